import { describe, expect, it } from "vitest";
import { pointAndPostcode } from "../../src/authoring/rules/point-and-postcode.js";
import { createPlaces, placeTables } from "../../src/index.js";
import { postcodeConflict } from "../../src/place/index.js";

const places = createPlaces(placeTables);
const context = {
  today: "2026-11-22",
  places: {
    knows: () => true,
    conflict: (place: { postcode?: string; lat?: number; lng?: number }) => postcodeConflict(place, places),
  },
};
const at = (lat: number, lng: number): ReturnType<typeof pointAndPostcode.check> =>
  pointAndPostcode.check(
    { id: "a", name: "A", organisation: { name: "A" }, places: [{ postcode: "S8 0AA", lat, lng }] },
    context,
  );

describe("coordinates beside a postcode", () => {
  it("a point in Leeds beside a Sheffield postcode is a problem that says how far", () => {
    const [finding] = at(53.8, -1.55);
    expect(finding?.code).toBe("point-far-from-postcode");
    expect(finding?.message).toMatch(/\d\d km from the postcode S8 0AA/);
  });

  it("a point in the same part of Sheffield is none", () => {
    expect(at(53.352, -1.474)).toEqual([]);
  });
});
