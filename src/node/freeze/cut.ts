import type { Point } from "../../place/index.js";

/** Something that has a place. */
export interface Placed {
  point: Point;
}

/** Each side of a cut has at least so large a share: or a slice with a few records would come of every far hamlet. */
const LEAST_SHARE = 0.2;
/**
 * How much the length of an area counts beside the widest gap in it when a direction is chosen: the gap comes first,
 * the length keeps slices from becoming long and thin. From 0.05 to 0.2 it hardly matters (corpus of the speed bench).
 */
const LENGTH_WEIGHT = 0.2;

/** A direction in which an area may be cut: its things in that order, and how many come before the cut. */
interface Cut<T> {
  inOrder: T[];
  at: number;
  worth: number;
}

/**
 * Cuts things into areas of at most so many, again and again in two, where the widest gap between neighbours is: so
 * that a town lies in one slice rather than in two, and the box of a slice holds little but its records.
 */
export function cutByPlace<T extends Placed>(things: readonly T[], most: number): (readonly T[])[] {
  if (things.length <= most) return things.length === 0 ? [] : [things];
  const northward = bestCut(things, ({ point }) => point.lat);
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const shorter = Math.cos(((things[0]?.point.lat ?? 0) * Math.PI) / 180);
  const eastward = bestCut(things, ({ point }) => point.lng * shorter);
  const { inOrder, at } = northward.worth >= eastward.worth ? northward : eastward;
  return [...cutByPlace(inOrder.slice(0, at), most), ...cutByPlace(inOrder.slice(at), most)];
}

function bestCut<T>(things: readonly T[], along: (thing: T) => number): Cut<T> {
  const inOrder = [...things].sort((a, b) => along(a) - along(b));
  const value = (at: number): number => along(inOrder[at] as T);
  let at = inOrder.length >> 1;
  let widest = -1;
  for (let n = Math.ceil(inOrder.length * LEAST_SHARE); n <= inOrder.length * (1 - LEAST_SHARE); n++) {
    const gap = value(n) - value(n - 1);
    if (gap > widest) [at, widest] = [n, gap];
  }
  const length = value(inOrder.length - 1) - value(0);
  return { inOrder, at, worth: widest + LENGTH_WEIGHT * length };
}
