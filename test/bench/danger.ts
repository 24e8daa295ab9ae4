/**
 * How well danger is noticed: `npx tsx test/bench/danger.ts FILE.jsonl`.
 * A line of the file is {id, q, danger, level?, about?}; a line without danger is a near miss.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { nearWords, needsWords, readUrgentFolder } from "../../src/node/urgent/index.js";
import { createUrgent } from "../../src/urgent/index.js";
import { shipped } from "../../src/urgent/urgent-folder.js";

interface Row {
  id: string;
  q: string;
  danger: boolean;
  level?: string;
  about?: string;
}

const SEED = 20_261_122;
const root = fileURLToPath(new URL("../..", import.meta.url));
const file = process.argv[2];
if (file === undefined) throw new Error("Name a file: npx tsx test/bench/danger.ts FILE.jsonl");
const rows = (await readFile(file, "utf8"))
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as Row);
const folder = await readUrgentFolder(`${root}data/urgent`);
const known = nearWords(folder, [...folder.known.split(/\s+/), ...(await needsWords(`${root}data/needs`))]);
const urgent = createUrgent(shipped({ ...folder, known: known.join(" ") }));

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
for (const miss of misses) console.log(miss);

/** A share with its 95 % Wilson interval. */
function say(name: string, count: number, of: number): void {
  const z = 1.96;
  const share = of === 0 ? 0 : count / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const percent = (number: number): string => `${(100 * number).toFixed(1)} %`;
  console.log(`${name}: ${count}/${of} = ${percent(share)} (${percent(middle - half)} to ${percent(middle + half)})`);
}

/** One slip at a random letter: dropped, doubled, swapped with the next, or another letter in its place. */
function withTypo(text: string, next: () => number): string {
  const places = [...text].flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
  const at = places[Math.floor(next() * places.length)] ?? 0;
  const kind = Math.floor(next() * 4);
  const other = String.fromCharCode(97 + Math.floor(next() * 26));
  const letter = text.charAt(at);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + other + text.slice(at);
  if (kind === 2 && /[a-z]/i.test(text.charAt(at + 1)))
    return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** Mulberry32: a small seeded generator of numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
