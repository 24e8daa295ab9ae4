/**
 * `npm run bench:relevance`: how well everyday words are understood. Prints Markdown; with `--today 2026-11-22` it
 * also writes it into `test/bench/RESULTS.md`.
 *   --test-half     the halves kept for the end, which are run once
 *   --folds N       how many tenths of the hidden-phrase validation (10)
 *   --missed        every request that was not understood first
 * Part (a), real charities by topic, is `charities.ts`; part (e), records by misspelt names, is `known-items.ts`:
 * both need a directory. Each part is one file here; add it to `sections` below.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { createNeedsReader } from "../../../src/needs/index.js";
import { readVocabulary } from "../../../src/node/built/needs-module.js";
import { writeSection } from "../results-file.js";
import { hiddenPhrases } from "./hidden-phrases.js";
import { lay } from "./lay.js";
import { outOfScope } from "./out-of-scope.js";
import { table } from "./table.js";
import { welsh } from "./welsh.js";

const { values } = parseArgs({
  options: {
    "test-half": { type: "boolean", default: false },
    folds: { type: "string", default: "10" },
    missed: { type: "boolean", default: false },
    today: { type: "string" },
  },
});
const vocabulary = await readVocabulary(fileURLToPath(new URL("../../../data/needs", import.meta.url)));
const reader = createNeedsReader(vocabulary);
const start = performance.now();
reader.read("lonely");
const built = performance.now() - start;
// A second pass over the same requests is measured: the first one is slowed by the compiler.
lay(reader, values["test-half"]);
welsh(reader, values["test-half"]);

const tallies = [...lay(reader, values["test-half"]), ...welsh(reader, values["test-half"])];
const folds = Number(values.folds);
if (folds > 0) tallies.push(hiddenPhrases(vocabulary, folds));
const phrases = vocabulary.needs.reduce(
  (sum, need) => sum + need.phrases.en.length + (need.phrases.cy?.length ?? 0),
  0,
);
const clues = vocabulary.needs.reduce((sum, need) => sum + (need.clues?.length ?? 0), 0);
const sections = [
  table(tallies),
  outOfScope(reader, values["test-half"]),
  `Vocabulary: ${vocabulary.needs.length} needs, ${phrases} phrases, ${clues} clues; ${(gzipSync(JSON.stringify(vocabulary), { level: 9 }).length / 1000).toFixed(1)} kB gzip as JSON. English index built in ${built.toFixed(0)} ms.`,
];
const body = sections.join("\n\n");
console.log(body);
if (values.missed) for (const sum of tallies) console.log(`\n${sum.name}\n${sum.missed.join("\n")}`);
if (values.today !== undefined) {
  const half = values["test-half"] ? "test half" : "development half";
  writeSection(
    `How everyday words are understood, ${half}`,
    `Measured ${values.today} by \`npm run bench:relevance\`. Shares in per cent of all requests, with 95 % intervals (Wilson).\n\n${body}`,
  );
}
