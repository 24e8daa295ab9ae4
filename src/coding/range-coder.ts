/**
 * Writes choices into bytes, each in as few bits as its likelihood asks for, and reads them back (range coding,
 * Martin 1979, in the form without carries by Subbotin 1999). One interface for both ways, so that what is written
 * and what is read is described once and cannot come apart.
 */
export interface RangeCoder {
  /** True when the choices come out of the bytes; false when they go in. */
  reading: boolean;
  /** Reading only: which of `total` equal shares the next choice lies in. */
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
  let low = 0;
  let range = 0xffffffff;
  let code = 0;
  let at = 0;
  let part = 1;
  const next = (): void => {
    code = ((code << 8) | (bytes[at++] ?? 0)) >>> 0;
  };
  for (let i = 0; i < 4; i++) next();
  return {
    reading: true,
    share(total) {
      part = Math.floor(range / total);
      return Math.min(total - 1, Math.floor(((code - low) >>> 0) / part));
    },
    narrow(start, size, total) {
      part = Math.floor(range / total);
      low = (low + start * part) >>> 0;
      range = size * part;
      while (settled(low, range) || range < MOST_TOTAL) {
        if (!settled(low, range)) range = cut(low);
        next();
        low = (low << 8) >>> 0;
        range = (range << 8) >>> 0;
      }
    },
  };
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
