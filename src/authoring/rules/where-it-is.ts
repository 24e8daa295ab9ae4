import { hasNumberedStreet } from "../../resource/street.js";
import { postcodeIn } from "../read/phones.js";

/* Sites that show where something is. A `*` stands for the end of a name. One a line: a site too few shows a door. */
const MAPS: readonly string[] = [
  "google.*/maps",
  "maps.google.*",
  "maps.app.goo.gl",
  "goo.gl/maps",
  "maps.apple.com",
  "bing.com/maps",
  "openstreetmap.org",
  "osm.org",
  "streetmap.co.uk",
  "waze.com",
  "what3words.com",
  "w3w.co",
];

const MAP = new RegExp(
  `(?<![\\w-])(?:${MAPS.map((site) => site.replaceAll(".", "\\.").replaceAll("*", "[a-z.]{2,6}")).join("|")})(?![\\w-])|(?:///|what3words[^.]{1,15}?)\\b\\p{L}{2,20}\\.\\p{L}{2,20}\\.\\p{L}{2,20}`,
  "iu",
);
/** A point on the globe: `53.3498, -1.4712`, `lat=53.3498&lng=-1.4712` or `53.3498° N 1.4712° W`. */
const POINT = /(?<![\d.])\d{1,2}\.\d{3,}\D{1,12}\d{1,3}\.\d{3,}/;

/**
 * What in a text leads to a door. In web addresses and ids other signs stand where a text has spaces.
 * @returns it in words, or undefined when nothing does
 */
export function leadsToADoor(text: string): string | undefined {
  if (MAP.test(text)) return "a link to a map";
  if (POINT.test(text)) return "a pair of coordinates";
  const spaced = text.replace(/[-+_]|%20/g, " ");
  if (postcodeIn(spaced) !== undefined) return "a postcode";
  return hasNumberedStreet(spaced) ? "a street" : undefined;
}
