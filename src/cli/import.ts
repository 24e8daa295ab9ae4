import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { readYamlValue } from "../authoring/index.js";
import { linesOf } from "../authoring/lines.js";
import { readYaml } from "../authoring/read-yaml.js";
import { offsetOf } from "../authoring/tree.js";
import { todayInLondon } from "../directory/today.js";
import { type CsvMapping, type Imported, importCsv, importOpenReferral, readMapping } from "../exchange/index.js";
import { createPlaces, placeTables } from "../index.js";
import type { Issue } from "../issue/issue.js";
import { MAX_JSON_BYTES } from "../node/records/limits.js";
import { type ImportReport, printImport } from "./print-import.js";
import { goneFrom, saveImported } from "./save-imported.js";
import { readArguments, UsageError } from "./usage.js";
import { knownPlaces, whatExists } from "./what-exists.js";

const HELP = `fingerpost import FORMAT FILE... --out FOLDER

Turns other people's data into records, one YAML file each, and says what came in, what is thin (we know
little about it) and what was refused, with the reason for each.

  csv             a table; needs --map
  open-referral   saved pages of an Open Referral UK 3.0 feed: answers of /services and of /services/{id} as JSON
  --map FILE      for csv: which column is which field; see examples/import
  --source NAME   for open-referral: who publishes the feed; it stands in every record
  --out FOLDER    where the records go; a file there that was changed since the last import is left as it is
  --replace       write over such files too: what was changed in them is lost
  --json          the report as JSON

Exits with 1 when a file could not be read or no record came of it.

Example: fingerpost import csv food-banks.csv --map examples/import/gm-food-banks.map.yaml --out my-records
Example: fingerpost import open-referral page-1.json page-2.json --source "Example Council" --out my-records`;

const OPTIONS = {
  map: { type: "string" },
  source: { type: "string" },
  out: { type: "string" },
  replace: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** As many as `readYamlValue` reads: the tree is built again to find the lines. */
const MAX_MAPPING_KEYS = 20_000;

/** What came of one table, or of all pages of one feed. */
interface Read {
  file: string;
  imported: Imported;
}

/** `fingerpost import`. @returns 0; 1 when a file could not be read or gave no record; 2 for wrong use */
export async function importCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "import");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const [format, ...files] = positionals;
  if (format !== "csv" && format !== "open-referral") {
    throw new UsageError(`Say what to import: csv or open-referral.\n\n${HELP}`);
  }
  if (files.length === 0) throw new UsageError(`Say which file to import.\n\n${HELP}`);
  if (typeof values.out !== "string") throw new UsageError("Say where the records go, with --out FOLDER.");
  const { reads, unread } =
    format === "csv" ? await readTables(files, values.map) : await readFeedPages(files, values.source);
  const reports = await save(reads, values.out, values.replace === true);
  if (values.json === true) console.log(JSON.stringify(reports, null, 2));
  else for (const report of reports) console.log(printImport(report, values.out));
  return unread || reports.some(({ records, kept }) => records + kept.length === 0) ? 1 : 0;
}

/** Writes the records of all files. An id that an earlier file of this run had is not written over: that is said. */
async function save(reads: readonly Read[], out: string, replace: boolean): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  const readOf = new Map<string, Read>();
  for (const read of reads) {
    const { file, imported } = read;
    const { records, thin, ...rest } = imported;
    const twice: Issue[] = [];
    const unread: Issue[] = [];
    const report: ImportReport = { file, records: 0, thin, kept: [], replaced: [], gone: [], ...rest };
    for (const record of records) {
      const { id } = record;
      const earlier = readOf.get(id);
      if (earlier !== undefined) {
        twice.push({
          code: "import-id-twice",
          severity: "problem",
          message: `The record "${id}" came from ${earlier.file} already, so that from ${file} was not written.`,
          why: "One of the two would be missing from the directory. If they are two things, give each file a mapping with an id_prefix of its own.",
          file,
          id,
        });
        continue;
      }
      readOf.set(id, read);
      const saved = await saveImported(record, out, replace);
      if (typeof saved === "object") {
        unread.push({
          code: "import-unreadable",
          severity: "problem",
          message: `The record "${id}" was not written. ${saved.refused}`,
          why: "It would be missing from the directory.",
          file,
          id,
        });
        continue;
      }
      if (saved === "kept") report.kept.push(id);
      else report.records++;
      if (saved === "replaced") report.replaced.push(id);
    }
    report.thin = thin.filter((id) => readOf.get(id) === read);
    report.issues = [...twice, ...unread, ...report.issues];
    reports.push(report);
  }
  const sources = new Set(reads.flatMap(({ imported }) => imported.records.map(({ source }) => source?.name)));
  const last = reports.at(-1);
  if (last !== undefined) last.gone = await goneFrom(out, sources, (id) => readOf.has(id));
  return reports;
}

