import { type Lexicon, stemWeight } from "./lexicon.js";
import type { Slot } from "./slots.js";
import type { Use } from "./vocabulary.js";

/** How soon a need's further uses of a word stop counting, and how much a need of many words is held back. */
const SATURATION = 1.5;
const LENGTH_SHARE = 0.5;

/**
 * How much each use of a stem says for its need, 0 to 1, in the order of the lexicon's uses.
 * @see sayingsWithin
 */
export function sayingsOf({ needs, lengths, weights, uses, functional }: Lexicon): (stem: number) => Float32Array {
  const says = sayingsWithin(needs.length, lengths, SATURATION);
  const known: (Float32Array | undefined)[] = [];
  return (stem) => {
    known[stem] ??= says(uses[stem] ?? [], weights[stem] ?? 0, functional[stem] === true);
    return known[stem];
  };
}

/**
 * How much each use of a word, or of a pair of them, says for its need: more the more the need uses it, and the rarer it
 * is. It is as rare as lies between how many needs are at home in it and how many use it as much as this one does:
 * "walk" is in many stories, and in a few needs' above all.
 * @param lengths by need: the sum of its uses
 * @param saturation how soon further uses stop counting
 * @returns from all uses of one word and its weight, what each says
 */
export function sayingsWithin(
  needs: number,
  lengths: Float64Array,
  saturation: number,
): (uses: readonly Use[], weight: number, functional: boolean) => Float32Array {
  let average = 0;
  for (const length of lengths) average += length / lengths.length;
  const held = lengths.map((length) => saturation * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));
  return (uses, weight, functional) =>
    Float32Array.from(uses, ({ need, amount }) => {
      let alike = 0;
      for (const other of uses) alike += Math.min(1, other.amount / amount);
      const rarity = Math.sqrt(weight * stemWeight(needs, alike, functional));
      return (rarity * amount) / (amount + (held[need] ?? 0));
    });
}

/** Reads requests word by word. */
export interface WordReader {
  /** @returns what each word says for each need: by slot, and in it by need number. A word said again says nothing more */
  read(slots: readonly Slot[]): Float32Array[];
}

/**
 * Makes the reader that adds up what each single word says for each need, whatever phrase it stands in: a need that
 * uses a word often is more likely meant by it (BM25, Robertson and Walker 1994, with needs as the documents).
 */
export function createWordReader(lexicon: Lexicon): WordReader {
  const sayings = sayingsOf(lexicon);
  /** By stem: the needs that use it, as a column beside what each use says: the commonest words have hundreds. */
  const users: (Uint16Array | undefined)[] = [];
  const usersOf = (stem: number): Uint16Array => {
    users[stem] ??= Uint16Array.from(lexicon.uses[stem] ?? [], ({ need }) => need);
    return users[stem];
  };
  return {
    read: (slots) => {
      // Of the slots that may be one word, the surest speaks, and no other.
      const surest = new Map<number, number>();
      for (const { stems } of slots)
        for (const { stem, trust } of stems) surest.set(stem, Math.max(surest.get(stem) ?? 0, trust));
      return slots.map(({ stems }) => {
        const said = new Float32Array(lexicon.lengths.length);
        for (const { stem, trust } of stems) {
          if (trust !== surest.get(stem)) continue;
          surest.delete(stem);
          const says = sayings(stem);
          const needs = usersOf(stem);
          for (let i = 0; i < needs.length; i++) {
            const need = needs[i] ?? 0;
            said[need] = Math.max(said[need] ?? 0, trust * (says[i] ?? 0));
          }
        }
        return said;
      });
    },
  };
}
