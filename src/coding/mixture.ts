import type { BitCoder } from "./bits.js";
import { squash, stretch } from "./logistic.js";

/**
 * Yes-or-no choices of which several things tell something: each is an opinion with a chance of its own, learned from
 * what came before in the same circumstances. The opinions are added up on the logistic axis with weights that learn
 * (logistic mixing, as in Matt Mahoney's PAQ: http://mattmahoney.net/dc/dce.html, 4.3.2).
 */

/** A chance moves by one part in (times seen + 1.4), and once it has been seen often by one part in 41. Set on the words of danger, as the next. */
const STEADY = 40;
const FIRST_RATE = 1.4;
const RATES = Float64Array.from({ length: STEADY + 1 }, (_, times) => 1 / (times + FIRST_RATE));
/** How much an opinion counts that has been asked so many times. */
const TRUST = Float64Array.from({ length: STEADY + 1 }, (_, times) => (times + 0.6) / (times + 1.4));
/** So many sets of weights count at a time, and all that they give an opinion together, at first. */
const AT_ONCE = 3;
const FIRST_WEIGHT = 0.3;
/**
 * A chance is kept beside how often it was seen, and so that 0 is one that was never seen and is even: a table of
 * millions then needs no filling, and only what is asked of it takes memory.
 */
const UNSEEN = 32768 << 8;
/** A chance is never so sure that a surprise takes more than 11 bits. */
const LEAST = 32;
/** Spread circumstances over the table: 2^32 by the golden ratio, and two odd numbers of no meaning. */
const [GOLDEN, MIX, MORE] = [0x9e3779b1, 0x2c1b3c6d, 0x297a2d39];

export class Mixture {
  /** What each opinion goes by at the choices that come. */
  readonly by: Int32Array;
  /** Which of its weights count; they are added up. */
  readonly weighedBy: Int32Array;
  private readonly coder: BitCoder;
  private readonly slots: Int32Array;
  private readonly weights: Float64Array;
  private readonly rate: number;
  private readonly places: Int32Array;
  private readonly stretched: Float64Array;

  /**
   * @param opinions how many there are
   * @param weighings how many sets of weights to choose from
   * @param rate how fast weights learn
   * @param bits of the number of chances that are remembered
   */
  constructor(coder: BitCoder, opinions: number, weighings: number, rate: number, bits: number) {
    this.coder = coder;
    this.by = new Int32Array(opinions);
    this.weighedBy = new Int32Array(AT_ONCE);
    this.slots = new Int32Array(1 << bits);
    this.weights = new Float64Array(weighings * opinions).fill(FIRST_WEIGHT / AT_ONCE);
    this.rate = rate;
    this.places = new Int32Array(opinions);
    this.stretched = new Float64Array(opinions);
  }

  /**
   * Looks up what each opinion has to say.
   * @param question tells what is asked apart from anything else that is asked in the same circumstances
   * @param width two to the power of it choices are made in answer; they lie side by side, which is faster
   */
  ask(question: number, width: number): void {
    const { by, places } = this;
    const among = (this.slots.length - 1) & -(1 << width);
    for (let at = 0; at < by.length; at++) {
      const mixed = Math.imul((by[at] ?? 0) ^ Math.imul(question + 1, GOLDEN), MIX) + Math.imul(at, MORE);
      const spread = Math.imul(mixed ^ (mixed >>> 15), MORE);
      places[at] = (spread ^ (spread >>> 13)) & among;
    }
  }

  /** One choice, 0 or 1, of the answer: `inside` tells it from the others there. */
  bit(inside: number, value: number): number {
    const { slots, weights, weighedBy, places, stretched } = this;
    const opinions = places.length;
    const first = (weighedBy[0] as number) * opinions;
    const second = (weighedBy[1] as number) * opinions;
    const third = (weighedBy[2] as number) * opinions;
    let sum = 0;
    for (let at = 0; at < opinions; at++) {
      const slot = (slots[(places[at] as number) + inside] as number) ^ UNSEEN;
      const one = stretch(slot >> 8) * (TRUST[slot & 255] as number);
      stretched[at] = one;
      sum +=
        one * ((weights[first + at] as number) + (weights[second + at] as number) + (weights[third + at] as number));
    }
    const expected = squash(sum | 0);
    const bit = this.coder.bit(expected < LEAST ? LEAST : expected > 65536 - LEAST ? 65536 - LEAST : expected, value);
    const target = bit ? 65535 : 0;
    const error = (target - expected) * this.rate;
    for (let at = 0; at < opinions; at++) {
      const change = error * (stretched[at] as number);
      weights[first + at] = (weights[first + at] as number) + change;
      weights[second + at] = (weights[second + at] as number) + change;
      weights[third + at] = (weights[third + at] as number) + change;
      const place = (places[at] as number) + inside;
      const slot = (slots[place] as number) ^ UNSEEN;
      const chance = slot >> 8;
      const seen = slot & 255;
      const moved = chance + (((target - chance) * (RATES[seen] as number)) | 0);
      slots[place] = ((moved << 8) | (seen < STEADY ? seen + 1 : seen)) ^ UNSEEN;
    }
    return bit;
  }
}
