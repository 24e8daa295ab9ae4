/**
 * Suggests weights for `data/urgent/signs.yaml`: `npx tsx test/bench/signs/fit-signs.ts`. The same material gives the same list.
 * An editor reads the list, puts what should never have weighed under `never`, and runs it again.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";
import { nearWords, needsWords, readUrgentFolder } from "../../../src/node/urgent/index.js";
import { signWord } from "../../../src/urgent/evidence.js";
import { UrgentReader } from "../../../src/urgent/reader.js";
import { toldBy } from "../../../src/urgent/signs.js";
import { URGENT_TOPICS, type UrgentTopic } from "../../../src/urgent/urgent-data.js";
import { shipped } from "../../../src/urgent/urgent-folder.js";
import { ABOUT, fitLists, LEVELS, type Seen } from "./fit.js";
import { isAlarming, isOrdinary, material, mayBeSign, typedAlone } from "./material.js";

/**
 * Chosen by leave-one-out.ts: the sum from which the soft line comes, what a soft pattern and a line under `perhaps` add, where a hard panel softens.
 * Below `quiet_below` the line is quiet: there stood half of the ordinary requests that get one, and one danger in twenty.
 */
const CHOSEN = { soft_from: -4, soft_pattern: 20, soft_perhaps: 7, quiet_below: 6, hard_from: -6 };
/** A sign points to a topic when so large a share of the requests with it, evened out by topic, are about that. */
const POINTS_FROM = 0.3;
/** What a family says decides its topic, and with it which lines are offered; the sample has a say only where this is silent. */
const TOPIC_OF: Readonly<Record<string, UrgentTopic>> = {
  sanction: "food",
  "<set-on-dying>": "suicide",
  "<farewell>": "suicide",
  "<dwindling>": "suicide",
  "<harm-to-self>": "self-harm",
  "<life-now>": "medical",
  "<today-body>": "medical",
  "<today-care>": "medical",
  "<out-of-vital>": "medicines",
  "<mind-unmoored>": "mind",
  "<hurt-at-home>": "domestic-abuse",
  "<attack-now>": "domestic-abuse",
  "<stalked>": "domestic-abuse",
  "<used-sexually>": "sexual-violence",
  "<weak-harmed>": "child-harm",
  "<not-free>": "exploitation",
  "<owed-menace>": "exploitation",
  "<no-bed-tonight>": "homeless",
  "<no-means-today>": "food",
  "<coming-off>": "addiction",
  "<withdrawal>": "addiction",
  "<past-hurt>": "distress",
  "<grief-heavy>": "distress",
  "<die-loss>": "distress",
  "<worn-to-nothing>": "distress",
  "<distress-sure>": "distress",
};
const FILE = "data/urgent/signs.yaml";

const folder = await readUrgentFolder("data/urgent");
const known = nearWords(folder, [...folder.known.split(/\s+/), ...(await needsWords("data/needs"))]);
const reader = new UrgentReader(shipped({ ...folder, known: known.join(" ") }));
const forms = new Map<string, Map<string, number>>();
const topicsOf = new Map<string, Map<UrgentTopic, number>>();
const topicRows = new Map<UrgentTopic, number>();
const seen: Seen[] = [];
const rows = await material();
for (const row of [...rows, ...typedAlone(rows, folder)]) {
  const { noticed, evidence } = reader.read(row.q);
  const names = [...evidence.names];
  seen.push({ row, names, told: toldBy(noticed) });
  for (const reading of evidence.tokens.flatMap(({ readings }) => readings)) {
    const by = forms.get(signWord(reading)) ?? new Map<string, number>();
    forms.set(signWord(reading), by.set(reading, (by.get(reading) ?? 0) + 1));
  }
  const topic = (row.topic ?? noticed[0]?.pattern.topic) as UrgentTopic | undefined;
  if (!row.danger || topic === undefined) continue;
  topicRows.set(topic, (topicRows.get(topic) ?? 0) + 1);
  for (const name of names) {
    const by = topicsOf.get(name) ?? new Map<UrgentTopic, number>();
    topicsOf.set(name, by.set(topic, (by.get(topic) ?? 0) + 1));
  }
}
const lists = fitLists(seen, mayBeSign(folder), isAlarming(folder), isOrdinary(folder));

/** The form of a stem that people write most. */
function written(name: string): string {
  if (/^[<^]/.test(name)) return name;
  if (name.includes(" ")) return name.split(" ").map(written).join(" ");
  const by = [...(forms.get(name) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return by[0]?.[0] ?? name;
}

function pointsTo(name: string): UrgentTopic | "any" {
  const said = TOPIC_OF[name];
  if (said !== undefined) return said;
  const shares = [...(topicsOf.get(name) ?? [])].map(
    ([topic, count]) => [topic, count / Math.sqrt(topicRows.get(topic) ?? 1)] as const,
  );
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  const best = shares.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return best !== undefined && best[1] / whole >= POINTS_FROM && best[0] !== "distress"
    ? best[0]
    : best?.[0] === "distress"
      ? "distress"
      : "any";
}

const sections = new Map<string, [string, number][]>();
for (const [name, weight] of lists.danger) {
  const section = weight < 0 ? "against" : pointsTo(name);
  sections.set(section, [...(sections.get(section) ?? []), [written(name), Math.abs(weight)]]);
}
const old = await readFile(FILE, "utf8");
const head = old.slice(0, Math.max(0, old.indexOf("\nstart:")));
const never = ((parse(old) as { never?: string[] }).never ?? []).sort();
const out: string[] = [
  head,
  `start: ${lists.bias}`,
  ...Object.entries(CHOSEN).map(([key, value]) => `${key}: ${value}`),
];
out.push("# Words that the fitter may not use: identities, names, places, kin, Welsh words.");
out.push(`never: [${never.join(", ")}]`, "danger:");
for (const topic of [...URGENT_TOPICS, "any", "against"]) {
  const words = sections.get(topic);
  if (words !== undefined) out.push(`  ${topic}:`, ...entries(words, "    "));
}
for (const [key, parts, names] of [
  ["level", lists.level, LEVELS],
  ["about", lists.about, ABOUT],
] as const) {
  out.push(`${key}:`);
  for (const name of names) {
    const list = (parts as Record<string, { bias: number; words: Map<string, number> }>)[name];
    if (list === undefined) continue;
    out.push(
      `  ${name}:`,
      `    start: ${list.bias}`,
      "    words:",
      ...entries(
        [...list.words].map(([word, weight]) => [written(word), weight]),
        "      ",
      ),
    );
  }
}
await writeFile(FILE, `${out.join("\n")}\n`);
console.log(`${lists.danger.size} signs`);

/** Words of one weight on one line, the heaviest first: `<weight>: [words]` would not be valid twice, so each is `word: weight`. */
function entries(words: readonly (readonly [string, number])[], indent: string): string[] {
  return [...words]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(
      ([word, weight]) =>
        `${indent}${/^[a-z]+(?: [a-z]+)?$/.test(word) && !/^(?:y|n|no|yes|on|off|true|false|null)$/.test(word) ? word : JSON.stringify(word)}: ${weight}`,
    );
}
