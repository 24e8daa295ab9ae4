import { createGramReader, type GramReader } from "./gram-reader.js";
import type { Lexicon } from "./lexicon.js";
import { createPairReader } from "./pair-reader.js";
import { createPhraseReader, type PhraseReading, standApart } from "./phrase-reader.js";
import type { Slot } from "./slots.js";
import { createWordReader } from "./word-reader.js";

/** What all readers of one language make of a request. */
export interface Evidence {
  /** By need: how strongly the request speaks for it, as a logarithm of odds. */
  scores: Float64Array;
  /** By need, where a phrase was touched. */
  phrases: ReadonlyMap<number, PhraseReading>;
  /**
   * What each word that is not only there to hold the sentence together says for a need, by slot: on the scale of the
   * scores of a short request, without what neighbouring words say together.
   */
  parts(need: number): Float64Array;
  /** How strongly it speaks for nothing that the vocabulary knows, on the same scale. */
  nothing: number;
}

/**
 * The mix of the readers, the same for the whole vocabulary and a page's. Set between what fits each best
 * (multinomial logistic regression) on the project's own requests that phrases were mended after, on phrases hidden
 * from the lexicon, and on requests about something else: `npm run bench:relevance` prints the figures that they give.
 */
const PHRASES = 1.5;
const WORDS = 6;
const PIECES = 4;
/** For neighbouring words. */
const PAIRS = 4;
/** For a phrase found whole, by the share of the request that it explains: "lonely" by itself is lonely. */
const WHOLE = 5;
/** The score of being about nothing that the vocabulary knows. */
const NOTHING = 6;
/**
 * In a request of more words than this each says less: they repeat one another, and their sum would be surer than it is.
 * Set with the next, which is the power, on how often five writers' long requests were sure and wrong.
 */
const LONG = 10;
const TEMPER = 0.25;
/** What an unknown word weighs among what the request says; a holding word a quarter of it. */
const UNKNOWN_WEIGHT = 0.45;

/** Weighs requests in one language. */
export interface Weigher {
  /** @param doubt what else speaks for no need at all: see `errands.ts` */
  weigh(slots: readonly Slot[], doubt?: number): Evidence;
}

/**
 * @param lexicon the phrases of one language
 * @param pairs neighbouring words: see `Told.pairs`
 * @param trust below 1 for a language with few phrases, where the best of them is less often the right one
 */
export function createWeigher(
  lexicon: Lexicon,
  trust: number = 1,
  pairs: Readonly<Record<string, readonly number[]>> = {},
): Weigher {
  const grams: GramReader = createGramReader(lexicon);
  const reader = createPhraseReader(lexicon);
  const singles = createWordReader(lexicon);
  const neighbours = createPairReader(lexicon, pairs);
  return {
    weigh(slots, doubt = 0) {
      const phrases = reader.read(slots);
      const said = singles.read(slots);
      const parts = (need: number): Float64Array => {
        const phrase = phrases.get(need)?.parts;
        const own = new Float64Array(slots.length);
        slots.forEach(({ functional }, slot) => {
          if (functional) return;
          own[slot] = trust * (PHRASES * (phrase?.[slot] ?? 0) + WORDS * (said[slot]?.[need] ?? 0));
        });
        return own;
      };
      const pieces = grams.read(slots);
      const pair = neighbours.read(slots);
      const all = weightOf(slots, lexicon);
      const wholes = [...phrases.values()].filter(
        (reading) => reading.whole > 0 && reading.need < lexicon.needs.length,
      );
      const scores = new Float64Array(lexicon.lengths.length);
      for (let need = 0; need < scores.length; need++) {
        let words = 0;
        for (const each of said) words += each[need] ?? 0;
        const phrase = phrases.get(need);
        const whole = phrase === undefined ? 0 : wholeShare(phrase, wholes, all);
        scores[need] =
          trust *
          (PHRASES * (phrase?.sum ?? 0) +
            WHOLE * whole +
            WORDS * words +
            PIECES * (pieces[need] ?? 0) +
            PAIRS * (pair[need] ?? 0));
      }
      const tempered = Math.min(1, (LONG / slots.length) ** TEMPER);
      for (let need = 0; need < scores.length; need++) scores[need] = (scores[need] ?? 0) * tempered;
      let nothing = Math.exp(NOTHING);
      // A field of life elsewhere that is not spoken of adds nothing, however many fields there are.
      for (let field = lexicon.needs.length; field < scores.length; field++)
        nothing += Math.exp(scores[field] ?? 0) - 1;
      return { scores: scores.subarray(0, lexicon.needs.length), phrases, parts, nothing: Math.log(nothing) + doubt };
    },
  };
}

/**
 * The share of the request that a need's whole phrase explains. Words that are another need's whole phrase are not
 * held against it: in "copd and anxiety" each of the two is all that is said of it.
 */
function wholeShare(own: PhraseReading, wholes: readonly PhraseReading[], all: number): number {
  if (own.whole === 0 || all === 0) return 0;
  let others = 0;
  for (const other of wholes) {
    if (standApart(own, other)) others = Math.max(others, other.whole);
  }
  return Math.min(1, own.whole / Math.max(own.whole, all - others));
}

/** What all the words of the request weigh, those that the vocabulary knows at the best of what they may stand for. */
function weightOf(slots: readonly Slot[], lexicon: Lexicon): number {
  return slots.reduce((sum, slot) => sum + slotWeight(slot, lexicon), 0);
}

/** What one word of a request weighs. */
export function slotWeight(slot: Slot | undefined, lexicon: Lexicon): number {
  let heaviest = 0;
  for (const { stem, trust } of slot?.stems ?? []) heaviest = Math.max(heaviest, (lexicon.weights[stem] ?? 0) * trust);
  return heaviest > 0 ? heaviest : slot?.functional === true ? UNKNOWN_WEIGHT / 4 : UNKNOWN_WEIGHT;
}
