/**
 * The corpus of the speed bench: made-up UK service records from real word frequencies and real places, by the
 * generator in the folder that FINGERPOST_SHARED names. It runs in a folder of its own, so that what it writes is
 * never beside the sources.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Resource } from "../../../src/index.js";

/** One record as the generator writes it. */
export interface CorpusRecord {
  id: number;
  title: string;
  organisation: string;
  description: string;
  tags: string[];
  eligibility: string;
  mode: ("in-person" | "phone" | "online" | "home-visit")[];
  free: boolean;
  national: boolean;
  place: string;
  district: string;
  lat: number;
  lng: number;
}

/** One question as the generator writes it; which fields there are depends on the kind. */
export interface CorpusQuestion {
  q: string;
  /** The topic it is about: what precision is judged by. */
  tag: string;
  tags: string[];
  mode: CorpusRecord["mode"][number];
  elig: string;
  lat: number;
  lng: number;
  km: number;
}

/** The kinds of question that are timed. `full`: words with slips, needs, a circle, a mode, who it is for. */
export const KINDS = ["multi", "typo", "geotext", "full"] as const;
export type QuestionKind = (typeof KINDS)[number];
export type Questions = Record<QuestionKind, CorpusQuestion[]>;

/** Makes the corpus of a size and the questions, unless they are there. @returns the folder's files */
export function makeCorpus(folder: string, size: number): { records: string; questions: string } {
  const records = join(folder, `records-${size}.ndjson`);
  const questions = join(folder, "queries.json");
  if (existsSync(records) && existsSync(questions)) return { records, questions };
  const shared = process.env.FINGERPOST_SHARED;
  if (shared === undefined) throw new Error("Set FINGERPOST_SHARED to the folder that holds bench/gen.mjs.");
  const work = join(folder, "generator");
  mkdirSync(work, { recursive: true });
  for (const name of ["gen.mjs", "genq.mjs", "topics.mjs", "vocab.json", "places.json"]) {
    if (!existsSync(join(work, name))) cpSync(join(shared, "bench", name), join(work, name));
  }
  execFileSync(process.execPath, ["genq.mjs"], { cwd: work, stdio: "ignore" });
  cpSync(join(work, "queries.json"), questions);
  execFileSync(process.execPath, ["gen.mjs", String(size), records], { cwd: work });
  return { records, questions };
}

export function readCorpus(file: string): CorpusRecord[] {
  // Line by line over the bytes: the largest corpus is longer than a string may be.
  const bytes = readFileSync(file);
  const records: CorpusRecord[] = [];
  for (let start = 0, end = bytes.indexOf(10); end !== -1; start = end + 1, end = bytes.indexOf(10, start)) {
    records.push(JSON.parse(bytes.toString("utf8", start, end)) as CorpusRecord);
  }
  return records;
}

export const readQuestions = (file: string): Questions => JSON.parse(readFileSync(file, "utf8")) as Questions;

/** The generator's topics by the ids of our needs, where they differ; the others are kept as they are. */
const NEED_OF: Readonly<Record<string, string>> = {
  suicide: "crisis",
  "eating-disorders": "eating-disorder",
  "fuel-poverty": "energy",
  "food-bank": "food",
  "weight-management": "weight",
  walking: "walking-group",
  "falls-prevention": "falls",
  arts: "art",
  "men-s-shed": "mens-group",
  "home-repairs": "repairs",
  adaptations: "equipment",
  "victim-support": "crime-victim",
  "heart-disease": "cardiac",
  "multiple-sclerosis": "ms",
  "mobility-aids": "equipment",
  "parent-support": "parenting",
  "postnatal-depression": "perinatal-mh",
  breastfeeding: "infant-feeding",
  send: "send-parents",
  "youth-club": "youth-group",
  "youth-counselling": "young-people-mh",
  "immigration-advice": "immigration",
  "lasting-power": "planning-ahead",
  relationships: "relationship",
  "pet-support": "pets",
};

export const needOf = (tag: string): string => NEED_OF[tag] ?? tag;

const WHO: Readonly<Record<string, Resource["who_for"]>> = {
  "over-50": { min_age: 50 },
  "over-65": { min_age: 65 },
  "under-25": { max_age: 25 },
  carers: { carers: "instead" },
  women: { genders: ["women"] },
  men: { genders: ["men"] },
  parents: { text: "Parents" },
  veterans: { text: "Veterans" },
};

/** A record of the corpus as ours. */
export function asResource(record: CorpusRecord): Resource {
  const who = WHO[record.eligibility];
  return {
    id: `r${record.id}`,
    name: record.title,
    organisation: { name: record.organisation },
    description: record.description,
    helps_with: [...new Set(record.tags.map(needOf))],
    modes: record.mode,
    ...(who === undefined ? {} : { who_for: who }),
    ...(record.national
      ? { covers: ["uk"] }
      : { places: [{ town: record.place, postcode: record.district, lat: record.lat, lng: record.lng }] }),
    cost: { free: record.free },
    checked: { on: "2026-06-01", how: "website" },
  };
}
