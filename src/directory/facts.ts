import type { FrozenIndex } from "../match/frozen/index.js";

/** What is asked of nearly every candidate: one bit each. */
export type FactLabel =
  | `reach:${"remote" | "home" | "covers" | "nation" | "somewhere" | "office"}`
  | "unchecked"
  | "public-sources"
  | "main:none"
  | "main:people"
  | "main:condition"
  | "carers:instead";

const LABELS: readonly FactLabel[] = [
  "reach:remote",
  "reach:home",
  "reach:covers",
  "reach:nation",
  "reach:somewhere",
  "reach:office",
  "unchecked",
  "public-sources",
  "main:none",
  "main:people",
  "main:condition",
  "carers:instead",
];

/** What some records have in common: most have it with thousands of others. */
export interface Kin {
  has(label: FactLabel): boolean;
  /** It happens at one place, which is known. */
  placed: boolean;
  /** Lines about the first visit; three are three or more. */
  lines: number;
}

/** An age that is not stated. */
const NONE = 255;
/** Ages from this on are everybody's: see `find/score-preferences.ts`. */
const GROWN_UP = 18;

/** What the labels of a frozen index say of its records, record by record: made once, when it is opened. */
export interface Facts {
  /** The ways in which records differ, and of each record its number among these. */
  readonly kins: readonly Kin[];
  readonly kinOf: Uint16Array;
  /** Whether a record may state ages that are worth telling somebody who is of them. */
  ageSpeaksFor(record: number, age: number): boolean;
}

/** The facts of the records of an index, by their labels: nothing is read but the index. */
export function createFacts(index: FrozenIndex): Facts {
  const { records, labels, labelled, unplaced } = index;
  const bits = new Uint32Array(records);
  const each = (list: number | undefined, take: (record: number, grade: number) => void): void => {
    if (list === undefined) return;
    const end = labelled.starts[list + 1] ?? 0;
    for (let n = labelled.starts[list] ?? 0; n < end; n++) {
      const entry = labelled.entries[n] ?? 0;
      take(entry >>> 2, entry & 3);
    }
  };
  const put = (label: string, at: number, graded: boolean): void =>
    each(labels.get(label), (record, grade) => {
      bits[record] = (bits[record] ?? 0) | ((graded ? grade : 1) << at);
    });
  LABELS.forEach((label, at) => {
    put(label, at, false);
  });
  put("first-time", LABELS.length, true);
  const youngest = new Uint8Array(records).fill(NONE);
  const oldest = new Uint8Array(records).fill(NONE);
  for (const [label, list] of labels) {
    const column = label.startsWith("min_age:") ? youngest : label.startsWith("max_age:") ? oldest : undefined;
    const age = Number(label.slice(label.indexOf(":") + 1));
    if (column === undefined || !(age >= 0 && age < NONE)) continue;
    each(list, (record) => {
      column[record] = age;
    });
  }

  const kins: Kin[] = [];
  const numbers = new Map<number, number>();
  const kinOf = new Uint16Array(records);
  for (let record = 0; record < records; record++) {
    const placed = record >= unplaced;
    const own = (bits[record] ?? 0) * 2 + Number(placed);
    let number = numbers.get(own);
    if (number === undefined) {
      const stated = bits[record] ?? 0;
      const has = (label: FactLabel): boolean => ((stated >>> LABELS.indexOf(label)) & 1) === 1;
      number = kins.push({ has, placed, lines: stated >>> LABELS.length }) - 1;
      numbers.set(own, number);
    }
    kinOf[record] = number;
  }
  return {
    kins,
    kinOf,
    ageSpeaksFor(record, age) {
      const [from, to] = [youngest[record] ?? NONE, oldest[record] ?? NONE];
      return (to !== NONE || (from !== NONE && from > GROWN_UP)) && !(from !== NONE && age < from);
    },
  };
}
