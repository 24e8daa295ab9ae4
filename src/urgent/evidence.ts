import { stem } from "../words/index.js";
import type { Span } from "./automaton.js";
import type { Lexicon } from "./lexicon.js";
import type { Token } from "./tokens.js";
import { URGENT_TOPICS } from "./urgent-data.js";

/** Something a request shows: a word by its stem, two in a row, a `<family>` of words, or a `^trait` of the whole. */
export interface Shown {
  name: string;
  /** Which tokens it spans: from `start` up to, not including, `end`. */
  start: number;
  end: number;
}

export interface Evidence {
  tokens: readonly Token[];
  shown: readonly Shown[];
  names: ReadonlySet<string>;
}

/** What a sign may be besides words and families. What the patterns noticed speaks for a level and for whom it is about. */
export const TRAITS: readonly string[] = [
  "^figure",
  "^short",
  "^mid",
  "^long",
  "^tale",
  "^first-self",
  "^first-other",
  "^first-child",
  "^young",
  "^noticed-emergency",
  "^noticed-crisis",
  "^noticed-urgent",
  "^noticed-distress",
  "^noticed-self",
  "^noticed-someone",
  "^noticed-child",
  ...URGENT_TOPICS.map((topic) => `^topic-${topic}`),
];

/** Up to so many words a request is a few words, a sentence, some sentences; beyond, a tale. */
const FEW = 3;
const SENTENCE = 8;
const SENTENCES = 20;

/** A word as signs name it: by its stem, and any figure as one. */
export function signWord(word: string): string {
  return /^\d+$/.test(word) ? "<number>" : stem(word);
}

/**
 * Names a word as families do: by its stem, and the forms of he and she, of is and was as one.
 * @param alike forms that families take for one, each entry a list: "put him out" also stands for "put her out"
 */
export function familyWord(alike: readonly string[] = []): (word: string) => string {
  const same = new Map<string, string>();
  for (const forms of alike) for (const form of forms.split(" ")) same.set(stem(form), forms);
  return (word) => same.get(signWord(word)) ?? signWord(word);
}

/** Two words in a row, each by its stem: "out of" in "out of his insulin". */
export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

/**
 * What a request shows, each thing once however often it is said. A figure of speech, a title or a course
 * (`not-danger.yaml`) shows nothing but that it is one.
 * @param nameOf names a word as `families` do
 * @param young whether the writer says that they are a child
 */
export function evidence(
  tokens: readonly Token[],
  families: Lexicon,
  figures: readonly Span[],
  nameOf: (word: string) => string,
  young: boolean,
): Evidence {
  const inFigure = new Uint8Array(tokens.length);
  for (const { start, end } of figures) inFigure.fill(1, start, end);
  const stems = tokens.map((token) => ({ ...token, readings: [...new Set(token.readings.map(signWord))] }));
  const inFamilies = tokens.map((token) => ({ ...token, readings: [...new Set(token.readings.map(nameOf))] }));
  const shown: Shown[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = stems[at];
    if (token === undefined || token.edge || inFigure[at] === 1) continue;
    for (const name of token.readings) shown.push({ name, start: at, end: at + 1 });
    const next = inFigure[at + 1] === 1 ? undefined : stems[at + 1];
    for (const second of next === undefined || next.edge ? [] : next.readings) {
      for (const first of token.readings) shown.push({ name: pairOf(first, second), start: at, end: at + 2 });
    }
    for (const { name, end } of families.at(inFamilies, at, true)) {
      if (!inFigure.subarray(at, end).includes(1)) shown.push({ name: `<${name}>`, start: at, end });
    }
  }
  const names = new Set(shown.map(({ name }) => name));
  for (const trait of traits(tokens, shown, figures.length > 0, young)) names.add(trait);
  return { tokens, shown, names };
}

/** What the words from one token up to another show by themselves: a sentence, or the words around a match. */
export function evidenceWithin(
  { tokens, shown }: Pick<Evidence, "tokens" | "shown">,
  figures: readonly Span[],
  young: boolean,
): (start: number, end: number) => Evidence {
  const shownAt: Shown[][] = tokens.map(() => []);
  for (const one of shown) shownAt[one.start]?.push(one);
  const figureAt = new Uint8Array(tokens.length);
  for (const { start } of figures) figureAt[start] = 1;
  return (start, end) => {
    const within = shownAt
      .slice(start, end)
      .flat()
      .filter((one) => one.end <= end);
    const figure = figureAt.subarray(start, end).includes(1);
    const names = within.map(({ name }) => name);
    return {
      tokens,
      shown: within,
      names: new Set([...names, ...traits(tokens.slice(start, end), within, figure, young)]),
    };
  };
}

function traits(tokens: readonly Token[], shown: readonly Shown[], figure: boolean, young: boolean): string[] {
  const length = tokens.filter(({ edge }) => !edge).length;
  const found = [length <= FEW ? "^short" : length <= SENTENCE ? "^mid" : length <= SENTENCES ? "^long" : "^tale"];
  if (figure) found.push("^figure");
  const first = (name: string): number => shown.find((one) => one.name === name)?.start ?? Number.POSITIVE_INFINITY;
  const self = Math.min(first("i"), first("am"));
  const child = first("<child>");
  const other = Math.min(first("<loved-one-s>"), first("<friend>"));
  const earliest = Math.min(self, child, other);
  if (Number.isFinite(earliest))
    found.push(earliest === self ? "^first-self" : earliest === child ? "^first-child" : "^first-other");
  if (young) found.push("^young");
  return found;
}
