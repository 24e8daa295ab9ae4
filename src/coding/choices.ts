import { MOST_TOTAL, type RangeCoder } from "./range-coder.js";

/** Halved when it is reached, so that what came lately counts for more. */
const MOST_SEEN = 255;

/** How often each of two things came, for a choice of yes and no. */
export type YesNo = [no: number, yes: number];

/**
 * Codes a yes or no, and learns from it.
 * @param yes what is to be written; ignored when reading
 */
export function codeYesNo(coder: RangeCoder, seen: YesNo, yes: boolean): boolean {
  // Half of one is added to either count, so that the first of a kind is possible (Krichevsky and Trofimov 1981).
  const no = 2 * seen[0] + 1;
  const total = no + 2 * seen[1] + 1;
  const chosen = coder.reading ? coder.share(total) >= no : yes;
  coder.narrow(chosen ? no : 0, chosen ? total - no : no, total);
  const at = chosen ? 1 : 0;
  if (++seen[at] > MOST_SEEN) {
    seen[0] >>= 1;
    seen[1] >>= 1;
  }
  return chosen;
}

/** Codes one of so many equally likely numbers, from 0; `value` is ignored when reading. */
export function codeEven(coder: RangeCoder, count: number, value: number): number {
  if (count > MOST_TOTAL) {
    const high = codeEven(coder, Math.ceil(count / MOST_TOTAL), Math.floor(value / MOST_TOTAL));
    return high * MOST_TOTAL + codeEven(coder, MOST_TOTAL, value % MOST_TOTAL);
  }
  const chosen = coder.reading ? coder.share(count) : value;
  coder.narrow(chosen, 1, count);
  return chosen;
}

/** What has been seen of numbers of one kind. */
export type Sizes = YesNo[];

/** Codes a whole number from 0: how many bits it has, then the bits, the highest two guessed (after Elias 1975). */
export function codeNumber(coder: RangeCoder, sizes: Sizes, value: number): number {
  const seen = (at: number): YesNo => {
    sizes[at] ??= [0, 0];
    return sizes[at];
  };
  const wanted = 32 - Math.clz32(value + 1);
  let bits = 1;
  while (codeYesNo(coder, seen(bits), bits < wanted)) bits++;
  let number = 1;
  for (let at = bits - 2; at >= 0; at--) {
    const guessed: YesNo = number < 4 ? seen(32 + bits * 4 + number) : [0, 0];
    number = number * 2 + (codeYesNo(coder, guessed, (((value + 1) >> at) & 1) === 1) ? 1 : 0);
  }
  return number - 1;
}
