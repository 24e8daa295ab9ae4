/** All that signs are fitted on: sets by writer, the patterns' examples, the project's own ordinary requests. */
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { parse } from "yaml";
import { signWord } from "../../../src/urgent/evidence.js";
import type { UrgentFolder } from "../../../src/urgent/urgent-folder.js";

export interface Row {
  id: string;
  q: string;
  danger: boolean;
  level?: string;
  about?: string;
  topic?: string;
  /** What is not danger: alarming words, everyday trouble, or something wanted. From the fourteenth set on. */
  kind?: "near" | "ordinary" | "wants";
  /** Who wrote it: what is left out together. */
  writer: string;
  weight: number;
}

const QUERIES = "test/bench/queries";
/** Needs whose phrases may themselves be a cry for help: no evidence against one. */
const NEAR_DANGER =
  /crisis|self-harm|suicid|abuse|violen|homeless|food|depress|anxi|panic|mental|psychos|trauma|ptsd|postnatal|eating-dis|addict|drug|alcohol|gambl|bereave|debt|money|fuel|heating|asylum|carer|safeg|sexual|victim|slavery|stalk|hate|loneli|sleep|grief|baby-loss|miscarr|stress|anger|housing|evict|benefit|emergency|urgent/;

function jsonl(file: string): {
  id: string;
  q: string;
  danger?: boolean;
  level?: string;
  about?: string;
  topic?: string;
  kind?: Row["kind"];
  needs?: string[];
}[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** The danger sets, each by one writer. */
export const SETS: Readonly<Record<string, string>> = {
  dev: `${QUERIES}/danger-dev.jsonl`,
  second: `${QUERIES}/danger-second.jsonl`,
  third: `${QUERIES}/danger-third.jsonl`,
  maker: "test/urgent/written-by-the-maker.jsonl",
  fourth: `${QUERIES}/danger-fourth.jsonl`,
  fifth: `${QUERIES}/danger-fifth.jsonl`,
  sixth: `${QUERIES}/danger-sixth.jsonl`,
  seventh: `${QUERIES}/danger-seventh.jsonl`,
  eighth: `${QUERIES}/danger-eighth.jsonl`,
  ninth: `${QUERIES}/danger-ninth.jsonl`,
  tenth: `${QUERIES}/danger-tenth.jsonl`,
  eleventh: `${QUERIES}/danger-eleventh.jsonl`,
  twelfth: `${QUERIES}/danger-twelfth.jsonl`,
  thirteenth: `${QUERIES}/danger-thirteenth.jsonl`,
  fourteenth: `${QUERIES}/danger-fourteenth.jsonl`,
  fifteenth: `${QUERIES}/danger-fifteenth.jsonl`,
  sixteenth: `${QUERIES}/danger-sixteenth.jsonl`,
  seventeenth: `${QUERIES}/danger-seventeenth.jsonl`,
  eighteenth: `${QUERIES}/danger-eighteenth.jsonl`,
  nineteenth: `${QUERIES}/danger-nineteenth.jsonl`,
  twentieth: `${QUERIES}/danger-twentieth.jsonl`,
  twentyfirst: `${QUERIES}/danger-twentyfirst.jsonl`,
  twentysecond: `${QUERIES}/danger-twentysecond.jsonl`,
  twentythird: `${QUERIES}/danger-twentythird.jsonl`,
  twentyfourth: `${QUERIES}/danger-twentyfourth.jsonl`,
  twentyfifth: `${QUERIES}/danger-twentyfifth.jsonl`,
  "twentysixth-dev": `${QUERIES}/danger-twentysixth-dev.jsonl`,
  twentyseventh: `${QUERIES}/danger-twentyseventh.jsonl`,
  twentyeighth: `${QUERIES}/danger-twentyeighth.jsonl`,
  twentyninth: `${QUERIES}/danger-twentyninth.jsonl`,
  thirtieth: `${QUERIES}/danger-thirtieth.jsonl`,
  thirtyfirst: `${QUERIES}/danger-thirtyfirst.jsonl`,
  thirtysecond: `${QUERIES}/danger-thirtysecond.jsonl`,
  thirtythird: `${QUERIES}/danger-thirtythird.jsonl`,
  thirtyfourth: `${QUERIES}/danger-thirtyfourth.jsonl`,
  thirtyfifth: `${QUERIES}/danger-thirtyfifth.jsonl`,
  thirtysixth: `${QUERIES}/danger-thirtysixth.jsonl`,
  thirtyseventh: `${QUERIES}/danger-thirtyseventh.jsonl`,
  thirtyeighth: `${QUERIES}/danger-thirtyeighth.jsonl`,
  thirtyninth: `${QUERIES}/danger-thirtyninth.jsonl`,
  fortieth: `${QUERIES}/danger-fortieth.jsonl`,
  fortyfirst: `${QUERIES}/danger-fortyfirst.jsonl`,
  fortysecond: `${QUERIES}/danger-fortysecond.jsonl`,
  fortythird: `${QUERIES}/danger-fortythird.jsonl`,
  fortyfourth: `${QUERIES}/danger-fortyfourth.jsonl`,
  fortyfifth: `${QUERIES}/danger-fortyfifth.jsonl`,
  fortysixth: `${QUERIES}/danger-fortysixth.jsonl`,
  fortyseventh: `${QUERIES}/danger-fortyseventh.jsonl`,
  fortyeighth: `${QUERIES}/danger-fortyeighth.jsonl`,
  fortyninth: `${QUERIES}/danger-fortyninth.jsonl`,
  fiftieth: `${QUERIES}/danger-fiftieth.jsonl`,
  fiftyfirst: `${QUERIES}/danger-fiftyfirst.jsonl`,
  fiftysecond: `${QUERIES}/danger-fiftysecond.jsonl`,
  fiftythird: `${QUERIES}/danger-fiftythird.jsonl`,
  fiftyfourth: `${QUERIES}/danger-fiftyfourth.jsonl`,
  fiftyfifth: `${QUERIES}/danger-fiftyfifth.jsonl`,
  fiftysixth: `${QUERIES}/danger-fiftysixth.jsonl`,
  fiftyseventh: `${QUERIES}/danger-fiftyseventh.jsonl`,
  fiftyeighth: `${QUERIES}/danger-fiftyeighth.jsonl`,
  fiftyninth: `${QUERIES}/danger-fiftyninth.jsonl`,
  sixtieth: `${QUERIES}/danger-sixtieth.jsonl`,
  sixtyfirst: `${QUERIES}/danger-sixtyfirst.jsonl`,
  sixtysecond: `${QUERIES}/danger-sixtysecond.jsonl`,
  sixtythird: `${QUERIES}/danger-sixtythird.jsonl`,
  sixtyfourth: `${QUERIES}/danger-sixtyfourth.jsonl`,
  sixtyfifth: `${QUERIES}/danger-sixtyfifth.jsonl`,
  sixtysixth: `${QUERIES}/danger-sixtysixth.jsonl`,
  sixtyseventh: `${QUERIES}/danger-sixtyseventh.jsonl`,
  sixtyeighth: `${QUERIES}/danger-sixtyeighth.jsonl`,
  sixtyninth: `${QUERIES}/danger-sixtyninth.jsonl`,
  seventieth: `${QUERIES}/danger-seventieth.jsonl`,
  seventyfirst: `${QUERIES}/danger-seventyfirst.jsonl`,
  seventysecond: `${QUERIES}/danger-seventysecond.jsonl`,
  seventythird: `${QUERIES}/danger-seventythird.jsonl`,
  seventyfourth: `${QUERIES}/danger-seventyfourth.jsonl`,
  seventyfifth: `${QUERIES}/danger-seventyfifth.jsonl`,
  seventysixth: `${QUERIES}/danger-seventysixth.jsonl`,
  seventyseventh: `${QUERIES}/danger-seventyseventh.jsonl`,
  seventyeighth: `${QUERIES}/danger-seventyeighth.jsonl`,
  seventyninth: `${QUERIES}/danger-seventyninth.jsonl`,
  eightieth: `${QUERIES}/danger-eightieth.jsonl`,
  eightyfirst: `${QUERIES}/danger-eightyfirst.jsonl`,
  eightysecond: `${QUERIES}/danger-eightysecond.jsonl`,
  eightythird: `${QUERIES}/danger-eightythird.jsonl`,
  eightyfourth: `${QUERIES}/danger-eightyfourth.jsonl`,
  eightyfifth: `${QUERIES}/danger-eightyfifth.jsonl`,
  eightysixth: `${QUERIES}/danger-eightysixth.jsonl`,
  eightyseventh: `${QUERIES}/danger-eightyseventh.jsonl`,
  eightyeighth: `${QUERIES}/danger-eightyeighth.jsonl`,
  eightyninth: `${QUERIES}/danger-eightyninth.jsonl`,
  ninetyfirst: `${QUERIES}/danger-ninetyfirst.jsonl`,
};

/** The writers that are left out in turn: the sets before them are small, or the maker's own. */
export const WRITERS_LEFT_OUT: readonly string[] = Object.keys(SETS).slice(Object.keys(SETS).indexOf("fourth"));

/** Sets of ordinary requests alone, each by one writer. */
export const ORDINARY_SETS = [
  "ordinary-first",
  "ordinary-second",
  "ordinary-third",
  "ordinary-fourth",
  "ordinary-fifth",
  "ordinary-sixth",
  "ordinary-seventh",
  "ordinary-eighth",
  "ordinary-ninth",
  "ordinary-tenth",
  "ordinary-eleventh",
  "ordinary-twelfth",
  "ordinary-thirteenth",
  "ordinary-fourteenth",
  "ordinary-fifteenth",
  "ordinary-sixteenth",
  "ordinary-identities",
] as const;

export async function material(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [writer, file] of Object.entries(SETS)) {
    let set: ReturnType<typeof jsonl> = [];
    try {
      set = jsonl(file);
    } catch {
      continue;
    }
    for (const { id, q, danger, level, about, kind } of set)
      rows.push({
        id,
        q,
        danger: danger === true,
        writer,
        weight: 1,
        ...(level ? { level } : {}),
        ...(about ? { about } : {}),
        ...(kind ? { kind } : {}),
      });
  }
  for (const name of ORDINARY_SETS)
    for (const { id, q } of jsonl(`${QUERIES}/${name}.jsonl`))
      rows.push({ id, q, danger: false, writer: name, weight: 1 });
  for (const { id, q, danger, level, topic } of jsonl(`${QUERIES}/danger-examples.jsonl`))
    rows.push({
      id,
      q,
      danger: danger === true,
      writer: "patterns",
      weight: 0.5,
      ...(level ? { level } : {}),
      ...(topic ? { topic } : {}),
    });
  for (const name of [
    "lay-dev",
    "lay-test",
    "out-of-scope-dev",
    "out-of-scope-test",
    "out-of-scope-third",
    "out-of-scope-fourth",
    "welsh-dev",
    "welsh-test",
  ]) {
    for (const { id, q, needs } of jsonl(`${QUERIES}/${name}.jsonl`)) {
      const near = (needs ?? []).some((need) => NEAR_DANGER.test(need));
      rows.push({ id, q, danger: false, writer: "lay", weight: near ? 0.6 : 1 });
    }
  }
  for (const name of (await readdir("data/needs")).filter((one) => one.endsWith(".yaml")).sort()) {
    const id = name.slice(0, -".yaml".length);
    if (NEAR_DANGER.test(id)) continue;
    const need = parse(await readFile(`data/needs/${name}`, "utf8")) as {
      phrases?: { en?: string[] };
      stories?: { en?: string[] };
    } | null;
    for (const q of need?.phrases?.en ?? []) rows.push({ id, q, danger: false, writer: "needs", weight: 0.1 });
    // Whole requests about needs that are no danger, some of them heavy with hardship: a line above all of them would say nothing.
    for (const q of need?.stories?.en ?? []) rows.push({ id, q, danger: false, writer: "stories", weight: 1 });
  }
  return rows;
}

