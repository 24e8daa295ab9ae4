/** What a page of one area fetches and waits for, when a directory is in slices. */
import { performance } from "node:perf_hooks";
import { brotliCompressSync, constants } from "node:zlib";
import { readSlice } from "../../../src/directory/slice-records.js";
import { DICTIONARY_PART, RECORDS_PART, slicesWithin } from "../../../src/directory/slices.js";
import { type Directory, openDirectory, type Resource } from "../../../src/index.js";
import { Dictionary, unseal } from "../../../src/match/frozen/index.js";
import { type FreezeOptions, freezeSlices } from "../../../src/node/freeze/index.js";
import type { CorpusQuestion } from "./corpus.js";
import type { DirectoryMeasured, Spread } from "./directory.js";
import { percentile } from "./measure.js";
import { KM_PER_MILE, requestOf } from "./requests.js";

/** Slices and areas that are timed, and areas whose answers are compared. */
const TIMED = 20;
const COMPARED = 100;
/** Records of an answer that are compared, and among how many of the whole directory's they are looked for. */
const FIRST = 20;
const AMONG = 200;

/**
 * @param whole the same records, not in slices
 * @param options what the slices are made with
 */
export async function measureSlices(
  resources: readonly Resource[],
  options: FreezeOptions,
  questions: readonly CorpusQuestion[],
  whole: Directory,
  today: string,
): Promise<DirectoryMeasured["sliced"]> {
  const { files, manifest } = freezeSlices(resources, options);
  const file = (name: string): Uint8Array => files.get(name) as Uint8Array;
  const sizes = new Map([...files].map(([name, bytes]) => [name, brotli(bytes)]));
  const fetched = questions.map(({ lat, lng, km }) => {
    const near = slicesWithin(manifest, { lat, lng }, km * 1000);
    return {
      bytes: near.reduce((sum, each) => sum + (sizes.get(each.file) ?? 0), 0),
      records: near.reduce((sum, { records }) => sum + records, 0),
      // The manifest and the national slice are two more.
      requests: near.length + 2,
    };
  });

  const national = unseal(file("national.fpz"));
  const dictionary = national.part(DICTIONARY_PART);
  const words = new Dictionary(dictionary).common();
  const { experience } = readSlice(national.part(RECORDS_PART), words);
  const every = Math.max(1, Math.floor(manifest.slices.length / TIMED));
  const timed = manifest.slices.filter((_, n) => n % every === 0);
  const decode = timed.map(({ file: name }) =>
    // The first time is the compiler's.
    Math.min(
      ...[1, 2].map(() => {
        const start = performance.now();
        readSlice(unseal(file(name)).part(RECORDS_PART), words, experience);
        return performance.now() - start;
      }),
    ),
  );

  const opening: number[] = [];
  const same = { asked: 0, equal: 0 };
  for (const question of questions.slice(0, COMPARED)) {
    const { lat, lng, km } = question;
    const start = performance.now();
    const source = { load: async (name: string) => file(name), near: { lat, lng }, within: km / KM_PER_MILE };
    const sliced = await openDirectory(source, { today });
    opening.push(performance.now() - start);
    const request = requestOf(question);
    const { results } = whole.find({ ...request, limit: AMONG });
    // Who may be reached from anywhere may live in any slice: the others keep their order among themselves.
    const loaded = results.filter(({ resource }) => sliced.get(resource.id) !== undefined).slice(0, FIRST);
    if (loaded.length === 0) continue;
    same.asked++;
    const scores = (answer: typeof results): string => answer.map(({ score }) => score.toFixed(1)).join();
    if (scores(sliced.find(request).results.slice(0, loaded.length)) === scores(loaded)) same.equal++;
  }
  return {
    local: spread(fetched.map(({ bytes }) => bytes)),
    records: spread(fetched.map(({ records }) => records)),
    requests: spread(fetched.map(({ requests }) => requests)),
    decode: spread(decode),
    opening: spread(opening),
    dictionary: brotli(dictionary),
    national: brotli(national.part(RECORDS_PART)),
    manifest: sizes.get("manifest.fpz") ?? 0,
    same,
  };
}

function brotli(part: Uint8Array): number {
  return brotliCompressSync(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

function spread(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
