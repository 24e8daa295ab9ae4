import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** How soon a need's further uses of a word stop counting, and how much a need of many words is held back. */
const SATURATION = 1;
const LENGTH_SHARE = 0.5;

/**
 * Adds up what each single word says for each need, whatever phrase it stands in: a need that uses a word often
 * is more likely meant by it (BM25, Robertson and Walker 1994, with needs as the documents).
 * @returns by need number
 */
export function readWords(lexicon: Lexicon, slots: readonly Slot[]): Float64Array {
  const sums = new Float64Array(lexicon.needs.length);
  let average = 0;
  for (const length of lexicon.lengths) average += length / lexicon.lengths.length;
  const best = new Map<number, number>();
  for (const slot of slots) {
    best.clear();
    for (const { stem, trust } of slot.stems) {
      const weight = (lexicon.weights[stem] ?? 0) * trust;
      for (const { need, amount } of lexicon.uses[stem] ?? []) {
        const held = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lexicon.lengths[need] ?? 0)) / average);
        const said = (weight * amount) / (amount + held);
        if (said > (best.get(need) ?? 0)) best.set(need, said);
      }
    }
    for (const [need, said] of best) sums[need] = (sums[need] ?? 0) + said;
  }
  return sums;
}
