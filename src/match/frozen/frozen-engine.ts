import type { Among, TextEngine, TextHit } from "../text-engine.js";
import { type AskedWord, askedWords } from "./asked-words.js";
import type { FrozenIndex } from "./frozen-index.js";
import { IndexScan } from "./index-scan.js";
import { createLexicon, type Lexicon } from "./lexicon.js";

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

function createIndexSearch(index: FrozenIndex, directory: number): IndexSearch {
  const scan = new IndexScan(index, directory);
  return (asked, first, among) => {
    const has = among === undefined ? undefined : (record: number): boolean => among.has(first + record);
    scan.scan(asked, rangesHere(among?.ranges, first, index.records), has);
    const hits = Array.from({ length: scan.count }, (_, n) => scan.hit(scan.touched[n] ?? 0, first));
    scan.clear();
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
