import { codeEven, codeNumber, type Sizes } from "./choices.js";
import { codeFollower, type Followers, follow, type Novelty, noFollowers, RuledOut } from "./followers.js";
import type { RangeCoder } from "./range-coder.js";

/** How many letters back the next one is guessed from. Set on the vocabulary: a fourth saves nothing. */
const LETTERS_BACK = 3;
/** UTF-16 code units, and one more symbol for the end. */
const SYMBOLS = 65_537;
const END = 0;
/** Tells the letter where a word parts from the one before from all others. */
const PARTING = 1;

/** Codes a word; the word handed over is ignored when reading. */
export type Speller = (word: string) => string;

/**
 * Codes words one after the other, each by the letters it has in common with the one before, and then letter by
 * letter. Sorted words come out short; any others are only longer.
 */
export function createSpeller(coder: RangeCoder): Speller {
  const contexts = new Map<number, Followers>();
  const novelty: Novelty[] = Array.from({ length: LETTERS_BACK + 1 }, () => []);
  const ruledOut = new RuledOut(SYMBOLS);
  const shared: Sizes = [];
  const chain: Followers[] = [];
  let last = "";

  /**
   * The followers of the last letters, fewest first; the start of the word counts as a letter.
   * @param place tells apart letters that stand in different places, beyond how often each comes at all
   */
  function look(before: string, place: number): void {
    let hash = 0;
    for (let back = 0; back <= LETTERS_BACK; back++) {
      if (back > 0) {
        const at = before.length - back;
        hash = Math.imul(hash + place, 69_069) + 1 + back + (at < 0 ? 0 : before.charCodeAt(at));
      }
      let followers = contexts.get(hash);
      if (followers === undefined) {
        followers = noFollowers();
        contexts.set(hash, followers);
      }
      chain[back] = followers;
    }
  }

  function codeLetter(before: string, place: number, symbol: number): number {
    ruledOut.clear();
    look(before, place);
    let found = -1;
    let back = LETTERS_BACK + 1;
    while (found === -1 && back > 0) {
      back--;
      found = codeFollower(coder, chain[back] ?? noFollowers(), novelty[back] ?? [], ruledOut, symbol);
    }
    if (found === -1) found = codeEven(coder, SYMBOLS, symbol);
    // Shorter beginnings learn only what longer ones did not foresee (Moffat 1990).
    for (let each = LETTERS_BACK; each >= back; each--) follow(chain[each] ?? noFollowers(), found);
    return found;
  }

  return (word) => {
    let common = 0;
    while (common < last.length && common < word.length && last[common] === word[common]) common++;
    common = codeNumber(coder, shared, common);
    let spelt = last.slice(0, common);
    // Where it parts from the word before, the letter there tells most: in a sorted list this one is further on.
    let before = spelt.slice(-1) + last.slice(common, common + 1);
    for (let place = PARTING; ; place = 0) {
      const symbol = codeLetter(before, place, spelt.length < word.length ? word.charCodeAt(spelt.length) + 1 : END);
      if (symbol === END) break;
      spelt += String.fromCharCode(symbol - 1);
      before = spelt;
    }
    last = spelt;
    return spelt;
  };
}
