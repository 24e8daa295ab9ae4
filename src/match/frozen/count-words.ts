import { isFunctionWord, stem, wordsOf } from "../../words/index.js";
import type { TextFields } from "../text-engine.js";
import { type DirectoryCounts, FIELD_GRADES } from "./document.js";
import { LONGEST_TERM } from "./term-list.js";

/** The words of one text, made ready for the index in the way the live engine does it. */
export interface ReadText {
  /** Distinct words, for spelling: those that hold a sentence together too, except in the name. */
  words: ReadonlySet<string>;
  /** Distinct stems, each with the grade of the best field it stands in. */
  stems: ReadonlyMap<string, number>;
  /** Distinct words of the name. */
  nameWords: ReadonlySet<string>;
  /** How many distinct stems the name has. */
  nameStems: number;
}

/** Makes a reader of texts that stems each distinct word once. */
export function createTextReader(): (text: TextFields) => ReadText {
  const roots = new Map<string, string>();
  const rootOf = (word: string): string => {
    let root = roots.get(word);
    if (root === undefined) {
      root = stem(word);
      roots.set(word, root);
    }
    return root;
  };
  return (text) => {
    const words = new Set<string>();
    const stems = new Map<string, number>();
    const nameWords = new Set<string>();
    let nameStems = 0;
    for (const field of ["name", "about", "more"] as const) {
      for (const word of wordsOf(text[field])) {
        if (word.length > LONGEST_TERM) continue;
        const holds = isFunctionWord(word);
        if (!holds || field !== "name") words.add(word);
        if (holds) continue;
        if (field === "name") nameWords.add(word);
        const root = rootOf(word);
        // Fields come best first, so that the first grade is the best.
        if (!stems.has(root)) stems.set(root, FIELD_GRADES[field]);
      }
      if (field === "name") nameStems = stems.size;
    }
    return { words, stems, nameWords, nameStems };
  };
}

/** Counts in how many records each word and stem stands. */
export function countWords(texts: Iterable<TextFields>): DirectoryCounts {
  const read = createTextReader();
  const words = new Map<string, number>();
  const stems = new Map<string, number>();
  let records = 0;
  for (const text of texts) {
    records++;
    const found = read(text);
    for (const word of found.words) words.set(word, (words.get(word) ?? 0) + 1);
    for (const root of found.stems.keys()) stems.set(root, (stems.get(root) ?? 0) + 1);
  }
  return { records, words, stems };
}
