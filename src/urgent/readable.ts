import { type Token, tokens } from "../words/index.js";

/** Small words as `data/urgent/languages.yaml` has them, folded. */
export interface SmallWords {
  /** Of the languages in which danger is looked for: a sentence in one of them holds one. */
  read: ReadonlySet<string>;
  /** Of other languages, and of danger in them: no name holds one. */
  others: ReadonlySet<string>;
}

/** With fewer words than this, none need be a small one. */
const LEAST_WORDS = 4;
/** So many unknown words are hardly a name. */
const NO_NAME = 3;
/** Letters that neither English, Welsh, Irish nor Gaelic writes. */
const OTHER_LETTERS = /[ąćęłńśźżğışţțșăđőűřěčšžůñãõçßøåæ]/iu;

/** So many of its words are known: fewer may be by chance, since a page keeps some words as marks that others share. */
const KNOWN = 0.75;

/**
 * Whether danger could have been noticed in these words at all. False for a script other than Latin, and for a
 * sentence without one small word of English or Welsh: a page then pins the help lines, since silence says nothing.
 * Words of one letter are small words of many languages, so they say nothing, and one of two letters is little beside
 * unknown ones: where most are unknown, and more than one, they are not read. One may be a name, and so may two
 * ("siobhan oconnor") where nothing is of another language, and all that are written with capitals.
 * @param knows whether a word is known, by the vocabulary or by a record: "lonely 68 year old" needs no small word
 */
export function isReadable(words: string, small: SmallWords, knows: (word: string) => boolean): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  const latin = words.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 0 && latin.length * 2 < letters.length) return false;
  const read = tokens(words);
  const telling = read.filter(({ word }) => word.length > 1);
  const unknown = telling.filter(({ word }) => !small.read.has(word) && !knows(word));
  if (unknown.length > 1 && unknown.length * 2 > telling.length && !isName(words, read, unknown.length, small))
    return false;
  if (read.length < LEAST_WORDS) return true;
  return (
    telling.some(({ word }) => small.read.has(word)) ||
    (telling.length > 0 && telling.filter(({ word }) => knows(word)).length >= KNOWN * telling.length)
  );
}

/** "Aardvark Stitchers Kilmarnock": every word begins with a capital, as names do. Two in lower case may be one too. */
function isName(words: string, read: readonly Token[], unknown: number, { others }: SmallWords): boolean {
  if (unknown < NO_NAME && !OTHER_LETTERS.test(words) && !read.some(({ word }) => others.has(word))) return true;
  return words.split(/[^\p{L}\p{N}'’]+/u).every((word) => !/^\p{Ll}/u.test(word));
}
