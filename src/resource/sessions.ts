import { dayNumber, isoDate } from "./calendar.js";
import { lifeCycle } from "./freshness.js";
import { DAYS, type When } from "./lists.js";
import type { Resource, Session } from "./resource.js";

/** How far ahead a next session is looked for, in days: a year, so that a yearly event is found. */
const HORIZON = 370;

/** Days on which hardly anything keeps to its weekly timetable: Christmas, Boxing Day and New Year's Day. */
const HOLIDAYS: readonly string[] = ["12-25", "12-26", "01-01"];
/** Of two that follow one another the second: where one is at a weekend, Tuesday is free as well. */
const SECOND: readonly string[] = ["12-26", "01-02"];
/** Mondays that all nations keep: the first and the last of May. */
const MAY: readonly Span[] = [
  ["05-01", "05-07"],
  ["05-25", "05-31"],
];

/** Months and days, first and last. */
type Span = readonly [first: string, last: string];

/** What a nation keeps besides: days of the year, a Monday of August, and whether Easter Monday is free. */
interface Kept {
  days: readonly string[];
  august: Span;
  easterMonday: boolean;
}

const LATE_AUGUST: Span = ["08-25", "08-31"];
const ENGLAND_AND_WALES: Kept = { days: HOLIDAYS, august: LATE_AUGUST, easterMonday: true };
/** 2 January and St Andrew's Day. */
const SCOTLAND: Kept = { days: [...HOLIDAYS, "01-02", "11-30"], august: ["08-01", "08-07"], easterMonday: false };
/** St Patrick's Day and the Twelfth. */
const NORTHERN_IRELAND: Kept = { days: [...HOLIDAYS, "03-17", "07-12"], august: LATE_AUGUST, easterMonday: true };

/** Postcode areas of Scotland; TD is mostly in it. */
const SCOTTISH = /^(?:AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE)\d/;

/** Whose bank holidays a record keeps: by the postcode of a place, or the nation it covers; else those of England. */
function keptBy({ places = [], covers = [] }: Resource): Kept {
  const postcode = places.find((place) => place.postcode !== undefined)?.postcode?.toUpperCase() ?? "";
  if (postcode.startsWith("BT") || covers.includes("northern-ireland")) return NORTHERN_IRELAND;
  return SCOTTISH.test(postcode) || covers.includes("scotland") ? SCOTLAND : ENGLAND_AND_WALES;
}

/** Months and days in which schools somewhere in the UK are usually on holiday: first and last. */
const NO_TERM: readonly Span[] = [
  ["01-01", "01-06"],
  ["02-08", "02-26"],
  ["03-25", "04-22"],
  ["05-24", "06-03"],
  ["06-25", "09-06"],
  ["10-08", "11-05"],
  ["12-18", "12-31"],
];

function isDaily({ days }: Session): boolean {
  return days?.length === DAYS.length;
}

/** Whether a session falls on a day. `undefined` when the session does not say enough to know. */
function fallsOn(session: Session, day: number): boolean | undefined {
  const { days, dates } = session;
  // Day 0 of the epoch was a Thursday. Most days of a year fall out here, before they are written as dates.
  if (dates === undefined && days !== undefined && !days.includes(DAYS[(day + 3) % 7] ?? "monday")) return false;
  const iso = isoDate(day);
  if (session.except?.includes(iso) === true) return false;
  if (dates !== undefined) return dates.includes(iso);
  if (session.from !== undefined && iso < session.from) return false;
  if (session.until !== undefined && iso > session.until) return false;
  if (days === undefined) return undefined;
  if (session.every === "two-weeks") {
    const anchor = session.from === undefined ? undefined : dayNumber(session.from);
    if (anchor === undefined) return undefined;
    // Whole weeks between the two days' Mondays must be even.
    return (Math.floor((day + 3) / 7) - Math.floor((anchor + 3) / 7)) % 2 === 0;
  }
  if (session.every === "month") {
    if (session.nth === undefined) return undefined;
    const date = Number(iso.slice(8));
    const nth = Math.ceil(date / 7);
    const last = isoDate(day + 7).slice(5, 7) !== iso.slice(5, 7);
    return session.nth.some((wanted) => (wanted === -1 ? last : wanted === nth));
  }
  return true;
}

/** Easter Sunday of a year from 1900 to 2099, by Gauss's rule: the Sunday after the full moon of spring. */
function easter(year: number): number {
  const golden = year % 19;
  const moon = (19 * golden + 24) % 30;
  const full = (dayNumber(`${year}-03-21`) ?? 0) + moon - Number(moon === 29 || (moon === 28 && golden > 10));
  return full + 7 - ((full + 4) % 7);
}

function isWithin(date: string, spans: readonly Span[]): boolean {
  return spans.some(([first, last]) => date >= first && date <= last);
}

