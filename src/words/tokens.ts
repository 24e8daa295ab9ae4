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

/** Single letters with dots between are one word: "M.E.", "P.I.P.". The dot that ends them is none of it. */
const INITIALS = /(?<![\p{L}\p{N}\p{M}]['’‘ʼ`´]?)\p{L}(?:\.\p{L})+(?!['’‘ʼ`´]?[\p{L}\p{N}\p{M}])/gu;
const WORD = new RegExp(`${INITIALS.source}|[\\p{L}\\p{N}\\p{M}]+(?:['’‘ʼ\`´][\\p{L}\\p{N}\\p{M}]+)*`, "gu");
const DOTS = /\./g;
/** A text without this has no initials: asked of every text of every record, so it looks at letters without accents only. */
const MAY_HAVE_INITIALS = /[a-z]\.[a-z]/i;
/** Nothing in it to fold but capitals. */
const ASCII = /^[A-Za-z0-9 ]*$/;
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
 * Splits a text into words. Hyphens, slashes and all other punctuation part words; apostrophes do not, nor the dots of
 * initials.
 * @param text any text; only its first {@link MAX_TEXT} characters are read
 * @returns the words in order
 */
export function tokens(text: string): Token[] {
  const read = text.slice(0, MAX_TEXT);
  const plain = MAY_HAVE_INITIALS.test(read) ? undefined : plainTokens(read);
  if (plain !== undefined) return plain;
  const found: Token[] = [];
  for (const match of read.matchAll(WORD)) {
    const word = fold(match[0]).replace(DOTS, "");
    if (word !== "") found.push({ raw: match[0], word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The folded words of a text, without their places. For texts longer than what a person types. */
export function wordsOf(text: string): string[] {
  const joined = MAY_HAVE_INITIALS.test(text) ? text.replace(INITIALS, (run) => run.replace(DOTS, "")) : text;
  return plainWords(joined) ?? fold(joined).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a character is to a text of plain letters: part of a word, an apostrophe, or what parts words. */
const [PARTS, IN_WORD, APOSTROPHE] = [0, 1, 2];
const PLAIN_CHARACTERS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/.test(character) ? IN_WORD : /['`]/.test(character) ? APOSTROPHE : PARTS;
});
/** Others that are common in English texts and have no letter in them. */
const PLAIN_OTHERS: ReadonlyMap<number, number> = new Map([
  ...Array.from("‘’", (character) => [character.charCodeAt(0), APOSTROPHE] as const),
  ...Array.from("“”–—•£", (character) => [character.charCodeAt(0), PARTS] as const),
]);

/** @returns undefined for a character that has to be looked at more closely */
function kindOf(code: number): number | undefined {
  return code < PLAIN_CHARACTERS.length ? PLAIN_CHARACTERS[code] : PLAIN_OTHERS.get(code);
}

/**
 * The words of a text without any letter that would have to be folded but for its case, character by character: every
 * word of every record passes here while somebody waits for the page.
 * @returns undefined for any other text
 */
function plainWords(text: string): string[] | undefined {
  const small = text.toLowerCase();
  const words: string[] = [];
  /** Of the word at hand, what stands before an apostrophe, and where the rest begins. */
  let [before, from] = ["", -1];
  for (let at = 0; at <= small.length; at++) {
    const kind = at < small.length ? kindOf(small.charCodeAt(at)) : PARTS;
    if (kind === undefined) return undefined;
    if (kind === IN_WORD) {
      if (from === -1) from = at;
      continue;
    }
    if (from !== -1) {
      before += small.slice(from, at);
      from = -1;
    }
    if (kind === PARTS && before !== "") {
      words.push(before);
      before = "";
    }
  }
  return words;
}

/** The same with places: there, an apostrophe is part of a word only between two of its letters. */
function plainTokens(text: string): Token[] | undefined {
  const small = text.toLowerCase();
  const found: Token[] = [];
  let from = -1;
  let word = "";
  for (let at = 0; at <= small.length; at++) {
    const kind = at < small.length ? kindOf(small.charCodeAt(at)) : PARTS;
    if (kind === undefined) return undefined;
    if (kind === IN_WORD) {
      if (word === "") from = at;
      word += small.charAt(at);
      continue;
    }
    if (word === "") continue;
    if (kind === APOSTROPHE && at + 1 < small.length && kindOf(small.charCodeAt(at + 1)) === IN_WORD) continue;
    found.push({ raw: text.slice(from, at), word, start: from, end: at });
    word = "";
  }
  return found;
}
