import { type CommonWords, Numbers, type RangeCoder, readRange, Spelling, writeRange } from "../../coding/index.js";
import { stem } from "../../words/index.js";
import { lettersOf, type WordList } from "./term-list.js";
import type { Root, WordTable } from "./word-table.js";

/** From so many records on, a word is listed for the whole directory: one record's word is mostly a slip of the pen. */
const IN_SEVERAL = 2;
/** Contexts of letters: 8,192, half a megabyte while it is read. */
const LETTER_BITS = 13;
/** Letters that two neighbours share, and sizes of numbers, tell contexts apart up to here. */
const CONTEXTS = 32;
/** Sorts after every letter. */
const LAST_LETTER = "\uffff";

/** One word of the whole directory. */
interface Listed {
  word: string;
  /** Records that hold it. */
  records: number;
  /** Records that hold its stem, where it is the first of the words with that stem; 0 where another is. */
  stemRecords: number;
}

/**
 * The words of a directory in slices that every page of it should know, wherever their records are: or the same word
 * would be right on one page and be put right on another. With how many records of the whole directory hold each, and
 * each stem. The texts of all slices are written with these words.
 */
export function packDictionary(table: WordTable): Uint8Array {
  const coder = writeRange();
  carry(coder, listedOf(table));
  return coder.bytes();
}

function listedOf({ words }: WordTable): Listed[] {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const held = new Set(sorted.flatMap(([, { records, root }]) => (records >= IN_SEVERAL && root ? [root] : [])));
  const listed: Listed[] = [];
  const first = new Set<Root>();
  for (const [word, { records, root }] of sorted) {
    // A word of one record is listed when its stem stands in several and would be missing without it.
    const stands = root !== undefined && !held.has(root) && !first.has(root) && root.holders.length >= IN_SEVERAL;
    if (records < IN_SEVERAL && !stands) continue;
    const isFirst = root !== undefined && !first.has(root);
    if (isFirst) first.add(root);
    listed.push({ word, records, stemRecords: isFirst ? root.holders.length : 0 });
  }
  return listed;
}

/** Writes the list, or reads it. */
function carry(coder: RangeCoder, given: readonly Listed[]): Listed[] {
  const sizes = new Numbers(1);
  const shared = new Numbers(CONTEXTS);
  const records = new Numbers(CONTEXTS);
  const more = new Numbers(CONTEXTS);
  const spelling = new Spelling(LETTER_BITS);
  const size = sizes.code(coder, 0, given.length);
  const listed: Listed[] = [];
  let last = "";
  for (let n = 0; n < size; n++) {
    const own = given[n] ?? { word: "", records: 1, stemRecords: 0 };
    let common = 0;
    while (common < last.length && common < own.word.length && last[common] === own.word[common]) common++;
    common = shared.code(coder, Math.min(CONTEXTS - 1, last.length), common);
    const start = last.slice(0, common);
    // Where it parts from the word before, the letter there tells much: in a sorted list this one is further on.
    const word = spelling.code(coder, coder.reading ? start : own.word, common, last.charCodeAt(common) || 0);
    const held = records.code(coder, Math.min(CONTEXTS - 1, word.length), own.records - 1) + 1;
    const context = Math.min(CONTEXTS - 1, 32 - Math.clz32(held));
    const beyond = more.code(coder, context, own.stemRecords === 0 ? 0 : own.stemRecords - held + 1);
    listed.push({ word, records: held, stemRecords: beyond === 0 ? 0 : held + beyond - 1 });
    last = word;
  }
  return listed;
}

/** The words of a whole directory, opened: what the slices of one area cannot say by themselves. */
export class Dictionary implements WordList {
  readonly size: number;
  readonly lengths: Uint8Array;
  readonly letters: Int32Array;
  /** Records of the whole directory that hold each. */
  readonly records: Uint32Array;
  private readonly listed: readonly Listed[];
  /** Records by stem, for the first letters that were asked for. */
  private readonly stems = new Map<string, Map<string, number>>();

  constructor(bytes: Uint8Array) {
    this.listed = carry(readRange(bytes), []);
    this.size = this.listed.length;
    this.lengths = Uint8Array.from(this.listed, ({ word }) => word.length);
    this.letters = Int32Array.from(this.listed, ({ word }) => lettersOf(word));
    this.records = Uint32Array.from(this.listed, ({ records }) => records);
  }

  at(n: number): string {
    return this.listed[n]?.word ?? "";
  }

  find(word: string): number {
    const n = this.from(word);
    return this.at(n) === word ? n : -1;
  }

  from(word: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  each(from: number, to: number, take: (word: string, n: number) => void): void {
    for (let n = from; n < to; n++) take(this.at(n), n);
  }

  /** How many records hold a stem. The words of a letter are stemmed when it is first asked for: a stem keeps it. */
  recordsWith(root: string): number {
    const letter = root.charAt(0);
    let known = this.stems.get(letter);
    if (known === undefined) {
      known = new Map();
      const to = this.from(letter + LAST_LETTER);
      for (let n = this.from(letter); n < to; n++) {
        const { word = "", stemRecords = 0 } = this.listed[n] ?? {};
        if (stemRecords > 0) known.set(stem(word), stemRecords);
      }
      this.stems.set(letter, known);
    }
    return known.get(root) ?? 0;
  }

  /** All of them, the commonest first: what texts are written with. @param toWrite looking words up takes room */
  common(toWrite = false): CommonWords {
    const { records } = this;
    const order = Uint32Array.from(records, (_, n) => n).sort((a, b) => (records[b] ?? 0) - (records[a] ?? 0) || a - b);
    const words = Array.from(order, (n) => this.at(n));
    const numbers = new Map(toWrite ? words.map((word, n) => [word, n]) : []);
    return { words, numberOf: (word) => numbers.get(word) };
  }
}
