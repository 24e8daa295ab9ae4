import type { Candidate } from "./judge.js";
import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";
import type { Span } from "./span.js";
import type { Correction } from "./understood.js";
import type { Evidence } from "./weigh.js";

/** A request as heard in one language. */
export interface Heard {
  language: "en" | "cy";
  lexicon: Lexicon;
  slots: Slot[];
  evidence: Evidence;
  candidates: Candidate[];
  corrections: Correction[];
}

/** What is known of a request before it is heard for needs. */
export interface Said {
  /** What was typed. */
  text: string;
  /** Ids of readings that the person took back. */
  declined: ReadonlySet<string>;
  /** Ids of ways that the words turn down. */
  notWanted: ReadonlySet<string>;
  /** Where a child is named who died. */
  lost: readonly Span[];
  /** Where the words say how to meet. */
  ways: readonly Span[];
  /** Where the words say an age, when nobody of these is a child or a young person. */
  grown: readonly Span[];
  /** Where the words say a language. */
  spoken: readonly Span[];
}

/** Below this likelihood nothing was understood; Welsh, with fewer words, is less sure of what it reads right. */
export const NOTHING = { en: 0.06, cy: 0.02 };
