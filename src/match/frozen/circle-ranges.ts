import type { Point } from "../../place/index.js";
import { columnOf, curveAt, rowOf, SIDE } from "./hilbert.js";

/** Metres of a degree of latitude where it is shortest here (49.7 degrees north), so that a box is never too small. */
const METRES_PER_DEGREE = 111_200;
const RADIAN = Math.PI / 180;
/** A square with no more records than these is taken whole: looking at one more costs less than cutting it. */
const NOT_WORTH_CUTTING = 24;

/**
 * The ranges of record numbers that may lie within a circle: all that do, and some just outside.
 * @param curve the place along the curve of each placed record, in order
 * @param metres the radius
 * @returns starts and ends in turn, in order, not touching one another
 */
export function circleRanges(curve: Uint32Array, centre: Point, metres: number): number[] {
  const high = metres / METRES_PER_DEGREE;
  const wide = high / Math.max(0.01, Math.cos((Math.abs(centre.lat) + high) * RADIAN));
  const [left, right] = [columnOf(centre.lng - wide), columnOf(centre.lng + wide)];
  const [low, top] = [rowOf(centre.lat - high), rowOf(centre.lat + high)];
  const found: [number, number][] = [];

  const cut = (column: number, row: number, side: number): void => {
    if (column > right || row > top || column + side <= left || row + side <= low) return;
    const first = curveAt(column, row);
    // Every square of cells is one run of the curve, which starts at a multiple of its size.
    const from = first - (first % (side * side));
    const start = firstFrom(curve, from);
    const end = firstFrom(curve, from + side * side);
    if (start === end) return;
    const inside = column >= left && row >= low && column + side - 1 <= right && row + side - 1 <= top;
    if (inside || side === 1 || end - start <= NOT_WORTH_CUTTING) {
      found.push([start, end]);
      return;
    }
    const half = side >> 1;
    cut(column, row, half);
    cut(column + half, row, half);
    cut(column, row + half, half);
    cut(column + half, row + half, half);
  };
  cut(0, 0, SIDE);

  found.sort((a, b) => a[0] - b[0]);
  const ranges: number[] = [];
  for (const [start, end] of found) {
    if (ranges.length > 0 && ranges[ranges.length - 1] === start) ranges[ranges.length - 1] = end;
    else ranges.push(start, end);
  }
  return ranges;
}

function firstFrom(curve: Uint32Array, along: number): number {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((curve[middle] ?? 0) < along) low = middle + 1;
    else high = middle;
  }
  return low;
}
