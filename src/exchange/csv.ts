import Papa from "papaparse";
import type { Issue } from "../issue/issue.js";
import type { Resource } from "../resource/resource.js";
import { fold } from "../words/index.js";
import { contactIn, webAddressIn } from "./contact.js";
import { type Imported, repeatedNames } from "./imported.js";
import type { CsvMapping } from "./mapping.js";
import { isThin } from "./thin.js";

/** Most rows read from one file: more is not a list of local support but a mistake. */
export const MOST_ROWS = 200_000;

/**
 * Turns a publisher's CSV into records.
 * @param text the file's text, with or without a byte-order mark
 * @param mapping which column is which field
 * @param file the file's name, for messages
 */
export function importCsv(text: string, mapping: CsvMapping, file: string): Imported {
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
    const record: Record<string, unknown> = structuredClone(mapping.fixed);
    for (const [column, target] of Object.entries(mapping.columns)) {
      const text_ = value(column);
      if (text_ === "") continue;
      for (const field of [target].flat())
        put(record, String(field), text_, (message) =>
          problem("csv-cell", `Row ${row}: ${message}`, "Read the row by hand.", row),
        );
    }
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
    records.push({ ...record, id, name, organisation } as unknown as Resource);
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

/** Puts a cell's text into a field. `contact` alone tells what sort of contact it is. */
function put(record: Record<string, unknown>, field: string, text: string, doubt: (message: string) => void): void {
  if (field === "contact") {
    const found = contactIn(text);
    if (found === undefined)
      doubt(
        "the contact is neither a phone number, an e-mail address nor a web address, so it was put in words under  join.how.",
      );
    set(record, found === undefined ? ["join", "how"] : ["contact", found.kind], found?.value ?? text);
    return;
  }
  if (field === "contact.website" || field === "organisation.url" || field === "join.url") {
    const url = webAddressIn(text);
    if (url === undefined) doubt("the web address cannot be used, so it was left out.");
    else set(record, field.split("."), url);
    return;
  }
  if (field.startsWith("places.")) {
    if (record.places === undefined) record.places = [{}];
    const places = record.places as Record<string, unknown>[];
    const number = ["lat", "lng"].includes(field.slice(7)) ? Number(text) : undefined;
    set(places[0] ?? {}, field.slice(7).split("."), number === undefined || Number.isNaN(number) ? text : number);
    return;
  }
  set(record, field.split("."), LIST_FIELDS.has(field) ? [text] : text);
}

const LIST_FIELDS: ReadonlySet<string> = new Set([
  "other_names",
  "not_for",
  "suitable_if",
  "before_you_refer",
  "equipment",
]);

function set(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = target;
  for (const key of path.slice(0, -1)) {
    if (at[key] === undefined) at[key] = {};
    at = at[key] as Record<string, unknown>;
  }
  const last = path[path.length - 1];
  if (last !== undefined && !["__proto__", "constructor", "prototype"].includes(last)) at[last] = value;
}
