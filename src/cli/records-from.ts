import type { Resource } from "../index.js";
import { loadRecords } from "../node/records/index.js";
import { UsageError } from "./usage.js";

/**
 * The records that `--data` names. What is broken in them is said on stderr: an answer from nothing, or from less than
 * was given, looks like a place where there is no help.
 * @throws {UsageError} when a file or folder is not there
 */
export async function recordsFrom(data: readonly string[]): Promise<{ records: Resource[]; problems: number }> {
  const { records, issues } = await loadRecords(data);
  const missing = issues.filter(({ code }) => code === "file-not-found").map(({ file }) => file);
  if (missing.length > 0) {
    throw new UsageError(
      `There is no file or folder ${missing.join(" or ")}, so there are no records to look in. Say where they are, with --data PATH.`,
    );
  }
  const problems = issues.filter(({ severity }) => severity === "problem").length;
  if (problems > 0) {
    console.error(
      `${problems} ${problems === 1 ? "problem" : "problems"} in the records: what is broken is left out. See what it is with: fingerpost check ${data.join(" ")}`,
    );
  }
  return { records, problems };
}
