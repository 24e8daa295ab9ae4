import { createSpelling, edits, editsAllowed, SAME_START, soundKey } from "../../words/index.js";
import { ones } from "./bit-set.js";
import { lettersOf, type TermList } from "./term-list.js";

/** What a word that no record holds may have been meant as, or undefined when there is no such word or two. */
export type Speller = (word: string) => string | undefined;

/** The most changes that any rule of `words/spelling.ts` accepts, also between words that sound the same. */
const FURTHEST = 3;
/** One change alters at most two letters of the set of letters: one goes, one comes. */
const LETTERS_PER_CHANGE = 2;
const NO_OTHER_WORDS: ReadonlySet<string> = new Set();
/** Sorts after every letter. */
const LAST_LETTER = "\uffff";

/**
 * Puts words right against the words of a frozen directory. The rules are those of `words/spelling.ts`, asked about
 * the few words that are near enough for one of its rules to accept. How the words of one first letter sound is
 * worked out when a word with that letter first needs it, and kept as two bytes a word.
 * @param records how many records hold each word of the list; 0 for what is only a stem
 */
export function createSpeller(terms: TermList, records: Uint32Array): Speller {
  const sounds = new Uint16Array(terms.size);
  const heard = new Set<string>();
  const hear = (start: string, from: number, to: number): void => {
    if (heard.has(start)) return;
    heard.add(start);
    terms.each(from, to, (term, n) => {
      sounds[n] = shortPrint(soundKey(term));
    });
  };

  return (word) => {
    const most = editsAllowed(word);
    if (most === 0) return undefined;
    const letters = lettersOf(word);
    const sound = shortPrint(soundKey(word));
    const near = new Map<string, number>();
    const first = word.slice(0, 1);
    for (const start of new Set([first, word.slice(1, 2), ...(SAME_START.get(first) ?? [])])) {
      const from = terms.from(start);
      const to = terms.from(start + LAST_LETTER);
      hear(start, from, to);
      for (let n = from; n < to; n++) {
        const bound = sounds[n] === sound ? FURTHEST : most;
        if (Math.abs((terms.lengths[n] ?? 0) - word.length) > bound || records[n] === 0) continue;
        if (ones((terms.letters[n] ?? 0) ^ letters) > LETTERS_PER_CHANGE * bound) continue;
        const target = terms.at(n);
        if (edits(word, target, bound) <= bound) near.set(target, records[n] ?? 0);
      }
    }
    return near.size === 0 ? undefined : createSpelling(near, NO_OTHER_WORDS).correct(word);
  };
}

/** Sixteen bits that stand for a text (FNV-1a, folded): only to tell most of what sounds different apart. */
function shortPrint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
