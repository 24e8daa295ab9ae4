import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { share } from "./table.js";

/**
 * The first two by the writers of the lay requests, the next two by whoever set the limits of `sure.ts` on all four. The
 * fifth, the sixth and the eighth are the test: nothing may be changed because of them. The seventh has been looked at.
 */
const SETS: readonly string[] = ["dev", "test", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/** Part (d): requests about something else. At most 5 % may be called sure. */
export function outOfScope(reader: NeedsReader): string {
  const lines: string[] = [];
  const sure: string[] = [];
  for (const set of SETS) {
    const queries = readQueries(`out-of-scope-${set}`) ?? [];
    const bands = queries.map(({ q }) => reader.read(q).band);
    const part = (band: string): string => share(bands.filter((each) => each === band).length, queries.length);
    lines.push(`| ${set} | ${queries.length} | ${part("sure")} | ${part("maybe")} | ${part("none")} |`);
    queries.forEach(({ q }, i) => {
      if (bands[i] === "sure") sure.push(`"${q}"`);
    });
  }
  return [
    [
      "| about something else, set | n | sure | maybe | not understood |",
      "| --- | --- | --- | --- | --- |",
      ...lines,
    ].join("\n"),
    `Called sure: ${sure.length === 0 ? "none" : sure.join(", ")}.`,
  ].join("\n\n");
}
