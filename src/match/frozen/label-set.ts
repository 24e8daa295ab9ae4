import { BitSet } from "./bit-set.js";
import type { FrozenIndex } from "./frozen-index.js";

/** The records that have a label, as bits. */
export function labelBits({ labels, labelled, records }: FrozenIndex, label: string): BitSet {
  const set = new BitSet(records);
  const list = labels.get(label);
  if (list === undefined) return set;
  for (let n = labelled.starts[list] ?? 0; n < (labelled.starts[list + 1] ?? 0); n++)
    set.add((labelled.entries[n] ?? 0) >>> 2);
  return set;
}
