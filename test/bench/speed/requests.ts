import type { FindRequest } from "../../../src/index.js";
import { type CorpusQuestion, needOf } from "./corpus.js";

/** Kilometres in a mile. */
export const KM_PER_MILE = 1.609344;

const WHO: Readonly<Record<string, Partial<FindRequest>>> = {
  "over-65": { age: 70 },
  women: { gender: "woman" },
  men: { gender: "man" },
  carers: { carer: true },
};

/** A whole question of the corpus as the library is asked it. */
export function requestOf(question: CorpusQuestion): FindRequest {
  return {
    words: question.q,
    near: { lat: question.lat, lng: question.lng },
    within: question.km / KM_PER_MILE,
    needs: [...new Set(question.tags.map(needOf))],
    modes: [question.mode],
    ...WHO[question.elig],
  };
}
