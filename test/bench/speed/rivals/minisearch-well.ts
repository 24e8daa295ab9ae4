import MiniSearch, { type Options } from "minisearch";
import { createSpelling, isFunctionWord, type Spelling, wordsOf } from "../../../../src/words/index.js";
import type { CorpusQuestion, CorpusRecord } from "../corpus.js";
import { type Engine, isFor, MOST } from "../engine.js";
import { loadKdBush } from "./packages.js";

const KM_PER_DEGREE = 110.5;
const RADIAN = Math.PI / 180;
const EARTH_KM = 6371;

const options = (): Options<CorpusRecord> => ({
  fields: ["all"],
  tokenize: wordsOf,
  processTerm: (word) => (isFunctionWord(word) ? null : word),
  extractField: (record, field) =>
    field === "all"
      ? [record.title, record.title, record.organisation, record.description, ...record.tags, ...record.tags].join(" ")
      : (record[field as "id"] as unknown as string),
});

/**
 * MiniSearch used as well as its public interface allows: one joined field, function words left out, a mask of who
 * may be an answer made first and given as `boostDocument`, which skips before scoring, and spelling put right
 * against its own words rather than `fuzzy` on every word.
 */
export const minisearchWell: Engine = {
  name: "MiniSearch used well",
  async build(records) {
    const index = new MiniSearch(options());
    index.addAll(records);
    return new TextEncoder().encode(JSON.stringify(index));
  },
  async open(saved, columns) {
    const json = JSON.parse(new TextDecoder().decode(saved));
    const index = MiniSearch.loadJS<CorpusRecord>(json, options());
    const records = new Map<string, number>(
      json.index.map(([word, fields]: [string, Record<string, object>]) => [
        word,
        Object.keys(fields["0"] ?? {}).length,
      ]),
    );
    const spelling: Spelling = createSpelling(records, new Set<string>());
    const KdBush = await loadKdBush();
    const tree = new KdBush(columns.size, 64, Float64Array);
    for (let n = 0; n < columns.size; n++) tree.add(columns.lng[n] ?? 0, columns.lat[n] ?? 0);
    tree.finish();
    const national = [...columns.national.keys()].filter((n) => columns.national[n] === 1);
    const mask = new Uint8Array(columns.size);

    const search = (text: string, masked: boolean): number[] => {
      const words = wordsOf(text).flatMap((word) => (isFunctionWord(word) ? [] : [spelling.correct(word) ?? word]));
      return index
        .search(words.join(" "), masked ? { boostDocument: (id) => (mask[id] ?? 0) / 2 } : {})
        .slice(0, MOST)
        .map(({ id }) => id as number);
    };
    const inCircle = ({ lat, lng, km }: CorpusQuestion): number[] => {
      const high = km / KM_PER_DEGREE;
      const wide = high / Math.cos(lat * RADIAN);
      return tree
        .range(lng - wide, lat - high, lng + wide, lat + high)
        .filter((n) => kilometres(lat, lng, columns.lat[n] ?? 0, columns.lng[n] ?? 0) <= km);
    };
    const masked = (numbers: readonly number[], worth: (n: number) => number, text: string): number[] => {
      for (const n of numbers) mask[n] = worth(n);
      const found = search(text, true);
      for (const n of numbers) mask[n] = 0;
      return found;
    };
    return {
      multi: ({ q }) => search(q, false),
      typo: ({ q }) => search(q, false),
      geotext: (question) => masked(inCircle(question), () => 2, question.q),
      full: (question) =>
        masked(
          [...new Set([...inCircle(question), ...national])],
          (n) =>
            columns.mode[n]?.includes(question.mode) === true && isFor(columns.eligibility[n] ?? "", question.elig)
              ? 2 + question.tags.filter((tag) => columns.tags[n]?.includes(tag)).length
              : 0,
          question.q,
        ),
    };
  },
};

/** Kilometres along the ground (haversine). */
export function kilometres(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const north = Math.sin(((lat2 - lat1) * RADIAN) / 2);
  const east = Math.sin(((lng2 - lng1) * RADIAN) / 2);
  return (
    2 * EARTH_KM * Math.asin(Math.sqrt(north ** 2 + Math.cos(lat1 * RADIAN) * Math.cos(lat2 * RADIAN) * east ** 2))
  );
}
