import { wordsOf } from "../words/index.js";
import { createLexicon, type Lexicon } from "./lexicon.js";
import { sameWordsOf, type Vocabulary } from "./vocabulary.js";

/** A need read from a record's own text, because the record states none. */
export interface InferredNeed {
  need: string;
  /** The phrase of the vocabulary that stands in the text. */
  words: string;
}

/** Reads needs out of records' texts. Made by {@link createInferrer}. */
export interface Inferrer {
  /** @param text a record's name and description. @returns the needs, strongest first, at most {@link MOST}. */
  infer(text: string): InferredNeed[];
}

/** More than this many needs out of one text are guesses. */
const MOST = 4;
/** Only the start of a long text is read: what a service is stands first, what else it does comes later. */
const MOST_WORDS = 160;
/** A phrase's words may have this many others between them. */
const GAP = 1;
/** How much a phrase must weigh: one word that a few needs share is too little. */
const LEAST = 0.7;

/**
 * Makes the inferrer. A need is inferred only where a whole phrase of it stands in the text, which is stricter
 * than reading a person's words, and one pass is linear in the text's length.
 * @param vocabulary the needs and their words
 */
export function createInferrer(vocabulary: Vocabulary): Inferrer {
  let lexicon: Lexicon | undefined;
  /** Each phrase under its rarest stem, so that a text is looked through once. */
  const byRarest = new Map<number, number[]>();
  function ready(): Lexicon {
    if (lexicon !== undefined) return lexicon;
    const made = createLexicon(vocabulary.needs, "en", sameWordsOf(vocabulary), [], vocabulary.words);
    made.phrases.forEach((phrase, index) => {
      if (phrase.kind === "hear" || phrase.kind === "clue" || phrase.weight < LEAST) return;
      if (phrase.stems.every((each) => made.functional[each] === true)) return;
      let rarest = phrase.stems[0] ?? 0;
      for (const each of phrase.stems) if ((made.weights[each] ?? 0) > (made.weights[rarest] ?? 0)) rarest = each;
      const list = byRarest.get(rarest);
      if (list === undefined) byRarest.set(rarest, [index]);
      else list.push(index);
    });
    lexicon = made;
    return made;
  }

  return {
    infer(text) {
      const { phrases, needs, same, stemOf } = ready();
      const words = wordsOf(text).slice(0, MOST_WORDS);
      const stems = words.flatMap((word) => same.get(word) ?? [word]).map(stemOf);
      const best = new Map<number, { weight: number; words: string; at: number }>();
      stems.forEach((each, at) => {
        if (each === undefined) return;
        for (const index of byRarest.get(each) ?? []) {
          const phrase = phrases[index];
          if (phrase === undefined) continue;
          const reach = phrase.stems.length + GAP;
          const near = new Set(stems.slice(Math.max(0, at - reach + 1), at + reach));
          if (!phrase.stems.every((wanted) => near.has(wanted))) continue;
          const before = best.get(phrase.need);
          if (before === undefined || phrase.weight > before.weight) {
            best.set(phrase.need, { weight: phrase.weight, words: phrase.text, at: before?.at ?? at });
          }
        }
      });
      return [...best.entries()]
        .sort(([a, x], [b, y]) => y.weight - x.weight || x.at - y.at || a - b)
        .slice(0, MOST)
        .map(([need, found]) => ({ need: needs[need]?.id ?? "", words: found.words }));
    },
  };
}
