import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** How soon a need's further uses of a word stop counting, and how much a need of many words is held back. */
const SATURATION = 1.5;
const LENGTH_SHARE = 0.5;

/** Reads requests word by word. */
export interface WordReader {
  /** @returns what each word says for each need: by slot, and in it by need number */
  read(slots: readonly Slot[]): Float32Array[];
}

/**
 * Makes the reader that adds up what each single word says for each need, whatever phrase it stands in: a need that
 * uses a word often is more likely meant by it (BM25, Robertson and Walker 1994, with needs as the documents).
 */
export function createWordReader(lexicon: Lexicon): WordReader {
  let average = 0;
  for (const length of lexicon.lengths) average += length / lexicon.lengths.length;
  const held = lexicon.lengths.map((length) => SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));
  return {
    read: (slots) =>
      slots.map(({ stems }) => {
        const said = new Float32Array(lexicon.lengths.length);
        for (const { stem, trust } of stems) {
          const weight = (lexicon.weights[stem] ?? 0) * trust;
          for (const { need, amount } of lexicon.uses[stem] ?? [])
            said[need] = Math.max(said[need] ?? 0, (weight * amount) / (amount + (held[need] ?? 0)));
        }
        return said;
      }),
  };
}
