import type { Issue } from "../issue/issue.js";
import { recordField } from "../resource/field-shapes.js";
import { RECORD_ID } from "../resource/record-id.js";
import type { Resource } from "../resource/resource.js";
import { type ShapeProblem, shapeProblems } from "../resource/schema.js";
import { byPlace } from "./by-place.js";
import { MAX_DEPTH, MAX_KEYS, MAX_SOURCE } from "./limits.js";
import { inQuotes, lineFor, shown } from "./quote.js";
import { withWholeLines } from "./read/bracket-lines.js";
import { explainSymbol, explainTrouble } from "./read/explain-yaml.js";
import { mendedSource } from "./read/mended-source.js";
import { straightenSpaces } from "./read/odd-spaces.js";
import { readNode } from "./read/read-node.js";
import { type Edit, type Reading, startReading } from "./read/reading.js";
import type { Known } from "./read/several.js";
import { findCutComments, findKeysInText, findMissingSpaces } from "./read/source-traps.js";
import { readYaml, type YamlTrouble } from "./read-yaml.js";
import { unknownNeeds } from "./rules/needs-known.js";
import { slugOf } from "./slug.js";
import { type Node, nodeAt, offsetOf, type Path, pathText, treeOf, within } from "./tree.js";

/** Where a text comes from. */
export interface ReadOptions {
  /** The file's name, repeated in issues. Its last part without `.yaml` is the record's id. */
  file?: string;
  /** The record's id, when there is no file. */
  id?: string;
  /** The need ids that exist. With them, needs that do not exist are issues too. */
  needs?: ReadonlySet<string>;
  /** What exists, for telling several values on one line apart. Nothing is called unknown because of it. */
  known?: Known;
}

/** What reading gives: the record, when its shape is right, and everything worth saying. */
export interface RecordReading {
  record?: Resource;
  issues: Issue[];
}

/** For the rules and the fixer: what `readRecord` gives and what it went by. */
export interface FullReading extends RecordReading {
  reading: Reading;
  tree?: Node;
  /** What could be read of a refused record, so that its other mistakes can be told in the same run. */
  partial?: Resource;
  edits: Edit[];
}

/**
 * Reads one record from YAML. Never throws. Harmless slips are put right (UK dates, `2pm`, Yes/No, spaces in
 * phone numbers); everything else that is not as it should be is an issue with its line and column.
 * @param source the text of one file
 * @returns the record, unless its shape is wrong, and the issues in the order of the file
 * @example
 * readRecord('name: Breathe Easy\norganisation:\n  name: Heeley Lung Friends\n', { id: "breathe-easy" }).record?.name
 * // "Breathe Easy"
 */
export function readRecord(source: string, options: ReadOptions = {}): RecordReading {
  const { record, issues: noted, reading } = readFully(source, options);
  const issues = withWholeLines(noted, reading);
  return record === undefined ? { issues } : { record, issues };
}

/** As `readRecord`, with what the rules and the fixer need. */
export function readFully(source: string, options: ReadOptions): FullReading {
  const full = readOnce(source, options);
  return full.tree === undefined ? (withTheRest(full, options) ?? full) : full;
}

/** One line mended can show the next that stops YAML; no file needed more than two rounds. */
const MEND_ROUNDS = 4;

/**
 * A line that stops YAML hides all other mistakes. Where it is certain how the line was meant, it is mended in memory
 * and the rest is read, so that everything is told in one run. The file and the refusal stay as they are.
 */
function withTheRest(first: FullReading, options: ReadOptions): FullReading | undefined {
  const told = [...first.issues];
  let last = first;
  for (let round = 0; round < MEND_ROUNDS; round++) {
    const mended = mendedSource(last.reading.source, last);
    if (mended === undefined) return undefined;
    const next = readOnce(mended, options);
    const lines = new Set(told.map(({ line }) => line));
    told.push(...next.issues.filter(({ line }) => !lines.has(line)));
    if (next.tree !== undefined) {
      const { record: _record, ...rest } = next;
      const partial = next.record ?? next.partial;
      return { ...rest, edits: first.edits, issues: told.sort(byPlace), ...(partial === undefined ? {} : { partial }) };
    }
    last = next;
  }
  return undefined;
}

/** As `readFully`, but no further than the first line that stops YAML: what the fixer edits is the file itself. */
export function readOnce(source: string, options: ReadOptions): FullReading {
  const id = options.id ?? idOf(options.file);
  const reading = startReading(source, {
    ...(options.file === undefined ? {} : { file: options.file }),
    ...(id === undefined ? {} : { id }),
    known: knownFrom(options),
  });
  const tree = treeFrom(reading, source);
  const result = tree === undefined ? {} : recordFrom(reading, tree, id);
  return finished(reading, tree, result, options);
}

/**
 * Reads one record that is plain data already (a line of JSON Lines). Null stands for "not stated".
 * @param line the line of the file it stands on, for the issues
 */
export function readRecordValue(value: unknown, options: ReadOptions & { line?: number } = {}): RecordReading {
  const { record, issues } = readValueFully(value, options);
  return record === undefined ? { issues } : { record, issues };
}

