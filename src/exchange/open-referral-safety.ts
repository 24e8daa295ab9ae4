/** People who flee must not be found: where a feed holds the address of such a service, it goes no further. */
import { mustNotBeFound } from "../resource/must-not-be-found.js";
import type { Place, Resource } from "../resource/resource.js";
import { partsOfAddress, withoutAddresses } from "../resource/street.js";
import { isWithheld } from "../resource/withhold.js";
import { leadsNowhere } from "./leads-nowhere.js";
import { isObject } from "./open-referral-reading.js";
import { plainText } from "./plain-text.js";

/** A service whose address was kept back, with the words that led to it; without them its address says it is secret. */
export interface Withheld {
  id: string;
  words?: string;
  /** Fields of the record out of whose words an address was taken. */
  fields: string[];
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

/** Fields of closed lists and areas, in which no address stands: a word there means what the list says. */
const CLOSED: ReadonlySet<string> = new Set(
  "covers helps_with kind kinds modes languages status led_by access no_access genders days nth".split(" "),
);
/** What a record and who runs it are called, and where it is from: by their paths. Of who runs it only the link is cleaned. */
const STAYS: ReadonlySet<string> = new Set(
  "id name other_names source organisation.name organisation.charity_number organisation.company_number".split(" "),
);

/** What stands where an address stood. */
const INSTEAD = "(address withheld)";

/**
 * A record in whose words no street, postcode or building of a withheld place stands. What the record and who runs it
 * are called stays, and so does the town.
 * @param hide take out every postcode and every street with a number: all that is said is of people who hide
 * @returns the same record when no such words stand in it; and the fields in which they stood
 */
export function withoutWords(
  record: Resource,
  secrets: readonly string[],
  hide: boolean,
): { record: Resource; fields: string[] } {
  const { name, other_names, organisation, places = [] } = record;
  const known = [name, organisation.name, ...(other_names ?? []), ...places.flatMap(publicWords)]
    .join("\n")
    .toLowerCase();
  // What is very short stands in other words by chance. The longest comes first.
  const parts = secrets
    .flatMap(partsOfAddress)
    .filter(
      ({ part }) =>
        part.length >= 5 && !known.includes(part.toLowerCase()) && !saysWhatItIs(part) && !leadsNowhere(part),
    )
    .sort((a, b) => b.part.length - a.part.length);
  const pattern = parts.length === 0 ? undefined : new RegExp(parts.map((each) => each.pattern).join("|"), "giu");
  const fields = new Set<string>();
  const cleanText = (text: string, field: string): string | undefined => {
    const named = pattern === undefined ? text : text.replace(pattern, INSTEAD);
    const clean = hide ? withoutAddresses(named, INSTEAD) : named;
    if (clean === text) return text;
    fields.add(field);
    // Of a link its site stays; half of an e-mail address leads nowhere.
    if (text.includes("@") && !/\s/.test(text)) return undefined;
    if (/^https?:\/\//i.test(text)) return clean.match(/^https?:\/\/[^/?#(]+(?=[/?#])/i)?.[0];
    return clean.replace(/\(address withheld\)(?:[,\s]+\(address withheld\))+/g, INSTEAD);
  };
  const clean = (value: unknown, field: string): unknown => {
    if (typeof value === "string") return cleanText(value, field);
    if (Array.isArray(value)) return value.map((each) => clean(each, field));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => {
        const path = field === "" ? key : `${field}.${key}`;
        const kept = CLOSED.has(key) || STAYS.has(path) ? each : clean(each, path);
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  };
  const cleaned = clean(record, "") as Resource;
  return fields.size === 0 ? { record, fields: [] } : { record: cleaned, fields: [...fields] };
}

/** The words of a place that everybody may read. */
function publicWords(place: Place): string[] {
  const { name, address, town } = place;
  return [town, ...(isWithheld(place) ? [] : [name, address])].flatMap((each) => each ?? []);
}

/** A single word that says only what the service is, such as "Refuge", leads nowhere. */
function saysWhatItIs(part: string): boolean {
  return !part.includes(" ") && mustNotBeFound(part) !== undefined;
}
