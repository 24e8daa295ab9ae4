import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource } from "../../src/resource/resource.js";
import { withoutWithheld } from "../../src/resource/withhold.js";

const refuge = (lat: number, lng: number, postcode: string): Resource => ({
  id: "quiet-latch",
  name: "Quiet Latch",
  organisation: { name: "Quiet Latch" },
  places: [
    {
      name: "Somewhere safe",
      address: "withheld",
      town: "Sheffield",
      postcode,
      lat,
      lng,
      getting_there: { bus: postcode },
    },
    { name: "Town hall", address: "1 Example Square", postcode: "S1 9ZZ" },
  ],
});

describe("a withheld address", () => {
  it("leaves no byte of where it is, wherever that is", () => {
    const expected = JSON.stringify(withoutWithheld(refuge(53, -1, "S8 9ZZ")));
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.string(), (lat, lng, postcode) => {
        expect(JSON.stringify(withoutWithheld(refuge(lat, lng, postcode)))).toBe(expected);
      }),
      { seed: 1 },
    );
    expect(JSON.parse(expected).places).toEqual([
      { name: "Somewhere safe", address: "withheld", town: "Sheffield" },
      { name: "Town hall", address: "1 Example Square", postcode: "S1 9ZZ" },
    ]);
  });

  it("changes nothing else, and not the record that was given", () => {
    const open: Resource = { id: "a", name: "A", organisation: { name: "B" }, places: [{ postcode: "S8 9ZZ" }] };
    expect(withoutWithheld(open)).toBe(open);
    const given = refuge(53, -1, "S8 9ZZ");
    withoutWithheld(given);
    expect(given).toEqual(refuge(53, -1, "S8 9ZZ"));
  });
});
