import { distanceMetres } from "../../place/distance.js";
import type { Point } from "../../place/outcome.js";
import type { AreaEntry } from "./area-files.js";
import { keyedRows } from "./csv.js";
import { fromIrishGrid } from "./grid.js";
import { type GridPoint, geometricMedian, percentile } from "./median.js";
import type { ExtraDistrict } from "./sector-table.js";

/** One sports venue of Sport NI's Active Places. */
interface Venue extends GridPoint {
  point: Point;
  district: string;
  town: string;
  council: string | undefined;
}

/** A town as the venues show it. */
export interface VenueTown {
  name: string;
  district: string;
  point: Point;
  /** Metres. */
  radius: number;
}

// Venues are few and stand apart from the homes: below these a radius would promise more than is known.
const LEAST_RADIUS = 1500;
const LEAST_RADIUS_OF_FEW = 4000;
const FEW = 5;
const LEAST_VENUES_OF_DISTRICT = 2;
const LEAST_VENUES_OF_TOWN = 3;

/**
 * Northern Ireland from the venues of Active Places (OGL), because its postcodes are in no open file:
 * the middle and spread of the venues of each BT district and post town.
 */
export function readActivePlaces(
  csv: string,
  areas: readonly AreaEntry[],
): { districts: ExtraDistrict[]; towns: VenueTown[] } {
  const councils = new Map(areas.filter((area) => area.source_name).map((area) => [area.source_name, area.id]));
  const venues: Venue[] = [];
  for (const row of keyedRows(csv)) {
    const x = Number(row.EASTING);
    const y = Number(row.NORTHING);
    const district = /^BT\d{1,2}(?= )/.exec(row.POST_CODE ?? "")?.[0];
    if (!district || !(x > 0) || !(y > 0)) continue;
    const town = (row.POST_TOWN ?? "").trim();
    venues.push({
      x,
      y,
      point: fromIrishGrid(x, y),
      district,
      town,
      council: councils.get(row.NEW_DISTRICT_COUNCIL ?? ""),
    });
  }
  const districts: ExtraDistrict[] = [];
  for (const [code, list] of groupBy(venues, (venue) => venue.district)) {
    if (list.length < LEAST_VENUES_OF_DISTRICT) continue;
    districts.push({ code, ...spread(list), councils: shares(list) });
  }
  const towns: VenueTown[] = [];
  for (const [name, list] of groupBy(venues, (venue) => venue.town)) {
    if (name === "" || list.length < LEAST_VENUES_OF_TOWN) continue;
    const [largest] = [...groupBy(list, (venue) => venue.district)].sort((a, b) => b[1].length - a[1].length);
    towns.push({ name, district: largest?.[0] ?? "BT1", ...spread(list) });
  }
  return { districts, towns };
}

function spread(venues: readonly Venue[]): { point: Point; radius: number } {
  const middle = geometricMedian(venues);
  const point = fromIrishGrid(middle.x, middle.y);
  const p90 = percentile(
    venues.map((venue) => distanceMetres(point, venue.point) ?? 0),
    0.9,
  );
  return { point, radius: Math.max(p90, venues.length < FEW ? LEAST_RADIUS_OF_FEW : LEAST_RADIUS) };
}

function shares(venues: readonly Venue[]): { id: string; share: number }[] {
  const known = venues.filter((venue) => venue.council !== undefined);
  return [...groupBy(known, (venue) => venue.council ?? "")]
    .map(([id, list]) => ({ id, share: list.length / known.length }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
