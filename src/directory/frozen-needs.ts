import { createTop, type FrozenIndex } from "../match/frozen/index.js";
import type { Stock } from "./directory.js";

/** So many of each are enough for one to serve: the nearest, and those that are reached from anywhere. */
const FEW = 8;

/** The records that have a need, from the index. */
export function byNeedIn({ labels, labelled }: FrozenIndex): Stock["byNeed"] {
  return {
    has: (need) => labels.has(`need:${need}`) || labels.has(`seems:${need}`),
    get(need) {
      const numbers = [`need:${need}`, `seems:${need}`].flatMap((label) => {
        const list = labels.get(label);
        if (list === undefined) return [];
        return [...labelled.entries.subarray(labelled.starts[list], labelled.starts[list + 1])];
      });
      return numbers.length === 0 ? undefined : numbers.map((entry) => entry >>> 2);
    },
  };
}

/** Of the records that state a need, those nearest to a place, and the first of those without one. */
export function nearestIn(index: FrozenIndex): NonNullable<Stock["nearestWith"]> {
  const { entries, starts } = index.labelled;
  return (need, located) => {
    const list = index.labels.get(`need:${need}`);
    if (list === undefined) return [];
    const end = starts[list + 1] ?? 0;
    const unplaced: number[] = [];
    let at = starts[list] ?? 0;
    for (; at < end && (entries[at] ?? 0) >>> 2 < index.unplaced; at++) {
      if (unplaced.length < FEW) unplaced.push((entries[at] ?? 0) >>> 2);
    }
    const nearest = createTop(FEW);
    const ruler = located === undefined ? () => 0 : index.points.from(located.point);
    for (; at < end; at++) {
      const record = (entries[at] ?? 0) >>> 2;
      nearest.offer(record, -ruler(record - index.unplaced));
    }
    return [...unplaced, ...nearest.best().map(({ record }) => record)];
  };
}
