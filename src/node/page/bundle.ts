/**
 * Makes the browser's two self-contained files with esbuild: the engine alone (`fingerpost.js`) and the engine with
 * the element (`support-finder.js`), both with the needs vocabulary that a page can afford. Part of `npm run build` and of the browser tests; the published package holds
 * what it made, so nothing is bundled when the page is served.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** The two files, by the name they are served under. */
export const BUNDLES: Readonly<Record<string, string>> = {
  "fingerpost.js": "src/index.ts",
  "support-finder.js": "src/element/support-finder-file.ts",
};

/**
 * Bundles one of {@link BUNDLES}.
 * @param entry path from the project's root
 * @param options `minify`: false to read what came out; `data`: false to leave the built vocabulary, danger patterns
 *   and places out, for weighing the code alone
 * @returns the file's text, an ES module without imports
 */
export async function bundle(entry: string, options: { minify?: boolean; data?: boolean } = {}): Promise<string> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    minify: options.minify ?? true,
    format: "esm",
    // Chrome 123, Firefox 121, Safari 17.5: what `light-dark()` and `:has()` need.
    target: "es2022",
    charset: "utf8",
    // The notices of the places data must travel with it.
    legalComments: "eof",
    write: false,
    plugins: options.data === false ? [withoutData] : [pageVocabulary],
  });
  return made.outputFiles[0]?.text ?? "";
}

/** Puts the vocabulary that a page can afford in the place of the whole one: see `page-vocabulary.ts`. */
const pageVocabulary: Plugin = {
  name: "page-vocabulary",
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]built[\\/]needs\.js$/ }, () => ({ path: join(root, "src/built/needs-page.ts") }));
  },
};

/** Puts something empty in the place of every built module. */
const withoutData: Plugin = {
  name: "without-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]built[\\/][\w-]+\.ts$/ }, () => ({
      contents:
        "export const builtVocabulary = () => ({}); export const urgentData = {}; export const placeTables = {};",
      loader: "ts",
    }));
  },
};
