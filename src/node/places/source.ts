import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What could not be read, said for the person who gave the path. */
export class PlacesSourceError extends Error {
  override readonly name = "PlacesSourceError";
  readonly code = "places-source";
}

/**
 * Gives `use` a folder with the files of a download: the folder itself, or a zip or tar archive unpacked into a
 * temporary folder that is removed afterwards. `unzip` and `tar` are on every system this is built on, so no
 * library is needed for it.
 */
export async function withUnpacked<T>(path: string, use: (folder: string) => Promise<T>): Promise<T> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new PlacesSourceError(
      `${path}: there is no such file or folder. Give the download, or the folder it was unpacked to.`,
    );
  }
  if (found.isDirectory()) return use(path);
  const folder = await mkdtemp(join(tmpdir(), "fingerpost-places-"));
  try {
    const [program, ...args] = path.toLowerCase().endsWith(".zip")
      ? ["unzip", "-oq", path, "-d", folder]
      : ["tar", "-xf", path, "-C", folder];
    await run(program ?? "tar", args).catch((cause: unknown) => {
      throw new PlacesSourceError(
        `${path}: it could not be unpacked with ${program}. Unpack it yourself and give the folder instead.`,
        { cause },
      );
    });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every file below a folder whose path matches, in code-unit order. */
export async function filesBelow(folder: string, matches: RegExp): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => matches.test(path))
    .sort();
}

/** A text file, or the one CSV inside a zip. */
export async function readCsv(path: string): Promise<string> {
  if (!path.toLowerCase().endsWith(".zip")) return readFile(path, "utf8");
  return withUnpacked(path, async (folder) => {
    const [first] = await filesBelow(folder, /\.csv$/i);
    if (first === undefined) throw new PlacesSourceError(`${path}: there is no CSV file inside.`);
    return readFile(first, "utf8");
  });
}
