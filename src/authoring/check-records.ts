import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";
import { byPlace } from "./by-place.js";
import { CODES, type Code } from "./codes.js";
import { applyExceptions, exceptionsIn } from "./exceptions.js";
import { withWholeLines } from "./read/bracket-lines.js";
import { type FullReading, readFully, readValueFully } from "./read-record.js";
import { RECORD_RULES, SET_RULES } from "./rules/index.js";
import type { Finding, RuleContext } from "./rules/rule.js";
import { offsetOf, type Path, pathText, within } from "./tree.js";

/** One file to check. */
export interface SourceFile {
  file: string;
  source: string;
}

/** One record to check that is plain data already: of a file of JSON, or a line of JSON Lines. */
export interface RecordValue {
  file: string;
  /** The line of the file on which it starts. */
  line: number;
  value: unknown;
}

/**
 * Checks files of records: reads each, and runs every rule on each record and on all together.
 * @param files texts with their names; the last part of a name without `.yaml` is the id. Or records as plain data,
 * which have an id of their own
 * @param context the date, and what exists (needs, areas, postcodes); what is not given is not checked
 * @returns everything worth saying, sorted by file and line; an empty list when all is well
 * @example
 * checkRecords([{ file: "breathe-easy.yaml", source }], { today: "2026-11-22", needs });
 */
export function checkRecords(files: readonly (SourceFile | RecordValue)[], context: RuleContext): Issue[] {
  return readAndCheck(files, context)
    .flatMap(({ issues }) => issues)
    .sort(byPlace);
}

/** What one record's file, or its place in a file of JSON, came to. */
export interface CheckedRecord {
  file: string;
  /** Absent where its shape is wrong. There also where a rule objects to it. */
  record?: Resource;
  issues: Issue[];
}

/**
 * As `checkRecords`, each record with what was said about it: what is published is what was checked, in one reading.
 * @returns one for each that was given, in that order
 */
export function readAndCheck(files: readonly (SourceFile | RecordValue)[], context: RuleContext): CheckedRecord[] {
  const readings = files.map((each) => ({
    file: each.file,
    full:
      "source" in each
        ? readFully(each.source, { file: each.file, known: context })
        : readValueFully(each.value, { ...each, known: context }),
  }));
  const perFile = readings.map(({ file, full }) => [...full.issues, ...recordIssues(file, full, context)]);
  const known = readings.flatMap(({ full }, at) => {
    const record = full.record ?? full.partial;
    return record === undefined ? [] : [{ record, at }];
  });
  const all = known.map(({ record }) => record);
  for (const rule of SET_RULES) {
    for (const { position, finding } of rule.check(all, context)) {
      const at = known[position]?.at ?? -1;
      const reading = readings[at];
      if (reading === undefined) continue;
      const other = finding.other === undefined ? undefined : readings[known[finding.other]?.at ?? -1]?.file;
      const where = other === undefined || other === reading.file ? "" : ` It is in ${other}.`;
      perFile[at]?.push(issueOf(reading.file, reading.full, { ...finding, message: finding.message + where }));
    }
  }
  return readings.map(({ file, full }, at) => {
    const id = full.record?.id ?? full.partial?.id;
    // Without a record no rule ran, so no exception can be called needless.
    const exceptions = id === undefined ? [] : exceptionsIn(full.reading.lines);
    const left = applyExceptions(perFile[at] ?? [], exceptions, { file, ...(id === undefined ? {} : { id }) });
    return {
      file,
      issues: withWholeLines(left, full.reading),
      ...(full.record === undefined ? {} : { record: full.record }),
    };
  });
}

function recordIssues(file: string, full: FullReading, context: RuleContext): Issue[] {
  const record = full.record ?? full.partial;
  if (record === undefined) return [];
  const told = [...full.reading.refused, ...full.reading.leftOut];
  const known = { ...context, unread: new Set(told.flatMap(([top]) => top ?? [])) };
  return RECORD_RULES.flatMap((rule) => run(() => rule.check(record, known), rule.codes[0] ?? "rule-failed"))
    .filter((finding) => !follows(finding, told, full))
    .map((finding) => issueOf(file, full, finding));
}

/**
 * What could not be read is already told: a rule must not say something about it, or call it missing, as well. What
 * it says of other fields stands, also of those beside it.
 */
function follows({ path, lacks }: Finding, told: readonly Path[], { reading }: FullReading): boolean {
  if (path.length === 0) return false;
  const place = reading.inFile(path);
  const absent = reading.inFile(lacks ?? path);
  return told.some((other) => within(place, other) || within(absent, other) || within(other, absent));
}

/** A rule that stops with an error must not hide what the others found. */
function run(check: () => Finding[], code: Code): Finding[] {
  try {
    return check();
  } catch (error) {
    const message = `The rule for ${code} stopped: ${error instanceof Error ? error.message : String(error)}.`;
    return [{ code: "rule-failed", path: [], message, why: "It is our mistake, not yours. Please tell us." }];
  }
}

function issueOf(
  file: string,
  full: FullReading,
  { path: found, lacks: _lacks, other: _other, ...finding }: Finding,
): Issue {
  const path = full.reading.inFile(found);
  const { line, column } = full.reading.at(offsetOf(full.tree, path));
  const record: Resource | undefined = full.record ?? full.partial;
  return {
    ...finding,
    severity: CODES[finding.code].severity,
    file,
    ...(record === undefined ? {} : { id: record.id }),
    line,
    column,
    ...(path.length === 0 ? {} : { path: pathText(path) }),
  };
}
