import { stem } from "../../words/index.js";
import { CORRECTED, NOBODY } from "../slips.js";
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
  /** What was written, beside what it was put right to: it adds to what holds it, and is not missed where it is not. */
  beside: boolean;
}

/** Longest list of what is looked up for a request: one bit each in a number of 32. */
export const MOST_WORDS = 32;

/**
 * Reads a question's words: each distinct stem once, what is no word to the records put right where one target is
 * clear. What one record holds all the same is looked up beside its target.
 */
export function askedWords(lexicon: Lexicon, words: readonly string[]): AskedWord[] {
  const found = new Map<string, AskedWord>();
  const ask = (word: string, root: string, trust: number, beside: boolean): void => {
    if (found.has(root) || found.size === MOST_WORDS) return;
    const rarity = Math.log(1 + lexicon.directory / (lexicon.recordsWith(root) || NOBODY));
    found.set(root, { word, root, rarity, trust, beside });
  };
  for (const word of words.slice(0, MOST_WORDS)) {
    const own = stem(word);
    const target = lexicon.isRight(word) ? undefined : lexicon.correct(word);
    const root = target === undefined ? own : stem(target);
    ask(word, root, root === own ? 1 : CORRECTED, false);
    if (root !== own && lexicon.knows(word)) ask(word, own, 1, true);
  }
  return [...found.values()];
}
