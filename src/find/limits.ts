import { type FindWords, findWords, languageName, listed, spokenDate } from "../language/find.js";
import { lifeCycle } from "../resource/freshness.js";
import type { Mode, When } from "../resource/lists.js";
import type { Resource, WhoFor } from "../resource/resource.js";
import { allDatesPast, isOnAt, isWhen } from "../resource/sessions.js";
import type { Asked } from "./asked.js";
import { gendersAsked, onlyFor } from "./gender.js";
import { interprets, speaks } from "./languages.js";
import { NEEDS_INTERNET, type Prepared } from "./prepared.js";
import type { NoteSaying } from "./saying.js";

/** Names of other records that are there to be tried, for "it is now ..." and "try ... instead". */
export type NameOf = (id: string) => string | undefined;

/**
 * What a record itself states that speaks against it for this person. Not stated is never a limit, and only
 * what the person chose can set one: a guess from their words never does. Access is looked at in `access.ts`.
 */
export function limitsOf(record: Prepared, asked: Asked, venue: number | undefined, nameOf: NameOf): NoteSaying[] {
  const words = findWords(asked.lang);
  return [
    ...runningLimits(record.resource, asked, nameOf),
    ...personLimits(record.resource, asked, words),
    ...(asked.request.carer === false && isForOthers(record, asked)
      ? [{ code: "carers-only", say: () => words.forCarers }]
      : []),
    ...choiceLimits(record, asked, venue),
  ];
}

/** What it states against how it should happen, as the request says. */
export function choiceLimits(record: Prepared, asked: Asked, venue: number | undefined): NoteSaying[] {
  const words = findWords(asked.lang);
  return [...wayLimits(record, asked, words), ...termLimits(record.resource, asked, venue, words)];
}

/** Whether it is running, and what to try if it is not: the same for everybody, whatever they asked for. */
export function runningLimits(
  resource: Resource,
  { today, lang }: Pick<Asked, "today" | "lang">,
  nameOf: NameOf,
): NoteSaying[] {
  const words = findWords(lang);
  const date = (iso: string | undefined): string => (iso === undefined ? "" : spokenDate(iso, lang));
  const found: NoteSaying[] = [];
  switch (lifeCycle(resource, today)) {
    case "closed":
    case "gone":
      found.push({ code: "closed", say: () => words.closed(date(resource.status_on)) });
      break;
    case "moved":
      found.push({ code: "moved", say: () => words.moved(nameOf(resource.moved_to ?? "") ?? "") });
      break;
    case "paused":
      found.push({ code: "paused", say: () => words.paused(date(resource.status_until)) });
      break;
    case "full":
      found.push({ code: "full", say: () => words.full(date(resource.status_until)) });
      break;
    default:
      break;
  }
  const instead = found.length === 0 ? [] : (resource.try_instead ?? []).flatMap((id) => nameOf(id) ?? []);
  if (instead.length > 0) {
    found.push({ code: "try-instead", say: () => words.tryInstead(listed(instead, words.and)) });
  }
  const isCourse = resource.course !== undefined || resource.kind === "course";
  if (allDatesPast(resource, today)) {
    found.push(
      isCourse
        ? { code: "course-over", say: () => words.courseOver }
        : { code: "dates-over", say: () => words.datesOver },
    );
  } else if (resource.course?.full === true || resource.course?.places_left === 0) {
    found.push({ code: "course-full", say: () => words.courseFull });
  } else if (resource.course?.book_by !== undefined && resource.course.book_by < today) {
    found.push({ code: "booked-up", say: () => words.bookedUp(date(resource.course?.book_by)) });
  }
  return found;
}

/** Whether an age lies in a stated range; undefined when no range is stated. */
export function ageFits(who: WhoFor | undefined, age: number): boolean | undefined {
  if (who === undefined || (who.min_age === undefined && who.max_age === undefined)) return undefined;
  return (who.min_age === undefined || age >= who.min_age) && (who.max_age === undefined || age <= who.max_age);
}

/** An age range in words: "aged 11 to 25". */
export function agesOf(who: WhoFor, words: FindWords): string {
  return words.ages(who.min_age, who.max_age);
}

/** Whether a record or a level says that it is not for the age or gender that was chosen, nor for such company. */
export function speaksAgainst(who: WhoFor | undefined, request: Asked["request"]): "age" | "gender" | undefined {
  if (who === undefined) return undefined;
  if (typeof request.age === "number" && ageFits(who, request.age) === false) return "age";
  const { genders = [] } = who;
  if (genders.length === 0) return undefined;
  return gendersAsked(request).some((asked) => !genders.includes(asked)) ? "gender" : undefined;
}

