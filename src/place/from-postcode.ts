import { family, groundOf, roughMetres, spotsOf } from "./ground.js";
import type { LocatedPlace } from "./outcome.js";
import type { PlaceIndex } from "./place-index.js";
import type { PostcodeReading } from "./postcode.js";
import { areaOf, cellOf, type District, pointOf, radiusOf } from "./table.js";
import { UNIT_RADIUS } from "./units.js";

/**
 * The first reading that exists, as exactly as the tables know it: unit, else sector, else district. What is
 * coarser than typed is `approximate`. A slip is put right only to what exists, and never in the letters of an area that
 * does: "LL1 1AA" is no "L11 1AA".
 * @param typed as the person wrote it, for `corrected_from`
 */
export function fromReadings(
  index: PlaceIndex,
  readings: readonly PostcodeReading[],
  typed: string,
): LocatedPlace | undefined {
  let coarser: LocatedPlace | undefined;
  const letters = /[A-Z]+/.exec(typed.toUpperCase())?.[0] ?? "";
  for (const reading of readings) {
    if (reading.shape !== "unit" && reading.shape !== "sector" && reading.shape !== "district") continue;
    if (reading.corrected && areaOf(reading.district).length < letters.length && index.table.areas.has(letters))
      continue;
    const corrected = reading.corrected ? { corrected_from: typed } : {};
    if (reading.shape === "unit") {
      const unit = exactUnit(index, reading.unit);
      if (unit) return { ...unit, ...corrected };
    }
    const [district, ...more] = family(reading.district, index.table);
    if (district === undefined) continue;
    if (reading.shape === "district")
      return { ...wholeDistrict(index, reading.district, [district, ...more]), ...corrected };
    const cell = more.length > 0 ? undefined : cellOf(district, Number(reading.sector.slice(-1)));
    if (cell !== undefined)
      return { ...wholeSector(index, reading.sector, district, cell, reading.shape === "sector"), ...corrected };
    // Northern Ireland and the islands have no sectors here.
    const rough = district.sectors === 0 || (reading.shape === "unit" && !reading.corrected);
    if (rough && coarser === undefined && more.length === 0) {
      coarser = { ...wholeDistrict(index, reading.district, [district]), status: "approximate", ...corrected };
    }
  }
  return coarser;
}

function exactUnit(index: PlaceIndex, code: string): LocatedPlace | undefined {
  for (const units of index.options.units ?? []) {
    const found = units.get(code);
    if (!found) continue;
    const spots = groundOf(
      { status: "found", label: code, point: found.point, radius: UNIT_RADIUS, precision: "unit", areas: [] },
      index.table,
      () => found.council,
    );
    return index.located("found", code, found.point, UNIT_RADIUS, "unit", spots);
  }
  return undefined;
}

function wholeSector(index: PlaceIndex, code: string, district: District, cell: number, exact: boolean): LocatedPlace {
  const spots = [{ cell, district: district.code, sector: code }];
  return index.located(
    exact ? "found" : "approximate",
    code,
    pointOf(index.table, cell),
    radiusOf(index.table, cell),
    "sector",
    spots,
  );
}

function wholeDistrict(index: PlaceIndex, code: string, districts: readonly [District, ...District[]]): LocatedPlace {
  const [first, ...more] = districts;
  const spots = districts.flatMap(spotsOf);
  if (more.length === 0)
    return index.located(
      first.approximate ? "approximate" : "found",
      code,
      first.point,
      first.radius,
      "district",
      spots,
    );
  const lat = districts.reduce((sum, { point }) => sum + point.lat, 0) / districts.length;
  const lng = districts.reduce((sum, { point }) => sum + point.lng, 0) / districts.length;
  const radius = Math.ceil(
    Math.max(...districts.map((district) => roughMetres({ lat, lng }, district.point) + district.radius)),
  );
  return index.located("approximate", code, { lat, lng }, radius, "district", spots);
}
