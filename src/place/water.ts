import type { Point } from "./outcome.js";

/** A stretch of water that people cannot walk or simply drive across: a line along its middle, or a ring. */
export interface Water {
  id: string;
  name: string;
  /** `lng, lat` pairs along the water. A journey whose straight line crosses it goes "across the water". */
  line: readonly (readonly [number, number])[];
}

/** The id of the first water that the straight line between two points crosses; undefined when there is none. */
export function crossedWater(from: Point, to: Point, waters: readonly Water[]): string | undefined {
  for (const water of waters) {
    for (let at = 1; at < water.line.length; at++) {
      const a = water.line[at - 1];
      const b = water.line[at];
      if (a && b && segmentsCross(from, to, { lng: a[0], lat: a[1] }, { lng: b[0], lat: b[1] })) return water.id;
    }
  }
  return undefined;
}

/** Whether two straight lines on the map cross. Degrees will do: crossing does not depend on the scale of either axis. */
function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.lng - p.lng) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lng - p.lng));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
