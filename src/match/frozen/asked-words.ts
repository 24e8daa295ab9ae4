import { stem } from "../../words/index.js";
import type { Lexicon } from "./lexicon.js";

/** One word of a question, as it is looked up. */
export interface AskedWord {
  /** As the person wrote it. */
  word: string;
  /** The stem it is looked up by, put right where it had to be. */
  root: string;
  /** How much it says: the rarer among all records of the directory, the more. */
  rarity: number;
  /** 1, or less when it was put right. */
  trust: number;
}

/** A word put right counts a little less. */
const CORRECTED = 0.8;
/** Longest list of a request's words that is looked up: one bit each in a number of 32. */
export const MOST_WORDS = 32;
/** A word that no record holds counts as if half a record did. */
const NOBODY = 0.5;

/** Reads a question's words: each distinct stem once, what no record knows put right where one target is clear. */
export function askedWords(lexicon: Lexicon, words: readonly string[]): AskedWord[] {
  const found = new Map<string, AskedWord>();
  for (const word of words.slice(0, MOST_WORDS)) {
    const target = lexicon.knows(word) ? undefined : lexicon.correct(word);
    const root = stem(target ?? word);
    if (found.has(root)) continue;
    const rarity = Math.log(1 + lexicon.directory / (lexicon.recordsWith(root) || NOBODY));
    found.set(root, { word, root, rarity, trust: target === undefined ? 1 : CORRECTED });
  }
  return [...found.values()];
}
