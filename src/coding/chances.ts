import type { BitCoder } from "./bits.js";

/**
 * Numbers of one sort, each choice of their bits expected as often as it came before in the same context. What a
 * context is, the caller says with a number: the more it tells about the number to come, the fewer bits that takes.
 */

/** A chance moves by one part in (times seen + 1.6), and once it has been seen often by one part in 160. */
const FIRST_RATE = 1.6;
const STEADY = 158;
const RATES = Float64Array.from({ length: STEADY + 1 }, (_, times) => 1 / (times + FIRST_RATE));
/** A chance is never so sure that a surprise takes more than 11 bits. */
const LEAST = 32;
const EVEN = 32768;

/** Choices of a number from 0: its length, its two highest bits, the others by their place. */
const NUMBER_NODES = 112;
/** Further choices of a signed number: whether it is 0, and its sign by what is expected of it. */
const ZERO = NUMBER_NODES;
const SIGN = NUMBER_NODES + 1;
/** What a caller may expect of a sign: from 0 to 8. */
const SIGNED_NODES = SIGN + 9;

export class Chances {
  private readonly coder: BitCoder;
  /** The chance in the upper bits, how often it was seen in the lowest eight. */
  private readonly slots: Int32Array;
  private readonly nodes: number;
  private base = 0;

  /**
   * @param contexts how many there are
   * @param nodes how many choices make one number, where it is not written by `number` or `signed`
   */
  constructor(coder: BitCoder, contexts: number, nodes: number = SIGNED_NODES) {
    this.coder = coder;
    this.nodes = nodes;
    this.slots = new Int32Array(contexts * nodes).fill(EVEN << 8);
  }

  /** Chooses the context of what follows. */
  in(context: number): this {
    this.base = context * this.nodes;
    return this;
  }

  /** One choice, 0 or 1; `node` tells apart the choices that make one number. */
  bit(node: number, value: number): number {
    const { slots } = this;
    const at = this.base + node;
    const slot = slots[at] ?? EVEN << 8;
    const chance = slot >> 8;
    const seen = slot & 255;
    const bit = this.coder.bit(chance < LEAST ? LEAST : chance > 65536 - LEAST ? 65536 - LEAST : chance, value);
    const moved = chance + ((((bit << 16) - chance) * (RATES[seen] ?? 0)) | 0);
    slots[at] = (moved << 8) | (seen < STEADY ? seen + 1 : seen);
    return bit;
  }

  /** A whole number from 0 to 65,534: the length of its bits one by one, then the bits, highest first. */
  number(value: number): number {
    const target = value + 1;
    let length = 0;
    while (this.bit(length, target >> (length + 1) > 0 ? 1 : 0)) length++;
    let found = 1;
    for (let at = length - 1; at >= 0; at--) {
      const node = length - at <= 2 ? 16 + length * 4 + found : 96 + at;
      found = found * 2 + this.bit(node, (target >> at) & 1);
    }
    return found - 1;
  }

  /**
   * A whole number of either sign.
   * @param leaning what is known of its sign: a context of its own, from 0 to 8
   */
  signed(value: number, leaning = 0): number {
    if (this.bit(ZERO, value === 0 ? 0 : 1) === 0) return 0;
    const size = this.number(Math.abs(value) - 1) + 1;
    return this.bit(SIGN + leaning, value < 0 ? 1 : 0) ? -size : size;
  }
}