/** A word so often written by people in danger or near it is typed alone by others. */
const OFTEN = 8;
/** A word of which people in danger wrote a larger share than this may be a cry by itself ("choking"): it is not taken for harmless. */
const MOSTLY_DANGER = 0.7;

/**
 * Words typed alone: "partner", "today", "gas". Hardly anybody in danger types no more than that, and without them a word that weighs
 * much in a sentence would be a danger by itself. Words of alarming families are left out, and those that mostly people in danger use.
 */
export function typedAlone(rows: readonly Row[], folder: UrgentFolder): Row[] {
  const alarming = isAlarming(folder);
  const counts = new Map<string, { all: number; danger: number }>();
  for (const { q, danger } of rows) {
    for (const word of new Set(q.toLowerCase().match(/[a-z]{3,}/g))) {
      const { all, danger: before } = counts.get(word) ?? { all: 0, danger: 0 };
      counts.set(word, { all: all + 1, danger: before + Number(danger) });
    }
  }
  return [...counts]
    .filter(([word, { all, danger }]) => all >= OFTEN && danger <= MOSTLY_DANGER * all && !alarming(signWord(word)))
    .map(([word]) => ({ id: `alone-${word}`, q: word, danger: false, writer: "alone", weight: 1 }));
}

/** Families of grammar, and those that only the patterns need. */
const NOT_FOR_SIGNS = /^<(?:welsh-other|count|number|time-unit|own|not|plan|years-old|grammar)>$/;
/** Families of words that speak against danger: all others only ever speak for it. */
const ORDINARY =
  /^<(?:activity|asking|gathering|giving|working|studying|telling-tales|objects|well-again|told-calmly|how-is-it-done|mild-complaint|squabble|condition|everyday-trouble|thing|die-loss|pregnant-birth|body-parts|child-words|abuser-words|drugs|pain|online-lure)>$/;

