/**
 * Whether a frozen directory answers as the live one does: 500 varied questions over records that state more and less
 * than the corpus's own, and the twenty first of each answer, ties apart.
 *
 *     FINGERPOST_SHARED=... npx tsx test/bench/speed/equal.ts [--sizes 1000,10000] [--questions 500] [--folder DIR] [--today DATE]
 *
 * Ends with 1 when an answer differs. 100,000 records take a quarter of an hour.
 */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  builtVocabulary,
  createDirectory,
  type Findings,
  type FindRequest,
  openDirectory,
  placeTables,
  type Resource,
} from "../../../src/index.js";
import { freeze } from "../../../src/node/freeze/index.js";
import { asResource, type CorpusQuestion, type CorpusRecord, makeCorpus, readCorpus, readQuestions } from "./corpus.js";
import { requestOf } from "./requests.js";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000" },
    questions: { type: "string", default: "500" },
    folder: { type: "string", default: join(tmpdir(), "fingerpost-equal") },
    today: { type: "string", default: "2026-11-29" },
  },
});
/** Whom some records welcome, who are not about them. */
const WELCOMES = ["carers", "lgbt", "loneliness", "anxiety", "debt"];
/** Differences that are shown. */
const MOST_SHOWN = 5;
mkdirSync(values.folder, { recursive: true });

/** A record of the corpus that states more, less or other things than its neighbours, by its number alone. */
function variedResource(record: CorpusRecord): Resource {
  const { id } = record;
  const resource = asResource(record);
  const one = <T>(of: number, make: () => T): T | undefined => (id % of === 0 ? make() : undefined);
  return {
    ...resource,
    ...one(5, () => ({ helps_with: [] })),
    ...one(4, () => ({
      first_time: { meet_at_door: true, ...(id % 8 === 0 ? { text: "Come ten minutes early." } : {}) },
    })),
    ...one(6, () => ({ checked: { on: "2026-03-01", how: "public-sources" as const } })),
    ...one(7, () => ({ checked: { on: id % 2 === 0 ? "2025-12-20" : "2024-12-20", how: "website" as const } })),
    ...one(9, () => ({ covers: [record.district.toLowerCase()] })),
    ...one(11, () => ({ kind: "peer-group" as const, led_by: ["peers" as const] })),
    ...one(13, () => ({ who_for: { carers: "both" as const, min_age: 25, max_age: 60 } })),
    ...one(17, () => ({ cost: { free: false, donation: true } })),
    ...one(19, () => ({
      places: [...(resource.places ?? []), { town: "Sheffield", postcode: "S8", lat: 53.35, lng: -1.47 }],
    })),
    ...one(3, () => ({ who_for: { welcomes: WELCOMES.slice(id % 4, (id % 4) + 2) } })),
    ...one(23, () => ({ status: "paused" as const })),
  };
}

/** A question of the corpus, asked as its place in the list says. */
function variedRequest(question: CorpusQuestion, n: number): FindRequest {
  const whole = requestOf(question);
  switch (n % 10) {
    case 0:
      return { words: question.q };
    case 1:
      return { words: question.q, near: { lat: question.lat, lng: question.lng } };
    case 2:
      return { words: question.q, near: "S8", within: 12 };
    case 3:
      return { near: "M33", needs: whole.needs ?? [] };
    case 4:
      return { ...whole, free: true };
    case 5:
      return { words: question.q, near: "LD1", carer: true };
    case 6:
      return { ...whole, offset: 20 };
    case 7:
      return { words: question.q, needs: whole.needs ?? [], travel: "cannot", digital: "not-online" };
    case 8:
      return { words: `${question.q} group`, near: "G12", kinds: ["peer-group"], age: 30, activation: 2 };
    default:
      return whole;
  }
}

/** Records by their scores: those of one score may change places. */
function shown({ results }: Findings): string {
  const byScore = new Map<number, string[]>();
  for (const { resource, score } of results) byScore.set(score, [...(byScore.get(score) ?? []), resource.id]);
  const last = results.at(-1)?.score;
  return results
    .map(({ score }) => (score === last ? score : `${score} ${byScore.get(score)?.sort().join()}`))
    .join(" | ");
}

let differing = 0;
for (const size of values.sizes.split(",").map(Number)) {
  const files = makeCorpus(values.folder, size);
  const resources = readCorpus(files.records).map(variedResource);
  const { full, multi } = readQuestions(files.questions);
  const blank = full[0] as CorpusQuestion;
  const asked = [...full, ...multi.map((question, n) => ({ ...blank, ...full[n % full.length], ...question }))];
  const live = createDirectory(resources, { today: values.today });
  const { bytes } = freeze(resources, { vocabulary: builtVocabulary(), places: placeTables });
  const frozen = openDirectory(bytes, { today: values.today });
  let [equal, inOrder] = [0, 0];
  const count = Number(values.questions);
  for (let n = 0; n < count; n++) {
    const request = variedRequest(asked[n % asked.length] as CorpusQuestion, n + Math.floor(n / asked.length));
    const [a, b] = [frozen.find(request), live.find(request)];
    const same = shown(a) === shown(b);
    if (same) equal++;
    else if (differing++ < MOST_SHOWN)
      console.log(`${JSON.stringify(request)}\n  frozen ${shown(a)}\n  live   ${shown(b)}`);
    if (a.results.map(({ resource }) => resource.id).join() === b.results.map(({ resource }) => resource.id).join())
      inOrder++;
  }
  console.log(`${size} records: ${equal} of ${count} answers with the same first twenty, ${inOrder} in the same order`);
}
process.exitCode = differing === 0 ? 0 : 1;