/**
 * Whether a day is a bank holiday, by the rules of the Banking and Financial Dealings Act 1971 (schedule 1) and
 * gov.uk/bank-holidays; one that is proclaimed for a single year is not known.
 */
function isBankHoliday(day: number, { days, august, easterMonday }: Kept): boolean {
  const [date = "", before = "", twoBefore = ""] = [day, day - 1, day - 2].map((each) => isoDate(each).slice(5));
  if (days.includes(date)) return true;
  const weekday = DAYS[(day + 3) % 7];
  const sunday = easter(Number(isoDate(day).slice(0, 4)));
  if (weekday === "friday") return day === sunday - 2;
  // Those that fall on a weekend are kept on the days after it.
  const second = days.filter((each) => SECOND.includes(each));
  if (weekday === "tuesday") return second.includes(before) || second.includes(twoBefore);
  if (weekday !== "monday") return false;
  if (days.includes(before) || days.includes(twoBefore)) return true;
  return (easterMonday && day === sunday + 1) || isWithin(date, [...MAY, august]);
}

/** Whether a session is held on a day: not known of a holiday that it does not name itself. */
function isHeldOn(session: Session, day: number, kept: Kept): boolean | undefined {
  const falls = fallsOn(session, day);
  if (falls !== true || session.dates !== undefined) return falls;
  const date = isoDate(day).slice(5);
  // What is on every day of the week, such as a helpline, is on when others are closed, but for Christmas.
  if (HOLIDAYS.includes(date) || (!isDaily(session) && isBankHoliday(day, kept))) return undefined;
  const noTerm = session.term_time === true && isWithin(date, NO_TERM);
  return noTerm ? undefined : true;
}

/**
 * Whether hours go over midnight and are not likely to be a slip, as those of a night cafe and of a shelter are and
 * "2pm to 4am" is not.
 * @param starts as `22:00`
 * @param ends as `02:00`
 */
export function goesOverMidnight(starts: string, ends: string): boolean {
  return (starts >= "18:00" && ends <= "06:00") || (starts >= "20:00" && ends <= "09:00");
}

/** Whether a session that begins on a day is still on at a time of that day, or of the next. */
function isPastMidnight({ starts, ends }: Session): boolean {
  return starts !== undefined && ends !== undefined && ends < starts;
}

/**
 * Whether a session that falls on a day is on at a time. Those that end after midnight are also on the morning after.
 * @param falls whether it falls on a day: to be known, or surely held
 * @returns the day on which it began; false when it is not on; undefined when it does not say enough to know
 */
function begunOn(session: Session, day: number, clock: string, falls: typeof fallsOn): number | false | undefined {
  const { starts, ends } = session;
  const late = isPastMidnight(session);
  const [today, before] = [falls(session, day), late && clock < (ends ?? "") ? falls(session, day - 1) : false];
  if (before === true) return day - 1;
  const begun = today !== false && (starts === undefined || starts <= clock);
  const over = !late && ends !== undefined && ends <= clock;
  if (!begun || over) return before === undefined ? undefined : false;
  return today === undefined || starts === undefined || ends === undefined ? undefined : day;
}

/**
 * The next time that one session begins, as a local ISO date-time (or a date, when no time is stated).
 * @param now local date or date-time
 * @param runs whether it happens at all around a day
 * @param falls whether it falls on a day: as stated, as if every week were term and no day a holiday, or surely held
 * @returns undefined when it says too little to know, or nothing is to come
 */
export function nextOf(
  session: Session,
  now: string,
  runs: (iso: string) => boolean = () => true,
  falls: typeof fallsOn = fallsOn,
): string | undefined {
  const start = dayNumber(now);
  // "Ring for times" falls on no day of any year.
  if (start === undefined || (session.days === undefined && session.dates === undefined)) return undefined;
  const clock = now.length > 10 ? now.slice(11, 16) : "00:00";
  for (let day: number = start; day <= start + HORIZON; day++) {
    if (falls(session, day) !== true || !runs(isoDate(day))) continue;
    if (day === start && session.starts !== undefined && session.starts < clock) continue;
    return isoDate(day) + (session.starts === undefined ? "" : `T${session.starts}`);
  }
  return undefined;
}

/** Whether it can be told that a session is on a day. A line that is there every day is not hidden for Christmas. */
function sureOn(kept: Kept): typeof fallsOn {
  return (session, day) => (isDaily(session) ? fallsOn(session, day) : isHeldOn(session, day, kept));
}

/** When one session began that is known to be on at a local date-time. */
function underWay(session: Session, now: string, isSureOn: typeof fallsOn): string | undefined {
  const day = dayNumber(now);
  if (day === undefined || now.length < 16) return undefined;
  const begun = begunOn(session, day, now.slice(11, 16), isSureOn);
  return typeof begun === "number" ? `${isoDate(begun)}T${session.starts}` : undefined;
}

