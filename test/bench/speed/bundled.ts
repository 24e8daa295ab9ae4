/**
 * Our own code and the bench's as one plain JavaScript file, as the package ships it. Run straight from TypeScript it
 * would carry a call for the name of every inner function, which no user of the package pays for.
 */
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/**
 * Bundles one of the bench's programs.
 * @param name its file beside this one, without the ending
 * @returns the file to run; it stands where the rivals' packages are found
 */
export function bundled(name: string): string {
  const outfile = fileURLToPath(new URL(`.cache/${name}.mjs`, import.meta.url));
  buildSync({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    // As tsup has it: these two are bundled, the others stay packages.
    external: ["minisearch", "kdbush", "better-sqlite3", "@orama/orama", "papaparse", "yaml", "zod"],
  });
  return outfile;
}
