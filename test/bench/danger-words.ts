/**
 * Writes data/urgent/known-words.txt: the real words so close to a pattern's words that they would pass for slips.
 * Run after new words enter the patterns: `FINGERPOST_SHARED=... npx tsx test/bench/danger-words.ts`
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nearWords, readUrgentFolder } from "../../src/node/urgent/index.js";

const shared = process.env["FINGERPOST_SHARED"];
if (shared === undefined) throw new Error("Set FINGERPOST_SHARED to the folder that holds bench/vocab.json.");
const folder = "data/urgent";
const vocabulary = JSON.parse(await readFile(join(shared, "bench/vocab.json"), "utf8")) as {
  words: [string, number][];
  tail: string[];
};
const places = JSON.parse(await readFile(join(shared, "bench/places.json"), "utf8")) as unknown[];
const placeWords =
  JSON.stringify(places)
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];
const strip = (word: string): string => word.replace(/'/g, "");
const near = nearWords(
  await readUrgentFolder(folder),
  vocabulary.words.map(([word]) => strip(word)),
  [...vocabulary.tail.map(strip), ...placeWords],
);
const lines: string[] = [
  "# Made by test/bench/danger-words.ts; do not edit by hand. Words from Debian's wbritish list and from OS Open Names",
  "# (Contains OS data © Crown copyright and database right 2025, Open Government Licence v3.0).",
];
for (let at = 0; at < near.length; at += 20) lines.push(near.slice(at, at + 20).join(" "));
await writeFile(join(folder, "known-words.txt"), `${lines.join("\n")}\n`);
console.log(`${near.length} words`);
