import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/**
 * Part (b): lay requests with accepted needs, by five writers who had not seen the vocabulary. Phrases have been mended
 * after the first two. The third, the fourth and the fifth are the test: nothing may be changed because of them, or new
 * ones have to be written. The fourth and the fifth were sealed until the stories of their day stood.
 */
export function lay(reader: NeedsReader): [mended: Tally, test: Tally, second: Tally, third: Tally] {
  const both = ["lay-dev", "lay-test"].flatMap((name) => readQueries(name) ?? []);
  return [
    tally("lay, mended after", reader, both),
    tally("**lay, test**", reader, readQueries("lay-third") ?? []),
    tally("**lay, second test**", reader, readQueries("lay-fourth") ?? []),
    tally("**lay, third test**", reader, readQueries("lay-fifth") ?? []),
  ];
}
