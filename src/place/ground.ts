import type { Spot } from "./areas.js";
import type { LocatedPlace, Point } from "./outcome.js";
import { readPostcode } from "./postcode.js";
import { cellOf, type District, pointOf, radiusOf, type SectorTable } from "./table.js";

const METRES_PER_DEGREE = 111_320;
/** A point further from every postcode than this lies outside the islands we know. */
const OUTSIDE_METRES = 30_000;

/**
 * The cells of the table that a located place may lie in, worked out again from its label or its point: an
 * outcome is plain data that may have been stored and sent.
 * @param councilOf the council of a unit postcode, where unit tables are loaded
 */
export function groundOf(
  place: LocatedPlace,
  table: SectorTable,
  councilOf: (unit: string) => string | undefined,
): Spot[] {
  switch (place.precision) {
    case "unit":
    case "sector":
    case "district":
      return fromPostcode(place.label, table, councilOf);
    case "town":
      return around(place.point, place.radius, table);
    case "point": {
      const nearest = nearestCell(place.point, table);
      return nearest === undefined ? [] : [spotOf(nearest.cell, table)];
    }
    default:
      return place.precision satisfies never;
  }
}

function fromPostcode(label: string, table: SectorTable, councilOf: (unit: string) => string | undefined): Spot[] {
  for (const reading of readPostcode(label)) {
    if (reading.shape === "unit" || reading.shape === "sector") {
      const district = districtOf(reading.district, table);
      if (district === undefined) continue;
      const cell = cellOf(district, Number(reading.sector.slice(-1)));
      const council = reading.shape === "unit" ? councilOf(reading.unit) : undefined;
      if (cell !== undefined)
        return [
          { cell, district: district.code, sector: reading.sector, ...(council === undefined ? {} : { council }) },
        ];
      return spotsOf(district);
    }
    if (reading.shape === "district") {
      const found = family(reading.district, table);
      if (found.length > 0) return found.flatMap(spotsOf);
    }
  }
  return [];
}

function districtOf(code: string, table: SectorTable): District | undefined {
  const index = table.districtIndex.get(code);
  return index === undefined ? undefined : table.districts[index];
}

/** A district, or the lettered districts that people mean by a short form: SW1 is SW1A, SW1E, SW1H and so on. */
export function family(code: string, table: SectorTable): District[] {
  const exact = districtOf(code, table);
  if (exact) return [exact];
  if (!/\d$/.test(code)) return [];
  const found: District[] = [];
  for (const letter of "ABCDEFGHJKLMNPQRSTUVWXY") {
    const district = districtOf(code + letter, table);
    if (district) found.push(district);
  }
  return found;
}

/** The spots of a whole district. */
export function spotsOf(district: District): Spot[] {
  if (district.sectors === 0) return [{ cell: district.firstCell, district: district.code }];
  const spots: Spot[] = [];
  for (let digit = 0; digit <= 9; digit++) {
    const cell = cellOf(district, digit);
    if (cell !== undefined) spots.push({ cell, district: district.code, sector: `${district.code} ${digit}` });
  }
  return spots;
}

/** The spot of one cell. */
export function spotOf(cell: number, table: SectorTable): Spot {
  let low = 0;
  let high = table.districts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.districts[middle]?.firstCell ?? 0) <= cell) low = middle;
    else high = middle - 1;
  }
  const district = table.districts[low];
  if (district === undefined) return { cell, district: "" };
  return spotsOf(district)[cell - district.firstCell] ?? { cell, district: district.code };
}

/** The cell whose centre is nearest, or undefined when all are far away. */
export function nearestCell(point: Point, table: SectorTable): { cell: number; metres: number } | undefined {
  const { count, lat, lng } = table.cells;
  const { lat: north, lng: east } = point;
  const narrow = narrowing(point);
  let least = Number.POSITIVE_INFINITY;
  let found = -1;
  for (let cell = 0; cell < count; cell++) {
    const y = north - (lat[cell] ?? 0);
    // Most are further off to the north or south alone.
    if (y * y >= least) continue;
    const x = (east - (lng[cell] ?? 0)) * narrow;
    const square = x * x + y * y;
    if (square < least) {
      least = square;
      found = cell;
    }
  }
  const best = Math.sqrt(least) * METRES_PER_DEGREE;
  const radius = found < 0 ? 0 : radiusOf(table, found);
  return found < 0 || best > OUTSIDE_METRES + radius ? undefined : { cell: found, metres: best };
}

function around(point: Point, radius: number, table: SectorTable): Spot[] {
  const spots: Spot[] = [];
  for (let cell = 0; cell < table.cells.count; cell++) {
    if (roughMetres(point, pointOf(table, cell)) <= radius) spots.push(spotOf(cell, table));
  }
  if (spots.length > 0) return spots;
  const nearest = nearestCell(point, table);
  return nearest === undefined ? [] : [spotOf(nearest.cell, table)];
}

/** Metres on a flat earth: good to one in a hundred at these distances, and a hundred times quicker than exact. */
export function roughMetres(a: Point, b: Point): number {
  const y = a.lat - b.lat;
  const x = (a.lng - b.lng) * narrowing(a);
  return Math.sqrt(x * x + y * y) * METRES_PER_DEGREE;
}

/** How much shorter a degree of longitude is there than one of latitude. */
function narrowing({ lat }: Point): number {
  return Math.cos((lat * Math.PI) / 180);
}
