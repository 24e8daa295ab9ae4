/**
 * `npm run bench:relevance`: how well everyday words are understood, parts (a) to (e). Prints Markdown; with
 * `--today 2026-11-29` it also writes it into `test/bench/RESULTS.md`.
 *   --folds N       how many tenths of the hidden-phrase validation (10), part (c)
 *   --weights       also what a lighter vocabulary is understood by
 *   --missed        every request that was not understood first
 * Parts (a), real charities by topic, and (e), groups asked for by name, need the real sets: they run when
 * FINGERPOST_SHARED names their folder.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createNeedsReader, unpackVocabulary, type Vocabulary } from "../../../src/needs/index.js";
import { readEverydayWords, readVocabulary } from "../../../src/node/built/needs-module.js";
import { fitVocabulary, gzippedSize } from "../../../src/node/built/page-vocabulary.js";
import { writeSection } from "../results-file.js";
import { charitiesSection } from "./charities.js";
import { hiddenPhrases } from "./hidden-phrases.js";
import { hiddenStories } from "./hidden-stories.js";
import { knownItemsSection } from "./known-item.js";
import { lay } from "./lay.js";
import { outOfScope } from "./out-of-scope.js";
import { table } from "./table.js";
import type { Tally } from "./tally.js";
import { weights } from "./weights.js";
import { welsh } from "./welsh.js";

const { values } = parseArgs({
  options: {
    folds: { type: "string", default: "10" },
    weights: { type: "boolean", default: false },
    missed: { type: "boolean", default: false },
    today: { type: "string" },
  },
});
const folder = fileURLToPath(new URL("../../../data/needs", import.meta.url));
const full = await readVocabulary(folder);
const everyday = await readEverydayWords(folder);
const commoner = await readVocabulary(folder, { rarer: false });
const page = fitVocabulary(commoner, everyday);

/** Milliseconds of processor time, which a busy machine lengthens less than the clock. */
function timed<T>(run: () => T): [T, number] {
  const start = process.cpuUsage();
  const made = run();
  return [made, process.cpuUsage(start).user / 1000];
}

const stories = await hiddenStories(folder, Number(values.folds));

function report(name: string, vocabulary: Vocabulary, weight: string): { tallies: Tally[]; text: string } {
  const reader = createNeedsReader(vocabulary);
  const [, built] = timed(() => reader.read("lonely"));
  // A second pass over the same requests is measured: the first one is slowed by the compiler.
  lay(reader);
  welsh(reader);
  const tallies = [...lay(reader), ...welsh(reader)];
  if (name === "whole" && Number(values.folds) > 0)
    tallies.push(hiddenPhrases(vocabulary, Number(values.folds)), stories);
  const count = (of: (need: Vocabulary["needs"][number]) => number): number =>
    vocabulary.needs.reduce((sum, need) => sum + of(need), 0);
  const phrases = count((need) => need.phrases.en.length + (need.phrases.cy?.length ?? 0));
  const clues = count((need) => need.clues?.length ?? 0);
  const text = [
    `### The ${name} vocabulary`,
    table(tallies),
    outOfScope(reader),
    `${vocabulary.needs.length} needs, ${phrases} phrases, ${clues} clues; ${weight}. English index built in ${built.toFixed(0)} ms of processor time.`,
  ].join("\n\n");
  return { tallies, text };
}

const whole = report(
  "whole",
  full,
  `${(gzipSync(JSON.stringify(full), { level: 9 }).length / 1000).toFixed(1)} kB gzip as JSON`,
);
const [unpacked, unpacking] = timed(() => unpackVocabulary(page.packed));
const light = report(
  "page's",
  unpacked,
  `${(gzippedSize(page.packed) / 1000).toFixed(1)} kB gzip, unpacked in ${unpacking.toFixed(0)} ms of processor time`,
);
const body = `${whole.text}\n\n${light.text}`;
console.log(body);
if (values.missed) for (const sum of whole.tallies) console.log(`\n${sum.name}\n${sum.missed.join("\n")}`);
if (values.today !== undefined) {
  writeSection(
    "How everyday words are understood",
    `Measured ${values.today} by \`npm run bench:relevance\` on the project's own sets. The rows named test are of writers whose requests nothing has been changed for. Shares in per cent of all requests, with 95 % intervals (Wilson).\n\n${body}`,
  );
}
if (values.weights) {
  const curve = weights(full, commoner, everyday);
  console.log(`\n${curve}`);
  if (values.today !== undefined) {
    writeSection(
      "What the vocabulary's weight buys",
      `Measured ${values.today} by \`npm run bench:relevance -- --weights\`. A page ships the row of 60 kB; Node and the data entry \`fingerpost/data/needs\` the last. Each lighter row keeps the first twelve phrases of each need; of its other phrases, clues and stories, and of all that is about something else, it keeps the words alone, with the needs that use them and how much in three steps. A use is kept by what it says for its need, as often as it is used, until the budget is full; a word that no kept text spells is carried by a mark of 17 bits in place of its letters. What else was tried, on stories by writers left out in turn: a limit for what a use says and a share of the words apart (three points less, first), what is used by the square root of how often (one less), counting only stories that the others leave in doubt (much worse), pairs of words within the budget (no better), fewer phrases and more words (no better), needs that share words told by one another (no lighter). Before: leaving out needs that use a word no more than chance would have it, weights by logistic regression or by the logarithm of odds (worse than counting uses), more steps than three (5 kB for ten, and not understood better). The choice was made on these requests, so the lighter rows flatter it a little.\n\n${curve}`,
    );
  }
}
const shared = process.env.FINGERPOST_SHARED;
if (shared === undefined) {
  console.log("\nParts (a) and (e) were left out: FINGERPOST_SHARED names no folder of real sets.");
} else {
  const parts = [charitiesSection(shared, full), await knownItemsSection(shared, full)];
  const lightly = [charitiesSection(shared, unpacked), await knownItemsSection(shared, unpacked)].map((text) =>
    text.replace(/^### (.*)/, "### $1, with the page's vocabulary"),
  );
  const real = [...parts, ...lightly].join("\n\n");
  console.log(`\n${real}`);
  if (values.today !== undefined) {
    writeSection(
      "The whole of find, on real records",
      `Measured ${values.today} by \`FINGERPOST_SHARED=folder npm run bench:relevance\`.\n\n${real}`,
    );
  }
}
