import { distanceMetres } from "../place/distance.js";
import type { LocatedPlace, Places } from "../place/outcome.js";

/** A place that a record's name ends on: "Debt Services in Hampshire". */
export interface PlaceInName {
  label: string;
  /** Whether the person may be of it. */
  holds: boolean;
}

/** Words before a place at the end of a name. */
const LEADS: ReadonlySet<string> = new Set(["in", "for", "at"]);
/** Somebody this near the place, in metres, may be of it: twenty-five miles. */
const MAY_BE_OF_IT = 40_234;
/** Longest name that is read, and shortest place, in characters. */
const LONGEST = 160;
const SHORTEST = 3;
/** Most places of one name that are looked up. */
const MOST_PLACES = 4;

/**
 * The place at the end of a record's name, for records that say nothing else of where they are. Nothing is guessed
 * from a place that merely stands in a name: "Sheffield plate" is no place to go.
 * @returns undefined when there is none, or none that is known
 */
export function placeInName(name: string, located: LocatedPlace, places: Places): PlaceInName | undefined {
  const words = name.slice(0, LONGEST).split("(", 1).join("").trim().split(" ");
  const lead = words.findLastIndex((word) => LEADS.has(word.toLowerCase()));
  if (lead < 1) return undefined;
  const said = words.slice(words[lead + 1]?.toLowerCase() === "the" ? lead + 2 : lead + 1).join(" ");
  if (said.length < SHORTEST) return undefined;
  const parts = said.split(/, | and | & /).slice(0, MOST_PLACES);
  const known = parts.flatMap((part) => onePlace(part.trim(), located, places) ?? []);
  const best = known.find((place) => place.holds) ?? known[0];
  return best === undefined ? undefined : { label: best.label, holds: best.holds };
}

function onePlace(said: string, located: LocatedPlace, places: Places): PlaceInName | undefined {
  const area = said.toLowerCase().replace(/ +/g, "-");
  const label = places.areaLabel(area);
  if (label !== area) return { label, holds: places.covers(area, located) !== "no" };
  const place = places.find(said);
  if (place.status !== "found" && place.status !== "approximate") return undefined;
  if (place.corrected_from !== undefined) return undefined;
  const metres = distanceMetres(located.point, place.point);
  if (metres === undefined) return undefined;
  return { label: place.label, holds: metres <= place.radius + located.radius + MAY_BE_OF_IT };
}
