import { distanceMetres } from "../place/distance.js";
import type { LocatedPlace, Places, Point } from "../place/outcome.js";

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

/** A place as it is named at the end of a record's name, before anybody asks how near it is. */
type Named = { label: string } & ({ area: string } | { point: Point; radius: number });

/** What the records' names were found to end on: the map is asked once a name, and not at every question. */
const found = new WeakMap<Places, Map<string, readonly Named[]>>();

/**
 * The place at the end of a record's name, for records that say nothing else of where they are. Nothing is guessed
 * from a place that merely stands in a name: "Sheffield plate" is no place to go.
 * @returns undefined when there is none, or none that is known
 */
export function placeInName(name: string, located: LocatedPlace, places: Places): PlaceInName | undefined {
  const names = found.get(places) ?? new Map<string, readonly Named[]>();
  found.set(places, names);
  let known = names.get(name);
  if (known === undefined) {
    known = endOf(name).flatMap((part) => placeNamed(part, places) ?? []);
    names.set(name, known);
  }
  const best = known.find((each) => holds(each, located, places)) ?? known[0];
  return best === undefined ? undefined : { label: best.label, holds: holds(best, located, places) };
}

/** What a name ends on that may be places. */
function endOf(name: string): string[] {
  const words = name.slice(0, LONGEST).split("(", 1).join("").trim().split(" ");
  const lead = words.findLastIndex((word) => LEADS.has(word.toLowerCase()));
  if (lead < 1) return [];
  const said = words.slice(words[lead + 1]?.toLowerCase() === "the" ? lead + 2 : lead + 1).join(" ");
  if (said.length < SHORTEST) return [];
  return said
    .split(/, | and | & /)
    .slice(0, MOST_PLACES)
    .map((part) => part.trim());
}

function placeNamed(said: string, places: Places): Named | undefined {
  const area = said.toLowerCase().replace(/ +/g, "-");
  const label = places.areaLabel(area);
  if (label !== area) return { label, area };
  const place = places.find(said);
  if (place.status !== "found" && place.status !== "approximate") return undefined;
  if (place.corrected_from !== undefined) return undefined;
  return { label: place.label, point: place.point, radius: place.radius };
}

function holds(named: Named, located: LocatedPlace, places: Places): boolean {
  if ("area" in named) return places.covers(named.area, located) !== "no";
  const metres = distanceMetres(located.point, named.point);
  return metres !== undefined && metres <= named.radius + located.radius + MAY_BE_OF_IT;
}
