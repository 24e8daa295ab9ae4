import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { PackedTextError } from "../../src/coding/index.js";
import { readDrafts } from "../../src/node/places/places-module.js";
import { createPlaces } from "../../src/place/index.js";
import { type PackedTables, packPlaces, unpackPlaces } from "../../src/place/packed/index.js";
import type { SectorDraft } from "../../src/place/sector-draft.js";
import { stepOfClass } from "../../src/place/table.js";
import { builtTables, PLACES_FOLDER } from "./tables.js";

let drafts: PackedTables;
let packed: string;
beforeAll(async () => {
  drafts = await readDrafts(PLACES_FOLDER);
  packed = (await builtTables()).packed ?? "";
});

/** A small table of whatever numbers: its districts on the grid of their radius, as the build makes them. */
const someSectors = fc
  .array(
    fc.record({
      sectors: fc.integer({ min: 0, max: 1023 }),
      y: fc.integer({ min: 49_000, max: 61_000 }),
      x: fc.integer({ min: -4_800, max: 1_100 }),
      radiusClass: fc.integer({ min: 0, max: 34 }),
      cells: fc.array(
        fc.record({
          y: fc.integer({ min: -400, max: 400 }),
          x: fc.integer({ min: -400, max: 400 }),
          radiusClass: fc.integer({ min: 0, max: 34 }),
          other: fc.option(fc.integer({ min: 0, max: 7 })),
        }),
        { minLength: 10, maxLength: 10 },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((districts): SectorDraft => {
    const draft: SectorDraft = {
      edition: "2025.4",
      unplaced: ["EN77"],
      councils: [
        { id: "leeds", letter: "e" },
        { id: "powys", letter: "w" },
      ],
      districts: [],
      cells: [],
    };
    districts.forEach(({ sectors, y, x, radiusClass, cells }, at) => {
      const step = sectors === 0 ? 1 : stepOfClass(radiusClass);
      const code = at < 6 ? `B${at + 1}` : `EC1${String.fromCharCode(65 + at)}`;
      draft.districts.push({
        code,
        sectors,
        y: Math.round(y / step) * step,
        // A sum with 0 is never the negative zero, which is not told apart in a table.
        x: Math.round(x / step) * step + 0,
        radiusClass,
      });
      const count = [...sectors.toString(2)].filter((bit) => bit === "1").length;
      const own = count === 0 ? [{ y: 0, x: 0, radiusClass, other: null }] : cells.slice(0, count);
      for (const { other, ...cell } of own)
        draft.cells.push({ ...cell, councils: other === null ? [0] : [0, 1, other] });
    });
    if (draft.cells.every(({ councils }) => councils.length === 1)) draft.councils.pop();
    return draft;
  });

describe("the packed tables", () => {
  test("are the tables of data/places to the last number, with the very towns", () => {
    const { towns, ...others } = unpackPlaces(packed);
    expect(others.sectors).toEqual(drafts.sectors);
    expect(others.areas).toEqual(drafts.areas);
    expect(others.water).toEqual(drafts.water);
    expect(towns()).toEqual(drafts.towns);
    expect(towns()).toBe(towns());
  });
  test("whatever the numbers, what is packed is what is unpacked", () => {
    fc.assert(
      fc.property(someSectors, (sectors) => {
        const areas = drafts.areas.filter(({ id }) => id === "powys" || id === "leeds").map(withoutParents);
        const small = { sectors, areas, water: [], towns: { towns: [], aliases: [], ordinary: [] } };
        const { towns, ...others } = unpackPlaces(packPlaces(small));
        expect({ ...others, towns: towns() }).toEqual(small);
      }),
      { seed: 6, numRuns: 60 },
    );
  });
  test("the same tables make the same text", () => {
    expect(packPlaces(drafts)).toBe(packed);
  });
  test("a letter changed anywhere is told at the first question, and no place is answered", () => {
    for (let at = 0; at < packed.length - 4; at += 1999) {
      const other = packed.charAt(at) === "B" ? "w" : "B";
      const damaged = packed.slice(0, at) + other + packed.slice(at + 1);
      expect(() => createPlaces({ packed: damaged }).find("M33 2TF")).toThrow(PackedTextError);
    }
    expect(() => createPlaces({ packed: packed.slice(0, 4000) }).find("M33 2TF")).toThrow(/damaged or cut short/);
    expect(() => createPlaces({}).find("M33 2TF")).toThrow(/neither/);
  });
  test("a host's own table is used instead of the packed one, and leaves the others as they are", async () => {
    const text = await readFile(join(PLACES_FOLDER, "sectors.txt"), "utf8");
    const moved = text.replace(/^edition:.*$/m, "edition:own");
    const own = createPlaces({ packed, sectors: moved });
    const built = createPlaces({ packed });
    for (const typed of ["M33 2TF", "Richmond", "Leeds", "WR14"]) expect(own.find(typed)).toEqual(built.find(typed));
    expect(createPlaces({ packed, towns: "" }).find("Leeds").status).not.toBe("found");
  });
});

function withoutParents({ id, name, kind }: PackedTables["areas"][number]): PackedTables["areas"][number] {
  return { id, name, kind };
}
