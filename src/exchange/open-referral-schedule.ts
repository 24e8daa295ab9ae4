import { dayNumber, isoDate } from "../resource/calendar.js";
import { describeSession } from "../resource/describe-session.js";
import { DAYS, type Day } from "../resource/lists.js";
import type { Place, Session } from "../resource/resource.js";
import { isWithheld } from "../resource/withhold.js";
import type { Reading } from "./open-referral-reading.js";

const DAY: Readonly<Record<string, Day>> = {
  MO: "monday",
  TU: "tuesday",
  WE: "wednesday",
  TH: "thursday",
  FR: "friday",
  SA: "saturday",
  SU: "sunday",
};
const BYDAY = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/;
/** Hours and minutes, with seconds and a time zone that are left away: publishers write local time, whatever the zone says. */
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads the schedules of a service and of its locations.
 * @param placeAt the place that each location became
 * @param hide leave the words of every schedule behind: they may say where it is. Those of a withheld place always are
 * @returns sessions; one whose rule cannot be said in a record keeps its words alone
 */
export function sessionsOf(service: Reading, placeAt: ReadonlyMap<Reading, Place>, hide: boolean): Session[] {
  const sessions = service.list("schedules").flatMap((schedule) => sessionsIn(schedule, hide));
  const open = [...new Set(placeAt.values())].filter((place) => !isWithheld(place));
  const names = new Map(open.map((place) => [place, ownName(place, open)]));
  for (const link of service.list("service_at_locations")) {
    const location = link.object("location");
    const place = location === undefined ? undefined : placeAt.get(location);
    const withheld = place !== undefined && isWithheld(place);
    const schedules = link.list("schedules");
    // Where there are several places, a session must be able to say which of them is meant.
    if (place !== undefined && !withheld && schedules.length > 0 && new Set(placeAt.values()).size > 1) {
      const said = names.get(place);
      if (said !== undefined) place.name = said;
    }
    for (const schedule of schedules) {
      for (const session of sessionsIn(schedule, hide || withheld))
        sessions.push(place?.name === undefined ? session : { ...session, place: place.name });
    }
  }
  return sessions;
}

function nameOf({ name, address, town, postcode }: Place): string | undefined {
  return name ?? address ?? town ?? postcode;
}

/** What a place is called, with what tells it from others that are called the same. */
function ownName(place: Place, places: readonly Place[]): string | undefined {
  const name = nameOf(place);
  const same = places.filter((each) => each !== place && nameOf(each)?.toLowerCase() === name?.toLowerCase());
  const apart = (["town", "address", "postcode"] as const)
    .map((key) => (same.every((each) => each[key] !== place[key]) ? place[key] : undefined))
    .find((each) => each !== undefined && each !== name);
  return same.length === 0 || apart === undefined ? name : `${name}, ${apart}`;
}

/** Words that say that it comes round again; "each child" and "our weekly group" say nothing of this. */
const REPEATS =
  /\b(?:every|each|alternate) (?:other |second |third |fourth |last |first )?(?:day|week|weekday|fortnight|month|mon|tue|wed|thu|fri|sat|sun)|^(?:weekly|fortnightly|monthly|daily)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bbob (?:dydd|wythnos|mis|nos)|^(?:yn )?(?:wythnosol|misol)\b/i;
const WORDS = ["description", "attending_type", "notes"] as const;

function sessionsIn(schedule: Reading, hide: boolean): Session[] {
  const said = WORDS.map((key) => schedule.line(key)).filter((each) => each !== undefined);
  if (hide) for (const key of WORDS) schedule.leave(key);
  const words = hide ? [] : said;
  const common: Session = {
    ...timeIn(schedule, "opens_at", "starts"),
    ...timeIn(schedule, "closes_at", "ends"),
    ...(words.length === 0 ? {} : { text: words.join(". ").replace(/\.\. /g, ". ") }),
  };
  const first = schedule.date("dtstart");
  const from = later(schedule.date("valid_from"), first);
  const until = earlier(schedule.date("valid_to"), schedule.date("until"));
  const dated: Session = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  if (!said.some((each) => REPEATS.test(each)) && isOnce(schedule, first, until))
    return [{ ...common, dates: [first as string] }];
  const rule = ruleIn(schedule, first, from);
  if (rule === undefined) {
    const session: Session = { ...common, ...dated };
    if (Object.keys(session).length === 0) return [];
    const ruled = schedule.line("freq") !== undefined || schedule.line("byday") !== undefined;
    // The times of a rule that cannot be said would read as those of any day.
    return [ruled && session.text === undefined ? { ...session, text: onSomeDays(session) } : session];
  }
  return rule.map((part) => {
    const last = earlier(until, part.until);
    return { ...common, ...dated, ...part, ...(last === undefined ? {} : { until: last }) };
  });
}

/** What is left of a rule, in a record's own words, which are English. */
function onSomeDays(session: Session): string {
  // A time at which it ends says nothing by itself.
  const times = describeSession(session);
  return `Only on some days${times === "" ? "" : `, ${times}`}: ask on which`;
}

