/** A point on the earth in WGS84 degrees. */
export interface Point {
  /** Degrees north. */
  lat: number;
  /** Degrees east; below nought west of Greenwich. */
  lng: number;
}

/** The nations that help lines and areas are told apart by. */
export const NATIONS = [
  "england",
  "scotland",
  "wales",
  "northern-ireland",
  "isle-of-man",
  "jersey",
  "guernsey",
] as const;
export type Nation = (typeof NATIONS)[number];

/** How exact a found place is. */
export type Precision = "unit" | "sector" | "district" | "town" | "point";

/** A place to choose from, where a name has several. */
export interface PlaceChoice {
  /** With what tells it apart: `Richmond, North Yorkshire (DL10)`. */
  label: string;
  /** Its middle: what to give as `near` once it was chosen. */
  point: Point;
}

/** Where the person is, as far as it is known, and how sure that is. */
export type PlaceOutcome =
  | { status: "not-given" }
  | {
      status: "found" | "approximate";
      /** What to call it: `M33 2`, `Great Malvern`. */
      label: string;
      point: Point;
      /** Metres around `point` that hold nine in ten of its postcodes; 0 for a point. */
      radius: number;
      precision: Precision;
      nation?: Nation;
      /** Ids of the areas that it lies in, smallest first. */
      areas: string[];
      /** What was typed, where it was repaired (`M33 ZTF`) or only a part of it was read (`Cherry Burton`). */
      corrected_from?: string;
      /** Other places of the same name, where a clearly larger one was taken. */
      choices?: PlaceChoice[];
    }
  /** Several places of that name, or places that a name we do not know may be the start of or a slip for. */
  | { status: "ambiguous"; choices: PlaceChoice[]; text: string }
  | { status: "unknown" | "outside" | "not-a-place" | "not-understood"; text: string };

/** A place that is known well enough to measure from. */
export type LocatedPlace = Extract<PlaceOutcome, { status: "found" | "approximate" }>;

/** A place's name or a postcode found inside a sentence. */
export interface PlaceMention {
  /** The words, as typed. */
  words: string;
  /** Where they start in the text, in UTF-16 units. */
  start: number;
  /** Where they end in the text, in UTF-16 units. */
  end: number;
  /** What they stand for, as when they are given as `near`. */
  outcome: PlaceOutcome;
  /** True where the words say that the person lives in it or near it, false where they left it. */
  home?: boolean | undefined;
}

/** What the rest of the library asks of the places tables. Made by `createPlaces`. */
export interface Places {
  /** A postcode, district, sector, town or point as typed. Never throws. */
  find(near: string | Point | undefined, lang?: "en" | "cy"): PlaceOutcome;
  /**
   * Places named inside a sentence: full postcodes, districts, and towns after "near", "in", "at" and the like.
   * @param isWord whether a folded word is an ordinary one, or a slip for one: told this, a town that is misspelt where
   *   only a place can stand is offered as a choice
   */
  mentions(text: string, lang?: "en" | "cy", isWord?: (word: string) => boolean): PlaceMention[];
  /** Where a record's place is, from its own point or its postcode; undefined when unknown. */
  locate(place: {
    postcode?: string;
    lat?: number;
    lng?: number;
    town?: string;
  }): { point: Point; uncertainty: number } | undefined;
  /** Whether an area reference in a record's `covers` holds a located place: an area id, a nation, a postcode district or sector. */
  covers(area: string, place: LocatedPlace): "yes" | "no" | "unknown";
  /** Whether several area references hold it together: who lives on a border is inside both sides of it. */
  coversAny?(areas: readonly string[], place: LocatedPlace): "yes" | "no" | "unknown";
  /** True when the straight line between two points crosses water that has to be gone around or over. */
  crossesWater(from: Point, to: Point): boolean;
  /**
   * Whether an area reference means anything: an area id, a nation, a postcode area, district or sector, `anyone`. An
   * area with a part that means nothing, or with nothing in it, does not.
   */
  knowsArea?(area: string): boolean;
  /** A name for an area reference that people can read; the reference itself when it is not known. */
  areaLabel(area: string, lang?: "en" | "cy"): string;
  /** The nation that an area reference lies in, where that is known. */
  areaNation(area: string): Nation | undefined;
}
