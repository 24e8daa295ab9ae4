import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatRecord } from "../authoring/index.js";
import { saveText } from "../node/records/index.js";
import type { Resource } from "../resource/resource.js";

/** What became of a record's file: `kept` was changed by hand and is as it was, `replaced` was changed and is written over. */
export type Saved = "written" | "kept" | "replaced";

const STAMP = /^# Written by fingerpost import \(([0-9a-f]{12})\)\.[^\n]*\n/;

/**
 * Writes an imported record into its file. Its first line says what the import wrote, so that the next one can tell whether
 * somebody has changed the file since.
 * @param replace whether a file that was changed is written over all the same
 * @throws what the file system says, when the folder cannot be written to
 */
export async function saveImported(record: Resource, out: string, replace: boolean): Promise<Saved> {
  const file = join(out, `${record.id}.yaml`);
  const body = formatRecord(record);
  const there = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const changed = there !== undefined && isChanged(there, body);
  if (changed && !replace) return "kept";
  await saveText(
    file,
    `# Written by fingerpost import (${markOf(body)}). A file that was changed is left by the next import.\n${body}`,
  );
  return changed ? "replaced" : "written";
}

/** True unless a file is as the last import wrote it, or says what this one would write. */
function isChanged(there: string, body: string): boolean {
  // Git on Windows may have changed the line ends; nobody has written anything.
  const text = there.replaceAll("\r\n", "\n");
  const stamp = STAMP.exec(text);
  const rest = stamp === null ? text : text.slice(stamp[0].length);
  return rest !== body && stamp?.[1] !== markOf(rest);
}

function markOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
