import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { formatRecord, readRecord } from "../authoring/index.js";
import { saveText } from "../node/records/index.js";
import type { Resource } from "../resource/resource.js";

/** What became of a record's file: `kept` was changed by hand and is as it was, `replaced` was changed and is written over. */
export type Saved = "written" | "kept" | "replaced" | { refused: string };

/** Below it a file holds fewer keys and characters than are read: reading each of ten thousand records again takes half a minute. */
const SURELY_READ = 5_000;

const BY_IMPORT = "# Written by fingerpost import (";
const STAMP = /^# Written by fingerpost import \(([0-9a-f]{12})\)\.[^\n]*\n/;

/**
 * Writes an imported record into its file. Its first line says what the import wrote, so that the next one can tell whether
 * somebody has changed the file since.
 * @param replace whether a file that was changed is written over all the same
 * @returns what became of it; a record whose file the next command could not read is refused, with the reason
 * @throws what the file system says, when the folder cannot be written to
 */
export async function saveImported(record: Resource, out: string, replace: boolean): Promise<Saved> {
  const file = join(out, `${record.id}.yaml`);
  if (record.id.startsWith("."))
    return { refused: "A file whose name begins with a dot is hidden and would not be read." };
  const body = formatRecord(record);
  if (body.length > SURELY_READ) {
    const { record: read, issues } = readRecord(body, { id: record.id });
    if (read === undefined) return { refused: issues[0]?.message ?? "Its file could not be read again." };
  }
  const there = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  const changed = there !== undefined && isChanged(there, body);
  if (changed && !replace) return "kept";
  await saveText(file, `${BY_IMPORT}${markOf(body)}). A file that was changed is left by the next import.\n${body}`);
  return changed ? "replaced" : "written";
}

/**
 * Records that an earlier import wrote into a folder and this one does not have, also where they stand in another file of
 * the same source: the name of a publisher's file changes from month to month. One that is marked as closed has been seen to.
 * @param sources names of the sources that were imported
 * @param has whether this import has a record
 * @returns their ids
 */
export async function goneFrom(
  out: string,
  sources: ReadonlySet<string | undefined>,
  has: (id: string) => boolean,
): Promise<string[]> {
  const files = await readdir(out).catch((): string[] => []);
  const gone: string[] = [];
  for (const id of files.filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -".yaml".length))) {
    if (has(id)) continue;
    const text = await readFile(join(out, `${id}.yaml`), "utf8");
    if (!text.startsWith(BY_IMPORT)) continue;
    const { record } = readRecord(text, { id });
    if (record?.source !== undefined && record.status !== "closed" && sources.has(record.source.name)) gone.push(id);
  }
  return gone.sort();
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
