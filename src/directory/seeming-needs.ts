import { type Inferred, quoteOf } from "../find/index.js";
import { isPhrase } from "../find/prepared.js";
import type { Inferrer } from "../needs/index.js";
import type { Resource } from "../resource/resource.js";
import { isFunctionWord, wordsOf } from "../words/index.js";

/**
 * Needs that a record's own text speaks of; those of its name are what it is.
 * @param inferrer of the vocabulary that the text is read by
 * @returns those of the name first; each with the phrase that stands there
 */
export function seemingNeeds({ name, summary = "", description = "" }: Resource, inferrer: Inferrer): Inferred[] {
  const inName = wordsOf(name);
  const isNamed = (phrase: string): boolean => standsIn(phrase, name, inName);
  const found = inferrer.infer(inName, isNamed).map((each): Inferred => ({ ...each, inName: true }));
  if (summary === "" && description === "") return found;
  const said = new Set(found.map(({ need }) => need));
  const text = `${summary} ${description}`;
  const inText = wordsOf(text);
  const inBoth = inferrer.infer([...inName, ...inText], (phrase) => standsIn(phrase, text, inText) || isNamed(phrase));
  for (const each of inBoth) if (!said.has(each.need)) found.push({ ...each, inName: false });
  return found;
}

/**
 * A phrase whose words only happen to stand near one another is no sign ("for the benefit of every child"), nor is one
 * word in another form ("sand" is not Sands), but for more than one of it ("allotments").
 * @param words the folded words of the text
 */
function standsIn(phrase: string, text: string, words: readonly string[]): boolean {
  if (isPhrase(phrase)) return quoteOf(text, phrase) !== undefined;
  const [word] = wordsOf(phrase).filter((each) => !isFunctionWord(each));
  return word !== undefined && [word, `${word}s`, word.replace(/y$/, "ies")].some((form) => words.includes(form));
}
