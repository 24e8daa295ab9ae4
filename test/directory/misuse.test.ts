import { describe, expect, it } from "vitest";
import {
  type CreateOptions,
  createDirectory,
  createNeedsReader,
  createPlaces,
  createUrgent,
  loadUnits,
  readUnits,
} from "../../src/index.js";
import { directoryOf, inSheffield } from "./build.js";

const issues = (options: object) => createDirectory([], options as CreateOptions).issues;

describe("an option that does not exist is said, with the one that was likely meant", () => {
  it.each([
    [{ todya: "2026-11-22" }, "There is no option `todya`, so it was passed over. Did you mean `today`?"],
    [{ vocabluary: 1 }, "There is no option `vocabluary`, so it was passed over. Did you mean `vocabulary`?"],
    [
      { settings: { hom: "S8" } },
      "There is no option `settings.hom`, so it was passed over. Did you mean `settings.home`?",
    ],
    [{ settings: { colour: "red" } }, "There is no option `settings.colour`, so it was passed over."],
  ])("%j", (options, message) => {
    expect(issues(options)).toEqual([{ code: "option-unknown", severity: "problem", message }]);
  });

  it("and those that exist are not", () => {
    expect(
      issues({ today: "2026-11-22", settings: { home: "S8", profile: "balanced" }, madeOn: "2026-11-01" }),
    ).toEqual([]);
  });
});

describe("a need that is not on the list has one code, in a directory and in check", () => {
  it("unknown-need", () => {
    const record = { id: "a", name: "Kettle On", organisation: { name: "Kettle On" }, helps_with: ["lonliness"] };
    expect(createDirectory([record]).issues.map(({ code }) => code)).toEqual(["unknown-need"]);
  });
});

describe("what a part is made of is looked at: an error with a code says what is missing and where it is", () => {
  const none = {} as never;
  it.each([
    ["createUrgent", () => createUrgent(none), "fingerpost/data/urgent"],
    ["createUrgent", () => createUrgent(undefined as never), "fingerpost/data/urgent"],
    ["createNeedsReader", () => createNeedsReader(none), "builtVocabulary()"],
    ["createPlaces", () => createPlaces(none), "placeTables"],
  ])("%s", (name, make, where) => {
    expect(make).toThrow(expect.objectContaining({ name: "OptionError", code: "option-missing" }));
    expect(make).toThrow(name);
    expect(make).toThrow(where);
  });

  it("of unit postcodes too", async () => {
    await expect(loadUnits(["WR"], undefined as never)).rejects.toMatchObject({ code: "option-missing" });
    await expect(readUnits(undefined as never)).rejects.toMatchObject({ name: "UnitFileError", code: "unit-file" });
  });
});

describe("a page's list whose marks are broken", () => {
  it.each([
    ["no list", "debt"],
    ["nothing in it", [null, 3, {}]],
    ["no words", [{ need: "debt", said: "mainly" }]],
    ["a way of saying that there is not", [{ need: "debt", words: "debt advice", said: "loudly" }]],
    ["a need that is no name", [{ need: 7, words: "debt advice", said: "mainly" }]],
  ])("neither breaks it nor shows nonsense: %s", (_what, seems) => {
    const list = [{ ...inSheffield("a", { name: "Plumtree people" }), seems }];
    const { results } = directoryOf(list).find({ needs: ["debt"], near: "S8 0AA" });
    expect(results).toEqual([]);
    expect(directoryOf(list).find({ near: "S8 0AA" }).results).toHaveLength(1);
  });

  it("a whole one is used, though the page's words tell less", () => {
    const seems = [{ need: "debt", words: "plumtree", said: "mainly" }];
    const list = [{ ...inSheffield("a", { name: "Plumtree people" }), seems }];
    const [first] = directoryOf(list).find({ needs: ["debt"], near: "S8 0AA" }).results;
    expect(first?.reasons[0]?.text).toBe("Seems to be about debt: its name says “plumtree”");
  });
});
