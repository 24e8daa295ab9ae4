import { beforeAll, describe, expect, test } from "vitest";
import { createPlaces, type LocatedPlace, type Places } from "../../src/place/index.js";
import { builtTables } from "./tables.js";

let places: Places;
beforeAll(async () => {
  places = createPlaces(await builtTables());
});

function at(typed: string): LocatedPlace {
  const outcome = places.find(typed);
  if (outcome.status !== "found" && outcome.status !== "approximate") throw new Error(typed);
  return outcome;
}

describe("the areas a place lies in", () => {
  test("smallest first", () => {
    expect(at("M33 2").areas).toEqual([
      "trafford",
      "greater-manchester",
      "england",
      "england-and-wales",
      "great-britain",
      "uk",
    ]);
    expect(at("CF10 1").areas).toEqual([
      "cardiff",
      "cardiff-and-vale-health-board",
      "wales",
      "england-and-wales",
      "great-britain",
      "uk",
    ]);
    expect(at("EH1 1").areas).toEqual(["city-of-edinburgh", "nhs-lothian", "scotland", "great-britain", "uk"]);
    expect(at("BT1").areas).toEqual(["belfast", "northern-ireland", "uk"]);
    expect(at("IM1").areas).toEqual(["isle-of-man"]);
  });
  test("the 2018 Malvern team stands before the council", () => {
    expect(at("WR14 4").areas.slice(0, 3)).toEqual([
      "worcestershire-malvern-team-2018",
      "malvern-hills",
      "worcestershire",
    ]);
  });
  test("a town over many councils claims none of them", () => {
    expect(at("London").areas).toEqual(["greater-london", "england", "england-and-wales", "great-britain", "uk"]);
  });
});

describe("whether what a record covers holds a place", () => {
  test.each([
    ["trafford", "yes"],
    ["Trafford", "yes"],
    ["greater-manchester", "yes"],
    ["england", "yes"],
    ["great-britain", "yes"],
    ["uk", "yes"],
    ["anyone", "yes"],
    ["M", "yes"],
    ["m33", "yes"],
    ["m33  2", "yes"],
    ["M33 3", "no"],
    ["S", "no"],
    ["SA", "no"],
    ["manchester", "no"],
    ["wales", "no"],
    ["no-such-area", "unknown"],
  ] as const)("%s for M33 2: %s", (area, answer) => {
    expect(places.covers(area, at("M33 2"))).toBe(answer);
  });
  test("a sector of one's district may or may not be one's own", () => {
    expect(places.covers("M33 2", at("M33"))).toBe("unknown");
    expect(places.covers("M33", at("M33"))).toBe("yes");
  });
  test("where councils share a sector, neither is certain", () => {
    // CH4 9 lies partly in Cheshire and partly in Flintshire.
    const split = at("CH4 9");
    expect(new Set([places.covers("flintshire", split), places.covers("cheshire-west-and-chester", split)])).toEqual(
      new Set(["unknown"]),
    );
    expect(places.covers("great-britain", split)).toBe("yes");
    expect(places.covers("trafford", split)).toBe("no");
  });
  test("the Isle of Man is not in the UK, Northern Ireland is", () => {
    expect(places.covers("uk", at("Douglas"))).toBe("no");
    expect(places.covers("uk", at("Belfast"))).toBe("yes");
    expect(places.covers("great-britain", at("Belfast"))).toBe("no");
  });
  test("a practice's own list of districts works beside the built areas", async () => {
    const own = createPlaces(await builtTables(), {
      areas: [
        {
          id: "our-patch",
          name: "our patch",
          kind: "own",
          made_of: ["WR14", "WR13 6", "WR15"],
          within: ["our-patch"],
        },
      ],
    });
    const near = own.find("WR14 4") as LocatedPlace;
    expect(own.covers("our-patch", near)).toBe("yes");
    expect(own.covers("our-patch", own.find("WR13 6") as LocatedPlace)).toBe("yes");
    expect(own.covers("our-patch", own.find("WR13") as LocatedPlace)).toBe("unknown");
    expect(own.covers("our-patch", own.find("Leeds") as LocatedPlace)).toBe("no");
    expect(near.areas[0]).toBe("our-patch");
  });
});

describe("names and nations of areas", () => {
  test("people read a name, in their language where there is one", () => {
    expect(places.areaLabel("trafford")).toBe("Trafford");
    expect(places.areaLabel("cardiff", "cy")).toBe("Caerdydd");
    expect(places.areaLabel("s8")).toBe("S8");
    expect(places.areaLabel("wr15 8")).toBe("WR15 8");
    expect(places.areaLabel("something-else")).toBe("something-else");
  });
  test("what is known as an area, and what is not", () => {
    for (const area of ["trafford", "M33", "wr15 8", "WR", "anyone", "uk"]) expect(places.knowsArea?.(area)).toBe(true);
    for (const area of ["no-such-area", "ZZ1", ""]) expect(places.knowsArea?.(area)).toBe(false);
  });
  test("the nation is known unless the area has two", () => {
    expect(places.areaNation("trafford")).toBe("england");
    expect(places.areaNation("nhs-lothian")).toBe("scotland");
    expect(places.areaNation("BT")).toBe("northern-ireland");
    expect(places.areaNation("EH1")).toBe("scotland");
    expect(places.areaNation("uk")).toBeUndefined();
    expect(places.areaNation("CH")).toBeUndefined();
  });
});
