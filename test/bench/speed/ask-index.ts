/**
 * A whole question to the match engine alone, made of the parts that `directory.find` is made of: the scan of a
 * question's words, the sets of labels, the ranges of a circle and the list of the best. What `find` does besides
 * (reading, danger, needs by phrase, the gate, reasons) is left out, as the engines beside it in the bench have none.
 */
import {
  askedWords,
  BitSet,
  circleRanges,
  createLexicon,
  createTop,
  type FrozenIndex,
  IndexScan,
  type Lexicon,
  labelBits,
  metresOf,
  squareOf,
} from "../../../src/match/frozen/index.js";
import type { Point } from "../../../src/place/index.js";

/** Words, needs, a circle on the map and labels that a record must have. */
export interface IndexQuestion {
  /** Folded content words. */
  words: readonly string[];
  /** Points for all the words found in the name. */
  textPoints: number;
  /** Labels that add points to what the words found, by the grade the record has them with. */
  wanted?: readonly { label: string; points: readonly [number, number, number, number] }[];
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
  /** Records that hold a word and may be an answer: what a question costs, whatever the machine. */
  met: number;
}

/** Makes what answers whole questions. Its columns are made once and left clean after each question. */
export function createAsk(
  index: FrozenIndex,
  lexicon: Lexicon = createLexicon([index]),
): (question: IndexQuestion) => IndexAnswer {
  const scan = new IndexScan(index, lexicon.directory);
  const admitted = new BitSet(index.records);
  const setOf = kept((label) => labelBits(index, label));
  const gradesOf = kept((label) => gradesWith(index, label));

  return ({ words, textPoints, wanted = [], every = [], near, most }) => {
    const ranges = near === undefined ? [0, index.records] : [0, index.unplaced, ...placed(index, near)];
    const ruler = near === undefined ? undefined : index.points.from(near.point);
    const furthest = near === undefined ? 0 : squareOf(near.metres);
    const groups = every.map((labels) => labels.map(setOf));
    const asksWho = ruler !== undefined || groups.length > 0;
    if (asksWho) {
      for (let r = 0; r < ranges.length; r += 2) {
        for (let record = ranges[r] ?? 0; record < (ranges[r + 1] ?? 0); record++) {
          const here = record < index.unplaced || ruler === undefined || ruler(record - index.unplaced) <= furthest;
          if (here && groups.every((sets) => sets.some((set) => set.has(record)))) admitted.add(record);
        }
      }
    }
    scan.scan(askedWords(lexicon, words), ranges, asksWho ? (record) => admitted.has(record) : undefined);
    const lifts = wanted.map(({ label, points }) => ({ grades: gradesOf(label), points }));
    const top = createTop(most);
    for (let n = 0; n < scan.count; n++) {
      const record = scan.touched[n] ?? 0;
      let sum = textPoints * scan.share(record);
      for (const { grades, points } of lifts) sum += points[(grades[record] ?? 0) as 0 | 1 | 2 | 3];
      if (near !== undefined && ruler !== undefined && record >= index.unplaced) {
        const away = metresOf(ruler(record - index.unplaced)) / near.halfway;
        sum += near.points / (1 + away * Math.sqrt(away));
      }
      top.offer(record, sum);
    }
    const answer = { best: top.best(), met: scan.count };
    scan.clear();
    // Only what was looked at is cleared again.
    if (asksWho) {
      for (let r = 0; r < ranges.length; r += 2)
        admitted.words.fill(0, (ranges[r] ?? 0) >>> 5, ((ranges[r + 1] ?? 0) >>> 5) + 1);
    }
    return answer;
  };
}

/** What was made for a label once is kept. */
function kept<T>(make: (label: string) => T): (label: string) => T {
  const made = new Map<string, T>();
  return (label) => {
    const known = made.get(label) ?? make(label);
    made.set(label, known);
    return known;
  };
}

/** The grade that each record has a label with; 0 for those without it. */
function gradesWith({ labels, labelled, records }: FrozenIndex, label: string): Uint8Array {
  const grades = new Uint8Array(records);
  const list = labels.get(label);
  if (list === undefined) return grades;
  for (let n = labelled.starts[list] ?? 0; n < (labelled.starts[list + 1] ?? 0); n++) {
    const entry = labelled.entries[n] ?? 0;
    grades[entry >>> 2] = entry & 3;
  }
  return grades;
}

/** Ranges of the records with a place that may lie in the circle. */
function placed(index: FrozenIndex, { point, metres }: { point: Point; metres: number }): number[] {
  return circleRanges(index.points.curve, point, metres).map((n) => n + index.unplaced);
}
