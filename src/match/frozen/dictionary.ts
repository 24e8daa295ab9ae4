import { type CommonWords, Numbers, type RangeCoder, readRange, Spelling, writeRange } from "../../coding/index.js";
import { lettersOf, stem } from "../../words/index.js";
import { FIELD_GRADES } from "./document.js";
import type { WordList } from "./term-list.js";
import type { Root, WordTable } from "./word-table.js";

/** From so many records on, a word is listed for the whole directory: one record's word is mostly a slip of the pen. */
const IN_SEVERAL = 2;
/** Contexts of letters: 8,192, half a megabyte while it is read. */
const LETTER_BITS = 13;
/** Letters that two neighbours share, and sizes of numbers, tell contexts apart up to here. */
const CONTEXTS = 32;
/** More than any directory has. */
const MOST_RECORDS = 2 ** 30;
/** Sorts after every letter. */
const LAST_LETTER = "\uffff";

/** The words of a whole directory in order. */
interface Listed {
  words: string[];
  /** For each, the records that hold it. */
  records: number[];
  /** The records that hold its stem, where it is the first of the words with that stem; 0 where another is. */
  stemRecords: number[];
  /** Whether it stands in a name. */
  inNames: boolean[];
  /** Beside `stemRecords`: the records that hold the stem in a name. */
  stemNames: number[];
}

/**
 * The words of a directory in slices that every page of it should know, wherever their records are: or the same word
 * would be right on one page and be put right on another. With how many records of the whole directory hold each, and
 * each stem, and what stands in names: or a word that many names share would make a name where its few neighbours are
 * not loaded. The texts of all slices are written with these words.
 */
export function packDictionary(table: WordTable): Uint8Array {
  const coder = writeRange();
  carry(coder, listedOf(table));
  return coder.bytes();
}

function listedOf({ words }: WordTable): Listed {
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const held = new Set(sorted.flatMap(([, { records, root }]) => (records >= IN_SEVERAL && root ? [root] : [])));
  const listed: Listed = { words: [], records: [], stemRecords: [], inNames: [], stemNames: [] };
  const first = new Set<Root>();
  for (const [word, { records, root, inName }] of sorted) {
    // A word of one record is listed when its stem stands in several and would be missing without it.
    const stands = root !== undefined && !held.has(root) && !first.has(root) && root.holders.length >= IN_SEVERAL;
    if (records < IN_SEVERAL && !stands) continue;
    const isFirst = root !== undefined && !first.has(root);
    if (isFirst) first.add(root);
    listed.words.push(word);
    listed.records.push(records);
    listed.stemRecords.push(isFirst ? root.holders.length : 0);
    listed.inNames.push(inName);
    listed.stemNames.push(isFirst ? root.holders.filter((entry) => (entry & 3) === FIELD_GRADES.name).length : 0);
  }
  return listed;
}

/** Writes the list, or reads it. */
function carry(coder: RangeCoder, given?: Listed): Listed {
  const sizes = new Numbers(1);
  const shared = new Numbers(CONTEXTS);
  const records = new Numbers(CONTEXTS);
  const more = new Numbers(CONTEXTS);
  const naming = new Numbers(CONTEXTS);
  const named = new Numbers(CONTEXTS * 2);
  const spelling = new Spelling(LETTER_BITS);
  const size = sizes.code(coder, 0, given?.words.length ?? 0);
  const carried: Listed = { words: [], records: [], stemRecords: [], inNames: [], stemNames: [] };
  let last = "";
  for (let n = 0; n < size; n++) {
    const own = given?.words[n] ?? "";
    let common = 0;
    while (common < last.length && common < own.length && last[common] === own[common]) common++;
    common = shared.code(coder, Math.min(CONTEXTS - 1, last.length), common);
    // Where it parts from the word before, the letter there tells much: in a sorted list this one is further on.
    const hint = last.charCodeAt(common) || 0;
    last = spelling.code(coder, given === undefined ? last.slice(0, common) : own, common, hint);
    const held = records.code(coder, Math.min(CONTEXTS - 1, last.length), (given?.records[n] ?? 1) - 1) + 1;
    // A stem stands in as many records as its word at least.
    const stems = given?.stemRecords[n] ?? 0;
    const beyond = more.code(coder, 32 - Math.clz32(held), stems === 0 ? 0 : stems - held + 1);
    const holding = beyond === 0 ? 0 : held + beyond - 1;
    const inName = naming.code(coder, 32 - Math.clz32(held), given?.inNames[n] ? 1 : 0);
    carried.words.push(last);
    carried.records.push(held);
    carried.stemRecords.push(holding);
    carried.inNames.push(inName === 1);
    carried.stemNames.push(
      holding === 0 ? 0 : named.code(coder, (32 - Math.clz32(holding)) * 2 + inName, given?.stemNames[n] ?? 0),
    );
  }
  return carried;
}

