import { ByteWriter } from "./bytes.js";
import { FrozenError } from "./frozen-error.js";

/**
 * Lists of record numbers, each number with a grade from 0 to 3: for a word, the best field it stands in; for a
 * need, how the record has it. On the wire the steps from number to number, each in as few bytes as it needs, and
 * apart from them the grades, four to a byte; in memory one 32-bit number an entry, `number << 2 | grade`.
 */

/** One list, its entries in order of their numbers. */
export type GradedList = readonly number[];

/** Entry of a record number with a grade. */
export const graded = (number: number, grade: number): number => ((number << 2) | grade) >>> 0;

/** Most records a list can name: their number and the grade share 32 bits. */
export const MOST_NUMBERS: number = 2 ** 30;

/** The lists as three parts: how long each is, the steps, the grades. */
export function packLists(lists: readonly GradedList[]): { counts: Uint8Array; steps: Uint8Array; grades: Uint8Array } {
  const counts = new ByteWriter();
  const steps = new ByteWriter();
  const grades = new ByteWriter();
  let [bits, filled] = [0, 0];
  for (const list of lists) {
    counts.number(list.length);
    let last = -1;
    for (const entry of list) {
      const number = entry >>> 2;
      steps.number(number - last - 1);
      last = number;
      bits |= (entry & 3) << filled;
      filled += 2;
      if (filled === 8) {
        grades.byte(bits);
        [bits, filled] = [0, 0];
      }
    }
  }
  if (filled > 0) grades.byte(bits);
  return { counts: counts.done(), steps: steps.done(), grades: grades.done() };
}

/** Opened lists: those of list `n` are `entries[starts[n]]` up to, not with, `entries[starts[n + 1]]`. */
export interface GradedLists {
  starts: Uint32Array;
  entries: Uint32Array;
}

/**
 * @param counts how long each list is
 * @throws FrozenError when the parts do not hold that many entries
 */
export function openLists(counts: Uint32Array, steps: Uint8Array, grades: Uint8Array): GradedLists {
  const starts = new Uint32Array(counts.length + 1);
  for (let n = 0; n < counts.length; n++) starts[n + 1] = (starts[n] ?? 0) + (counts[n] ?? 0);
  const entries = new Uint32Array(starts[counts.length] ?? 0);
  let at = 0;
  // A loop over millions of steps at opening: written out, without a reader's checks for each byte.
  for (let list = 0; list < counts.length; list++) {
    const end = starts[list + 1] ?? 0;
    let number = -1;
    for (let n = starts[list] ?? 0; n < end; n++) {
      let byte = steps[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = steps[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      number += step + 1;
      entries[n] = (number << 2) | (((grades[n >>> 2] ?? 0) >>> ((n & 3) << 1)) & 3);
    }
  }
  if (at !== steps.length || grades.length !== (entries.length + 3) >>> 2) {
    throw new FrozenError("frozen-corrupted", "The lists in this frozen file do not add up.");
  }
  return { starts, entries };
}

/** The first position from `low` up to `high` whose record number is not before `number`. */
export function seek(entries: Uint32Array, low: number, high: number, number: number): number {
  const wanted = (number << 2) >>> 0;
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
