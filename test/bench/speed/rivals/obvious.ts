import { getDistance } from "geolib";
import MiniSearch, { type Options, type SearchResult } from "minisearch";
import type { CorpusQuestion, CorpusRecord } from "../corpus.js";
import { type Engine, isFor, MOST } from "../engine.js";

const OPTIONS: Options<CorpusRecord> = {
  fields: ["title", "organisation", "description", "tags"],
  storeFields: ["title", "lat", "lng", "tags", "mode", "eligibility", "national"],
  searchOptions: { boost: { title: 3, tags: 2 }, fuzzy: 0.2, prefix: true },
};

const metres = (question: CorpusQuestion, hit: SearchResult): number =>
  getDistance({ latitude: question.lat, longitude: question.lng }, { latitude: hit.lat, longitude: hit.lng });
const ids = (hits: readonly SearchResult[]): number[] => hits.slice(0, MOST).map(({ id }) => id as number);

/** What most people would write: MiniSearch as its README shows it, then geolib over all that it found. */
export const obvious: Engine = {
  name: "the obvious code: MiniSearch, then geolib",
  async build(records) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(records);
    return new TextEncoder().encode(JSON.stringify(index));
  },
  async open(saved) {
    const index = MiniSearch.loadJSON(new TextDecoder().decode(saved), OPTIONS);
    const byWords = ({ q }: CorpusQuestion): number[] => ids(index.search(q));
    return {
      multi: byWords,
      typo: byWords,
      geotext: (question) =>
        ids(
          index
            .search(question.q)
            .map((hit) => ({ ...hit, away: metres(question, hit) }))
            .filter(({ away }) => away <= question.km * 1000),
        ),
      full: (question) =>
        ids(
          index
            .search(question.q, {
              filter: (hit) => hit.mode.includes(question.mode) && isFor(hit.eligibility, question.elig),
            })
            .map((hit): SearchResult & { away: number } => ({
              ...hit,
              score: hit.score * (1 + 0.5 * question.tags.filter((tag) => hit.tags.includes(tag)).length),
              away: metres(question, hit),
            }))
            .filter((hit) => hit.national || hit.away <= question.km * 1000)
            .sort((a, b) => b.score - a.score),
        ),
    };
  },
};
