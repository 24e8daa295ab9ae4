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
/** What stands between words: nothing or a blank mostly. What comes after so many others is spelt each time. */
const PLAIN = " ";
const FIRST_GAPS = ["", PLAIN];
const MOST_GAPS = 31;
const GAPS = 2 * (MOST_GAPS + 1);
const DIGIT = /\p{N}/u;
/** A longer text does not come twice. */
const LONGEST_KNOWN = 60;
/** Most of what is remembered in one spot: looking through more takes longer than it saves bytes. */
const MOST_KNOWN = 1000;
const LETTER_BITS = 11;

/**
 * Texts one after the other, each word as its place among words that both sides know: common ones are short. What is
 * not among them is spelt once. A text that came before in the same spot is named by a number.
 */
export class Texts {
  private readonly coder: RangeCoder;
  private readonly common: CommonWords;
  private readonly numbers: Numbers;
  private readonly words: Numbers;
  private readonly plain: Shares;
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
    this.words = new Numbers(MOST_SPOTS, like?.words);
    this.plain = new Shares(MOST_SPOTS * CASES, 2, like?.plain);
    this.gaps = new Shares(MOST_SPOTS, GAPS, like?.gaps);
    this.cases = new Shares(MOST_SPOTS * CASES, CASES, like?.cases);
    this.spelling = new Spelling(LETTER_BITS, like?.spelling);
    this.knownGaps = like?.knownGaps.slice() ?? FIRST_GAPS.slice();
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
    const { coder } = this;
    const parts: string[] = [];
    let how: number = CAPITAL;
    for (let at = 0; ; ) {
      WORD.lastIndex = at;
      const match = coder.reading ? null : WORD.exec(text);
      const [word, gap] = coder.reading ? ["", ""] : [match?.[0] ?? "", text.slice(at, match?.index)];
      at += gap.length + word.length;
      const context = spot.id * CASES + how;
      const wanted = caseOf(word);
      // Most words stand behind a blank and are in small letters: that is told at once.
      if (this.plain.code(coder, context, match !== null && gap === PLAIN && wanted === SMALL ? 1 : 0) === 1) {
        parts.push(PLAIN, this.word(spot, word));
        how = SMALL;
        continue;
      }
      // What stands before the next word, or at the end: its number, and in the lowest bit whether the text ends there.
      const coded = this.gaps.code(coder, spot.id, (this.knownGaps.indexOf(gap) + 1) * 2 + (match === null ? 1 : 0));
      parts.push(coded > 1 ? (this.knownGaps[(coded >> 1) - 1] ?? "") : this.newGap(gap));
      if (coded & 1) return parts.join("");
      how = this.cases.code(coder, context, wanted);
      parts.push(inCase(this.word(spot, how === OTHERWISE ? word : word.toLowerCase()), how));
    }
  }

  private newGap(gap: string): string {
    const found = this.spelling.code(this.coder, gap);
    if (this.knownGaps.length < MOST_GAPS) this.knownGaps.push(found);
    return found;
  }

  private word({ id }: Spot, word: string): string {
    const { coder, common } = this;
    const place = this.words.code(coder, id, coder.reading ? 0 : (common.numberOf(word) ?? -1) + 1);
    if (place > 0) return common.words[place - 1] ?? "";
    const known = this.recall(this.spelt, word);
    if (known !== undefined) return known;
    const found = this.spelling.code(coder, word);
    // What has digits is an id or a telephone number: it does not come again.
    return DIGIT.test(found) ? found : this.remember(this.spelt, found);
  }
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
