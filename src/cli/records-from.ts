import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Code } from "../authoring/codes.js";
import { renderIssues } from "../authoring/index.js";
import type { Resource } from "../index.js";
import type { Issue } from "../issue/issue.js";
import { isJson, loadChecked, loadRecords } from "../node/records/index.js";
import { UsageError } from "./usage.js";
import { whatExists } from "./what-exists.js";

/** What a command was given to look in, and how many problems stand in it. */
export interface Given {
  records: Resource[];
  problems: number;
}

/** Where records are looked for without `--data`: never the fictional samples. */
export const DEFAULT_DATA = "data/resources";

/**
 * The records that `--data` names; without it those of this folder, and where it has none, the national organisations
 * that come with the program: it runs in any folder, and they serve people anywhere.
 * @throws {UsageError} when a file or folder is not there
 */
export async function recordsOrNational(data: readonly string[] | undefined): Promise<Given> {
  if (data === undefined && !existsSync(DEFAULT_DATA)) {
    // Beside the built command, or in `dist` when run from the source.
    const national = ["./data/resources.json", "../../dist/data/resources.json"]
      .map((path) => fileURLToPath(new URL(path, import.meta.url)))
      .find((file) => existsSync(file));
    // They were checked when they were built.
    if (national !== undefined)
      return { records: JSON.parse(await readFile(national, "utf8")) as Resource[], problems: 0 };
  }
  return recordsFrom(data ?? [DEFAULT_DATA]);
}

/**
 * The records that `--data` names. What is broken in them is said on stderr: an answer from nothing, or from less than
 * was given, looks like a place where there is no help.
 * @throws {UsageError} when a file or folder is not there
 */
export async function recordsFrom(data: readonly string[]): Promise<Given> {
  const { records, issues } = await loadRecords(data);
  refuseMissing(issues);
  const problems = issues.filter(({ severity }) => severity === "problem").length;
  if (problems > 0) {
    console.error(
      `${problems} ${problems === 1 ? "problem" : "problems"} in the records: what is broken is left out. See what it is with: fingerpost check ${data.join(" ")}`,
    );
  }
  const ids = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of records) (ids.has(id) ? twice : ids).add(id);
  for (const id of twice) console.error(`Several records have the id ${id}: only the first of them is shown.`);
  return { records, problems };
}

/** Said and shown all the same: in the record itself nothing is wrong that could hurt or mislead anyone. */
const NO_STOP: ReadonlySet<string> = new Set<Code>(["file-not-read", "area-unknown", "unknown-need"]);

const stops = ({ severity, code }: Issue): boolean => severity === "problem" && !NO_STOP.has(code);

/**
 * The records that `--data` names, for what is shown to people: held to every rule that `check` holds them to. With a
 * problem nothing is made of them, because some problems are a private number or the address of a refuge; or, where
 * that is asked for, those without one are shown. Which the others are is said on stderr. A file that is no record, and
 * an area or a need that is not on the list of this folder, is said and stops nothing.
 * @returns undefined when there was a problem, or no record
 * @throws {UsageError} when a file or folder is not there
 */
export async function recordsToShow(
  data: readonly string[],
  { today, leaveOut }: { today: string; leaveOut: boolean },
): Promise<Resource[] | undefined> {
  const exists = await whatExists("data");
  const { checked, issues, sources } = await loadChecked(data, {
    today,
    needs: new Set(exists.needs.keys()),
    areas: exists.areas,
    places: exists.places,
  });
  refuseMissing(issues);
  const problems = issues.filter(stops);
  for (const issue of issues) if (NO_STOP.has(issue.code)) console.error(saidOf(issue));
  if (problems.length > 0 && !leaveOut) {
    const files = new Set(problems.map(({ file }) => file));
    console.error(
      renderIssues(
        problems,
        sources.filter(({ file }) => files.has(file)),
        "terminal",
      ),
    );
    console.error(
      `Nothing was made of these records. Mend this first; see it again with: fingerpost check ${data.join(" ")}\nTo go on with the others, and without the records that these problems stand in, add --leave-out-problems.`,
    );
    return undefined;
  }
  for (const issue of problems) console.error(`Left out: ${saidOf(issue)}`);
  const records = checked.flatMap(({ record, issues: own }) => (own.some(stops) ? [] : (record ?? [])));
  if (records.length > 0) return records;
  console.error(
    problems.length > 0
      ? "No record is without a problem, so nothing was made."
      : `No records were found in ${data.join(", ")}. Give a folder of .yaml records, or a .json file.`,
  );
  return undefined;
}

/** An issue on one line, with the record where its file holds several. */
function saidOf({ file, id, message }: Issue): string {
  return `${file}${id !== undefined && isJson(file ?? "") ? ` (${id})` : ""}: ${message}`;
}

function refuseMissing(issues: readonly Issue[]): void {
  const missing = issues.filter(({ code }) => code === "file-not-found").map(({ file }) => file);
  if (missing.length === 0) return;
  throw new UsageError(
    `There is no file or folder ${missing.join(" or ")}, so there are no records to look in. Say where they are, with --data PATH.`,
  );
}
