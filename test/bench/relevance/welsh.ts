import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/** Welsh requests by mutation and dialect: asked for in Welsh, and typed into an English page. */
export function welsh(reader: NeedsReader, testHalf: boolean): Tally[] {
  const half = testHalf ? "test" : "dev";
  const queries = readQueries(`welsh-${half}`);
  if (queries === undefined) return [];
  return [tally(`Welsh, ${half} half`, reader, queries, "cy"), tally(`the same, unasked`, reader, queries)];
}
