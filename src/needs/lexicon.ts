import { isFunctionWord, listed, stem, welshStem, wordsOf } from "../words/index.js";
import { type Need, stemMark, type Told, type Use, useOf } from "./vocabulary.js";

/** Where a phrase comes from: a need's phrases, its label, words that are never shown back, or a single telling word. */
export type PhraseKind = "phrase" | "label" | "hear" | "clue";

/** A phrase of the vocabulary, ready to match. */
export interface Phrase {
  need: number;
  /** As written. */
  text: string;
  kind: PhraseKind;
  /** For a phrase of one word: the word as it is looked for. */
  word?: string;
  /** Numbers of its distinct stems. */
  stems: number[];
  /** The sum of its stems' weights. */
  weight: number;
}

/** The phrases of one language, with an index from stem to phrase and to need. */
export interface Lexicon {
  needs: readonly Need[];
  phrases: readonly Phrase[];
  /** By number; one letter of no language where only the stem's mark is known. */
  stems: readonly string[];
  /** By stem: true when it only holds sentences together. */
  functional: readonly boolean[];
  /** The stem of a folded word, in this language. */
  rootOf(word: string): string;
  /** The number of a folded word's stem, or undefined when no phrase holds it. */
  stemOf(word: string): number | undefined;
  /** By stem: how much it says about which need it is, 0 to 1. Rare across needs is much. */
  weights: Float64Array;
  /** By stem: phrases that may be looked for when it is heard. Phrases of function words alone stand under their rarest. */
  byStem: readonly (readonly number[])[];
  /** By stem: which needs use it. */
  uses: readonly (readonly Use[])[];
  /** By need: the sum of its uses. */
  lengths: Float64Array;
  /**
   * Folded words of all phrases, with the number of phrases that hold each: what a slip may be put right to. A word that
   * only `hear` holds is held by none: it is known, and no slip is put right to it, which would show it.
   */
  words: ReadonlyMap<string, number>;
  /** Two neighbouring words written as one, with the length of the first: "foodbank" for "food bank". */
  joined: ReadonlyMap<string, number>;
  /** Folded words as said elsewhere, to the words this lexicon is kept in: "bairn" to "child". */
  same: ReadonlyMap<string, readonly string[]>;
}

/** What is run on into the word behind it, though it only holds sentences together: "nofood", "cantsleep". */
const RUN_ON = listed("no cant");
/** Function words count less: they carry "can't", "no" and "out", and must not drown the rest. */
const FUNCTION_WEIGHT = 0.6;
/** A word of a long phrase says less about the need than a phrase of one word. Set by hidden-phrase validation. */
const LENGTH_POWER = 0.5;

/**
 * Indexes the phrases of one language.
 * @param needs the vocabulary's needs; their order is the order of need numbers
 * @param lang which phrases to take; a need's English label, `hear` words and clues count as English
 * @param elsewhere phrases that are about something else, by field: each is read as one more need, numbered after the last
 * @param told words that no phrase here holds, in this language, and who uses them
 * @param same words to read as other words, on both sides: see `data/needs/lists/same-words.yaml`
 */
