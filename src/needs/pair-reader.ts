import { type Lexicon, spread, stemWeight } from "./lexicon.js";
import type { Slot } from "./slots.js";
import { useOf } from "./vocabulary.js";
import { sayingsWithin } from "./word-reader.js";

/** How soon a need's further uses of a pair stop counting. Set on stories by four writers, each left out in turn. */
const SATURATION = 3;

/** Reads requests by their neighbouring words. */
export interface PairReader {
  /** @returns what each two neighbouring words say for each need, added up, by need number */
  read(slots: readonly Slot[]): Float32Array;
}

/**
 * Makes the reader that adds up what each two neighbouring words say for each need: "come out" is of everybody's day,
 * "come out to" is not. Pairs are weighed as words are, see {@link sayingsWithin}; each when it is first heard.
 * @param pairs see `Told.pairs`
 */
export function createPairReader(
  { needs, lengths: words, rootOf }: Lexicon,
  pairs: Readonly<Record<string, readonly number[]>>,
): PairReader {
  const lengths = new Float64Array(words.length);
  for (const pair in pairs) {
    for (const carried of pairs[pair] ?? []) {
      const { need, amount } = useOf(carried);
      lengths[need] = (lengths[need] ?? 0) + amount;
    }
  }
  const says = sayingsWithin(needs.length, lengths, SATURATION);
  return {
    read(slots) {
      const said = new Float32Array(words.length);
      const heard = new Set<string>();
      slots.forEach(({ word }, at) => {
        const pair = pairOf(rootOf(slots[at - 1]?.word ?? ""), rootOf(word));
        if (at === 0 || heard.has(pair) || !Object.hasOwn(pairs, pair)) return;
        heard.add(pair);
        const uses = (pairs[pair] ?? []).map(useOf);
        const each = says(uses, stemWeight(needs.length, spread(uses), false), false);
        uses.forEach(({ need }, i) => {
          said[need] = (said[need] ?? 0) + (each[i] ?? 0);
        });
      });
      return said;
    },
  };
}

/** How `Told.pairs` writes two neighbouring stems. */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}
