import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { packProse } from "../../coding/index.js";
import { checkUrgent } from "../../urgent/check.js";
import { partsToPack } from "../../urgent/packed-parts.js";
import { PACKED_PARTS, type PackedUrgentData, type UrgentData } from "../../urgent/urgent-data.js";
import { shipped } from "../../urgent/urgent-folder.js";
import { packWords } from "../../words/index.js";
import { nearWords } from "./near-words.js";
import { readUrgentFolder } from "./urgent-folder.js";

/**
 * The TypeScript source of `src/built/urgent.ts`, which exports `urgentData`.
 * @param folder path of `data/urgent`; the needs beside it lend their words, so that none of them is taken for a misspelling
 * @throws Error when a pattern or a line has a problem: a broken pattern must never be built
 */
export async function urgentModule(folder: string): Promise<string> {
  const read = await readUrgentFolder(folder);
  const known = nearWords(read, [...read.known.split(/\s+/), ...(await needsWords(join(folder, "..", "needs")))]);
  const whole = { ...read, known: known.join(" ") };
  const problems = checkUrgent(whole, undefined).filter(({ severity }) => severity === "problem");
  if (problems.length > 0) {
    const list = problems.map(({ file, message }) => `- ${file ?? folder}: ${message}`).join("\n");
    throw new Error(`data/urgent has problems, so it was not built:\n${list}`);
  }
  return [
    'import type { PackedUrgentData } from "../urgent/urgent-data.js";',
    "",
    `export const urgentData: PackedUrgentData = ${JSON.stringify({ ...packed(shipped(whole)), known: "", known_packed: packWords(known) })};`,
    "",
  ].join("\n");
}

function packed(data: UrgentData): PackedUrgentData {
  const rest: Partial<UrgentData> = { ...data };
  for (const part of PACKED_PARTS) delete rest[part];
  return { ...(rest as Omit<PackedUrgentData, "packed">), packed: packProse(partsToPack(data)) };
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
