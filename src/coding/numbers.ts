import { codeEven } from "./choices.js";
import type { RangeCoder } from "./range-coder.js";
import { Shares } from "./shares.js";

/** Numbers below this are groups of their own; above it, each doubling has so many groups, told by the bits behind the highest. */
const ALONE = 16;
const ALONE_BITS = 4;
const GROUP_BITS = 2;
const DOUBLINGS = 31 - ALONE_BITS;
const GROUPS = ALONE + (DOUBLINGS << GROUP_BITS);

/** Whole numbers from 0 to 2^31 - 1: their group, as expected in its context, then which of the group. */
export class Numbers {
  private readonly groups: Shares;

  /** @param like others with as many contexts, whose experience these start with */
  constructor(contexts: number, like?: Numbers) {
    this.groups = new Shares(contexts, GROUPS, like?.groups);
  }

  /** @param value what is to be written; ignored when reading */
  code(coder: RangeCoder, context: number, value: number): number {
    const group = this.groups.code(coder, context, groupOf(value));
    if (group < ALONE) return group;
    const bits = ((group - ALONE) >> GROUP_BITS) + ALONE_BITS - GROUP_BITS;
    const first = ((1 << GROUP_BITS) | (group & ((1 << GROUP_BITS) - 1))) * 2 ** bits;
    return first + codeEven(coder, 2 ** bits, value - first);
  }
}

function groupOf(value: number): number {
  if (value < ALONE) return value;
  const highest = 31 - Math.clz32(value);
  const behind = (value >>> (highest - GROUP_BITS)) & ((1 << GROUP_BITS) - 1);
  return ALONE + ((highest - ALONE_BITS) << GROUP_BITS) + behind;
}
