import { type Token, wordsOf } from "../words/index.js";
import type { AttributeReading } from "./understood.js";
import type { AttributeWords } from "./vocabulary.js";

const NOT: ReadonlySet<string> = new Set([
  "not",
  "no",
  "dont",
  "cant",
  "wont",
  "never",
  "without",
  "hate",
  "cannot",
  "didnt",
  "nothing",
]);
const YEARS: ReadonlySet<string> = new Set(["years", "year", "yrs", "yr", "yo", "yrold", "yearold"]);
const AGE_BEFORE: ReadonlySet<string> = new Set(["aged", "age", "im", "am", "hes", "shes", "turning", "turned"]);

/**
 * Reads what the words say about the person or what they want: an age, a mode, a time, a language. Each is a
 * chip that can be taken away; none is ever a filter.
 * @param text what was typed
 * @param words its words
 * @param vocabulary the phrases of `data/needs/lists/attributes.yaml`
 */
export function readAttributes(
  text: string,
  words: readonly Token[],
  vocabulary: readonly AttributeWords[],
): AttributeReading[] {
  const found = new Map<string, AttributeReading>();
  const put = (reading: Omit<AttributeReading, "id">): void => {
    const id = `${reading.kind}:${String(reading.value)}`;
    if (!found.has(id)) found.set(id, { id, ...reading });
  };
  const slice = (from: number, to: number): string => {
    const first = words[from];
    const last = words[to];
    return first !== undefined && last !== undefined ? text.slice(first.start, last.end) : "";
  };

  words.forEach((token, i) => {
    const age = /^(\d{1,3})(?:yo|yr|yrs)?$/.exec(token.word)?.[1];
    if (age !== undefined && Number(age) <= 115) {
      const marked = token.word !== age || YEARS.has(words[i + 1]?.word ?? "");
      const after = AGE_BEFORE.has(words[i - 1]?.word ?? "");
      const counted = ["weeks", "months", "days", "miles", "minutes", "hours"].includes(words[i + 1]?.word ?? "");
      const lasting = marked && ["for", "since", "last", "past"].includes(words[i - 1]?.word ?? "");
      const ago = words[i + 2]?.word === "ago";
      if ((marked || after) && !counted && !lasting && !ago && Number(age) > 0) {
        put({
          kind: "age",
          value: Number(age),
          words: slice(after && !marked ? i - 1 : i, marked && token.word === age ? i + 1 : i),
        });
      }
    }
  });

  const list = words.map((token) => token.word);
  for (const entry of vocabulary) {
    for (const phrase of entry.phrases) {
      const parts = wordsOf(phrase);
      const at = indexOfRun(list, parts);
      if (at === -1) continue;
      const turned = entry.kind === "modes" && list.slice(Math.max(0, at - 3), at).some((word) => NOT.has(word));
      put({
        kind: turned ? "not_modes" : entry.kind,
        value: entry.value,
        words: slice(turned ? Math.max(0, at - 1) : at, at + parts.length - 1),
      });
      break;
    }
  }
  return [...found.values()];
}

/** Where a run of words stands in a list, or -1. */
function indexOfRun(list: readonly string[], run: readonly string[]): number {
  for (let i = 0; i + run.length <= list.length; i++) {
    if (run.every((word, j) => list[i + j] === word)) return i;
  }
  return -1;
}
