import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { renderIssues } from "../authoring/index.js";
import type { Resource } from "../index.js";
import type { Issue } from "../issue/issue.js";
import { loadChecked, loadRecords } from "../node/records/index.js";
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

/**
 * The records that `--data` names, for what is shown to people: held to every rule that `check` holds them to. With a
 * problem nothing is made of them, because some problems are a private number or the address of a refuge; which they
 * are is said on stderr.
 * @returns undefined when there was a problem, or no record
 * @throws {UsageError} when a file or folder is not there
 */
export async function recordsToShow(data: readonly string[], today: string): Promise<Resource[] | undefined> {
  const exists = await whatExists("data");
  const { records, issues, sources } = await loadChecked(data, {
    today,
    needs: new Set(exists.needs.keys()),
    areas: exists.areas,
    places: exists.places,
  });
  refuseMissing(issues);
  const problems = issues.filter(({ severity }) => severity === "problem");
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file));
    console.error(
      renderIssues(
        problems,
        sources.filter(({ file }) => files.has(file)),
        "terminal",
      ),
    );
    console.error(
      `Nothing was made of these records. Mend this first; see it again with: fingerpost check ${data.join(" ")}`,
    );
    return undefined;
  }
  if (records.length > 0) return records;
  console.error(`No records were found in ${data.join(", ")}. Give a folder of .yaml records, or a .json file.`);
  return undefined;
}

function refuseMissing(issues: readonly Issue[]): void {
  const missing = issues.filter(({ code }) => code === "file-not-found").map(({ file }) => file);
  if (missing.length === 0) return;
  throw new UsageError(
    `There is no file or folder ${missing.join(" or ")}, so there are no records to look in. Say where they are, with --data PATH.`,
  );
}
