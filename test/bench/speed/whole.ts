/**
 * The whole library over one corpus, in a process of its own: node --expose-gc whole.mjs FOLDER SIZE TODAY
 * Prints one JSON line.
 */
import { performance } from "node:perf_hooks";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { readManifest, slicesWithin } from "../../../src/directory/slices.js";
import { builtVocabulary, createDirectory, type Directory, openDirectory, placeTables } from "../../../src/index.js";
import { openIndex, seal, unseal } from "../../../src/match/frozen/index.js";
import { freeze, freezeSlices } from "../../../src/node/freeze/index.js";
import { asResource, type CorpusQuestion, makeCorpus, readCorpus, readQuestions } from "./corpus.js";
import type { DirectoryMeasured, Spread } from "./directory.js";
import { memory, percentile, timeQuestions } from "./measure.js";
import { requestOf } from "./requests.js";

/** Records from which on a live directory is not what anybody would use. */
const MOST_LIVE = 10_000;
/** Parts of a slice that hold records; the others are its index. */
const RECORD_PARTS = ["recs", "rlen", "rids", "ridn", "date"];
/** Slices that are timed. */
const TIMED_SLICES = 20;

const [folder = "", size = "0", today = ""] = process.argv.slice(2);
const files = makeCorpus(folder, Number(size));
const questions = readQuestions(files.questions).full;
const tags = new Map(readCorpus(files.records).map(({ id, tags }) => [id, tags]));
const resources = readCorpus(files.records).map(asResource);
const options = { vocabulary: builtVocabulary(), places: placeTables };
const numberOf = (id: string): number => Number(id.slice(1));
const isAbout = (question: CorpusQuestion, id: number): boolean => tags.get(id)?.includes(question.tag) === true;
const ids = (directory: Directory, question: CorpusQuestion): number[] =>
  directory.find(requestOf(question)).results.map(({ resource }) => numberOf(resource.id));

const { bytes } = freeze(resources, options);
const sliced = measureSlices();
let before = memory();
let start = performance.now();
const frozen = openDirectory(bytes, { today });
frozen.find({ words: "debt" });
const ready = performance.now() - start;
const used = memory() - before;
const find = await timeQuestions(questions, (question) => ids(frozen, question), isAbout);
const result: DirectoryMeasured = { frozen: { gzip: gzipSync(bytes).length, ready, memory: used, find }, sliced };

if (resources.length <= MOST_LIVE) {
  before = memory();
  start = performance.now();
  const live = createDirectory(resources, { today });
  live.find({ words: "debt" });
  const liveReady = performance.now() - start;
  const liveUsed = memory() - before;
  const equal = questions.filter((question) => sameTwenty(frozen, live, question)).length;
  result.live = {
    ready: liveReady,
    memory: liveUsed,
    find: await timeQuestions(questions, (question) => ids(live, question), isAbout),
  };
  result.frozen.same = { asked: questions.length, equal };
}
console.log(JSON.stringify(result));

/** The same scores in the same order: records of one score may change places. */
function sameTwenty(a: Directory, b: Directory, question: CorpusQuestion): boolean {
  const scores = (directory: Directory): string =>
    directory
      .find(requestOf(question))
      .results.map(({ score }) => score.toFixed(1))
      .join();
  return scores(a) === scores(b);
}

function brotli(part: Uint8Array): number {
  return brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** What a local question fetches, when the slices of its circle are loaded. */
function measureSlices(): DirectoryMeasured["sliced"] {
  const { files: slices } = freezeSlices(resources, options);
  const manifest = readManifest(slices.get("manifest.fpz") as Uint8Array);
  const sizes = new Map<string, { index: number; records: number }>();
  for (const [name, whole] of slices) {
    if (name === "manifest.fpz") continue;
    const [index, records] = halves(whole);
    sizes.set(name, { index: brotli(index), records: brotli(records) });
  }
  const fetched = questions.map(({ lat, lng, km }) => {
    const near = slicesWithin(manifest, { lat, lng }, km * 1000).map(({ file }) => sizes.get(file));
    const sum = (of: "index" | "records"): number => near.reduce((total, each) => total + (each?.[of] ?? 0), 0);
    return { index: sum("index"), records: sum("records"), requests: near.length + 2 };
  });
  const decode = manifest.slices.slice(0, TIMED_SLICES).map(({ file }) => {
    const slice = slices.get(file) as Uint8Array;
    openIndex(unseal(slice));
    const from = performance.now();
    openIndex(unseal(slice));
    return performance.now() - from;
  });
  const national = sizes.get("national.fpz");
  return {
    index: spread(fetched.map((each) => each.index)),
    records: spread(fetched.map((each) => each.records)),
    requests: spread(fetched.map((each) => each.requests)),
    decode: spread(decode),
    nationalIndex: national?.index ?? 0,
    nationalRecords: national?.records ?? 0,
    manifest: brotli(slices.get("manifest.fpz") as Uint8Array),
  };
}

/** A slice's index and its records, each sealed by itself. */
function halves(whole: Uint8Array): [Uint8Array, Uint8Array] {
  const file = unseal(whole);
  const names = file.names;
  const some = (wanted: (name: string) => boolean): Uint8Array =>
    seal(new Map(names.filter(wanted).map((name) => [name, file.part(name)])));
  return [some((name) => !RECORD_PARTS.includes(name)), some((name) => RECORD_PARTS.includes(name))];
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
