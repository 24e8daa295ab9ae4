import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Code } from "../../authoring/codes.js";
import { CODES } from "../../authoring/codes.js";
import type { Issue } from "../../issue/issue.js";
import { MAX_FILES, MAX_FOLDERS_DEEP } from "./limits.js";

/** The files that paths stand for, and what could not be looked at. */
export interface Found {
  files: string[];
  issues: Issue[];
}

/** An issue about a whole file. */
export function fileIssue(code: Code, file: string, message: string, why: string): Issue {
  return { code, severity: CODES[code].severity, file, line: 1, column: 1, message, why };
}

/**
 * Lists the record files under paths: of a folder every `.yaml` and `.yml`, at any depth; of a file itself.
 * Sorted by code units. Links are refused, so that nothing outside a folder is read by way of it. Names that
 * start with a dot and `node_modules` are passed over.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], issues: [] };
  for (const path of paths) await look(path, 0, true, found);
  found.files = [...new Set(found.files)].sort();
  if (found.files.length > MAX_FILES) {
    const message = `There are ${found.files.length} files here; only the first ${MAX_FILES} are read.`;
    found.issues.push(fileIssue("file-unreadable", paths[0] ?? ".", message, "The rest would not be shown to anyone."));
    found.files.length = MAX_FILES;
  }
  return found;
}

async function look(path: string, depth: number, named: boolean, found: Found): Promise<void> {
  const about = await lstat(path).catch(() => undefined);
  if (about === undefined) {
    found.issues.push(
      fileIssue("file-not-found", path, `There is no file or folder "${path}".`, "Nothing was read from there."),
    );
  } else if (about.isSymbolicLink()) {
    if (named || /\.ya?ml$/i.test(path)) {
      const why = "Links are not followed, because they could lead out of the folder. Put the file itself there.";
      found.issues.push(fileIssue("file-link", path, "This is a link to another place.", why));
    }
  } else if (about.isFile()) {
    if (named || /\.ya?ml$/i.test(path)) found.files.push(path);
  } else if (about.isDirectory()) {
    if (depth > MAX_FOLDERS_DEEP) {
      const message = `There are more than ${MAX_FOLDERS_DEEP} folders inside one another.`;
      found.issues.push(fileIssue("file-unreadable", path, message, "Nothing was read from here."));
      return;
    }
    const names = await readdir(path).catch(() => undefined);
    if (names === undefined) {
      found.issues.push(
        fileIssue("file-unreadable", path, "The folder could not be opened.", "Nothing was read from here."),
      );
      return;
    }
    for (const name of names.sort()) {
      if (!name.startsWith(".") && name !== "node_modules") await look(join(path, name), depth + 1, false, found);
    }
  }
}
