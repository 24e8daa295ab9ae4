import type { RangeCoder } from "../../coding/index.js";
import { codeNumber, codeYesNo, type Sizes, type YesNo } from "../../coding/index.js";
import { AMOUNTS } from "../vocabulary.js";

/** What has been seen of the uses of words before. */
export interface SeenUses {
  /** Whether a need that has the word in a text uses it more, by how many there are of these. */
  known: YesNo[];
  /** How many others use it, in the same way. */
  others: Sizes[];
  /** How much, by whether the need has it in a text, and by how many use it. */
  amounts: [Sizes[], Sizes[]];
}

export function noUses(): SeenUses {
  return { known: [], others: [], amounts: [[], []] };
}

/**
 * Codes which needs use a word and how much: first those that have it in a text, one by one; then how many others, and
 * which, all being as likely.
 * @param known the needs that have the word in a text
 * @param needs how many needs there are
 * @param uses as `carriedUse` writes them, in order of the needs; ignored when reading
 */
export function codeUses(
  coder: RangeCoder,
  seen: SeenUses,
  known: ReadonlySet<number>,
  needs: number,
  uses: readonly number[],
): number[] {
  const wanted = new Map(uses.map((use) => [Math.floor(use / AMOUNTS.length), use % AMOUNTS.length]));
  const found: number[] = [];
  const texts = 32 - Math.clz32(known.size);
  seen.known[texts] ??= [0, 0];
  seen.others[texts] ??= [];
  for (const need of known) if (codeYesNo(coder, seen.known[texts], wanted.has(need))) found.push(need);
  let left = codeNumber(coder, seen.others[texts], wanted.size - found.length);
  const size = 32 - Math.clz32(found.length + left);
  let among = needs - known.size;
  for (let need = 0; need < needs && left > 0; need++) {
    if (known.has(need)) continue;
    const yes = coder.reading ? coder.share(among) < left : wanted.has(need);
    coder.narrow(yes ? 0 : left, yes ? left : among - left, among);
    among--;
    if (!yes) continue;
    left--;
    found.push(need);
  }
  return found
    .sort((a, b) => a - b)
    .map((need) => {
      const sizes = seen.amounts[known.has(need) ? 1 : 0];
      sizes[size] ??= [];
      return need * AMOUNTS.length + codeNumber(coder, sizes[size], wanted.get(need) ?? 0);
    });
}
