import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/** Lay requests by two writers who had not seen the vocabulary. Phrases have been mended after both: development sets. */
const SETS: readonly string[] = ["lay-dev", "lay-test"];

/** Part (b): lay requests with accepted needs, both writers' together. A set kept back is run from outside. */
export function lay(reader: NeedsReader): Tally {
  return tally(
    "lay",
    reader,
    SETS.flatMap((name) => readQueries(name) ?? []),
  );
}
