import { type Token, wordsOf } from "../words/index.js";

/** A turn of speech among a request's words: where it begins, and the place behind it. */
export interface Turn {
  from: number;
  to: number;
}

/**
 * Makes what finds turns of speech, word for word; where two begin together, the longer.
 * @param phrases as they stand in a list of `data/needs/lists`
 */
export function createTurnsReader(phrases: readonly string[]): (words: readonly Token[]) => Turn[] {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const list = byFirst.get(words[0] ?? "");
    if (list === undefined) byFirst.set(words[0] ?? "", [words]);
    else list.push(words);
  }
  return (words) => {
    const found: Turn[] = [];
    let free = 0;
    words.forEach(({ word }, from) => {
      if (from < free) return;
      const longest = (byFirst.get(word) ?? [])
        .filter((phrase) => phrase.every((each, i) => words[from + i]?.word === each))
        .reduce((most, phrase) => Math.max(most, phrase.length), 0);
      if (longest === 0) return;
      free = from + longest;
      found.push({ from, to: free });
    });
    return found;
  };
}
