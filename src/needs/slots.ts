import {
  drawnIn,
  inEnglish,
  isFunctionWord,
  type Spelling,
  type Token,
  unhung,
  unmutated,
  withG,
} from "../words/index.js";
import type { Lexicon } from "./lexicon.js";
import type { Correction } from "./understood.js";
import { wishAt } from "./wish.js";

/** One word of a request with the stems it may stand for, each with how much it is trusted. */
export interface Slot {
  /** Index of the word among the request's words. */
  index: number;
  /** The word as read: corrected or put in other words. */
  word: string;
  functional: boolean;
  /** It is where a wish begins: see `wish.ts`. */
  wishes?: true;
  stems: { stem: number; trust: number }[];
}

/** Short forms in capitals are no slips: "SOBOE" is short of breath, not "sober". Who writes all in capitals shouts. */
const SHORT_FORM = /^[A-Z]{2,5}$/;
/** A letter of "d/c" or "A&E" is no word: few needs' stories have it, and it is about none of them. */
const OF_SHORT_FORM = /[&/]/;
/** A corrected word counts a little less than one typed right, a mutation hardly less. */
const CORRECTED = 0.85;
const MUTATED = 0.95;
/** Two words read as one. Short ones are accidents: "is a" is no ISA, "i mam" no imam. */
const JOINED = 0.9;
const SHORTEST_JOIN = 6;

/**
 * Each word with the stems that it may stand for: itself, its other name, its unmutated form, two words written
 * as one or one as two, and only when all of these are unknown, a correction.
 * @param text what was typed
 * @param words the request's words
 * @param declined ids of corrections that the person took back
 */
export function slotsOf(
  text: string,
  words: readonly Token[],
  lexicon: Lexicon,
  spelling: Spelling,
  welsh: boolean,
  declined: ReadonlySet<string>,
): { slots: Slot[]; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const slots: Slot[] = [];
  const wish = wishAt(words);
  const shouts = words.length > 1 && words.every(({ raw }) => !/[a-z]/.test(raw));
  words.forEach((token, index) => {
    const plain = withoutDrawing(token.word, lexicon);
    for (const word of lexicon.same.get(plain) ?? [plain]) {
      const slot: Slot = { index, word, functional: isFunctionWord(word), stems: [] };
      if (index === wish) slot.wishes = true;
      slots.push(slot);
      if (word.length === 1 && OF_SHORT_FORM.test(text.slice(Math.max(0, token.start - 1), token.end + 1))) {
        slot.functional = true;
        continue;
      }
      const put = (each: string, trust: number): void => {
        const stem = lexicon.stemOf(each);
        if (stem !== undefined && !slot.stems.some((s) => s.stem === stem)) slot.stems.push({ stem, trust });
      };
      put(word, 1);
      if (welsh) {
        const alone = unhung(token.raw, word);
        if (alone !== undefined) {
          put(alone, 1);
          slot.functional = isFunctionWord(alone);
        }
        for (const each of unmutated(alone ?? word)) if (lexicon.stemOf(each) !== undefined) put(each, MUTATED);
      }
      const first = lexicon.joined.get(word);
      if (first !== undefined) for (const each of [word.slice(0, first), word.slice(first)]) put(each, 1);
      for (const each of slot.functional ? [] : joins(word, words[index - 1]?.word, words[index + 1]?.word)) {
        if (lexicon.words.has(each)) put(each, JOINED);
      }
      if (slot.stems.length > 0 || slot.functional) continue;
      const regular = inEnglish(word).find((each) => spelling.knows(each) || isFunctionWord(each));
      if (regular !== undefined && !spelling.knows(word)) {
        put(regular, 1);
        slot.functional = isFunctionWord(regular);
        continue;
      }
      const spoken = welsh || spelling.knows(word) ? undefined : withG(word);
      if (spoken !== undefined && lexicon.stemOf(spoken) !== undefined) {
        put(spoken, 1);
        slot.word = spoken;
        continue;
      }
      if (!shouts && SHORT_FORM.test(token.raw)) continue;
      const target = drawnIn(word).length > 0 ? undefined : spelling.correct(word);
      if (target === undefined || declined.has(`spelling:${word}`)) continue;
      put(target, CORRECTED);
      slot.word = target;
      corrections.push({ id: `spelling:${word}`, from: word, to: target });
    }
  });
  return { slots, corrections };
}

/** "Lonelyyyy" is "lonely": a word that is drawn out is no slip of another, such as "sooo" of "solo". */
function withoutDrawing(word: string, { words }: Lexicon): string {
  return drawnIn(word).find((each) => words.has(each) || isFunctionWord(each)) ?? word;
}

function joins(word: string, last: string | undefined, next: string | undefined): string[] {
  const found: string[] = [];
  if (last !== undefined && !isFunctionWord(last)) found.push(last + word);
  if (next !== undefined && !isFunctionWord(next)) found.push(word + next);
  return found.filter((each) => each.length >= SHORTEST_JOIN);
}
