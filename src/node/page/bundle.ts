/**
 * Makes the browser's files with esbuild. Part of `npm run build` and of the browser tests; the published package
 * holds what it made, so nothing is bundled when the page is served. All have what a page can afford in place of
 * the whole: `forPages`.
 */
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin, transform } from "esbuild";
import { minify as shorten } from "terser";

const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** A file that is made. */
interface Bundle {
  /** Path from the project's root. */
  entry: string;
  /** A part of the element in three files: what comes later is left to the other two. */
  part?: boolean;
}

/**
 * The files, by the name they are served under. `fingerpost.js` is the engine alone. The element comes whole, in one
 * file to copy (`support-finder.js`), and in three that stand beside one another: what the first answer needs, what a
 * person comes to after it, and Welsh. A page names the first of the three, and that fetches the others.
 */
export const BUNDLES: Readonly<Record<string, Bundle>> = {
  "fingerpost.js": { entry: "src/index.ts" },
  "support-finder.js": { entry: "src/element/support-finder-file.ts" },
  "support-finder-start.js": { entry: "src/element/support-finder-file.ts", part: true },
  "support-finder-more.js": { entry: "src/element/more.ts", part: true },
  "support-finder-cy.js": { entry: "src/language/welsh-words.ts", part: true },
};

/**
 * Bundles one of {@link BUNDLES}.
 * @param options `minify`: false to read what came out; `data`: false to leave the built vocabulary, danger patterns
 *   and places out, for weighing the code alone
 * @returns the file's text, an ES module; only the first of the three imports, and those two by name
 */
export async function bundle(
  { entry, part = false }: Bundle,
  options: { minify?: boolean; data?: boolean } = {},
): Promise<string> {
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
    plugins: [smallStyles, part ? inParts : inOne, options.data === false ? withoutData : forPages],
  });
  const text = made.outputFiles[0]?.text ?? "";
  return (options.minify ?? true) ? shortened(text) : text;
}

/**
 * Terser after esbuild: what a page loads is a twentieth smaller for it (97 kB where esbuild alone makes 103), because
 * it also folds away names that are used once. Notices (`/*!`) are kept.
 */
async function shortened(text: string): Promise<string> {
  // `unsafe_arrows`: no function of ours that is not a declaration is called with `new` or looked at for its prototype.
  const compress = { passes: 2, hoist_funs: true, unsafe_arrows: true };
  const { code } = await shorten(text, { module: true, ecma: 2020, compress });
  if (code === undefined) throw new Error("Terser gave nothing back for a file of the page.");
  return code;
}

/** Takes the white space out of the style sheets: to the bundler they are only texts. */
const smallStyles: Plugin = {
  name: "small-styles",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]element[\\/]styles(?:-more)?\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const css = /const CSS = `([^`]*)`;/.exec(source)?.[1];
      if (css === undefined || /[\\$]/.test(css))
        throw new Error(`${path} needs one style sheet of the form: const CSS = \`...\`; without \\ and $.`);
      const small = await transform(css, { loader: "css", minify: true, target: "es2022", charset: "utf8" });
      return { contents: source.replace(css, () => small.code.trim().replaceAll("\\", "\\\\")), loader: "ts" };
    });
  },
};

/** Puts what a page can afford in the place of the whole: the vocabulary of `page-vocabulary.ts`, danger packed. */
const forPages: Plugin = {
  name: "for-pages",
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]built[\\/](?:needs|urgent)\.js$/ }, ({ path }) => ({
      path: join(root, "src/built", `${basename(path, ".js")}-page.ts`),
    }));
  },
};

/** Puts another module in the place of one: the file's name without its ending, of ours alone. */
const instead = (name: string, other: string): Plugin => ({
  name: `${other}-for-${name}`,
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/${name}\\.js$`) }, ({ importer, path }) =>
      importer.includes("node_modules") ? undefined : { path: join(dirname(importer), dirname(path), `${other}.ts`) },
    );
  },
});

/** The whole element in one file: what is else fetched later is in it. */
const inOne: Plugin = instead("load-more", "load-more-here");

/** The element in three files: the first imports the others when it starts. */
const inParts: Plugin = {
  name: "in-parts",
  setup(maker) {
    instead("speak-welsh", "speak-welsh-later").setup(maker);
    instead("said-closed", "said-closed-marked").setup(maker);
    instead("option-names", "option-names-of-page").setup(maker);
    const later: Readonly<Record<string, string>> = {
      "./more.js": "./support-finder-more.js",
      "./welsh-words.js": "./support-finder-cy.js",
    };
    maker.onResolve({ filter: /^\.\/(?:more|welsh-words)\.js$/ }, ({ kind, path }) => {
      const file = later[path];
      return kind === "dynamic-import" && file !== undefined ? { path: file, external: true } : undefined;
    });
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
