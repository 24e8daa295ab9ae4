import type { Lexicon, Phrase } from "./lexicon.js";
import type { Slot } from "./slots.js";

/** What the phrases say of one need. */
export interface PhraseReading {
  need: number;
  /** The sum over the request's words of what the best phrase holding each makes of it. */
  sum: number;
  /** The best phrase by itself: the one named as the reason. */
  phrase: number;
  /** That phrase's share of the sum, by weight. */
  best: number;
  /** The heaviest phrase that was found whole, by weight; 0 when none was. */
  whole: number;
  /** Share of that phrase that was found. */
  coverage: number;
  /** Indexes of the request's words that the phrase matched. */
  matched: number[];
  /** By slot: what it adds to the sum. */
  parts: Float64Array;
}

/** How far a phrase's words may be spread in the request, beyond the phrase's own length. */
const GAP = 6;
/** A half-found phrase says less than half. */
const COVERAGE_POWER = 1;
/** A clue is one word out of a story: it says less than a phrase of one word. */
const CLUE_WEIGHT = 0.6;

/** A phrase counts as found whole above this coverage: rounding, and a mutated Welsh word. */
const WHOLE = 0.94;

interface Hit {
  slot: number;
  index: number;
  weight: number;
  bit: number;
}

/**
 * Reads a request by the phrases of one language. Each word of the request is explained by the phrase of a need
 * that is best covered around it, and a need gets the sum, so that a story told at length adds up.
 * @returns one reading for each need that any phrase touched
 */
export function readPhrases(lexicon: Lexicon, slots: readonly Slot[]): Map<number, PhraseReading> {
  const where = new Map<number, { slot: number; trust: number }[]>();
  slots.forEach((slot, i) => {
    for (const { stem, trust } of slot.stems) {
      const list = where.get(stem);
      if (list === undefined) where.set(stem, [{ slot: i, trust }]);
      else list.push({ slot: i, trust });
    }
  });
  const touched = new Set<number>();
  for (const stem of where.keys()) for (const phrase of lexicon.byStem[stem] ?? []) touched.add(phrase);

  const found = new Map<number, PhraseReading>();
  for (const index of touched) {
    const phrase = lexicon.phrases[index];
    if (phrase === undefined) continue;
    const hits = hitsOf(phrase, lexicon, slots, where);
    const near = densest(hits, phrase.stems.length + GAP);
    const coverage = Math.min(1, near.weight / phrase.weight);
    const trust = coverage ** COVERAGE_POWER * (phrase.kind === "clue" ? CLUE_WEIGHT : 1);
    let reading = found.get(phrase.need);
    if (reading === undefined) {
      reading = {
        need: phrase.need,
        sum: 0,
        phrase: index,
        best: -1,
        whole: 0,
        coverage: 0,
        matched: [],
        parts: new Float64Array(slots.length),
      };
      found.set(phrase.need, reading);
    }
    for (let i = near.from; i < near.to; i++) {
      const hit = hits[i];
      if (hit !== undefined) reading.parts[hit.slot] = Math.max(reading.parts[hit.slot] ?? 0, hit.weight * trust);
    }
    const best = near.weight * trust;
    if (coverage > WHOLE && best > reading.whole) reading.whole = best;
    if (best > reading.best || (best === reading.best && index < reading.phrase)) {
      reading.best = best;
      reading.phrase = index;
      reading.coverage = coverage;
      reading.matched = [...new Set(hits.slice(near.from, near.to).map((hit) => hit.index))];
    }
  }
  for (const reading of found.values()) for (const part of reading.parts) reading.sum += part;
  return found;
}

/** Where the words of a phrase stand in the request, in order. */
function hitsOf(
  phrase: Phrase,
  lexicon: Lexicon,
  slots: readonly Slot[],
  where: ReadonlyMap<number, readonly { slot: number; trust: number }[]>,
): Hit[] {
  const hits: Hit[] = [];
  phrase.stems.forEach((stem, bit) => {
    for (const { slot, trust } of where.get(stem) ?? []) {
      hits.push({ slot, index: slots[slot]?.index ?? 0, weight: (lexicon.weights[stem] ?? 0) * trust, bit });
    }
  });
  return hits.length < 2 ? hits : hits.sort((a, b) => a.slot - b.slot || a.bit - b.bit);
}

/** The stretch of the request that holds most of a phrase, each of its words counted once. */
function densest(hits: readonly Hit[], reach: number): { from: number; to: number; weight: number } {
  let best = { from: 0, to: 0, weight: 0 };
  for (let from = 0; from < hits.length; from++) {
    const start = hits[from];
    if (start === undefined) break;
    let seen = 0;
    let weight = 0;
    let to = from;
    for (; to < hits.length; to++) {
      const hit = hits[to];
      if (hit === undefined || hit.slot - start.slot > reach) break;
      if ((seen & (1 << hit.bit)) !== 0) continue;
      seen |= 1 << hit.bit;
      weight += hit.weight;
    }
    if (weight > best.weight) best = { from, to, weight };
  }
  return best;
}
