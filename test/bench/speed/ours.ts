/** This project's engines as the bench asks them: the match engine alone, frozen and live. */
import { type FrozenDocument, freezeIndex, openIndex, seal, unseal } from "../../../src/match/frozen/index.js";
import { createLiveEngine, type TextFields } from "../../../src/match/index.js";
import { isFunctionWord, wordsOf } from "../../../src/words/index.js";
import { createAsk, type IndexQuestion } from "./ask-index.js";
import type { CorpusQuestion, CorpusRecord } from "./corpus.js";
import { type Columns, type Engine, isFor, MOST } from "./engine.js";
import { kilometres } from "./rivals/minisearch-well.js";

/** The library's weights (`find/weights.ts`), flattened: what the index alone can add up. */
const [TEXT, NEED, REACH, HALFWAY] = [30, 40, 20, 9656] as const;

const textOf = ({ title, organisation, description, tags }: CorpusRecord): TextFields => ({
  name: `${title} ${organisation}`,
  about: tags.join(" "),
  more: description,
});

function documentOf(record: CorpusRecord): FrozenDocument {
  const labels = new Map<string, number>([[`for:${record.eligibility}`, 1]]);
  for (const [n, tag] of record.tags.entries()) labels.set(`need:${tag}`, n === 0 ? 3 : 2);
  for (const mode of record.mode) labels.set(`mode:${mode}`, 1);
  const { lat, lng } = record;
  return { text: textOf(record), labels, ...(record.national ? {} : { point: { lat, lng } }) };
}

const contentOf = (text: string): string[] => wordsOf(text).filter((word) => !isFunctionWord(word));

/** A question of the corpus as one to the index. */
export function questionOf(question: CorpusQuestion, kind: "words" | "place" | "full"): IndexQuestion {
  const near = { point: { lat: question.lat, lng: question.lng }, metres: question.km * 1000, halfway: HALFWAY };
  return {
    words: contentOf(question.q),
    textPoints: TEXT,
    most: MOST,
    ...(kind === "words" ? {} : { near: { ...near, points: kind === "full" ? REACH : 0 } }),
    ...(kind === "full"
      ? {
          wanted: question.tags.map((tag) => ({
            label: `need:${tag}`,
            points: [0, 0.6 * NEED, 0.82 * NEED, NEED] as const,
          })),
          every: [[`mode:${question.mode}`], ["for:anyone", `for:${question.elig}`]],
        }
      : {}),
  };
}

export const frozen: Engine = {
  name: "fingerpost, frozen index",
  async build(records) {
    const { parts, order } = freezeIndex(records.map(documentOf));
    parts.set("ids ", new Uint8Array(order.buffer));
    return seal(parts);
  },
  async open(saved) {
    const file = unseal(saved);
    const ask = createAsk(openIndex(file));
    const part = file.part("ids ");
    const ids = new Uint32Array(part.buffer, part.byteOffset, part.length / 4);
    const answer = (question: CorpusQuestion, kind: "words" | "place" | "full"): number[] =>
      ask(questionOf(question, kind)).best.map(({ record }) => ids[record] ?? -1);
    return {
      multi: (question) => answer(question, "words"),
      typo: (question) => answer(question, "words"),
      geotext: (question) => answer(question, "place"),
      full: (question) => answer(question, "full"),
    };
  },
};

/** Unit metres of a kilometre, for the reach of the live engine. */
const METRES = 1000;

/**
 * The live engine alone: who may be an answer is found first, place by place and label by label, and the engine is
 * asked about those only. It is for directories that are edited as one looks, so it is built when it is opened.
 */
export const live: Engine = {
  name: "fingerpost, live engine",
  async build(records) {
    return new TextEncoder().encode(JSON.stringify(records.map(textOf)));
  },
  async open(saved, columns) {
    const engine = createLiveEngine(JSON.parse(new TextDecoder().decode(saved)) as TextFields[]);
    const answer = (question: CorpusQuestion, kind: "words" | "place" | "full"): number[] => {
      const kept = new Map<number, number>();
      if (kind !== "words") fill(kept, columns, question, kind);
      return engine
        .search(contentOf(question.q), kind === "words" ? undefined : { has: (record) => kept.has(record) })
        .map(({ record, share }) => ({ record, points: share * TEXT + (kept.get(record) ?? 0) }))
        .sort((a, b) => b.points - a.points || a.record - b.record)
        .slice(0, MOST)
        .map(({ record }) => record);
    };
    return {
      multi: (question) => answer(question, "words"),
      typo: (question) => answer(question, "words"),
      geotext: (question) => answer(question, "place"),
      full: (question) => answer(question, "full"),
    };
  },
};

/** Who may be an answer, each with the points of its needs and its reach. */
function fill(kept: Map<number, number>, columns: Columns, question: CorpusQuestion, kind: "place" | "full"): void {
  const { lat, lng, km } = question;
  // A degree of latitude is 110.6 km at least: a box that holds the circle spares most of the sines.
  const high = km / 110.5;
  for (let n = 0; n < columns.size; n++) {
    const national = columns.national[n] === 1;
    if (!national && Math.abs((columns.lat[n] ?? 0) - lat) > high) continue;
    if (kind === "full") {
      if (columns.mode[n]?.includes(question.mode) !== true) continue;
      if (!isFor(columns.eligibility[n] ?? "", question.elig)) continue;
    }
    const away = national ? 0 : kilometres(lat, lng, columns.lat[n] ?? 0, columns.lng[n] ?? 0);
    if (away > km) continue;
    if (kind === "place") {
      kept.set(n, 0);
      continue;
    }
    const tags = columns.tags[n] ?? [];
    let points = national ? 0 : REACH / (1 + ((away * METRES) / HALFWAY) ** 1.5);
    for (const tag of question.tags) if (tags.includes(tag)) points += tags[0] === tag ? NEED : 0.82 * NEED;
    kept.set(n, points);
  }
}
