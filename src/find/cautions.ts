import { type FindWords, findWords, listed } from "../language/find.js";
import { dayNumber } from "../resource/calendar.js";
import type { Asked } from "./asked.js";
import type { Note } from "./findings.js";
import { ageFits, ageRange } from "./limits.js";
import type { Prepared } from "./prepared.js";

/** A statement about waiting holds for sixty days. */
const WAIT_HOLDS = 60;

/** What to know before ringing or going: said on the card, never counted against a record. */
export function cautionsOf(record: Prepared, asked: Asked): Note[] {
  const words = findWords(asked.request.lang);
  const { resource } = record;
  const found: Note[] = [];
  const read = asked.preferences.find((each) => each.kind === "age" && !each.chosen);
  if (read !== undefined && typeof read.value === "number" && resource.who_for !== undefined) {
    if (ageFits(resource.who_for, read.value) === false) {
      found.push({ code: "age-read", text: words.readAge(ageRange(resource.who_for)) });
    }
  }
  if (resource.wait !== undefined) {
    const said = dayNumber(resource.wait.on);
    const today = dayNumber(asked.today);
    if (said !== undefined && today !== undefined && today - said <= WAIT_HOLDS) {
      found.push({ code: "wait", text: words.wait(resource.wait.text) });
    }
  }
  const until = resource.capacity?.until;
  if (resource.capacity !== undefined && (until === undefined || until >= asked.today)) {
    found.push({ code: "capacity", text: words.capacity(resource.capacity.text) });
  }
  const missing = missingThings(record, words);
  // Nothing but a name: one plain sentence instead of a list of everything.
  if (isBare(record)) found.push({ code: "thin", text: words.thin });
  else if (missing.length > 0) found.push({ code: "not-stated", text: words.notStated(listed(missing, words.and)) });
  return found;
}

function isBare({ resource }: Prepared): boolean {
  return resource.summary === undefined && resource.description === undefined && resource.kind === undefined;
}

/** What a person would want to know and the record does not say, gathered into one line. */
function missingThings({ resource, hasPlaces }: Prepared, words: FindWords): string[] {
  const stated = words.statedThings;
  const missing: string[] = [];
  if (resource.cost === undefined && resource.payable_with === undefined) missing.push(stated.cost);
  const access = resource.access ?? resource.no_access;
  const placesSay = (resource.places ?? []).some(
    (place) => place.access !== undefined || place.no_access !== undefined,
  );
  if (hasPlaces && access === undefined && !placesSay) missing.push(stated.access);
  const hours =
    resource.contact?.hours !== undefined || (resource.places ?? []).some((place) => place.hours !== undefined);
  if (resource.schedule === undefined && !hours) missing.push(stated.times);
  if (resource.join === undefined) missing.push(stated.join);
  return missing;
}
