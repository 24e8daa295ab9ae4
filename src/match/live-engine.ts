import MiniSearch from "minisearch";
import { createSpelling, isFunctionWord, type Spelling, stem, wordsOf } from "../words/index.js";
import type { Among, TextEngine, TextFields, TextHit } from "./text-engine.js";

/** What a match in a field is worth, the name being one. Weights between 1 and 3 hardly matter (design/search.md). */
const WORTH: Readonly<Record<keyof TextFields, number>> = { name: 1, about: 0.7, more: 0.5 };
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
 * The engine for small and changing directories, on MiniSearch. It finds which records hold which words;
 * the weighing is done here, so that repetition and length cannot raise a record.
 * @param texts the records' texts; a record's number is its place in the list
 */
export function createLiveEngine(texts: readonly TextFields[]): TextEngine {
  const index = new MiniSearch<TextFields & { id: number }>({
    fields: ["name", "about", "more"],
    tokenize: wordsOf,
    processTerm: (word) => (isFunctionWord(word) ? null : stem(word)),
  });
  index.addAll(texts.map((text, id) => ({ id, ...text })));
  const frequencies = new Map<string, number>();
  const stemRecords = new Map<string, number>();
  const roots = new Map<string, string>();
  const rootOf = (word: string): string => {
    let root = roots.get(word);
    if (root === undefined) {
      root = stem(word);
      roots.set(word, root);
    }
    return root;
  };
  const names: Name[] = texts.map((text) => {
    const inName = wordsOf(text.name).filter((word) => !isFunctionWord(word));
    const stems = new Set<string>();
    for (const word of new Set([...inName, ...wordsOf(text.about), ...wordsOf(text.more)])) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
      if (!isFunctionWord(word)) stems.add(rootOf(word));
    }
    for (const root of stems) stemRecords.set(root, (stemRecords.get(root) ?? 0) + 1);
    return { stems: [...new Set(inName.map(rootOf))] };
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
    const found = index.search(
      { combineWith: "OR", queries: [...asked.keys()] },
      {
        processTerm: (root) => root,
        tokenize: (root) => [root],
        prefix: false,
        fuzzy: false,
        // Nothing is scored for a record whose boost is nought, which a filter afterwards could not save.
        ...(among === undefined ? {} : { boostDocument: (record: number) => (among.has(record) ? 1 : 0) }),
      },
    );
    const rarity = (root: string): number =>
      Math.log(1 + texts.length / ((asked.has(root) ? stemRecords.get(root) : undefined) ?? 0.5));
    let total = 0;
    for (const root of asked.keys()) total += rarity(root);
    return found.map((hit): TextHit => {
      let share = 0;
      let inName = 0;
      const matched: string[] = [];
      for (const root of Object.keys(hit.match)) {
        const ask = asked.get(root);
        if (ask === undefined) continue;
        const fields = hit.match[root] as (keyof TextFields)[];
        share += rarity(root) * ask.trust * Math.max(...fields.map((field) => WORTH[field]));
        if (fields.includes("name")) inName += rarity(root) * ask.trust;
        matched.push(ask.word);
      }
      return {
        record: hit.id as number,
        share: Math.min(1, share / total),
        named: namedBy(names[hit.id as number], inName / total, asked, rarity),
        words: matched.sort(),
      };
    });
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
