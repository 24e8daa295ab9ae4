import type { Session } from "../../resource/resource.js";
import { inQuotes, shown } from "../quote.js";
import { describeSession } from "../schedule/describe.js";
import { parseSchedule } from "../schedule/parse-schedule.js";
import { scheduleLines } from "../schedule/session-lines.js";
import type { Path, ScalarNode } from "../tree.js";
import { refuse } from "./read-text.js";
import type { Reading } from "./reading.js";

/** Reads "every Tuesday, 2pm to 4pm" into sessions. */
export function readSchedule(reading: Reading, node: ScalarNode, path: Path): Session[] | undefined {
  const written = String(node.value ?? "");
  const read = parseSchedule(written);
  if ("sessions" in read) return read.sessions;
  refuse(reading, path);
  if ("readings" in read) {
    reading.report("schedule-two-readings", node.from, path, {
      message: `"${shown(written)}" can be read in two ways: ${read.readings.map(({ label }) => label).join(", or ")}.`,
      why: "People would turn up on the wrong day. Keep the one of these two that is right.",
      paste: read.readings.map(({ line }) => line).join("\n"),
    });
    return undefined;
  }
  const { part } = read;
  const asWritten = `schedule:\n  - text: ${inQuotes(written.slice(0, 500))}`;
  reading.report("schedule-not-understood", node.from, path, {
    message:
      part === undefined
        ? `"${shown(written)}" could not be read as days and times.`
        : `"${shown(part.unread)}" was not understood. The rest was: ${part.sessions.map(describeSession).join("; ")}.`,
    why: part === undefined ? `${read.problem} ${KEEP_WORDS}` : whyPart(part.unread),
    paste: part === undefined ? asWritten : scheduleLines(part.sessions, written),
  });
  return undefined;
}

const KEEP_WORDS =
  'Words alone are shown as they are, but then it is not under "this week". If you know the days and times, write them as in "first Friday of the month, 10.30am" or "3 and 17 March 2027, 2pm".';

/** What the form below does, and how to say the rest when it is about days on which nothing happens. */
function whyPart(unread: string): string {
  const exception = /^(?:not|except|but|excluding|closed|no)\b/i.test(unread);
  const say = exception
    ? ' If you know the very dates on which it does not happen, add them instead, as in "not 3 and 10 August 2027". Otherwise this keeps your words, and people see them beside the next date.'
    : " This keeps your words, and people see all of them.";
  return `The days and times must be certain, or people come on the wrong day.${say} Look whether it is right.`;
}
