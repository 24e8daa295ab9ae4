import { isFunctionWord, wordsOf } from "../../../src/words/index.js";
import type { Questions } from "./corpus.js";

/** The questions without the words that hold a sentence together: what our engines leave out, for all alike. */
export function withoutStopWords(questions: Questions): Questions {
  const bare = (text: string): string =>
    wordsOf(text)
      .filter((word) => !isFunctionWord(word))
      .join(" ") || text;
  return Object.fromEntries(
    Object.entries(questions).map(([kind, list]) => [kind, list.map((each) => ({ ...each, q: bare(each.q ?? "") }))]),
  ) as unknown as Questions;
}
