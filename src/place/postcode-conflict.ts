import { distanceMetres, isPoint } from "./distance.js";
import type { Places } from "./outcome.js";

/** A point further from its own postcode than this is a mistake in one of the two. */
const CONFLICT_METRES = 5000;

/** One postcode in ten lies outside the radius, in the Highlands by many miles: twice the radius holds nearly all. */
const TAIL = 2;

/**
 * Whether a place's own coordinates and its postcode speak of different spots: more than five kilometres
 * apart with unit postcodes loaded, and with the sector alone only what lies that far outside twice its radius.
 * @returns how far apart they are in whole metres, or undefined when they agree or nothing can be said
 */
export function postcodeConflict(
  place: { postcode?: string; lat?: number; lng?: number },
  places: Pick<Places, "locate">,
): { metres: number } | undefined {
  if (!place.postcode || !isPoint({ lat: place.lat, lng: place.lng })) return undefined;
  const located = places.locate({ postcode: place.postcode });
  if (located === undefined) return undefined;
  const metres = distanceMetres({ lat: place.lat ?? 0, lng: place.lng ?? 0 }, located.point);
  return metres !== undefined && metres > CONFLICT_METRES + TAIL * located.uncertainty ? { metres } : undefined;
}