/** As `readRecordValue`, with what the rules need. */
export function readValueFully(value: unknown, options: ReadOptions & { line?: number }): FullReading {
  const given =
    typeof value === "object" && value !== null && "id" in value ? String(value.id).slice(0, 80) : undefined;
  const id = options.id ?? given;
  const reading = startReading("", {
    ...(options.file === undefined ? {} : { file: options.file }),
    ...(id === undefined ? {} : { id }),
    line: options.line ?? 1,
    known: knownFrom(options),
  });
  let result: { record?: Resource; partial?: Resource } = {};
  if (depthOf(value) > MAX_DEPTH) reportTooDeep(reading, 0);
  else if (typeof value !== "object" || value === null || Array.isArray(value))
    reportNoRecord(reading, 0, String(value));
  else result = recordFrom(reading, treeOf(value, 0), id);
  return finished(reading, undefined, result, options);
}

function knownFrom({ known, needs }: ReadOptions): Known {
  return known ?? (needs === undefined ? {} : { needs });
}

function finished(
  reading: Reading,
  tree: Node | undefined,
  result: { record?: Resource; partial?: Resource },
  options: ReadOptions,
): FullReading {
  const known = result.partial ?? result.record;
  if (known !== undefined && options.needs !== undefined) {
    for (const { code, path: found, ...remark } of unknownNeeds(known, options.needs)) {
      const path = reading.inFile(found);
      reading.report(code, offsetOf(tree, path), path, remark);
    }
  }
  return {
    reading,
    edits: reading.edits,
    issues: reading.issues.sort(byPlace),
    ...(tree === undefined ? {} : { tree }),
    ...result,
  };
}

/** The id that a file's name gives: its last part without the ending. */
export function idOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name.replace(/\.ya?ml$/i, "");
}

const LOUD_EXCEPTIONS: ReadonlySet<string> = new Set(["ANCHOR", "TAG"]);

/** The file as a tree, or undefined when it cannot be read as one; then an issue says why. */
function treeFrom(reading: Reading, source: string): Node | undefined {
  if (source.length > MAX_SOURCE) {
    reading.report("file-too-long", 0, [], {
      message: `The file has ${source.length} characters; a record has at most ${MAX_SOURCE}.`,
      why: "It is probably not a record, or several in one file. One record a file.",
    });
    return undefined;
  }
  // trim takes a byte-order mark off too.
  if (source.trim() === "") {
    reading.report("file-empty", 0, [], {
      message: "There is nothing in this file.",
      why: "Nothing can be shown. Write the record, or delete the file.",
    });
    return undefined;
  }
  const text = straightenSpaces(reading);
  const { tree, trouble } = readYaml(text);
  const symbols = trouble.filter(({ code }) => LOUD_EXCEPTIONS.has(code));
  const loud = trouble.filter(({ code }) => !LOUD_EXCEPTIONS.has(code) && code !== "ALIAS");
  const aliases = trouble.filter(({ code }) => code === "ALIAS");
  if (reportTooMuch(reading, loud)) return undefined;
  findMissingSpaces(reading, text, tree);
  for (const each of [...symbols, ...aliases]) explainSymbol(reading, each);
  explainTrouble(reading, loud);
  const broken = loud.length > 0 || reading.issues.some(({ code }) => code === "space-after-colon");
  if (broken || tree === undefined || tree.kind !== "map") {
    if (!broken && tree === undefined && symbols.length + aliases.length === 0) {
      reading.report("file-empty", 0, [], {
        message: "There is nothing in this file but comments.",
        why: "Nothing can be shown. Write the record, or delete the file.",
      });
    } else if (reading.issues.every(({ severity, code }) => severity !== "problem" || code === "odd-space")) {
      reportNoRecord(reading, tree?.from ?? 0, text);
    }
    return undefined;
  }
  for (const each of [...symbols, ...aliases]) reading.refused.push([each.message]);
  findCutComments(reading, tree, recordField(), []);
  findKeysInText(reading, tree, []);
  return tree;
}

function reportTooMuch(reading: Reading, trouble: readonly YamlTrouble[]): boolean {
  for (const { code, offset } of trouble) {
    if (code === "TOO_DEEP") reportTooDeep(reading, offset);
    else if (code === "TOO_MANY_KEYS") {
      reading.report("file-too-many-keys", offset, [], {
        message: `There are more than ${MAX_KEYS} fields in this file.`,
        why: "It is probably not a record, or several in one file. One record a file.",
      });
    } else continue;
    return true;
  }
  return false;
}

function reportTooDeep(reading: Reading, offset: number): void {
  reading.report("file-too-deep", offset, [], {
    message: `Lists or fields stand more than ${MAX_DEPTH} levels inside one another.`,
    why: "A record never needs that, and reading on could stop the program. Take out the extra brackets or dashes.",
  });
}

