import { codeEven } from "./choices.js";
import type { RangeCoder } from "./range-coder.js";
import { Shares } from "./shares.js";

/** Letters come in groups of 32: in ASCII the fourth are the small letters. */
const GROUP = 32;
const GROUPS = 4;
/** The character that ends a text, and the one that stands for all that are not ASCII. */
const END = 0;
const OTHER = GROUP * GROUPS - 1;
/** UTF-16 code units. */
const UNITS = 65_536;
/** Spreads contexts over a table: 2^32 by the golden ratio (Knuth, The Art of Computer Programming 6.4). */
const MIXER = 0x9e3779b1;

/** Texts letter by letter, each letter expected from the two before it. */
export class Spelling {
  private readonly groups: Shares;
  private readonly letters: Shares;
  private readonly bits: number;

  /** @param bits of the number of contexts that letters are expected in: each takes 64 bytes */
  constructor(bits: number, like?: Spelling) {
    this.bits = bits;
    this.groups = new Shares(GROUP * GROUPS, GROUPS, like?.groups);
    this.letters = new Shares(2 ** bits, GROUP, like?.letters);
  }

  /**
   * @param text what is to be written, of which `known` letters are known already; only these when reading
   * @param apart tells texts or their beginnings apart, where that says what letter comes
   */
  code(coder: RangeCoder, text: string, known = 0, apart = 0): string {
    let found = text.slice(0, known);
    let hint = apart;
    for (;;) {
      const unit = found.length < text.length ? text.charCodeAt(found.length) : END;
      const wanted = unit === END && found.length < text.length ? OTHER : Math.min(unit, OTHER);
      const one = Math.min(found.charCodeAt(found.length - 1) || END, OTHER);
      const two = Math.min(found.charCodeAt(found.length - 2) || END, OTHER);
      const group = this.groups.code(coder, one, wanted >> 5);
      const context = ((hint * GROUPS + group) * 128 + one) * 128 + two + 1;
      const letter = this.letters.code(coder, Math.imul(context, MIXER) >>> (32 - this.bits), wanted & (GROUP - 1));
      const code = group * GROUP + letter;
      if (code === END) return found;
      found += String.fromCharCode(code === OTHER ? codeEven(coder, UNITS, unit) : code);
      hint = 0;
    }
  }
}
