import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

const SETS: readonly string[] = ["welsh-dev", "welsh-test"];

/** Welsh requests by mutation and dialect: asked for in Welsh, and typed into an English page. */
export function welsh(reader: NeedsReader): Tally[] {
  const queries = SETS.flatMap((name) => readQueries(name) ?? []);
  return [tally("Welsh", reader, queries, "cy"), tally("Welsh, unasked", reader, queries)];
}
