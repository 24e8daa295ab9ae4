import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";
import { formatRecord } from "./format-record.js";
import type { Answers } from "./questions.js";
import { inQuotes } from "./quote.js";
import { readRecord } from "./read-record.js";
import { slugOf } from "./slug.js";

/** A new record: its id, its file, and what is still to be mended in it. */
export interface NewRecord {
  id: string;
  /** The text of the file. */
  source: string;
  record?: Resource;
  issues: Issue[];
}

/**
 * Makes a record from answers in plain words. They are read as a file's values are, so "2pm" and "Yes" are
 * understood; an answer that is not understood is an issue, and it is left out, or kept as words where it is about when.
 * @param answers what someone said; empty answers are the same as none
 * @param taken ids that may not be used again
 * @param schema the path from the file to `resource.schema.json`, for editors
 */
export function newRecord(
  answers: Answers,
  taken: ReadonlySet<string> = new Set(),
  schema = "../resource.schema.json",
): NewRecord {
  const id = freeId(answers, taken);
  let kept = answers;
  let source = yamlOf(fieldsOf(kept));
  let read = readRecord(source, { id });
  const issues: Issue[] = [];
  // An answer that cannot be read is left out, so that the rest makes a file; the issue stays.
  for (let round = 0; read.record === undefined && round < 20; round++) {
    const bad = read.issues.find(({ path, severity }) => severity === "problem" && path !== undefined);
    const fewer = bad?.path === undefined ? undefined : withoutAnswer(kept, bad.path);
    if (bad === undefined || fewer === undefined) break;
    issues.push(bad);
    kept = fewer;
    const fields = fieldsOf(kept);
    const { schedule } = answers;
    // Words about when that are no days and times are shown as they are.
    if (schedule !== undefined && kept.schedule === undefined)
      fields.set("schedule", `schedule:\n  - text: ${inQuotes(schedule.slice(0, 500).trim())}`);
    source = yamlOf(fields);
    read = readRecord(source, { id });
  }
  issues.push(...read.issues);
  if (read.record === undefined) return { id, source, issues };
  const { id: _id, ...rest } = read.record;
  const written = formatRecord(rest as Resource);
  return { id, source: `# yaml-language-server: $schema=${schema}\n${written}`, record: read.record, issues };
}

/** Parts of a record whose answer has another name than they have. */
const ANSWER_OF: ReadonlyMap<string, keyof Answers> = new Map([
  ["organisation.name", "organisation"],
  ["who_for.text", "who_for"],
  ["places.name", "place"],
  ["join.by", "join_by"],
  ["join.how", "join_how"],
  ["first_time.text", "first_time"],
  ["cost.text", "cost"],
  ["checked.on", "checked_how"],
  ["checked.how", "checked_how"],
]);

/** The answers without the one, or the one item of several, that a path is about; undefined when that cannot be. */
function withoutAnswer(answers: Answers, path: string): Answers | undefined {
  const names = path.replace(/\[\d+\]/g, "");
  const key = ANSWER_OF.get(names) ?? (names.split(".").pop() as keyof Answers);
  const answer = answers[key];
  if (answer === undefined || key === "name" || key === "organisation") return undefined;
  const { [key]: _unread, ...rest } = answers;
  const index = /\[(\d+)\]$/.exec(path)?.[1];
  if (index === undefined || key === "schedule") return rest;
  return {
    ...rest,
    [key]: partsOf(answer)
      .filter((_part, at) => at !== Number(index))
      .join(", "),
  };
}

function partsOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function freeId({ name = "", town = "" }: Answers, taken: ReadonlySet<string>): string {
  const plain = slugOf(name) || "new-record";
  if (!taken.has(plain)) return plain;
  const withTown = slugOf(`${name} ${town}`);
  if (withTown !== "" && !taken.has(withTown)) return withTown;
  for (let number = 2; ; number++) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`;
}

/** Top fields with their lines of YAML. */
function fieldsOf(answers: Answers): Map<string, string> {
  const said = (key: keyof Answers): string | undefined => {
    const text = answers[key]?.slice(0, 2000).trim();
    return text === undefined || text === "" ? undefined : text;
  };
  const fields = new Map<string, string>();
  const one = (key: string, text: string | undefined): void => {
    if (text !== undefined) fields.set(key, `${key}: ${inQuotes(text)}`);
  };
  const several = (key: string, text: string | undefined): void => {
    const parts = partsOf(text ?? "");
    if (parts.length > 0) fields.set(key, [`${key}:`, ...parts.map((part) => `  - ${inQuotes(part)}`)].join("\n"));
  };
  const group = (key: string, lines: (string | undefined)[]): void => {
    const kept = lines.filter((line) => line !== undefined);
    if (kept.length > 0) fields.set(key, [`${key}:`, ...kept].join("\n"));
  };
  const line = (key: string, text: string | undefined, lead = "  "): string | undefined =>
    text === undefined ? undefined : `${lead}${key}: ${inQuotes(text)}`;

  one("name", said("name"));
  one("summary", said("summary"));
  one("kind", said("kind"));
  group("organisation", [line("name", said("organisation"))]);
  several("led_by", said("led_by"));
  several("helps_with", said("helps_with"));
  group("who_for", [line("text", said("who_for"))]);
  several("modes", said("modes"));
  const place = [
    line("name", said("place"), ""),
    line("town", said("town"), ""),
    line("postcode", said("postcode"), ""),
  ];
  const placeLines = place.filter((part) => part !== undefined);
  group(
    "places",
    placeLines.map((part, at) => `${at === 0 ? "  - " : "    "}${part}`),
  );
  several("covers", said("covers"));
  one("schedule", said("schedule"));
  const joinBy = partsOf(said("join_by") ?? "");
  group("join", [
    joinBy.length === 0 ? undefined : `  by: [${joinBy.map(inQuotes).join(", ")}]`,
    line("how", said("join_how")),
  ]);
  const door = said("meet_at_door");
  group("first_time", [
    line("text", said("first_time")),
    door === undefined ? undefined : `  meet_at_door: ${inQuotes(door)}`,
  ]);
  const cost = said("cost");
  group("cost", [cost === undefined ? undefined : /^free\.?$/i.test(cost) ? "  free: true" : line("text", cost)]);
  group("contact", [line("phone", said("phone")), line("email", said("email")), line("website", said("website"))]);
  const checked = [line("on", said("checked_on")), line("how", said("checked_how"))];
  // A day without a way of checking would claim what nobody did.
  if (checked.every((part) => part !== undefined)) group("checked", checked);
  return fields;
}

function yamlOf(fields: ReadonlyMap<string, string>): string {
  return `${[...fields.values()].join("\n")}\n`;
}
