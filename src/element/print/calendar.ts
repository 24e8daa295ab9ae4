import type { Resource, Session } from "../../index.js";
import { comingStatus, dayNumber, isoDate, isRunning, nextOf } from "../../resource/index.js";
import { placeLine } from "../../resource/lines.js";

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

/** Whether a record has a time still to come that a calendar can hold. */
export function hasTimes(resource: Resource, today: string): boolean {
  return (resource.schedule ?? []).some((session) => nextOf(session, today, (iso) => isRunning(resource, iso)));
}

/**
 * A calendar file (RFC 5545) of a record's times, each session with its own first day. Times are local to where it
 * happens and stay so ("floating"). The title is the group's name: the file is the person's own.
 * @param today ISO date; dates before it are left out
 */
export function calendarFile(resource: Resource, today: string): string {
  const events = (resource.schedule ?? []).flatMap((session, at) => eventsOf(resource, session, at, today));
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

function eventsOf(resource: Resource, session: Session, at: number, today: string): string[] {
  if (session.dates !== undefined)
    return session.dates
      .filter((date) => date >= today && session.except?.includes(date) !== true && isRunning(resource, date))
      .flatMap((date) => event(resource, session, `${at}-${date}`, date, today));
  const { on } = comingStatus(resource, today) ?? {};
  const stop = on === undefined || isRunning(resource, on) ? undefined : on;
  // What stops on a day to come ends the day before; where it is only paused, it begins again after that.
  return [today, ...(stop === undefined ? [] : [stop])].flatMap((from) => {
    const next = nextOf(session, from, (iso) => isRunning(resource, iso))?.slice(0, 10);
    const begins = from === stop || stop === undefined || (next ?? "") < stop;
    if (next === undefined || !begins) return [];
    const last = from === stop || stop === undefined ? undefined : isoDate((dayNumber(stop) ?? 0) - 1);
    const id = from === stop ? `${at}-again` : String(at);
    return event(resource, session, id, next, today, ruleOf(session, last));
  });
}

/**
 * How it repeats: until a day, where it ends on one, in the same kind of value as its start.
 * @param last a day after which it is not held, whatever the session says
 */
function ruleOf(session: Session, last?: string): string[] {
  const days = (session.days ?? []).map((day) => DAY[day]).filter((day) => day !== undefined);
  const lastTime = session.starts === undefined ? "" : "T235959";
  const [end] = [session.until, last].filter((each) => each !== undefined).sort();
  const until = end === undefined ? "" : `;UNTIL=${end.replace(/-/g, "")}${lastTime}`;
  if (days.length === 0) return [];
  if (session.every === "month") {
    const each = (session.nth ?? []).flatMap((nth) => days.map((day) => `${nth}${day}`));
    return [`RRULE:FREQ=MONTHLY;BYDAY=${each.join(",")}${until}`];
  }
  return [`RRULE:FREQ=WEEKLY${session.every === "two-weeks" ? ";INTERVAL=2" : ""};BYDAY=${days.join(",")}${until}`];
}

/** Where a session happens: the place it names, or the only one there is. */
function placeOf({ places = [] }: Resource, { place }: Session): string {
  const named = place === undefined ? undefined : places.find(({ name }) => name === place);
  const there = named ?? (places.length === 1 ? places[0] : undefined);
  return there === undefined ? "" : placeLine(there);
}

function event(
  resource: Resource,
  session: Session,
  id: string,
  date: string,
  today: string,
  rule: readonly string[] = [],
): string[] {
  const where = placeOf(resource, session);
  const times =
    session.starts === undefined
      ? [`DTSTART;VALUE=DATE:${date.replace(/-/g, "")}`]
      : fromTo(date, session.starts, session.ends ?? later(session.starts, HOUR));
  const except = (session.except ?? [])
    .filter((each) => each >= today)
    .map((each) => each.replace(/-/g, ""))
    .map((each) =>
      session.starts === undefined ? `EXDATE;VALUE=DATE:${each}` : `EXDATE:${each}T${compact(session.starts)}`,
    );
  // The words of the time say what a rule cannot: "in term time".
  const about = [session.text, resource.contact?.phone].filter((each) => each !== undefined).join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${resource.id}-${id}@fingerpost.invalid`,
    `DTSTAMP:${today.replace(/-/g, "")}T000000Z`,
    ...times,
    ...rule,
    ...(rule.length === 0 ? [] : except),
    `SUMMARY:${escaped(resource.name)}`,
    ...(where === "" ? [] : [`LOCATION:${escaped(where)}`]),
    ...(about === "" ? [] : [`DESCRIPTION:${escaped(about)}`]),
    "END:VEVENT",
  ];
}

/** The two ends of a time. What ends at midnight or after it ends on the next day. */
function fromTo(date: string, starts: string, ends: string): string[] {
  const lastDate = ends <= starts ? isoDate((dayNumber(date) ?? 0) + 1) : date;
  return [`DTSTART:${date}T${compact(starts)}`, `DTEND:${lastDate}T${compact(ends)}`].map((line) =>
    line.replace(/-/g, ""),
  );
}

function compact(time: string): string {
  return `${time.replace(":", "")}00`;
}

function later(time: string, minutes: number): string {
  const [hours = 0, mins = 0] = time.split(":").map(Number);
  const all = (hours * 60 + mins + minutes) % (24 * 60);
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
