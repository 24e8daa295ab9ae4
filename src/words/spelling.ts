import { edits, editsAllowed } from "./edits.js";
import { soundKey } from "./sounds.js";
import type { WordSet } from "./word-set.js";

/** A list of words that a misspelt word may have been meant as, each with how much it stands for. */
export interface Spelling {
  /** True when the word is known: it is never corrected. */
  knows(word: string): boolean;
  /**
   * What a word may have been meant as. Only for words that are not known, and only when one target is
   * clearly the best: "a correction with two targets is not made".
   * @param word a folded word
   * @returns the target, or undefined
   */
  correct(word: string): string | undefined;
}

/** Two targets that close are a coin toss. */
const CLEAR = 0.1;
/** A word that sounds the same is likelier meant than one with a letter changed: this much of an edit. */
const SOUNDS = 0.6;
/** What sounds the same may look rather different, but not entirely: "nite" and "night" are three letters apart. */
const SOUND_EDITS = 3;
/** In words of up to this many letters, one letter less. */
const SHORT = 5;
/** Shortest sound that says anything, in kept letters. */
const SHORTEST_SOUND = 3;
/** Longest word that is looked at: a longer one is not a slip of a thumb. */
const LONGEST = 24;

/** Which letters a word has, as bits: words whose letters differ by much are not worth comparing. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function ones(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

interface Target {
  word: string;
  letters: number;
  weight: number;
}

/** The targets that start with one letter, by length and by sound. */
interface Shelf {
  byLength: Map<number, Target[]>;
  bySound: Map<string, Target[]>;
}

/**
 * Makes a speller.
 * @param targets words that may be corrected to, with a weight each (how often they stand in the vocabulary);
 *   one of no weight is right as it is, and is no target
 * @param known further words that are right as they are, and are never a target
 */
export function createSpelling(targets: ReadonlyMap<string, number>, known: WordSet): Spelling {
  // By first letter and length: a misspelling keeps its first letter far more often than not, and that bound
  // keeps "dancing" from "cancer". Each shelf is filled when a word first needs it.
  let byStart: Map<string, string[]> | undefined;
  const shelves = new Map<string, Shelf>();
  const wordsFrom = (start: string): readonly string[] => {
    if (byStart === undefined) {
      byStart = new Map();
      for (const [word, weight] of targets) {
        if (weight > 0 && word.length >= 4 && word.length <= LONGEST) push(byStart, word.slice(0, 1), word);
      }
    }
    return byStart.get(start) ?? [];
  };
  const shelf = (start: string): Shelf => {
    let made = shelves.get(start);
    if (made === undefined) {
      made = { byLength: new Map(), bySound: new Map() };
      for (const word of wordsFrom(start)) {
        if (/\d/.test(word)) continue;
        const target = { word, letters: lettersOf(word), weight: targets.get(word) ?? 0 };
        push(made.byLength, word.length, target);
        push(made.bySound, soundKey(word), target);
      }
      shelves.set(start, made);
    }
    return made;
  };
  const knows = (word: string): boolean => targets.has(word) || known.has(word);

  function correct(word: string): string | undefined {
    const most = editsAllowed(word);
    if (most === 0 || word.length > LONGEST || knows(word) || /\d/.test(word)) return undefined;
    const letters = lettersOf(word);
    const costs = new Map<string, number>();
    const offer = (target: Target, distance: number): void => {
      // A common target is a likelier one; the weight never outweighs a whole edit.
      const cost = distance - Math.min(0.9, Math.log2(1 + target.weight) / 12);
      if (cost < (costs.get(target.word) ?? Number.POSITIVE_INFINITY)) costs.set(target.word, cost);
    };
    // Swapped first letters are a slip of the thumb; any other change of the first letter is not accepted.
    for (const start of new Set([word.slice(0, 1), word.slice(1, 2)])) {
      for (let length = word.length - most; length <= word.length + most; length++) {
        for (const target of shelf(start).byLength.get(length) ?? []) {
          if (start !== word[0] && target.word[1] !== word[0]) continue;
          // Each edit changes at most two letters of the set.
          if (ones(letters ^ target.letters) > 2 * most) continue;
          const distance = edits(word, target.word, most);
          if (distance <= most && !isOpposite(word, target.word)) offer(target, distance);
        }
      }
    }
    const sound = soundKey(word);
    if (sound.length >= SHORTEST_SOUND) {
      for (const start of [word.slice(0, 1), ...(SAME_START.get(word.slice(0, 1)) ?? [])]) {
        for (const target of shelf(start).bySound.get(sound) ?? []) {
          const distance = edits(word, target.word, SOUND_EDITS);
          if (distance <= (word.length <= SHORT ? SOUND_EDITS - 1 : SOUND_EDITS))
            offer(target, Math.min(distance, SOUNDS + distance / 10));
        }
      }
    }
    let best: string | undefined;
    let [bestCost, runnerUp] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [target, cost] of costs) {
      if (cost < bestCost) [best, bestCost, runnerUp] = [target, cost, bestCost];
      else if (cost < runnerUp) runnerUp = cost;
    }
    return best !== undefined && runnerUp - bestCost >= CLEAR ? best : undefined;
  }
  return { knows, correct };
}

/**
 * How what a word was meant as may begin: with its first letter, or with its first two swapped, a slip of the thumb. Any
 * other change of the first letter is accepted only of what sounds alike.
 */
export function startsOf(word: string): string[] {
  const [first, second] = [word.slice(0, 1), word.slice(1, 2)];
  return first === second ? [first] : [first, second + first];
}

/** "Onywhere" is not "nowhere", nor low blood pressure high. */
function isOpposite(word: string, target: string): boolean {
  return (
    (/^on/.test(word) && /^no/.test(target)) ||
    (/^hyp/.test(word) && /^hyp/.test(target) && /^hypo/.test(word) !== /^hypo/.test(target))
  );
}

/** First letters that sound alike: "fone" and "phone", "nife" and "knife", "rite" and "write", "sertain". */
export const SAME_START: ReadonlyMap<string, readonly string[]> = new Map([
  ["f", ["p"]],
  ["n", ["k"]],
  ["r", ["w"]],
  ["s", ["c"]],
  ["k", ["c"]],
  ["j", ["g"]],
]);

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
