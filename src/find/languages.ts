import type { Access } from "../resource/lists.js";
import type { Resource } from "../resource/resource.js";

/** The language of a BCP 47 tag, without its script or country: `pa` of `pa-Guru`, `en` of `EN_gb`. */
export function languageOf(tag: unknown): string {
  return String(tag).trim().toLowerCase().split(/[-_]/, 1)[0] ?? "";
}

/**
 * The languages that a record states, each without script or country; British Sign Language also as its access.
 * @param venue index of the place that the person would go to; without it, any place counts
 */
export function languagesOf(resource: Resource, venue?: number): string[] {
  const stated = (resource.languages ?? []).map(languageOf);
  return states(resource, "bsl", venue) && !stated.includes("bfi") ? [...stated, "bfi"] : stated;
}

/** Whether a language is spoken there: a plain tag and one with a script or a country fit one another. */
export function speaks(resource: Resource, tag: string, venue?: number): boolean {
  return languagesOf(resource, venue).includes(languageOf(tag));
}

/**
 * Whether somebody interprets there: then it is open to whatever language is spoken.
 * @param venue index of the place that the person would go to; without it, any place counts
 */
export function interprets(resource: Resource, venue?: number): boolean {
  return states(resource, "interpreter", venue);
}

function states({ access, places = [] }: Resource, feature: Access, venue?: number): boolean {
  const there = places.filter((_, index) => venue === undefined || index === venue);
  return [access, ...there.map((place) => place.access)].some((list) => list?.includes(feature) === true);
}
