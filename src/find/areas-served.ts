import type { LocatedPlace, Places } from "../place/outcome.js";
import type { Resource } from "../resource/resource.js";
import type { Prepared } from "./prepared.js";

/** Words for a whole nation or more in a record's `covers`. */
const WHOLE: ReadonlySet<string> = new Set([
  "anyone",
  "anywhere",
  "uk",
  "great-britain",
  "england",
  "scotland",
  "wales",
  "northern-ireland",
]);

/** Whether stated areas hold the person. `unstated` is no answer, and never counts against a record. */
export type Coverage = "yes" | "no" | "unknown" | "unstated";

/** Whether an area in a record's `covers` is a nation or more. */
export function isWhole(area: string): boolean {
  return WHOLE.has(area.toLowerCase());
}

/** Whether stated areas hold the person: one that does is enough, or several together. */
export function coverageOf(covers: readonly string[], located: LocatedPlace, places: Places): Coverage {
  if (covers.length === 0) return "unstated";
  const unsure: string[] = [];
  for (const area of covers) {
    if (area === "anyone" || area === "anywhere") return "yes";
    const answer = places.covers(area, located);
    if (answer === "yes") return "yes";
    if (answer === "no") continue;
    // The town of that name, whose edges reach beyond it; another town of that name was told from it above.
    if (places.areaLabel(area) === located.label) return "yes";
    unsure.push(area);
  }
  if (unsure.length === 0) return "no";
  return unsure.length > 1 && places.coversAny?.(unsure, located) === "yes" ? "yes" : "unknown";
}

/** Every area that a record or one of its places says it serves. */
export function statedAreas({ covers = [], places = [] }: Resource): string[] {
  return [...new Set([...covers, ...places.flatMap((place) => place.covers ?? [])])];
}

/**
 * A record as it is for somebody whom its own areas do not hold for sure and some of its places take: it is such places
 * that they go to, and whose areas are told.
 * @returns the record itself where no place takes them
 */
export function takenByPlace(record: Prepared, located: LocatedPlace, places: Places): Prepared {
  const { places: stated = [] } = record.resource;
  const taking = stated.map(({ covers = [] }) => (coverageOf(covers, located, places) === "yes" ? covers : []));
  if (taking.every((covers) => covers.length === 0)) return record;
  const venues = record.venues.filter(({ place }) => taking[place]?.length);
  return { ...record, serves: [...new Set(taking.flat())], venues };
}
