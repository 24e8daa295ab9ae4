import { NOBODY } from "../slips.js";
import type { TextHit } from "../text-engine.js";
import { type AskedWord, MOST_WORDS } from "./asked-words.js";
import { BitSet } from "./bit-set.js";
import { FIELD_GRADES, WORTH } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { seek } from "./graded-lists.js";

/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

/** A record's grades of so many words stand in one number, two bits each. */
const WORDS_IN_ONE = 16;
/** The higher bit of each grade. */
const HIGHER = 0xaaaaaaaa;
/** What sums of the same weights in another order may differ by. */
const ROUNDING = 1e-9;

/**
 * Gathers what one index says of a question's words. Its columns are made once, filled by `scan`, read by the methods
 * below and left clean by `clear`: nothing that grows with the directory is made for a question. Of each record only
 * the grades are kept that it holds the words with: thousands are met, and what they come to is asked of few.
 */
export class IndexScan {
  /** The records that hold any of the words: the first `count` of these. */
  readonly touched: Uint32Array;
  count = 0;
  /** The same, as a set. */
  readonly holding: BitSet;
  /** Those of them that may go by what was typed: the first `namedCount` of these. */
  readonly touchedByName: Uint32Array;
  namedCount = 0;
  /** Grades of the first words, and of those after them, which few questions have. */
  private readonly grades: readonly [Uint32Array, Uint32Array];
  private isLong = false;
  private readonly index: FrozenIndex;
  private readonly directory: number;
  private asked: readonly AskedWord[] = [];
  /** What all words weigh, and for each word what it gives by its grade. */
  private total = 0;
  private readonly gives = new Float64Array(MOST_WORDS * 4);
  private readonly patterns = new Map<number, string[]>();
  /** What the words weigh that were looked up after one, and how many records were met until then. */
  private steps: { left: number; count: number }[] = [];

  /** @param directory records of the whole directory */
  constructor(index: FrozenIndex, directory: number) {
    this.index = index;
    this.directory = directory;
    this.touched = new Uint32Array(index.records);
    this.holding = new BitSet(index.records);
    this.touchedByName = new Uint32Array(index.records);
    this.grades = [new Uint32Array(index.records), new Uint32Array(index.records)];
  }

  /**
   * @param asked at most `MOST_WORDS`
   * @param ranges of record numbers, starts and ends in turn, in order
   * @param has which of them; without it, all
   */
  scan(asked: readonly AskedWord[], ranges: readonly number[], has?: (record: number) => boolean): void {
    const { touched, touchedByName, holding } = this;
    const { terms, texts } = this.index;
    const { starts, entries } = texts;
    const [first, second] = this.grades;
    this.asked = asked;
    this.isLong = asked.length > WORDS_IN_ONE;
    this.total = 0;
    for (const { rarity, beside } of asked) if (!beside) this.total += rarity;
    asked.forEach(({ rarity, trust }, word) => {
      WORTH.forEach((worth, grade) => {
        this.gives[word * 4 + grade] = rarity * trust * worth;
      });
    });
    // The most telling first: whoever holds only the last ones, which many hold, need not be looked at.
    const order = asked
      .map((each, word) => ({ ...each, word }))
      .sort((a, b) => b.rarity * b.trust - a.rarity * a.trust);
    let left = order.reduce((sum, { rarity, trust }) => sum + rarity * trust, 0);
    this.steps = [];
    let [count, namedCount] = [0, 0];
    for (const { root, rarity, trust, word } of order) {
      const mayBeNamed = left >= NAME_SHARE * this.total - ROUNDING;
      left -= rarity * trust;
      const term = terms.find(root);
      const [own, other] = word < WORDS_IN_ONE ? [first, second] : [second, first];
      const shift = (word % WORDS_IN_ONE) * 2;
      const end = term === -1 ? 0 : (starts[term + 1] ?? 0);
      let at = starts[term] ?? 0;
      for (let r = 0; r < ranges.length && at < end; r += 2) {
        const after = ranges[r + 1] ?? 0;
        for (at = seek(entries, at, end, ranges[r] ?? 0); at < end; at++) {
          const entry = entries[at] ?? 0;
          const record = entry >>> 2;
          if (record >= after) break;
          if (has !== undefined && !has(record)) continue;
          const grade = entry & 3;
          const known = own[record] ?? 0;
          if (known === 0 && !(this.isLong && other[record] !== 0)) {
            touched[count++] = record;
            holding.add(record);
          }
          if (grade === FIELD_GRADES.name && mayBeNamed && !this.holdsInName(record))
            touchedByName[namedCount++] = record;
          own[record] = known | (grade << shift);
        }
      }
      this.steps.push({ left, count });
    }
    this.count = count;
    this.namedCount = namedCount;
  }

