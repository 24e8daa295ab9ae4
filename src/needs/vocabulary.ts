import { textHash } from "../words/index.js";

/** What a need is: a health condition, a situation, a kind of help, a group of people, an activity, a way it happens. */
export const NEED_TYPES = ["condition", "situation", "help", "people", "activity", "way"] as const;
export type NeedType = (typeof NEED_TYPES)[number];

/** One need, as in `data/needs/<id>.yaml`. */
export interface Need {
  id: string;
  type: NeedType;
  label: { en: string; cy?: string };
  description: string;
  /**
   * It hurts to be told this by mistake (a baby lost, abuse, who somebody is): read beside another need only where it
   * is likely meant, and not offered as close to something else.
   */
  careful?: boolean;
  /** Somebody can say that they are free of it: "not homeless". Of the rest a "no" is the need itself: "no food". */
  deniable?: boolean;
  /** Needs that are a weaker second reading of the same words. */
  related?: string[];
  /** Ordinary people's words for it, most obvious first. */
  phrases: { en: string[]; cy?: string[] };
  /** Single telling words out of people's stories; weaker than a phrase. English. */
  clues?: string[];
  /** Words that are matched and never shown back. */
  hear?: string[];
  /**
   * Whole requests as somebody put them, with all that stands round the point. Only how often a need's stories use a
   * word counts: see `stories.ts`. In a vocabulary that is carried they are in {@link Vocabulary.told}.
   */
  stories?: { en?: string[]; cy?: string[] };
}

/** A short form with more than one life: offered as a choice, never guessed. */
export interface Abbreviation {
  /** As typed, folded: `aa`. */
  word: string;
  /** Only read when typed in capitals or with dots, because in small letters it is an ordinary word ("me", "send"). */
  capitals?: boolean;
  needs: string[];
}

/** Words that say something about the person or what they want. `kind` and `value` are a `FindRequest` field. */
export interface AttributeWords {
  /** A field of a request, or `none` where a phrase holds a shorter one and means something else. */
  kind: string;
  value: string | boolean;
  /** Phrases; `not` before one turns a mode round and takes a time or a language back: see `turned.ts`. */
  phrases: string[];
}

/** An "I would like..." statement, and the needs it stands for. */
export interface Statement {
  id: string;
  text: { en: string; cy?: string };
  needs: string[];
}

/** A need's use of a word: the need's place among the needs (fields of life elsewhere follow them), and how much. */
export interface Use {
  need: number;
  amount: number;
}

/**
 * By how much a need may use a word more than its phrases show: once in a phrase of four words, and about 2.5 and 7 times
 * that. Set on the lay requests; ten finer steps cost a page 5 kB and were not understood better.
 */
export const AMOUNTS: readonly number[] = [0.5, 1.2, 3.5];

/** A use as {@link Told.words} carries it: one number, with the step of {@link AMOUNTS} that is nearest as a ratio. */
export function carriedUse({ need, amount }: Use): number {
  const off = (step: number): number => Math.abs(Math.log((AMOUNTS[step] ?? 1) / amount));
  return need * AMOUNTS.length + AMOUNTS.reduce((best, _, step) => (off(step) < off(best) ? step : best), 0);
}

/** The use that a number of {@link Told.words} stands for. */
export function useOf(carried: number): Use {
  return { need: Math.floor(carried / AMOUNTS.length), amount: AMOUNTS[carried % AMOUNTS.length] ?? 0 };
}

/** What is left of texts that a vocabulary does not carry: which needs use which words, and how much. */
export interface Told {
  /**
   * Words of stories (on a page, of most phrases and clues too), with the needs that use them more than what is carried
   * shows, in their order, as {@link carriedUse} writes each.
   */
  words?: Record<string, number[]>;
  /**
   * The same for stems that nothing carried spells, by {@link stemMark}: a word of which only the mark is carried is
   * understood and never shown or corrected to. Only a page's vocabulary has them.
   */
  marks?: Record<number, number[]>;
  /**
   * Two neighbouring stems that phrases or stories have more than once ("come out"), with the needs that say them. A
   * page's vocabulary has none: single words say more for their weight.
   */
  pairs?: Record<string, number[]>;
}

/** Everything the reader of needs knows. Built from `data/needs` by `npm run data`. */
export interface Vocabulary {
  needs: Need[];
  abbreviations: Abbreviation[];
  attributes: AttributeWords[];
  statements: Statement[];
  /** Words of speech, dialect and text messages, to the plain words they are read as: `wiv` to `with`. */
  same?: Record<string, string>;
  /** Phrases of requests that are about something else, by field of life; they make the reader less sure. English. */
  elsewhere?: string[][];
  /** Turns of speech that ask for a fact, a purchase or an errand, whatever it is about. English. */
  errands?: string[];
  /** Turns of speech that are said to be polite, and left out. English. */
  courtesies?: string[];
  /**
   * How services say of themselves that they are for a need, by its id: "relief of the elderly". Looked for in the text
   * of records that state no needs, never in what people type. English.
   */
  services?: Record<string, string[]>;
  /**
   * What people said, by language. It goes by the places of `needs` and of `elsewhere` after them: whoever takes needs
   * out, puts some in or reorders them leaves this out.
   */
  told?: { en?: Told; cy?: Told };
  /** Everyday English words that the speller would otherwise "correct", as `packWords` writes them. */
  common: string;
}

/**
 * Bits of a stem's mark, as many as there are signs for private use: of a hundred words that nobody uses of a need,
 * three look like one that somebody does.
 */
const MARK_BITS = 17;

/** A number that stands for a stem where its letters would weigh too much: the upper bits of a hash. */
export function stemMark(stem: string): number {
  const hash = textHash(stem);
  return (hash ^ (hash >>> 15)) >>> (32 - MARK_BITS);
}

/** The words to be read as other words, ready for the lexicon. */
export function sameWordsOf(vocabulary: Vocabulary): Map<string, readonly string[]> {
  return new Map(Object.entries(vocabulary.same ?? {}).map(([form, plain]) => [form, plain.split(" ")]));
}
