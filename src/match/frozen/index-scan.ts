import type { TextHit } from "../text-engine.js";
import type { AskedWord } from "./asked-words.js";
import { FIELD_GRADES, WORTH } from "./document.js";
import type { FrozenIndex } from "./frozen-index.js";
import { seek } from "./graded-lists.js";

/** From this share of the words on, what was typed is a name rather than a sentence with a name's word in it. */
const NAME_SHARE = 0.6;

/**
 * Adds up what one index says of a question's words. Its columns are made once, filled by `scan`, read by the methods
 * below and left clean by `clear`: nothing that grows with the directory is made for a question.
 */
export class IndexScan {
  /** The records that hold any of the words: the first `count` of these. */
  readonly touched: Uint32Array;
  count = 0;
  /** Those of them that hold one in their name: the first `namedCount` of these. */
  readonly touchedByName: Uint32Array;
  namedCount = 0;
  private readonly shares: Float64Array;
  private readonly inText: Uint32Array;
  private readonly inName: Uint32Array;
  private readonly index: FrozenIndex;
  private readonly directory: number;
  private asked: readonly AskedWord[] = [];
  private total = 0;

  /** @param directory records of the whole directory */
  constructor(index: FrozenIndex, directory: number) {
    this.index = index;
    this.directory = directory;
    this.touched = new Uint32Array(index.records);
    this.touchedByName = new Uint32Array(index.records);
    this.shares = new Float64Array(index.records);
    this.inText = new Uint32Array(index.records);
    this.inName = new Uint32Array(index.records);
  }

  /**
   * @param ranges of record numbers, starts and ends in turn, in order
   * @param has which of them; without it, all
   */
  scan(asked: readonly AskedWord[], ranges: readonly number[], has?: (record: number) => boolean): void {
    const { shares, inText, inName, touched, touchedByName } = this;
    const { terms, texts } = this.index;
    const { starts, entries } = texts;
    this.asked = asked;
    this.total = 0;
    for (const { rarity } of asked) this.total += rarity;
    let [count, namedCount] = [0, 0];
    asked.forEach(({ root, rarity, trust }, bit) => {
      const term = terms.find(root);
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
          if (has !== undefined && !has(record)) continue;
          if (inText[record] === 0) touched[count++] = record;
          const grade = entry & 3;
          inText[record] = (inText[record] ?? 0) | (1 << bit);
          if (grade === FIELD_GRADES.name) {
            if (inName[record] === 0) touchedByName[namedCount++] = record;
            inName[record] = (inName[record] ?? 0) | (1 << bit);
          }
          shares[record] = (shares[record] ?? 0) + most * (WORTH[grade] ?? 0);
        }
      }
    });
    this.count = count;
    this.namedCount = namedCount;
  }

  /** 0 to 1: the share of the words' weight that a record holds. */
  share(record: number): number {
    return Math.min(1, (this.shares[record] ?? 0) / this.total);
  }

  /** Which of the words a record holds, one bit each in the order they were asked. */
  bits(record: number): number {
    return this.inText[record] ?? 0;
  }

  /** See {@link TextHit.named}. */
  named(record: number): number {
    const bits = this.inName[record] ?? 0;
    return bits === 0 ? 0 : namedBy(this.asked, bits, this.total, this.index.nameStems[record] ?? 0, this.directory);
  }

  /** @param first the number of the index's first record among all */
  hit(record: number, first: number): TextHit {
    return {
      record: first + record,
      share: this.share(record),
      named: this.named(record),
      words: wordsOfBits(this.asked, this.bits(record)),
    };
  }

  clear(): void {
    for (let n = 0; n < this.count; n++) {
      const record = this.touched[n] ?? 0;
      this.shares[record] = 0;
      this.inText[record] = 0;
      this.inName[record] = 0;
    }
    this.count = 0;
    this.namedCount = 0;
  }
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
  for (let bit = 0; bit < asked.length; bit++) {
    const word = asked[bit];
    if (word === undefined || ((bits >>> bit) & 1) === 0) continue;
    trusted += word.rarity * word.trust;
    typed += word.rarity;
    count++;
  }
  const shareOfRequest = trusted / total;
  if (shareOfRequest < NAME_SHARE) return 0;
  const all = typed + Math.max(0, nameStems - count) * Math.log(1 + directory / 0.5);
  return shareOfRequest * Math.sqrt(typed / all);
}
