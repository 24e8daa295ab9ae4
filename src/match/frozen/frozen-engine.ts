import type { Among, TextEngine, TextHit } from "../text-engine.js";
import { type AskedWord, askedWords } from "./asked-words.js";
import { FIELD_GRADES, WORTH } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { seek } from "./graded-lists.js";
import { createLexicon, type Lexicon } from "./lexicon.js";

/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

/**
 * Makes the text engine of a frozen directory: the same answers as the live engine's, from lists that never change.
 * Records are numbered through: those of the first index, then those of the next.
 * @param indexes one when the directory is whole, several when it is in slices
 */
export function createFrozenEngine(
  indexes: readonly FrozenIndex[],
  lexicon: Lexicon = createLexicon(indexes),
): TextEngine {
  let next = 0;
  const parts = indexes.map((index) => {
    const part = { search: createIndexSearch(index, lexicon.directory), first: next };
    next += index.records;
    return part;
  });
  return {
    knows: lexicon.knows,
    search(words, among) {
      const asked = askedWords(lexicon, words);
      return parts.flatMap(({ search, first }) => search(asked, first, among));
    },
  };
}

type IndexSearch = (asked: readonly AskedWord[], first: number, among: Among | undefined) => TextHit[];

/** Searches one index. The columns it adds up in are made once and left clean after each question. */
function createIndexSearch(index: FrozenIndex, directory: number): IndexSearch {
  const share = new Float64Array(index.records);
  const inText = new Uint32Array(index.records);
  const inName = new Uint32Array(index.records);
  const touched = new Uint32Array(index.records);
  const { starts, entries } = index.texts;

  return (asked, first, among) => {
    const ranges = rangesHere(among?.ranges, first, index.records);
    let total = 0;
    for (const { rarity } of asked) total += rarity;
    let count = 0;
    asked.forEach(({ root, rarity, trust }, bit) => {
      const term = index.terms.find(root);
      if (term === -1) return;
      const most = rarity * trust;
      const end = starts[term + 1] ?? 0;
      let at = starts[term] ?? 0;
      for (let r = 0; r < ranges.length && at < end; r += 2) {
        const after = ranges[r + 1] ?? 0;
        for (at = seek(entries, at, end, ranges[r] ?? 0); at < end; at++) {
          const entry = entries[at] ?? 0;
          const record = entry >>> 2;
          if (record >= after) break;
          if (among !== undefined && !among.has(first + record)) continue;
          if (inText[record] === 0) touched[count++] = record;
          const grade = entry & 3;
          inText[record] = (inText[record] ?? 0) | (1 << bit);
          if (grade === FIELD_GRADES.name) inName[record] = (inName[record] ?? 0) | (1 << bit);
          share[record] = (share[record] ?? 0) + most * (WORTH[grade] ?? 0);
        }
      }
    });
    const hits: TextHit[] = [];
    for (let n = 0; n < count; n++) {
      const record = touched[n] ?? 0;
      hits.push({
        record: first + record,
        share: Math.min(1, (share[record] ?? 0) / total),
        named: namedBy(asked, inName[record] ?? 0, total, index.nameStems[record] ?? 0, directory),
        words: wordsOfBits(asked, inText[record] ?? 0),
      });
      share[record] = 0;
      inText[record] = 0;
      inName[record] = 0;
    }
    return hits;
  };
}

/** Ranges over all records as ranges over those of one index. */
function rangesHere(ranges: readonly number[] | undefined, first: number, records: number): readonly number[] {
  if (ranges === undefined) return [0, records];
  const here: number[] = [];
  for (let r = 0; r < ranges.length; r += 2) {
    const start = Math.max(0, (ranges[r] ?? 0) - first);
    const end = Math.min(records, (ranges[r + 1] ?? 0) - first);
    if (start < end) here.push(start, end);
  }
  return here;
}

function wordsOfBits(asked: readonly AskedWord[], bits: number): string[] {
  return asked.flatMap(({ word }, bit) => ((bits >>> bit) & 1 ? [word] : [])).sort();
}

/**
 * How plainly a record was asked for by name: nearly all that was typed is its name, and a good part of its name was
 * typed. Words of the name that were not typed weigh as the rarest do.
 */
function namedBy(
  asked: readonly AskedWord[],
  bits: number,
  total: number,
  nameStems: number,
  directory: number,
): number {
  if (bits === 0) return 0;
  let trusted = 0;
  let typed = 0;
  let count = 0;
  asked.forEach(({ rarity, trust }, bit) => {
    if (((bits >>> bit) & 1) === 0) return;
    trusted += rarity * trust;
    typed += rarity;
    count++;
  });
  const shareOfRequest = trusted / total;
  if (shareOfRequest < NAME_SHARE) return 0;
  const all = typed + Math.max(0, nameStems - count) * Math.log(1 + directory / 0.5);
  return shareOfRequest * Math.sqrt(typed / all);
}
