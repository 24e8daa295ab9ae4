import type { NameFinder, TextEngine } from "../match/index.js";
import type { Places, Point } from "../place/outcome.js";
import type { Asked } from "./asked.js";
import type { Ground } from "./gate.js";
import type { Judging } from "./judging.js";
import type { Prepared } from "./prepared.js";
import type { Readers } from "./understand.js";
import type { Weights } from "./weights.js";

/** A contact of the host's own for when nothing fits: 1 for anyone, 2 an adviser, 3 for complex needs. */
export interface StepUp {
  /** The lowest of a host's always stands; 1 and 2 when nothing fits well, and all when much comes together. */
  tier: number;
  /** Who it is, as it stands in "Ask ...": `the link worker at your surgery`. */
  name: string;
  /** The number to ring, as people read it. It goes before `url`. */
  phone?: string;
  /** The address of a page, in place of a number. */
  url?: string;
  /** Areas that it is for; absent: everywhere. */
  covers?: readonly string[];
}

/** A circle whose records were loaded, of a directory that holds more. */
export interface LoadedCircle {
  label: string;
  point: Point;
  metres: number;
}

/** Records by their numbers: a list, or read one by one from a frozen file. */
export interface RecordList {
  readonly length: number;
  at(number: number): Prepared | undefined;
}

/** How old a set of records is. */
export interface BundleAge {
  days: number;
  /** Whether it is said when they were put together; else only that nothing in them is newer. */
  isSaid: boolean;
}

/** Everything a question is asked of. Put together by `createDirectory`. */
export interface Finder extends Readers, Ground {
  places: Places;
  records: RecordList;
  engine: TextEngine;
  /** Finds records by a misspelt name or a part of it. */
  names: NameFinder;
  /** Numbers of the records that state or seem to help with a need. */
  byNeed: Pick<ReadonlyMap<string, readonly number[]>, "get" | "has">;
  /**
   * Of the records with a need, those nearest to the person and a few that have no place: where there are too many to
   * ask all. Each with the most points that its reach can give, the largest first.
   */
  nearestWith?(need: string, asked: Asked, weights: Weights): readonly { number: number; most: number }[];
  /**
   * Judges no more candidates than it takes to be sure of the first, where there are too many to judge all.
   * @returns undefined when all have to be looked at
   */
  judgeFirst?(asked: Asked, weights: Weights, wanted: number): Judging | undefined;
  /** The name of a record, for pointing from one to another: none of one that is over, or too old to be shown. */
  nameOf(id: string): string | undefined;
  /** Where only the records of an area were loaded: which. */
  area?: LoadedCircle;
  /** How old the records are as a whole, where known. */
  bundleAge?: BundleAge;
  profile?: string;
  stepUp: readonly StepUp[];
}
