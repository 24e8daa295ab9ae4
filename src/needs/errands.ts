import { type Token, wordsOf } from "../words/index.js";

/**
 * How much one turn of speech that asks for an errand adds to what speaks for no need at all, on the scale of the
 * readers' scores, and how many are counted. Set on the project's own requests: of those about a need one in twenty
 * is put so, of those about something else four in ten.
 */
const DOUBT = 3;
const MOST = 2;

/** Hears whether something is asked for that is a fact, a purchase or an errand, whatever it is about. */
export interface ErrandReader {
  /** @returns how much less sure a need is, 0 when nothing of the kind is said */
  read(words: readonly Token[]): number;
}

/** @param phrases the turns of speech of `data/needs/lists/errands.yaml` */
export function createErrandReader(phrases: readonly string[]): ErrandReader {
  const byFirst = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const list = byFirst.get(words[0] ?? "");
    if (list === undefined) byFirst.set(words[0] ?? "", [words]);
    else list.push(words);
  }
  return {
    read(words) {
      let found = 0;
      let free = 0;
      words.forEach(({ word }, at) => {
        if (at < free || found === MOST) return;
        const longest = (byFirst.get(word) ?? [])
          .filter((phrase) => phrase.every((each, i) => words[at + i]?.word === each))
          .reduce((most, phrase) => Math.max(most, phrase.length), 0);
        if (longest === 0) return;
        found++;
        free = at + longest;
      });
      return found * DOUBT;
    },
  };
}
