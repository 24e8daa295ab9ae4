/**
 * A comparison on real charities whose topics researchers tagged by hand: this project's whole `find` against plain
 * MiniSearch. The tags are the judgement and are never indexed; both sides see the same three fields.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { createDirectory, type Resource, type Vocabulary } from "../../../src/index.js";

/** How one way of searching did on one kind of question. */
export interface CharityScore {
  kind: "topic name" | "misspelt topic name" | "everyday question";
  questions: number;
  /** nDCG@10, the mean over the questions. */
  ours: number;
  plain: number;
  fuzzy: number;
  /** Ours less the better of the two, with a 95 % interval by a paired bootstrap. */
  gain: number;
  low: number;
  high: number;
}

interface Row {
  id: string;
  name: string;
  description?: string;
  objects?: string;
}

interface Question {
  qid: string;
  tag: string;
  kind: string;
  q: string;
  rel?: Record<string, number>;
}

const KINDS: Readonly<Record<string, CharityScore["kind"]>> = {
  "tag-name": "topic name",
  "tag-name+typo": "misspelt topic name",
  lay: "everyday question",
};
/** Draws of the bootstrap, and its seed: the interval is the same every time. */
const DRAWS = 10_000;
const SEED = 20261122;

/**
 * Runs the comparison.
 * @param shared the folder of FINGERPOST_SHARED
 * @param vocabulary what the directory understands requests by
 * @param each is told every question with the three figures, for looking closer
 */
export function compareCharities(
  shared: string,
  vocabulary: Vocabulary,
  each?: (
    question: string,
    kind: string,
    scores: { ours: number; plain: number; fuzzy: number },
    ids: string[],
  ) => void,
): CharityScore[] {
  const rows = readFileSync(join(shared, "data/services/charities_dev.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
  const tagged = (
    JSON.parse(readFileSync(join(shared, "data/services/charities_dev.queries.json"), "utf8")) as {
      queries: Question[];
    }
  ).queries;
  const lay = (JSON.parse(readFileSync("test/bench/queries/charities-lay.json", "utf8")) as { queries: Question[] })
    .queries;
  const relevant = new Map(tagged.filter(({ kind }) => kind === "tag-name").map(({ tag, rel }) => [tag, rel ?? {}]));

  const directory = createDirectory(rows.map(recordOf), { vocabulary, today: "2026-11-22" });
  const plainIndex = indexOf(rows);
  const search = (words: string, options: object): string[] =>
    plainIndex
      .search(words, options)
      .map(({ id }) => String(id))
      .slice(0, 10);
  const asked = new Map<string, { ours: number; plain: number; fuzzy: number }[]>();
  for (const { q, kind, tag } of [...tagged, ...lay]) {
    const rel = relevant.get(tag) ?? {};
    const ids = directory.find({ words: q, limit: 10 }).results.map(({ resource }) => resource.id);
    const scores = {
      ours: ndcg(ids, rel),
      plain: ndcg(search(q, {}), rel),
      fuzzy: ndcg(search(q, { fuzzy: 0.2, prefix: true }), rel),
    };
    each?.(q, kind, scores, ids);
    const list = asked.get(kind);
    if (list === undefined) asked.set(kind, [scores]);
    else list.push(scores);
  }
  return [...asked].map(([kind, scores]) => {
    const plain = mean(scores.map((score) => score.plain));
    const fuzzy = mean(scores.map((score) => score.fuzzy));
    const rival = plain >= fuzzy ? ("plain" as const) : ("fuzzy" as const);
    const gains = scores.map((score) => score.ours - score[rival]);
    const [low, high] = interval(gains);
    const ours = mean(scores.map((score) => score.ours));
    return {
      kind: KINDS[kind] ?? "everyday question",
      questions: scores.length,
      ours,
      plain,
      fuzzy,
      gain: mean(gains),
      low,
      high,
    };
  });
}

function recordOf({ id, name, description, objects }: Row): Resource {
  const text = [description, objects].filter((part) => part !== undefined && part !== "").join(" ");
  return { id, name, organisation: { name }, ...(text === "" ? {} : { description: text }) };
}

function indexOf(rows: readonly Row[]): MiniSearch<Row> {
  const index = new MiniSearch<Row>({ fields: ["name", "description", "objects"] });
  index.addAll(rows);
  return index;
}

/** Discounted gain of the first ten, 2^grade - 1 for each, as a share of the best order's. */
export function ndcg(ids: readonly string[], rel: Readonly<Record<string, number>>): number {
  const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2);
  const got = ids.slice(0, 10).reduce((sum, id, at) => sum + gain(rel[id] ?? 0, at), 0);
  const best = Object.values(rel)
    .sort((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, at) => sum + gain(grade, at), 0);
  return best === 0 ? 0 : got / best;
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, each) => sum + each, 0) / list.length;
}

/** The middle 95 % of the means of as many questions, drawn again and again. */
function interval(gains: readonly number[]): [number, number] {
  const random = randomFrom(SEED);
  const means: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    let sum = 0;
    for (let i = 0; i < gains.length; i++) sum += gains[Math.floor(random() * gains.length)] ?? 0;
    means.push(sum / gains.length);
  }
  means.sort((a, b) => a - b);
  return [means[Math.floor(DRAWS * 0.025)] ?? 0, means[Math.floor(DRAWS * 0.975)] ?? 0];
}

/** Evenly spread numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The comparison as Markdown. */
export function charitiesSection(shared: string, vocabulary: Vocabulary): string {
  const three = (value: number): string => value.toFixed(3);
  const rows = compareCharities(shared, vocabulary).map(({ kind, questions, ours, plain, fuzzy, gain, low, high }) =>
    [kind, questions, three(ours), three(plain), three(fuzzy), `${three(gain)} (${three(low)} to ${three(high)})`].join(
      " | ",
    ),
  );
  return [
    "### Real charities by topic",
    "859 UK charities whose topics researchers tagged by hand (NCVO, CRESR and D. Kane's sample, CC BY 4.0). The tags are the judgement and are not indexed. nDCG@10; the gain is over the better MiniSearch, with a 95 % interval by paired bootstrap. The everyday questions were written without reading the charities.",
    [
      "| questions | number | this project | MiniSearch as it comes | MiniSearch, fuzzy 0.2 and prefix | gain |",
      "| --- | ---: | ---: | ---: | ---: | ---: |",
      ...rows.map((row) => `| ${row} |`),
    ].join("\n"),
  ].join("\n\n");
}