/** The records that hold a stem, and those that hold it in a name. */
interface StemCounts {
  records: number;
  names: number;
}

/** The words of a whole directory, opened: what the slices of one area cannot say by themselves. */
export class Dictionary implements WordList {
  readonly size: number;
  readonly lengths: Uint8Array;
  readonly letters: Int32Array;
  /** Records of the whole directory that hold each. */
  readonly records: Uint32Array;
  private readonly inNames: readonly boolean[];
  private readonly words: readonly string[];
  private readonly stemRecords: readonly number[];
  private readonly stemNames: readonly number[];
  /** Records by stem, in all and by name, for the first letters that were asked for. */
  private readonly stems = new Map<string, Map<string, StemCounts>>();

  constructor(bytes: Uint8Array) {
    const { words, records, stemRecords, inNames, stemNames } = carry(readRange(bytes));
    this.words = words;
    this.stemRecords = stemRecords;
    this.stemNames = stemNames;
    this.inNames = inNames;
    this.size = words.length;
    this.lengths = Uint8Array.from(words, ({ length }) => length);
    this.letters = Int32Array.from(words, lettersOf);
    this.records = Uint32Array.from(records);
  }

  at(n: number): string {
    return this.words[n] ?? "";
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

  /** Whether a word stands in a name. */
  inName(word: string): boolean {
    return this.inNames[this.find(word)] ?? false;
  }

  /** The words that stand in names. */
  get nameWords(): string[] {
    return this.words.filter((_, n) => this.inNames[n]);
  }

  /** How many records hold a stem. */
  recordsWith(root: string): number {
    return this.countsOf(root)?.records ?? 0;
  }

  /** How many records hold a stem in a name. */
  namesWith(root: string): number {
    return this.countsOf(root)?.names ?? 0;
  }

  /** The words of a letter are stemmed when it is first asked for: a stem keeps it. */
  private countsOf(root: string): StemCounts | undefined {
    const letter = root.charAt(0);
    let known = this.stems.get(letter);
    if (known === undefined) {
      known = new Map();
      const to = this.from(letter + LAST_LETTER);
      for (let n = this.from(letter); n < to; n++) {
        const records = this.stemRecords[n] ?? 0;
        if (records > 0) known.set(stem(this.at(n)), { records, names: this.stemNames[n] ?? 0 });
      }
      this.stems.set(letter, known);
    }
    return known.get(root);
  }

  /** All of them, the commonest first: what texts are written with. @param toWrite looking words up takes room */
  common(toWrite = false): CommonWords {
    // Sorted as plain numbers, which is ten times as fast as with a function that compares.
    const keys = Float64Array.from(this.records, (records, n) => (MOST_RECORDS - records) * this.size + n).sort();
    const words = Array.from(keys, (key) => this.at(key % this.size));
    const numbers = new Map(toWrite ? words.map((word, n) => [word, n]) : []);
    return { words, numberOf: (word) => numbers.get(word) };
  }
}
