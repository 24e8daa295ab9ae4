import type { Point } from "../place/outcome.js";
import type { KeepsInTouch, Kind, LedBy, Mode, Often, When } from "../resource/lists.js";

/**
 * What a person asks. Every field is optional, and it is plain JSON. Null is not given, and a text stands for a list of
 * one. Values of lists may be written as in a record ("In person"); what is on no list is left out, with a note.
 */
export interface FindRequest {
  /** The person's own words; read up to 1,000 characters, for danger up to 10,000. */
  words?: string;
  /** Postcode, district, sector, town or village, or a point. Wins over a place in the words. */
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
  carer?: boolean;
  modes?: Mode[];
  led_by?: LedBy[];
  kinds?: Kind[];
  /** BCP 47; `bfi` is British Sign Language. `pa` and `pa-Guru` fit one another, and an interpreter serves for all. */
  languages?: string[];
  access?: string[];
  eases?: string[];
  when?: When[];
  /** Contact between meetings. */
  keeps_in_touch?: KeepsInTouch[];
  /** Local date-time `2026-11-22T14:30`, for "open now" and "next". */
  now?: string;
  open_now?: boolean;
  drop_in?: boolean;
  free?: boolean;
  digital?: "confident" | "with-help" | "not-online";
  travel?: "can" | "needs-lift" | "cannot";
  /** Orders, never removes. */
  activation?: 1 | 2 | 3 | 4;
  /** Ids of the "I would like..." statements. */
  interests?: string[];
  company?: { family?: Often; friends?: Often; groups?: Often };
  view?: "public" | "professional";
  lang?: "en" | "cy";
  /** Ids of readings the person took back. */
  decline?: string[];
  /** How many results, 20 without it. */
  limit?: number;
  /** How many to leave out first, 0 without it. */
  offset?: number;
}
