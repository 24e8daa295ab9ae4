import type { Day } from "../resource/lists.js";
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
  for (const link of service.list("service_at_locations")) {
    const location = link.object("location");
    const place = location === undefined ? undefined : placeAt.get(location);
    const withheld = place !== undefined && isWithheld(place);
    for (const schedule of link.list("schedules")) {
      for (const session of sessionsIn(schedule, hide || withheld))
        sessions.push(place?.name === undefined ? session : { ...session, place: place.name });
    }
  }
  return sessions;
}

const WORDS = ["description", "attending_type", "notes"] as const;

function sessionsIn(schedule: Reading, hide: boolean): Session[] {
  const words = hide ? [] : WORDS.map((key) => schedule.line(key)).filter((each) => each !== undefined);
  const common: Session = {
    ...timeIn(schedule, "opens_at", "starts"),
    ...timeIn(schedule, "closes_at", "ends"),
    ...(words.length === 0 ? {} : { text: words.join(". ").replace(/\.\. /g, ". ") }),
  };
  const from = schedule.date("valid_from");
  const until = schedule.date("valid_to");
  const first = schedule.date("dtstart");
  const dated = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const rule = ruleIn(schedule, first);
  if (rule === undefined) {
    const session: Session = { ...common, ...dated };
    return Object.keys(session).length === 0 ? [] : [session];
  }
  return rule.map((part) => ({
    ...part,
    ...common,
    ...dated,
    ...(part.from === undefined ? {} : { from: part.from }),
  }));
}

/** The days and how often they come round; undefined when a record has no way to say it. */
function ruleIn(schedule: Reading, first: string | undefined): Session[] | undefined {
  const freq = schedule.line("freq")?.toUpperCase();
  const given = schedule.line("byday");
  const interval = schedule.number("interval") ?? 1;
  if (freq !== "WEEKLY" && freq !== "MONTHLY") return freq === undefined ? undefined : schedule.unusable("freq");
  if (given === undefined) return undefined;
  const parts = given
    .slice(0, 200)
    .toUpperCase()
    .split(",")
    .map((part) => BYDAY.exec(part.trim()));
  const days: { nth: number | undefined; day: Day }[] = [];
  for (const part of parts) {
    const day = DAY[part?.[2] ?? ""];
    if (day === undefined) return schedule.unusable("byday");
    days.push({ nth: part?.[1] === undefined ? undefined : Number(part[1]), day });
  }
  if (freq === "WEEKLY") {
    const list = [...new Set(days.map(({ day }) => day))];
    if (interval === 1) return [{ days: list, every: "week" }];
    // Every other week needs a date to count from; without one it might be said a week out.
    if (interval === 2 && first !== undefined) return [{ days: list, every: "two-weeks", from: first }];
    return schedule.unusable("interval");
  }
  if (interval !== 1) return schedule.unusable("interval");
  const byDay = new Map<Day, number[]>();
  for (const { nth, day } of days) {
    // Records count from the start, or take the last.
    if (nth === undefined || nth < -1) return schedule.unusable("byday");
    byDay.set(day, [...(byDay.get(day) ?? []), nth]);
  }
  return [...byDay].map(([day, nth]) => ({ days: [day], every: "month", nth }));
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
