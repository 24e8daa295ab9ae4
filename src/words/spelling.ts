import { edits, editsAllowed } from "./edits.js";

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

/**
 * Makes a speller.
 * @param targets words that may be corrected to, with a weight each (how often they stand in the vocabulary)
 * @param known further words that are right as they are, and are never a target
 */
export function createSpelling(targets: ReadonlyMap<string, number>, known: ReadonlySet<string>): Spelling {
  // By first letter and length: a misspelling keeps its first letter far more often than not, and that bound
  // keeps "dancing" from "cancer".
  const byStart = new Map<string, string[]>();
  for (const word of targets.keys()) {
    if (word.length < 4) continue;
    const key = word.slice(0, 1);
    const list = byStart.get(key);
    if (list === undefined) byStart.set(key, [word]);
    else list.push(word);
  }
  const knows = (word: string): boolean => targets.has(word) || known.has(word);

  function correct(word: string): string | undefined {
    const most = editsAllowed(word);
    if (most === 0 || knows(word) || /\d/.test(word)) return undefined;
    let best: string | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    let runnerUp = Number.POSITIVE_INFINITY;
    const starts = new Set([word.slice(0, 1), word.slice(1, 2)]);
    for (const start of starts) {
      for (const target of byStart.get(start) ?? []) {
        if (Math.abs(target.length - word.length) > most) continue;
        const distance = edits(word, target, most);
        if (distance > most) continue;
        // Swapped first letters are a slip of the thumb; any other change of the first letter is not accepted.
        if (target[0] !== word[0] && !(target[1] === word[0] && target[0] === word[1])) continue;
        // A common target is a likelier one; the weight never outweighs a whole edit.
        const cost = distance - Math.min(0.9, Math.log2(1 + (targets.get(target) ?? 0)) / 12);
        if (cost < bestCost) {
          runnerUp = bestCost;
          best = target;
          bestCost = cost;
        } else if (cost < runnerUp) runnerUp = cost;
      }
    }
    // 0.1: two targets that close are a coin toss.
    return best !== undefined && runnerUp - bestCost >= 0.1 ? best : undefined;
  }
  return { knows, correct };
}
