import { BitSet, circleRanges, type FrozenIndex, labelBits, squareOf } from "../match/frozen/index.js";
import type { LocatedPlace } from "../place/index.js";

/** The records that distance does not speak against. */
export interface Reachable {
  /**
   * Draws the circle around somebody: who lies in it, who comes to the home from twice as far, and whoever may serve
   * people from anywhere.
   * @param located without it, everybody is reachable
   * @param always records that are, however far: those that were asked for by name
   * @param modes the ways to take part that were chosen, if any: who would have to go there is no nearer for others
   */
  draw(located: LocatedPlace | undefined, metres: number, always: readonly number[], modes?: readonly string[]): void;
  readonly bits: BitSet;
  /** Those among them that may be within reach by distance, or were asked for by name. */
  readonly near: BitSet;
}

/** Metres by which the index's points may be off: what is so near the edge is judged. */
const METRES_OFF = 5;

const reachOf = ({ radius }: LocatedPlace, metres: number): number => metres + radius + METRES_OFF;

/** The square of the line to the edge of a circle, from anywhere in the place that somebody gave. */
function furthestSquare(located: LocatedPlace, metres: number): number {
  return squareOf(reachOf(located, metres));
}

/** Made once for a frozen directory: drawing a circle makes nothing that grows with it. */
export function createReachable(index: FrozenIndex): Reachable {
  const { records, unplaced, points } = index;
  const bits = new BitSet(records);
  const near = new BitSet(records);
  const anywhere = new BitSet(records);
  anywhere.addRange(0, unplaced);
  anywhere.addAny(["reach:covers", "reach:nation"].map((label) => labelBits(index, label)));
  const remote = labelBits(index, "reach:remote");
  /** What can be joined without going there, and also be gone to, by stated ways: it counts by the ways chosen. */
  const either = labelBits(index, "reach:remote");
  either.keep(labelBits(index, "modes:any"));
  either.leaveOut(labelBits(index, "reach:office"));
  const notChosen = new BitSet(records);
  const byMode = new Map<string, BitSet>();
  function chosen(mode: string): BitSet {
    const known = byMode.get(mode) ?? labelBits(index, `modes:${mode}`);
    byMode.set(mode, known);
    return known;
  }
  const home = labelBits(index, "reach:home");
  const somewhere = labelBits(index, "reach:somewhere");
  /** Who sets out from several offices has no point either. */
  const fromOffices = labelBits(index, "reach:home");
  fromOffices.keep(labelBits(index, "reach:office"));
  /** Those of them that have a point: only they are left out of the ones without. */
  const withPoint = new BitSet(records);
  withPoint.addRange(unplaced, records);
  fromOffices.leaveOut(withPoint);
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
    draw(located, metres, always, modes = []) {
      near.clear();
      bits.clear();
      for (const record of always) near.add(record);
      if (located === undefined) {
        bits.addRange(0, records);
        return;
      }
      near.addAny([somewhere, fromOffices]);
      addCircle(located, metres, toGo);
      addCircle(located, 2 * metres, home);
      bits.addAny([remote]);
      if (modes.length > 0) {
        notChosen.clear();
        notChosen.addAny([either]);
        for (const mode of modes) if (mode !== "in-person") notChosen.leaveOut(chosen(mode));
        bits.leaveOut(notChosen);
      }
      bits.addAny([anywhere, near]);
    },
    bits,
    near,
  };
}
