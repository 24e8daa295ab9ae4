import type { Session } from "../../resource/resource.js";
import { spoken } from "./times.js";

const ORDINAL: ReadonlyMap<number, string> = new Map([
  [1, "first"],
  [2, "second"],
  [3, "third"],
  [4, "fourth"],
  [-1, "last"],
]);
const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * A session as a line that a person would write, and that `parseSchedule` reads back as the same session.
 * @example
 * describeSession({ days: ["tuesday"], every: "week", starts: "14:00", ends: "16:00" }) // "every Tuesday, 2pm to 4pm"
 */
export function describeSession(session: Session): string {
  const parts: string[] = [];
  const days = (session.days ?? []).map((day) => day.slice(0, 1).toUpperCase() + day.slice(1));
  if (session.dates !== undefined && session.dates.length > 0) parts.push(andList(session.dates.map(longDate)));
  else if (session.every === "month" && session.nth !== undefined) {
    parts.push(`${andList(session.nth.map((nth) => ORDINAL.get(nth) ?? `${nth}th`))} ${andList(days)} of the month`);
  } else if (session.every === "two-weeks") parts.push(`every other ${andList(days)}`);
  else if (days.length === 7) parts.push("every day");
  else if (days.length > 0) parts.push(`every ${andList(days)}`);
  if (session.starts !== undefined) {
    parts.push(
      session.ends === undefined ? spoken(session.starts) : `${spoken(session.starts)} to ${spoken(session.ends)}`,
    );
  }
  if (session.from !== undefined) parts.push(`from ${longDate(session.from)}`);
  if (session.until !== undefined) parts.push(`until ${longDate(session.until)}`);
  if (session.except !== undefined) parts.push(`except ${andList(session.except.map(longDate))}`);
  if (session.term_time === true) parts.push("term time only");
  return parts.join(", ");
}

/** `2026-11-03` as `3 November 2026`. */
export function longDate(iso: string): string {
  return `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ""} ${iso.slice(0, 4)}`;
}

function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
