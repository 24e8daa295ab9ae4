import { describeSession } from "../../resource/describe-session.js";
import type { Session } from "../../resource/resource.js";
import { impossibleDate } from "../../resource/written-dates.js";
import { inQuotes, shown } from "../quote.js";
import { datesAt } from "../schedule/dates.js";
import { parseSchedule } from "../schedule/parse-schedule.js";
import { scheduleLines } from "../schedule/session-lines.js";
import { likelySchedule } from "../schedule/slips.js";
import { scheduleTokens } from "../schedule/words.js";
import type { Path, ScalarNode } from "../tree.js";
import { refuse, unwrapped } from "./read-text.js";
import type { Reading } from "./reading.js";
import { clockTime } from "./times.js";

/** Reads "every Tuesday, 2pm to 4pm" into sessions. */
export function readSchedule(reading: Reading, node: ScalarNode, path: Path): Session[] | undefined {
  const written = unwrapped(String(node.value ?? ""));
  const read = parseSchedule(written);
  if ("sessions" in read) return read.sessions;
  refuse(reading, path);
  if ("readings" in read) {
    reading.report("schedule-two-readings", node.from, path, {
      message: `"${shown(written)}" can be read in two ways: ${read.readings.map(({ label }) => label).join(", or ")}.`,
      why: "People would turn up on the wrong day or at the wrong time. Keep the one of these two that is right.",
      paste: read.readings.map(({ line }) => line).join("\n"),
    });
    return undefined;
  }
  const never = impossibleDate(written);
  if (never !== undefined) {
    reading.report("schedule-not-understood", node.from, path, {
      message: `"${shown(never)}" is not a date that exists.`,
      why: "People would come on a wrong day. Look at the leaflet again.",
      paste: `schedule: ${written.slice(0, 500).replace(never, "...")}`,
    });
    return undefined;
  }
  const likely = likelySchedule(written);
  if (likely !== undefined) {
    reading.report("schedule-not-understood", node.from, path, {
      message: `"${shown(written)}" could not be read as days and times. Did you mean ${likely.meant}?`,
      why: 'As it stands it is not under "this week". Look whether it is right.',
      paste: `schedule: ${likely.text}`,
    });
    return undefined;
  }
  const { part } = read;
  const asWritten = `schedule:\n  - text: ${inQuotes(written.slice(0, 500))}`;
  if (part === undefined) {
    reading.report("schedule-not-understood", node.from, path, {
      message: `"${shown(written)}" could not be read as days and times.`,
      why: `${read.problem} Words alone are shown as they are, but then it is not under "this week". If you know the days and times, write them as in "first Friday of the month, 10.30am" or "3 and 17 March 2027, 2pm".`,
      paste: asWritten,
    });
    return undefined;
  }
  const understood = part.sessions.map(describeSession).join("; ");
  const message = `"${shown(part.unread)}" was not understood. The rest was: ${understood}.`;
  const course = asCourse(part.sessions, part.unread);
  if (isBackwards(part.unread)) {
    reading.report("schedule-not-understood", node.from, path, {
      message: `"${shown(part.unread)}" ends before it starts. The rest was: ${understood}.`,
      why: "One of the two times is wrong, and people would come at the wrong time. Look at the leaflet again.",
      paste: `schedule: ${understood}, ... to ...`,
    });
  } else if (course !== undefined) {
    reading.report("schedule-not-understood", node.from, path, {
      message: `"${shown(part.unread)}" reads as the first and the last day. The rest was: ${understood}.`,
      why: 'Two dates with a dash can also be a break. If they are the first and the last day, "from" and "until" say so.',
      paste: `schedule: ${course.map(describeSession).join("; ")}`,
    });
  } else if (limits(part.unread)) {
    // With the rest alone, a day in the break would be shown as the next one, and people would find the door locked.
    reading.report("schedule-not-understood", node.from, path, {
      message,
      why: 'People must not come on a day when nothing happens. If the group has told you the dates, write them, as in "except 3 and 10 August 2027". If not, keep the words: they are shown as they are, but not under "this week".',
      paste: `schedule: ${understood}, except ...\n\nor, without the dates:\n${asWritten}`,
    });
  } else {
    reading.report("schedule-not-understood", node.from, path, {
      message,
      why: "The days and times must be certain, or people come on the wrong day. This keeps your words, and people see all of them. Look whether the days and times are right.",
      paste: scheduleLines(part.sessions, written),
    });
  }
  return undefined;
}

/** Two times alone, the second before the first. */
function isBackwards(unread: string): boolean {
  const [starts, ends, ...more] = unread
    .slice(0, 60)
    .split(/ (?:to|until|till) |[-\u2013]/)
    .map(clockTime);
  if (starts === undefined || ends === undefined || more.length > 0) return false;
  return "time" in starts && "time" in ends && ends.time <= starts.time;
}

/** Sessions between two dates that stand alone with a dash or "to" between them: "5 Jan - 9 Feb 2027". */
function asCourse(sessions: readonly Session[], unread: string): Session[] | undefined {
  const joins = (token: string): boolean => ["-", "to", "until", "till"].includes(token);
  const tokens = scheduleTokens(unread);
  if (tokens.filter(joins).length !== 1) return undefined;
  // As "and", so that the year behind the second counts for the first.
  const found = datesAt(
    tokens.map((token) => (joins(token) ? "and" : token)),
    0,
  );
  if (found === undefined || "noYear" in found || found.other !== undefined) return undefined;
  const [from, until, ...more] = found.dates;
  const isAll = found.next === tokens.length && more.length === 0;
  const limited = sessions.some((each) => each.dates ?? each.from ?? each.until);
  if (!isAll || limited || from === undefined || until === undefined || until <= from) return undefined;
  return sessions.map((session) => ({ ...session, from, until }));
}

/** Words that take days away from those that were understood: exceptions, seasons, months, weather. */
const LIMITS: ReadonlySet<string> = new Set(
  "not except excluding but unless closed no off only subject break breaks holiday holidays school term half easter christmas xmas new year bank lent ramadan summer winter autumn spring weather week weeks month months from until till to january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

function limits(unread: string): boolean {
  return unread
    .slice(0, 500)
    .toLowerCase()
    .split(/[^a-z]/)
    .some((word) => LIMITS.has(word));
}
