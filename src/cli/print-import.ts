import type { Imported } from "../exchange/index.js";

/** What is told of a table or a feed: the records only as their number. */
export interface ImportReport extends Omit<Imported, "records"> {
  file: string;
  records: number;
  /** Ids whose file was changed since the last import, and was left as it is. */
  kept: string[];
  /** Ids whose file was changed since the last import, and was written over. */
  replaced: string[];
  /** Ids of records that an earlier import of the same source wrote and this one did not have. In the last report of a run. */
  gone: string[];
}

/** Refused rows and doubts named on a terminal: the rest stand in --json. */
const MOST_NAMED = 20;

/**
 * The report of an import, for a terminal.
 * @param out the folder the records went to
 */
export function printImport(report: ImportReport, out: string): string {
  const repeated = report.repeated.reduce((sum, each) => sum + each.rows, 0);
  const lines = [
    `${report.file}: ${counted(report.rows, "row")}`,
    `  ${counted(report.records, "record")} written to ${out}`,
    ...changed(
      report.kept,
      "not written, because their files were changed since the last import. --replace writes over them",
    ),
    ...changed(report.replaced, "of them written over files that were changed since the last import"),
    ...(report.thin.length === 0
      ? []
      : [
          `  ${report.thin.length} of them thin: they say little, or give no phone, text, e-mail or address to write to. They are shown with "ring first".`,
        ]),
    ...changed(
      report.gone,
      `from an earlier import of the same source were not in this one, and are left in ${out} as they are. If they stand in another file of the same publisher they are not gone: import its files in one command, or each with a source name of its own. Where the publisher has taken one away, delete its file or write status: closed into it`,
    ),
    `  ${report.refused.length} refused${report.refused.length === 0 ? "" : ":"}`,
    ...report.refused.slice(0, MOST_NAMED).map(({ row, reason }) => `    row ${row}: ${reason}`),
    ...more(report.refused.length),
  ];
  if (report.repeated.length > 0) {
    lines.push(
      `  ${report.repeated.length} names stand more than once (${repeated} rows). All are kept, and people may take one for the other:`,
    );
    for (const { name, rows } of report.repeated.slice(0, MOST_NAMED)) lines.push(`    ${name}: ${rows}`);
    lines.push(...more(report.repeated.length));
  }
  if (report.issues.length > 0) lines.push(`  ${report.issues.length} doubtful:`);
  for (const issue of report.issues.slice(0, MOST_NAMED))
    lines.push(`    ${issue.line === undefined ? "" : `line ${issue.line}: `}${issue.message}`);
  lines.push(...more(report.issues.length));
  return lines.join("\n");
}

/** `1 row`, `2 rows`. */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function changed(ids: readonly string[], what: string): string[] {
  if (ids.length === 0) return [];
  return [`  ${ids.length} ${what}:`, ...ids.slice(0, MOST_NAMED).map((id) => `    ${id}.yaml`), ...more(ids.length)];
}

function more(count: number): string[] {
  return count > MOST_NAMED ? [`    and ${count - MOST_NAMED} more; see --json`] : [];
}
