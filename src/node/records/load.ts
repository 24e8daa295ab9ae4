import { byPlace } from "../../authoring/by-place.js";
import { type CheckedRecord, type RecordValue, readAndCheck, type SourceFile } from "../../authoring/check-records.js";
import { readRecord, readRecordValue } from "../../authoring/read-record.js";
import type { RuleContext } from "../../authoring/rules/rule.js";
import type { Issue } from "../../issue/issue.js";
import type { Resource } from "../../resource/resource.js";
import { fileIssue, findFiles } from "./find-files.js";
import { readTextFile } from "./read-text.js";

/** Settings for loading. */
export interface LoadOptions {
  /** The need ids that exist. With them, needs that do not exist are issues. */
  needs?: ReadonlySet<string>;
  /** Called after each file, for a line of progress. */
  onFile?: (done: number, of: number) => void;
}

/** What was loaded. */
export interface Loaded {
  /** In the order of the files; two records with one id are both here. */
  records: Resource[];
  issues: Issue[];
  /** How many files were looked at. */
  files: number;
}

/**
 * Loads records from folders (every `.yaml` and `.yml` in them) and single files (YAML, JSON with one record or
 * a list, JSON Lines). Never throws for what stands in a file: one bad record loses nothing else.
 * @param paths folders and files, or one of them; a path that is not there is an issue
 * @example
 * const { records, issues } = await loadRecords(["data/resources"]);
 */
export async function loadRecords(paths: string | readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  const { files, issues } = await findFiles(typeof paths === "string" ? [paths] : paths);
  const records: Resource[] = [];
  const named = options.needs === undefined ? {} : { needs: options.needs };
  let done = 0;
  for (const file of files) {
    const text = await readTextFile(file);
    if ("issue" in text) issues.push(text.issue);
    else {
      const json = isJson(file) ? valuesInJson(text.source, file) : undefined;
      const readings =
        json === undefined
          ? [readRecord(text.source, { ...named, file })]
          : json.values.map(({ line, value }) => readRecordValue(value, { ...named, file, line }));
      issues.push(...(json?.issues ?? []));
      for (const { record, issues: found } of readings) {
        if (record !== undefined) records.push(record);
        issues.push(...found);
      }
    }
    done++;
    options.onFile?.(done, files.length);
  }
  return { records, issues: issues.sort(byPlace), files: files.length };
}

/** The texts of the record files under paths, for checking. */
export async function loadSources(
  paths: readonly string[],
): Promise<{ files: { file: string; source: string }[]; issues: Issue[] }> {
  const { files, issues } = await findFiles(paths);
  const sources: { file: string; source: string }[] = [];
  for (const file of files) {
    const text = await readTextFile(file);
    if ("issue" in text) issues.push(text.issue);
    else sources.push({ file, source: text.source });
  }
  return { files: sources, issues };
}

/** Every record of texts, ready to be checked: YAML as its text, and each of a file of JSON as plain data. */
export function recordsIn(files: readonly SourceFile[]): { records: (SourceFile | RecordValue)[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const records = files.flatMap((each): (SourceFile | RecordValue)[] => {
    if (!isJson(each.file)) return [each];
    const json = valuesInJson(each.source, each.file);
    issues.push(...json.issues);
    return json.values;
  });
  return { records, issues };
}

/**
 * Loads records as `loadRecords` does and holds them to every rule, as `check` does: for whatever publishes them. The
 * shape of a record can be right where what it says must not be shown.
 * @param context the date, and what exists
 * @returns each record with what was said about it, and all issues, also those of files in which none could be looked for
 */
export async function loadChecked(
  paths: readonly string[],
  context: RuleContext,
): Promise<{ checked: CheckedRecord[]; issues: Issue[]; sources: SourceFile[] }> {
  const { files, issues } = await loadSources(paths);
  const found = recordsIn(files);
  const checked = readAndCheck(found.records, context);
  const all = [...issues, ...found.issues, ...checked.flatMap((each) => each.issues)].sort(byPlace);
  return { checked, issues: all, sources: files };
}

/** The records of a JSON text as plain data, each with its line: one, a list of them, or one a line. */
function valuesInJson(source: string, file: string): { values: RecordValue[]; issues: Issue[] } {
  const values: RecordValue[] = [];
  const issues: Issue[] = [];
  const broken = (line: number): void => {
    const message = "This is not JSON that can be read.";
    issues.push({ ...fileIssue("file-json", file, message, "What stands here is shown to nobody."), line });
  };
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  if (isJsonLines(file)) {
    text.split("\n").forEach((row, at) => {
      if (row.trim() === "") return;
      const read = parsed(row);
      if (read === undefined) broken(at + 1);
      else values.push({ file, line: at + 1, value: read.value });
    });
  } else {
    const read = parsed(text);
    if (read === undefined) broken(1);
    else if (Array.isArray(read.value)) {
      const lines = itemLines(text);
      read.value.forEach((value: unknown, at) => void values.push({ file, line: lines[at] ?? 1, value }));
    } else values.push({ file, line: 1, value: read.value });
  }
  return { values, issues };
}

/** The line on which each item of a list starts, in JSON that is known to be good: parsing it does not tell. */
function itemLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let awaited = false;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
      continue;
    }
    if (sign === "\n") line++;
    if (awaited && sign.trim() !== "") {
      lines.push(line);
      awaited = false;
    }
    if (sign === '"') quoted = true;
    else if (sign === "[" || sign === "{") awaited = ++depth === 1;
    else if (sign === "]" || sign === "}") depth--;
    else if (sign === "," && depth === 1) awaited = true;
  }
  return lines;
}

function isJsonLines(file: string): boolean {
  return /\.jsonl$/i.test(file);
}

/** Whether a file of this name holds records as JSON or JSON Lines, and not one record as YAML. */
export function isJson(file: string): boolean {
  return /\.jsonl?$/i.test(file);
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
