import { randomBytes } from "node:crypto";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Writes a file so that it is either as it was or wholly new, even when the power goes: into a file beside
 * it, which then takes its name. Folders are made. A link in its place is refused.
 * @throws an Error with `code` FILE_LINK when the path is a symbolic link
 */
export async function saveText(file: string, text: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const about = await lstat(file).catch(() => undefined);
  if (about?.isSymbolicLink()) {
    throw Object.assign(new Error(`${file} is a link to another place, and links are not written through.`), {
      code: "FILE_LINK",
    });
  }
  const beside = join(folder, `.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const handle = await open(beside, "wx", about?.mode ?? 0o644);
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
