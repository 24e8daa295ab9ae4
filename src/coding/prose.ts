import type { BitCoder } from "./bits.js";
import { Mixture } from "./mixture.js";

/**
 * Lists of texts that say much the same again and again, letter by letter. A letter is foreseen from the one, two and
 * three before it, from the word so far, from the same place in the text above, and from what came last time after
 * the same letters. Further opinions (longer beginnings, the word before, the signs so far) saved less than 0.4 % each.
 */

const OPINIONS = 7;
/** Sets of weights: by the choice, by how long the text has repeated itself and is like the one above, by the letter before. */
const [CHOICES, REPEATS, BEFORE, WEIGHINGS] = [0, 128, 160, 288];
const RATE = 2.3e-10;

/** The end of a text, and of a list where it begins a text. */
const END = "\n";
/** Letters are told apart group by group, commonest first, and by two to the power of these inside a group. */
const GROUPS: readonly number[] = [2, 2, 3, 3, 4, 6];
const WORD = /[a-z0-9]/i;
/** A list inside a text begins so, and its next entry: "[one|other]". What stands above an entry is the one before. */
const STARTS = /[[(|]/;
const NEXT = "|";

/** So many letters have to be the same before what came after them is expected again. */
const REPEATED = 4;
const REPEATED_BITS = 18;
const LONGEST = 15;

export class Prose {
  private readonly mixture: Mixture;
  private readonly alphabet: string;
  /** All letters so far, and by the last few of them where they stood before. */
  private readonly written: number[] = [];
  private readonly stood = new Int32Array(1 << REPEATED_BITS);
  /** Where what comes is expected from, and for how many letters it has come so; 0 when nothing is. */
  private from = 0;
  private long = 0;

  /**
   * @param alphabet every letter that may come, commonest first; 103 at most
   * @param bits of the number of chances that are remembered: too few, and they are taken for one another
   */
  constructor(coder: BitCoder, alphabet: string, bits: number) {
    this.mixture = new Mixture(coder, OPINIONS, WEIGHINGS, RATE, bits);
    this.alphabet = END + alphabet;
  }

  /** A list of texts, none of them empty. */
  list(values: readonly string[]): string[] {
    const found: string[] = [];
    for (;;) {
      const text = this.text(values[found.length] ?? "", found.at(-1));
      if (text === "") return found;
      found.push(text);
    }
  }

  /** @param before the text above it, which it may begin like */
  text(value: string, before = ""): string {
    let found = "";
    let [start, above, column, same] = [0, before, 0, 1];
    let word = 0;
    for (;;) {
      const over = above.charCodeAt(column) || 0;
      const letter = this.letter(value.charAt(found.length) || END, over * 2 + same, column, word);
      if (letter === END) return found;
      found += letter;
      if (over !== letter.charCodeAt(0)) same = 0;
      column++;
      word = WORD.test(letter) ? mixed(word, letter.charCodeAt(0)) : 0;
      if (!STARTS.test(letter)) continue;
      above = letter === NEXT ? found.slice(start, -1) : "";
      start = found.length;
      [column, same] = [0, 1];
    }
  }

  private letter(wanted: string, over: number, column: number, word: number): string {
    const { mixture, written } = this;
    const { by, weighedBy } = mixture;
    const end = written.length;
    const one = written[end - 1] ?? 0;
    const two = (written[end - 2] ?? 0) | (one << 8);
    const three = (written[end - 3] ?? 0) | (two << 8);
    by[0] = one;
    by[1] = two;
    by[2] = three;
    by[3] = word;
    by[4] = (over << 8) | one;
    by[5] = (over << 4) | Math.min(column, LONGEST);
    by[6] = this.from > 0 ? ((written[this.from] ?? 0) << 4) | this.long : -1;
    weighedBy[1] = REPEATS + this.long * 2 + (over & 1);
    weighedBy[2] = BEFORE + Math.min(this.alphabet.indexOf(String.fromCharCode(one)) + 1, 127);
    const letter = this.alphabet.charAt(this.rank(this.alphabet.indexOf(wanted)));
    this.remember(letter.charCodeAt(0));
    return letter;
  }

  /** A letter's place in the alphabet. */
  private rank(value: number): number {
    const { mixture } = this;
    const { weighedBy } = mixture;
    let first = 0;
    for (let group = 0; ; group++) {
      const width = GROUPS[group] ?? 6;
      const size = 1 << width;
      mixture.ask(group, width);
      weighedBy[0] = CHOICES + group;
      if (group < GROUPS.length - 1 && mixture.bit(0, value >= first + size ? 1 : 0)) {
        first += size;
        continue;
      }
      let inside = 1;
      for (let at = width - 1; at >= 0; at--) {
        weighedBy[0] = CHOICES + 8 + first + inside;
        inside = inside * 2 + mixture.bit(inside, ((value - first) >> at) & 1);
      }
      return first + inside - size;
    }
  }

  private remember(letter: number): void {
    const { written, stood } = this;
    if (this.from > 0 && written[this.from] === letter) {
      this.from++;
      if (this.long < LONGEST) this.long++;
    } else this.from = this.long = 0;
    written.push(letter);
    let last = 0;
    for (let back = 1; back <= REPEATED; back++) last = mixed(last, written[written.length - back] ?? 0);
    last &= stood.length - 1;
    if (this.from === 0) this.from = stood[last] ?? 0;
    stood[last] = written.length;
  }
}

/** One number of two. */
function mixed(many: number, one: number): number {
  const all = Math.imul(many + one + 1, 0x297a2d39);
  return all ^ (all >>> 15);
}
