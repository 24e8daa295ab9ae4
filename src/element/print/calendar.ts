import type { Resource, Session } from "../../index.js";
import { placeLine } from "../facts.js";

/** Days as iCalendar writes them. */
const DAY: Readonly<Record<string, string>> = {
  monday: "MO",
  tuesday: "TU",
  wednesday: "WE",
  thursday: "TH",
  friday: "FR",
  saturday: "SA",
  sunday: "SU",
};
/** A session without an end is put down for an hour. */
const HOUR = 60;

/** Whether a record has a date or a weekly time that a calendar can hold. */
export function hasTimes(resource: Resource, next: string | undefined): boolean {
  return next !== undefined || (resource.schedule ?? []).some((each) => (each.dates?.length ?? 0) > 0);
}

/**
 * A calendar file (RFC 5545) of a record's dates. Times are local to where it happens and stay so ("floating").
 * The title is the group's name: the file is the person's own.
 * @param today ISO date; dates before it are left out
 * @param next the next session, local ISO date-time
 */
export function calendarFile(resource: Resource, today: string, next: string | undefined): string {
  const events = (resource.schedule ?? []).flatMap((session, at) => eventsOf(resource, session, at, today, next));
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//fingerpost//support-finder//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
    "",
  ]
    .map(folded)
    .join("\r\n");
}

function eventsOf(resource: Resource, session: Session, at: number, today: string, next: string | undefined): string[] {
  if (session.dates !== undefined)
    return session.dates
      .filter((date) => date >= today)
      .flatMap((date) => event(resource, session, `${at}-${date}`, date, today));
  if (next === undefined || session.days === undefined) return [];
  const rule = ruleOf(session);
  return event(resource, session, String(at), next.slice(0, 10), today, rule);
}

/** How it repeats; none when the record does not say enough. */
function ruleOf(session: Session): string[] {
  const days = (session.days ?? []).map((day) => DAY[day]).filter((day) => day !== undefined);
  const until = session.until === undefined ? "" : `;UNTIL=${session.until.replace(/-/g, "")}T235959`;
  if (days.length === 0) return [];
  if (session.every === "month") {
    const nth = session.nth?.[0];
    return nth === undefined ? [] : [`RRULE:FREQ=MONTHLY;BYDAY=${days.map((day) => `${nth}${day}`).join(",")}${until}`];
  }
  return [`RRULE:FREQ=WEEKLY${session.every === "two-weeks" ? ";INTERVAL=2" : ""};BYDAY=${days.join(",")}${until}`];
}

function event(
  resource: Resource,
  session: Session,
  id: string,
  date: string,
  today: string,
  rule: readonly string[] = [],
): string[] {
  const day = date.replace(/-/g, "");
  const place = resource.places?.find((each) => each.name === session.place) ?? resource.places?.[0];
  const where = place === undefined ? "" : placeLine(place);
  const times =
    session.starts === undefined
      ? [`DTSTART;VALUE=DATE:${day}`]
      : [
          `DTSTART:${day}T${compact(session.starts)}`,
          `DTEND:${day}T${compact(session.ends ?? later(session.starts, HOUR))}`,
        ];
  const except =
    session.starts === undefined
      ? []
      : (session.except ?? [])
          .filter((each) => each >= today)
          .map((each) => `EXDATE:${each.replace(/-/g, "")}T${compact(session.starts ?? "")}`);
  return [
    "BEGIN:VEVENT",
    `UID:${resource.id}-${id}@fingerpost.invalid`,
    `DTSTAMP:${today.replace(/-/g, "")}T000000Z`,
    ...times,
    ...rule,
    ...(rule.length === 0 ? [] : except),
    `SUMMARY:${escaped(resource.name)}`,
    ...(where === "" ? [] : [`LOCATION:${escaped(where)}`]),
    ...(resource.contact?.phone === undefined ? [] : [`DESCRIPTION:${escaped(resource.contact.phone)}`]),
    "END:VEVENT",
  ];
}

function compact(time: string): string {
  return `${time.replace(":", "")}00`;
}

function later(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(":").map(Number);
  const all = Math.min(hours * 60 + mins + minutes, 23 * 60 + 59);
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** No line longer than 75 bytes, as the format asks; counted as if every sign took two. */
function folded(line: string): string {
  const parts: string[] = [];
  for (let from = 0; from < line.length; from += 36) parts.push(line.slice(from, from + 36));
  return line.length <= 36 ? line : parts.join("\r\n ");
}
