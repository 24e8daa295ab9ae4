import { byPlace } from "../../authoring/by-place.js";
import { readRecord, readRecordValue } from "../../authoring/read-record.js";
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
 * @param paths folders and files; a path that is not there is an issue
 * @example
 * const { records, issues } = await loadRecords(["data/resources"]);
 */
export async function loadRecords(paths: readonly string[], options: LoadOptions = {}): Promise<Loaded> {
  const { files, issues } = await findFiles(paths);
  const records: Resource[] = [];
  let done = 0;
  for (const file of files) {
    const text = await readTextFile(file);
    if ("issue" in text) issues.push(text.issue);
    else {
      const read = /\.jsonl?$/i.test(file)
        ? readJson(text.source, file, options)
        : readRecord(text.source, { ...options, file });
      if ("records" in read) records.push(...read.records);
      else if (read.record !== undefined) records.push(read.record);
      issues.push(...read.issues);
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

/** Records from JSON: one record, a list of them, or one a line. */
export function readJson(
  source: string,
  file: string,
  options: LoadOptions = {},
): { records: Resource[]; issues: Issue[] } {
  const records: Resource[] = [];
  const issues: Issue[] = [];
  const take = (value: unknown, line: number): void => {
    const read = readRecordValue(value, {
      ...(options.needs === undefined ? {} : { needs: options.needs }),
      file,
      line,
    });
    if (read.record !== undefined) records.push(read.record);
    issues.push(...read.issues);
  };
  const broken = (line: number): void => {
    const message = "This is not JSON that can be read.";
    issues.push({ ...fileIssue("file-json", file, message, "What stands here is shown to nobody."), line });
  };
  const text = source.startsWith("\ufeff") ? source.slice(1) : source;
  if (/\.jsonl$/i.test(file)) {
    text.split("\n").forEach((row, at) => {
      if (row.trim() === "") return;
      const value = parsed(row);
      if (value === undefined) broken(at + 1);
      else take(value.value, at + 1);
    });
  } else {
    const value = parsed(text);
    if (value === undefined) broken(1);
    else if (Array.isArray(value.value)) for (const each of value.value) take(each, 1);
    else take(value.value, 1);
  }
  return { records, issues };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
