import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { formatRecord, readYamlValue } from "../authoring/index.js";
import { type CsvMapping, importCsv, type Imported, readMapping } from "../exchange/index.js";
import type { Issue } from "../issue/issue.js";
import { saveText } from "../node/records/index.js";
import { readArguments, UsageError } from "./usage.js";

const HELP = `fingerpost import FORMAT FILE... --out FOLDER

Turns other people's data into records, one YAML file each, and says what came in, what is thin (we know
little about it) and what was refused, with the reason for each.

  csv            a table; needs --map
  --map FILE     which column is which field; see examples/import
  --out FOLDER   where the records go
  --json         the report as JSON

Example: fingerpost import csv food-banks.csv --map examples/import/gm-food-banks.map.yaml --out my-records`;

const OPTIONS = {
  map: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** A file that came in, or why it did not. */
interface Report extends Omit<Imported, "records"> {
  file: string;
  records: number;
}

/** `fingerpost import`. @returns 0; 1 when a file could not be read; 2 for wrong use */
export async function importCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "import");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const [format, ...files] = positionals;
  if (format !== "csv") throw new UsageError(`Say what to import: csv.\n\n${HELP}`);
  if (files.length === 0) throw new UsageError(`Say which file to import.\n\n${HELP}`);
  if (typeof values.out !== "string") throw new UsageError("Say where the records go, with --out FOLDER.");
  if (typeof values.map !== "string") throw new UsageError("A table needs --map: a file that says which column is which field. See examples/import.");
  const mapping = await mappingFrom(values.map);
  const reports: Report[] = [];
  let failed = false;
  for (const file of files) {
    const read = await textOf(file);
    if ("problem" in read) {
      console.error(read.problem);
      failed = true;
      continue;
    }
    const imported = importCsv(read.text, mapping, file);
    if (read.suggestion !== undefined) imported.issues.push(read.suggestion);
    for (const record of imported.records) await saveText(join(values.out, `${record.id}.yaml`), formatRecord(record));
    const { records, ...rest } = imported;
    reports.push({ file: basename(file), records: records.length, ...rest });
    if (records.length === 0) failed = true;
  }
  if (values.json === true) console.log(JSON.stringify(reports, null, 2));
  else for (const report of reports) print(report, values.out);
  return failed ? 1 : 0;
}

async function mappingFrom(file: string): Promise<CsvMapping> {
  const source = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`The mapping ${file} could not be read. Is the path right?`);
  });
  const { value, trouble } = readYamlValue(source);
  const first = trouble[0];
  if (first !== undefined) throw new UsageError(`The mapping ${file} is not right YAML: ${first.message}`);
  const mapping = readMapping(value);
  if ("problems" in mapping) {
    throw new UsageError([`The mapping ${file} cannot be used:`, ...mapping.problems.map((each) => `- ${each.message}`)].join("\n"));
  }
  return mapping;
}

/** A file's text. Older spreadsheets save Windows-1252: that is read too, and said. */
async function textOf(file: string): Promise<{ text: string; suggestion?: Issue } | { problem: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: `${file} could not be opened (${(error as NodeJS.ErrnoException).code ?? "unknown"}). Is the path right?` };
  }
  if (bytes.subarray(0, 8192).includes(0)) {
    return { problem: `${file} is not a text file. Open it in a spreadsheet and save it as CSV (UTF-8).` };
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

/** Refused rows and doubts named on a terminal: the rest stand in --json. */
const MOST_NAMED = 20;

function print(report: Report, out: string): void {
  const repeated = report.repeated.reduce((sum, each) => sum + each.rows, 0);
  const lines = [
    `${report.file}: ${report.rows} rows`,
    `  ${report.records} records written to ${out}`,
    `  ${report.thin.length} of them thin: they say little, or give no phone, text, e-mail or address to write to. They are shown with "ring first".`,
    `  ${report.refused.length} refused${report.refused.length === 0 ? "" : ":"}`,
    ...report.refused.slice(0, MOST_NAMED).map(({ row, reason }) => `    row ${row}: ${reason}`),
  ];
  if (report.repeated.length > 0) {
    lines.push(`  ${report.repeated.length} names stand more than once (${repeated} rows). They differ in place and are all kept:`);
    for (const { name, rows } of report.repeated.slice(0, MOST_NAMED)) lines.push(`    ${name}: ${rows}`);
  }
  if (report.issues.length > 0) lines.push(`  ${report.issues.length} doubtful:`);
  for (const issue of report.issues.slice(0, MOST_NAMED)) lines.push(`    ${issue.line === undefined ? "" : `line ${issue.line}: `}${issue.message}`);
  if (report.issues.length > MOST_NAMED) lines.push(`    and ${report.issues.length - MOST_NAMED} more; see --json`);
  console.log(lines.join("\n"));
}
