import type { BitCoder } from "./bits.js";
import { squash, stretch } from "./logistic.js";

/**
 * Short texts, such as names, letter by letter. Each letter is expected from the one, two and three before it; the
 * three opinions are added up on the logistic axis with weights that learn (logistic mixing, as in Matt Mahoney's
 * PAQ: http://mattmahoney.net/dc/dce.html, 4.3.2). More opinions were measured and made place names longer.
 */

const SLOTS = 1 << 16;
const ORDERS = 3;
/** A chance moves by one part in (times seen + 1.5), and once it has been seen often by one part in 128. */
const STEADY = 126;
const FIRST_RATE = 1.5;
const RATES = Float64Array.from({ length: STEADY + 1 }, (_, times) => 1 / (times + FIRST_RATE));
/** How much an opinion counts that has been asked so many times. */
const TRUST = Float64Array.from({ length: STEADY + 1 }, (_, times) => (times + 0.3) / (times + 1.5));
const FIRST_WEIGHT = 0.45;
const WEIGHT_RATE = 1e-9;
const EVEN = 32768;

/** The end of a text. */
const END = "\n";
/**
 * Letters are told apart group by group, commonest first, and by two to the power of these inside a group: so that
 * most take four choices.
 */
const GROUPS: readonly number[] = [2, 2, 3, 3, 4, 6];
/** Choices inside groups are numbered after those between groups. */
const INSIDE = 8;
const NODES = 256;

export class Letters {
  private readonly coder: BitCoder;
  private readonly alphabet: string;
  private readonly slots = new Int32Array(SLOTS).fill(EVEN << 8);
  private readonly weights = new Float64Array(NODES * ORDERS).fill(FIRST_WEIGHT);
  private one = 0;
  private two = 0;
  private three = 0;

  /** @param alphabet every letter that may come, commonest first; 103 at most */
  constructor(coder: BitCoder, alphabet: string) {
    this.coder = coder;
    this.alphabet = END + alphabet;
  }

  /** One text. */
  text(value: string): string {
    let found = "";
    let before = 0;
    for (;;) {
      this.one = hash(1, before & 0xff);
      this.two = hash(2, before & 0xffff);
      this.three = hash(3, before);
      const letter = this.alphabet.charAt(this.rank(this.alphabet.indexOf(value.charAt(found.length) || END)));
      if (letter === END || letter === "") return found;
      found += letter;
      before = ((before << 8) | (letter.charCodeAt(0) & 255)) & 0xffffff;
    }
  }

  /** A letter's place in the alphabet. */
  private rank(value: number): number {
    let first = 0;
    let node = INSIDE;
    for (let group = 0; ; group++) {
      const width = GROUPS[group] ?? 6;
      const size = 1 << width;
      if (group < GROUPS.length - 1 && this.bit(group, value >= first + size ? 1 : 0)) {
        first += size;
        node += size;
        continue;
      }
      let inside = 1;
      for (let at = width - 1; at >= 0; at--)
        inside = inside * 2 + this.bit(node + inside, ((value - first) >> at) & 1);
      return first + inside - size;
    }
  }

  private bit(node: number, value: number): number {
    const { slots, weights } = this;
    const turn = Math.imul(node + 1, 0x9e3779b1);
    const atOne = placeOf(this.one ^ turn);
    const atTwo = placeOf(this.two ^ turn);
    const atThree = placeOf(this.three ^ turn);
    const slotOne = slots[atOne] ?? 0;
    const slotTwo = slots[atTwo] ?? 0;
    const slotThree = slots[atThree] ?? 0;
    const one = stretch(slotOne >> 8) * (TRUST[slotOne & 255] ?? 0);
    const two = stretch(slotTwo >> 8) * (TRUST[slotTwo & 255] ?? 0);
    const three = stretch(slotThree >> 8) * (TRUST[slotThree & 255] ?? 0);
    const at = node * ORDERS;
    const weightOne = weights[at] ?? 0;
    const weightTwo = weights[at + 1] ?? 0;
    const weightThree = weights[at + 2] ?? 0;
    const chance = squash((one * weightOne + two * weightTwo + three * weightThree) | 0);
    const bit = this.coder.bit(chance, value);
    const target = bit ? 65535 : 0;
    const error = (target - chance) * WEIGHT_RATE;
    weights[at] = weightOne + error * one;
    weights[at + 1] = weightTwo + error * two;
    weights[at + 2] = weightThree + error * three;
    slots[atOne] = learned(slotOne, target);
    slots[atTwo] = learned(slotTwo, target);
    slots[atThree] = learned(slotThree, target);
    return bit;
  }
}

/** A slot holds a chance in its upper bits and how often it was seen in its lowest eight. */
function learned(slot: number, target: number): number {
  const chance = slot >> 8;
  const seen = slot & 255;
  const moved = chance + (((target - chance) * (RATES[seen] ?? 0)) | 0);
  return (moved << 8) | (seen < STEADY ? seen + 1 : seen);
}

function placeOf(key: number): number {
  const mixed = Math.imul(key, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1);
}

function hash(order: number, letters: number): number {
  const mixed = Math.imul(letters + order * 0x3c6ef372, 0x297a2d39);
  return mixed ^ (mixed >>> 16);
}