function reportNoRecord(reading: Reading, offset: number, text: string): void {
  reading.report("not-a-record", offset, [], {
    message: `This is not a list of fields: "${shown(text)}".`,
    why: "Nothing can be shown. A record starts like this:",
    paste: "name: ...\norganisation:\n  name: ...",
  });
}

function recordFrom(reading: Reading, tree: Node, id: string | undefined): { record?: Resource; partial?: Resource } {
  const read = readNode(reading, tree, recordField(), []) as Record<string, unknown>;
  // The id comes first, wherever it stood.
  const value: Record<string, unknown> = { id: undefined, ...read };
  giveId(reading, tree, value, id);
  const problems = shapeProblems(value);
  for (const problem of problems) {
    const path = [...reading.inFile(problem.path)];
    if (!covered(reading, path)) reportShape(reading, tree, { ...problem, path });
  }
  if (problems.length === 0 && reading.refused.length === 0) return { record: value as unknown as Resource };
  // What is wrong is taken out, so that the rules can still say something about the rest.
  for (const { path } of problems) {
    if (path.length === 0) continue;
    takeOut(value, path);
    reading.leftOut.push(reading.inFile(path));
  }
  for (const { path } of shapeProblems(value)) {
    const [top] = path;
    if (top === undefined) continue;
    delete value[top];
    reading.leftOut.push([top]);
  }
  return shapeProblems(value).length === 0 ? { partial: value as unknown as Resource } : {};
}

/** Takes one field away. Items of lists stay, or those after them would have other numbers. */
function takeOut(value: Record<string, unknown>, path: Path): void {
  const last = path[path.length - 1];
  let holder: unknown = value;
  for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown> | undefined)?.[step];
  if (typeof last === "string" && typeof holder === "object" && holder !== null) Reflect.deleteProperty(holder, last);
}

/** True when a path, or a part above it, is already spoken of. */
function covered(reading: Reading, path: Path): boolean {
  return [...reading.refused, ...reading.leftOut].some((other) => within(path, other));
}

function giveId(reading: Reading, tree: Node, value: Record<string, unknown>, id: string | undefined): void {
  const written = value.id;
  if (id === undefined) {
    if (written === undefined) delete value.id;
    return;
  }
  if (!RECORD_ID.test(id)) {
    reading.refused.push(["id"]);
    delete value.id;
    reading.report("file-name", 0, [], {
      message: `"${shown(id)}" cannot be an id, and the file's name is the id.`,
      why: "The record's address is made of it. Use 1 to 80 small letters, digits and hyphens for the file's name.",
      paste: `${slugOf(id) || "new-record"}.yaml`,
    });
    return;
  }
  if (written !== undefined && written !== id) {
    reading.refused.push(["id"]);
    reading.report("id-differs", offsetOf(tree, ["id"]), ["id"], {
      message: `The id is "${shown(String(written))}", and the file is called "${id}".`,
      why: "The two must be the same, or links would lead to another record. Take the line out: the file's name is enough.",
      paste: `id: ${id}`,
    });
  }
  value.id = id;
}

const REQUIRED: ReadonlyMap<string, { why: string; paste: string }> = new Map([
  ["name", { why: "Nobody could tell what it is.", paste: "name: ..." }],
  ["organisation", { why: "Nobody could tell who runs it.", paste: "organisation:\n  name: ..." }],
  ["organisation.name", { why: "Nobody could tell who runs it.", paste: "  name: ..." }],
  ["id", { why: "The record could not be found again.", paste: "id: ..." }],
]);

function reportShape(reading: Reading, tree: Node, problem: ShapeProblem): void {
  const { path } = problem;
  const text = pathText(path);
  const offset = offsetOf(tree, path);
  if (path.length > 0 && nodeAt(tree, path) === undefined) {
    const known = REQUIRED.get(text);
    const last = path[path.length - 1];
    reading.report("required-missing", offset, path, {
      message: `"${String(last)}" is missing${path.length > 1 ? ` inside "${pathText(path.slice(0, -1))}"` : ""}.`,
      why: known?.why ?? `The rest of "${pathText(path.slice(0, -1))}" cannot be shown without it.`,
      paste: known?.paste ?? `${String(last)}: ...`,
    });
    return;
  }
  if (problem.code === "too_small" || problem.code === "too_big") {
    reading.report("number-out-of-range", offset, path, {
      message: `The number for "${text}" is too ${problem.code === "too_small" ? "small" : "large"}.`,
      why: "It cannot be right, and what it stands for would be shown wrongly. Write the right one or, if you do not know it, take the line out.",
    });
    return;
  }
  reading.report("shape", offset, path, {
    message: `"${text || "the record"}" does not have the form it needs: ${shown(problem.message)}.`,
    why: "The record cannot be shown until it has.",
    ...(path.length > 0 ? { paste: lineFor(path, inQuotes("...")) } : {}),
  });
}

function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  let depth = 0;
  while (level.length > 0 && depth <= MAX_DEPTH + 1) {
    level = level.flatMap((inner) => (typeof inner === "object" && inner !== null ? Object.values(inner) : []));
    depth++;
  }
  return depth - 1;
}
