import { isPoint, quickMetres } from "../place/distance.js";
import type { LocatedPlace, Places } from "../place/outcome.js";
import { lacksAccess } from "./access.js";
import { coverageOf } from "./areas-served.js";
import type { Prepared } from "./prepared.js";

/** The venue that a person would go to. */
export interface NearestVenue {
  /** Its index in `resource.places`. */
  place: number;
  /** Unrounded: what is shown is measured again, for the few that are. */
  metres: number;
  /** Metres, of the person's place and the venue's together. */
  uncertainty: number;
  /** It states that something is not there which the person needs, as do all the others. */
  lacks: boolean;
}

/**
 * The nearest venue that serves the person: a place may cover other areas than its record. One that says it has stairs
 * is taken by somebody who cannot climb them only where there is no other.
 * @param needed features of access that were chosen
 */
export function nearestVenue(
  record: Prepared,
  located: LocatedPlace,
  places: Places,
  needed: readonly string[],
): NearestVenue | undefined {
  let best: NearestVenue | undefined;
  for (const { place, point, uncertainty } of record.venues) {
    const there = record.resource.places?.[place];
    const covers = there?.covers;
    if (covers !== undefined && coverageOf(covers, located, places) === "no") continue;
    if (!isPoint(point)) continue;
    const metres = quickMetres(located.point, point);
    const lacks = lacksAccess(record.resource, there, needed);
    if (best !== undefined && (lacks === best.lacks ? best.metres <= metres : lacks)) continue;
    best = { place, metres, uncertainty: located.radius + uncertainty, lacks };
  }
  return best;
}

/**
 * The scale, in miles, at which a venue's points have fallen by half, by how thinly people live: the radius that
 * holds nine in ten postcodes of the person's sector stands for density.
 */
export function scaleMiles(place: LocatedPlace): number {
  if (place.radius < 1500) return 3;
  return place.radius < 4000 ? 6 : 12;
}

/** How far is looked at first, in miles, before widening. */
export function firstRadius(place: LocatedPlace): number {
  if (place.radius < 1500) return 5;
  return place.radius < 4000 ? 10 : 15;
}