export function createLexicon(
  needs: readonly Need[],
  lang: "en" | "cy",
  same: ReadonlyMap<string, readonly string[]> = new Map(),
  elsewhere: readonly (readonly string[])[] = [],
  told: Told = {},
): Lexicon {
  const phrases: Phrase[] = [];
  const words = new Map<string, number>();
  const joined = new Map<string, number>();
  const stemIds = new Map<string, number>();
  const wordStems = new Map<string, number>();
  const functional: boolean[] = [];

  const rootOf = lang === "cy" ? welshStem : stem;
  const stemNumber = (word: string): number => {
    const known = wordStems.get(word);
    if (known !== undefined) return known;
    const root = rootOf(word);
    let id = stemIds.get(root);
    if (id === undefined) {
      id = stemIds.size;
      stemIds.set(root, id);
      functional.push(isFunctionWord(word));
    } else if (isFunctionWord(word)) functional[id] = true;
    wordStems.set(word, id);
    return id;
  };
  const add = (need: number, text: string, kind: PhraseKind): void => {
    const parts = same.size === 0 ? wordsOf(text) : wordsOf(text).flatMap((word) => same.get(word) ?? word);
    if (parts.length === 0) return;
    const stems: number[] = [];
    parts.forEach((word, i) => {
      words.set(word, (words.get(word) ?? 0) + (kind === "hear" ? 0 : 1));
      const id = stemNumber(word);
      if (!stems.includes(id)) stems.push(id);
      const next = parts[i + 1];
      if (
        next !== undefined &&
        kind !== "hear" &&
        (!isFunctionWord(word) || RUN_ON.has(word)) &&
        !isFunctionWord(next)
      ) {
        joined.set(word + next, word.length);
      }
    });
    const phrase: Phrase = { need, text, kind, stems, weight: 0 };
    if (parts.length === 1 && parts[0] !== undefined) phrase.word = parts[0];
    phrases.push(phrase);
  };
  needs.forEach((need, i) => {
    const label = lang === "en" ? need.label.en : need.label.cy;
    if (label !== undefined) add(i, label, "label");
    for (const text of need.phrases[lang] ?? []) add(i, text, "phrase");
    if (lang !== "en") return;
    for (const text of need.hear ?? []) add(i, text, "hear");
    for (const text of need.clues ?? []) add(i, text, "clue");
  });
  if (lang === "en") {
    elsewhere.forEach((field, i) => {
      for (const text of field) add(needs.length + i, text, "phrase");
    });
  }
  const heard = Object.entries(told.words ?? {});
  for (const [mark, more] of Object.entries(told.marks ?? {})) heard.push([letterOf(Number(mark)), more]);
  const heardStems = heard.map(([word]) => stemNumber(word));
  // A joined form that is a word of its own needs no split.
  for (const word of [...joined.keys()]) if (words.has(word)) joined.delete(word);

  const { uses, lengths } = countUses(phrases, stemIds.size, needs.length + elsewhere.length);
  heard.forEach(([, more], i) => {
    addUses(uses[heardStems[i] ?? 0] ?? [], lengths, more);
  });
  const weights = new Float64Array(stemIds.size);
  uses.forEach((within, id) => {
    weights[id] = stemWeight(needs.length, spread(within), functional[id] === true);
  });
  const byStem: number[][] = Array.from({ length: stemIds.size }, () => []);
  phrases.forEach((phrase, i) => {
    let rarest = phrase.stems[0] ?? 0;
    let anchored = false;
    for (const id of phrase.stems) {
      phrase.weight += weights[id] ?? 0;
      if ((weights[id] ?? 0) > (weights[rarest] ?? 0)) rarest = id;
      if (functional[id] === true) continue;
      byStem[id]?.push(i);
      anchored = true;
    }
    if (!anchored) byStem[rarest]?.push(i);
  });
  const stemOf = (word: string): number | undefined =>
    wordStems.get(word) ?? stemIds.get(rootOf(word)) ?? stemIds.get(letterOf(stemMark(rootOf(word))));
  return {
    needs,
    phrases,
    stems: [...stemIds.keys()],
    functional,
    rootOf,
    stemOf,
    weights,
    byStem,
    uses,
    lengths,
    words,
    joined,
    same,
  };
}

/** What stands for a stem of which only the mark is known: a sign that Unicode keeps for private use. */
function letterOf(mark: number): string {
  return String.fromCodePoint(0xf0000 + mark);
}

/** What one use of a word counts, in a phrase of so many. */
export function phraseUse(words: number): number {
  return words ** -LENGTH_POWER;
}

/** Adds to who uses a stem. */
function addUses(uses: Use[], lengths: Float64Array, more: readonly number[]): void {
  const known = uses.length;
  for (const carried of more) {
    const use = useOf(carried);
    lengths[use.need] = (lengths[use.need] ?? 0) + use.amount;
    let at = 0;
    while (at < known && uses[at]?.need !== use.need) at++;
    const before = at < known ? uses[at] : undefined;
    if (before === undefined) uses.push(use);
    else before.amount += use.amount;
  }
}

/**
 * Inverse need frequency, as inverse document frequency in text search, with a need as the document.
 * @param within in how many needs the stem is
 */
export function stemWeight(needs: number, within: number, functional: boolean): number {
  const rarity = Math.log(1 + needs / within) / Math.log(1 + needs);
  return rarity * (functional ? FUNCTION_WEIGHT : 1);
}

/**
 * In how many needs a stem is at home: as many as use it, when all use it alike; hardly more than one when one uses it
 * far more than the others (e to the entropy of its uses, the "effective number" of Hill 1973).
 */
export function spread(uses: readonly Use[]): number {
  let [sum, logs] = [0, 0];
  for (const { amount } of uses) {
    sum += amount;
    logs += amount * Math.log(amount);
  }
  return sum * Math.exp(-logs / sum);
}

function countUses(phrases: readonly Phrase[], stems: number, needs: number): { uses: Use[][]; lengths: Float64Array } {
  const uses: Use[][] = Array.from({ length: stems }, () => []);
  const lengths = new Float64Array(needs);
  for (const phrase of phrases) {
    const amount = phraseUse(phrase.stems.length);
    for (const id of phrase.stems) {
      const list = uses[id];
      if (list === undefined) continue;
      // Phrases come need by need, so a need's use of a stem is the last one in its list.
      const last = list[list.length - 1];
      if (last !== undefined && last.need === phrase.need) last.amount += amount;
      else list.push({ need: phrase.need, amount });
      lengths[phrase.need] = (lengths[phrase.need] ?? 0) + amount;
    }
  }
  return { uses, lengths };
}
