import { textHash } from "./text-hash.js";

/**
 * A set of words as hashes in order, of which only the steps from one to the next are kept (Golomb 1966, Rice 1979):
 * it can say "yes" for a word that was never put in, once in so many times as its maker allows, and never "no" for one
 * that was. Enough for words that must not be "corrected": a wrong "yes" leaves a misspelling as it stands. Twice as
 * seldom costs one bit a word.
 */
export interface WordSet {
  has(word: string): boolean;
}

/** As seldom as suits a reader that needs no single word. */
const ONE_IN = 18;
/** How many bits say the number of words, and how many the rarity of a wrong "yes". */
const COUNT_BITS = 24;
const RARITY_BITS = 16;

/**
 * @param words folded words
 * @param oneIn how seldom a word that was never put in may be taken for one that was
 * @returns the set, in base64
 */
export function packWords(words: readonly string[], oneIn: number = ONE_IN): string {
  const all = new Set(words);
  const bits: number[] = [];
  const write = (value: number, count: number): void => {
    for (let at = count - 1; at >= 0; at--) bits.push((value >>> at) & 1);
  };
  write(all.size, COUNT_BITS);
  write(oneIn, RARITY_BITS);
  const behind = bitsBehind(oneIn);
  let before = 0;
  for (const spot of [...all].map((word) => spotOf(word, all.size * oneIn)).sort((a, b) => a - b)) {
    for (let left = (spot - before) >>> behind; left > 0; left--) bits.push(1);
    bits.push(0);
    write(spot - before, behind);
    before = spot;
  }
  let text = "";
  for (let at = 0; at < bits.length; at += 8) {
    let byte = 0;
    for (let bit = at; bit < at + 8; bit++) byte = (byte << 1) | (bits[bit] ?? 0);
    text += String.fromCharCode(byte);
  }
  return btoa(text);
}

/** Reads what {@link packWords} wrote; an empty text is an empty set. */
export function unpackWords(packed: string): WordSet {
  const text = atob(packed);
  let at = 0;
  const bit = (): number => {
    const one = (text.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1;
    at++;
    return one;
  };
  const read = (count: number): number => {
    let value = 0;
    for (let left = count; left > 0; left--) value = (value << 1) | bit();
    return value;
  };
  const size = read(COUNT_BITS);
  const oneIn = read(RARITY_BITS);
  const behind = bitsBehind(oneIn);
  const spots = new Set<number>();
  let spot = 0;
  for (let count = 0; count < size; count++) {
    while (bit() === 1) spot += 2 ** behind;
    spot += read(behind);
    spots.add(spot);
  }
  return { has: (word) => spots.has(spotOf(word, size * oneIn)) };
}

/** The bits of a step that are written as they are: about those of a step of middling length. */
function bitsBehind(oneIn: number): number {
  return Math.floor(Math.log2(Math.max(1, oneIn)));
}

/** Where a word stands among so many spots: FNV-1a, its bits then mixed as MurmurHash3 ends. */
function spotOf(word: string, spots: number): number {
  let hash = textHash(word);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * spots);
}
