import { codeEven } from "./choices.js";
import { Numbers } from "./numbers.js";
import type { RangeCoder } from "./range-coder.js";
import { Shares } from "./shares.js";
import { Spelling } from "./spelling.js";
import { MOST_SPOTS, type Spot, Spots } from "./spot.js";

/** Words that whoever writes and whoever reads both have. */
export interface CommonWords {
  /** In small letters, the commonest first: the sooner a word comes, the fewer bits it takes. */
  readonly words: readonly string[];
  /** The place of a word among them, for writing; undefined for another. */
  numberOf(word: string): number | undefined;
}

/** A word and what stands before it take turns. */
const WORD = /[\p{L}\p{N}'’]+/gu;
/** How a word is written: in small letters, with a capital, in capitals, or otherwise: then it is spelt as it is. */
const [SMALL, CAPITAL, CAPITALS, OTHERWISE] = [0, 1, 2, 3];
const CASES = 4;
/** What stands between words most of the time. */
const PLAIN = " ";
/** What stands between words, as it first came; what comes after these is spelt each time. */
const MOST_GAPS = 31;
const GAPS = 2 * (MOST_GAPS + 1);
/** A longer text does not come twice. */
const LONGEST_KNOWN = 60;
/** Most of what is remembered in one spot: looking through more takes longer than it saves bytes. */
const MOST_KNOWN = 1000;
const LETTER_BITS = 11;

/**
 * Words by their rank fall into groups: the first ones by themselves, then four groups to each doubling. Inside a
 * group one is as likely as the other.
 */
const ALONE = 64;
const TO_A_DOUBLING = 4;
const GROUPS = 1 + ALONE + 15 * TO_A_DOUBLING;
const GROUP_STARTS = Array.from({ length: GROUPS }, (_, group) =>
  group <= ALONE ? group : Math.round(ALONE * 2 ** ((group - ALONE) / TO_A_DOUBLING)),
);

/**
 * Texts one after the other, each word as its place among words that both sides know: common ones are short. What is
 * not among them is spelt once. A text that came before in the same spot is named by a number.
 */
export class Texts {
  private readonly coder: RangeCoder;
  private readonly common: CommonWords;
  private readonly numbers: Numbers;
  private readonly words: Shares;
  private readonly gaps: Shares;
  private readonly cases: Shares;
  private readonly spelling: Spelling;
  private readonly knownGaps: string[];
  private readonly spelt: Spot;
  /** Where texts may stand. */
  readonly spots: Spots;

  /** @param like texts that came before these, whose experience they start with */
  constructor(coder: RangeCoder, common: CommonWords, like?: Texts) {
    this.coder = coder;
    this.common = common;
    this.numbers = new Numbers(MOST_SPOTS, like?.numbers);
    this.words = new Shares(1, GROUPS, like?.words);
    this.gaps = new Shares(MOST_SPOTS, GAPS, like?.gaps);
    this.cases = new Shares(MOST_SPOTS * CASES * 2, CASES, like?.cases);
    this.spelling = new Spelling(LETTER_BITS, like?.spelling);
    this.knownGaps = like?.knownGaps.slice() ?? [];
    this.spots = new Spots(like?.spots);
    this.spelt = this.spots.at(this.spots.top, "\u0000");
  }

  /** A whole number from 0 to 2^31 - 2. */
  number(spot: Spot, value: number): number {
    return this.numbers.code(this.coder, spot.id, value);
  }

  /** A text that may have come before in its spot. */
  text(spot: Spot, text: string): string {
    return this.recall(spot, text) ?? this.remember(spot, this.newText(spot, text));
  }

  /** A text that came before in a spot, by its number there; undefined when it did not. */
  private recall({ id, known }: Spot, text: string): string | undefined {
    const at = this.numbers.code(this.coder, id, this.coder.reading ? 0 : known.indexOf(text) + 1) - 1;
    if (at === -1) return undefined;
    const found = known[at] ?? "";
    // Halfway to the front each time: what comes often soon stands there.
    const to = at >> 1;
    known[at] = known[to] ?? "";
    known[to] = found;
    return found;
  }

  private remember({ known }: Spot, text: string): string {
    if (text.length <= LONGEST_KNOWN && known.length < MOST_KNOWN) known.push(text);
    return text;
  }

  private newText(spot: Spot, text: string): string {
    let found = "";
    let how: number = CAPITAL;
    for (;;) {
      WORD.lastIndex = found.length;
      const match = this.coder.reading ? null : WORD.exec(text);
      const end = match?.index ?? text.length;
      const { gap, isLast } = this.gap(spot, text.slice(found.length, end), match === null);
      found += gap;
      if (isLast) return found;
      const word = match?.[0] ?? "";
      how = this.cases.code(this.coder, (spot.id * CASES + how) * 2 + (gap === PLAIN ? 1 : 0), caseOf(word));
      found += inCase(this.word(how === OTHERWISE ? word : word.toLowerCase()), how);
    }
  }

  /** What stands before a word or at the end of a text. */
  private gap({ id }: Spot, gap: string, last: boolean): { gap: string; isLast: boolean } {
    const known = this.knownGaps;
    const coded = this.gaps.code(this.coder, id, (known.indexOf(gap) + 1) * 2 + (last ? 1 : 0));
    const isLast = coded % 2 === 1;
    if (coded > 1) return { gap: known[(coded >> 1) - 1] ?? "", isLast };
    const spelt = this.spelling.code(this.coder, gap);
    if (known.length < MOST_GAPS) known.push(spelt);
    return { gap: spelt, isLast };
  }

  private word(word: string): string {
    const { coder, common } = this;
    const place = coder.reading ? 0 : (common.numberOf(word) ?? -1) + 1;
    const group = this.words.code(coder, 0, groupOf(place));
    if (group === 0) return this.recall(this.spelt, word) ?? this.remember(this.spelt, this.spelling.code(coder, word));
    const start = GROUP_STARTS[group] ?? 0;
    const size = (GROUP_STARTS[group + 1] ?? start + 1) - start;
    const found = size === 1 ? start : start + codeEven(coder, size, place - start);
    return common.words[found - 1] ?? "";
  }
}

function groupOf(place: number): number {
  if (place < ALONE) return place;
  let group = ALONE + Math.floor(Math.log2(place / ALONE) * TO_A_DOUBLING);
  while ((GROUP_STARTS[group + 1] ?? Number.POSITIVE_INFINITY) <= place) group++;
  while ((GROUP_STARTS[group] ?? 0) > place) group--;
  return group;
}

function caseOf(word: string): number {
  const small = word.toLowerCase();
  if (word === small) return SMALL;
  return [CAPITAL, CAPITALS].find((how) => inCase(small, how) === word) ?? OTHERWISE;
}

function inCase(word: string, how: number): string {
  if (how === CAPITAL) return word.charAt(0).toUpperCase() + word.slice(1);
  return how === CAPITALS ? word.toUpperCase() : word;
}
