import { stem } from "../../words/index.js";
import type { FrozenIndex } from "./frozen-index.js";
import type { Speller } from "./speller.js";

/** One word of a question, found in an index. */
export interface AskedWord {
  /** As the person wrote it. */
  word: string;
  /** Its term's number; -1 when no record here holds it. */
  term: number;
  /** How much it says: the rarer among all records of the directory, the more. */
  rarity: number;
  /** 1, or less when it was put right. */
  trust: number;
}

/** A word put right counts a little less. */
export const CORRECTED = 0.8;
/** Longest list of a request's words that is looked up: one bit each in a number of 32. */
export const MOST_WORDS = 32;
/** A word that no record holds counts as if half a record did. */
const NOBODY = 0.5;

/** Looks up a question's words: each distinct stem once, what no record knows put right where one target is clear. */
export function askedWords(index: FrozenIndex, speller: Speller, words: readonly string[]): AskedWord[] {
  const found = new Map<string, AskedWord>();
  for (const word of words.slice(0, MOST_WORDS)) {
    const target = knows(index, word) ? undefined : speller(word);
    const root = stem(target ?? word);
    if (found.has(root)) continue;
    const term = index.terms.find(root);
    const records = (term === -1 ? 0 : index.stemRecords[term]) || NOBODY;
    found.set(root, {
      word,
      term,
      rarity: Math.log(1 + index.directory / records),
      trust: target === undefined ? 1 : CORRECTED,
    });
  }
  return [...found.values()];
}

/** Whether some record holds the folded word. */
export function knows(index: FrozenIndex, word: string): boolean {
  const term = index.terms.find(word);
  return term !== -1 && index.wordRecords[term] !== 0;
}
