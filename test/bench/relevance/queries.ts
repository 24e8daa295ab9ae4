import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A request written by somebody who had not seen the vocabulary. */
export interface Query {
  id: string;
  q: string;
  /** Ids of the needs that are right answers; none for a request about something else. */
  needs?: string[];
  /** How it is said: terse, rambling, misspelt, dictated, angry, for someone else, regional, Welsh. */
  habit?: string;
}

/** @returns the lines of a file in `test/bench/queries`, or undefined when it is not there */
export function readQueries(name: string): Query[] | undefined {
  const file = fileURLToPath(new URL(`../queries/${name}.jsonl`, import.meta.url));
  if (!existsSync(file)) return undefined;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Query);
}
