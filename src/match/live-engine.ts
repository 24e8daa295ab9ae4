import { createSpelling, isFunctionWord, type Spelling, stem, wordsOf } from "../words/index.js";
import { CORRECTED, enoughFor, likelyFor, NOBODY } from "./slips.js";
import type { Among, TextEngine, TextFields, TextHit } from "./text-engine.js";

/** The fields, the worthiest first. */
const FIELDS = ["name", "about", "more"] as const;
/** What a match in a field is worth, the name being one. Weights between 1 and 3 hardly matter (design/search.md). */
const WORTH: readonly number[] = [1, 0.7, 0.5];
/** Bits of a holder that say in which field the stem stands, and the field that is the name. */
const FIELD_BITS = 2;
const NAME = 0;
/** Longest list of a request's words that is looked up. */
const MOST_WORDS = 32;
/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

/** A stem, and the records that hold it: each one's number, and in the lowest bits the worthiest field it stands in. */
interface Root {
  holders: number[];
  last: number;
}

/** A word as records write it. */
interface Word {
  /** None for a word that only holds a sentence together. */
  root: Root | undefined;
  /** How many records it stands in. */
  records: number;
  last: number;
}

/** A word of a request, ready to be looked up. */
interface Asked {
  word: string;
  trust: number;
  root: Root | undefined;
  /** What was written, beside what it was put right to. */
  beside: boolean;
}

/** A text engine that takes in records while it stands. */
export interface LiveEngine extends TextEngine {
  /** Takes in the next record's text; a record's number is its place among them. */
  add(text: TextFields): void;
  /** Folded words of the records' names, without those that only hold a sentence together. */
  nameWords: Pick<ReadonlySet<string>, "has">;
}

/**
 * The engine for small and changing directories: which records hold which stems, and in which field it is worth most.
 * A search library's own score has no use here (repetition and length must not raise a record), and every visitor
 * would download it.
 * @param texts the records' texts; a record's number is its place in the list
 */
export function createLiveEngine(texts: readonly TextFields[] = []): LiveEngine {
  const words = new Map<string, Word>();
  const roots = new Map<string, Root>();
  const wordOf = (text: string): Word => {
    let word = words.get(text);
    if (word === undefined) {
      word = { root: isFunctionWord(text) ? undefined : rootOf(stem(text)), records: 0, last: -1 };
      words.set(text, word);
    }
    return word;
  };
  const rootOf = (text: string): Root => {
    let root = roots.get(text);
    if (root === undefined) {
      root = { holders: [], last: -1 };
      roots.set(text, root);
    }
    return root;
  };
  /** The stems of each record's name, and their words. */
  const names: Root[][] = [];
  const nameWords = new Set<string>();
  const add = (text: TextFields): void => {
    const inName: Root[] = [];
    const record = names.push(inName) - 1;
    FIELDS.forEach((field, at) => {
      for (const each of wordsOf(text[field])) {
        const word = wordOf(each);
        // Only the first time counts, and the fields come worthiest first.
        if (word.last === record) continue;
        word.last = record;
        word.records++;
        const { root } = word;
        if (root === undefined) continue;
        if (at === NAME) nameWords.add(each);
        if (root.last === record) continue;
        root.last = record;
        root.holders.push((record << FIELD_BITS) | at);
        if (at === NAME) inName.push(root);
      }
    });
    spellers.clear();
  };
  /** By how many records a target stands in at least. */
  const spellers = new Map<number, Spelling>();
  const speller = (least: number): Spelling => {
    let spelling = spellers.get(least);
    if (spelling === undefined) {
      const targets = [...words].flatMap(([text, { records }]) => (records < least ? [] : [[text, records] as const]));
      spelling = createSpelling(new Map(targets), new Set());
      spellers.set(least, spelling);
    }
    return spelling;
  };

  const correct = (word: string, likely: readonly number[]): string | undefined => {
    for (const least of likely) {
      const target = speller(least).correct(word);
      if (target !== undefined) return target;
    }
    return undefined;
  };

  function read(typed: readonly string[]): Asked[] {
    const asked = new Map<string, Asked>();
    const ask = (word: string, root: string, trust: number, beside: boolean): void => {
      if (!asked.has(root) && asked.size < MOST_WORDS) asked.set(root, { word, trust, root: roots.get(root), beside });
    };
    const enough = enoughFor(names.length);
    const likely = likelyFor(names.length);
    for (const word of typed.slice(0, MOST_WORDS)) {
      const own = stem(word);
      const records = words.get(word)?.records ?? 0;
      const holders = roots.get(own)?.holders.length ?? 0;
      const isRight = records >= enough || holders >= enough;
      const target = isRight ? undefined : correct(word, likely);
      const root = target === undefined ? own : stem(target);
      ask(word, root, root === own ? 1 : CORRECTED, false);
      if (root !== own && records > 0) ask(word, own, 1, true);
    }
    return [...asked.values()];
  }

  function search(typed: readonly string[], among?: Among): TextHit[] {
    const asked = read(typed);
    const own = new Set(asked.map(({ root }) => root));
    /** What was not asked for weighs as what stands nowhere. */
    const rarity = (root: Root | undefined): number =>
      Math.log(1 + names.length / (root === undefined || !own.has(root) ? NOBODY : root.holders.length));
    let total = 0;
    const found = new Map<number, { share: number; inName: number; words: string[] }>();
    for (const { word, trust, root, beside } of asked) {
      const weight = rarity(root);
      if (!beside) total += weight;
      for (const holder of root?.holders ?? []) {
        const record = holder >> FIELD_BITS;
        if (among?.has(record) === false) continue;
        let hit = found.get(record);
        if (hit === undefined) {
          hit = { share: 0, inName: 0, words: [] };
          found.set(record, hit);
        }
        const field = holder & ((1 << FIELD_BITS) - 1);
        hit.share += weight * trust * (WORTH[field] ?? 0);
        if (field === NAME) hit.inName += weight * trust;
        if (!hit.words.includes(word)) hit.words.push(word);
      }
    }
    return Array.from(
      found,
      ([record, { share, inName, words }]): TextHit => ({
        record,
        share: Math.min(1, share / total),
        named: namedBy(names[record] ?? [], inName / total, own, rarity),
        words: words.sort(),
      }),
    );
  }

  for (const text of texts) add(text);
  return { search, knows: (word) => words.has(word), add, nameWords };
}

/** How plainly a record was asked for by name: nearly all that was typed is its name, and a good part of its name was typed. */
function namedBy(
  name: readonly Root[],
  shareOfRequest: number,
  asked: ReadonlySet<Root | undefined>,
  rarity: (root: Root) => number,
): number {
  if (shareOfRequest < NAME_SHARE) return 0;
  let all = 0;
  let typed = 0;
  for (const root of name) {
    const weight = rarity(root);
    all += weight;
    if (asked.has(root)) typed += weight;
  }
  return all === 0 ? 0 : shareOfRequest * Math.sqrt(typed / all);
}
