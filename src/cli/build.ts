import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtVocabulary, placeTables, type Resource } from "../index.js";
import { FreezeAreaError, freeze, freezeSlices } from "../node/freeze/index.js";
import { MODULE_START, recordsModule } from "../node/page/records-module.js";
import { isPageFile, PAGES_SHEET, staticPages } from "../node/page/static/static-pages.js";
import { dayFrom } from "./clock.js";
import { DEFAULT_DATA, recordsToShow } from "./records-from.js";
import { paths, readArguments, refuseFile, refuseWords, UsageError } from "./usage.js";

const HELP = `fingerpost build --out FOLDER

Makes of many records what a page can load at once: an index and the records in one file, or in slices by place.
What is withheld in a record stays out. The page opens it with openDirectory. With a problem that check would tell of,
such as a private mobile number, nothing is made, unless you say to leave such records out.

  --data PATH      a folder or file of records; may be given more than once (default: data/resources)
  --leave-out-problems   make it of the records without a problem, and say which were left out and why
  --near PLACE     only what serves one place and what is national: a postcode, a district (WR14) or a town
  --within MILES   how far around it (default 25)
  --pages          for a page of your own: records.js, which <support-finder data-src> loads, and plain pages in
                   FOLDER/pages for people whose browser runs no script (by need, by area, A to Z, when to get help)
  --today DATE     the day the pages are made on (default: today)
  --lang LANG      language of the plain pages: en, or cy for Welsh that no speaker has checked yet
  --slices         for a nation: files by place, one national file and a manifest, for any static host
  --out FOLDER     where the files go; it must be empty, or hold an earlier build, of which nothing old is left;
                   the page's support-finder files may stand there too, and are left as they are

Example: fingerpost build --data my-records --near WR14 --within 25 --out public/support`;

const OPTIONS = {
  data: { type: "string", multiple: true },
  "leave-out-problems": { type: "boolean" },
  near: { type: "string" },
  within: { type: "string" },
  slices: { type: "boolean" },
  pages: { type: "boolean" },
  today: { type: "string" },
  lang: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Miles around a practice: further than people go for a weekly group, near enough for a small file. */
const DEFAULT_WITHIN = 25;
/** The records for `<support-finder data-src>`. */
const MODULE_FILE = "records.js";
/** Where the plain pages go, beside the files. */
const PAGES_FOLDER = "pages";
/** What the README has people put beside the records: the page's own files, and whose they are. */
const BESIDE = /^(?:support-finder.*\.js|LICENSE|NOTICE)$/;
/** The one file of a directory that is not in slices. */
const WHOLE_FILE = "directory.fpz";

/** `fingerpost build`. @returns 0; 1 when a record has a problem or there is none; 2 for wrong use */
export async function buildCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "build");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  refuseWords(positionals, "build", "data");
  const { out, near } = values;
  if (typeof out !== "string") throw new UsageError(`Say where the files go, with --out FOLDER.\n\n${HELP}`);
  if (values.within !== undefined && near === undefined)
    throw new UsageError("--within needs --near: miles from where?");
  if (values.slices === true && near !== undefined) {
    throw new UsageError("--slices is for a whole directory and --near for one place: use one of the two.");
  }
  const within = values.within === undefined ? DEFAULT_WITHIN : Number(values.within);
  if (!(within > 0 && within < 1000)) throw new UsageError("--within needs a number of miles above nought.");
  if (values.slices === true && values.pages === true) {
    throw new UsageError("--pages is for one page, and --slices for a whole nation: use one of the two.");
  }
  const today = dayFrom(values.today);
  const lang = values.lang === "cy" ? "cy" : "en";
  if (values.lang !== undefined && values.lang !== lang) throw new UsageError("--lang is en or cy.");
  refuseFile(out, "out");
  await refuseOtherFiles(out);

  const data = paths(values.data) ?? [DEFAULT_DATA];
  const records = await recordsToShow(data, { today, leaveOut: values["leave-out-problems"] === true });
  if (records === undefined) return 1;
  if (process.stderr.isTTY) console.error(`Building from ${records.length} records...`);
  const base = { vocabulary: builtVocabulary(), places: placeTables };
  try {
    if (values.slices === true) {
      await write(out, freezeSlices(records, base).files);
      await removePages(out);
    } else {
      const one = freeze(records, { ...base, ...(typeof near === "string" ? { only: { near, within } } : {}) });
      await write(out, new Map([[WHOLE_FILE, one.bytes]]));
      if (values.pages === true) await writePages(out, one.records, { today, lang });
      else await removePages(out);
    }
  } catch (error) {
    if (error instanceof FreezeAreaError) throw new UsageError(`--near: ${error.message}`);
    throw error;
  }
  return 0;
}

