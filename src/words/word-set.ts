/**
 * A set of words as a string of a few bits a word (Bloom 1970): it can say "yes" for a word that was never put in,
 * about once in eighteen times at six bits, and never "no" for one that was. Enough for words that must not be
 * "corrected": a wrong "yes" only leaves a misspelling as it stands.
 */
export interface WordSet {
  has(word: string): boolean;
}

const BITS_A_WORD = 6;
/** Bits a word ln 2, the number of places that makes the fewest wrong answers. */
const PLACES = 4;

function placesOf(word: string, size: number): number[] {
  // Two hashes make all places (Kirsch and Mitzenmacher 2006): FNV-1a forwards and backwards.
  let a = 0x811c9dc5;
  let b = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ word.charCodeAt(word.length - 1 - i), 0x01000193);
  }
  return Array.from({ length: PLACES }, (_, i) => ((a + Math.imul(i, b | 1)) >>> 0) % size);
}

/**
 * @param words folded words
 * @returns the set, in base64
 */
export function packWords(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / 8)));
  for (const word of words) {
    for (const place of placesOf(word, bytes.length * 8))
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Reads what {@link packWords} wrote; an empty text is an empty set. */
export function unpackWords(packed: string): WordSet {
  const text = atob(packed);
  const size = text.length * 8;
  return {
    has: (word) =>
      size > 0 && placesOf(word, size).every((place) => (text.charCodeAt(place >> 3) & (1 << (place & 7))) !== 0),
  };
}
