/**
 * Writes choices into bytes, each in as few bits as its likelihood asks for, and reads them back (range coding,
 * Martin 1979, in the form without carries by Subbotin 1999). One interface for both ways, so that what is written
 * and what is read is described once and cannot come apart.
 */
export interface RangeCoder {
  /** True when the choices come out of the bytes; false when they go in. */
  reading: boolean;
  /** Reading only, and there before each `narrow`: which of `total` equal shares the next choice lies in. */
  share(total: number): number;
  /** Settles the choice: it takes the shares from `start` on, `size` of them, of `total`, at most {@link MOST_TOTAL}. */
  narrow(start: number, size: number, total: number): void;
}

/** Shares that a choice may be divided in. */
export const MOST_TOTAL = 65536;
const TOP = 2 ** 24;

/** @returns a coder that writes, and the bytes that it has written when all is said */
export function writeRange(): RangeCoder & { bytes(): Uint8Array } {
  const written: number[] = [];
  let low = 0;
  let range = 0xffffffff;
  const put = (): void => {
    written.push(low >>> 24);
    low = (low << 8) >>> 0;
  };
  return {
    reading: false,
    share: () => 0,
    narrow(start, size, total) {
      const part = Math.floor(range / total);
      low = (low + start * part) >>> 0;
      range = size * part;
      while (settled(low, range) || range < MOST_TOTAL) {
        if (!settled(low, range)) range = cut(low);
        put();
        range = (range << 8) >>> 0;
      }
    },
    bytes() {
      for (let i = 0; i < 4; i++) put();
      return Uint8Array.from(written);
    },
  };
}

/** @returns a coder that reads what {@link writeRange} wrote */
export function readRange(bytes: Uint8Array): RangeCoder {
  return new RangeReader(bytes);
}

/** A class, because V8 keeps large numbers in fields without making an object of each new one. */
class RangeReader implements RangeCoder {
  readonly reading = true;
  private low = 0;
  private range = 0xffffffff;
  private code = 0;
  private at = 0;
  /** One share of the choice at hand. */
  private part = 1;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    for (let i = 0; i < 4; i++) this.next();
  }

  share(total: number): number {
    this.part = Math.floor(this.range / total);
    return Math.min(total - 1, Math.floor(((this.code - this.low) >>> 0) / this.part));
  }

  narrow(start: number, size: number): void {
    let low = (this.low + start * this.part) >>> 0;
    let range = size * this.part;
    while (settled(low, range) || range < MOST_TOTAL) {
      if (!settled(low, range)) range = cut(low);
      this.next();
      low = (low << 8) >>> 0;
      range = (range << 8) >>> 0;
    }
    this.low = low;
    this.range = range;
  }

  private next(): void {
    this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
  }
}

/** True when the first byte of what will be written can no longer change. */
function settled(low: number, range: number): boolean {
  return (low ^ ((low + range) >>> 0)) >>> 0 < TOP;
}

/** The range when it has become too small and still lies across two first bytes: up to the second one. */
function cut(low: number): number {
  const left = -low & (MOST_TOTAL - 1);
  return left === 0 ? MOST_TOTAL : left;
}
