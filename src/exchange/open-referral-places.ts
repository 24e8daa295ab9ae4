import { tidyPostcode } from "../authoring/read/phones.js";
import type { Access, Mode } from "../resource/lists.js";
import type { Place } from "../resource/resource.js";
import { townIn } from "../resource/street.js";
import { isWithheld, saysWithheld } from "../resource/withhold.js";
import { fold } from "../words/index.js";
import type { Reading } from "./open-referral-reading.js";

/** Where a service happens, from its locations. */
export interface Whereabouts {
  places: Place[];
  modes: Mode[];
  /** A postal address to write to. */
  post?: string;
  /** How many addresses were withheld. */
  withheld: number;
  /** Streets, postcodes and names of the withheld places: no other field may hold them. */
  secrets: string[];
  /** The place that each location became. */
  placeAt: Map<Reading, Place>;
}

/** Longer lines are sentences about access, not the name of a feature. */
const LABEL = 40;
/** Details by which a feature is not there, or not now, or only in part. */
const DENIES =
  /\b(?:no|none|not|nil|never|neither|without|unavailable|cannot|closed|until|broken|faulty|limited|partial|n\/a)\b|n['’]t\b|\bout of (?:order|use|service)\b/i;

/** What publishers call the access features, as they stand by themselves. */
const ACCESS_LABELS: Readonly<Record<string, Access>> = {
  "hearing loop": "hearing-loop",
  "induction loop": "hearing-loop",
  "step free": "step-free",
  "step free access": "step-free",
  "wheelchair access": "step-free",
  "wheelchair accessible": "step-free",
  "level access": "step-free",
  "accessible toilet": "accessible-toilet",
  "accessible toilets": "accessible-toilet",
  "disabled toilet": "accessible-toilet",
  "changing places": "changing-places",
  "changing places toilet": "changing-places",
  parking: "parking",
  "car parking": "parking",
  "disabled parking": "blue-badge-parking",
  "blue badge parking": "blue-badge-parking",
  "accessible parking": "blue-badge-parking",
  lift: "lift",
  "bsl interpreter": "bsl",
  "british sign language": "bsl",
  "large print": "large-print",
  braille: "braille",
  "easy read": "easy-read",
  "quiet room": "quiet",
  "quiet space": "quiet",
  "assistance dogs": "assistance-dogs",
  "guide dogs": "assistance-dogs",
  "public transport": "public-transport",
};

/**
 * Reads a service's locations.
 * @param service the service
 * @param hide keep every address back: people are not safe when it is known
 */
export function whereabouts(service: Reading, hide: boolean): Whereabouts {
  const found: Whereabouts = { places: [], modes: [], withheld: 0, secrets: [], placeAt: new Map() };
  const seen = new Map<string, Reading>();
  const locations = [
    ...service.list("service_at_locations").flatMap((link) => link.object("location") ?? []),
    ...service.list("locations"),
  ];
  for (const location of locations) {
    const id = location.line("id");
    const earlier = id === undefined ? undefined : seen.get(id);
    if (earlier !== undefined) {
      const place = found.placeAt.get(earlier);
      if (place !== undefined) found.placeAt.set(location, place);
      continue;
    }
    if (id !== undefined) seen.set(id, location);
    const type = location.line("location_type")?.toLowerCase();
    if (type === "virtual") {
      if (!found.modes.includes("online")) found.modes.push("online");
      continue;
    }
    const place = placeOf(location, hide, found.secrets);
    found.placeAt.set(location, place);
    if (isWithheld(place)) found.withheld++;
    if (type === "postal" && !isWithheld(place)) {
      const lines = [place.name, place.address, place.town, place.postcode].filter((each) => each !== undefined);
      found.placeAt.delete(location);
      // A record has one address to write to. Of a second it is said that it was not carried.
      if (found.post !== undefined) location.leave("addresses");
      else if (lines.length > 0) found.post = lines.join(", ");
    } else if (Object.keys(place).length > 0) {
      found.places.push(place);
    }
  }
  // A building alone does not say that it happens there: it may be the office of a phone line. Beside "online" it does.
  if (found.modes.length > 0 && found.places.length > 0) found.modes.unshift("in-person");
  return found;
}

function placeOf(location: Reading, hide: boolean, secrets: string[]): Place {
  const name = location.line("name");
  const about = location.line("description");
  const addresses = location.list("addresses").map((address) => {
    const street = address.line("address_1") ?? address.line("address");
    const city = address.line("city");
    const county = address.line("state_province");
    if (city !== undefined) address.leave("state_province");
    // Whose attention a letter is for is a person: it is never carried. That it is in the UK goes without saying.
    address.line("country");
    const type = address.line("address_type")?.toLowerCase();
    return { street, town: city ?? county, postcode: address.line("postal_code"), type };
  });
  const filled = addresses.filter((each) => each.street !== undefined || each.postcode !== undefined);
  // Letters go to a postal one, and people to the door.
  const first =
    filled.find(({ type }) => type === "physical") ??
    filled.find(({ type }) => type !== "postal") ??
    filled[0] ??
    addresses[0];
  const secret =
    hide || [name, about, ...addresses.map((each) => each.street)].some((text) => text !== undefined && isSecret(text));
  const lat = location.number("latitude");
  const lng = location.number("longitude");
  if (secret) {
    const town = first?.town === undefined ? undefined : townIn(first.town);
    // The building's name and its description can lead there too.
    const seconds = location.list("addresses").map((address) => {
      const second = address.line("address_2");
      address.leave("address_2");
      return second;
    });
    for (const text of [name, ...addresses.flatMap((each) => [each.street, each.postcode, each.town]), ...seconds])
      if (text !== undefined && !isSecret(text)) secrets.push(text);
    return { address: "withheld", ...(town === undefined ? {} : { town }) };
  }
  const point = pointOf(location, lat, lng);
  const access: Access[] = [];
  const notes: string[] = about === undefined ? [] : [about];
  for (const each of location.list("accessibility")) {
    const named = [each.line("description"), each.line("accessibility")].filter((line) => line !== undefined);
    const said = each.line("details");
    // Details of nothing are all that is said.
    const [names, details] = named.length === 0 && said !== undefined ? [[said], undefined] : [named, said];
    const link = each.line("url");
    // "Lift: out of order" is no lift; "Lift: beside the stairs" is one, and the words say more of it.
    const whole =
      details === undefined || details === names[0]
        ? undefined
        : `${[...names.map((name) => name.replace(/[.:]$/, "")), details.replace(/\.$/, "")].filter(isFirst).join(": ")}.`;
    const lines = details !== undefined && DENIES.test(details) ? [] : names;
    const words = whole === undefined ? [] : [whole];
    for (const line of new Set(lines)) {
      const label = featureIn(line);
      if (label !== undefined && !access.includes(label)) access.push(label);
      if (label === undefined && whole === undefined) words.push(line);
    }
    notes.push(...words, ...(link === undefined ? [] : [link]));
  }
  for (const each of filled) {
    if (each === first || wordsOfAddress(each) === (first === undefined ? "" : wordsOfAddress(first))) continue;
    notes.push(`${each.type === "postal" ? "Letters go to" : "Another address"}: ${wordsOfAddress(each)}.`);
  }
  const { street, town, postcode } = first ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(street === undefined ? {} : { address: street }),
    ...(town === undefined ? {} : { town }),
    ...(postcode === undefined ? {} : { postcode: tidyPostcode(postcode) }),
    ...point,
    ...(access.length === 0 ? {} : { access }),
    ...(notes.length === 0 ? {} : { getting_there: { notes: notes.join(" ") } }),
  };
}

/** What a feed says of a location also speaks in sentences: there, "secret" anywhere keeps the address back. */
function isSecret(text: string): boolean {
  return saysWithheld(text) || /\bsecret\b/i.test(text);
}

function featureIn(line: string): Access | undefined {
  if (line.length > LABEL) return undefined;
  const plain = fold(line).replace(/[^a-z]+/g, " ");
  return ACCESS_LABELS[plain.trim()];
}

function isFirst(text: string, at: number, texts: readonly string[]): boolean {
  return texts.indexOf(text) === at;
}

function wordsOfAddress({
  street,
  town,
  postcode,
}: {
  street?: string | undefined;
  town?: string | undefined;
  postcode?: string | undefined;
}): string {
  return [street, town, postcode].filter((each) => each !== undefined).join(", ");
}

/** A point that can be one: inside the globe, and not the 0, 0 that stands for "not known". */
function pointOf(location: Reading, lat: number | undefined, lng: number | undefined): Pick<Place, "lat" | "lng"> {
  if (lat === undefined || lng === undefined) return {};
  if (Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && !(lat === 0 && lng === 0)) return { lat, lng };
  location.unusable("latitude");
  location.unusable("longitude");
  return {};
}
