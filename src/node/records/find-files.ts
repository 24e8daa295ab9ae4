import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Code } from "../../authoring/codes.js";
import { CODES } from "../../authoring/codes.js";
import { slugOf } from "../../authoring/slug.js";
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
 * start with a dot, `node_modules`, what is written about a folder (README, LICENSE, `.md`) and what cannot be a record
 * (a picture, a PDF, a table, what a system or an editor leaves behind) are passed over; any other file is an issue,
 * because it may be a record that nobody would ever see.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const found: Found = { files: [], issues: [] };
  for (const path of paths) await look(path, 0, true, found);
  const named = new Set(found.files);
  found.files = [...named].sort();
  // Its folder was given as well as the file itself.
  found.issues = found.issues.filter(({ code, file }) => code !== "file-not-read" || !named.has(file ?? ""));
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
      fileIssue(
        "file-not-found",
        path,
        `There is no file or folder "${path}".`,
        "Nothing was read from there. Look at the spelling, and at the folder that you are in.",
      ),
    );
  } else if (about.isSymbolicLink()) {
    if (named || /\.ya?ml$/i.test(path)) {
      const why = "Links are not followed, because they could lead out of the folder. Put the file itself there.";
      found.issues.push(fileIssue("file-link", path, "This is a link to another place.", why));
    }
  } else if (about.isFile()) {
    if (named || /\.ya?ml$/i.test(path)) found.files.push(path);
    else if (!isAboutFolder(basename(path))) found.issues.push(notRead(path));
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

/** What people keep beside records: to explain them, to make them from, or without knowing that it is there. */
function isAboutFolder(name: string): boolean {
  return (
    /^(?:readme|licen[cs]e|notice|copying)(?:\.[a-z]+)?$/i.test(name) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name) ||
    /(?:~|\.(?:md|bak|swp|pdf|csv|png|jpe?g|gif|webp|svg|heic|tiff?))$/i.test(name)
  );
}

function notRead(file: string): Issue {
  const bare = basename(file)
    .replace(/\.[^.]*$/, "")
    .replace(/\.ya?ml$/i, "");
  const why = /\.jsonl?$/i.test(file)
    ? `Nobody would find what stands in it. If it holds records, give the file itself: ${file}`
    : `Nobody would find what stands in it. If it is a record, save it as plain text and call it ${slugOf(bare) || "new-record"}.yaml; if not, keep it in another folder.`;
  return fileIssue("file-not-read", file, "This file is not read: in a folder, a record's name ends in .yaml.", why);
}
