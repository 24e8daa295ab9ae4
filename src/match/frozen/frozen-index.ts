import { ByteReader } from "./bytes.js";
import type { Unsealed } from "./envelope.js";
import type { FrozenMeta } from "./freeze-index.js";
import { FrozenError } from "./frozen-error.js";
import { type GradedLists, openLists } from "./graded-lists.js";
import { Points } from "./points.js";
import { TermList } from "./term-list.js";

/** An index, opened: what the engine reads. Nothing in it changes. */
export interface FrozenIndex {
  records: number;
  /** Records of the whole directory, of which these may be a part. */
  directory: number;
  /** Records without a place: numbers below this one. */
  unplaced: number;
  terms: TermList;
  /** For each term, how many of these records hold it as a word; 0 when it is only a stem. */
  wordRecords: Uint32Array;
  /** For each term, how many of these records hold it as a stem. */
  stemRecords: Uint32Array;
  /** For each term, the records that hold it as a stem; the grade is the best field it stands in. */
  texts: GradedLists;
  /** The number of each label's list. */
  labels: ReadonlyMap<string, number>;
  labelled: GradedLists;
  /** For each term, whether it is a word of some record's name: one bit each. */
  nameWords: Uint8Array;
  /** How many distinct stems each record's name has. */
  nameStems: Uint8Array;
  points: Points;
}

/** Reads an index from the parts that `freezeIndex` wrote. @throws FrozenError when they do not fit together */
export function openIndex(file: Unsealed): FrozenIndex {
  const meta = metaOf(file.part("meta"));
  const counts = numbersOf(file.part("tcnt"), meta.terms);
  const nameStems = file.part("name");
  if (nameStems.length !== meta.records) {
    throw new FrozenError("frozen-corrupted", "The counts in this frozen file do not agree.");
  }
  return {
    records: meta.records,
    directory: meta.records,
    unplaced: meta.records - meta.placed,
    terms: new TermList(file.part("term"), meta.terms),
    wordRecords: numbersOf(file.part("word"), meta.terms),
    stemRecords: counts,
    texts: openLists(counts, file.part("tstp"), file.part("tgrd")),
    labels: new Map(meta.labels.map((label, n) => [label, n])),
    labelled: openLists(numbersOf(file.part("lcnt"), meta.labels.length), file.part("lstp"), file.part("lgrd")),
    nameWords: file.part("nwrd"),
    nameStems,
    points: new Points(file.part("poin"), meta.placed),
  };
}

function metaOf(bytes: Uint8Array): FrozenMeta {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as FrozenMeta;
  } catch {
    throw new FrozenError("frozen-corrupted", "What this frozen file says about itself cannot be read.");
  }
}

function numbersOf(bytes: Uint8Array, count: number): Uint32Array {
  const reader = new ByteReader(bytes);
  return Uint32Array.from({ length: count }, () => reader.number());
}
