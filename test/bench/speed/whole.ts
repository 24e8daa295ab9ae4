/**
 * The whole library over one corpus, in a process of its own: node --expose-gc whole.mjs FOLDER SIZE TODAY
 * Prints one JSON line.
 */
import { performance } from "node:perf_hooks";
import { gzipSync } from "node:zlib";
import { builtVocabulary, createDirectory, type Directory, openDirectory, placeTables } from "../../../src/index.js";
import { freeze } from "../../../src/node/freeze/index.js";
import { asResource, type CorpusQuestion, makeCorpus, readCorpus, readQuestions } from "./corpus.js";
import type { DirectoryMeasured } from "./directory.js";
import { memory, timeQuestions } from "./measure.js";
import { requestOf } from "./requests.js";
import { measureSlices } from "./sliced.js";

/** Records from which on a live directory is not what anybody would use. */
const MOST_LIVE = 10_000;

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
let before = memory();
let start = performance.now();
const frozen = openDirectory(bytes, { today });
frozen.find({ words: "debt" });
const ready = performance.now() - start;
const used = memory() - before;
const find = await timeQuestions(questions, (question) => ids(frozen, question), isAbout);
const sliced = await measureSlices(resources, options, questions, frozen, today);
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
