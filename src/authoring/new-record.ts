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
 * understood; an answer that is not understood is an issue, and its field is left out.
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
  let fields = fieldsOf(answers);
  let source = yamlOf(fields);
  let read = readRecord(source, { id });
  const issues: Issue[] = [];
  // A field that cannot be read is left out, so that the rest makes a file; the issue stays.
  for (let round = 0; read.record === undefined && round < 20; round++) {
    const bad = read.issues.find(({ path, severity }) => severity === "problem" && path !== undefined);
    const top = bad?.path?.split(/[.[]/, 1)[0];
    if (bad === undefined || top === undefined || !fields.has(top) || top === "name") break;
    issues.push(bad);
    fields = new Map([...fields].filter(([key]) => key !== top));
    source = yamlOf(fields);
    read = readRecord(source, { id });
  }
  issues.push(...read.issues);
  if (read.record === undefined) return { id, source, issues };
  const { id: _id, ...rest } = read.record;
  const written = formatRecord(rest as Resource);
  return { id, source: `# yaml-language-server: $schema=${schema}\n${written}`, record: read.record, issues };
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
    const parts = (text ?? "")
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
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
  const joinBy = (said("join_by") ?? "")
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
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
