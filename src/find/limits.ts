import { type FindWords, findWords, listed, spokenDate } from "../language/find.js";
import { lifeCycle } from "../resource/freshness.js";
import type { Gender, Mode } from "../resource/lists.js";
import type { Resource, WhoFor } from "../resource/resource.js";
import { allDatesPast, whenOf } from "../resource/sessions.js";
import type { Asked } from "./asked.js";
import type { Note } from "./findings.js";
import type { Prepared } from "./prepared.js";

/**
 * What a record itself states that speaks against it for this person. Not stated is never a limit, and only
 * what the person chose can set one: a guess from their words never does.
 */
export function limitsOf(record: Prepared, asked: Asked, venue: number | undefined): Note[] {
  const words = findWords(asked.request.lang);
  return [
    ...runningLimits(record.resource, asked, words),
    ...personLimits(record.resource, asked, words),
    ...choiceLimits(record, asked, words, venue),
  ];
}

function runningLimits(resource: Resource, asked: Asked, words: FindWords): Note[] {
  const { today } = asked;
  const lang = asked.request.lang ?? "en";
  const date = (iso: string | undefined): string => (iso === undefined ? "" : spokenDate(iso, lang));
  const found: Note[] = [];
  switch (lifeCycle(resource, today)) {
    case "closed":
    case "gone":
      found.push({ code: "closed", text: words.closed(date(resource.status_on)) });
      break;
    case "moved":
      found.push({ code: "moved", text: words.moved(resource.moved_to ?? "") });
      break;
    case "paused":
      found.push({ code: "paused", text: words.paused(date(resource.status_until)) });
      break;
    case "full":
      found.push({ code: "full", text: words.full(date(resource.status_until)) });
      break;
    default:
      break;
  }
  if (resource.course !== undefined || resource.kind === "course") {
    if (allDatesPast(resource, today)) found.push({ code: "course-over", text: words.courseOver });
    else if (resource.course?.full === true || resource.course?.places_left === 0) {
      found.push({ code: "course-full", text: words.courseFull });
    } else if (resource.course?.book_by !== undefined && resource.course.book_by < today) {
      found.push({ code: "booked-up", text: words.bookedUp(date(resource.course.book_by)) });
    }
  }
  return found;
}

/** An age range in words: "aged 11 to 25", "aged 50 and over", "up to 18". */
export function ageRange(who: WhoFor): string {
  if (who.min_age !== undefined && who.max_age !== undefined) return `aged ${who.min_age} to ${who.max_age}`;
  if (who.min_age !== undefined) return `aged ${who.min_age} and over`;
  return `aged up to ${who.max_age}`;
}

/** Whether an age lies in a stated range; undefined when no range is stated. */
export function ageFits(who: WhoFor | undefined, age: number): boolean | undefined {
  if (who === undefined || (who.min_age === undefined && who.max_age === undefined)) return undefined;
  return (who.min_age === undefined || age >= who.min_age) && (who.max_age === undefined || age <= who.max_age);
}

const GENDER_WORDS: Readonly<Record<string, Gender>> = {
  woman: "women",
  women: "women",
  female: "women",
  f: "women",
  girl: "women",
  man: "men",
  men: "men",
  male: "men",
  m: "men",
  boy: "men",
  "non-binary": "non-binary",
  nonbinary: "non-binary",
};

function personLimits(resource: Resource, asked: Asked, words: FindWords): Note[] {
  const { age, gender } = asked.request;
  const who = resource.who_for;
  const found: Note[] = [];
  if (who !== undefined && age !== undefined && ageFits(who, age) === false) {
    found.push({ code: "age", text: words.limitAge(ageRange(who)) });
  }
  const theirs = gender === undefined ? undefined : GENDER_WORDS[gender.trim().toLowerCase()];
  if (who?.genders !== undefined && who.genders.length > 0 && theirs !== undefined && !who.genders.includes(theirs)) {
    found.push({ code: "gender", text: words.limitGender(listed(who.genders, words.and)) });
  }
  return found;
}

function choiceLimits(record: Prepared, asked: Asked, words: FindWords, venue: number | undefined): Note[] {
  const { request } = asked;
  const { resource } = record;
  const found: Note[] = [];
  const modes = resource.modes;
  const spoken = (list: readonly Mode[]): string =>
    listed(
      list.map((mode) => words.modes[mode] ?? mode),
      words.and,
    );
  if (modes !== undefined && modes.length > 0 && request.modes !== undefined && request.modes.length > 0) {
    if (!modes.some((mode) => request.modes?.includes(mode)))
      found.push({ code: "mode", text: words.limitMode(spoken(modes)) });
  }
  const onlineOnly =
    modes !== undefined && modes.length > 0 && modes.every((mode) => mode === "online" || mode === "video");
  if (request.digital === "not-online" && onlineOnly) found.push({ code: "online-only", text: words.limitOnline });
  if (
    request.travel === "cannot" &&
    modes !== undefined &&
    modes.length > 0 &&
    modes.every((mode) => mode === "in-person")
  ) {
    found.push({ code: "travel", text: words.limitTravel });
  }
  if (request.languages !== undefined && request.languages.length > 0 && resource.languages !== undefined) {
    if (!request.languages.some((tag) => resource.languages?.includes(tag))) {
      found.push({
        code: "language",
        text: words.limitLanguage(
          listed(
            resource.languages.map((tag) => languageName(tag, request.lang)),
            words.and,
          ),
        ),
      });
    }
  }
  const place = venue === undefined ? undefined : resource.places?.[venue];
  for (const feature of request.access ?? []) {
    const label = words.access[feature] ?? feature;
    if (place?.no_access?.some((each) => each === feature) === true) {
      found.push({ code: "access", text: words.limitAccessPlace(label, place.name ?? place.town ?? "") });
    } else if (resource.no_access?.some((each) => each === feature) === true) {
      found.push({ code: "access", text: words.limitAccess(label) });
    }
  }
  if (request.free === true && resource.cost?.free === false && resource.cost.donation !== true) {
    found.push({ code: "cost", text: words.limitCost });
  }
  if (
    request.drop_in === true &&
    (resource.join?.drop_in === false || (resource.join?.book === true && resource.join.drop_in !== true))
  ) {
    found.push({ code: "book", text: words.limitBook });
  }
  if (request.when !== undefined && request.when.length > 0) {
    const times = whenOf(resource);
    if (times.size > 0 && !request.when.some((each) => times.has(each))) {
      found.push({ code: "when", text: words.limitWhen });
    }
  }
  if (
    request.led_by !== undefined &&
    request.led_by.length > 0 &&
    resource.led_by !== undefined &&
    resource.led_by.length > 0
  ) {
    if (!resource.led_by.some((each) => request.led_by?.includes(each))) {
      found.push({
        code: "led-by",
        text: words.limitLedBy(
          listed(
            resource.led_by.map((each) => lowerFirst(words.ledBy[each] ?? each)),
            words.and,
          ),
        ),
      });
    }
  }
  return found;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The name of a language in English or Welsh; `bfi` is British Sign Language. */
export function languageName(tag: string, lang: "en" | "cy" | undefined): string {
  if (tag === "bfi") return lang === "cy" ? "Iaith Arwyddion Prydain" : "British Sign Language";
  try {
    return new Intl.DisplayNames([lang === "cy" ? "cy" : "en-GB"], { type: "language" }).of(tag) ?? tag;
  } catch {
    // Not a language tag at all: show what is written.
    return tag;
  }
}
