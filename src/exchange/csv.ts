import Papa from "papaparse";
import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";
import { fold } from "../words/index.js";
import { areaIn } from "./areas.js";
import type { Known } from "./cell.js";
import { fill, holdToSchema, startFilling } from "./fill-record.js";
import { type Imported, repeatedNames } from "./imported.js";
import type { CsvMapping } from "./mapping.js";
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
  const problem = (code: string, message: string, why: string, line?: number): void => {
    issues.push({ code, severity: "problem", message, why, file, ...(line === undefined ? {} : { line }) });
  };
  const nothing: Imported = { records: [], rows: 0, thin: [], refused, repeated: [], issues };
  if (text.trim() === "") {
    problem("csv-empty", "The file is empty.", "No record came of it.");
    return nothing;
  }
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: "greedy",
    delimiter: delimiterOf(text),
  });
  const [heading = [], ...rows] = parsed.data;
  const columns = heading.map((name) => name.trim());
  const missing = [...new Set([...Object.keys(mapping.columns), ...mapping.id])].filter(
    (name) => !columns.includes(name),
  );
  if (missing.length > 0) {
    problem(
      "csv-column-missing",
      `The file has no column called ${missing.map((name) => `"${name}"`).join(" or ")}. Its columns are: ${columns.join(", ").slice(0, 300)}.`,
      "The mapping was written for another edition of the file. Change the column's name in the mapping.",
      1,
    );
    return nothing;
  }
  for (const error of parsed.errors) {
    if (error.code === "MissingQuotes" || error.code === "InvalidQuotes") {
      problem(
        "csv-quotes",
        "A quotation mark is opened and not closed, so the rest of the file was read as one cell.",
        "Rows after it may be missing.",
        (error.row ?? 0) + 1,
      );
    }
  }

  const targets: { column: string; targets: (Target | "contact")[] }[] = [];
  for (const [column, names] of Object.entries(mapping.columns)) {
    const found = [names].flat().map((name) => (name === "contact" ? name : targetOf(name)));
    for (const each of found) {
      if (typeof each === "object" && "problem" in each)
        problem("csv-target", `The column "${column}" cannot be used. ${each.problem}`, "No row was read.");
    }
    targets.push({
      column,
      targets: found.filter((each) => each === "contact" || !("problem" in each)) as (Target | "contact")[],
    });
  }
  if (issues.some(({ code }) => code === "csv-target")) return nothing;
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
  const records: Resource[] = [];
  const ids = new Map<string, number>();
  rows.slice(0, MOST_ROWS).forEach((cells, index) => {
    const row = index + 2;
    if (cells.length !== columns.length) {
      const what = cells.length < columns.length ? "fewer" : "more";
      if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
        problem(
          "csv-ragged",
          `Row ${row} has ${what} cells (${cells.length}) than there are columns (${columns.length}).`,
          "A comma inside a cell needs quotation marks round the cell. The cells that are there were used in their order.",
          row,
        );
      }
    }
    const value = (column: string): string => clean(cells[columns.indexOf(column)] ?? "", mapping.nothing);
    const id = idOf(mapping.id.map(value), mapping.id_prefix);
    const filling = startFilling(mapping.fixed, options, (message, column) => {
      const where = column === undefined ? `Row ${row}` : `Row ${row}, column "${column}"`;
      problem("csv-cell", `${where}: ${message}`, "Nobody would see or find it. Read the row by hand.", row);
    });
    for (const { column, targets: fields } of targets) {
      if (value(column) === "") continue;
      for (const field of fields) fill(filling, column, field, cells[columns.indexOf(column)] ?? "");
    }
    const { record } = filling;
    const name = record.name;
    if (typeof name !== "string" || name === "") {
      refused.push({ row, reason: "it has no name" });
      return;
    }
    const earlier = ids.get(id);
    if (earlier !== undefined) {
      refused.push({ row, reason: `it repeats row ${earlier}: the same ${mapping.id.join(" and ")}` });
      return;
    }
    ids.set(id, row);
    const organisation = (record.organisation ?? {}) as Record<string, unknown>;
    if (organisation.name === undefined) organisation.name = name;
    const whole = { ...record, id, name, organisation };
    holdToSchema(filling, whole);
    records.push(whole as unknown as Resource);
  });
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

/** Comma unless the heading plainly uses another. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => heading.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function clean(cell: string, nothing: readonly string[]): string {
  const text = cell.replace(/\s+/g, " ").trim();
  return nothing.some((word) => word.toLowerCase() === text.toLowerCase()) ? "" : text;
}

/** A stable id from what a row is about: lower case, hyphens, at most 80 characters. */
function idOf(parts: readonly string[], prefix: string | undefined): string {
  const slug = parts
    .map((part) => fold(part).replace(/[^a-z0-9]+/g, "-"))
    .join("-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
  const whole = prefix === undefined ? slug : `${prefix}-${slug}`;
  // A long name keeps its end: that is where the postcode is.
  return whole.length <= 80 ? whole : `${whole.slice(0, 60).replace(/-$/, "")}-${whole.slice(-19).replace(/^-/, "")}`;
}
