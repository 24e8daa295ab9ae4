import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sameValue } from "../../authoring/same-value.js";
import { checkUrgent } from "../../urgent/check.js";
import { inOrder, packParts, unpackParts } from "../../urgent/packed/index.js";
import { PACKED_PARTS, type PackedUrgentData, type UrgentData } from "../../urgent/urgent-data.js";
import { shipped, type UrgentFolder } from "../../urgent/urgent-folder.js";
import { packWords } from "../../words/index.js";
import { nearWords } from "./near-words.js";
import { readUrgentFolder } from "./urgent-folder.js";

/**
 * How seldom a misspelling may be taken for a real word, and so be left as it stands. One in eighteen, which does for the
 * needs, left "he is unconcious" unnoticed.
 */
const KNOWN_ONE_IN = 256;

/**
 * `data/urgent` as it ships: with the words of the needs beside it (where there are any), so that none of them is taken
 * for a misspelling, and the known words packed. Whatever is checked or measured is to be this: a packed list answers
 * for words that were never put in, which the list itself cannot show.
 * @param folder path of `data/urgent`
 * @throws Error when a file is missing or is not YAML
 */
export async function readUrgentAsShipped(folder: string): Promise<UrgentFolder & { known_packed: string }> {
  const read = await readUrgentFolder(folder);
  const needs = join(folder, "..", "needs");
  const more = existsSync(needs) ? await needsWords(needs) : [];
  const known = nearWords(read, [...read.known.split(/\s+/), ...more]);
  return { ...read, known: known.join(" "), known_packed: packWords(known, KNOWN_ONE_IN) };
}

/** The sources of two modules of `src/built`, which both export `urgentData`. */
export interface UrgentModules {
  /** `urgent.ts`: as plain JSON, which Node reads at once. Unpacking took it most of a second before the first answer. */
  whole: string;
  /** `urgent-page.ts`, which stands in for it in what a page loads: packed, a third lighter to send. */
  page: string;
}

/**
 * Both forms of the data of danger. They say the same in the same order, so that Node and a page answer alike.
 * @param folder path of `data/urgent`
 * @throws Error when a pattern or a line has a problem: a broken pattern must never be built
 */
export async function urgentModules(folder: string): Promise<UrgentModules> {
  const read = await readUrgentAsShipped(folder);
  const problems = checkUrgent(read, undefined).filter(({ severity }) => severity === "problem");
  if (problems.length > 0) {
    const list = problems.map(({ file, message }) => `- ${file ?? folder}: ${message}`).join("\n");
    throw new Error(`data/urgent has problems, so it was not built:\n${list}`);
  }
  const page = packed({ ...shipped(read), known: "" });
  return {
    whole: moduleOf("UrgentData", `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(unpackParts(page)))})`),
    page: moduleOf("PackedUrgentData", JSON.stringify(page)),
  };
}

function moduleOf(type: string, value: string): string {
  return [
    "// Made by `npm run data` from data/urgent. Do not edit by hand.",
    `import type { ${type} } from "../urgent/urgent-data.js";`,
    "",
    `export const urgentData: ${type} = ${value};`,
    "",
  ].join("\n");
}

/**
 * Packs the parts that only noticing needs, and reads them back to be sure.
 * @throws Error when something would be lost, such as one word in two lists of signs for danger
 */
function packed(data: UrgentData): PackedUrgentData {
  const rest: Partial<UrgentData> = { ...data };
  for (const part of PACKED_PARTS) delete rest[part];
  const result = { ...(rest as Omit<PackedUrgentData, "packed">), packed: packParts(data) };
  const [read, given] = [unpackParts(result), inOrder(data)];
  const lost = PACKED_PARTS.filter((part) => !sameValue(read[part], given[part]));
  if (lost.length > 0) throw new Error(`data/urgent cannot be packed as it is. Look at: ${lost.join(", ")}.`);
  return result;
}

/** Every word of the needs beside `data/urgent` but those of stories, which stand last in each file. */
export async function needsWords(folder: string): Promise<string[]> {
  const words: string[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(".yaml")).sort()) {
    // Stories hold slips of the pen: no word is right because one of them has it.
    const [text = ""] = (await readFile(join(folder, name), "utf8")).split("\nstories:");
    words.push(...(text.toLowerCase().match(/[a-z]+/g) ?? []));
  }
  const common = await readFile(join(folder, "lists", "common-words.txt"), "utf8").catch(() => "");
  words.push(...common.split(/\s+/));
  return words;
}
