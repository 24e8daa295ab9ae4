/**
 * Makes the browser's two self-contained files with esbuild: the engine alone (`fingerpost.js`) and the engine with
 * the element (`support-finder.js`). Part of `npm run build` and of the browser tests; the published package holds
 * what it made, so nothing is bundled when the page is served.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** The two files, by the name they are served under. */
export const BUNDLES: Readonly<Record<string, string>> = {
  "fingerpost.js": "src/index.ts",
  "support-finder.js": "src/element/support-finder-file.ts",
};

/**
 * Bundles one of {@link BUNDLES}.
 * @param entry path from the project's root
 * @param minify false to read what came out
 * @returns the file's text, an ES module without imports
 */
export async function bundle(entry: string, minify = true): Promise<string> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify,
    format: "esm",
    // Chrome 111, Firefox 115, Safari 16.4: what `:has()` and adopted style sheets need.
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return made.outputFiles[0]?.text ?? "";
}
