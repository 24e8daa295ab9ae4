import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { share } from "./table.js";

/** Part (d): requests about something else. At most 5 % may be called sure. */
export function outOfScope(reader: NeedsReader, testHalf: boolean): string {
  const half = testHalf ? "test" : "dev";
  const queries = readQueries(`out-of-scope-${half}`) ?? [];
  const bands = queries.map(({ q }) => reader.read(q).band);
  const count = (band: string): number => bands.filter((each) => each === band).length;
  const wrong = queries.filter((_, i) => bands[i] === "sure").map(({ q }) => `"${q}"`);
  return [
    `Out of scope, ${half} half, ${queries.length} requests: called sure ${share(count("sure"), queries.length)} %, maybe ${share(count("maybe"), queries.length)} %, not understood ${share(count("none"), queries.length)} %.`,
    ...(wrong.length > 0 && !testHalf ? [`Called sure: ${wrong.join(", ")}.`] : []),
  ].join("\n");
}
