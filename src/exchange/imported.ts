import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";

/** What came of a file: nothing is lost without being said. */
export interface Imported {
  records: Resource[];
  /** Rows of a table without its heading, or services of a feed. */
  rows: number;
  /** Ids of records that say little: shown with "ring first". */
  thin: string[];
  /** Rows that could not become a record, each with the reason. */
  refused: { row: number; reason: string }[];
  /** Names that several rows share, each with how many. */
  repeated: { name: string; rows: number }[];
  issues: Issue[];
}

/** Names that several records share: a person may take one for the other. */
export function repeatedNames(records: readonly Resource[]): Imported["repeated"] {
  const names = new Map<string, number>();
  for (const { name } of records) names.set(name, (names.get(name) ?? 0) + 1);
  return [...names].filter(([, rows]) => rows > 1).map(([name, rows]) => ({ name, rows }));
}
