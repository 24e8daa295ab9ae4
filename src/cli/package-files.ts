import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The path of a page that explains records, for a message: that of the folder one is in, or else the one that the
 * package brings along, seen from there.
 */
export function explainedIn(page: "README.md" | "FIELDS.md"): string {
  const here = `data/${page}`;
  return existsSync(here) ? here : relative(process.cwd(), inPackage(here));
}

/** The package's version, as its package.json has it. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(inPackage("package.json"), "utf8")) as { version: string };
  return version;
}

/** A file of the package, from the built command in `dist` or from the source in `src/cli`. */
function inPackage(path: string): string {
  const found = ["../", "../../"].map((up) => fileURLToPath(new URL(up + path, import.meta.url)));
  return found.find((file) => existsSync(file)) ?? path;
}
