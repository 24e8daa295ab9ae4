import { MONTHS } from "../../language/speaking.js";
import { dayNumber } from "../../resource/calendar.js";
import { DAYS, type Day } from "../../resource/lists.js";
import { isoDate, monthNumber, realDate } from "../../resource/written-dates.js";
import { dayOf } from "./words.js";

/** A date beside a day of the week on which it does not fall. */
export interface OtherDay {
  said: Day;
  date: string;
}

/** Dates found in tokens, and where they end. `noYear`: a day and month without the year. */
export type DatesFound = { dates: string[]; next: number; other?: OtherDay } | { noYear: string } | undefined;

/**
 * Reads dates from a place in the tokens on: `12, 19 and 26 January 2027`, `Tuesday 3 November 2026`,
 * `03/11/2026`. A year that stands only at the end is that of the months before it, as long as they come in order:
 * `14 January and 4 February 2027`.
 */
export function datesAt(tokens: readonly string[], at: number): DatesFound {
  const groups: Group[] = [];
  let next = at;
  while (next < tokens.length) {
    const found = oneGroup(tokens, skipJoin(tokens, next, groups.length > 0));
    if (found === undefined) break;
    groups.push(found);
    next = found.next;
  }
  if (groups.length === 0) return undefined;
  const dates: string[] = [];
  const said: (Day | undefined)[] = [];
  for (const [at, group] of groups.entries()) {
    said.push(...group.said);
    if (group.dates !== undefined) dates.push(...group.dates);
    else {
      const read = inYear(group, yearAfter(groups, at));
      if (read === undefined) return { noYear: `${group.days.join(", ")} ${MONTHS.en[group.month - 1]}` };
      dates.push(...read);
    }
  }
  const wrong = dates.findIndex((date, index) => said[index] !== undefined && said[index] !== weekdayOf(date));
  const [day, date] = [said[wrong], dates[wrong]];
  return { dates, next, ...(day === undefined || date === undefined ? {} : { other: { said: day, date } }) };
}

/** The day of the week on which a date falls. */
export function weekdayOf(iso: string): Day | undefined {
  // Day 4 of the epoch was a Monday.
  return DAYS[((dayNumber(iso) ?? 0) + 3) % 7];
}

/** Days of one month, with their year or without, each with the day of the week that was said of it. */
type Group = { said: (Day | undefined)[]; next: number } & (
  | { dates: string[] }
  | { dates?: never; days: number[]; month: number }
);

/** The year of the next group that has one, when no month in between begins a new year. */
function yearAfter(groups: readonly Group[], at: number): number | undefined {
  let month = 0;
  for (const group of groups.slice(at)) {
    const [first] = group.dates ?? [];
    const own = group.dates === undefined ? group.month : Number(first?.slice(5, 7));
    if (own < month) return undefined;
    if (first !== undefined) return Number(first.slice(0, 4));
    month = own;
  }
  return undefined;
}

function inYear(group: { days: number[]; month: number }, year: number | undefined): string[] | undefined {
  if (year === undefined) return undefined;
  const dates = group.days.map((day) => realDate(year, group.month, day));
  return dates.every((date) => date !== undefined) ? dates : undefined;
}

/** A comma or "and" between two dates belongs to them only when a date follows, which `oneGroup` sees. */
function skipJoin(tokens: readonly string[], at: number, joined: boolean): number {
  let next = at;
  while (joined && [",", "and", "or"].includes(tokens[next] ?? "")) next++;
  return next;
}

function oneGroup(tokens: readonly string[], at: number): Group | undefined {
  let next = at;
  let weekday = dayOf(tokens[next]);
  if (weekday !== undefined) next++;
  if (tokens[next] === ",") next++;
  if (tokens[next] === "the") next++;
  const single = tokens[next];
  if (single !== undefined && /^\d{4}-|\//.test(single)) {
    const date = isoDate(single);
    return date === undefined ? undefined : { dates: [date], said: [weekday], next: next + 1 };
  }
  const days: number[] = [];
  const said: (Day | undefined)[] = [];
  for (;;) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[next] ?? "")?.[1];
    if (day === undefined) break;
    days.push(Number(day));
    said.push(weekday);
    weekday = undefined;
    next++;
    let after = next;
    while ([",", "and", "the"].includes(tokens[after] ?? "") || dayOf(tokens[after]) !== undefined) {
      weekday = dayOf(tokens[after]) ?? weekday;
      after++;
    }
    if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[after] ?? "")) break;
    next = after;
  }
  if (days.length === 0) return undefined;
  if (tokens[next] === "of") next++;
  const month = monthNumber(tokens[next] ?? "");
  if (month === 0) return undefined;
  const year = /^20\d\d$/.exec(tokens[next + 1] ?? "")?.[0];
  if (year === undefined) return { days, month, said, next: next + 1 };
  const dates = days.map((day) => realDate(Number(year), month, day));
  return dates.every((date) => date !== undefined) ? { dates: dates as string[], said, next: next + 2 } : undefined;
}

/** The same day so many weeks later. */
export function weeksLater(iso: string, weeks: number): string {
  const day = Date.parse(`${iso}T00:00:00Z`) + weeks * 7 * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
