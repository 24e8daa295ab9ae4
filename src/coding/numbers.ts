import { codeEven } from "./choices.js";
import type { RangeCoder } from "./range-coder.js";
import { Shares } from "./shares.js";

/** Sizes that a number may have, in bits. */
const SIZES = 32;
/** Bits behind the highest that are expected among numbers of one size; the others come as they come. */
const GUESSED = 3;

/** Whole numbers from 0 to 2^31 - 2: how large one is, as expected in its context, then the rest (after Elias 1975). */
export class Numbers {
  private readonly sizes: Shares;
  private readonly firsts: Shares;

  /** @param like others with as many contexts, whose experience these start with */
  constructor(contexts: number, like?: Numbers) {
    this.sizes = new Shares(contexts, SIZES, like?.sizes);
    this.firsts = new Shares(SIZES, 1 << GUESSED, like?.firsts);
  }

  /** @param value what is to be written; ignored when reading */
  code(coder: RangeCoder, context: number, value: number): number {
    const size = this.sizes.code(coder, context, 31 - Math.clz32(value + 1));
    if (size === 0) return 0;
    const beyond = Math.max(0, size - GUESSED);
    const own = value + 1 - 2 ** size;
    const first = this.firsts.code(coder, size, own >>> beyond);
    const rest = beyond === 0 ? 0 : codeEven(coder, 2 ** beyond, own % 2 ** beyond);
    return 2 ** size + first * 2 ** beyond + rest - 1;
  }
}
