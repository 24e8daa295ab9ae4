import type { Resource } from "./resource.js";

/** A record of a page's list, with what was worked out when the list was built, so that a page need not. */
export type Marked = Resource & {
  /** What `closingWords` found. */
  said_closed?: string;
  /**
   * Of a record that states no needs: those that its text speaks of, each with the phrase that stands there, read by the
   * whole vocabulary, of which a page has the commonest part.
   */
  seems?: { need: string; words: string; said: "mainly" | "first" | "also" | "passing" }[];
};
