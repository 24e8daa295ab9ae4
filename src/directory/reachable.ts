import { BitSet, circleRanges, type FrozenIndex, labelBits, squareOf } from "../match/frozen/index.js";
import type { LocatedPlace } from "../place/index.js";

/** The records that distance does not speak against. */
export interface Reachable {
  /**
   * Draws the circle around somebody: who lies in it, who comes to the home from twice as far, and whoever may serve
   * people from anywhere.
   * @param located without it, everybody is reachable
   * @param always records that are, however far: those that were asked for by name
   */
  draw(located: LocatedPlace | undefined, metres: number, always: readonly number[]): void;
  readonly bits: BitSet;
  /** Those among them that may be a place to go within the circle, or were asked for by name. */
  readonly near: BitSet;
}

/** Metres by which the index's points may be off: what is so near the edge is judged. */
const METRES_OFF = 5;

const reachOf = ({ radius }: LocatedPlace, metres: number): number => metres + radius + METRES_OFF;

/** The square of the line to the edge of a circle, from anywhere in the place that somebody gave. */
export function furthestSquare(located: LocatedPlace, metres: number): number {
  return squareOf(reachOf(located, metres));
}

/** Made once for a frozen directory: drawing a circle makes nothing that grows with it. */
export function createReachable(index: FrozenIndex): Reachable {
  const { records, unplaced, points } = index;
  const bits = new BitSet(records);
  const near = new BitSet(records);
  const anywhere = new BitSet(records);
  anywhere.addRange(0, unplaced);
  anywhere.addAny(["reach:remote", "reach:covers", "reach:nation"].map((label) => labelBits(index, label)));
  const home = labelBits(index, "reach:home");
  const somewhere = labelBits(index, "reach:somewhere");
  const toGo = new BitSet(records);
  toGo.addRange(0, records);
  toGo.leaveOut(labelBits(index, "reach:office"));

  function addCircle(located: LocatedPlace, metres: number, among: BitSet): void {
    const ranges = circleRanges(points.curve, located.point, reachOf(located, metres));
    const ruler = points.from(located.point);
    const furthest = furthestSquare(located, metres);
    for (let r = 0; r < ranges.length; r += 2) {
      for (let n = ranges[r] ?? 0; n < (ranges[r + 1] ?? 0); n++) {
        if (!among.has(unplaced + n)) continue;
        if (ruler(n) <= furthest) near.add(unplaced + n);
      }
    }
  }

  return {
    draw(located, metres, always) {
      near.clear();
      bits.clear();
      for (const record of always) near.add(record);
      if (located === undefined) {
        bits.addRange(0, records);
        return;
      }
      near.addAny([somewhere]);
      addCircle(located, metres, toGo);
      addCircle(located, 2 * metres, home);
      bits.addAny([anywhere, near]);
    },
    bits,
    near,
  };
}
