import { codeYesNo, type YesNo } from "./choices.js";
import type { RangeCoder } from "./range-coder.js";

/** What came after one beginning, and how often; what came often stands in front. */
export interface Followers {
  symbols: number[];
  counts: number[];
  total: number;
}

/** How likely something new was, by how much and how varied the followers were. */
export type Novelty = YesNo[];

/** A symbol seen again after the same beginning counts this much more than the first time. Set on the vocabulary. */
const AGAIN = 2;
/** Counts are halved above this. */
const MOST_COUNTED = 8192;

export function noFollowers(): Followers {
  return { symbols: [], counts: [], total: 0 };
}

/** Remembers which symbols are out of the question in the choice at hand. */
export class RuledOut {
  /** By symbol: the number of the choice in which it was last ruled out. */
  private readonly at: Int32Array;
  private now = 1;
  /** True when nothing is ruled out. */
  none: boolean = true;
  constructor(symbols: number) {
    this.at = new Int32Array(symbols);
  }
  clear(): void {
    this.now++;
    this.none = true;
  }
  add(symbol: number): void {
    this.at[symbol] = this.now;
    this.none = false;
  }
  has(symbol: number): boolean {
    return this.at[symbol] === this.now;
  }
}

/**
 * Codes a symbol by what came after a beginning before: first whether it is one of them, then which (prediction by
 * partial matching, Cleary and Witten 1984; the likelihood of something new is learned, after Bloom 1998).
 * @param ruledOut symbols that longer beginnings have ruled out; those offered here in vain are added
 * @param symbol what is to be written; ignored when reading
 * @returns the symbol, or -1 when it is none of them
 */
export function codeFollower(
  coder: RangeCoder,
  { symbols, counts, total: all }: Followers,
  novelty: Novelty,
  ruledOut: RuledOut,
  symbol: number,
): number {
  let [total, varied, start] = [0, 0, -1];
  if (coder.reading && ruledOut.none) [total, varied] = [all, symbols.length];
  else {
    for (let i = 0; i < symbols.length; i++) {
      const each = symbols[i] as number;
      if (ruledOut.has(each)) continue;
      if (each === symbol) start = total;
      total += counts[i] as number;
      varied++;
    }
  }
  if (total === 0) return -1;
  const much = total < 16 ? total : 12 + 31 - Math.clz32(total);
  const key = Math.min(varied, 15) * 32 + much;
  novelty[key] ??= [0, 0];
  if (!codeYesNo(coder, novelty[key], start >= 0)) {
    for (const each of symbols) ruledOut.add(each);
    return -1;
  }
  const share = coder.reading ? coder.share(total) : start;
  let sum = 0;
  for (let i = 0; i < symbols.length; i++) {
    const each = symbols[i] as number;
    if (!ruledOut.none && ruledOut.has(each)) continue;
    const size = counts[i] as number;
    if (share < sum + size) {
      coder.narrow(sum, size, total);
      return each;
    }
    sum += size;
  }
  return -1;
}

/** Learns that a symbol came after a beginning. */
export function follow(followers: Followers, symbol: number): void {
  const { symbols, counts } = followers;
  const at = symbols.indexOf(symbol);
  if (at === -1) {
    symbols.push(symbol);
    counts.push(1);
    followers.total++;
    return;
  }
  const count = (counts[at] as number) + AGAIN;
  followers.total += AGAIN;
  const to = at >> 1;
  if (count > (counts[to] as number)) {
    symbols[at] = symbols[to] as number;
    counts[at] = counts[to] as number;
    symbols[to] = symbol;
    counts[to] = count;
  } else counts[at] = count;
  if (followers.total <= MOST_COUNTED) return;
  followers.total = 0;
  counts.forEach((each, i) => {
    counts[i] = Math.ceil(each / 2);
    followers.total += Math.ceil(each / 2);
  });
}
