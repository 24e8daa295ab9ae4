import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/**
 * Part (b): lay requests with accepted needs, by nine writers who had not seen the vocabulary. Phrases have been mended
 * after the first two, the sixth and the eighth. The others are the tests: nothing may be changed because of them, or new
 * ones have to be written. The fourth and the fifth were sealed until the stories of their day stood, the seventh and the
 * ninth until the words learnt from the sixth and the eighth did.
 */
export function lay(
  reader: NeedsReader,
): [mended: Tally, later: Tally, test: Tally, second: Tally, third: Tally, fourth: Tally] {
  const all = (...names: string[]) => names.flatMap((name) => readQueries(name) ?? []);
  return [
    tally("lay, mended after", reader, all("lay-dev", "lay-test")),
    tally("lay, mended after, later", reader, all("lay-sixth", "lay-eighth")),
    tally("**lay, test**", reader, all("lay-third")),
    tally("**lay, second test**", reader, all("lay-fourth")),
    tally("**lay, third test**", reader, all("lay-fifth")),
    tally("**lay, fourth test**", reader, all("lay-seventh", "lay-ninth")),
  ];
}
