import { createSpelling, edits, SAME_START } from "../../words/index.js";
import { ones } from "./bit-set.js";
import { lettersOf, type TermList } from "./term-list.js";

/** The most changes that any rule of `words/spelling.ts` accepts; what is further apart need not be looked at. */
const FURTHEST = 3;
/** One change alters at most two letters of the set of letters: one goes, one comes. */
const LETTERS_PER_CHANGE = 2;
const NO_OTHER_WORDS: ReadonlySet<string> = new Set();

/**
 * What a word may have been meant as, among the words of a frozen directory. The rules are those of
 * `words/spelling.ts`, asked about the few words that are near enough for any of its rules to accept.
 * @param records how many records hold each word of the list; 0 for what is only a stem
 * @returns the target, or undefined when there is none or two
 */
export function correctAmong(terms: TermList, records: Uint32Array, word: string): string | undefined {
  const letters = lettersOf(word);
  const near = new Map<string, number>();
  const first = word.slice(0, 1);
  for (const start of new Set([first, word.slice(1, 2), ...(SAME_START.get(first) ?? [])])) {
    if (start === "") continue;
    const end = terms.from(start + LAST_LETTER);
    for (let n = terms.from(start); n < end; n++) {
      if (Math.abs((terms.lengths[n] ?? 0) - word.length) > FURTHEST || records[n] === 0) continue;
      if (ones((terms.letters[n] ?? 0) ^ letters) > LETTERS_PER_CHANGE * FURTHEST) continue;
      const target = terms.at(n);
      if (edits(word, target, FURTHEST) <= FURTHEST) near.set(target, records[n] ?? 0);
    }
  }
  return near.size === 0 ? undefined : createSpelling(near, NO_OTHER_WORDS).correct(word);
}

/** Sorts after every letter. */
const LAST_LETTER = "\uffff";
