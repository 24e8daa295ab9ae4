import type { Session } from "../../resource/resource.js";
import { inQuotes, shown } from "../quote.js";
import { parseSchedule } from "../schedule/parse-schedule.js";
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
  reading.report("schedule-not-understood", node.from, path, {
    message: `"${shown(written)}" could not be read as days and times.`,
    why: `${read.problem} Without days and times nobody sees it under "this week".`,
    paste: `schedule: every Tuesday, 2pm to 4pm\n\nor, to keep your words as they are:\nschedule:\n  - text: ${inQuotes(shown(written))}`,
  });
  return undefined;
}
