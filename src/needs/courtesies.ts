import { isFunctionWord, type Token } from "../words/index.js";
import { createTurnsReader } from "./turns-of-speech.js";

/**
 * Makes what leaves out what is only said to be polite: "I hope you do not mind me writing" is no wish to write. Where
 * nothing but that was written, it is read.
 * @param phrases the turns of speech of `data/needs/lists/courtesies.yaml`
 */
export function createCourtesies(phrases: readonly string[]): (words: readonly Token[]) => readonly Token[] {
  const turnsIn = createTurnsReader(phrases);
  return (words) => {
    const turns = turnsIn(words);
    const left = words.filter((_, at) => !turns.some(({ from, to }) => at >= from && at < to));
    return left.some(({ word }) => !isFunctionWord(word)) ? left : words;
  };
}