/** It is for relatives and carers only, and the person speaks of themselves: a group for drinkers' families. */
export function isForOthers({ resource, helpsWith }: Prepared, { needs, forSomeone }: Asked): boolean {
  if (resource.who_for?.carers !== "instead" || forSomeone) return false;
  return !needs.some(({ id, type }) => type === "people" && helpsWith.has(id));
}

/** What it states against who the person is: their age and gender. */
export function personLimits(resource: Resource, { request }: Asked, words: FindWords): NoteSaying[] {
  if (typeof request.age !== "number" && gendersAsked(request).length === 0) return [];
  const who: WhoFor = { ...resource.who_for, genders: [...onlyFor(resource)] };
  const against = speaksAgainst(who, request);
  if (against === undefined) return [];
  if (against === "age") return [{ code: "age", say: () => words.limitAge(agesOf(who, words)) }];
  return [{ code: "gender", say: () => words.limitGender(gendersIn(who.genders ?? [], words)) }];
}

/** Genders in words: "women and non-binary people". */
export function gendersIn(genders: readonly string[], words: FindWords): string {
  return listed(
    genders.map((each) => words.genders[each] ?? each),
    words.and,
  );
}

/** How it happens, against how they can take part. */
function wayLimits(record: Prepared, { request, today }: Asked, words: FindWords): NoteSaying[] {
  const modes = record.resource.modes ?? [];
  const found: NoteSaying[] = [];
  const spoken = (list: readonly Mode[]): string =>
    listed(
      list.map((mode) => words.modes[mode] ?? mode),
      words.and,
    );
  const isOpen = (mode: Mode): boolean =>
    (!chosen(request.modes) || request.modes?.includes(mode) === true) &&
    !(request.digital === "not-online" && NEEDS_INTERNET.has(mode)) &&
    !(request.travel === "cannot" && mode === "in-person");
  if (request.digital === "not-online" && record.onlineOnly)
    found.push({ code: "online-only", say: () => words.limitOnline });
  if (request.travel === "cannot" && record.inPersonOnly) found.push({ code: "travel", say: () => words.limitTravel });
  // Of ways that no single choice rules out, all of them together may leave none.
  if (found.length === 0 && modes.length > 0 && !modes.some(isOpen)) {
    found.push({ code: "mode", say: () => words.limitMode(spoken(modes)) });
  }
  // What is on somewhere else at the time that was chosen is no reason against it.
  if (request.open_now === true && isOnAt(record.resource, request.now ?? "") === false) {
    found.push({ code: "not-now", say: () => words.limitNotNow });
  }
  const isOther = (when: When): boolean => isWhen(record.resource, when, today) === false;
  if (chosen(request.when) && request.when?.every(isOther) === true) {
    found.push({ code: "when", say: () => words.limitWhen });
  }
  return found;
}

/** A price in words: "£3 with lunch". */
const PRICE = /£\s?(?=[\d.]*[1-9])\d/;
/** Words beside a price that it may be had without: "the first time is free", "£2, or nothing if that is easier". */
const OR_NOT =
  /\b(free|am ddim|donat\w*|rhodd\w*|suggest\w*|volunt\w*|optional|nothing|nobody|no one|no charge|(can|you) (afford|manage))\b/i;

/** Whether a record states that there is something to pay: a price, or that it is not free. A donation is neither. */
export function isCharged({ cost, payable_with: by }: Resource): boolean {
  if (by?.length === 1 && by[0] === "self" && cost === undefined) return true;
  if (cost === undefined || cost.donation === true || cost.free === true) return false;
  if (cost.free === false) return true;
  const { amount, text = "" } = cost;
  return amount === undefined ? PRICE.test(text) && !OR_NOT.test(text) : amount > 0;
}

/** On which terms it is open: in which language, at what cost, with what booking. */
function termLimits(
  resource: Resource,
  { request, lang }: Asked,
  venue: number | undefined,
  words: FindWords,
): NoteSaying[] {
  const found: NoteSaying[] = [];
  const { languages } = resource;
  if (
    chosen(request.languages) &&
    languages !== undefined &&
    !request.languages?.some((tag) => speaks(resource, tag, venue)) &&
    !interprets(resource, venue)
  ) {
    const names = (): string =>
      listed(
        languages.map((tag) => languageName(tag, lang)),
        words.and,
      );
    found.push({ code: "language", say: () => words.limitLanguage(names()) });
  }
  if (request.free === true && isCharged(resource)) {
    found.push({ code: "cost", say: () => words.limitCost });
  }
  const { join } = resource;
  if (request.drop_in === true && (join?.drop_in === false || (join?.book === true && join.drop_in !== true))) {
    found.push({ code: "book", say: () => words.limitBook });
  }
  return found;
}

function chosen(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
