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
  /** Needs that are a weaker second reading of the same words. */
  related?: string[];
  /** Ordinary people's words for it, most obvious first. */
  phrases: { en: string[]; cy?: string[] };
  /** Single telling words out of people's stories; weaker than a phrase. English. */
  clues?: string[];
  /** Words that are matched and never shown back. */
  hear?: string[];
}

/** A short form with more than one life: offered as a choice, never guessed. */
export interface Abbreviation {
  /** As typed, folded: `aa`. */
  word: string;
  /** Only read when typed in capitals, because in small letters it is an ordinary word ("me", "send"). */
  capitals?: boolean;
  needs: string[];
}

/** Words that say something about the person or what they want. `kind` and `value` are a `FindRequest` field. */
export interface AttributeWords {
  kind: string;
  value: string | boolean;
  /** Phrases; `not` before one turns a mode round. */
  phrases: string[];
}

/** An "I would like..." statement, and the needs it stands for. */
export interface Statement {
  id: string;
  text: { en: string; cy?: string };
  needs: string[];
}

/** A need's use of a word: the need's place among the needs, and how much. */
export interface Use {
  need: number;
  amount: number;
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
  /**
   * Words of phrases and clues that are not carried, with the needs that use them, in their order, and how much more
   * than what is carried shows: a place in `AMOUNTS`. English. Only a page's vocabulary has them.
   */
  words?: Record<string, Use[]>;
  /** Everyday English words that the speller would otherwise "correct", as `packWords` writes them. */
  common: string;
}

/** The words to be read as other words, ready for the lexicon. */
export function sameWordsOf(vocabulary: Vocabulary): Map<string, readonly string[]> {
  return new Map(Object.entries(vocabulary.same ?? {}).map(([form, plain]) => [form, plain.split(" ")]));
}
