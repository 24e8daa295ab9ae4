import type { Point } from "../../place/index.js";
import { askedWords } from "./asked-words.js";
import { BitSet } from "./bit-set.js";
import { circleRanges } from "./circle-ranges.js";
import { WORTH } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { type GradedLists, seek } from "./graded-lists.js";
import { labelBits } from "./label-set.js";
import { createLexicon, type Lexicon } from "./lexicon.js";
import { metresOf, squareOf } from "./points.js";
import { createTop } from "./top.js";

/** A whole question to the index alone: words, needs, a circle on the map and labels that a record must have. */
export interface IndexQuestion {
  /** Folded content words. */
  words: readonly string[];
  /** Points for all the words found in the name. */
  textPoints: number;
  /** Labels that add points, by the grade the record has them with. */
  wanted?: readonly { label: string; points: readonly [number, number, number, number] }[];
  /** Labels add points to records that hold some of the words; they find none by themselves. */
  wordsOnly?: boolean;
  /** Of each group a record must have one label at least. */
  every?: readonly (readonly string[])[];
  /** Only what lies within so many metres, and what has no place; nearer is worth more. */
  near?: { point: Point; metres: number; points: number; halfway: number };
  /** How many are wanted. */
  most: number;
}

/** The best records of an {@link IndexQuestion}, best first. */
export interface IndexAnswer {
  best: { record: number; points: number }[];
  /** List entries that were looked at: what a question costs, whatever the machine. */
  looked: number;
}

/** Makes what answers whole questions. The columns it adds up in are made once and left clean after each question. */
export function createAsk(
  index: FrozenIndex,
  lexicon: Lexicon = createLexicon([index]),
): (question: IndexQuestion) => IndexAnswer {
  const points = new Float64Array(index.records);
  const touched = new Uint32Array(index.records);
  const admitted = new BitSet(index.records);
  const sets = new Map<string, BitSet>();
  const setOf = (label: string): BitSet => {
    let set = sets.get(label);
    if (set === undefined) {
      set = labelBits(index, label);
      sets.set(label, set);
    }
    return set;
  };

  return (question) => {
    const { near } = question;
    const groups = (question.every ?? []).map((labels) => labels.map(setOf));
    const fits = (record: number): boolean => groups.every((sets) => sets.some((set) => set.has(record)));
    const sources = sourcesOf(index, lexicon, question);
    const ranges = near === undefined ? [0, index.records] : [0, index.unplaced, ...placed(index, near)];
    const ruler = near === undefined ? undefined : index.points.from(near.point);
    const furthest = near === undefined ? 0 : squareOf(near.metres);
    let [count, looked] = [0, 0];

    // Who may be among the answers: inside the circle, with the labels. Only what is looked at is cleared again.
    const asksWho = ruler !== undefined || groups.length > 0;
    if (asksWho) {
      for (let r = 0; r < ranges.length; r += 2) {
        for (let record = ranges[r] ?? 0; record < (ranges[r + 1] ?? 0); record++) {
          const here = record < index.unplaced || ruler === undefined || ruler(record - index.unplaced) <= furthest;
          if (here && fits(record)) admitted.add(record);
        }
      }
    }

    let rest = sources.reduce((sum, source) => sum + source.most, 0);
    for (const { lists, from, to, by, most, addsOnly } of sources) {
      if (!asksWho && count >= question.most && to - from > count) {
        // Early stop: whoever was not met yet cannot rise above the last of the best any more.
        const least = leastOfBest(points, touched, count, question.most);
        if (least > rest) {
          for (let n = 0; n < count; n++) {
            const record = touched[n] ?? 0;
            if ((points[record] ?? 0) + rest < least) continue;
            const at = seek(lists.entries, from, to, record);
            looked++;
            const entry = lists.entries[at] ?? 0;
            if (at < to && entry >>> 2 === record) points[record] = (points[record] ?? 0) + (by[entry & 3] ?? 0);
          }
          rest -= most;
          continue;
        }
      }
      let at = from;
      for (let r = 0; r < ranges.length && at < to; r += 2) {
        const after = ranges[r + 1] ?? 0;
        for (at = seek(lists.entries, at, to, ranges[r] ?? 0); at < to; at++) {
          const entry = lists.entries[at] ?? 0;
          const record = entry >>> 2;
          if (record >= after) break;
          looked++;
          if (asksWho && !admitted.has(record)) continue;
          const worth = by[entry & 3] ?? 0;
          if (worth === 0) continue;
          const has = points[record] ?? 0;
          if (addsOnly && has === 0) continue;
          if (has === 0) touched[count++] = record;
          points[record] = has + worth;
        }
      }
      rest -= most;
    }

    const top = createTop(question.most);
    for (let n = 0; n < count; n++) {
      const record = touched[n] ?? 0;
      let sum = points[record] ?? 0;
      points[record] = 0;
      if (near !== undefined && ruler !== undefined && record >= index.unplaced) {
        const away = metresOf(ruler(record - index.unplaced)) / near.halfway;
        sum += near.points / (1 + away * Math.sqrt(away));
      }
      top.offer(record, sum);
    }
    if (asksWho) {
      for (let r = 0; r < ranges.length; r += 2)
        admitted.words.fill(0, (ranges[r] ?? 0) >>> 5, ((ranges[r + 1] ?? 0) >>> 5) + 1);
    }
    return { best: top.best(), looked };
  };
}

interface Source {
  lists: GradedLists;
  from: number;
  to: number;
  /** Points by grade. */
  by: readonly number[];
  /** The most it can give. */
  most: number;
  /** Gives only to records that have points already. */
  addsOnly: boolean;
}

/** What adds points, the most telling first. */
function sourcesOf(index: FrozenIndex, lexicon: Lexicon, question: IndexQuestion): Source[] {
  const asked = askedWords(lexicon, question.words);
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const sources: Source[] = [];
  const put = (lists: GradedLists, list: number | undefined, by: readonly number[], addsOnly = false): void => {
    if (list === undefined || list === -1) return;
    const [from, to] = [lists.starts[list] ?? 0, lists.starts[list + 1] ?? 0];
    if (to > from) sources.push({ lists, from, to, by, most: Math.max(...by), addsOnly });
  };
  for (const { root, rarity, trust } of asked) {
    const most = (question.textPoints * rarity * trust) / total;
    put(
      index.texts,
      index.terms.find(root),
      WORTH.map((worth) => most * worth),
    );
  }
  for (const { label, points } of question.wanted ?? [])
    put(index.labelled, index.labels.get(label), points, question.wordsOnly);
  return sources.sort((a, b) => Number(a.addsOnly) - Number(b.addsOnly) || b.most - a.most);
}

/** Ranges of the records with a place that may lie in the circle. */
function placed(index: FrozenIndex, { point, metres }: { point: Point; metres: number }): number[] {
  return circleRanges(index.points.curve, point, metres).map((n) => n + index.unplaced);
}

/** The points of the last of the best so far. */
function leastOfBest(points: Float64Array, touched: Uint32Array, count: number, most: number): number {
  const top = createTop(most);
  for (let n = 0; n < count; n++) top.offer(touched[n] ?? 0, points[touched[n] ?? 0] ?? 0);
  return top.least();
}
