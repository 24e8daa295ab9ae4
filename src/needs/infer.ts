import { wordsOf } from "../words/index.js";
import { type Lexicon, spread, stemWeight } from "./lexicon.js";

/** A need read from a record's own text, because the record states none. */
export interface InferredNeed {
  need: string;
  /** The phrase of the vocabulary that stands in the text. */
  words: string;
  /** How many words stand before the first that speak of it. */
  at: number;
  /** At how many places the text speaks of it. */
  times: number;
}

/** Reads needs out of records' texts. Made by {@link createInferrer}. */
export interface Inferrer {
  /**
   * @param words the folded words of a record's name and description
   * @param stands whether a phrase whose words stand near one another there is really said; asked of the strongest first
   * @returns the needs, strongest first, at most {@link MOST}
   */
  infer(words: readonly string[], stands: (phrase: string) => boolean): InferredNeed[];
}

/** More than this many needs out of one text are guesses. */
const MOST = 8;
/** Only the start of a long text is read: what a service is stands first, what else it does comes later. */
const MOST_WORDS = 160;
/** A phrase's words may have this many others between them. */
const GAP = 1;
/** How much a phrase must weigh: one word that a few needs share is too little. */
const LEAST = 0.62;
/** How much a word says that only services say of themselves. */
const OWN_WORD = 1;
/** Stands for a word that no phrase holds. */
const UNKNOWN = -1;

/** A phrase that may be looked for in a text. */
interface Sought {
  need: number;
  words: string;
  weight: number;
  stems: readonly number[];
}

/** Each phrase under the number of its rarest stem, so that a text is looked through once. */
type ByRarest = readonly (readonly Sought[] | undefined)[];

/**
 * Makes the inferrer. A need is inferred only where a whole phrase of it stands in the text, which is stricter
 * than reading a person's words, and one pass is linear in the text's length.
 * @param english gives the lexicon of English phrases; asked for at the first text
 * @param services by need, how services say of themselves that they are for it: see `Vocabulary.services`
 */
export function createInferrer(
  english: () => Lexicon,
  services: Readonly<Record<string, readonly string[]>> = {},
): Inferrer {
  let ready: { lexicon: Lexicon; stemOf: Lexicon["stemOf"]; byRarest: ByRarest } | undefined;
  /** The stems of each word that stood in a record: the same few thousand words make up all of them. */
  const known = new Map<string, readonly number[]>();

  return {
    infer(words, stands) {
      if (ready === undefined) {
        const lexicon = english();
        const stemOf = withServices(lexicon, services);
        ready = { lexicon, stemOf, byRarest: soughtIn(lexicon, services, stemOf) };
      }
      const { lexicon, stemOf, byRarest } = ready;
      const { same } = lexicon;
      const stems: number[] = [];
      for (const word of words.slice(0, MOST_WORDS)) {
        let own = known.get(word);
        if (own === undefined) {
          own = (same.get(word) ?? [word]).map((each) => stemOf(each) ?? UNKNOWN);
          known.set(word, own);
        }
        for (const stem of own) stems.push(stem);
      }
      /** By need, the phrases whose words stand there, and where they do. */
      const near = new Map<number, { phrases: Set<Sought>; places: Set<number> }>();
      for (let at = 0; at < stems.length; at++) {
        const list = byRarest[stems[at] ?? UNKNOWN];
        if (list === undefined) continue;
        for (const phrase of list) {
          if (!standsAround(stems, at, phrase.stems)) continue;
          const found = near.get(phrase.need);
          if (found === undefined) near.set(phrase.need, { phrases: new Set([phrase]), places: new Set([at]) });
          else {
            found.phrases.add(phrase);
            found.places.add(at);
          }
        }
      }
      return [...near.values()]
        .flatMap(({ phrases, places }) => {
          const strongest = [...phrases].sort((a, b) => b.weight - a.weight).find((phrase) => stands(phrase.words));
          const [at = 0] = places;
          return strongest === undefined ? [] : [{ ...strongest, at, times: places.size }];
        })
        .sort((a, b) => b.weight - a.weight || a.at - b.at || a.need - b.need)
        .slice(0, MOST)
        .map(({ need, words: phrase, at, times }) => ({
          need: lexicon.needs[need]?.id ?? "",
          words: phrase,
          at,
          times,
        }));
    },
  };
}

