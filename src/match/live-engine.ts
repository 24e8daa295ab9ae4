import { createSpelling, isFunctionWord, type Spelling, stem, wordsOf } from "../words/index.js";
import type { Among, TextEngine, TextFields, TextHit } from "./text-engine.js";

/** What a match in a field is worth, the name being one. Weights between 1 and 3 hardly matter (design/search.md). */
const WORTH: Readonly<Record<keyof TextFields, number>> = { name: 1, about: 0.7, more: 0.5 };
/** The fields, the worthiest first. */
const FIELDS = ["name", "about", "more"] as const;
/** A word put right counts a little less. */
const CORRECTED = 0.8;
/** Longest list of a request's words that is looked up. */
const MOST_WORDS = 32;
/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

interface Name {
  stems: string[];
}

/**
 * The engine for small and changing directories: which records hold which stems, and in which field it is worth most.
 * A search library's own score has no use here (repetition and length must not raise a record), and every visitor
 * would download it.
 * @param texts the records' texts; a record's number is its place in the list
 */
export function createLiveEngine(texts: readonly TextFields[]): TextEngine {
  const frequencies = new Map<string, number>();
  /** Of each stem, the records that hold it, with the worthiest field it stands in. */
  const holders = new Map<string, Map<number, keyof TextFields>>();
  const roots = new Map<string, string>();
  const rootOf = (word: string): string => {
    let root = roots.get(word);
    if (root === undefined) {
      root = stem(word);
      roots.set(word, root);
    }
    return root;
  };
  const names: Name[] = texts.map((text, record) => {
    const words = new Set<string>();
    const inName = new Set<string>();
    for (const field of FIELDS) {
      for (const word of wordsOf(text[field])) {
        words.add(word);
        if (isFunctionWord(word)) continue;
        const root = rootOf(word);
        if (field === "name") inName.add(root);
        const records = holders.get(root) ?? new Map<number, keyof TextFields>();
        if (records.size === 0) holders.set(root, records);
        if (!records.has(record)) records.set(record, field);
      }
    }
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    return { stems: [...inName] };
  });
  let spelling: Spelling | undefined;
  const speller = (): Spelling => {
    spelling ??= createSpelling(frequencies, new Set());
    return spelling;
  };

  function search(words: readonly string[], among?: Among): TextHit[] {
    const asked = new Map<string, { word: string; trust: number }>();
    for (const word of words.slice(0, MOST_WORDS)) {
      const target = frequencies.has(word) ? undefined : speller().correct(word);
      const root = stem(target ?? word);
      if (!asked.has(root)) asked.set(root, { word, trust: target === undefined ? 1 : CORRECTED });
    }
    if (asked.size === 0) return [];
    const rarity = (root: string): number =>
      Math.log(1 + texts.length / ((asked.has(root) ? holders.get(root)?.size : undefined) ?? 0.5));
    let total = 0;
    const found = new Map<number, { share: number; inName: number; words: string[] }>();
    for (const [root, { word, trust }] of asked) {
      const weight = rarity(root);
      total += weight;
      for (const [record, field] of holders.get(root) ?? []) {
        if (among?.has(record) === false) continue;
        const hit = found.get(record) ?? { share: 0, inName: 0, words: [] };
        hit.share += weight * trust * WORTH[field];
        if (field === "name") hit.inName += weight * trust;
        hit.words.push(word);
        found.set(record, hit);
      }
    }
    return [...found].map(
      ([record, { share, inName, words }]): TextHit => ({
        record,
        share: Math.min(1, share / total),
        named: namedBy(names[record], inName / total, asked, rarity),
        words: words.sort(),
      }),
    );
  }

  return { search, knows: (word) => frequencies.has(word) };
}

/** How plainly a record was asked for by name: nearly all that was typed is its name, and a good part of its name was typed. */
function namedBy(
  name: Name | undefined,
  shareOfRequest: number,
  asked: ReadonlyMap<string, unknown>,
  rarity: (root: string) => number,
): number {
  if (name === undefined || shareOfRequest < NAME_SHARE) return 0;
  let all = 0;
  let typed = 0;
  for (const root of name.stems) {
    const weight = rarity(root);
    all += weight;
    if (asked.has(root)) typed += weight;
  }
  return all === 0 ? 0 : shareOfRequest * Math.sqrt(typed / all);
}
