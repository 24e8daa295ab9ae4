import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** What the phrases say of one need. */
export interface PhraseReading {
  need: number;
  /** The sum over the request's words of what the best phrase holding each makes of it. */
  sum: number;
  /** The best phrase by itself, the one named as the reason, and what it is worth. */
  phrase: number;
  best: number;
  /** The heaviest phrase that was found whole, by weight; 0 when none was. */
  whole: number;
  /** Where that one stands, as indexes of the request's words. */
  wholeFrom: number;
  wholeTo: number;
  /** First and last slot that the best phrase matched. */
  from: number;
  to: number;
  /** By slot: what it adds to the sum. */
  parts: Float32Array;
}

/** Whether the whole phrases of two needs stand on different words of the request. */
export function standApart(one: PhraseReading, other: PhraseReading): boolean {
  return other.wholeTo < one.wholeFrom || other.wholeFrom > one.wholeTo;
}

/** Reads requests by the phrases of one language. */
export interface PhraseReader {
  /** @returns one reading for each need that any phrase speaks for */
  read(slots: readonly Slot[]): Map<number, PhraseReading>;
}

/** How far a phrase's words may be spread in the request, beyond the phrase's own length. */
const GAP = 6;
/** A clue is one word out of a story: it says less than a phrase of one word. */
export const CLUE_WEIGHT = 0.5;
/** A phrase counts as found whole, however its words were spelt, above this share of its weight. */
const WHOLE = 0.94;
/** A phrase of one word, heard in another form, is less surely meant: "weeding" is no "weed", "probate" no "probation". */
const OTHER_FORM = 0.8;
/** A phrase of which less than this was heard is left out: most of the work, and next to none of the evidence. */
const LEAST = 0.15;
/** Longest phrase, in stems, whose words are told apart; the rest of a longer one is left out. */
const LONGEST = 16;

/**
 * Makes the reader of phrases. Each word of a request is explained by the phrase of a need that is best covered
 * around it, and a need gets the sum, so that a story told at length adds up.
 */
export function createPhraseReader(lexicon: Lexicon): PhraseReader {
  const { phrases, weights } = lexicon;
  // Scratch, by phrase and by stem, so that a reading makes little garbage: cleared through `touched` and `heard`.
  const content = new Float32Array(phrases.length);
  /** Beside the phrases: most that are touched are left for their weight alone. */
  const whole = Float64Array.from(phrases, (phrase) => phrase.weight);
  const places: (number[] | undefined)[] = new Array(weights.length);
  const trusts = new Float32Array(weights.length);
  const hitSlot = new Int32Array(256);
  const hitWeight = new Float32Array(256);
  const hitBit = new Int32Array(256);

  /** Where the words of a phrase stand in the request, in order of the request. @returns how many */
  function collect(stems: readonly number[]): number {
    let count = 0;
    for (let bit = 0; bit < stems.length && bit < LONGEST; bit++) {
      const stem = stems[bit] ?? 0;
      const at = places[stem];
      if (at === undefined) continue;
      const weight = (weights[stem] ?? 0) * (trusts[stem] ?? 0);
      for (const slot of at) {
        if (count === hitSlot.length) return count;
        let i = count++;
        for (; i > 0 && (hitSlot[i - 1] ?? 0) > slot; i--) {
          hitSlot[i] = hitSlot[i - 1] ?? 0;
          hitWeight[i] = hitWeight[i - 1] ?? 0;
          hitBit[i] = hitBit[i - 1] ?? 0;
        }
        hitSlot[i] = slot;
        hitWeight[i] = weight;
        hitBit[i] = bit;
      }
    }
    return count;
  }

  function read(slots: readonly Slot[]): Map<number, PhraseReading> {
    const heard: number[] = [];
    const touched: number[] = [];
    slots.forEach((slot, i) => {
      for (const { stem, trust } of slot.stems) {
        const at = places[stem];
        if (at !== undefined) {
          at.push(i);
          trusts[stem] = Math.max(trusts[stem] ?? 0, trust);
          continue;
        }
        places[stem] = [i];
        trusts[stem] = trust;
        heard.push(stem);
      }
    });
    for (const stem of heard) {
      const weight = (weights[stem] ?? 0) * (trusts[stem] ?? 0);
      for (const phrase of lexicon.byStem[stem] ?? []) {
        if (content[phrase] === 0) touched.push(phrase);
        content[phrase] = (content[phrase] ?? 0) + weight;
      }
    }
    const readings = new Map<number, PhraseReading>();
    const wish = slots.findIndex(({ wishes }) => wishes);
    for (const index of touched) {
      const heardShare = (content[index] ?? 0) / (whole[index] ?? 0);
      content[index] = 0;
      const phrase = heardShare < LEAST ? undefined : phrases[index];
      if (phrase === undefined) continue;
      const count = collect(phrase.stems);
      const reach = phrase.stems.length + GAP;
      // The stretch of the request that holds most of the phrase, each of its words counted once.
      let [from, to, weight, found] = [0, 0, 0, 0];
      for (let start = 0; start < count; start++) {
        let [seen, sum, all, end] = [0, 0, 0, start];
        // What stands before a wish and after it is two things, unless the phrase holds the wish as well.
        const apart = (hitSlot[start] ?? 0) < wish;
        for (; end < count && (hitSlot[end] ?? 0) - (hitSlot[start] ?? 0) <= reach; end++) {
          if (apart && (hitSlot[end] ?? 0) > wish && (hitSlot[end - 1] ?? 0) < wish) break;
          const bit = 1 << (hitBit[end] ?? 0);
          if ((seen & bit) !== 0) continue;
          seen |= bit;
          sum += hitWeight[end] ?? 0;
          all += weights[phrase.stems[hitBit[end] ?? 0] ?? 0] ?? 0;
        }
        if (sum > weight) [from, to, weight, found] = [start, end, sum, all];
      }
      const coverage = Math.min(1, weight / phrase.weight);
      const form = phrase.word === undefined || slots[hitSlot[from] ?? 0]?.word === phrase.word ? 1 : OTHER_FORM;
      const trust = coverage * form * (phrase.kind === "clue" ? CLUE_WEIGHT : 1);
      let reading = readings.get(phrase.need);
      if (reading === undefined) {
        const parts = new Float32Array(slots.length);
        reading = {
          need: phrase.need,
          sum: 0,
          phrase: index,
          best: -1,
          whole: 0,
          wholeFrom: 0,
          wholeTo: 0,
          from: 0,
          to: 0,
          parts,
        };
        readings.set(phrase.need, reading);
      }
      for (let i = from; i < to; i++) {
        const slot = hitSlot[i] ?? 0;
        reading.parts[slot] = Math.max(reading.parts[slot] ?? 0, (hitWeight[i] ?? 0) * trust);
      }
      const worth = weight * trust;
      if (found > WHOLE * phrase.weight && worth > reading.whole) {
        reading.whole = worth;
        reading.wholeFrom = slots[hitSlot[from] ?? 0]?.index ?? 0;
        reading.wholeTo = slots[hitSlot[to - 1] ?? 0]?.index ?? 0;
      }
      if (worth > reading.best || (worth === reading.best && index < reading.phrase)) {
        reading.best = worth;
        reading.phrase = index;
        reading.from = hitSlot[from] ?? 0;
        reading.to = hitSlot[to - 1] ?? 0;
      }
    }
    for (const stem of heard) places[stem] = undefined;
    for (const reading of readings.values()) for (const part of reading.parts) reading.sum += part;
    return readings;
  }
  return { read };
}
