import { deniedIn, isFunctionWord, stem, tokens, wordsOf } from "../words/index.js";

/** Longest text that is looked through, in characters. */
const LONGEST = 4000;

/** Ends a sentence, or a part of one that stands by itself. */
const ENDS = /[.!?;:]/;
/** So many letters at least of a word and its stem are the same; of a shorter stem all but the last. */
const SAME_START = 3;

/**
 * The stretch of a record's own text in which a phrase stands, so that a quotation is one. Its words must stand side
 * by side, in their order or, for two, turned round with "for", "with" or "to" between them: "support for carers".
 * What the text says that it is not ("not a crisis line") is no quotation.
 * @returns undefined when they do not
 */
export function quoteOf(text: string, phrase: string): string | undefined {
  const all = wordsOf(phrase);
  const wanted = all.filter((word) => !isFunctionWord(word)).map(stem);
  const before = all.slice(
    0,
    all.findIndex((word) => !isFunctionWord(word)),
  );
  if (wanted.length === 0) return undefined;
  const cut = text.slice(0, LONGEST);
  const list = tokens(cut);
  const denied = deniedIn(
    list.map(({ word }) => word),
    list.map(({ start }, at) => at > 0 && ENDS.test(cut.slice(list[at - 1]?.end, start))),
  );
  const content = list
    .map(({ word }, at) => ({ at, word: denied[at] === true ? "" : word }))
    .filter(({ word }) => !isFunctionWord(word));
  // A stem begins as its word does, so most words need no stemming.
  const starts = wanted.map((root) => root.slice(0, Math.max(1, Math.min(SAME_START, root.length - 1))));
  const stems = content.map(({ word }) => (starts.some((start) => word.startsWith(start)) ? stem(word) : ""));
  /** Not across the end of a sentence. */
  const quote = (from: number, to: number): string | undefined => {
    const at = content[from]?.at ?? 0;
    // "Under fives" is quoted with the small word in front, where it stands there.
    const lead = list.slice(Math.max(0, at - before.length), at);
    const isLed = lead.length === before.length && before.every((word, i) => lead[i]?.word === word);
    const [first, last] = [list[isLed ? at - before.length : at], list[content[to]?.at ?? 0]];
    const stretch = cut.slice(first?.start, last?.end);
    return ENDS.test(stretch) ? undefined : stretch.toLowerCase().replaceAll("_", " ");
  };
  for (let from = 0; from + wanted.length <= stems.length; from++) {
    const to = from + wanted.length - 1;
    const inOrder = wanted.every((root, i) => stems[from + i] === root) ? quote(from, to) : undefined;
    if (inOrder !== undefined) return inOrder;
    if (wanted.length !== 2 || stems[from] !== wanted[1] || stems[to] !== wanted[0]) continue;
    const between = list.slice((content[from]?.at ?? 0) + 1, content[to]?.at).map(({ word }) => word);
    const turned = between.length === 1 && TURNED_BY.has(between[0] ?? "") ? quote(from, to) : undefined;
    if (turned !== undefined) return turned;
  }
  return undefined;
}

/** Small words that turn two others round without changing what they mean together. */
const TURNED_BY: ReadonlySet<string> = new Set(["for", "with", "to", "on", "about"]);
