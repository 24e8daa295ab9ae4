import { existsSync } from "node:fs";
import { join } from "node:path";
import { byPlace } from "../authoring/by-place.js";
import { readAndCheck } from "../authoring/check-records.js";
import { fixSource, type RuleContext, renderIssues, type SourceFile } from "../authoring/index.js";
import type { Issue } from "../issue/issue.js";
import { fileIssue, isJson, loadSources, recordsIn, saveText } from "../node/records/index.js";
import { readUrgentAsShipped } from "../node/urgent/index.js";
import { checkUrgent } from "../urgent/index.js";
import { dayFrom } from "./clock.js";
import { explainedIn } from "./package-files.js";
import { printRecords } from "./print-record.js";
import { list, readArguments, UsageError } from "./usage.js";
import { whatExists } from "./what-exists.js";

const HELP = `fingerpost check [PATH]... [--fix] [--json | --show]

Reads records (YAML, JSON or JSON Lines) and says, in plain English, what is wrong with them: the file, the line, why
it matters and what to write instead. Without PATH it checks data/resources. A folder such as data/urgent is checked for what it
is: danger patterns against their own examples and one another's, signs, help lines and their sources.

  --fix          rewrite what is certain in YAML (dates, times, quotes, spaces); everything else stays as it is
  --json         every issue as JSON
  --show         first each record as people will see it: when, where, for whom, what it costs
  --data DIR     the folder that holds needs/ and places/areas/ (default: data, else those
                 that come with the program)
  --units FILE   a pack of unit postcodes (see: fingerpost places pack), to check coordinates to the street
  --today DATE   check as if it were this day (2026-11-22)

Ends with 0 when all is well or there are only suggestions, 1 when something must be mended, 2 for wrong use.

Example: fingerpost check data/resources/breathe-easy-heeley.yaml`;

const OPTIONS = {
  fix: { type: "boolean" },
  json: { type: "boolean" },
  show: { type: "boolean" },
  data: { type: "string" },
  units: { type: "string", multiple: true },
  today: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * `fingerpost check`.
 * @param argv the words after `check`
 * @returns 0 clean or suggestions only, 1 problems
 * @throws {UsageError} for wrong use
 */
export async function checkCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "check");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  if (values.json === true && values.show === true)
    throw new UsageError("--json and --show cannot be used together: what is shown is for people to read.");
  const today = dayFrom(values.today);
  const paths = positionals.length > 0 ? positionals : ["data/resources"];
  const [urgent, others] = [paths.filter(isUrgentFolder), paths.filter((path) => !isUrgentFolder(path))];
  if (positionals.length === 0 && !existsSync("data/resources")) {
    throw new UsageError("There is no folder data/resources here. Say what to check: fingerpost check PATH");
  }
  const exists = await whatExists(String(values.data ?? "data"), list(values.units) ?? []);
  const { files, issues } = await loadSources(others);
  const context = { today, needs: new Set(exists.needs.keys()), areas: exists.areas, places: exists.places };
  const sources = values.fix === true ? await fixAll(files, context) : files;
  const found: Issue[] = [...issues];
  const { records, issues: unread } = recordsIn(sources);
  const checked = readAndCheck(records, context);
  found.push(...unread, ...checked.flatMap((each) => each.issues));
  if (others.length > 0 && records.length === 0 && found.length === 0)
    found.push(fileIssue("file-not-read", others[0] ?? ".", "There is no record here.", "Nothing was checked."));
  for (const folder of urgent) found.push(...checkUrgent(await readUrgentAsShipped(folder), today));
  found.sort(byPlace);
  if (values.json === true) process.stdout.write(renderIssues(found, sources, "json"));
  else {
    if (values.show === true)
      printRecords(
        checked.flatMap(({ record }) => record ?? []),
        today,
      );
    else if (truthy(process.env.CI)) process.stdout.write(renderIssues(found, sources, "github"));
    process.stdout.write(renderIssues(found, sources, "terminal"));
    if (others.length > 0) console.error(`${sources.length} file${sources.length === 1 ? "" : "s"} checked.`);
    for (const folder of urgent) console.error(`${folder}: danger patterns, signs and help lines checked.`);
    if (found.length > 0)
      console.error(
        `Each kind of message is explained in ${explainedIn("README.md")}, each field and value in ${explainedIn("FIELDS.md")}.`,
      );
  }
  return found.some(({ severity }) => severity === "problem") ? 1 : 0;
}

/** A folder such as data/urgent: patterns of danger and help lines, not records. */
function isUrgentFolder(path: string): boolean {
  return existsSync(join(path, "patterns")) && existsSync(join(path, "lines.yaml"));
}

/** Mends the files that can be, writes them, and says which. */
async function fixAll(files: readonly SourceFile[], known: RuleContext): Promise<SourceFile[]> {
  const fixed: SourceFile[] = [];
  for (const { file, source } of files) {
    const result = isJson(file) ? { source, changes: 0 } : fixSource(source, { file, known });
    if (result.source !== source) {
      await saveText(file, result.source);
      console.error(`${file}: ${result.changes} place${result.changes === 1 ? "" : "s"} put right.`);
    }
    fixed.push({ file, source: result.source });
  }
  return fixed;
}

function truthy(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false" && value !== "0";
}
