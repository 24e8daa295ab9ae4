import { isoDate, monthNumber, realDate } from "../read/dates.js";
import { dayOf } from "./words.js";

/** Dates found in tokens, and where they end. `noYear`: a day and month without the year. */
export type DatesFound = { dates: string[]; next: number } | { noYear: string } | undefined;

/**
 * Reads dates from a place in the tokens on: `12, 19 and 26 January 2027`, `Tuesday 3 November 2026`,
 * `03/11/2026`.
 */
export function datesAt(tokens: readonly string[], at: number): DatesFound {
  const dates: string[] = [];
  let next = at;
  while (next < tokens.length) {
    const found = oneGroup(tokens, skipJoin(tokens, next, dates.length > 0));
    if (found === undefined) break;
    if ("noYear" in found) return found;
    dates.push(...found.dates);
    next = found.next;
  }
  return dates.length === 0 ? undefined : { dates, next };
}

/** A comma or "and" between two dates belongs to them only when a date follows, which `oneGroup` sees. */
function skipJoin(tokens: readonly string[], at: number, joined: boolean): number {
  let next = at;
  while (joined && [",", "and", "or"].includes(tokens[next] ?? "")) next++;
  return next;
}

function oneGroup(tokens: readonly string[], at: number): DatesFound {
  let next = at;
  if (dayOf(tokens[next]) !== undefined) next++;
  if (tokens[next] === ",") next++;
  if (tokens[next] === "the") next++;
  const single = tokens[next];
  if (single !== undefined && /^\d{4}-|\//.test(single)) {
    const date = isoDate(single);
    return date === undefined ? undefined : { dates: [date], next: next + 1 };
  }
  const days: number[] = [];
  for (;;) {
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[next] ?? "")?.[1];
    if (day === undefined) break;
    days.push(Number(day));
    next++;
    let after = next;
    while ([",", "and", "the"].includes(tokens[after] ?? "") || dayOf(tokens[after]) !== undefined) after++;
    if (!/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokens[after] ?? "")) break;
    next = after;
  }
  if (days.length === 0) return undefined;
  if (tokens[next] === "of") next++;
  const month = monthNumber(tokens[next] ?? "");
  if (month === 0) return undefined;
  const year = /^20\d\d$/.exec(tokens[next + 1] ?? "")?.[0];
  if (year === undefined) return { noYear: `${days.join(", ")} ${tokens[next]}` };
  const dates = days.map((day) => realDate(Number(year), month, day));
  return dates.every((date) => date !== undefined) ? { dates: dates as string[], next: next + 2 } : undefined;
}

/** The same day so many weeks later. */
export function weeksLater(iso: string, weeks: number): string {
  const day = Date.parse(`${iso}T00:00:00Z`) + weeks * 7 * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}
