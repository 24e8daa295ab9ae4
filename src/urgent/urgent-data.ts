import type { Nation } from "../place/outcome.js";
import type { UrgentAction, UrgentLevel } from "./urgent-help.js";

/** What a pattern is about; it decides which lines are offered. */
export const URGENT_TOPICS = [
  "suicide",
  "self-harm",
  "medical",
  "medicines",
  "mind",
  "domestic-abuse",
  "sexual-violence",
  "child-harm",
  "exploitation",
  "violence",
  "harming-others",
  "missing",
  "fire-gas",
  "homeless",
  "food",
  "heating",
  "addiction",
  "adult-harm",
  "distress",
] as const;
export type UrgentTopic = (typeof URGENT_TOPICS)[number];

/** Topics for which a page offers a quick way out and keeps its titles neutral. */
export const SENSITIVE_TOPICS: readonly UrgentTopic[] = [
  "domestic-abuse",
  "sexual-violence",
  "child-harm",
  "exploitation",
  "adult-harm",
  "harming-others",
];

/** Harm that a person does to another. Words that tell of one kind tell of the others: "hits" is of home, street and child. */
export const HARM_BY_SOMEBODY: readonly UrgentTopic[] = [
  "domestic-abuse",
  "sexual-violence",
  "child-harm",
  "adult-harm",
  "exploitation",
  "violence",
  "harming-others",
];

/** One danger pattern as the matcher needs it; its examples stay in the YAML. */
export interface UrgentPattern {
  id: string;
  topic: UrgentTopic;
  level: UrgentLevel;
  panel: "hard" | "soft";
  /** `by-words`: whoever the words around the match are about; `victim`: whoever it is done to. */
  about: "self" | "someone" | "child" | "by-words" | "victim";
  lang: "en" | "cy";
  /** Lines of the pattern language (data/urgent/README.md); one is enough. */
  any: readonly string[];
  /** Lines that are said in jest, of a cat or in a title as often: softly, and only where the rest of the words does not speak against it. */
  perhaps?: readonly string[];
  /** Lines that, where they overlap what was matched, take it back. */
  unless?: readonly string[];
  /** A figure of speech (`not-danger.yaml`) that ends within what was matched takes nothing back. */
  despite_figures?: boolean;
}

/** One way to reach help, with the evidence that it is right. */
export interface UrgentLine {
  id: string;
  /** Whose line it is, as a person knows it. */
  name: string;
  label: { en: string; cy?: string };
  kind: UrgentAction["kind"];
  value: string;
  nations: readonly Nation[];
  hours?: string;
  /** Little speaks for these hours, whatever speaks for the number. */
  hours_unsure?: boolean;
  cost?: string;
  confidence: "high" | "medium";
  /** ISO date, month or year of the newest source; none when no source is dated. */
  newest_source?: string;
}

/** Which lines a topic offers, in order, by whom it is about. */
export interface UrgentOffer {
  self: readonly string[];
  someone: readonly string[];
  child: readonly string[];
}

/** What each word and family weighs, as `signs.yaml` has it. Weights are whole; about four make a logit. */
export interface UrgentSigns {
  /** The sum before any word is read. */
  start: number;
  /** The soft line comes forward from this sum on. */
  soft_from: number;
  /** What a soft pattern that matched adds to the sum. */
  soft_pattern: number;
  /** What a line under `perhaps` adds, where its sentence says more: much less, since it stands in jests more often than in danger. */
  soft_perhaps: number;
  /** Signs alone that come to less than this bring a quiet line: most such requests are no danger. */
  quiet_below: number;
  /** Below this sum a hard panel becomes the soft line: everything else in the request is ordinary. */
  hard_from: number;
  /** Words that speak for danger, by the topic they point to (`any`: to none), and those that speak against it. */
  danger: Readonly<Partial<Record<UrgentTopic | "any" | "against", Readonly<Record<string, number>>>>>;
  level: Readonly<Record<UrgentLevel, { start: number; words: Readonly<Record<string, number>> }>>;
  about: Readonly<Record<"self" | "someone" | "child", { start: number; words: Readonly<Record<string, number>> }>>;
}

/** The JSON form of `data/urgent/*.yaml`, made by `urgentModules`. */
export interface UrgentData {
  /** Named groups of words or short phrases, written `<name>` in patterns. */
  classes: Readonly<Record<string, readonly string[]>>;
  /** Families of words for the signs; every ending of a member counts. */
  families: Readonly<Record<string, readonly string[]>>;
  signs: UrgentSigns;
  /** Words that may stand between any two words of a pattern. */
  fillers: readonly string[];
  /** Contractions and text-speak, and what they stand for. */
  spoken: Readonly<Record<string, string>>;
  /** Real words so close to a pattern's words that they would pass for misspellings; parted by spaces. */
  known: string;
  /** The same in a few bits a word (`packWords`), which is how they ship; `known` is then empty. */
  known_packed?: string;
  /** Lines that say, close to what was matched, that it is past: the soft line of the level `distress`. */
  past: readonly string[];
  /** Lines that deny it, close to what was matched: a hard panel becomes soft. */
  denial: readonly string[];
  /** Denials that name what they deny. */
  denied: readonly string[];
  /** Figures of speech, titles, groups, courses and jobs: no pattern may start or end inside one. */
  not_danger: readonly string[];
  patterns: readonly UrgentPattern[];
  lines: readonly UrgentLine[];
  offers: Readonly<Record<UrgentTopic, UrgentOffer>>;
  /** Lines put first at the emergency level. */
  emergency_first: readonly string[];
  /** Lines that stand on every screen. */
  always: readonly string[];
  /** Small words of the languages that are read, and of others; parted by spaces. */
  small_words: Readonly<Record<"read" | "others", string>>;
  /** Need ids that bring help forward when a person chooses them. */
  needs: Readonly<Record<string, { topic: UrgentTopic; level: UrgentLevel }>>;
}

/** What only noticing needs: the greater part, unpacked when the first request is read. */
export const PACKED_PARTS = [
  "classes",
  "families",
  "signs",
  "fillers",
  "spoken",
  "past",
  "denial",
  "denied",
  "not_danger",
  "patterns",
] as const;

/** {@link UrgentData} as it ships: `packed` is {@link PACKED_PARTS}, by `packParts`. */
export type PackedUrgentData = Omit<UrgentData, (typeof PACKED_PARTS)[number]> & { packed: string };
