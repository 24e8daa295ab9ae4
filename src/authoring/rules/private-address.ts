import { isForPeopleInHiding, mustNotBeFound } from "../../resource/must-not-be-found.js";
import type { Place, Resource } from "../../resource/resource.js";
import { looksLikeStreet } from "../../resource/street.js";
import { isWithheld } from "../../resource/withhold.js";
import { inQuotes } from "../quote.js";
import { postcodeIn } from "../read/phones.js";
import type { Path } from "../tree.js";
import type { Finding, RecordRule } from "./rule.js";
import { wordsOfRecord } from "./words-of-record.js";

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
      if (field !== undefined && abuse) return [abuseAddress(["places", at, field])];
      if (field !== undefined && words !== undefined) return [abuseWordsAddress(["places", at, field], words)];
      return isHouseLike(place) ? [houseAddress(at)] : [];
    });
    return places.some(isWithheld) ? [...findings, ...postcodesInText(record)] : findings;
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

/** The fields in which a door can be found: the address, and a street or a postcode that stands in the name or the town. */
function fieldsThatTell(place: Place): ("address" | "name" | "town")[] {
  const beside = (["name", "town"] as const).filter((key) => tellsTheDoor(place[key] ?? ""));
  return place.address === undefined || isWithheld(place) ? beside : ["address", ...beside];
}

function tellsTheDoor(text: string): boolean {
  return looksLikeStreet(text) || postcodeIn(text) !== undefined;
}

function besideWithheld(place: Place, at: number): Finding[] {
  const given: (keyof Place)[] = ["postcode", "lat", "lng", "getting_there"];
  const beside = [...given.filter((key) => place[key] !== undefined), ...fieldsThatTell(place)];
  const town = tellsTheDoor(place.town ?? "") ? undefined : place.town;
  return beside.map((key) => ({
    code: "withheld-address",
    path: ["places", at, key],
    message: `The address is withheld, and "${key}" beside it gives it away.`,
    why: "Someone who must not be found could be found. It is not shown to anyone, but it must not stand in the file either.",
    paste: `places:\n  - address: withheld${town === undefined ? "" : `\n    town: ${inQuotes(town)}`}`,
  }));
}

/** A postcode in the words gives a withheld address away as surely as one in its field. */
function postcodesInText(record: Resource): Finding[] {
  const texts: [Path, string][] = [...wordsOfRecord(record)];
  if (record.contact?.post !== undefined && !/^p\.?\s?o\.? box/i.test(record.contact.post)) {
    texts.push([["contact", "post"], record.contact.post]);
  }
  return texts
    .filter(([, text]) => postcodeIn(text) !== undefined)
    .map(([path]) => ({
      code: "withheld-address" as const,
      path,
      message: "The address is withheld, and there is a postcode in this text.",
      why: "Someone who must not be found could be found. Take the postcode out, unless it is of another place.",
    }));
}

function abuseAddress(path: Path): Finding {
  return {
    code: "abuse-address",
    path,
    lacks: [...path.slice(0, -1), "address_public_because"],
    message: "A street address is public in a record that helps with domestic abuse.",
    why: "It could lead someone to a person in hiding. Write withheld or, when the door is public anyway, say why it is.",
    paste: "address: withheld\n\nor\n\naddress_public_because: ...",
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

function abuseWordsAddress(path: Path, words: string): Finding {
  return {
    code: "abuse-words-address",
    path,
    lacks: [...path.slice(0, -1), "address_public_because"],
    message: `A street address is public, and the record speaks of "${words}".`,
    why: "If people in hiding are there, it could lead someone to them: write withheld. When the door is public anyway, say why it is.",
    paste: "address: withheld\n\nor\n\naddress_public_because: ...",
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
