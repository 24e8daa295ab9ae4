import type { Understood } from "../needs/understood.js";
import type { Nation, PlaceOutcome } from "../place/outcome.js";
import type { Resource } from "../resource/resource.js";
import type { UrgentHelp } from "../urgent/urgent-help.js";

/** Something said about an answer or a result: what was widened, hidden (with a count), cut, or is not sure. */
export interface Note {
  /** Stays the same when the sentence changes: for programs. */
  code: string;
  /** The sentence to show, in the language of the request. */
  text: string;
  /** How many results it is about, where it counts them. */
  count?: number;
}

/** How a result reaches the person. */
export type Reach = "venue" | "area" | "home" | "remote" | "national";

/** One sentence of why a result stands where it stands; its points are part of the score. */
export interface Reason {
  /** What of the question it answers. */
  part: "need" | "needs-together" | "text" | "preference" | "reach" | "first-time" | "person" | "freshness";
  /** Stays the same when the sentence changes: for programs. */
  code: string;
  /** What it adds to the score; below nought where it takes from it. */
  points: number;
  /** The sentence to show, in the language of the request. */
  text: string;
}

/** One result. */
export interface Match {
  /** The directory's own copy: to be read, not changed. */
  resource: Resource;
  /** The sum of the reasons' points. */
  score: number;
  /** How it reaches the person. */
  reach: Reach;
  /**
   * To the nearest venue that serves the person and that they can go to: metres, metres of uncertainty, and the index in
   * `resource.places`. None when nobody goes there (an office, or stairs they cannot climb where there is another way),
   * when the address is withheld or the person's place is not known.
   */
  distance?: { metres: number; uncertainty: number; place: number };
  /** Next session, local ISO date-time. */
  next?: string;
  /** Why it stands where it stands; their points are the score. */
  reasons: Reason[];
  /** What to know before going: a limit, a long way, nobody checked it lately. */
  cautions: Note[];
}

/** The whole answer. */
export interface Findings {
  /** Best first. */
  results: Match[];
  /** A limit the record itself states speaks against it; each says which. */
  may_not_fit: Match[];
  /** Number of results before `limit`. */
  total: number;
  /** What was read in the words, each with its part of them, so that a person can take it back. */
  understood: Understood;
  /** Danger noticed: shown first; `[]` when none. */
  urgent: UrgentHelp[];
  /** The place that was searched around, or why none was found. */
  place: PlaceOutcome;
  /**
   * The nation whose help lines to show: of a place that was given, or that the words say is home. None for a place that
   * is only named ("my mum is in Belfast"): then the lines of every nation stand, each labelled.
   */
  nation?: Nation;
  /** Offer a quick way out, keep titles neutral. */
  sensitive: boolean;
  /** Ids of results, by how much support they give. */
  menu: { find_out_more: string[]; with_others: string[]; beside_me: string[]; professional: string[] };
  /** What to say of the whole answer: what was widened, left out or not understood. */
  notes: Note[];
}
