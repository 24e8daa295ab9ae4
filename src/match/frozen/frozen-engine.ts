import type { Among, TextEngine, TextHit } from "../text-engine.js";
import { type AskedWord, askedWords, knows } from "./asked-words.js";
import { FIELD_GRADES, WORTH } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { seek } from "./graded-lists.js";
import { createSpeller, type Speller } from "./speller.js";

/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

/**
 * Makes the text engine of an opened index: the same answers as the live engine's, from lists that never change. The
 * columns it adds up in are made once and left clean after each question.
 */
export function createFrozenEngine(
  index: FrozenIndex,
  speller: Speller = createSpeller(index.terms, index.wordRecords),
): TextEngine {
  const share = new Float64Array(index.records);
  const inText = new Uint32Array(index.records);
  const inName = new Uint32Array(index.records);
  const touched = new Uint32Array(index.records);
  const everything: readonly number[] = [0, index.records];
  const { starts, entries } = index.texts;

  function search(words: readonly string[], among?: Among): TextHit[] {
    const ranges = among?.ranges ?? everything;
    const asked = askedWords(index, speller, words);
    let total = 0;
    for (const { rarity } of asked) total += rarity;
    let count = 0;
    asked.forEach(({ term, rarity, trust }, bit) => {
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
          if (among !== undefined && !among.has(record)) continue;
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
        record,
        share: Math.min(1, (share[record] ?? 0) / total),
        named: namedBy(asked, inName[record] ?? 0, total, index.nameStems[record] ?? 0, index.directory),
        words: wordsOfBits(asked, inText[record] ?? 0),
      });
      share[record] = 0;
      inText[record] = 0;
      inName[record] = 0;
    }
    return hits;
  }

  return { search, knows: (word) => knows(index, word) };
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
