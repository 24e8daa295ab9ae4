import type { Point } from "./outcome.js";

/** A stretch of water that people cannot walk or simply drive across: a line along its middle, or a ring. */
export interface Water {
  id: string;
  /** For the people who keep the list: no answer shows it. */
  name?: string;
  /** `lng, lat` pairs along the water. A journey whose straight line crosses it goes "across the water". */
  line: readonly (readonly [number, number])[];
}

/** The box around a water, so that most journeys are told apart from it by four comparisons. */
interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

const boxes = new WeakMap<Water, Box>();

function boxOf(water: Water): Box {
  let box = boxes.get(water);
  if (box === undefined) {
    const lngs = water.line.map(([lng]) => lng);
    const lats = water.line.map(([, lat]) => lat);
    box = { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
    boxes.set(water, box);
  }
  return box;
}

/** The id of the first water that the straight line between two points crosses; undefined when there is none. */
export function crossedWater(from: Point, to: Point, waters: readonly Water[]): string | undefined {
  const west = Math.min(from.lng, to.lng);
  const east = Math.max(from.lng, to.lng);
  const south = Math.min(from.lat, to.lat);
  const north = Math.max(from.lat, to.lat);
  for (const water of waters) {
    const box = boxOf(water);
    if (box.west > east || box.east < west || box.south > north || box.north < south) continue;
    for (let at = 1; at < water.line.length; at++) {
      const a = water.line[at - 1];
      const b = water.line[at];
      if (a !== undefined && b !== undefined && segmentsCross(from, to, a, b)) return water.id;
    }
  }
  return undefined;
}

/** On which side of the line from p to q the point r lies: the sign of a cross product. */
function side(pLng: number, pLat: number, qLng: number, qLat: number, rLng: number, rLat: number): number {
  return Math.sign((qLng - pLng) * (rLat - pLat) - (qLat - pLat) * (rLng - pLng));
}

/** Whether two straight lines on the map cross. Degrees will do: crossing does not depend on the scale of either axis. */
function segmentsCross(a: Point, b: Point, c: readonly [number, number], d: readonly [number, number]): boolean {
  return (
    side(a.lng, a.lat, b.lng, b.lat, c[0], c[1]) * side(a.lng, a.lat, b.lng, b.lat, d[0], d[1]) < 0 &&
    side(c[0], c[1], d[0], d[1], a.lng, a.lat) * side(c[0], c[1], d[0], d[1], b.lng, b.lat) < 0
  );
}
