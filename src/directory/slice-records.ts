import { type CommonWords, readRange, type Value, Values, writeRange } from "../coding/index.js";
import type { Prepared } from "../find/index.js";
import { FrozenError } from "../match/frozen/index.js";
import { type Kept, keptOf, thaw } from "./frozen-records.js";

/** The records of a slice, and what reading or writing them has taught. */
export interface SliceRecords<T> {
  held: T;
  experience: Values;
}

/**
 * Writes the records of a slice: each as expected from those before it, its words by their number in the dictionary.
 * @param words of the dictionary of the whole directory
 * @param after what the national slice's records have taught: every other slice is written as if it followed that one
 */
export function writeSlice(records: readonly Prepared[], words: CommonWords, after?: Values): SliceRecords<Uint8Array> {
  const coder = writeRange();
  const experience = new Values(coder, words, after);
  experience.code(records.length);
  // As JSON has it: without what is undefined.
  for (const record of records) experience.code(JSON.parse(JSON.stringify(keptOf(record))) as Value);
  return { held: coder.bytes(), experience };
}

/** Reads what {@link writeSlice} wrote, with the same words, after the same slice. @throws FrozenError */
export function readSlice(bytes: Uint8Array, words: CommonWords, after?: Values): SliceRecords<Prepared[]> {
  try {
    const experience = new Values(readRange(bytes), words, after);
    const length = Number(experience.code(0));
    const held = Array.from({ length }, () => thaw(experience.code(null) as unknown as Kept));
    return { held, experience };
  } catch {
    throw new FrozenError("frozen-corrupted", "The records of this slice cannot be read.");
  }
}
