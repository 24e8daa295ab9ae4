import { boundsOf } from "../find/index.js";
import { createTop, type FrozenIndex, metresOf } from "../match/frozen/index.js";
import type { Stock } from "./directory.js";
import type { Facts } from "./facts.js";

/** So many of the nearest are enough for one to serve. */
const FEW = 8;
/** The same of those that have no place, which may each serve another area: of each kin that reaches people alike. */
const SOME = 32;

/** The labels of whoever has a need in some way. */
const HAVING: readonly string[] = ["need", "seems", "welcomes"];

/** The records that have a need, from the index. */
export function byNeedIn({ labels, labelled }: FrozenIndex): Stock["byNeed"] {
  return {
    has: (need) => HAVING.some((how) => labels.has(`${how}:${need}`)),
    get(need) {
      const numbers = HAVING.flatMap((how) => {
        const list = labels.get(`${how}:${need}`);
        if (list === undefined) return [];
        return [...labelled.entries.subarray(labelled.starts[list], labelled.starts[list + 1])];
      });
      return numbers.length === 0 ? undefined : numbers.map((entry) => entry >>> 2);
    },
  };
}

/** Of the records that state a need, those nearest to the person, and the first of those without a place. */
export function nearestIn(index: FrozenIndex, { kins, kinOf }: Facts): NonNullable<Stock["nearestWith"]> {
  const { entries, starts } = index.labelled;
  return (need, asked, weights) => {
    const list = index.labels.get(`need:${need}`);
    if (list === undefined) return [];
    const { located } = asked;
    const bounds = boundsOf(asked, weights);
    const end = starts[list + 1] ?? 0;
    const found: { number: number; most: number }[] = [];
    const put = (number: number, venue: number): void => {
      const kin = kins[kinOf[number] ?? 0];
      found.push({ number, most: Math.max(venue, kin === undefined ? 0 : bounds.reach(kin)) });
    };
    let at = starts[list] ?? 0;
    const counts = new Uint8Array(kins.length);
    for (; at < end && (entries[at] ?? 0) >>> 2 < index.unplaced; at++) {
      const number = (entries[at] ?? 0) >>> 2;
      const kin = kinOf[number] ?? 0;
      const count = counts[kin] ?? 0;
      if (count >= SOME) continue;
      counts[kin] = count + 1;
      put(number, 0);
    }
    const nearest = createTop(FEW);
    const ruler = located === undefined ? () => 0 : index.points.from(located.point);
    // They come in the order of their numbers, so of two as near the first stays.
    let furthest = Number.POSITIVE_INFINITY;
    for (; at < end; at++) {
      const record = (entries[at] ?? 0) >>> 2;
      const square = ruler(record - index.unplaced);
      if (square >= furthest) continue;
      nearest.offer(record, -square);
      furthest = -nearest.least();
    }
    for (const { record, points } of nearest.best()) put(record, bounds.venue(metresOf(-points)));
    return found.sort((a, b) => b.most - a.most);
  };
}
