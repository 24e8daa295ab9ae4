import { distanceMetres } from "../../place/distance.js";
import type { Point } from "../../place/outcome.js";
import { LAT_STEPS, LNG_STEPS, radiusOfClass, stepOfClass } from "../../place/table.js";
import { geometricMedian, percentile } from "./median.js";
import type { PostcodeRow } from "./postcode-row.js";
import { PlacesSourceError } from "./source.js";

/** A centre on the grid of its own radius. */
export interface GridCentre {
  /** In steps of the radius class, from the origin. */
  dy: number;
  dx: number;
  step: number;
  radiusClass: number;
}

/** Geodesic formulas differ by a third of a per cent: the stated radius must hold with any of them. */
const FORMULA_DOUBT = 1.004;
/** Rounding changes a radius by less than so many classes, down and up. */
const CLASSES_BELOW = 2;
const CLASSES_ABOVE = 3;
/** What a stated radius may be, of the one that the exact centre would have. */
const MOST_TOO_LARGE = 1.5;
/** Metres below which the grid's own hundred metres, not the rounding of the centre, make the radius. */
const GRID_MAKES_IT = 300;
/** How far around the rounded centre is looked, in steps each way. */
const REACH = 2;

/** Steps to look at around the rounded centre, nearest first. */
const NEIGHBOURS: readonly (readonly [number, number])[] = around(REACH);
/**
 * The middle of the well-surveyed rows, rounded to the grid of its own radius. How long the grid's steps are depends
 * on the radius, which depends on where the rounded centre falls: the shortest step that agrees with its own radius
 * is taken, if need be on a neighbouring point of the grid, so that the radius stated is at most half as large again
 * as that of the exact middle.
 * @param origin where the grid begins, in steps of the table
 */
export function gridCentre(all: readonly PostcodeRow[], origin: { y: number; x: number }): GridCentre {
  const rows = bestRows(all);
  const middle = middleOf(rows);
  const truth = ninetieth(rows, middle);
  const steps = stepsAround(classFor(truth));
  let fallback: GridCentre | undefined;
  for (const [ny, nx] of NEIGHBOURS) {
    for (const step of steps) {
      const dy = Math.round((middle.lat * LAT_STEPS - origin.y) / step) + ny;
      const dx = Math.round((middle.lng * LNG_STEPS - origin.x) / step) + nx;
      const point = { lat: (origin.y + dy * step) / LAT_STEPS, lng: (origin.x + dx * step) / LNG_STEPS };
      const radiusClass = classFor(ninetieth(rows, point) * FORMULA_DOUBT);
      if (stepOfClass(radiusClass) !== step) continue;
      const centre = { dy, dx, step, radiusClass };
      if (truth < GRID_MAKES_IT || radiusOfClass(radiusClass) <= MOST_TOO_LARGE * truth) return centre;
      if (fallback === undefined || radiusClass < fallback.radiusClass) fallback = centre;
    }
  }
  if (fallback) return fallback;
  throw new PlacesSourceError(
    "A sector fits no step of the table: this should not happen; please report it with the edition of the download.",
  );
}

/** The smallest class whose radius is at least so many metres. */
export function classFor(metres: number): number {
  let radiusClass = 0;
  while (radiusOfClass(radiusClass) < metres) radiusClass++;
  return radiusClass;
}

/** The steps of a class and of those near it, smallest first. */
function stepsAround(radiusClass: number): number[] {
  const steps = new Set<number>();
  for (let near = Math.max(0, radiusClass - CLASSES_BELOW); near <= radiusClass + CLASSES_ABOVE; near++)
    steps.add(stepOfClass(near));
  return [...steps];
}

/** The exact middle of the well-surveyed rows. */
function middleOf(all: readonly PostcodeRow[]): Point {
  const rows = bestRows(all);
  const middle = geometricMedian(rows);
  const nearest = rows.reduce((best, row) => (away(row, middle) < away(best, middle) ? row : best));
  const lat = nearest.point.lat + (middle.y - nearest.y) / 111_250;
  const lng = nearest.point.lng + (middle.x - nearest.x) / (111_320 * Math.cos((lat * Math.PI) / 180));
  return { lat, lng };
}

/** Metres around a point that hold nine in ten of the rows. */
function ninetieth(rows: readonly PostcodeRow[], point: Point): number {
  return percentile(
    rows.map((row) => distanceMetres(point, row.point) ?? 0),
    0.9,
  );
}

function bestRows(rows: readonly PostcodeRow[]): readonly PostcodeRow[] {
  const surveyed = rows.filter((row) => row.surveyed);
  return surveyed.length > 0 ? surveyed : rows;
}

function away(row: PostcodeRow, middle: { x: number; y: number }): number {
  return Math.hypot(row.x - middle.x, row.y - middle.y);
}

function around(reach: number): [number, number][] {
  const steps: [number, number][] = [];
  for (let y = -reach; y <= reach; y++) for (let x = -reach; x <= reach; x++) steps.push([y, x]);
  return steps.sort(([ay, ax], [by, bx]) => ay * ay + ax * ax - by * by - bx * bx || ay - by || ax - bx);
}
