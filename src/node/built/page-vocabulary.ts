import { gzipSync } from "node:zlib";
import type { Lexicon, Need, Told, Vocabulary } from "../../needs/index.js";
import { carriedUse, createLexicon, LEAST_PHRASES, sameWordsOf, sayingsOf, stemMark } from "../../needs/index.js";
import { packVocabulary } from "../../needs/packed/pack.js";
import { isFunctionWord, packWords, wordsOf } from "../../words/index.js";
import { needsPageModule, wordsToGuard } from "./needs-module.js";

/** What a page's vocabulary may weigh with all its languages, as a module, in bytes, gzipped (issue 5). */
export const PAGE_BUDGET = 60_000;
/** How near to the budget is near enough: each try packs everything once more. */
const NEAR = 0.0005;
const MOST_TRIES = 13;
/** Of a need's Welsh phrases so many are carried. */
const WELSH_PHRASES = 8;
/**
 * A use is worth what it says for its need, as often as it is used. A mark's uses are worth their mean as if there were so
 * many more that say nothing, for the mark's own weight. Set on stories by four writers, each left out in turn.
 */
const MARK_COST = 2;
/**
 * What is typed alone ("lupus", "citizens advice") has nothing beside it to be understood by: a use by a phrase of one, two
 * or three telling words is worth so many times as much. Set on all phrases typed alone and on the development requests;
 * stories hidden from the fit lose half a point by it.
 */
const SHORT_PHRASES: readonly number[] = [10, 5, 2];
/** A use that is less than this more than what is carried shows is left as it is. */
const LEAST_MORE = 0.2;

/**
 * The part of a vocabulary that a page can afford: every need, label, list and `hear` word, and the first phrases of each
 * need (which stand most obvious first in `data/needs`). Of its other phrases, clues and stories, and of all that is
 * about something else, the words alone, with how much each need uses them. Most of what is understood hangs on these:
 * see "What the vocabulary's weight buys" in `test/bench/RESULTS.md`. A word that nothing else spells would cost three
 * bytes for its letters: its mark costs one. Uses that are worth little are left out. Descriptions stay out, and pairs of
 * words, and courtesies, which stand in letters more than in what is typed into a page. Phrases are sorted, because a
 * sorted list packs smaller.
 * @param least what a use must be worth, from 0 (all are kept)
 * @param everyday words that are right as they are
 */
export function pageVocabulary(full: Vocabulary, least: number, everyday: readonly string[]): Vocabulary {
  const first = (texts: readonly string[], count: number): string[] => texts.slice(0, count).sort(byLetters);
  const needs = full.needs.map(({ clues: _, phrases: { en, cy }, ...need }): Need => {
    const welsh = cy === undefined ? {} : { cy: first(cy, WELSH_PHRASES) };
    return { ...need, description: "", phrases: { en: first(en, LEAST_PHRASES), ...welsh } };
  });
  const { told: _told, courtesies: _courtesies, services: _services, ...rest } = full;
  const elsewhere = full.elsewhere?.map((): string[] => []);
  const part: Vocabulary = { ...rest, needs, ...(elsewhere === undefined ? {} : { elsewhere }) };
  part.told = { en: leftOut("en", full, part, least), cy: leftOut("cy", full, part, least) };
  return { ...part, common: packWords(wordsToGuard(part, everyday)) };
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/**
 * The words of what the part has not, each in its commonest form, with the needs that use them more than the part says;
 * those that the part does not spell by their marks.
 */
function leftOut(lang: "en" | "cy", full: Vocabulary, part: Vocabulary, least: number): Told {
  const [whole, kept] = [lexiconOf(full, lang), lexiconOf(part, lang)];
  const forms = commonestForms(whole, kept);
  const sayings = sayingsOf(whole);
  const short = shortPhrases(full.needs, whole, lang);
  const words: Record<string, number[]> = {};
  const apart: { root: string; uses: number[]; worth: number }[] = [];
  whole.uses.forEach((all, id) => {
    const known = kept.stemOf(forms[id] ?? "");
    const before = new Map((known === undefined ? [] : (kept.uses[known] ?? [])).map((use) => [use.need, use.amount]));
    const more = all
      .map((use, i) => {
        const amount = use.amount - (before.get(use.need) ?? 0);
        const worth = (sayings(id)[i] ?? 0) * amount * (short[use.need]?.get(id) ?? 1);
        return { need: use.need, amount, worth };
      })
      .filter(({ amount, worth }) => amount > LEAST_MORE && worth >= least);
    if (more.length === 0) return;
    const uses = more.map(carriedUse).sort((a, b) => a - b);
    if (known !== undefined) words[forms[id] ?? ""] = uses;
    else {
      const worth = more.reduce((sum, each) => sum + each.worth, 0) / (more.length + MARK_COST);
      if (worth >= least) apart.push({ root: whole.stems[id] ?? "", uses, worth });
    }
  });
  // Where two stems have one mark, the one that is worth more has it.
  apart.sort((a, b) => a.worth - b.worth || byLetters(a.root, b.root));
  return { words, marks: Object.fromEntries(apart.map(({ root, uses }) => [stemMark(root), uses])) };
}

/** By need: how many times as much the stems of its short phrases, and of its name, are worth. */
function shortPhrases(needs: readonly Need[], whole: Lexicon, lang: "en" | "cy"): Map<number, number>[] {
  return needs.map(({ label, phrases }) => {
    const worth = new Map<number, number>();
    for (const text of [label[lang] ?? "", ...(phrases[lang] ?? [])]) {
      const telling = wordsOf(text).filter((word) => !isFunctionWord(word));
      const ids = new Set(telling.map((word) => whole.stemOf(word)).filter((id) => id !== undefined));
      const times = SHORT_PHRASES[ids.size - 1] ?? 1;
      for (const id of ids) worth.set(id, Math.max(times, worth.get(id) ?? 1));
    }
    return worth;
  });
}

function lexiconOf({ needs, elsewhere, told, ...vocabulary }: Vocabulary, lang: "en" | "cy"): Lexicon {
  return createLexicon(
    needs,
    lang,
    lang === "en" ? sameWordsOf({ needs, ...vocabulary }) : undefined,
    elsewhere,
    told?.[lang],
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

/** A vocabulary for a page, packed, and what a use of a word had to be worth in it. */
export interface FittedVocabulary {
  vocabulary: Vocabulary;
  packed: string;
  least: number;
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
  const at = (least: number): FittedVocabulary => {
    const vocabulary = pageVocabulary(full, least, everyday);
    const packed = packVocabulary(vocabulary);
    return { vocabulary, packed, least, weight: gzippedSize(needsPageModule(packed)) };
  };
  if (at(Number.POSITIVE_INFINITY).weight > budget)
    throw new Error(`The needs vocabulary cannot be made as small as ${budget} bytes.`);
  let [low, high] = [at(1), at(0)];
  if (high.weight <= budget) return high;
  while (low.weight > budget) [low, high] = [at(2 * low.least), low];
  for (let tries = 0; tries < MOST_TRIES && low.weight < budget * (1 - NEAR); tries++) {
    const between = at((low.least + high.least) / 2);
    if (between.weight > budget) high = between;
    else low = between;
  }
  return low;
}

/** Bytes of a text when it is sent. */
export function gzippedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
