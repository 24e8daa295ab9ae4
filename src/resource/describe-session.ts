import { listed, spokenClock, spokenDate, upperFirst } from "../language/speaking.js";
import type { Session } from "./resource.js";

const ORDINAL: Readonly<Record<number, string>> = { 1: "first", 2: "second", 3: "third", 4: "fourth", [-1]: "last" };

/**
 * A session as a line that a person would write, and that `parseSchedule` reads back as the same session. In English,
 * as the words are that records hold.
 * @example
 * describeSession({ days: ["tuesday"], every: "week", starts: "14:00", ends: "16:00" }) // "every Tuesday, 2pm to 4pm"
 */
export function describeSession(session: Session): string {
  const { dates = [], every, nth, starts, ends, from, until, except, term_time } = session;
  const and = (words: readonly string[]): string => listed(words, "and");
  const allDates = (each: readonly string[]): string => and(each.map((iso) => spokenDate(iso)));
  const time = (each: string): string => spokenClock(each, "en");
  const days = (session.days ?? []).map(upperFirst);
  const parts: string[] = [];
  if (dates.length > 0) parts.push(allDates(dates));
  else if (every === "month" && nth !== undefined)
    parts.push(`${and(nth.map((each) => ORDINAL[each] ?? `${each}th`))} ${and(days)} of the month`);
  else if (every === "two-weeks") parts.push(`every other ${and(days)}`);
  else if (days.length === 7) parts.push("every day");
  else if (days.length > 0) parts.push(`every ${and(days)}`);
  if (starts !== undefined) parts.push(ends === undefined ? time(starts) : `${time(starts)} to ${time(ends)}`);
  if (from !== undefined) parts.push(`from ${spokenDate(from)}`);
  if (until !== undefined) parts.push(`until ${spokenDate(until)}`);
  if (except !== undefined) parts.push(`except ${allDates(except)}`);
  if (term_time === true) parts.push("term time only");
  return parts.join(", ");
}
