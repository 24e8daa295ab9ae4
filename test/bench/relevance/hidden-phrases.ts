import { createNeedsReader, type Need, useOf, type Vocabulary } from "../../../src/needs/index.js";
import { isFunctionWord, stem, wordsOf } from "../../../src/words/index.js";
import type { Query } from "./queries.js";
import { addTally, noTally, type Tally, tally } from "./tally.js";

const FOLDS = 10;

/**
 * Part (c): each English phrase is asked of a vocabulary in which it is hidden together with all phrases, clues,
 * labels, words of stories and pairs of words of its need that share its rarest stem. Hard on purpose: it shows what the words we have say about words
 * that we do not have, and how much is left to collect.
 * @param folds how many of the ten tenths to run
 */
export function hiddenPhrases(vocabulary: Vocabulary, folds: number): Tally {
  const counts = new Map<string, number>();
  for (const need of vocabulary.needs) {
    for (const phrase of need.phrases.en) {
      for (const root of stemsOf(phrase)) counts.set(root, (counts.get(root) ?? 0) + 1);
    }
  }
  const rarest = (phrase: string): string => {
    const words = wordsOf(phrase);
    const content = words.filter((word) => !isFunctionWord(word));
    const roots = (content.length > 0 ? content : words).map(stem);
    return roots.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a), roots[0] ?? "");
  };
  const whole = noTally("hidden phrases");
  for (let fold = 0; fold < Math.min(folds, FOLDS); fold++) {
    const asked: Query[] = [];
    const hiddenOf = new Map<number, ReadonlySet<string>>();
    const needs = vocabulary.needs.map((need, number): Need => {
      const hidden = new Set<string>();
      for (const phrase of need.phrases.en) {
        const root = rarest(phrase);
        if (foldOf(need.id, root) !== fold) continue;
        hidden.add(root);
        const needsOf = vocabulary.needs.filter((each) => each.phrases.en.includes(phrase));
        asked.push({ id: `${need.id}: ${phrase}`, q: phrase, needs: needsOf.map((each) => each.id) });
      }
      hiddenOf.set(number, hidden);
      return hidden.size === 0 ? need : without(need, hidden);
    });
    const shown = (
      table: Readonly<Record<string, number[]>> = {},
      stemsIn: (key: string) => string[],
    ): Record<string, number[]> => {
      const isHidden = (key: string, use: number): boolean =>
        stemsIn(key).some((root) => hiddenOf.get(useOf(use).need)?.has(root));
      return Object.fromEntries(
        Object.entries(table)
          .map(([key, uses]) => [key, uses.filter((use) => !isHidden(key, use))] as const)
          .filter(([, uses]) => uses.length > 0),
      );
    };
    const { words, pairs } = vocabulary.told?.en ?? {};
    const told = {
      ...vocabulary.told,
      en: { words: shown(words, (word) => [stem(word)]), pairs: shown(pairs, (pair) => pair.split(" ")) },
    };
    const part = tally("", createNeedsReader({ ...vocabulary, needs, told }), asked);
    addTally(whole, part);
  }
  return whole;
}

function stemsOf(phrase: string): Set<string> {
  return new Set(wordsOf(phrase).map(stem));
}

/** A tenth for each need and stem, the same on every run (FNV-1a). */
function foldOf(need: string, root: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${need} ${root}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % FOLDS;
}

function without(need: Need, hidden: ReadonlySet<string>): Need {
  const seen = (text: string): boolean => ![...stemsOf(text)].some((root) => hidden.has(root));
  return {
    ...need,
    label: { ...need.label, en: seen(need.label.en) ? need.label.en : "" },
    phrases: { ...need.phrases, en: need.phrases.en.filter(seen) },
    clues: (need.clues ?? []).filter(seen),
    hear: (need.hear ?? []).filter(seen),
  };
}
