import { isForPeopleInHiding, mustNotBeFound } from "../../resource/must-not-be-found.js";
import type { Place, Resource } from "../../resource/resource.js";
import { looksLikeStreet, namesStreet, partsOfAddress } from "../../resource/street.js";
import { isWithheld } from "../../resource/withhold.js";
import { inQuotes, lineFor } from "../quote.js";
import { apartFromPostcode, postcodeIn, tidyPostcode } from "../read/phones.js";
import { within } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";
import { leadsToADoor } from "./where-it-is.js";
import { textsIn, wordsOfRecord } from "./words-of-record.js";

/** An address that is withheld stays withheld, and homes and refuges are not on the map by mistake. */
export const privateAddress: RecordRule = {
  scope: "record",
  codes: ["withheld-address", "abuse-address", "abuse-words-address", "house-address"],
  check(record) {
    const places = record.places ?? [];
    const abuse = helpsWithAbuse(record);
    const words = abuse ? undefined : abuseWords(record);
    const findings = places.flatMap((place, at): Finding[] => {
      if (isWithheld(place)) return besideWithheld(place, at);
      const [field] = place.address_public_because === undefined ? fieldsThatTell(place) : [];
      if (field !== undefined && abuse) return [abuseAddress(place, field, at)];
      if (field !== undefined && words !== undefined) return [abuseWordsAddress(place, field, at, words)];
      return isHouseLike(place) ? [houseAddress(at)] : [];
    });
    if (!places.some(isWithheld)) return findings;
    const others = inOtherWords(record, places);
    return [...findings, ...others.filter(({ path }) => !findings.some((told) => within(path, told.path)))];
  },
};

function helpsWithAbuse(record: Resource): boolean {
  return record.helps_with?.includes("domestic-abuse") ?? false;
}

/** Whether the door of a place may be one that must not be found: then nothing asks for more about it. */
export function mayBeInHiding(record: Resource, place: Place): boolean {
  if (isWithheld(place)) return true;
  return place.address_public_because === undefined && (helpsWithAbuse(record) || abuseWords(record) !== undefined);
}

type Telling = "address" | "name" | "town" | "postcode";

/**
 * The fields in which a door can be found: the address, a street or a postcode that stands in the name or the town, and
 * a whole postcode, which is a handful of doors; its first half is a part of a town.
 */
function fieldsThatTell(place: Place): Telling[] {
  const beside = (["name", "town", "postcode"] as const).filter((key) => tellsTheDoor(place[key] ?? ""));
  return place.address === undefined || isWithheld(place) ? beside : ["address", ...beside];
}

function tellsTheDoor(text: string): boolean {
  return namesStreet(text) || postcodeIn(text) !== undefined;
}

/** What was found, in words, and the field without it where that leaves something to write. */
function door(place: Place, field: Telling): { found: string; without: string } {
  const text = place[field] ?? "";
  if (field === "address") return { found: "A street address is public", without: "address: withheld" };
  if (field === "postcode") {
    return { found: "A whole postcode is public", without: `postcode: ${tidyPostcode(text).split(" ", 1)[0]}` };
  }
  const apart = apartFromPostcode(text);
  const kept = (apart?.words ?? text).split(",").filter((part) => !namesStreet(part));
  return {
    found: `A ${apart === undefined ? "street" : "postcode"} stands in "${field}"`,
    without: kept.length === 0 ? "address: withheld" : lineFor([field], inQuotes(kept.join(",").trim())),
  };
}

function besideWithheld(place: Place, at: number): Finding[] {
  const given: (keyof Place)[] = ["postcode", "lat", "lng", "getting_there"];
  const beside = new Set([...given.filter((key) => place[key] !== undefined), ...fieldsThatTell(place)]);
  const town = tellsTheDoor(place.town ?? "") ? undefined : place.town;
  return [...beside].map((key) => ({
    code: "withheld-address",
    path: ["places", at, key],
    message: `The address is withheld, and "${key}" beside it gives it away.`,
    why: "Someone who must not be found could be found. It is not shown to anyone, but it must not stand in the file either.",
    paste: `places:\n  - address: withheld${town === undefined ? "" : `\n    town: ${inQuotes(town)}`}`,
  }));
}

