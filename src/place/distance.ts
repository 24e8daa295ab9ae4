import * as geolib from "geolib/es/getDistance";
import type { Point } from "./outcome.js";

/*! geolib (c) 2018 Manuel Bieh, MIT: see NOTICE */

/** Metres in a statute mile. */
export const METRES_PER_MILE = 1609.344;

type GetDistance = (from: Point, to: Point, accuracy?: number) => number;

// Bundlers disagree on what the default export of a module without "type" is: the function, or a namespace around it.
const getDistance: GetDistance = unwrap(geolib.default);

function unwrap(found: unknown): GetDistance {
  const inner = typeof found === "object" && found !== null && "default" in found ? found.default : found;
  return inner as GetDistance;
}

/** Whether both numbers are finite and on the globe. */
export function isPoint(value: unknown): value is Point {
  if (typeof value !== "object" || value === null) return false;
  const { lat, lng } = value as Partial<Point>;
  return (
    typeof lat === "number" && typeof lng === "number" && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 // NaN fails both
  );
}

/**
 * Whole metres along the ground between two WGS84 points, or undefined when either is impossible
 * (geolib itself would answer a number for a latitude of 400).
 */
export function distanceMetres(from: Point, to: Point): number | undefined {
  if (!isPoint(from) || !isPoint(to)) return undefined;
  return getDistance(from, to, 1);
}

/** The radius that geolib takes for the earth, in metres (WGS84's at the equator), so that the two agree. */
const EARTH = 6_378_137;
const RADIANS = Math.PI / 180;

/**
 * The same unrounded and much quicker, for weighing many places of which few are shown: the haversine formula
 * (Sinnott 1984). It is within a metre of {@link distanceMetres}.
 * @param from a possible point, as {@link isPoint} says
 * @param to another
 */
export function quickMetres(from: Point, to: Point): number {
  const up = Math.sin(((to.lat - from.lat) * RADIANS) / 2);
  const along = Math.sin(((to.lng - from.lng) * RADIANS) / 2);
  const share = up * up + Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * along * along;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** Metres from miles, unrounded. */
export function toMetres(miles: number): number {
  return miles * METRES_PER_MILE;
}
