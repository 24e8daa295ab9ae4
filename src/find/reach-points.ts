import { METRES_PER_MILE } from "../place/distance.js";
import type { LocatedPlace } from "../place/outcome.js";
import { scaleMiles } from "./nearest-venue.js";
import type { Weights } from "./weights.js";

/**
 * What each way of reaching a person is worth, in points: one formula for the score of a record, and for the most that a
 * record can come to before it is read.
 */

/** Of the points of a venue or a visit, when nothing is known of how hard travel is, or when it is hard. */
const VENUE_WHEN_HARD = 0.6;
const HOME = 0.8;
const REMOTE_WHEN_HARD = 0.9;

/**
 * A venue that can be gone to. Falls by half at the scale of the place, faster beyond it; never rises with distance.
 * @param metres how far away it is
 * @param hard the person finds it hard to travel
 */
export function venuePoints(metres: number, located: LocatedPlace, hard: boolean, weights: Weights): number {
  const miles = metres / METRES_PER_MILE;
  return ((hard ? VENUE_WHEN_HARD : 1) * weights.reach) / (1 + (miles / scaleMiles(located)) ** 1.5);
}

/** Somebody who comes to the person's home. */
export function homePoints(hard: boolean, weights: Weights): number {
  return weights.reach * (hard ? 1 : HOME);
}

/** Phone, text, post and online. */
export function remotePoints(hard: boolean, weights: Weights): number {
  return hard ? weights.reach * REMOTE_WHEN_HARD : weights.reachRemote;
}
