import { gzipSync } from "node:zlib";
import type { Lexicon, Need, Vocabulary } from "../../needs/index.js";
import { carriedUse, createLexicon, LEAST_PHRASES, sameWordsOf, sayingsOf, stemMark } from "../../needs/index.js";
import { packVocabulary } from "../../needs/packed/pack.js";
import { packWords } from "../../words/index.js";
import { needsPageModule, wordsToGuard } from "./needs-module.js";

/** What a page's vocabulary may weigh with all its languages, as a module, in bytes, gzipped (issue 5). */
export const PAGE_BUDGET = 60_000;
/** How near to the budget is near enough: each try packs everything once more. */
const NEAR = 0.008;
const MOST_TRIES = 6;
/** Of a need's Welsh phrases so many are carried: Welsh has no table of words. */
const WELSH_PHRASES = 8;
/** A need that has a word in a phrase here, and uses it less than this more in the others, is left as it is. */
const LEAST_MORE = 0.3;
/** A use that says less than this for its need is left out. This and what is kept first were set on the lay requests. */
const LEAST_SAID = 0.12;

/**
 * The part of a vocabulary that a page can afford: every need, label, list and `hear` word, the first twelve phrases of
 * each need (which stand most obvious first in `data/needs`), and of its other phrases, clues and stories the words
 * alone, with how much each need uses them. Most of what is understood hangs on that: see "What the vocabulary's weight
 * buys" in `test/bench/RESULTS.md`. A word that nothing else spells would cost three bytes for its letters: its mark
 * costs one. Of these the first share is kept, those that say most, most often, first. Descriptions stay out. Phrases
 * are sorted, because a sorted list packs smaller.
 * @param share 0 to 1, of the words that stand in no text kept
 * @param everyday words that are right as they are
 */
export function pageVocabulary(full: Vocabulary, share: number, everyday: readonly string[]): Vocabulary {
  const first = (texts: readonly string[], count: number): string[] => texts.slice(0, count).sort(byLetters);
  const needs = full.needs.map(({ clues: _, phrases: { en, cy }, ...need }): Need => {
    const welsh = cy === undefined ? {} : { cy: first(cy, WELSH_PHRASES) };
    return { ...need, description: "", phrases: { en: first(en, LEAST_PHRASES), ...welsh } };
  });
  const { words: _words, marks: _marks, ...rest } = full;
  const part: Vocabulary = { ...rest, needs };
  Object.assign(part, leftOut(full, part, share));
  return { ...part, common: packWords(wordsToGuard(part, everyday)) };
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/**
 * The words of what the part has not, each in its commonest form, with the needs that use them more than the part says;
 * those that the part does not spell by their marks.
 */
function leftOut(full: Vocabulary, part: Vocabulary, share: number): Required<Pick<Vocabulary, "words" | "marks">> {
  const [whole, kept] = [lexiconOf(full), lexiconOf(part)];
  const forms = commonestForms(whole, kept);
  const sayings = sayingsOf(whole);
  const table = whole.uses.map((uses, id) => {
    const known = kept.stemOf(forms[id] ?? "");
    const before = new Map((known === undefined ? [] : (kept.uses[known] ?? [])).map((use) => [use.need, use.amount]));
    const more = uses
      .filter((_, i) => (sayings(id)[i] ?? 0) >= LEAST_SAID)
      .map(({ need, amount }) => ({ need, amount: amount - (before.get(need) ?? 0) }))
      .filter(({ need, amount }) => !before.has(need) || amount >= LEAST_MORE)
      .map(carriedUse)
      .sort((a, b) => a - b);
    const said = uses.reduce((sum, { amount }) => sum + amount, 0) * (whole.weights[id] ?? 0) ** 2;
    return { word: forms[id] ?? "", root: whole.stems[id] ?? "", spelt: known !== undefined, more, said };
  });
  const apart = table
    .filter(({ spelt, more }) => !spelt && more.length > 0)
    .sort((a, b) => b.said - a.said || a.word.length - b.word.length || byLetters(a.word, b.word));
  apart.length = Math.round(share * apart.length);
  const words = Object.fromEntries(
    table.filter(({ spelt, more }) => spelt && more.length > 0).map(({ word, more }) => [word, more]),
  );
  // Where two stems have one mark, the commoner has it.
  const marks = Object.fromEntries(apart.reverse().map(({ root, more }) => [stemMark(root), more]));
  return { words, marks };
}

function lexiconOf({ needs, elsewhere, ...vocabulary }: Vocabulary): Lexicon {
  return createLexicon(
    needs,
    "en",
    sameWordsOf({ needs, ...vocabulary }),
    elsewhere,
    vocabulary.words,
    vocabulary.marks,
  );
}

/** By stem of the whole: the form of it that stands in most phrases, and rather one that a kept text spells anyway. */
function commonestForms(whole: Lexicon, kept: Lexicon): string[] {
  const forms: string[] = [];
  const commonest = [...whole.words].sort(([a, m], [b, n]) => n - m || a.length - b.length || byLetters(a, b));
  for (const [word] of [...commonest.filter(([word]) => kept.words.has(word)), ...commonest]) {
    const id = whole.stemOf(word);
    if (id !== undefined) forms[id] ??= word;
  }
  return forms;
}

/** A vocabulary for a page, packed, and what share it holds of the words that only phrases left out have. */
export interface FittedVocabulary {
  vocabulary: Vocabulary;
  packed: string;
  share: number;
  /** Bytes of its module, gzipped. */
  weight: number;
}

/**
 * The largest {@link pageVocabulary} that keeps to the budget, or nearly.
 * @param budget bytes, gzipped
 */
export function fitVocabulary(
  full: Vocabulary,
  everyday: readonly string[],
  budget: number = PAGE_BUDGET,
): FittedVocabulary {
  const at = (share: number): FittedVocabulary => {
    const vocabulary = pageVocabulary(full, share, everyday);
    const packed = packVocabulary(vocabulary);
    return { vocabulary, packed, share, weight: gzippedSize(needsPageModule(packed)) };
  };
  let [low, high] = [at(0), at(1)];
  if (low.weight > budget) throw new Error(`The needs vocabulary cannot be made as small as ${budget} bytes.`);
  if (high.weight <= budget) return high;
  for (let tries = 0; tries < MOST_TRIES && low.weight < budget * (1 - NEAR); tries++) {
    // Weight grows nearly evenly with the share.
    const part = (budget * (1 - NEAR / 2) - low.weight) / (high.weight - low.weight);
    const between = at(low.share + part * (high.share - low.share));
    if (between.weight > budget) high = between;
    else low = between;
  }
  return low;
}

/** Bytes of a text when it is sent. */
export function gzippedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
