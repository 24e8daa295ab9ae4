import { gzipSync } from "node:zlib";
import type { Need, Vocabulary } from "../../needs/index.js";
import { LEAST_PHRASES } from "../../needs/index.js";
import { packVocabulary } from "../../needs/packed/pack.js";
import { isFunctionWord, packWords, stem, wordsOf } from "../../words/index.js";
import { needsPageModule, wordsToGuard } from "./needs-module.js";

/** What a page's vocabulary may weigh with all its languages, as a module, in bytes, gzipped (issue 5). */
export const PAGE_BUDGET = 60_000;
/** How near to the budget is near enough: each try packs everything once more. */
const NEAR = 0.015;
/** Where the search begins, as a share of each need's phrases, and how many tries it takes at most. */
const FIRST_SHARE = 0.4;
const MOST_TRIES = 8;
/** Fewest Welsh phrases of a need that has so many. */
const LEAST_WELSH = 8;

/** A word that more needs than this use says too little about one of them to stand alone. Set on the lay requests. */
const MOST_NEEDS = 25;

/**
 * The part of a vocabulary that a page can afford: every need and label, of each need's phrases the first share, of
 * the `hear` words all. Phrases stand most obvious first in `data/needs`, and in the measurements no other choice of
 * the same weight that was tried was understood better: not what is read worst without it, not what brings the most new words.
 * Of the phrases left out, the words that the kept ones spell anyway stay as clues, which cost next to nothing. The
 * files' own clues and the descriptions stay out, as they buy the least a byte. Phrases are sorted, because a sorted
 * list packs smaller. See "What the vocabulary's weight buys" in `test/bench/RESULTS.md`.
 * @param share 0 to 1
 * @param everyday words that are right as they are
 */
export function pageVocabulary(full: Vocabulary, share: number, everyday: readonly string[]): Vocabulary {
  const first = (texts: readonly string[], least: number): string[] =>
    texts.slice(0, Math.max(least, Math.round(texts.length * share))).sort(byLetters);
  const kept = full.needs.map((need) => first(need.phrases.en, LEAST_PHRASES));
  const spelt = commonestForms(kept.flat());
  const users = usersOf(full.needs);
  const needs = full.needs.map(({ clues: _, phrases: { en, cy }, ...need }, i): Need => {
    const mine = new Set((kept[i] ?? []).flatMap((phrase) => wordsOf(phrase).map(stem)));
    const clues = new Set<string>();
    for (const word of en.flatMap(wordsOf)) {
      const [root, form] = [stem(word), spelt.get(stem(word))];
      if (form === undefined || isFunctionWord(form) || mine.has(root) || (users.get(root) ?? 0) > MOST_NEEDS) continue;
      clues.add(form);
    }
    return {
      ...need,
      description: "",
      phrases: { en: kept[i] ?? [], ...(cy === undefined ? {} : { cy: first(cy, LEAST_WELSH) }) },
      ...(clues.size === 0 ? {} : { clues: [...clues].sort(byLetters) }),
    };
  });
  const part: Vocabulary = { ...full, needs };
  return { ...part, common: packWords(wordsToGuard(part, everyday)) };
}

function byLetters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** By stem: the form of it that stands in most places. */
function commonestForms(phrases: readonly string[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const word of phrases.flatMap(wordsOf)) uses.set(word, (uses.get(word) ?? 0) + 1);
  const forms = new Map<string, string>();
  for (const [word, count] of uses) {
    const form = forms.get(stem(word));
    if (form === undefined || count > (uses.get(form) ?? 0)) forms.set(stem(word), word);
  }
  return forms;
}

/** By stem: how many needs use it in a phrase. */
function usersOf(needs: readonly Need[]): Map<string, number> {
  const users = new Map<string, number>();
  for (const { phrases } of needs) {
    for (const root of new Set(phrases.en.flatMap(wordsOf).map(stem))) users.set(root, (users.get(root) ?? 0) + 1);
  }
  return users;
}

/** A vocabulary for a page, packed, and what share of the phrases it holds. */
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
  let [low, high] = [0, 1];
  let share = FIRST_SHARE;
  let best: FittedVocabulary | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const vocabulary = pageVocabulary(full, share, everyday);
    const packed = packVocabulary(vocabulary);
    const weight = gzippedSize(needsPageModule(packed));
    if (weight > budget) high = share;
    else {
      low = share;
      best = { vocabulary, packed, share, weight };
      if (weight > budget * (1 - NEAR) || share === 1) break;
    }
    // Weight grows nearly evenly with the share; a third of it is there without any phrase.
    const guess = share * (1 + 1.5 * ((budget * (1 - NEAR / 2)) / weight - 1));
    share = guess > low && guess < high ? guess : high === 1 && guess >= 1 ? 1 : (low + high) / 2;
  }
  if (best === undefined) throw new Error(`The needs vocabulary cannot be made as small as ${budget} bytes.`);
  return best;
}

/** Bytes of a text when it is sent. */
export function gzippedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
