import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/**
 * Part (b): lay requests with accepted needs, written without sight of the vocabulary; the development half, and
 * with `--test-half` the other writer's half, which is run once and replaced after any phrase is edited for it.
 */
export function lay(reader: NeedsReader, testHalf: boolean): Tally[] {
  const half = testHalf ? "test" : "dev";
  const queries = readQueries(`lay-${half}`);
  return queries === undefined ? [] : [tally(`lay, ${half} half`, reader, queries)];
}
