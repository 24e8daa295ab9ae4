/**
 * `npm run build:page`: puts the page that `fingerpost serve` shows into a folder: the bundles, the example
 * pages and the sample records. Run it after `npm run data`.
 */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadRecords } from "../records/index.js";
import { BUNDLES, bundle } from "./bundle.js";
import { recordsModule } from "./records-module.js";
import { SAMPLE_IDS } from "./served-files.js";
import { staticPages } from "./static/static-pages.js";

const root: string = fileURLToPath(new URL("../../..", import.meta.url));

/** Where each folder of examples stands on the page. */
const FOLDERS: Readonly<Record<string, string>> = {
  "examples/practice-site": ".",
  "examples/plain-page": "plain",
  "examples/copy-folder": "copy",
};

/** The whole element in one file. */
const WHOLE = "support-finder.js";

/**
 * Builds the page.
 * @param out the folder to write to; it is made when it is not there
 * @param options `made`: the ISO date to say the sample was made on
 */
export async function buildPage(out: string, options: { made: string; minify?: boolean }): Promise<void> {
  await mkdir(out, { recursive: true });
  // Whoever copies the bundles copies code and data of others too: their notices go with them.
  for (const name of ["LICENSE", "NOTICE"])
    for (const to of [".", "copy"]) await cp(join(root, name), join(out, to, name), { recursive: true });
  for (const [from, to] of Object.entries(FOLDERS)) await cp(join(root, from), join(out, to), { recursive: true });
  for (const [name, made] of Object.entries(BUNDLES)) {
    const text = await bundle(made, options.minify === undefined ? {} : { minify: options.minify });
    // The one file goes where one file is wanted: into the folder to copy, and beside the package's entries.
    await writeFile(join(out, name === WHOLE ? "copy" : ".", name), text);
    if (name === WHOLE && out === join(root, "dist/page")) await writeFile(join(root, "dist", name), text);
  }
  const national = await loadRecords([join(root, "data/resources")]);
  const sample = await loadRecords([join(root, "examples/neighbourhood")]);
  await writeFile(join(out, "records.js"), recordsModule([...sample.records, ...national.records], options.made));
  await writeFile(join(out, "copy", "national.js"), recordsModule(national.records, options.made));
  await writeFile(join(out, SAMPLE_IDS), JSON.stringify(sample.records.map(({ id }) => id)));
  const all = [...sample.records, ...national.records];
  await writePages(join(out, "pages"), staticPages(all, { today: options.made, hasSamples: true }));
  await writePages(join(out, "copy", "pages"), staticPages(national.records, { today: options.made }));
}

async function writePages(folder: string, pages: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of pages) await writeFile(join(folder, name), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = process.argv[2] ?? join(root, "dist/page");
  await buildPage(out, { made: new Date().toISOString().slice(0, 10) });
  console.log(`Made the page in ${out}.`);
}
