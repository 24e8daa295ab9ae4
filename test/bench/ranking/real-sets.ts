/**
 * Ten questions over all real sets, as a transcript to read with fresh eyes. Run:
 * FINGERPOST_SHARED=... npx tsx test/bench/ranking/real-sets.ts --today 2026-11-22
 * Prints Markdown; with --write it also goes into RESULTS.md. Names, ids and our own reasons only: no contact
 * details, and nothing of a publisher's prose but the few words that a reason quotes.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  createDirectory,
  createPlaces,
  type Findings,
  type FindRequest,
  placeTables,
  type Resource,
} from "../../../src/index.js";
import { readRealSets } from "../real-sets.js";
import { writeSection } from "../results-file.js";

/** The questions: different people, places and ways of asking. */
const QUESTIONS: readonly FindRequest[] = [
  { words: "nobody to natter to since I moved", near: "M33 2TF" },
  { words: "nothing in the cupboards and no money till friday", near: "M16" },
  { words: "owe money to everyone and the bailiffs are coming", near: "Sale" },
  { words: "mum keeps forgetting and im worn out", near: "M33" },
  { words: "somewhere to take my toddler in the mornings", near: "G12" },
  { words: "my dad passed away and i cant stop crying", near: "EH1" },
  { words: "want to sing with other people", near: "Perth" },
  { words: "my son has come out as trans, who can we talk to", near: "Bristol" },
  { words: "just out of prison and nowhere to live", near: "Gloucester" },
  { words: "tennis for someone who has never played", near: "Altrincham", within: 3 },
];
const SHOWN = 5;
const REPEATS = 9;

const { values } = parseArgs({ options: { today: { type: "string" }, write: { type: "boolean", default: false } } });
const shared = process.env.FINGERPOST_SHARED;
if (shared === undefined || values.today === undefined) {
  throw new Error("Run: FINGERPOST_SHARED=folder npx tsx test/bench/ranking/real-sets.ts --today 2026-11-22");
}
const places = createPlaces(placeTables);
const sets = readRealSets(join(shared, "data/services"), (id) => places.areaLabel(id) !== id);
const records: Resource[] = sets.flatMap((set) => set.records);
const directory = createDirectory(records, { today: values.today });

const sources = new Map<string, string>();
for (const { source } of records) {
  if (source !== undefined) sources.set(source.name, source.edition ?? "day not stated");
}
const parts = QUESTIONS.map((request) => {
  const findings = directory.find({ ...request, limit: SHOWN });
  return transcript(request, findings, median(request));
});
const body = [
  `Measured ${values.today} by \`npx tsx test/bench/ranking/real-sets.ts\` over ${directory.size} records of all real sets. **The records are old and nobody here has checked them**: ${[...sources].map(([name, edition]) => `${name} (${edition})`).join("; ")}. They are shown to judge the ranking, not to be rung. Milliseconds are the median of ${REPEATS} on two busy cores.`,
  ...parts,
].join("\n\n");
console.log(body);
if (values.write) writeSection("Ten questions over real sets", body);

function median(request: FindRequest): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    directory.find(request);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(REPEATS / 2)] ?? 0;
}

function transcript(request: FindRequest, findings: Findings, ms: number): string {
  const { results, understood, notes, total } = findings;
  const read = understood.needs
    .slice(0, 3)
    .map((need) => need.label)
    .join(", ");
  const within = request.within === undefined ? "" : `, within ${request.within} miles`;
  const lines = results.map(({ resource, score, reasons }, i) => {
    const why = reasons.filter(({ part, points }) => points > 0 || part === "reach").map(({ text }) => text);
    return `${i + 1}. ${plain(resource.name)} (\`${resource.id}\`, ${score}): ${why.join(". ")}.`;
  });
  return [
    `### “${request.words}”, near ${String(request.near)}${within}`,
    `Read as: ${read === "" ? "nothing" : read} (${understood.band}). ${total} results in ${ms.toFixed(0)} ms.`,
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    notes.map(({ text }) => `*${text}*`).join(" "),
  ].join("\n\n");
}

/** Names as registers shout them, said in a quieter voice. */
function plain(name: string): string {
  return name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|[\s(/-])[a-z]/g, (start) => start.toUpperCase())
    : name;
}
