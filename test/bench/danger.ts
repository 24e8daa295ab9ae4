/**
 * How well danger is noticed: `npx tsx test/bench/danger.ts FILE.jsonl`.
 * A line of the file is {id, q, danger, level?, about?, kind?}; a line without danger is a near miss.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readUrgentAsShipped } from "../../src/node/urgent/index.js";
import { createUrgent } from "../../src/urgent/index.js";
import { shipped } from "../../src/urgent/urgent-folder.js";
import { generator, share, withTypo } from "./typo.js";

interface Row {
  id: string;
  q: string;
  danger: boolean;
  level?: string;
  about?: string;
  kind?: string;
}

const SEED = 20_261_122;
const root = fileURLToPath(new URL("../..", import.meta.url));
const file = process.argv[2];
if (file === undefined) throw new Error("Name a file: npx tsx test/bench/danger.ts FILE.jsonl");
const rows = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Row);
const urgent = createUrgent(shipped(await readUrgentAsShipped(`${root}data/urgent`)));

const positives = rows.filter((row) => row.danger);
const nearMisses = rows.filter((row) => !row.danger);
const misses: string[] = [];
let caught = 0;
let level = 0;
let about = 0;
let typo = 0;
const random = generator(SEED);
for (const row of positives) {
  const first = urgent.notice({ words: row.q })[0];
  if (first === undefined) misses.push(`MISSED   ${row.id} [${row.level}/${row.about}] ${row.q}`);
  else {
    caught++;
    if (first.level === row.level) level++;
    else misses.push(`LEVEL    ${row.id} wanted ${row.level}, got ${first.level}: ${row.q}  <${first.words}>`);
    if (first.about === row.about) about++;
    else misses.push(`ABOUT    ${row.id} wanted ${row.about}, got ${first.about}: ${row.q}  <${first.words}>`);
  }
  const slipped = withTypo(row.q, random);
  if (urgent.notice({ words: slipped }).length > 0) typo++;
  else misses.push(`TYPO     ${row.id} ${slipped}`);
}
let hard = 0;
let soft = 0;
for (const row of nearMisses) {
  const found = urgent.notice({ words: row.q });
  const first = found[0];
  if (first === undefined) continue;
  const isHard = found.some((one) => one.panel === "hard");
  if (isHard) hard++;
  else soft++;
  misses.push(`${isHard ? "HARD    " : "SOFT    "} ${row.id} ${row.q}  <${first.words}> ${first.level}`);
}
say("recall", caught, positives.length);
say("level right, of those caught", level, caught);
say("about right, of those caught", about, caught);
say(`recall with one random typo (seed ${SEED})`, typo, positives.length);
say("hard panel on near misses", hard, nearMisses.length);
say("soft line on near misses", soft, nearMisses.length);
for (const kind of new Set(nearMisses.flatMap((row) => row.kind ?? []))) {
  const of = nearMisses.filter((row) => row.kind === kind).map((row) => urgent.notice({ words: row.q }));
  say(`soft line on what is ${kind}`, of.filter((found) => isSoft(found)).length, of.length);
}
for (const miss of misses) console.log(miss);

function isSoft(found: readonly { panel: string }[]): boolean {
  return found.length > 0 && found.every(({ panel }) => panel === "soft");
}

function say(name: string, count: number, of: number): void {
  console.log(`${name}: ${count}/${of} = ${share(count, of)}`);
}
