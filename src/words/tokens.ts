/** A word of a text, and where it stands, so that an answer can name the person's own words. */
export interface Token {
  /** As typed. */
  raw: string;
  /** Folded: lower case, no accents, no apostrophes. */
  word: string;
  /** Start and end in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Longest text that is read, in characters: what a person may type is cut there, with a note. */
export const MAX_TEXT = 1000;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{N}\p{M}]+)*/gu;
/** Nothing in it to fold but capitals. */
const ASCII = /^[A-Za-z0-9 ]*$/;
const PLAIN = /^[a-z0-9 ]*$/;
const APOSTROPHES = /['’‘ʼ`´]/g;
const MARKS = /\p{M}/gu;

/**
 * Folds a word: lower case, no accents, no apostrophes ("Don’t" and "dont" are one, "tŷ" is "ty").
 * @param text any text
 * @returns the folded text, spaces and punctuation kept
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(MARKS, "").replace(APOSTROPHES, "").toLowerCase().replace(/ß/g, "ss");
}

/**
 * Splits a text into words. Hyphens, slashes and all other punctuation part words; apostrophes do not.
 * @param text any text; only its first {@link MAX_TEXT} characters are read
 * @returns the words in order
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(0, MAX_TEXT).matchAll(WORD)) {
    const word = fold(match[0]);
    if (word !== "") found.push({ raw: match[0], word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The folded words of a text, without their places. For texts longer than what a person types. */
export function wordsOf(text: string): string[] {
  // Most phrases of the vocabulary are plain words already, and there are many thousands of them.
  if (PLAIN.test(text)) return text.split(" ").filter((word) => word !== "");
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
