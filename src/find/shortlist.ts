import type { Hit } from "./candidates.js";
import type { Judged } from "./judge.js";

/** A candidate that was not judged yet, and the most it can come to. */
export interface Prospect {
  number: number;
  /** The best band it can be in. */
  band: Judged["band"];
  /** The most points it can have. */
  points: number;
}

/**
 * The candidates of one question in the order of the most they can come to, so that a large directory judges those
 * that can be shown and no others. Made by directories that know this of their records beforehand: frozen ones.
 */
export interface Shortlist {
  /** Says how far is looked, in metres: to be called once, before the first is taken. @returns how many lie beyond */
  within(metres: number): number;
  /** The next one: no later one can come to more. */
  next(): Prospect | undefined;
  /** The best of those that state no way to take part that was chosen: they may not fit, and are told as such. */
  unfit(): readonly number[];
  /** How many are left. */
  left(): number;
  /** Those that may answer a need, with nothing against them, and lie within so many metres, the nearest first. */
  goTo(metres: number): readonly number[];
  /** What the text says of one. */
  hit(number: number): Hit | undefined;
}
