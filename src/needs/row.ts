import type { Token } from "../words/index.js";
import { isJoined } from "./turned.js";

/** The words of a request one after another: what stands at a place, and whether a stop parts it from the next. */
export interface Row {
  words: readonly Token[];
  /** The word at a place; "" where there is none. */
  word(at: number): string;
  /** Whether nothing but a space or a hyphen parts the word at a place from the next. */
  goesOn(at: number): boolean;
  /** Whether these words stand at a place, with no stop between them. */
  starts(phrase: readonly string[], at: number): boolean;
}

export function rowOf(text: string, words: readonly Token[]): Row {
  const word = (at: number): string => words[at]?.word ?? "";
  const goesOn = (at: number): boolean => isJoined(text, words[at], words[at + 1]);
  const starts = (phrase: readonly string[], at: number): boolean =>
    phrase.every((each, i) => word(at + i) === each && (i === 0 || goesOn(at + i - 1)));
  return { words, word, goesOn, starts };
}