  /** How many of `touched` may hold so large a share of the words' weight: the first ones. */
  countWith(share: number): number {
    return this.steps.find(({ left }) => left < share * this.total - ROUNDING)?.count ?? this.count;
  }

  /** The grade a record holds a word with, by its place among those asked; 0 when it does not hold it. */
  private grade(record: number, word: number): number {
    const column = this.grades[word < WORDS_IN_ONE ? 0 : 1];
    return ((column[record] ?? 0) >>> ((word % WORDS_IN_ONE) * 2)) & 3;
  }

  /** 0 to 1: the share of the words' weight that a record holds; 0 when no words were asked. */
  share(record: number): number {
    if (this.total === 0) return 0;
    let held = 0;
    for (let word = 0; word < this.asked.length; word++) held += this.gives[word * 4 + this.grade(record, word)] ?? 0;
    return Math.min(1, held / this.total);
  }

  /** Which of the words a record holds, one bit each in the order they were asked. */
  bits(record: number): number {
    return this.wordsWith(record, 1);
  }

  /** Which words a record holds with a grade or a higher one. */
  private wordsWith(record: number, least: number): number {
    let bits = 0;
    for (let word = 0; word < this.asked.length; word++) if (this.grade(record, word) >= least) bits |= 1 << word;
    return bits;
  }

  /** Whether some word stands in the record's name: the highest grade, both bits. */
  private holdsInName(record: number): boolean {
    const first = this.grades[0][record] ?? 0;
    const second = this.isLong ? (this.grades[1][record] ?? 0) : 0;
    return (((first & (first << 1)) | (second & (second << 1))) & HIGHER) !== 0;
  }

  /** See {@link TextHit.named}. */
  named(record: number): number {
    const bits = this.holdsInName(record) ? this.wordsWith(record, FIELD_GRADES.name) : 0;
    return bits === 0 ? 0 : namedBy(this.asked, bits, this.total, this.index.nameStems[record] ?? 0, this.directory);
  }

  /** @param first the number of the index's first record among all */
  hit(record: number, first: number): TextHit {
    return {
      record: first + record,
      share: this.share(record),
      named: this.named(record),
      words: this.wordsOf(this.bits(record)),
    };
  }

  /** The words of a pattern of bits, sorted: records hold them in a few patterns only. */
  private wordsOf(bits: number): string[] {
    const known = this.patterns.get(bits);
    if (known !== undefined) return known;
    const words = [...new Set(this.asked.flatMap(({ word }, bit) => ((bits >>> bit) & 1 ? [word] : [])))].sort();
    this.patterns.set(bits, words);
    return words;
  }

  clear(): void {
    this.patterns.clear();
    for (let n = 0; n < this.count; n++) {
      const record = this.touched[n] ?? 0;
      this.grades[0][record] = 0;
      if (this.isLong) this.grades[1][record] = 0;
    }
    this.count = 0;
    this.namedCount = 0;
    this.holding.clear();
  }
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
  for (let bit = 0; bit < asked.length; bit++) {
    const word = asked[bit];
    if (word === undefined || ((bits >>> bit) & 1) === 0) continue;
    trusted += word.rarity * word.trust;
    typed += word.rarity;
    count++;
  }
  const shareOfRequest = trusted / total;
  if (shareOfRequest < NAME_SHARE) return 0;
  const all = typed + Math.max(0, nameStems - count) * Math.log(1 + directory / NOBODY);
  return shareOfRequest * Math.sqrt(typed / all);
}