/**
 * What leads to a withheld address from any other text of the record. All are looked through, so that no field is
 * forgotten; only what a place has that is not withheld may be said, and where a box for letters is.
 */
function inOtherWords(record: Resource, places: readonly Place[]): Finding[] {
  const open = places.filter((place) => !isWithheld(place));
  const known = open.map(({ address = "", postcode = "" }) => `${address},${postcode}`);
  return textsIn({ ...record, places: places.map((place) => (isWithheld(place) ? place : undefined)) }).flatMap(
    ([path, text]): Finding[] => {
      if (/^p\.?\s?o\.? box/i.test(text)) return [];
      const found = leadsToADoor(known.reduce(withoutDoor, text));
      if (found === undefined) return [];
      return [
        {
          code: "withheld-address",
          path,
          message: `The address is withheld, and there is ${found} in this text.`,
          why: `Someone who must not be found could be found. ${
            path.at(-1) === "address"
              ? 'Its words say that it is withheld, so nobody is shown it: write only the word "withheld". If everybody may know it, write what the place is called under "name", and here only the street.'
              : 'Take it out, or of a name such as "12 Grove Road Surgery" the number. Of another place where people may come, write the address under places as well.'
          }`,
        },
      ];
    },
  );
}

/** A text without the parts of an address that may be known; another number in the same street is another door. */
function withoutDoor(text: string, address: string): string {
  const words = address.split(/[\s,]+/);
  // A number or a district by itself stands in other addresses too.
  const parts = partsOfAddress(address).filter(({ part }) => part.length >= 5 && /\p{L}{2}/u.test(part));
  return parts.reduce(
    (left, { pattern }) =>
      left.replace(new RegExp(pattern, "giu"), (found) => {
        const [number] = /^\d[^\s,]*/.exec(found) ?? [];
        return number === undefined || words.includes(number) ? "" : found;
      }),
    text,
  );
}

function abuseAddress(place: Place, field: Telling, at: number): Finding {
  const { found, without } = door(place, field);
  return {
    code: "abuse-address",
    path: ["places", at, field],
    lacks: ["places", at, "address_public_because"],
    message: `${found} in a record that helps with domestic abuse.`,
    why: "It could lead someone to a person in hiding. Take it out or, when the door is public anyway, say why it is.",
    paste: `${without}\n\nor\n\naddress_public_because: ...`,
  };
}

/**
 * What the record says of itself; whom it is not for says nothing of who comes. A name says what all of it is about,
 * and other words only what it is for: much that is open to everybody advises on abuse too.
 */
function abuseWords(record: Resource): string | undefined {
  const texts = wordsOfRecord(record).flatMap(([path, text]) => (path[0] === "not_for" ? [] : [text]));
  const names = [record.name, ...(record.other_names ?? []), record.organisation.name];
  return mustNotBeFound(names.join("\n")) ?? isForPeopleInHiding(texts.join("\n"));
}

function abuseWordsAddress(place: Place, field: Telling, at: number, words: string): Finding {
  const { found, without } = door(place, field);
  return {
    code: "abuse-words-address",
    path: ["places", at, field],
    lacks: ["places", at, "address_public_because"],
    message: `${found}, and the record speaks of "${words}".`,
    why: "If people in hiding are there, it could lead someone to them: take it out. When the door is public anyway, say why it is.",
    paste: `${without}\n\nor\n\naddress_public_because: ...`,
  };
}

function houseAddress(at: number): Finding {
  return {
    code: "house-address",
    path: ["places", at, "address"],
    message: "This looks like the address of a private home.",
    why: "When a group meets in a member's home, the town is enough. If it is a public building, say what it is called.",
    paste: "name: ...",
  };
}

function isHouseLike({ name, address }: Place): boolean {
  if (address === undefined) return false;
  if (/^(?:flat|apartment|room) /i.test(address)) return true;
  return name === undefined && looksLikeStreet(address);
}
