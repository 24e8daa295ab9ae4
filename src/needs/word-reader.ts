import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** How soon a need's further uses of a word stop counting, and how much a need of many words is held back. */
const SATURATION = 1.5;
const LENGTH_SHARE = 0.5;

/** Reads requests word by word. */
export interface WordReader {
  /** @returns by need number, in one array reused between calls */
  read(slots: readonly Slot[]): Float64Array;
}

/**
 * Makes the reader that adds up what each single word says for each need, whatever phrase it stands in: a need that
 * uses a word often is more likely meant by it (BM25, Robertson and Walker 1994, with needs as the documents).
 */
export function createWordReader(lexicon: Lexicon): WordReader {
  let average = 0;
  for (const length of lexicon.lengths) average += length / lexicon.lengths.length;
  const held = lexicon.lengths.map((length) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));
  const sums = new Float64Array(lexicon.lengths.length);
  const best = new Float64Array(lexicon.lengths.length);

  /** Adds what a word says beyond what another stem of the same word has said already. */
  function add(stem: number, trust: number): void {
    const weight = (lexicon.weights[stem] ?? 0) * trust;
    for (const { need, amount } of lexicon.uses[stem] ?? []) {
      const said = (weight * amount) / (amount + (held[need] ?? 0));
      const before = best[need] ?? 0;
      if (said <= before) continue;
      best[need] = said;
      sums[need] = (sums[need] ?? 0) + said - before;
    }
  }

  return {
    read(slots) {
      sums.fill(0);
      for (const slot of slots) {
        if (slot.stems.length === 0) continue;
        best.fill(0);
        for (const { stem, trust } of slot.stems) add(stem, trust);
      }
      return sums;
    },
  };
}