/**
 * Whether a session may be at a place of its record: at the one it names, else at any.
 * @param venue index of the place; without it, any will do
 */
function isAt({ places = [] }: Resource, { place }: Session, venue: number | undefined): boolean {
  if (place === undefined || venue === undefined) return true;
  const named = places.findIndex(({ name }) => name?.trim().toLowerCase() === place.trim().toLowerCase());
  return named === -1 || named === venue;
}

/** The sessions of a record at a place. */
function sessionsAt(resource: Resource, venue: number | undefined): Session[] {
  return (resource.schedule ?? []).filter((session) => isAt(resource, session, venue));
}

/** Whether a record has its sessions on a day: it has not closed by then, nor does it pause. */
export function isRunning(resource: Resource, iso: string): boolean {
  const status = lifeCycle(resource, iso);
  return status === "open" || status === "full";
}

/** Days after the first that may not be held, within which the first that is sure is worth telling. */
const SOON = 14;

function isSoon(sure: string | undefined, first: string | undefined): boolean {
  return sure !== undefined && (dayNumber(sure) ?? 0) - (dayNumber(first ?? sure) ?? 0) <= SOON;
}

/**
 * The next session of a record, on days on which it is running: one that is on counts until it ends. One that falls on
 * a bank holiday or out of term is not told as the next, but the first that is sure: where that is long after, because it
 * keeps to school terms that nobody here knows, the schedule's own words say more.
 * @param now local date or date-time
 * @param venue index of the place that somebody would go to; without it, sessions at any place count
 */
export function nextSession(resource: Resource, now: string, venue?: number): string | undefined {
  let best: string | undefined;
  const runs = (iso: string): boolean => isRunning(resource, iso);
  const runsNow = runs(now.slice(0, 10));
  const isSureOn = sureOn(keptBy(resource));
  for (const session of sessionsAt(resource, venue)) {
    const sure = (runsNow ? underWay(session, now, isSureOn) : undefined) ?? nextOf(session, now, runs, isSureOn);
    const at = session.text === undefined || isSoon(sure, nextOf(session, now, runs)) ? sure : undefined;
    if (at !== undefined && (best === undefined || at < best)) best = at;
  }
  return best;
}

/**
 * True when a session is on at a local date-time, false when the times are stated and none is, else undefined.
 * @param venue index of the place that somebody would go to; without it, sessions at any place count
 */
export function isOnAt(resource: Resource, now: string, venue?: number): boolean | undefined {
  const day = dayNumber(now);
  if (day === undefined || now.length < 16) return undefined;
  if (!isRunning(resource, now.slice(0, 10))) return false;
  const sessions = sessionsAt(resource, venue);
  const kept = keptBy(resource);
  const on = sessions.map((session) =>
    begunOn(session, day, now.slice(11, 16), (each, on) => isHeldOn(each, on, kept)),
  );
  if (on.some((each) => typeof each === "number")) return true;
  return on.length === 0 || on.includes(undefined) ? undefined : false;
}

/** Whether a session is at a time of the day or week; undefined when it does not say. */
function isIn(session: Session, when: When): boolean | undefined {
  const { days, dates, starts, ends = "" } = session;
  if (when === "weekend") {
    const on = days ?? dates?.map((date) => DAYS[((dayNumber(date) ?? 0) + 3) % 7]);
    return on?.some((day) => day === "saturday" || day === "sunday");
  }
  if (starts === undefined) return undefined;
  const until = isPastMidnight(session) ? "24:00" : ends;
  // Noon and five o'clock are where people draw the line between morning, afternoon and evening.
  if (when === "morning") return starts < "12:00";
  if (when === "evening") return starts >= "17:00" || until > "18:00";
  return starts < "17:00" && (starts >= "12:00" || until > "13:00");
}

/** Whether a session has stated an end, and it is past. */
function isOver({ dates, until }: Session, today: string): boolean {
  return dates !== undefined ? dates.every((date) => date < today) : until !== undefined && until < today;
}

/**
 * Whether a record has sessions at a time of the day or week: true when one is then, false when all state their times
 * and none is, else undefined. Those that are over are no longer asked.
 * @param venue index of the place that somebody would go to; without it, sessions at any place count
 */
export function isWhen(resource: Resource, when: When, today: string, venue?: number): boolean | undefined {
  const sessions = sessionsAt(resource, venue).filter((session) => !isOver(session, today));
  const then = sessions.map((session) => isIn(session, when));
  if (then.includes(true)) return true;
  return then.length === 0 || then.includes(undefined) ? undefined : false;
}

/** True when a course or event has stated dates and all of them are past. */
export function allDatesPast(resource: Resource, today: string): boolean {
  const sessions = resource.schedule ?? [];
  return sessions.length > 0 && sessions.every((session) => isOver(session, today));
}