/** A date with nothing that says it comes round again. */
function isOnce(schedule: Reading, first: string | undefined, until: string | undefined): boolean {
  if (first === undefined || (until !== undefined && until !== first)) return false;
  return schedule.line("freq") === undefined && schedule.line("byday") === undefined;
}

/** The days and how often they come round; undefined when a record has no way to say it. */
function ruleIn(schedule: Reading, first: string | undefined, from: string | undefined): Session[] | undefined {
  const freq = schedule.line("freq")?.toUpperCase();
  const interval = schedule.number("interval") ?? 1;
  if (freq === undefined) {
    if (schedule.line("byday") !== undefined) schedule.unusable("byday");
    return undefined;
  }
  const daily = freq === "DAILY" && interval === 1 && schedule.line("byday") === undefined;
  if (daily && schedule.number("count") === undefined) return [{ days: [...DAYS], every: "week" }];
  if (freq !== "WEEKLY" && freq !== "MONTHLY") return schedule.unusable("freq");
  const days = daysIn(schedule, freq === "WEEKLY" ? first : undefined);
  if (days === undefined) return undefined;
  if (days.length === 0) return schedule.unusable("freq");
  if (freq === "WEEKLY") {
    // The first Tuesday of a month is not every Tuesday.
    if (days.some(({ nth }) => nth !== undefined)) return schedule.unusable("byday");
    const list = [...new Set(days.map(({ day }) => day))];
    // Only some weeks of the year, which a record cannot say: that it is each week would be wrong.
    if (schedule.line("byweekno") !== undefined) {
      schedule.unusable("byweekno");
      return [{ days: list }];
    }
    if (interval === 1) return [{ days: list, every: "week", ...lastOf(schedule, first, list, 7) }];
    // Every other week needs a date to count from; without one it might be said a week out.
    if (interval === 2 && first !== undefined) {
      return [{ days: list, every: "two-weeks", from: sameWeeks(first, from), ...lastOf(schedule, first, list, 14) }];
    }
    return schedule.unusable("interval");
  }
  if (interval !== 1) return schedule.unusable("interval");
  if (schedule.number("count") !== undefined) schedule.unusable("count");
  const byDay = new Map<Day, number[]>();
  for (const { nth, day } of days) {
    // Records count from the start, or take the last.
    if (nth === undefined || nth < -1) return schedule.unusable("byday");
    byDay.set(day, [...(byDay.get(day) ?? []), nth]);
  }
  return [...byDay].map(([day, nth]) => ({ days: [day], every: "month", nth }));
}

/** The days that are named; where none is, the day of the week of the first date. Undefined when they cannot be read. */
function daysIn(schedule: Reading, first: string | undefined): { nth?: number; day: Day }[] | undefined {
  const given = schedule.line("byday");
  if (given === undefined) {
    // Day 4 of the epoch was a Monday.
    const day = first === undefined ? undefined : DAYS[((dayNumber(first) ?? 0) + 3) % 7];
    return day === undefined ? [] : [{ day }];
  }
  const days: { nth?: number; day: Day }[] = [];
  for (const part of given.slice(0, 200).toUpperCase().split(",")) {
    const [, nth, code = ""] = BYDAY.exec(part.trim()) ?? [];
    const day = DAY[code];
    if (day === undefined) return schedule.unusable("byday");
    days.push(nth === undefined ? { day } : { nth: Number(nth), day });
  }
  return days;
}

/** The last date of a number of times, where it can be counted; otherwise it is said that it could not. */
function lastOf(schedule: Reading, first: string | undefined, days: readonly Day[], apart: number): Session {
  const count = schedule.number("count");
  if (count === undefined) return {};
  const begin = first === undefined ? undefined : dayNumber(first);
  // The first time is the first such day from the date on, in a week that counts. Day 4 of the epoch was a Monday.
  const ahead = begin === undefined ? 0 : DAYS.indexOf(days[0] ?? "monday") - ((begin + 3) % 7);
  const start = begin === undefined ? undefined : begin + ahead + (ahead < 0 ? apart : 0);
  if (start === undefined || days.length !== 1 || !Number.isInteger(count) || count < 1 || count > 1000) {
    schedule.unusable("count");
    return {};
  }
  return { until: isoDate(start + (count - 1) * apart) };
}

/** The first date from a day on that is a whole number of fortnights after the date to count from. */
function sameWeeks(first: string, from: string | undefined): string {
  const [start, day] = [dayNumber(first), dayNumber(from ?? first)];
  if (start === undefined || day === undefined) return first;
  return isoDate(start + Math.max(0, Math.ceil((day - start) / 14)) * 14);
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && (other === undefined || one > other) ? one : other;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && (other === undefined || one < other) ? one : other;
}

function timeIn(schedule: Reading, key: string, field: "starts" | "ends"): Session {
  const given = schedule.line(key);
  if (given === undefined) return {};
  const time = TIME.exec(given);
  if (time === null) {
    schedule.unusable(key);
    return {};
  }
  return { [field]: `${time[1]}:${time[2]}` };
}
