import { codeFollower, type Followers, follow, type Novelty, noFollowers, RuledOut } from "./followers.js";
import { MOST_TOTAL, type RangeCoder, readRange, writeRange } from "./range-coder.js";
import { seal, unseal } from "./sealed.js";
import { createSpeller } from "./speller.js";

/**
 * A long text of words and of the signs between them, such as JSON, in three quarters of what gzip makes of it. A word
 * is foreseen from the one or two before it, a sign from the three before it (prediction by partial matching, Cleary
 * and Witten 1984); a word that was not foreseen, from how often it came; and what was never there before is spelt.
 */

/** How many pieces back the next one is guessed from, signs and words counted alike, for a sign and for a word. */
const BACK: readonly (readonly number[])[] = [
  [1, 2, 3],
  [2, 4],
];
/** Pieces that can be told apart. */
const MOST_PIECES = 16_384;
const NEW = 0;
const PIECES = /[a-z0-9]+|[^a-z0-9]+/gi;
const WORD = /^[a-z0-9]/i;

/** @param text of less than 60,000 words and signs, {@link MOST_PIECES} different ones */
export function packProse(text: string): string {
  const coder = writeRange();
  carry(coder, text.match(PIECES) ?? []);
  return seal([coder.bytes()]);
}

/** @throws PackedTextError when anything is not as it was made */
export function unpackProse(packed: string): string {
  const [bytes] = unseal(packed);
  return carry(readRange(bytes ?? new Uint8Array()), []).join("");
}

/** Writes the pieces, or reads them. Words and signs take turns; an empty one ends it. */
function carry(coder: RangeCoder, pieces: readonly string[]): string[] {
  const spell = createSpeller(coder);
  const known = [""];
  const numbers = new Map<string, number>();
  const beginnings = new Map<number, Followers>();
  const novelty: Novelty[][] = [
    [[], [], []],
    [[], []],
  ];
  const often = [new Frequencies(), new Frequencies()];
  const ruledOut = new RuledOut(MOST_PIECES);
  const carried: string[] = [];
  const before: number[] = [];
  let kind = (coder.reading ? coder.share(2) : WORD.test(pieces[0] ?? "") ? 1 : 0) as 0 | 1;
  coder.narrow(kind, 1, 2);

  for (;;) {
    const piece = pieces[carried.length] ?? "";
    const wanted = coder.reading ? NEW : (numbers.get(piece) ?? NEW);
    const backs = BACK[kind] ?? [];
    const chain = backs.map((back) => {
      let hash = kind + back * 2;
      for (let at = 1; at <= back; at++) hash = (hash * MOST_PIECES + (before[before.length - at] ?? 0)) % 4294967291;
      let followers = beginnings.get(hash);
      if (followers === undefined) {
        followers = noFollowers();
        beginnings.set(hash, followers);
      }
      return followers;
    });
    ruledOut.clear();
    let found = -1;
    let level = chain.length;
    while (found === -1 && level > 0) {
      level--;
      const followers = chain[level];
      if (followers !== undefined)
        found = codeFollower(coder, followers, novelty[kind]?.[level] ?? [], ruledOut, wanted);
    }
    if (found === -1) {
      found = often[kind]?.code(coder, wanted) ?? NEW;
      if (found === NEW) {
        const spelt = spell(piece);
        if (spelt === "") return carried;
        found = known.push(spelt) - 1;
        numbers.set(spelt, found);
      }
      often[kind]?.add(found);
    }
    for (const followers of chain.slice(level)) follow(followers, found);
    carried.push(known[found] ?? "");
    before.push(found);
    kind = kind === 0 ? 1 : 0;
  }
}

/** How often each of many things came, in a tree of sums (Fenwick 1994), so that thousands can be told apart quickly. */
class Frequencies {
  readonly #sums = new Uint16Array(MOST_PIECES + 1);
  #total = 0;

  constructor() {
    this.add(NEW);
  }

  add(number: number): void {
    if (this.#total + 2 >= MOST_TOTAL) return;
    this.#total++;
    for (let at = number + 1; at <= MOST_PIECES; at += at & -at) this.#sums[at] = (this.#sums[at] ?? 0) + 1;
  }

  /** Codes one of the things that came; {@link NEW} for another. `number` is ignored when reading. */
  code(coder: RangeCoder, number: number): number {
    const total = this.#total;
    let found = number;
    if (coder.reading) {
      let share = coder.share(total);
      found = 0;
      for (let step = MOST_PIECES; step > 0; step >>= 1) {
        const sum = this.#sums[found + step] ?? 0;
        if (found + step <= MOST_PIECES && sum <= share) {
          found += step;
          share -= sum;
        }
      }
    }
    const start = this.#below(found);
    coder.narrow(start, this.#below(found + 1) - start, total);
    if (found === NEW) this.add(NEW);
    return found;
  }

  #below(number: number): number {
    let sum = 0;
    for (let at = number; at > 0; at -= at & -at) sum += this.#sums[at] ?? 0;
    return sum;
  }
}
