/** Keeps the best few of many: by points, and among equals the lower record number. */
export interface Top {
  offer(record: number, points: number): void;
  /** The points of the last that is kept; minus infinity while there is room. */
  least(): number;
  /** Best first. */
  best(): { record: number; points: number }[];
}

/** @param most how many are kept: a page or two, so that putting one in its place by hand is the quickest */
export function createTop(most: number): Top {
  const records = new Uint32Array(most);
  const values = new Float64Array(most);
  let count = 0;
  const least = (): number => (count < most ? Number.NEGATIVE_INFINITY : (values[most - 1] ?? 0));
  return {
    least,
    offer(record, points) {
      if (points < least() || (points === least() && record > (records[most - 1] ?? 0))) return;
      let at = count < most ? count++ : most - 1;
      for (; at > 0; at--) {
        const before = values[at - 1] ?? 0;
        if (before > points || (before === points && (records[at - 1] ?? 0) < record)) break;
        values[at] = before;
        records[at] = records[at - 1] ?? 0;
      }
      values[at] = points;
      records[at] = record;
    },
    best: () => Array.from({ length: count }, (_, n) => ({ record: records[n] ?? 0, points: values[n] ?? 0 })),
  };
}
