import { fold } from "../words/index.js";
import { spell } from "./pattern-language.js";
import type { Speller } from "./spelling.js";

/**
 * So many characters are looked through for danger, ten times what is searched for: it may stand at the end of a long
 * letter. The work grows with the length and no faster.
 */
export const MOST_READ = 10_000;

/** One word of a request, with everything it may be read as. */
export interface Token {
  /** The readings of the word; the first is the most likely. */
  readings: readonly string[];
  trust: "sure" | "likely" | "faint";
  /** Where it stands in the request, in UTF-16 units. */
  from: number;
  to: number;
  /** May be passed over inside a pattern. */
  skippable: boolean;
  /** The start or the end of the request. */
  edge: boolean;
}

interface Piece {
  word: string;
  from: number;
  to: number;
}

/** Parts a request into tokens, with a token for its start and one for its end. */
export function tokenise(
  request: string,
  spoken: Readonly<Record<string, string>>,
  fillers: ReadonlySet<string>,
  speller: Speller,
): Token[] {
  const words = joinParted(joinSpaced(rawWords(request.slice(0, MOST_READ), spoken), speller), speller);
  const tokens: Token[] = [edge("^", 0)];
  for (const { word, from, to } of words) {
    for (const part of spell(word, spoken)) {
      const readings = speller.read(part);
      const first = readings[0];
      if (first === undefined) continue;
      const skippable = fillers.has(part) || (part.length <= 3 && !speller.knows(part));
      if (first.words.length > 1) {
        // Run together or a mistyped contraction: the readings are words in a row, not choices.
        for (const single of first.words) {
          tokens.push({ readings: [single], trust: first.trust, from, to, skippable: false, edge: false });
        }
        continue;
      }
      const choices = readings.flatMap((reading) => (reading.words.length === 1 ? reading.words : []));
      tokens.push({ readings: choices, trust: first.trust, from, to, skippable, edge: false });
    }
  }
  tokens.push(edge("$", request.length));
  return tokens;
}

function edge(sign: string, at: number): Token {
  return { readings: [sign], trust: "sure", from: at, to: at, skippable: false, edge: true };
}

function rawWords(request: string, spoken: Readonly<Record<string, string>>): Piece[] {
  const words: Piece[] = [];
  for (const found of request.matchAll(/[\p{L}\p{N}\p{M}'’‘`´*]+/gu)) {
    const folded = withoutStars(fold(found[0]));
    const from = found.index;
    const to = from + found[0].length;
    // "14yo" is a number with a word against it; "su1cide" and "2nite" are words.
    const parts = /^\d/.test(folded) && !Object.hasOwn(spoken, folded) ? folded.match(/\d+|\D+/g) : [folded];
    for (const word of parts ?? []) if (word !== "") words.push({ word, from, to });
  }
  return words;
}

/** Stars around a word stand for emphasis; those within it hide a letter. */
function withoutStars(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && word[from] === "*") from++;
  while (to > from && word[to - 1] === "*") to--;
  return word.slice(from, to);
}

/** "s u i c i d e" becomes one word. */
function joinSpaced(words: readonly Piece[], speller: Speller): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && words[end]?.word.length === 1 && !/\d/.test(words[end]?.word ?? "")) end++;
    const first = words[at];
    const last = words[end - 1];
    const letters = words
      .slice(at, end)
      .map((piece) => piece.word)
      .join("");
    // Three letters may be initials, so they have to make a word of ours.
    const one = letters.length >= 4 || (letters.length === 3 && speller.isWhole(letters));
    if (one && first !== undefined && last !== undefined) {
      joined.push({ word: letters, from: first.from, to: last.to });
      at = end;
    } else {
      if (first !== undefined) joined.push(first);
      at++;
    }
  }
  return joined;
}

/** "sui cide" and "over dose" become one word when the patterns know the whole. */
function joinParted(words: readonly Piece[], speller: Speller): Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const one = words[at];
    const two = words[at + 1];
    if (one === undefined) continue;
    const whole = two === undefined ? "" : one.word + two.word;
    if (
      two !== undefined &&
      whole.length >= 7 &&
      one.word.length >= 2 &&
      two.word.length >= 2 &&
      speller.isWhole(whole)
    ) {
      joined.push({ word: whole, from: one.from, to: two.to });
      at++;
    } else joined.push(one);
  }
  return joined;
}
