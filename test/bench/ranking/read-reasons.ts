/**
 * Results drawn by lot, to be read with fresh eyes: is any reason false, empty or machine-like? Run:
 * FINGERPOST_SHARED=folder npx tsx test/bench/ranking/read-reasons.ts --today 2026-11-29 --draw 1
 * Prints one result of each of fifty questions, in turn over the sample with the national records and over all real
 * sets. What was found, and what was changed for it, stands in REASONS.md.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDirectory, createPlaces, type FindRequest, placeTables } from "../../../src/index.js";
import { loadRecords } from "../../../src/node/records/index.js";
import { readRealSets } from "../real-sets.js";

const QUESTIONS = 50;
/** Among so many of the first, one is drawn. */
const DRAWN_FROM = 8;
const PLACES = ["M33 2TF", "G12", "Perth", "Bristol", "SA1", "BT7", "WR14", "LS6", "Sale", "S8"];
/** Further wishes, so that reasons of every part come up. */
const WISHES: readonly Partial<FindRequest>[] = [
  {},
  { activation: 1 },
  { company: { family: "rarely", friends: "rarely", groups: "rarely" } },
  { within: 5 },
  { carer: true },
  { free: true, when: ["evening"] },
  { digital: "not-online", travel: "needs-lift" },
  { age: 17 },
  { languages: ["cy"], access: ["step-free"] },
];

const { values } = parseArgs({ options: { today: { type: "string" }, draw: { type: "string", default: "1" } } });
const shared = process.env.FINGERPOST_SHARED;
if (shared === undefined || values.today === undefined) {
  throw new Error("Run: FINGERPOST_SHARED=folder npx tsx test/bench/ranking/read-reasons.ts --today 2026-11-29");
}
const places = createPlaces(placeTables);
const own = await loadRecords(["data/resources", "examples/neighbourhood"]);
const real = readRealSets(join(shared, "data/services"), (id) => places.areaLabel(id) !== id);
const directories = [own.records, real.flatMap(({ records }) => records)].map((records) =>
  createDirectory(records, { today: values.today ?? "" }),
);
const requests = ["lay-dev", "lay-test"].flatMap((file) =>
  readFileSync(`test/bench/queries/${file}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { q: string }).q),
);

/** A number from 0 to below `count`, the same for the same draw: mulberry32. */
let state = Number(values.draw);
function drawn(count: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
}

for (let read = 0; read < QUESTIONS; ) {
  const request: FindRequest = {
    words: requests[drawn(requests.length)] ?? "",
    near: PLACES[drawn(PLACES.length)] ?? "",
    ...WISHES[drawn(WISHES.length)],
    limit: DRAWN_FROM,
  };
  const { results } = directories[read % directories.length]?.find(request) ?? { results: [] };
  const at = drawn(Math.max(1, results.length));
  const result = results[at];
  if (result === undefined) continue;
  read++;
  const { words, limit: _, ...rest } = request;
  console.log(`${read}. “${words}” ${JSON.stringify(rest)}\n   result ${at + 1}: ${result.resource.name}`);
  for (const { text, points } of result.reasons) console.log(`   ${points > 0 ? "+" : points < 0 ? "-" : " "} ${text}`);
  for (const { text } of result.cautions) console.log(`   ? ${text}`);
}
