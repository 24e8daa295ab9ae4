import type { NeedsReader } from "../../../src/needs/index.js";
import { readQueries } from "./queries.js";
import { type Tally, tally } from "./tally.js";

/** Welsh requests by mutation and dialect: asked for in Welsh, and typed into an English page. The third set is the test, and the fourth and fifth too. */
export function welsh(reader: NeedsReader): Tally[] {
  const both = ["welsh-dev", "welsh-test"].flatMap((name) => readQueries(name) ?? []);
  const test = readQueries("welsh-third") ?? [];
  return [
    tally("Welsh, mended after", reader, both, "cy"),
    tally("Welsh, mended after, unasked", reader, both),
    tally("**Welsh, test**", reader, test, "cy"),
    tally("Welsh, test, unasked", reader, test),
    tally("**Welsh, second test**", reader, readQueries("welsh-fourth") ?? [], "cy"),
    tally("**Welsh, third test**", reader, readQueries("welsh-fifth") ?? [], "cy"),
  ];
}
