import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createPlaces, loadUnits, readUnits, UnitFileError } from "../../src/index.js";
import { packRows } from "../../src/node/places/pack.js";
import type { PostcodeRow, PostcodeSource } from "../../src/node/places/postcode-row.js";
import { distanceMetres, postcodeConflict } from "../../src/place/index.js";
import { builtTables } from "./tables.js";

const row = (postcode: string, lat: number, lng: number, council = "E08000009"): PostcodeRow => ({
  postcode,
  point: { lat, lng },
  x: 0,
  y: 0,
  council,
  surveyed: true,
});

const source: PostcodeSource = {
  rows: [
    row("M33 2TF", 53.41667, -2.30168),
    row("M33 2AA", 53.4201, -2.3111),
    row("M33 3ZZ", 53.43, -2.32),
    row("CH4 9AA", 53.15, -2.95, "W06000005"),
    row("ZE1 0AA", 60.15, -1.14, "S12000027"),
  ],
  edition: "2025.4",
  unplaced: [],
  redistributable: true,
};
const areas = [
  { id: "trafford", name: "Trafford", kind: "council" as const, within: ["england"], code: "E08000009" },
  { id: "flintshire", name: "Flintshire", kind: "council" as const, within: ["wales"], code: "W06000005" },
  { id: "shetland-islands", name: "Shetland", kind: "council" as const, within: ["scotland"], code: "S12000027" },
  { id: "england", name: "England", kind: "nation" as const },
  { id: "wales", name: "Wales", kind: "nation" as const },
  { id: "scotland", name: "Scotland", kind: "nation" as const },
];
const pack = packRows(source, areas, {});

describe("a file of unit postcodes", () => {
  test("gives back every postcode within 7.1 metres, with its council", async () => {
    const units = await readUnits(pack.bytes);
    expect(units).toMatchObject({ edition: "2025.4", size: 5, redistributable: true });
    for (const { postcode, point } of source.rows) {
      const found = units.get(postcode);
      expect(distanceMetres(found?.point ?? { lat: 0, lng: 0 }, point)).toBeLessThanOrEqual(7);
    }
    expect(units.get("CH4 9AA")?.council).toBe("flintshire");
    expect(units.get("M33 2TG")).toBeUndefined();
    expect(units.get("LS1 1AA")).toBeUndefined();
  });
  test("may be unpacked beforehand, and carries its magic and version", async () => {
    const bytes = new Uint8Array(gunzipSync(pack.bytes));
    expect(String.fromCharCode(...bytes.slice(0, 4))).toBe("FPUP");
    expect((await readUnits(bytes)).size).toBe(5);
  });
  test("says what is wrong with another file, a later version and a torn one", async () => {
    const bytes = new Uint8Array(gunzipSync(pack.bytes));
    await expect(readUnits(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]))).rejects.toBeInstanceOf(UnitFileError);
    await expect(readUnits(bytes.slice(0, 60))).rejects.toMatchObject({ code: "unit-file" });
    const later = bytes.slice();
    later[4] = 9;
    await expect(readUnits(later)).rejects.toThrow(/version 9/);
  });
  test("is loaded area by area through the caller, who may have none", async () => {
    const asked: string[] = [];
    const tables = await loadUnits(["M", "XX"], (area) => {
      asked.push(area);
      return Promise.resolve(area === "M" ? pack.bytes : undefined);
    });
    expect(asked).toEqual(["M", "XX"]);
    expect(tables).toHaveLength(1);
  });
  test("a pack says whose data it is", () => {
    expect(pack.notices.join("\n")).toContain(
      "Contains Royal Mail data © Royal Mail copyright and database right 2025",
    );
  });
});

describe("with unit postcodes loaded", () => {
  test("a postcode is found to the metre and its council is certain", async () => {
    const places = createPlaces(await builtTables(), { units: [await readUnits(pack.bytes)] });
    const found = places.find("ch49aa");
    expect(found).toMatchObject({ status: "found", label: "CH4 9AA", precision: "unit", nation: "wales" });
    if (found.status !== "found") throw new Error("not found");
    expect(found.areas[0]).toBe("flintshire");
    expect(places.covers("flintshire", found)).toBe("yes");
    expect(places.covers("cheshire-west-and-chester", found)).toBe("no");
    expect(places.find("M33 2TG")).toMatchObject({ status: "approximate", precision: "sector" });
  });
  test("coordinates five kilometres from their own postcode are a conflict", async () => {
    const places = createPlaces(await builtTables(), { units: [await readUnits(pack.bytes)] });
    expect(postcodeConflict({ postcode: "M33 2TF", lat: 53.47, lng: -2.3 }, places)).toMatchObject({
      metres: expect.any(Number),
    });
    expect(postcodeConflict({ postcode: "M33 2TF", lat: 53.42, lng: -2.3 }, places)).toBeUndefined();
    expect(postcodeConflict({ postcode: "M33 2TF" }, places)).toBeUndefined();
  });
});
