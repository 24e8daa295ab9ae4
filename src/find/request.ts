import type { Point } from "../place/outcome.js";
import type { Digital, KeepsInTouch, Kind, Lang, LedBy, Mode, Often, Travel, Viewer, When } from "../resource/lists.js";

/**
 * What a person asks. Every field is optional, and it is plain JSON. Null is not given, and a text stands for a list of
 * one. Values of lists may be written as in a record ("In person"); what is on no list, and a field that is not here, is
 * left out, with a note.
 */
export interface FindRequest {
  /** The person's own words; read up to 1,000 characters, for danger up to 10,000. */
  words?: string;
  /**
   * Postcode, district, sector, town or village, or a point; read up to 200 characters, so that a pasted address keeps the
   * postcode at its end. Wins over a place in the words.
   */
  near?: string | Point;
  /** Miles. Without it the library widens by itself and says so. */
  within?: number;
  /** Need ids chosen from a list. */
  needs?: string[];
  /** Ids of records already tried. */
  not?: string[];
  /** Only what was chosen, never guessed from words. */
  age?: number;
  /** `woman`, `man`, `non-binary`, or a plain word for one of them; any other gets a note. */
  gender?: string;
  /** Whether they look after somebody: support for carers is asked for too. */
  carer?: boolean;
  /** Ways they would take it. What states only others is behind the results, in `may_not_fit`. */
  modes?: Mode[];
  /** Whom they would like to meet. What states it is lifted; nothing is left out. */
  led_by?: LedBy[];
  /** Only support of these kinds; how many others were left out is in a note. */
  kinds?: Kind[];
  /** Codes of BCP 47, never names: "Welsh" gets a note. `bfi` is British Sign Language. `pa` and `pa-Guru` fit one another, and an interpreter serves for all. */
  languages?: string[];
  /** What they need to get in and take part, of the list `ACCESS` or as records write it. */
  access?: string[];
  /** What gets in their way, of the list `EASES` or as records write it. Lifts what makes it easier. */
  eases?: string[];
  /** Times that suit them. What states only others is in `may_not_fit`. */
  when?: When[];
  /** Contact between meetings. */
  keeps_in_touch?: KeepsInTouch[];
  /** Local date-time `2026-11-22T14:30`, for "open now" and "next". */
  now?: string;
  /** What is known to be closed at `now` is in `may_not_fit`. */
  open_now?: boolean;
  /** Without an appointment: what has to be booked is in `may_not_fit`. */
  drop_in?: boolean;
  /** What is known to cost something is in `may_not_fit`. */
  free?: boolean;
  /** How they are with the internet. With `not-online`, what can only be had there is in `may_not_fit`. */
  digital?: Digital;
  /** Whether they can get about. With `cannot`, what they would have to go to is in `may_not_fit`. */
  travel?: Travel;
  /** Orders, never removes. */
  activation?: 1 | 2 | 3 | 4;
  /** Ids of the "I would like..." statements. */
  interests?: string[];
  /** How often they see the people around them. Seldom lifts company; nobody is told that they are lonely. */
  company?: { family?: Often; friends?: Often; groups?: Often };
  /** Who reads the answer. `professional` adds what a worker asks for (how it is paid, room, evidence). */
  view?: Viewer;
  /** The language of the sentences in the answer, English without it; words are read in Welsh too with `cy`. */
  lang?: Lang;
  /** Ids of readings the person took back. */
  decline?: string[];
  /** How many results, 20 without it. */
  limit?: number;
  /** How many to leave out first, 0 without it. */
  offset?: number;
}
