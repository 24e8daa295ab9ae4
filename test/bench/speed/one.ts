/**
 * One engine in a process of its own, so that nothing of another counts. Run by run.ts:
 * node --expose-gc one.mjs build|ask ENGINE SIZE FOLDER [same-stop-words]
 * Prints one JSON line.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { KINDS, makeCorpus, readCorpus, readQuestions } from "./corpus.js";
import { columnsOf, type Engine } from "./engine.js";
import { memory, timeQuestions } from "./measure.js";
import { frozen, live } from "./ours.js";
import { minisearchWell } from "./rivals/minisearch-well.js";
import { obvious } from "./rivals/obvious.js";
import { orama } from "./rivals/orama.js";
import { sqlite } from "./rivals/sqlite.js";
import { withoutStopWords } from "./stop-words.js";

const ENGINES: Readonly<Record<string, Engine>> = { obvious, minisearchWell, orama, sqlite, live, frozen };

const [what, name = "", size = "0", folder = "", stopWords] = process.argv.slice(2);
const engine = ENGINES[name];
if (engine !== undefined) {
  const files = makeCorpus(folder, Number(size));
  const index = join(folder, `${name}-${size}.index`);
  const records = readCorpus(files.records);
  if (what === "build") {
    const start = performance.now();
    const saved = await engine.build(records);
    const build = (performance.now() - start) / 1000;
    writeFileSync(index, saved);
    console.log(JSON.stringify({ build, bytes: saved.length, gzip: gzipSync(saved).length }));
  } else {
    const columns = columnsOf(records);
    records.length = 0;
    const saved = new Uint8Array(readFileSync(index));
    const before = memory();
    const start = performance.now();
    const asking = await engine.open(saved, columns);
    const ready = performance.now() - start;
    const used = memory() - before;
    const asked = readQuestions(files.questions);
    const questions = stopWords === undefined ? asked : withoutStopWords(asked);
    const kinds: Record<string, unknown> = {};
    for (const kind of KINDS) {
      kinds[kind] = await timeQuestions(
        questions[kind],
        asking[kind],
        (question, id) => columns.tags[id]?.includes(question.tag) === true,
      );
    }
    console.log(JSON.stringify({ ready, memory: used, kinds }));
  }
}
