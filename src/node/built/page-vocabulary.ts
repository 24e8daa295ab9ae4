import { gzipSync } from "node:zlib";
import type { Lexicon, Need, Use, Vocabulary } from "../../needs/index.js";
import { AMOUNTS, createLexicon, LEAST_PHRASES, sameWordsOf } from "../../needs/index.js";
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

/**
 * The part of a vocabulary that a page can afford: every need, label, list and `hear` word, the first twelve phrases of
 * each need (which stand most obvious first in `data/needs`), and of all its other phrases and clues the words alone,
 * with how much each need uses them. Most of what is understood hangs on that: see "What the vocabulary's weight buys"
 * in `test/bench/RESULTS.md`. A word that nothing else spells costs three bytes, so of these only the first share is
 * kept, those that stand in most phrases first. Descriptions stay out. Phrases are sorted, because a sorted list packs
 * smaller.
 * @param share 0 to 1, of the words that stand in no text kept
 * @param everyday words that are right as they are
 */
export function pageVocabulary(full: Vocabulary, share: number, everyday: readonly string[]): Vocabulary {
  const first = (texts: readonly string[], count: number): string[] => texts.slice(0, count).sort(byLetters);
  const needs = full.needs.map(({ clues: _, phrases: { en, cy }, ...need }): Need => {
    const welsh = cy === undefined ? {} : { cy: first(cy, WELSH_PHRASES) };
    return { ...need, description: "", phrases: { en: first(en, LEAST_PHRASES), ...welsh } };
  });
  const part: Vocabulary = { ...full, needs };
  part.words = wordsLeftOut(full, part, share);
  return { ...part, common: packWords(wordsToGuard(part, everyday)) };
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** The words of what the part has not, each in its commonest form, with the needs that use them more than the part says. */
function wordsLeftOut(full: Vocabulary, part: Vocabulary, share: number): Record<string, Use[]> {
  const [whole, kept] = [lexiconOf(full), lexiconOf(part)];
  const phrasesWith = new Int32Array(whole.stems.length);
  for (const { stems } of whole.phrases) for (const id of stems) phrasesWith[id] = (phrasesWith[id] ?? 0) + 1;
  const forms = commonestForms(whole, kept);
  const table = whole.uses.map((uses, id) => {
    const known = kept.stemOf(forms[id] ?? "");
    const before = new Map((known === undefined ? [] : (kept.uses[known] ?? [])).map((use) => [use.need, use.amount]));
    const more = uses.flatMap(({ need, amount }): Use[] => {
      const had = before.get(need) ?? 0;
      if (need >= full.needs.length || (had > 0 && amount - had < LEAST_MORE)) return [];
      return [{ need, amount: nearest(amount - had) }];
    });
    return { word: forms[id] ?? "", spelt: known !== undefined, more, phrases: phrasesWith[id] ?? 0 };
  });
  const apart = table
    .filter(({ spelt, more }) => !spelt && more.length > 0)
    .sort((a, b) => b.phrases - a.phrases || a.word.length - b.word.length || byLetters(a.word, b.word));
  apart.length = Math.round(share * apart.length);
  const found = [...table.filter(({ spelt, more }) => spelt && more.length > 0), ...apart];
  return Object.fromEntries(found.map(({ word, more }) => [word, more]));
}

function lexiconOf({ needs, elsewhere, ...vocabulary }: Vocabulary): Lexicon {
  return createLexicon(needs, "en", sameWordsOf({ needs, ...vocabulary }), elsewhere);
}

/** The step of {@link AMOUNTS} that is nearest as a ratio. */
function nearest(amount: number): number {
  const off = (step: number): number => Math.abs(Math.log((AMOUNTS[step] ?? 1) / amount));
  return AMOUNTS.reduce((best, _, step) => (off(step) < off(best) ? step : best), 0);
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
