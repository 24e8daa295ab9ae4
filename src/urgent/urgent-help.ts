import type { Nation } from "../place/outcome.js";
import type { UrgentTopic } from "./urgent-data.js";

export const URGENT_LEVELS = ["emergency", "crisis", "urgent", "distress"] as const;
export type UrgentLevel = (typeof URGENT_LEVELS)[number];

/** One thing a person can do now: ring, text, sign, write, open a page. */
export interface UrgentAction {
  /** Stays the same when its number or hours change: for programs. */
  id: string;
  /** How it is reached; `relay` and `sign` are for people who do not hear or speak. */
  kind: "call" | "text" | "relay" | "sign" | "email" | "web";
  /** Who it is and what to do, in the language of the request: `Ring Samaritans`. */
  label: string;
  /** The language of the label where it has no Welsh and Welsh was asked for: to mark it as English. */
  label_lang?: "en";
  /** The number or address itself. */
  value: string;
  /** The nations that it answers. */
  nations: Nation[];
  /** When it answers, in words. */
  hours?: string;
  /** What it costs to ring or text, in words. */
  cost?: string;
  /** What to know before relying on it, and what to do if it fails: it was not checked lately, its hours may have changed. */
  note?: string;
  /** How sure the project is of it, by its sources. */
  confidence?: "high" | "medium";
}

/** Danger noticed in the words or the chosen needs. It is shown before anything else. */
export interface UrgentHelp {
  /** What was noticed. It says who is who: in `harming-others` the person is the one who harms, and not the one who is hurt. */
  topic: UrgentTopic;
  /** How pressing it is, as `URGENT_LEVELS` has them: `emergency` most. */
  level: UrgentLevel;
  /** `hard`: shown instead of going straight to a list. `soft`: a line above unchanged results. */
  panel: "hard" | "soft";
  /**
   * Only small words point to it, and too few to be plain: of the ordinary requests that get a line half get this
   * one, of dangers one in twenty. To be shown as one line with its first way, the others at a press.
   */
  quiet?: true;
  /** Whom it is about, as far as the words say. */
  about: "self" | "someone" | "child";
  /** What in the request caused it. */
  words: string;
  /** Offer a quick way out, keep titles neutral. */
  sensitive: boolean;
  /** The sentence to show above the actions, in the language of the request. */
  text: string;
  /** What can be done now, in the order to show it. */
  actions: UrgentAction[];
}

/** What danger is noticed in, and what is known of the person. */
export interface UrgentRequest {
  /** The person's own words; those after the first 10,000 characters are not read. */
  words?: string;
  /** Chosen need ids. */
  needs?: readonly string[];
  /** Where the person is: lines of other nations are left out. */
  nation?: Nation;
  /** Where they may be, as a place is named: its lines come before those of other nations. */
  likely?: Nation;
  /** In years, as it was given: it goes before an age in the words. */
  age?: number;
  /** The language of the sentences, English without it. */
  lang?: "en" | "cy";
}

/** What the directory asks of the danger layer. Made by `createUrgent`. */
export interface Urgent {
  /**
   * Notices danger in a request, most pressing first; `[]` when none. Never throws, linear time.
   */
  notice(request: UrgentRequest): UrgentHelp[];
  /**
   * Whether danger could have been noticed in these words at all: where not, silence says nothing.
   * @param knows whether a word is known elsewhere, by the vocabulary or by a record
   */
  isReadable(words: string, knows?: (word: string) => boolean): boolean;
  /** The lines that stand on every screen, for a nation or for all, each labelled. */
  helpLines(nation?: Nation): UrgentAction[];
}
