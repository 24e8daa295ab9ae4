/** A set of record numbers, one bit each. */
export class BitSet {
  readonly words: Uint32Array;

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  has(n: number): boolean {
    return this.bit(n) === 1;
  }

  /** 1 for what is in it, else 0: quicker than `has` where nobody can foresee which, and numbers are what is wanted. */
  bit(n: number): number {
    return ((this.words[n >>> 5] ?? 0) >>> (n & 31)) & 1;
  }

  add(n: number): void {
    const at = n >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (n & 31));
  }

  /** Adds all numbers from `start` up to, not with, `end`. */
  addRange(start: number, end: number): void {
    for (let n = start; n < end; n++) {
      if ((n & 31) === 0 && end - n >= 32) {
        this.words[n >>> 5] = 0xffffffff;
        n += 31;
      } else this.add(n);
    }
  }

  /** Takes everything out. */
  clear(): void {
    this.words.fill(0);
  }

  /** Puts in all that is in some of the sets. */
  addAny(sets: readonly BitSet[]): void {
    for (const { words } of sets)
      for (let i = 0; i < words.length; i++) this.words[i] = (this.words[i] ?? 0) | (words[i] ?? 0);
  }

  /** Keeps what is not in the other set. */
  leaveOut({ words }: BitSet): void {
    for (let i = 0; i < words.length; i++) this.words[i] = (this.words[i] ?? 0) & ~(words[i] ?? 0);
  }

  /** Keeps what is in the other set too. */
  keep({ words }: BitSet): void {
    for (let i = 0; i < words.length; i++) this.words[i] = (this.words[i] ?? 0) & (words[i] ?? 0);
  }

  /** The numbers in it, in order. */
  numbers(): number[] {
    const found: number[] = [];
    this.words.forEach((word, i) => {
      for (let left = word; left !== 0; left &= left - 1) found.push(i * 32 + 31 - Math.clz32(left & -left));
    });
    return found;
  }

  /** How many are in it. */
  count(): number {
    let total = 0;
    for (const word of this.words) total += ones(word);
    return total;
  }
}

/** How many bits of a 32-bit number are set (the parallel count of Hacker's Delight, H. Warren, 5-2). */
export function ones(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
