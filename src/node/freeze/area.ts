import type { Prepared } from "../../find/index.js";
import { distanceMetres, type LocatedPlace, type Places } from "../../place/index.js";

/**
 * Whether a record belongs on the page of one area: a venue lies in it, or what it says it serves may hold it, or it
 * says neither where it is nor whom it serves. A group elsewhere that says nothing of whom it serves does not, even
 * when it can be reached by phone: it is somebody else's local group.
 * @param metres around the middle of the area
 */
export function inArea(record: Prepared, area: LocatedPlace, metres: number, places: Places): boolean {
  const covers = record.resource.covers ?? [];
  if (covers.some((each) => each === "anyone" || each === "anywhere" || places.covers(each, area) !== "no"))
    return true;
  if (record.venues.some(({ point }) => (distanceMetres(area.point, point) ?? Number.POSITIVE_INFINITY) <= metres)) {
    return true;
  }
  return record.venues.length === 0 && covers.length === 0;
}
