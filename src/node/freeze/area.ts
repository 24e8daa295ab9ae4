import { isWhole, type Prepared, statedAreas } from "../../find/index.js";
import { distanceMetres, type LocatedPlace, type Places } from "../../place/index.js";

/**
 * Whether a record belongs on the page of one area: a venue lies in it, or what it says it serves may hold it, or it
 * says neither where it is nor whom it serves. A group elsewhere that says nothing of whom it serves does not, even
 * when it can be reached by phone: it is somebody else's local group. Nor does one elsewhere that welcomes anyone, or a
 * whole nation, and says that going there is the only way: nobody of the area will.
 * @param metres around the middle of the area
 */
export function inArea(record: Prepared, area: LocatedPlace, metres: number, places: Places): boolean {
  const { venues, inPersonOnly } = record;
  const covers = statedAreas(record.resource);
  if (venues.some(({ point }) => (distanceMetres(area.point, point) ?? Number.POSITIVE_INFINITY) <= metres)) {
    return true;
  }
  const elsewhere = inPersonOnly && venues.length > 0;
  const mayServe = covers.some((each) =>
    isWhole(each)
      ? !elsewhere && (isAnyone(each) || places.covers(each, area) !== "no")
      : places.covers(each, area) !== "no",
  );
  return mayServe || (venues.length === 0 && record.serves.length === 0);
}

function isAnyone(area: string): boolean {
  return area === "anyone" || area === "anywhere";
}
