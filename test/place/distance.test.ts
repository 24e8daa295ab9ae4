import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { quickMetres } from "../../src/place/distance.js";
import {
  createPlaces,
  distanceMetres,
  isPoint,
  type LocatedPlace,
  type Places,
  toMetres,
} from "../../src/place/index.js";
import { builtTables } from "./tables.js";

describe("distance", () => {
  test("London to Edinburgh is about 332 miles", () => {
    const metres = distanceMetres({ lat: 51.5074, lng: -0.1278 }, { lat: 55.9533, lng: -3.1883 });
    expect(metres).toBeGreaterThan(toMetres(330));
    expect(metres).toBeLessThan(toMetres(334));
  });
  test("impossible points have no distance", () => {
    const here = { lat: 52, lng: -2 };
    for (const bad of [
      { lat: 400, lng: 0 },
      { lat: Number.NaN, lng: 0 },
      { lat: 0, lng: 181 },
      { lat: Number.POSITIVE_INFINITY, lng: 0 },
    ]) {
      expect(isPoint(bad)).toBe(false);
      expect(distanceMetres(here, bad)).toBeUndefined();
    }
    expect(distanceMetres(here, here)).toBe(0);
  });
  test("what is ranked by is what is shown, to a metre, in and around these islands", () => {
    const spot = fc.record({
      lat: fc.double({ min: 49, max: 61, noNaN: true }),
      lng: fc.double({ min: -9, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(spot, spot, (from, to) => {
        expect(Math.abs((distanceMetres(from, to) ?? Number.NaN) - quickMetres(from, to))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("across the water", () => {
  let places: Places;
  beforeAll(async () => {
    places = createPlaces(await builtTables());
  });
  const point = (typed: string) => (places.find(typed) as LocatedPlace).point;
  const crosses = (from: string, to: string): boolean | undefined => places.crossesWater(point(from), point(to));

  test.each([
    ["Penarth", "Weston-super-Mare"],
    ["Hull", "Barton-upon-Humber"],
    ["Hull", "Grimsby"],
    ["Liverpool", "Birkenhead"],
    ["Edinburgh", "Kirkcaldy"],
    ["KA27", "Ardrossan"],
    ["Portsmouth", "Ryde"],
    ["Lymington", "PO41"],
    ["Gosport", "Portsmouth"],
    ["Gravesend", "Tilbury"],
    ["Sheerness", "Southend-on-Sea"],
    ["Greenock", "Dunoon"],
    ["Dundee", "DD6"],
    ["Bangor (LL57)", "LL61"],
    ["Llandudno", "Beaumaris"],
    ["HS1", "IV26"],
    ["Belfast", "Stranraer"],
    ["Douglas", "Whitehaven"],
    ["Jersey", "Guernsey"],
    ["Harwich", "Felixstowe"],
    ["Torpoint", "Plymouth"],
    ["KW17", "KW14"],
  ])("%s to %s is", (from, to) => {
    expect(crosses(from, to)).toBe(true);
    expect(crosses(to, from)).toBe(true);
  });
  test.each([
    ["Cardiff", "Newport wales"],
    ["Cardiff", "Barry"],
    ["Bristol", "Weston-super-Mare"],
    ["Leeds", "Hull"],
    ["Scunthorpe", "Grimsby"],
    ["Liverpool", "Warrington"],
    ["Chester", "Birkenhead"],
    ["Edinburgh", "Livingston"],
    ["Glasgow", "Paisley"],
    ["Glasgow", "Greenock"],
    ["Southampton", "Winchester"],
    ["Portsmouth", "Chichester"],
    ["Newport, Isle of Wight (PO30)", "Ryde"],
    ["Sheffield", "Manchester"],
    ["Malvern", "Worcester"],
    ["Holyhead", "LL61"],
    ["London", "Croydon"],
    ["Dartford", "Gravesend"],
    ["Inverness", "Nairn"],
    ["Belfast", "Lisburn"],
    ["Newcastle upon Tyne", "Gateshead"],
    ["Exeter", "Exmouth"],
    ["Swansea", "Neath"],
    ["Lancaster", "Morecambe"],
    ["Douglas", "IM8"],
    ["KA27 8", "KA27 8"],
  ])("%s to %s is not", (from, to) => {
    expect(crosses(from, to)).toBe(false);
  });
});
