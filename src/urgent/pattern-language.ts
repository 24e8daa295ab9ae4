import { fold } from "../words/index.js";

/** One piece of a pattern line. */
export type Piece =
  | { kind: "word"; word: string }
  | { kind: "prefix"; prefix: string }
  | { kind: "class"; name: string }
  | { kind: "gap"; upTo: number }
  | { kind: "group"; options: Piece[][]; optional: boolean };

/** A line read, or why it could not be. */
export type ReadLine = { ok: true; pieces: Piece[] } | { ok: false; why: string };

/** Words a plain `..` lets through. */
const PLAIN_GAP = 3;
/** Words let through between the two sides of ` + `, which match in either order. */
const EITHER_ORDER_GAP = 8;
const LONGEST_GAP = 12;

const SYMBOLS = /[[\]()|]|\.\.\d*|<[a-z-]+>|[^\s[\]()|<>]+/g;

/** The word, or the words it stands for when it is a contraction or text-speak. */
export function spell(word: string, spoken: Readonly<Record<string, string>>): string[] {
  const full = Object.hasOwn(spoken, word) ? spoken[word] : undefined;
  return full === undefined ? [word] : full.split(" ");
}

/**
 * Reads one line of the pattern language:
 * `word`, `pre*` (any word that begins so), `<class>`, `[a|b c]` (one of), `(a|b)` (may be left out),
 * `..` (up to 3 words), `..6` (up to 6), `A + B` (both, in either order, up to 8 words apart), `^` and `$` (start and end).
 * @param line the line as written in the YAML
 * @param spoken contractions and text-speak, so that "don't" and "do not" are one
 */
export function readLine(line: string, spoken: Readonly<Record<string, string>>): ReadLine {
  const sides = line.split(" + ");
  if (sides.length > 2) return { ok: false, why: "has more than one +" };
  const read: Piece[][] = [];
  for (const side of sides) {
    const one = readSide(side, spoken);
    if (!one.ok) return one;
    read.push(one.pieces);
  }
  const [first, second] = read;
  if (first === undefined) return { ok: false, why: "is empty" };
  if (second === undefined) return { ok: true, pieces: first };
  const gap: Piece = { kind: "gap", upTo: EITHER_ORDER_GAP };
  return {
    ok: true,
    pieces: [
      {
        kind: "group",
        optional: false,
        options: [
          [...first, gap, ...second],
          [...second, gap, ...first],
        ],
      },
    ],
  };
}

function readSide(side: string, spoken: Readonly<Record<string, string>>): ReadLine {
  const symbols = fold(side).match(SYMBOLS) ?? [];
  let at = 0;
  let why = "";

  function sequence(closing: string): Piece[][] {
    const options: Piece[][] = [[]];
    for (; at < symbols.length; at++) {
      const symbol = symbols[at] ?? "";
      if (symbol === closing) return options;
      if (symbol === "|") options.push([]);
      else options.at(-1)?.push(...piece(symbol));
    }
    if (closing !== "") why ||= `lacks a ${closing}`;
    return options;
  }

  function piece(symbol: string): Piece[] {
    if (symbol === "[" || symbol === "(") {
      at++;
      const options = sequence(symbol === "[" ? "]" : ")");
      if (options.some((option) => option.length === 0)) why ||= "has an empty alternative";
      return [{ kind: "group", options, optional: symbol === "(" }];
    }
    if (symbol === "]" || symbol === ")") {
      why ||= `has a ${symbol} too many`;
      return [];
    }
    if (symbol.startsWith("..")) {
      const upTo = symbol === ".." ? PLAIN_GAP : Number(symbol.slice(2));
      if (!(upTo >= 1 && upTo <= LONGEST_GAP)) why ||= `has the gap ${symbol}, which is not ..1 to ..${LONGEST_GAP}`;
      return [{ kind: "gap", upTo }];
    }
    if (symbol.startsWith("<")) return [{ kind: "class", name: symbol.slice(1, -1) }];
    if (symbol === "^" || symbol === "$") return [{ kind: "word", word: symbol }];
    if (/^[a-z0-9]+\*$/.test(symbol)) {
      if (symbol.length < 5) why ||= `has ${symbol}, which is too short to stand for so many words`;
      return [{ kind: "prefix", prefix: symbol.slice(0, -1) }];
    }
    // A hyphen parts words in a request, so it parts them here too.
    const words = symbol.split("-").flatMap((word) => spell(word, spoken));
    if (!words.every((word) => /^[a-z0-9]+$/.test(word))) why ||= `has "${symbol}", which is neither a word nor a sign`;
    return words.map((word): Piece => ({ kind: "word", word }));
  }

  const options = sequence("");
  const pieces = options[0] ?? [];
  if (options.length > 1) why ||= "has a | outside brackets";
  if (pieces.length === 0) why ||= "is empty";
  if (pieces[0]?.kind === "gap" || pieces.at(-1)?.kind === "gap") why ||= "begins or ends with a gap";
  return why === "" ? { ok: true, pieces } : { ok: false, why };
}

/** Every word, word beginning and class that the pieces name. */
export function named(pieces: readonly Piece[]): { words: string[]; prefixes: string[]; classes: string[] } {
  const all = { words: [] as string[], prefixes: [] as string[], classes: [] as string[] };
  const visit = (piece: Piece): void => {
    if (piece.kind === "word") all.words.push(piece.word);
    else if (piece.kind === "prefix") all.prefixes.push(piece.prefix);
    else if (piece.kind === "class") all.classes.push(piece.name);
    else if (piece.kind === "group") piece.options.flat().forEach(visit);
  };
  pieces.forEach(visit);
  return all;
}
