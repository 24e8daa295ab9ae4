import Papa from "papaparse";
import type { Issue } from "../issue/issue.js";
import { notYetKnown } from "../resource/not-yet-known.js";
import type { Resource } from "../resource/resource.js";
import { areaIn } from "./areas.js";
import { type Known, quoted } from "./cell.js";
import { doubtfulFacts } from "./doubtful-facts.js";
import { fill, holdToSchema, startFilling } from "./fill-record.js";
import { type Imported, repeatedNames } from "./imported.js";
import type { CsvMapping } from "./mapping.js";
import { hasMarkup, MOST_TEXT, plainText } from "./plain-text.js";
import { startIds } from "./row-id.js";
import { type Target, targetOf } from "./targets.js";
import { isThin } from "./thin.js";

/** Most rows read from one file: more is not a list of local support but a mistake. */
export const MOST_ROWS = 200_000;

/**
 * Turns a publisher's CSV into records.
 * @param text the file's text, with or without a byte-order mark
 * @param mapping which column is which field
 * @param file the file's name, for messages
 * @param options what exists, so that needs and areas are held against it
 * @returns the records, each as the schema has it, and what was refused, left out or doubtful
 */
export function importCsv(text: string, mapping: CsvMapping, file: string, options: Known = {}): Imported {
  const issues: Issue[] = [];
  const refused: Imported["refused"] = [];
  const problem: Problem = (code, message, why, line) => {
    issues.push({ code, severity: "problem", message, why, file, ...(line === undefined ? {} : { line }) });
  };
  const nothing: Imported = { records: [], rows: 0, thin: [], refused, repeated: [], issues };
  if (text.trim() === "") {
    problem("csv-empty", "The file is empty.", "No record came of it.");
    return nothing;
  }
  const whole = text.replace(/^\uFEFF/, "");
  const told = SEPARATOR.exec(whole)?.[1];
  const parsed = Papa.parse<string[]>(whole, { delimiter: told ?? delimiterOf(whole) });
  const placed = placedRows(parsed.data);
  const [heading, ...rows] = placed
    .slice(told === undefined ? 0 : 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const columns = (heading?.cells ?? []).map((name) => name.trim());
  const missing = [...new Set([...Object.keys(mapping.columns), ...mapping.id])].filter(
    (name) => !columns.includes(name),
  );
  if (missing.length > 0) {
    problem(
      "csv-column-missing",
      `${missing.length === 1 ? "This column of the mapping is" : "These columns of the mapping are"} not in the file: ${missing.map((name) => `"${name}"`).join(", ")}. The file's columns are: ${columns.join(", ").slice(0, 300)}.`,
      "No row was read. The mapping may be for another edition of the file, or for another file: change the heading in the file or the column's name in the mapping.",
      heading?.line ?? 1,
    );
    return nothing;
  }
  if (rows.length === 0)
    problem("csv-empty", "The file has a heading and no rows.", "No record came of it.", heading?.line ?? 1);
  const unclosed = new Set<number>();
  for (const error of parsed.errors) {
    if (error.code === "MissingQuotes" || error.code === "InvalidQuotes") {
      problem(
        "csv-quotes",
        "A quotation mark is opened and not closed, so the rest of the file was read as one cell.",
        "Rows after it may be missing.",
        placed[error.row ?? 0]?.line ?? 1,
      );
      if (error.code === "MissingQuotes") unclosed.add(placed[error.row ?? 0]?.row ?? 0);
    }
  }

  const targets = targetsOf(mapping, columns, problem);
  if (issues.some(({ code }) => code === "csv-target")) return nothing;
  sayUnknown(mapping, options, problem);
  const records: Resource[] = [];
  const facts: Issue[] = [];
  const idFor = startIds(mapping);
  const used = rows.slice(0, MOST_ROWS);
  const unknownYet = new Map<string, number>();
  issues.push(...columnsLeft(columns, used, mapping, file));
  const ofFile = issues.length;
  for (const { cells, row, line } of used) {
    // Its last cell is all the rows that follow: as a name or a summary it would be shown.
    if (unclosed.has(row)) {
      refused.push({ row, reason: "a quotation mark in it is not closed, and the rows below it became a part of it" });
      continue;
    }
    const over = cells.slice(columns.length).filter((cell) => cell.trim() !== "");
    if (cells.length < columns.length || over.length > 0) {
      const what = cells.length < columns.length ? "fewer" : "more";
      const lost =
        over.length === 0 ? "" : ` What stands after the last column was left out: ${quoted(over.join(", "))}.`;
      problem(
        "csv-ragged",
        `Row ${row} has ${what} cells (${cells.length}) than there are columns (${columns.length}).${lost}`,
        "A comma inside a cell needs quotation marks round the cell. The cells that are there were used in their order.",
        line,
      );
    }
    const value = (column: string): string => clean(written(cells[columns.indexOf(column)] ?? ""), mapping.nothing);
    const filling = startFilling(mapping.fixed, options, (message, column) => {
      const where = column === undefined ? `Row ${row}` : `Row ${row}, column "${column}"`;
      problem("csv-cell", `${where}: ${message}`, "Nobody would see or find it. Read the row by hand.", line);
    });
    for (const { column, at, targets: fields } of targets) {
      const cell = written(cells[at] ?? "");
      const said = clean(cell, mapping.nothing);
      if (said === "") continue;
      if (notYetKnown(said)) unknownYet.set(said, (unknownYet.get(said) ?? 0) + 1);
      else for (const field of fields) fill(filling, column, field, cell);
    }
    const { record } = filling;
    const name = record.name;
    if (typeof name !== "string" || name === "") {
      refused.push({ row, reason: "it has no name" });
      continue;
    }
    const given = idFor({ row, parts: mapping.id.map(value), name, cells });
    if ("repeats" in given) {
      refused.push({ row, reason: `it repeats row ${given.repeats}: ${given.same}` });
      continue;
    }
    const { id, note } = given;
    if (note !== undefined) {
      const why = "The id is the name of the file and part of the record's address.";
      issues.push({ code: "csv-id-made", severity: "suggestion", message: `Row ${row}: ${note}`, why, file, line, id });
    }
    const organisation = (record.organisation ?? {}) as Record<string, unknown>;
    if (organisation.name === undefined) organisation.name = name;
    const whole = { ...record, id, name, organisation };
    if (holdToSchema(filling, whole)) {
      const kept = whole as unknown as Resource;
      records.push(kept);
      facts.push(...doubtfulFacts(kept, options.places, { what: `Row ${row}`, file, line }));
    } else
      refused.push({ row, reason: "what came of it is no record: the mapping gives fields that records do not have" });
  }
  // After what is said of the whole file: a terminal shows the first of the list.
  issues.splice(ofFile, 0, ...cellsLeft(unknownYet, file), ...facts);
  if (rows.length > MOST_ROWS) {
    problem(
      "csv-too-long",
      `The file has ${rows.length} rows and only the first ${MOST_ROWS} were read.`,
      "The rest is missing.",
    );
  }
  return {
    records,
    rows: rows.length,
    thin: records.filter(isThin).map((record) => record.id),
    refused,
    repeated: repeatedNames(records),
    issues,
  };
}

type Problem = (code: string, message: string, why: string, line?: number) => void;

/** A column of the table, and what its cells become. */
interface Column {
  column: string;
  at: number;
  targets: (Target | "contact")[];
}

function targetsOf(mapping: CsvMapping, columns: readonly string[], problem: Problem): Column[] {
  const targets: Column[] = [];
  for (const [column, names] of Object.entries(mapping.columns)) {
    const found = [names].flat().map((name) => (name === "contact" ? name : targetOf(name)));
    for (const each of found) {
      if (typeof each === "object" && "problem" in each)
        problem("csv-target", `The column "${column}" cannot be used. ${each.problem}`, "No row was read.");
    }
    const fields = found.filter((each): each is Target | "contact" => each === "contact" || !("problem" in each));
    // Two columns of one name are both meant: what the record cannot hold twice is said row by row.
    columns.forEach((name, at) => {
      if (name === column) targets.push({ column, at, targets: fields });
    });
  }
  // What is no contact, or no age, goes in words after what another column says of joining, or of whom it is for.
  const last = (column: Column): boolean =>
    column.targets.some((each) => each === "contact" || /^who_for\.m(?:in|ax)_age$/.test(each.name));
  return targets.sort((a, b) => Number(last(a)) - Number(last(b)));
}

/** Needs and areas that every record gets and that do not exist. */
function sayUnknown(mapping: CsvMapping, options: Known, problem: Problem): void {
  const { helps_with = [], covers = [] } = mapping.fixed;
  const unknown = [
    ...helps_with.filter((need) => options.needs?.has(need) === false).map((need) => `the need "${need}"`),
    ...covers
      .filter(
        (area) => area !== "anyone" && options.knowsArea !== undefined && areaIn(area, options.knowsArea) !== area,
      )
      .map((area) => `the area "${area}"`),
  ];
  if (unknown.length > 0) {
    problem(
      "csv-fixed-unknown",
      `Every record got ${unknown.join(" and ")}, and there is no such thing on the lists in data/needs and data/places.`,
      "Nobody who looks for it would find them. Change it under  fixed  in the mapping.",
    );
  }
}

/** A row as a spreadsheet numbers it, and the line of the file where it begins. */
interface PlacedRow {
  cells: string[];
  row: number;
  line: number;
}

/** Blank rows count, and so do the lines inside a cell: people look for a row by its number. */
function placedRows(data: readonly string[][]): PlacedRow[] {
  let line = 1;
  return data.map((cells, at) => {
    const placed = { cells, row: at + 1, line };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return placed;
  });
}

/** Columns that are filled and that the mapping does not name, and names that stand twice: each said once. */
function columnsLeft(
  columns: readonly string[],
  rows: readonly PlacedRow[],
  mapping: CsvMapping,
  file: string,
): Issue[] {
  const issues: Issue[] = [];
  const filled = (at: number): number =>
    rows.filter(({ cells }) => clean(cells[at] ?? "", mapping.nothing) !== "").length;
  const named = new Set([...Object.keys(mapping.columns), ...mapping.id]);
  const left = columns.flatMap((name, at) => {
    const count = named.has(name) ? 0 : filled(at);
    return count === 0
      ? []
      : [
          `${name === "" ? `column ${at + 1}, which has no name` : `"${name}"`} (${count === 1 ? "1 row" : `${count} rows`})`,
        ];
  });
  if (left.length > 0) {
    issues.push({
      code: "csv-not-carried",
      severity: "suggestion",
      message: `The mapping names no field for these columns, each with the rows that fill it: ${left.join(", ")}.`,
      why: "Nobody would see or find what they say. Give them a field under  columns  where it matters.",
      file,
    });
  }
  const twice = [...new Set(columns.filter((name, at) => name !== "" && columns.indexOf(name) !== at))];
  if (twice.length > 0) {
    issues.push({
      code: "csv-column-twice",
      severity: "problem",
      message: `There is more than one column called ${twice.map((name) => `"${name}"`).join(" and ")}.`,
      why: "Nobody can tell which is which. All were read, from left to right; give each a name of its own.",
      file,
    });
  }
  return issues;
}

/** Cells that only say that nobody knows yet, said once for all of them. @param counts how often each text stood in one */
function cellsLeft(counts: ReadonlyMap<string, number>, file: string): Issue[] {
  if (counts.size === 0) return [];
  const each = [...counts].map(([text, cells]) => `${quoted(text)} (${cells === 1 ? "1 cell" : `${cells} cells`})`);
  return [
    {
      code: "csv-not-known-yet",
      severity: "suggestion",
      message: `Cells that only say that it is not known were left out: ${each.join(", ")}.`,
      why: "People would read such words as the answer. Put them under  nothing  in the mapping, and they are passed over.",
      file,
    },
  ];
}

/** What Excel puts on a line of its own before the heading, to say what parts the cells. */
const SEPARATOR = /^sep=([,;\t|])[ ,;\t]*\r?\n/i;

/** Comma unless the heading plainly uses another. */
function delimiterOf(text: string): string {
  const heading = /\S[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (mark: string): number => heading.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A cell as its writer meant it: a site's export holds the HTML of its pages. A longer one would be cut, and stays. */
function written(cell: string): string {
  return hasMarkup(cell) && cell.length <= MOST_TEXT ? plainText(cell) : cell;
}

function clean(cell: string, nothing: readonly string[]): string {
  const text = cell.replace(/\s+/g, " ").trim();
  return nothing.some((word) => word.toLowerCase() === text.toLowerCase()) ? "" : text;
}
