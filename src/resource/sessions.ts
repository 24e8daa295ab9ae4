import { dayNumber, isoDate } from "./calendar.js";
import { DAYS, type When } from "./lists.js";
import type { Resource, Session } from "./resource.js";

/** How far ahead a next session is looked for, in days: a year, so that a yearly event is found. */
const HORIZON = 370;

/** Whether a session falls on a day. `undefined` when the session does not say enough to know. */
function fallsOn(session: Session, day: number): boolean {
  // Day 0 of the epoch was a Thursday.
  const weekday = DAYS[(day + 3) % 7];
  const onDay = weekday !== undefined && session.days?.includes(weekday) === true;
  // Most days of a year fall out here, before they are written as dates.
  if (session.dates === undefined && !onDay) return false;
  const iso = isoDate(day);
  if (session.except?.includes(iso) === true) return false;
  if (session.dates !== undefined) return session.dates.includes(iso);
  if (session.from !== undefined && iso < session.from) return false;
  if (session.until !== undefined && iso > session.until) return false;
  if (session.every === "two-weeks") {
    const anchor = session.from === undefined ? undefined : dayNumber(session.from);
    if (anchor === undefined) return false;
    // Whole weeks between the two days' Mondays must be even.
    return (Math.floor((day + 3) / 7) - Math.floor((anchor + 3) / 7)) % 2 === 0;
  }
  if (session.every === "month") {
    const date = Number(iso.slice(8));
    const nth = Math.ceil(date / 7);
    const last = isoDate(day + 7).slice(5, 7) !== iso.slice(5, 7);
    return (session.nth ?? []).some((wanted) => (wanted === -1 ? last : wanted === nth));
  }
  return true;
}

/**
 * The next time that one session happens, as a local ISO date-time (or a date, when no time is stated).
 * Term-time sessions are told as if every week were term: no table of school holidays is carried.
 * @param now local date or date-time
 * @returns undefined when it says too little to know, or nothing is to come
 */
export function nextOf(session: Session, now: string): string | undefined {
  const start = dayNumber(now);
  // "Ring for times" falls on no day of any year.
  if (start === undefined || (session.days === undefined && session.dates === undefined)) return undefined;
  const clock = now.length > 10 ? now.slice(11, 16) : "00:00";
  for (let day: number = start; day <= start + HORIZON; day++) {
    if (!fallsOn(session, day)) continue;
    if (day === start && session.starts !== undefined && session.starts < clock) continue;
    return isoDate(day) + (session.starts === undefined ? "" : `T${session.starts}`);
  }
  return undefined;
}

/**
 * The next session of a record: the first of what {@link nextOf} says of each.
 * @param now local date or date-time
 */
export function nextSession(resource: Resource, now: string): string | undefined {
  let best: string | undefined;
  for (const session of resource.schedule ?? []) {
    const at = nextOf(session, now);
    if (at !== undefined && (best === undefined || at < best)) best = at;
  }
  return best;
}

/** True when a session is on at a local date-time, false when the times are stated and none is, else undefined. */
export function isOnAt(resource: Resource, now: string): boolean | undefined {
  const day = dayNumber(now);
  if (day === undefined || now.length < 16) return undefined;
  const timed = (resource.schedule ?? []).filter((each) => each.starts !== undefined && each.ends !== undefined);
  if (timed.length === 0) return undefined;
  const clock = now.slice(11, 16);
  return timed.some((each) => fallsOn(each, day) && (each.starts ?? "") <= clock && clock < (each.ends ?? ""));
}

/** When in the day and week a record's sessions are; empty when it does not say. */
export function whenOf(resource: Resource): Set<When> {
  const found = new Set<When>();
  for (const session of resource.schedule ?? []) {
    if (session.days?.some((day) => day === "saturday" || day === "sunday") === true) found.add("weekend");
    const starts = session.starts;
    if (starts === undefined) continue;
    // Noon and five o'clock are where people draw the line between morning, afternoon and evening.
    found.add(starts < "12:00" ? "morning" : starts < "17:00" ? "afternoon" : "evening");
    if (starts < "12:00" && (session.ends ?? "") > "13:00") found.add("afternoon");
    if (starts < "17:00" && (session.ends ?? "") > "18:00") found.add("evening");
  }
  return found;
}

/** True when a course or event has stated dates and all of them are past. */
export function allDatesPast(resource: Resource, today: string): boolean {
  const sessions = resource.schedule ?? [];
  if (sessions.length === 0) return false;
  return sessions.every((session) => {
    if (session.dates !== undefined) return session.dates.every((date) => date < today);
    return session.until !== undefined && session.until < today;
  });
}