/** Whether all stems of a phrase stand so near to one of them. */
function standsAround(stems: readonly number[], at: number, phrase: readonly number[]): boolean {
  if (phrase.length === 1) return true;
  const reach = phrase.length + GAP;
  const from = Math.max(0, at - reach + 1);
  const to = Math.min(stems.length, at + reach);
  for (const wanted of phrase) {
    let n = from;
    while (n < to && stems[n] !== wanted) n++;
    if (n === to) return false;
  }
  return true;
}

/** Numbers of stems, also of those that only services' own words have: they come after the lexicon's. */
function withServices(lexicon: Lexicon, services: Readonly<Record<string, readonly string[]>>): Lexicon["stemOf"] {
  const further = new Map<string, number>();
  for (const words of Object.values(services).flat().map(wordsOf)) {
    for (const word of words) {
      const root = lexicon.rootOf(word);
      if (lexicon.stemOf(word) === undefined && !further.has(root))
        further.set(root, lexicon.stems.length + further.size);
    }
  }
  return (word) => lexicon.stemOf(word) ?? further.get(lexicon.rootOf(word));
}

/**
 * The phrases that say enough to be looked for in a record's text, each under its rarest stem. A need's label and what
 * services say of themselves always do.
 */
function soughtIn(
  { needs, phrases, functional, uses }: Lexicon,
  services: Readonly<Record<string, readonly string[]>>,
  stemOf: Lexicon["stemOf"],
): ByRarest {
  /** By stem: the needs that have it in a phrase. */
  const holders = uses.map(() => new Set<number>());
  for (const { need, stems } of phrases) {
    if (need < needs.length) for (const each of stems) holders[each]?.add(need);
  }
  /** What a stem says about which need it is, counted over the needs alone: a record is about nothing else. */
  const weights = uses.map((within, stem) => {
    const own = Math.max(holders[stem]?.size ?? 0, spread(within.filter(({ need }) => need < needs.length)));
    return own === 0 ? 0 : stemWeight(needs.length, own, functional[stem] === true);
  });
  const found: Sought[][] = [];
  const seek = (need: number, words: string, stems: readonly number[], isSure: boolean): void => {
    // How it happens is told by a record's modes: "comes with two keys" is no home visit.
    if (needs[need]?.type === "way") return;
    if (stems.every((each) => functional[each] === true)) return;
    let weight = 0;
    let rarest = stems[0] ?? 0;
    const weightOf = (each: number): number => weights[each] ?? OWN_WORD;
    for (const each of stems) {
      weight += weightOf(each);
      if (weightOf(each) > weightOf(rarest)) rarest = each;
    }
    if (weight < LEAST && !isSure) return;
    found[rarest] ??= [];
    found[rarest]?.push({ need, words, weight, stems });
  };
  const isOthers = saidByOthers(needs, phrases, services);
  for (const { need, text, kind, stems } of phrases) {
    if (need >= needs.length || kind === "hear" || kind === "clue") continue;
    if (isOthers(text, need)) continue;
    seek(need, text, stems, kind === "label");
  }
  needs.forEach(({ id }, need) => {
    for (const text of services[id] ?? []) {
      const stems = new Set(wordsOf(text).map((word) => stemOf(word) ?? UNKNOWN));
      seek(need, text, [...stems], true);
    }
  });
  return found;
}

/**
 * Whether a phrase is another need's label or what its services say of themselves: whoever types "mental health" may want a
 * peer group, but a record that says it is about mental health.
 */
function saidByOthers(
  needs: Lexicon["needs"],
  phrases: Lexicon["phrases"],
  services: Readonly<Record<string, readonly string[]>>,
): (text: string, need: number) => boolean {
  const folded = (text: string): string => wordsOf(text).join(" ");
  const sayers = new Map<string, Set<number>>();
  const put = (text: string, need: number): void => {
    const words = folded(text);
    sayers.set(words, (sayers.get(words) ?? new Set()).add(need));
  };
  for (const { need, text, kind } of phrases) if (need < needs.length && kind === "label") put(text, need);
  needs.forEach(({ id }, need) => {
    for (const text of services[id] ?? []) put(text, need);
  });
  return (text, need) => sayers.get(folded(text))?.has(need) === false;
}
