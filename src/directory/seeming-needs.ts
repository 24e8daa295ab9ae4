import { type Inferred, isPhrase, quoteOf } from "../find/index.js";
import type { Inferrer } from "../needs/index.js";
import type { Resource } from "../resource/resource.js";
import { isFunctionWord, wordsOf } from "../words/index.js";

/** What a text opens with is mostly what the thing is: so many words. */
const OPENING = 15;
/** What it says after so many words is mostly something beside. */
const EARLY = 40;
/** What it comes back to: it speaks of it at more places than this. */
const TWICE = 2;

/**
 * Needs that a record's own text speaks of; those of its name are what it is.
 * @param inferrer of the vocabulary that the text is read by
 * @returns those of the name first; each with the phrase that stands there
 */
export function seemingNeeds({ name, summary = "", description = "" }: Resource, inferrer: Inferrer): Inferred[] {
  const inName = wordsOf(name);
  const text = `${summary} ${description}`;
  const inText = wordsOf(text);
  const isNamed = (phrase: string): boolean => standsIn(phrase, name, inName);
  const named = inferrer.infer(inName, isNamed);
  const both = inferrer.infer([...inName, ...inText], (phrase) => standsIn(phrase, text, inText) || isNamed(phrase));
  // One word of a name may be a place or a surname: "Temple After School Care". What the text says again is none.
  const found = named.map(({ need, words }): Inferred => {
    const again = both.some((each) => each.need === need && each.times > 1);
    return { need, words, said: isPhrase(words) || again ? "mainly" : "first" };
  });
  for (const { need, words, at, times } of both) {
    if (named.some((each) => each.need === need)) continue;
    found.push({ need, words, said: howPlainly(at, times > TWICE) });
  }
  return found;
}

function howPlainly(at: number, comesBack: boolean): Inferred["said"] {
  if (at < OPENING) return comesBack ? "mainly" : "first";
  if (at < EARLY) return comesBack ? "first" : "also";
  return comesBack ? "also" : "passing";
}

/**
 * A phrase whose words only happen to stand near one another is no sign ("for the benefit of every child"), nor is one
 * word in another form ("sand" is not Sands), but for more than one of it ("allotments").
 * @param words the folded words of the text
 */
function standsIn(phrase: string, text: string, words: readonly string[]): boolean {
  // What the text says that it is not, or that makes no difference to it, is no quotation.
  if (quoteOf(text, phrase) === undefined) return false;
  if (isPhrase(phrase)) return true;
  const all = wordsOf(phrase);
  const at = all.findIndex((each) => !isFunctionWord(each));
  const word = all[at] ?? "";
  // Words that only hold it together stand where they do: "the aged" is not in "the children aged 5".
  return words.some(
    (each, from) =>
      (each === word || each === `${word}s` || each === word.replace(/y$/, "ies")) &&
      all.every((other, i) => i === at || words[from - at + i] === other),
  );
}
