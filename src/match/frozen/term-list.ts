import { ByteReader, ByteWriter } from "./bytes.js";

/**
 * Words in order, each written as what it does not share with the one before it (front coding). They stay bytes in
 * memory: a hundred thousand strings would take ten times the room, and a question looks at a handful of them.
 */

/** Words between two that are written whole: looking one up reads at most so many. */
const BLOCK = 16;
/** Longest word that is frozen, in letters: lengths are one byte. No language has one that long. */
export const LONGEST_TERM = 255;

/** @param terms in code-unit order, each once, none longer than {@link LONGEST_TERM} */
export function packTerms(terms: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  let last = "";
  terms.forEach((term, n) => {
    let shared = 0;
    if (n % BLOCK !== 0) {
      while (shared < term.length && shared < last.length && term[shared] === last[shared]) shared++;
    }
    writer.byte(shared);
    writer.byte(term.length - shared);
    for (let i = shared; i < term.length; i++) writer.number(term.charCodeAt(i));
    last = term;
  });
  return writer.done();
}

/** Which letters a word has, as bits: words whose letters differ by much are not worth comparing. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Words in order. */
export interface WordList {
  readonly size: number;
  /** How long each word is. */
  readonly lengths: Uint8Array;
  /** Which letters each word has, see {@link lettersOf}. */
  readonly letters: Int32Array;
  /** The word of a number. */
  at(n: number): string;
  /** The number of a word, or -1. */
  find(word: string): number;
  /** The number of the first word that is not before `word`. */
  from(word: string): number;
  /** Gives the words of a range of numbers in turn: quicker than one by one. */
  each(from: number, to: number, take: (word: string, n: number) => void): void;
}

/** A packed list of words, opened. */
export class TermList implements WordList {
  readonly size: number;
  readonly lengths: Uint8Array;
  readonly letters: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly heads: string[] = [];
  private readonly blocks: Uint32Array;

  constructor(bytes: Uint8Array, size: number) {
    this.bytes = bytes;
    this.size = size;
    this.lengths = new Uint8Array(size);
    this.letters = new Int32Array(size);
    this.blocks = new Uint32Array(Math.ceil(size / BLOCK));
    const reader = new ByteReader(bytes);
    const units = new Uint16Array(256);
    for (let n = 0; n < size; n++) {
      if (n % BLOCK === 0) this.blocks[n / BLOCK] = reader.position;
      const shared = reader.byte();
      const length = shared + reader.byte();
      for (let i = shared; i < length; i++) units[i] = reader.number();
      let letters = 0;
      for (let i = 0; i < length; i++) letters |= 1 << ((units[i] ?? 0) & 31);
      this.lengths[n] = length;
      this.letters[n] = letters;
      if (n % BLOCK === 0) this.heads.push(String.fromCharCode(...units.subarray(0, length)));
    }
  }

  at(n: number): string {
    const block = Math.floor(n / BLOCK);
    return this.inBlock(block, n % BLOCK);
  }

  find(term: string): number {
    const n = this.from(term);
    return n < this.size && this.at(n) === term ? n : -1;
  }

  from(term: string): number {
    let low = 0;
    let high = this.heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.heads[middle] ?? "") <= term) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const block = low - 1;
    const end = Math.min(this.size, low * BLOCK);
    const words = this.wordsIn(block, end - block * BLOCK);
    let n = block * BLOCK;
    for (const word of words) {
      if (word >= term) return n;
      n++;
    }
    return end;
  }

  each(from: number, to: number, take: (term: string, n: number) => void): void {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      const start = block * BLOCK;
      const words = this.wordsIn(block, Math.min(BLOCK, this.size - start));
      words.forEach((word, i) => {
        if (start + i >= from && start + i < to) take(word, start + i);
      });
    }
  }

  private inBlock(block: number, index: number): string {
    return index === 0 ? (this.heads[block] ?? "") : (this.wordsIn(block, index + 1)[index] ?? "");
  }

  private wordsIn(block: number, count: number): string[] {
    const reader = new ByteReader(this.bytes.subarray(this.blocks[block] ?? 0));
    const words: string[] = [];
    let last = "";
    for (let i = 0; i < count; i++) {
      const shared = reader.byte();
      const own = reader.byte();
      let word = last.slice(0, shared);
      for (let k = 0; k < own; k++) word += String.fromCharCode(reader.number());
      words.push(word);
      last = word;
    }
    return words;
  }
}
