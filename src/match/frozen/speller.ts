import { edits, editsAllowed, lettersOf, SAME_START, soundKey, startsOf, textHash } from "../../words/index.js";
import { ones } from "./bit-set.js";
import type { WordList } from "./term-list.js";

/** Puts the words that are near enough to a word to be what was meant into `near`, with how many records hold each. */
export type Speller = (word: string, near: Map<string, number>) => void;

/** The most changes that any rule of `words/spelling.ts` accepts, also between words that sound the same. */
const FURTHEST = 3;
/** One change alters at most two letters of the set of letters: one goes, one comes. */
const LETTERS_PER_CHANGE = 2;
/** Sorts after every letter. */
const LAST_LETTER = "\uffff";

/**
 * Finds the words of one index that a misspelt word may be: few enough to be asked about one by one by the rules of
 * `words/spelling.ts`, and all that one of these rules could accept. How the words of one first letter sound is
 * worked out when a word with that letter first needs it, and kept as two bytes a word.
 * @param records how many records hold each word of the list; 0 for what is only a stem
 */
export function createSpeller(terms: WordList, records: Uint32Array): Speller {
  const sounds = new Uint16Array(terms.size);
  const heard = new Set<string>();
  const hear = (letter: string): void => {
    if (heard.has(letter)) return;
    heard.add(letter);
    terms.each(terms.from(letter), terms.from(letter + LAST_LETTER), (term, n) => {
      sounds[n] = shortPrint(soundKey(term));
    });
  };

  return (word, near) => {
    const most = editsAllowed(word);
    if (most === 0) return;
    const letters = lettersOf(word);
    const sound = shortPrint(soundKey(word));
    const first = word.slice(0, 1);
    const look = (start: string, onlyAlike: boolean): void => {
      const from = terms.from(start);
      const to = terms.from(start + LAST_LETTER);
      for (let n = from; n < to; n++) {
        const isAlike = sounds[n] === sound;
        if (onlyAlike && !isAlike) continue;
        const bound = isAlike ? FURTHEST : most;
        if (Math.abs((terms.lengths[n] ?? 0) - word.length) > bound || records[n] === 0) continue;
        if (ones((terms.letters[n] ?? 0) ^ letters) > LETTERS_PER_CHANGE * bound) continue;
        const target = terms.at(n);
        if (edits(word, target, bound) <= bound) near.set(target, Math.max(records[n] ?? 0, near.get(target) ?? 0));
      }
    };
    for (const letter of new Set([first, word.slice(1, 2), ...(SAME_START.get(first) ?? [])])) hear(letter);
    for (const start of startsOf(word)) look(start, false);
    for (const letter of SAME_START.get(first) ?? []) look(letter, true);
  };
}

/** Sixteen bits that stand for a text (a hash, folded): only to tell most of what sounds different apart. */
function shortPrint(text: string): number {
  const hash = textHash(text);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
