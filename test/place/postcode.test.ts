import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PostcodeReading, readPostcode } from "../../src/place/index.js";

const first = (typed: string): PostcodeReading | undefined => readPostcode(typed)[0];

describe("a postcode however it is typed", () => {
  test.each(["M33 2TF", "m332tf", " M33-2TF ", "M33.2TF", "(M33 2TF)", "M33\u00a02TF", "m 3 3 2 t f", "Ｍ33 2TF"])(
    "%s is M33 2TF",
    (typed) => {
      expect(first(typed)).toMatchObject({
        shape: "unit",
        unit: "M33 2TF",
        sector: "M33 2",
        district: "M33",
        corrected: false,
      });
    },
  );

  test.each([
    ["M33 ZTF", "M33 2TF"],
    ["SO14 OAA", "SO14 0AA"],
    ["S014 0AA", "SO14 0AA"],
    ["WR1 IAA", "WR1 1AA"],
    ["5W1A 1AA", "SW1A 1AA"],
  ])("%s is put right as %s", (typed, unit) => {
    expect(readPostcode(typed)).toContainEqual(expect.objectContaining({ shape: "unit", unit, corrected: true }));
  });

  test("a district, a sector and a sector with one more letter are told apart", () => {
    expect(first("WR14")).toMatchObject({ shape: "district", district: "WR14" });
    expect(first("WR14 4")).toMatchObject({ shape: "sector", sector: "WR14 4" });
    expect(first("WR14 4A")).toMatchObject({ shape: "sector", sector: "WR14 4" });
    expect(first("WR144")).toMatchObject({ shape: "sector", sector: "WR14 4" });
    expect(first("WR")).toEqual({ shape: "area", area: "WR" });
  });

  test("B11 closed up may be a district or a sector, the district first; with a space it is the sector", () => {
    expect(readPostcode("B11")).toMatchObject([
      { shape: "district", district: "B11" },
      { shape: "sector", sector: "B1 1" },
    ]);
    expect(readPostcode("B1 1")).toMatchObject([{ shape: "sector", sector: "B1 1" }]);
  });

  test.each([
    ["ZZ99 3VZ", "no-fixed-abode"],
    ["zz993cz", "no-fixed-abode"],
    ["BFPO 801", "forces"],
    ["BF1 2AA", "forces"],
    ["GIR 0AA", "non-geographic"],
    ["BX1 1LT", "non-geographic"],
    ["GX11 1AA", "overseas"],
    ["AI-2640", "overseas"],
    ["KY1-1102", "overseas"],
    ["VG1110", "overseas"],
    ["D02 X285", "overseas"],
  ])("%s is %s", (typed, shape) => {
    expect(readPostcode(typed)).toEqual([{ shape }]);
  });

  test("KY1 without the Cayman hyphen is Kirkcaldy", () => {
    expect(first("KY1 1AB")).toMatchObject({ shape: "unit", district: "KY1" });
  });

  test.each(["SAN TA1", "hello", "Bolton", "90210", "", "!!!", "Llanfairpwllgwyngyll", "M33 2TFX9"])(
    "%s is no postcode",
    (typed) => {
      expect(readPostcode(typed).filter(({ shape }) => shape !== "area")).toEqual([]);
    },
  );

  test("nothing that can be typed throws, and nothing past two hundred characters is read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
        expect(Array.isArray(readPostcode(typed))).toBe(true);
        expect(readPostcode(typed)).toEqual(readPostcode(typed.slice(0, 200)));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test("every unit that is answered has the grammar's shape", () => {
    const shaped =
      /^(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ]\d[A-HJKPSTUW]|[A-PR-UWYZ][A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}$/;
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ".split("")),
          minLength: 4,
          maxLength: 9,
        }),
        (typed) => {
          for (const reading of readPostcode(typed)) if (reading.shape === "unit") expect(reading.unit).toMatch(shaped);
        },
      ),
      { seed: 4, numRuns: 2000 },
    );
  });
});
