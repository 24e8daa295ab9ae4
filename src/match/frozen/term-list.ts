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

/** Words in order. */
export interface WordList {
  readonly size: number;
  /** How long each word is. */
  readonly lengths: Uint8Array;
  /** Which letters each word has, see `lettersOf` of `words/`. */
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
  private readonly heads: string[] = [];
  private readonly blocks: Uint32Array;
  /** Reads the bytes; the word it read last stands in `units`, letter by letter: no text is made for those passed over. */
  private readonly reader: ByteReader;
  private readonly units = new Uint16Array(LONGEST_TERM + 1);
  /** Whether what `from` came to last is the word itself. */
  private isSame = false;

  constructor(bytes: Uint8Array, size: number) {
    this.size = size;
    this.lengths = new Uint8Array(size);
    this.letters = new Int32Array(size);
    this.blocks = new Uint32Array(Math.ceil(size / BLOCK));
    this.reader = new ByteReader(bytes);
    const { units } = this;
    for (let n = 0; n < size; n++) {
      if (n % BLOCK === 0) this.blocks[n / BLOCK] = this.reader.position;
      const length = this.next();
      let letters = 0;
      for (let i = 0; i < length; i++) letters |= 1 << ((units[i] ?? 0) & 31);
      this.lengths[n] = length;
      this.letters[n] = letters;
      if (n % BLOCK === 0) this.heads.push(this.text(length));
    }
  }

  at(n: number): string {
    return this.text(this.goTo(n));
  }

  find(term: string): number {
    const n = this.from(term);
    return this.isSame ? n : -1;
  }

  from(term: string): number {
    this.isSame = false;
    let low = 0;
    let high = this.heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.heads[middle] ?? "") <= term) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const end = Math.min(this.size, low * BLOCK);
    this.reader.goTo(this.blocks[low - 1] ?? 0);
    for (let n = (low - 1) * BLOCK; n < end; n++) {
      const difference = this.compare(this.next(), term);
      if (difference < 0) continue;
      this.isSame = difference === 0;
      return n;
    }
    return end;
  }

  /** Nothing else may be asked meanwhile. */
  each(from: number, to: number, take: (term: string, n: number) => void): void {
    if (from >= to) return;
    let length = this.goTo(from);
    for (let n = from; n < to; n++) {
      if (n > from) length = this.next();
      take(this.text(length), n);
    }
  }

  /** Reads up to the word of a number. @returns its length */
  private goTo(n: number): number {
    this.reader.goTo(this.blocks[Math.floor(n / BLOCK)] ?? 0);
    for (let left = n % BLOCK; left > 0; left--) this.next();
    return this.next();
  }

  /** Reads the next word. @returns its length */
  private next(): number {
    const { reader, units } = this;
    const shared = reader.byte();
    const length = shared + reader.byte();
    for (let i = shared; i < length; i++) units[i] = reader.number();
    return length;
  }

  private text(length: number): string {
    let text = "";
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.units[i] ?? 0);
    return text;
  }

  /** Below 0 when the word read last comes before another in code-unit order, 0 when it is the same. */
  private compare(length: number, other: string): number {
    for (let i = 0; i < length && i < other.length; i++) {
      const difference = (this.units[i] ?? 0) - other.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }
}
