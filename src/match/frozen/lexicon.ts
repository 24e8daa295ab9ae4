import { createSpelling, stem } from "../../words/index.js";
import { enoughFor, likelyFor } from "../slips.js";
import type { Dictionary } from "./dictionary.js";
import type { FrozenIndex } from "./frozen-index.js";
import { createSpeller } from "./speller.js";

/** What is known of words over all the indexes of a directory: one when it is whole, several when it is in slices. */
export interface Lexicon {
  /** Records of the whole directory. */
  directory: number;
  /** Whether some record holds the folded word. */
  knows(word: string): boolean;
  /** Whether the folded word stands in some record's name. */
  inName(word: string): boolean;
  /** Whether enough records hold the folded word or its stem, in whatever form, for it to be no slip. */
  isRight(word: string): boolean;
  /** What a word that is not right may have been meant as. */
  correct(word: string): string | undefined;
  /** How many records of the whole directory hold a stem; 0 when none here does. */
  recordsWith(stem: string): number;
}

const NO_OTHER_WORDS: ReadonlySet<string> = new Set();

/**
 * Makes the lexicon of indexes that are parts of one directory.
 * @param dictionary the words of the whole directory, where the indexes hold only some of its records
 */
export function createLexicon(indexes: readonly FrozenIndex[], dictionary?: Dictionary): Lexicon {
  const spellers = indexes.map(({ terms, wordRecords }) => createSpeller(terms, wordRecords));
  if (dictionary !== undefined) spellers.push(createSpeller(dictionary, dictionary.records));
  /** What the dictionary does not hold, a part knows of its own records only. */
  const most = (word: string, of: (index: FrozenIndex, term: number) => number): number => {
    let value = 0;
    for (const index of indexes) {
      const term = index.terms.find(word);
      if (term !== -1) value = Math.max(value, of(index, term));
    }
    return value;
  };
  const directory = indexes[0]?.directory ?? 0;
  const enough = enoughFor(directory);
  const likely = likelyFor(directory);
  const recordsOf = (word: string): number =>
    Math.max(
      most(word, ({ wordRecords }, term) => wordRecords[term] ?? 0),
      dictionary?.records[dictionary.find(word)] ?? 0,
    );
  const recordsWith = (root: string): number =>
    Math.max(
      most(root, ({ stemRecords }, term) => stemRecords[term] ?? 0),
      dictionary?.recordsWith(root) ?? 0,
    );
  return {
    directory,
    knows: (word) => recordsOf(word) > 0,
    isRight: (word) => recordsOf(word) >= enough || recordsWith(stem(word)) >= enough,
    inName: (word) =>
      most(word, ({ nameWords }, term) => ((nameWords[term >>> 3] ?? 0) >>> (term & 7)) & 1) > 0 ||
      (dictionary?.inName(word) ?? false),
    recordsWith,
    correct(word) {
      const near = new Map<string, number>();
      for (const speller of spellers) speller(word, near);
      for (const least of likely) {
        const target = correctAmong(new Map([...near].filter(([, records]) => records >= least)), word);
        if (target !== undefined) return target;
      }
      return undefined;
    },
  };
}

function correctAmong(targets: ReadonlyMap<string, number>, word: string): string | undefined {
  return createSpelling(targets, NO_OTHER_WORDS).correct(word);
}
