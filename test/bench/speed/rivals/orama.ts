import type { CorpusQuestion } from "../corpus.js";
import { type Engine, MOST } from "../engine.js";
import { loadOrama } from "./packages.js";

const SCHEMA = {
  title: "string",
  organisation: "string",
  description: "string",
  tagsText: "string",
  tags: "enum[]",
  mode: "enum[]",
  eligibility: "enum",
  national: "boolean",
  location: "geopoint",
};

/** Orama with its own place search, filters and tolerance of one slip. */
export const orama: Engine = {
  name: "Orama 3",
  async build(records) {
    const { create, insertMultiple, save } = await loadOrama();
    const db = create({ schema: SCHEMA });
    const list = records.map((record) => ({
      id: String(record.id),
      title: record.title,
      organisation: record.organisation,
      description: record.description,
      tagsText: record.tags.join(" "),
      tags: record.tags,
      mode: record.mode,
      eligibility: record.eligibility,
      national: record.national,
      location: { lat: record.lat, lon: record.lng },
    }));
    await insertMultiple(db, list, 1000);
    return new TextEncoder().encode(JSON.stringify(save(db)));
  },
  async open(saved) {
    const { create, load, search } = await loadOrama();
    const db = create({ schema: SCHEMA });
    load(db, JSON.parse(new TextDecoder().decode(saved)));
    const ask = async (query: object): Promise<number[]> => {
      const { hits } = await search(db, {
        properties: ["title", "organisation", "description", "tagsText"],
        boost: { title: 3, tagsText: 2 },
        limit: MOST,
        ...query,
      });
      return hits.map(({ id }) => Number(id));
    };
    const circle = ({ lat, lng, km }: CorpusQuestion): object => ({
      location: { radius: { coordinates: { lat, lon: lng }, value: km, unit: "km", inside: true } },
    });
    return {
      multi: ({ q }) => ask({ term: q }),
      typo: ({ q }) => ask({ term: q, tolerance: 1 }),
      geotext: (question) => ask({ term: question.q, where: circle(question) }),
      full: (question) =>
        ask({
          term: question.q,
          tolerance: 1,
          where: {
            and: [
              { mode: { containsAny: [question.mode] } },
              { eligibility: { in: ["anyone", question.elig] } },
              { or: [{ national: true }, circle(question)] },
            ],
          },
        }),
    };
  },
};
