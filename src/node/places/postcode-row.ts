import type { Point } from "../../place/outcome.js";

/** One located postcode, whichever download it came from. */
export interface PostcodeRow {
  /** `M33 2TF`. */
  postcode: string;
  point: Point;
  /** Flat metres for medians: grid eastings and northings. */
  x: number;
  y: number;
  /** GSS code of the council (`E08000009`), empty when the download has none. */
  council: string;
  /** False for a position that was only inferred from neighbours: kept for look-ups, left out of centres. */
  surveyed: boolean;
}

/** All rows of a download, and what the tables must say about it. */
export interface PostcodeSource {
  rows: PostcodeRow[];
  /** `2025.4`. */
  edition: string;
  /** Districts that are in the download without any located postcode. */
  unplaced: string[];
  /** False when the terms of the rows forbid passing on what is made of them. */
  redistributable: boolean;
}

/** Puts the one space where it belongs: `S2  3AA` and `S23AA` are `S2 3AA`. */
export function tidyPostcode(written: string): string {
  const compact = written.replace(/\s+/g, "").toUpperCase();
  return `${compact.slice(0, -3)} ${compact.slice(-3)}`;
}