async function readTables(files: readonly string[], map: unknown): Promise<{ reads: Read[]; unread: boolean }> {
  if (typeof map !== "string") {
    throw new UsageError("A table needs --map: a file that says which column is which field. See examples/import.");
  }
  const mapping = await mappingFrom(map);
  const { needs, areas, places } = await whatExists("data");
  const known = { needs: new Set(needs.keys()), knowsArea: (id: string) => areas.has(id), places };
  const reads: Read[] = [];
  for (const file of files) {
    const read = await textOf(file);
    if ("problem" in read) {
      console.error(read.problem);
      continue;
    }
    const imported = importCsv(read.text, mapping, file, known);
    if (read.suggestion !== undefined) imported.issues.push(read.suggestion);
    reads.push({ file: basename(file), imported });
  }
  return { reads, unread: reads.length < files.length };
}

/** All files are pages of one feed: a service may stand in a page and in a file of its own. */
async function readFeedPages(files: readonly string[], source: unknown): Promise<{ reads: Read[]; unread: boolean }> {
  const pages: unknown[] = [];
  let read = 0;
  for (const file of files) {
    const page = await jsonOf(file);
    if ("problem" in page) {
      console.error(page.problem);
      continue;
    }
    read++;
    pages.push(page.value);
  }
  const unread = read < files.length;
  if (read === 0) return { reads: [], unread };
  const first = basename(files[0] ?? "");
  const file = read === 1 ? first : `${first} and ${read - 1} more`;
  const places = createPlaces(placeTables);
  const imported = importOpenReferral(pages, file, {
    today: todayInLondon(),
    knowsArea: (id) => places.areaLabel(id) !== id,
    places: knownPlaces(places),
    ...(typeof source === "string" ? { source: { name: source } } : {}),
  });
  return { reads: [{ file, imported }], unread };
}

/** A file's JSON, or why it is none. */
async function jsonOf(file: string): Promise<{ value: unknown } | { problem: string }> {
  const read = await textOf(file);
  if ("problem" in read) return read;
  if (read.text.trim() === "") return { problem: `${file} is empty.` };
  try {
    return { value: JSON.parse(read.text.replace(/^\uFEFF/, "")) as unknown };
  } catch {
    const page = /^\s*</.test(read.text.slice(0, 200))
      ? " It looks like a web page: the feed may have answered with an error."
      : "";
    return { problem: `${file} is not JSON, so nothing in it was read.${page} Save the answer of /services again.` };
  }
}

async function mappingFrom(file: string): Promise<CsvMapping> {
  const source = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`The mapping ${file} could not be read. Is the path right?`);
  });
  const { value, trouble } = readYamlValue(source);
  const lines = linesOf(source);
  const first = trouble[0];
  if (first !== undefined) {
    const { line } = lines.at(first.offset);
    throw new UsageError(`The mapping ${file} is not right YAML in line ${line}: ${first.message}`);
  }
  const mapping = readMapping(value);
  if ("problems" in mapping) {
    const { tree } = readYaml(source, { characters: source.length, keys: MAX_MAPPING_KEYS });
    const said = mapping.problems.map(({ message, path }) =>
      path === undefined ? `- ${message}` : `- line ${lines.at(offsetOf(tree, path)).line}: ${message}`,
    );
    throw new UsageError([`The mapping ${file} cannot be used, and no row was read:`, ...said].join("\n"));
  }
  return mapping;
}

/** A file's text. Older spreadsheets save Windows-1252: that is read too, and said. */
async function textOf(file: string): Promise<{ text: string; suggestion?: Issue } | { problem: string }> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > MAX_JSON_BYTES) {
      return { problem: `${file} has ${size} bytes; ${MAX_JSON_BYTES} is the most that is read. Import it in parts.` };
    }
    bytes = await readFile(file);
  } catch (error) {
    return {
      problem: `${file} could not be opened (${(error as NodeJS.ErrnoException).code ?? "unknown"}). Is the path right?`,
    };
  }
  if (bytes.subarray(0, 8192).includes(0)) {
    return {
      problem: `${file} is not a text file. Save it again as text: CSV (UTF-8) from a spreadsheet, JSON from a feed.`,
    };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder("windows-1252").decode(bytes),
      suggestion: {
        code: "csv-windows-1252",
        severity: "suggestion",
        message: "The file was saved as Windows-1252, not as UTF-8. It was read as that.",
        why: "Look at a name with an accent or a £ sign to see that it came through.",
        file,
      },
    };
  }
}
