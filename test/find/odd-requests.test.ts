import { describe, expect, it } from "vitest";
import { createDirectory, createPlaces, type FindRequest, placeTables } from "../../src/index.js";

const kettle = {
  id: "kettle-on",
  name: "Kettle On",
  organisation: { name: "Kettle On" },
  helps_with: ["loneliness"],
  covers: ["anyone"],
};
const directory = createDirectory([kettle], { today: "2026-11-22" });
const codes = (request: FindRequest): string[] => directory.find(request).notes.map(({ code }) => code);

describe("a place that is not found", () => {
  it.each(["asdfgh", "Paris", "Richmond", "WR"])(
    "%s: the results come, and a note says that they have no distance",
    (near) => {
      const { results, notes } = directory.find({ words: "lonely", near });
      expect(results).toHaveLength(1);
      expect(results[0]?.distance).toBeUndefined();
      expect(notes.find(({ code }) => code === "place-unknown")?.text).toMatch(/^We do not know how far/);
    },
  );

  it("is not said where it is found, or none was asked about", () => {
    expect(codes({ words: "lonely", near: "S8 0AA" })).not.toContain("place-unknown");
    expect(codes({ words: "lonely" })).not.toContain("place-unknown");
  });
});

describe("towns that are known by their districts alone", () => {
  const places = createPlaces(placeTables);
  it.each(["Belfast", "Enniskillen", "Derry", "Lisburn", "Douglas", "St Helier", "St Peter Port", "Isle of Man"])(
    "%s is approximate",
    (near) => expect(places.find(near).status).toBe("approximate"),
  );
  it("a part of such a town is still the town", () => {
    expect(places.find("South Belfast")).toMatchObject({ status: "approximate", label: "Belfast" });
  });
  it("towns of Great Britain are found", () => expect(places.find("Leeds").status).toBe("found"));
});

describe("a request that is not one", () => {
  it("a text alone is the words", () => {
    const { results, notes } = directory.find("lonely" as FindRequest);
    expect(results.map(({ resource }) => resource.id)).toEqual(["kettle-on"]);
    expect(notes).toEqual(directory.find({ words: "lonely" }).notes);
  });

  it("an age that nobody has is left out, and said", () => {
    const { notes } = directory.find({ words: "lonely", age: 1_000_000_000 });
    expect(notes.map(({ text }) => text)).toContain("We do not know what “1000000000” means here, so it was left out.");
    expect(codes({ words: "lonely", age: 101 })).not.toContain("unknown-value");
  });

  it("a key that was held down is not understood", () => {
    expect(codes({ words: "a".repeat(1000) })).toContain("not-understood");
    expect(codes({ words: "bbbbbb" })).toContain("not-understood");
  });
});
