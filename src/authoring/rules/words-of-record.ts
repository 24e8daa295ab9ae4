import type { Resource } from "../../resource/resource.js";
import type { Path } from "../tree.js";

/** The texts of a record that people read, each with its path. */
export function wordsOfRecord(record: Resource): [Path, string][] {
  const found: [Path, string | undefined][] = [
    [["summary"], record.summary],
    [["description"], record.description],
    [["who_for", "text"], record.who_for?.text],
    [["join", "how"], record.join?.how],
    [["first_time", "text"], record.first_time?.text],
    [["cost", "text"], record.cost?.text],
  ];
  const lists = ["not_for", "suitable_if", "before_you_refer"] as const;
  for (const key of lists) record[key]?.forEach((text, at) => void found.push([[key, at], text]));
  record.levels?.forEach((level, at) => void found.push([["levels", at, "summary"], level.summary]));
  return found.flatMap(([path, text]): [Path, string][] => (text === undefined ? [] : [[path, text]]));
}

/** Every text in a record with its path, ids and web addresses too: for what must not stand in any field, also in one added later. */
export function textsIn(value: unknown, path: Path = []): [Path, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}
