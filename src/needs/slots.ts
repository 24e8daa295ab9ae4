import { isFunctionWord, type Spelling, type Token, unmutated } from "../words/index.js";
import type { Lexicon } from "./lexicon.js";
import type { Correction } from "./understood.js";

/** One word of a request with the stems it may stand for, each with how much it is trusted. */
export interface Slot {
  /** Index of the word among the request's words. */
  index: number;
  /** The word as read: corrected or put in other words. */
  word: string;
  functional: boolean;
  stems: { stem: number; trust: number }[];
}

/** A corrected word counts a little less than one typed right, a mutation hardly less. */
const CORRECTED = 0.85;
const MUTATED = 0.95;

/**
 * Each word with the stems that it may stand for: itself, its other name, its unmutated form, two words written
 * as one or one as two, and only when all of these are unknown, a correction.
 * @param words the request's words
 * @param declined ids of corrections that the person took back
 */
export function slotsOf(
  words: readonly Token[],
  lexicon: Lexicon,
  spelling: Spelling,
  welsh: boolean,
  declined: ReadonlySet<string>,
): { slots: Slot[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const slots: Slot[] = [];
  words.forEach((token, index) => {
    for (const word of lexicon.same.get(token.word) ?? [token.word]) {
      const slot: Slot = { index, word, functional: isFunctionWord(word), stems: [] };
      slots.push(slot);
      const put = (each: string, trust: number): void => {
        const stem = lexicon.stemOf(each);
        if (stem !== undefined && !slot.stems.some((s) => s.stem === stem)) slot.stems.push({ stem, trust });
      };
      put(word, 1);
      if (welsh) for (const each of unmutated(word)) if (lexicon.words.has(each)) put(each, MUTATED);
      for (const each of lexicon.joined.get(word) ?? []) put(each, 1);
      const next = words[index + 1];
      if (next !== undefined && lexicon.words.has(word + next.word)) put(word + next.word, 1);
      const last = words[index - 1];
      if (last !== undefined && lexicon.words.has(last.word + word)) put(last.word + word, 1);
      if (slot.stems.length > 0) continue;
      const target = spelling.correct(word);
      if (target === undefined || declined.has(`spelling:${word}`)) continue;
      put(target, CORRECTED);
      slot.word = target;
      corrections.push({ id: `spelling:${word}`, from: word, to: target });
    }
  });
  return { slots, corrections };
}
