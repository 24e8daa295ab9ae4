import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/**
 * Part (b): lay requests with accepted needs, by three writers who had not seen the vocabulary. Phrases have been mended
 * after the first two. The third is the test: no phrase may be changed because of it, or a new one has to be written.
 */
export function lay(reader: NeedsReader): [mended: Tally, test: Tally] {
  const both = ["lay-dev", "lay-test"].flatMap((name) => readQueries(name) ?? []);
  return [tally("lay, mended after", reader, both), tally("**lay, test**", reader, readQueries("lay-third") ?? [])];
}
