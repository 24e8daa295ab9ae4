import { wordsOf } from "../words/index.js";
import { phraseUse, spread } from "./lexicon.js";
import { pairOf } from "./pair-reader.js";
import { carriedUse, type Use } from "./vocabulary.js";

/**
 * What one use of a word in a story counts, in a story of n different words: {@link USE} times n to the power of minus
 * {@link LENGTH_POWER}. More than in a phrase of that length, because a story is how people do ask. Both set on stories
 * by five writers, each left out in turn.
 */
const USE = 3;
const LENGTH_POWER = 0.3;
/** A word at home in more than this share of the needs says nothing of which one is meant. */
const COMMON = 0.65;

/**
 * Counts which needs' stories use a word, and how much.
 * @param stories of one language, by number of the need, those of fields of life elsewhere after them
 * @param stem the stem of a word, in that language
 * @param same words that are read as others: see `sameWordsOf`
 * @param isWord false for what no list knows: a slip of the pen in one story must not become a word
 * @returns as `Told.words`, each word in the form that most stories have
 */
export function storyWords(
  stories: readonly (readonly string[])[],
  stem: (word: string) => string,
  same: ReadonlyMap<string, readonly string[]>,
  isWord: (word: string) => boolean,
): Record<string, number[]> {
  const forms = new Map<string, Map<string, number>>();
  const uses = new Map<string, Map<number, number>>();
  stories.forEach((told, need) => {
    for (const story of told) {
      const words = wordsOf(story).flatMap((word) => same.get(word) ?? word);
      const roots = new Map(words.map((word) => [stem(word), word]));
      for (const [root, word] of roots) {
        const of = forms.get(root) ?? new Map<string, number>();
        forms.set(root, of.set(word, (of.get(word) ?? 0) + 1));
        const by = uses.get(root) ?? new Map<number, number>();
        uses.set(root, by.set(need, (by.get(need) ?? 0) + storyUse(roots.size)));
      }
    }
  });
  const found: Record<string, number[]> = {};
  for (const [root, list] of telling(uses, stories.length)) {
    const of = [...(forms.get(root) ?? [])].filter(([word]) => isWord(word));
    const [form] = of.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
    if (form !== undefined && list.length > 0) found[form] = list.map(carriedUse);
  }
  return found;
}

/** A pair that was said once only may be an accident. */
const LEAST_PAIRS = 2;

/**
 * Counts which needs' phrases and stories say two words next to one another, and how much.
 * @param phrases of one language, by number of the need, those of fields of life elsewhere after them
 * @param stories in the same order
 * @param stem the stem of a word, in that language
 * @param same as for {@link storyWords}
 * @returns as `Told.pairs`
 */
export function neighbouringWords(
  phrases: readonly (readonly string[])[],
  stories: readonly (readonly string[])[],
  stem: (word: string) => string,
  same: ReadonlyMap<string, readonly string[]>,
): Record<string, number[]> {
  const uses = new Map<string, { times: number; by: Map<number, number> }>();
  const count = (texts: readonly string[], need: number, use: (words: number) => number): void => {
    for (const text of texts) {
      const roots = wordsOf(text).flatMap((word) => (same.get(word) ?? [word]).map(stem));
      const pairs = new Set(roots.slice(1).map((root, at) => pairOf(roots[at] ?? "", root)));
      for (const pair of pairs) {
        const said = uses.get(pair) ?? { times: 0, by: new Map<number, number>() };
        uses.set(pair, said);
        said.times++;
        said.by.set(need, (said.by.get(need) ?? 0) + use(pairs.size));
      }
    }
  };
  phrases.forEach((texts, need) => {
    count(texts, need, phraseUse);
  });
  stories.forEach((texts, need) => {
    count(texts, need, storyUse);
  });
  const found: Record<string, number[]> = {};
  for (const [pair, { times, by }] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (times < LEAST_PAIRS) continue;
    const list = [...by].map(([need, amount]): Use => ({ need, amount })).sort((a, b) => a.need - b.need);
    if (spread(list) <= COMMON * stories.length) found[pair] = list.map(carriedUse);
  }
  return found;
}

/** What one use of a word counts, in a story of so many. */
function storyUse(words: number): number {
  return USE * words ** -LENGTH_POWER;
}

/**
 * Leaves out the words that nearly all needs' stories use alike, and of each other word the needs that use it less than
 * all of them together do: "my" is in everybody's stories.
 */
function telling(uses: ReadonlyMap<string, ReadonlyMap<number, number>>, needs: number): Map<string, Use[]> {
  const told = new Map<number, number>();
  let all = 0;
  for (const by of uses.values()) {
    for (const [need, amount] of by) {
      told.set(need, (told.get(need) ?? 0) + amount);
      all += amount;
    }
  }
  const found = new Map<string, Use[]>();
  for (const [root, by] of uses) {
    const list = [...by].map(([need, amount]): Use => ({ need, amount }));
    if (spread(list) > COMMON * needs) continue;
    const said = list.reduce((sum, { amount }) => sum + amount, 0);
    found.set(
      root,
      list.filter(({ need, amount }) => amount * all >= said * (told.get(need) ?? 0)).sort((a, b) => a.need - b.need),
    );
  }
  return found;
}
