import { MOST_TOTAL, type RangeCoder } from "./range-coder.js";

/** What came once counts so much more than what never came. Set on records of the speed bench, as the next. */
const GAIN = 24;
/** Counts are halved when they come to so many, so that what came lately counts for more. */
const MOST_COUNTED = MOST_TOTAL / 4;

/** Choices among a few, each expected as often as it came before in the same context. */
export class Shares {
  private readonly counts: Uint16Array;
  private readonly totals: Uint16Array;
  private readonly choices: number;

  /**
   * @param contexts how many there are
   * @param choices how many there are in each, from 0
   * @param like others of the same measures, whose experience these start with
   */
  constructor(contexts: number, choices: number, like?: Shares) {
    this.choices = choices;
    this.counts = like?.counts.slice() ?? new Uint16Array(contexts * choices).fill(1);
    this.totals = like?.totals.slice() ?? new Uint16Array(contexts).fill(choices);
  }

  /** @param choice what is to be written; ignored when reading */
  code(coder: RangeCoder, context: number, choice: number): number {
    const { counts, choices } = this;
    const from = context * choices;
    const total = this.totals[context] ?? choices;
    let chosen = 0;
    let start = 0;
    let size = counts[from] ?? 1;
    if (coder.reading) {
      const share = coder.share(total);
      while (share >= start + size && chosen < choices - 1) {
        start += size;
        size = counts[from + ++chosen] ?? 1;
      }
    } else {
      for (; chosen < choice; size = counts[from + ++chosen] ?? 1) start += size;
    }
    coder.narrow(start, size, total);
    counts[from + chosen] = size + GAIN;
    this.totals[context] = total + GAIN;
    if (total + GAIN > MOST_COUNTED) this.halve(context);
    return chosen;
  }

  private halve(context: number): void {
    const { counts, choices } = this;
    let total = 0;
    for (let at = context * choices; at < (context + 1) * choices; at++) {
      counts[at] = ((counts[at] ?? 1) + 1) >> 1;
      total += counts[at] ?? 1;
    }
    this.totals[context] = total;
  }
}