/** Families of things that no danger is made of. */
const PLAIN =
  /^<(?:activity|asking|gathering|giving|working|studying|telling-tales|objects|well-again|told-calmly|how-is-it-done|mild-complaint|squabble)>$/;

/**
 * Whether a name may become a sign: a word, two in a row, a family or a trait that no editor has ruled out
 * (identities, names, accidents of a sample: `never` in signs.yaml).
 */
export function mayBeSign(folder: UrgentFolder): (name: string) => boolean {
  const never = new Set((folder.never ?? []).map(signWord));
  return (name) => {
    if (name.startsWith("^")) return true;
    if (/^<[^>]*>$/.test(name)) return !NOT_FOR_SIGNS.test(name);
    const words = name.split(" ");
    return (
      words.every((word) => /^[a-z]+$/.test(word) && !never.has(word)) &&
      (words.length > 1 || name.length > 1 || name === "i")
    );
  };
}

/** Whether a name may only ever speak for danger: an alarming family, a word that is one of its members, or two words with such a word. */
export function isAlarming(folder: UrgentFolder): (name: string) => boolean {
  const words = singleWords(folder, (family) => !ORDINARY.test(family));
  return (name) =>
    name.startsWith("<")
      ? Object.hasOwn(folder.families, name.slice(1, -1)) && !ORDINARY.test(name)
      : name.split(" ").some((word) => words.has(word));
}

/** Whether a name may only ever speak against danger: a word of a family of ordinary things and of no alarming one, and two words with such a word. */
export function isOrdinary(folder: UrgentFolder): (name: string) => boolean {
  const alarming = singleWords(folder, (family) => !ORDINARY.test(family));
  const words = singleWords(folder, (family) => PLAIN.test(family));
  return (name) => !name.startsWith("<") && name.split(" ").some((word) => words.has(word) && !alarming.has(word));
}

function singleWords(folder: UrgentFolder, of: (family: string) => boolean): Set<string> {
  return new Set(
    Object.entries(folder.families).flatMap(([family, members]) =>
      of(`<${family}>`) ? members.filter((member) => !member.includes(" ")).map(signWord) : [],
    ),
  );
}
