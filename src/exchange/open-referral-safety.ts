/** People who flee must not be found: where a feed holds the address of such a service, it goes no further. */
import { mustNotBeFound } from "../resource/must-not-be-found.js";
import type { Resource } from "../resource/resource.js";
import { isObject } from "./open-referral-reading.js";
import { plainText } from "./plain-text.js";

/** A service whose address was kept back, with the words that led to it; without them its address says it is secret. */
export interface Withheld {
  id: string;
  words?: string;
}

/** Deepest part of a service that is looked through. */
const DEEPEST = 8;

/**
 * Whether anything that a feed says of a service, or of who runs it, tells that its people must not be found. All
 * its texts are looked through, so that no field is forgotten in which a publisher may have said it.
 * @returns the words that tell it
 */
export function unsafeIn(service: object): string | undefined {
  for (const text of textsOf(service, 0)) {
    const words = mustNotBeFound(plainText(text));
    if (words !== undefined) return words;
  }
  return undefined;
}

function* textsOf(value: unknown, depth: number): Generator<string> {
  if (typeof value === "string") yield value;
  else if (depth < DEEPEST && Array.isArray(value)) for (const each of value) yield* textsOf(each, depth + 1);
  else if (depth < DEEPEST && isObject(value)) {
    for (const [key, each] of Object.entries(value)) {
      // What a whole taxonomy is about says nothing of the service; all else of an organisation may be of other services.
      if (key === "taxonomy_detail") continue;
      yield* textsOf(key === "organization" && isObject(each) ? [each.name, each.description] : each, depth + 1);
    }
  }
}

/**
 * A record in whose words no street, postcode or building of a withheld place stands. What the record and who runs it
 * are called stays, and so does the town.
 */
export function withoutWords(record: Resource, secrets: readonly string[]): Resource {
  const { id, name, other_names, organisation, places, source } = record;
  const known = [name, organisation.name, ...(other_names ?? []), ...(places ?? []).map(({ town }) => town ?? "")]
    .join("\n")
    .toLowerCase();
  // What is very short stands in other words by chance.
  const leading = secrets.filter((each) => each.length >= 5 && !known.includes(each.toLowerCase()));
  if (leading.length === 0) return record;
  const parts = leading
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s*"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(pattern, "(address withheld)");
    if (Array.isArray(value)) return value.map(clean);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
  };
  return {
    ...(clean(record) as Resource),
    id,
    name,
    organisation,
    ...(other_names === undefined ? {} : { other_names }),
    ...(source === undefined ? {} : { source }),
  };
}