/**
 * Building over somebody's other files would mix two things that are published together, and the pages of records that
 * are listed no more are removed: so every file that is there must be one that a build makes, or of the page's own.
 */
async function refuseOtherFiles(folder: string): Promise<void> {
  const inside = await readdir(join(folder, PAGES_FOLDER)).catch((): string[] => []);
  // Without their sheet the pages are not ours, whatever they are called.
  const pages = inside.includes(PAGES_SHEET) ? inside.filter((file) => !isPageFile(file)) : inside;
  const top = await readdir(folder).catch((): string[] => []);
  const module = await readFile(join(folder, MODULE_FILE), "utf8").catch(() => MODULE_START);
  const other = [
    ...top.filter(
      (file) => !file.endsWith(".fpz") && ![PAGES_FOLDER, MODULE_FILE].includes(file) && !BESIDE.test(file),
    ),
    ...(module.startsWith(MODULE_START) ? [] : [MODULE_FILE]),
    ...pages.map((file) => join(PAGES_FOLDER, file)),
  ].find((file) => !basename(file).startsWith("."));
  if (other !== undefined) {
    throw new UsageError(`The folder ${folder} holds other files, such as ${other}. Give one of its own to --out.`);
  }
}

/** Takes away the pages and the module of an earlier build: they would go on saying what this one may say no more. */
async function removePages(folder: string): Promise<void> {
  const old = (await readdir(folder)).filter((file) => [PAGES_FOLDER, MODULE_FILE].includes(file));
  if (old.length === 0) return;
  for (const file of old) await rm(join(folder, file), { recursive: true });
  console.log(`Removed ${old.join(" and ")} of an earlier build in ${folder}: --pages makes them anew.`);
}

async function write(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  let [raw, packed] = [0, 0];
  for (const [name, bytes] of files) {
    await writeFile(join(folder, name), bytes);
    raw += bytes.length;
    packed += gzipSync(bytes).length;
  }
  // Slices of an earlier build that this one has no more.
  for (const file of await readdir(folder)) {
    if (file.endsWith(".fpz") && !files.has(file)) await rm(join(folder, file));
  }
  const what = files.size === 1 ? join(folder, [...files.keys()][0] ?? "") : `${files.size} files in ${folder}`;
  console.log(`Wrote ${what}: ${kilobytes(raw)}, ${kilobytes(packed)} as a host sends it (gzip).`);
}

/** What a page of the host's own needs: the records as a module, and the list as plain pages. */
async function writePages(
  folder: string,
  records: readonly Resource[],
  options: { today: string; lang: "en" | "cy" },
): Promise<void> {
  const source = recordsModule(records, options.today);
  await writeFile(join(folder, MODULE_FILE), source);
  console.log(`Wrote ${join(folder, MODULE_FILE)}: ${kilobytes(gzipSync(source).length)} as a host sends it (gzip).`);
  const pages = staticPages(records, options);
  const inside = join(folder, PAGES_FOLDER);
  await mkdir(inside, { recursive: true });
  for (const [name, text] of pages) await writeFile(join(inside, name), text);
  // Pages of records and needs that are listed no more.
  for (const file of await readdir(inside))
    if (file.endsWith(".html") && !pages.has(file)) await rm(join(inside, file));
  console.log(`Wrote ${pages.size - 1} plain pages in ${inside}: link to its index.html in the fallback of your page.`);
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString("en-GB")} kB`;
