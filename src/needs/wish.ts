import { isFunctionWord, listed, type Token } from "../words/index.js";

/** What is wanted follows these, and what stands before them says who wants it. */
const WISHES = listed("want wants wanting wanna looking fancy fancies keen");
/** The same after "would", as "I'd like": who says that they like something may be telling a story. */
const LIKES = listed("like love");
const WOULD = listed("would id wed hed shed theyd d");
/** "Doesn't want to feed" is no wish. */
const NOT = listed("not dont doesnt didnt never nobody wont no without");

/**
 * Where a wish begins that follows something about whoever has it: "gay and looking for a choir", "asian lady wants
 * swimming". A phrase with a foot on each side ("gay choir") was not said.
 * @returns the index of the word that wishes among the request's words, or -1
 */
export function wishAt(words: readonly Token[]): number {
  const word = (at: number): string => words[at]?.word ?? "";
  const tells = (from: number, to: number): boolean => words.slice(from, to).some((each) => !isFunctionWord(each.word));
  return words.findIndex(
    (_, at) =>
      (WISHES.has(word(at)) || (LIKES.has(word(at)) && WOULD.has(word(at - 1)))) &&
      !NOT.has(word(at - 1)) &&
      tells(0, at) &&
      tells(at + 1, words.length),
  );
}
