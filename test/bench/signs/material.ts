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
  /** Who wrote it: what is left out together. */
  writer: string;
  weight: number;
}

const QUERIES = "test/bench/queries";
/** Needs whose phrases may themselves be a cry for help: no evidence against one. */
const NEAR_DANGER =
  /crisis|self-harm|suicid|abuse|violen|homeless|food|depress|anxi|panic|mental|psychos|trauma|ptsd|postnatal|eating-dis|addict|drug|alcohol|gambl|bereave|debt|money|fuel|heating|asylum|carer|safeg|sexual|victim|slavery|stalk|hate|loneli|sleep|grief|baby-loss|miscarr|stress|anger|housing|evict|benefit|emergency|urgent/;

function jsonl(file: string): { id: string; q: string; danger?: boolean; level?: string; about?: string; needs?: string[] }[] {
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
};

export async function material(folder: UrgentFolder): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [writer, file] of Object.entries(SETS)) {
    let set: ReturnType<typeof jsonl> = [];
    try {
      set = jsonl(file);
    } catch {
      continue;
    }
    for (const { id, q, danger, level, about } of set)
      rows.push({ id, q, danger: danger === true, writer, weight: 1, ...(level ? { level } : {}), ...(about ? { about } : {}) });
  }
  for (const pattern of folder.patterns) {
    if (pattern.lang !== "en") continue;
    for (const q of pattern.must_match)
      rows.push({ id: pattern.id, q, danger: true, level: pattern.level, writer: "patterns", weight: 0.5 });
    for (const q of pattern.must_not_match) rows.push({ id: pattern.id, q, danger: false, writer: "patterns", weight: 0.5 });
  }
  for (const name of ["lay-dev", "lay-test", "out-of-scope-dev", "out-of-scope-test"]) {
    for (const { id, q, needs } of jsonl(`${QUERIES}/${name}.jsonl`)) {
      const near = (needs ?? []).some((need) => NEAR_DANGER.test(need));
      rows.push({ id, q, danger: false, writer: "lay", weight: near ? 0.25 : 1 });
    }
  }
  for (const name of (await readdir("data/needs")).filter((one) => one.endsWith(".yaml")).sort()) {
    const id = name.slice(0, -".yaml".length);
    if (NEAR_DANGER.test(id)) continue;
    const need = parse(await readFile(`data/needs/${name}`, "utf8")) as { phrases?: { en?: string[] } } | null;
    for (const q of need?.phrases?.en ?? []) rows.push({ id, q, danger: false, writer: "needs", weight: 0.1 });
  }
  return rows;
}

/**
 * Whether a name may become a sign: a common English word, a family or a trait, and none that an editor has ruled out
 * (identities, names, accidents of a sample: `never` in signs.yaml).
 */
export function mayBeSign(folder: UrgentFolder): (name: string) => boolean {
  const never = new Set((folder.never ?? []).map(signWord));
  return (name) => {
    if (never.has(name) || /\d/.test(name)) return false;
    if (name.startsWith("^")) return true;
    return name.startsWith("<") ? !NOT_FOR_SIGNS.test(name) : /^[a-z]+$/.test(name);
  };
}
/** Families of grammar that would only learn a writer's style, and families for patterns alone. */
const NOT_FOR_SIGNS = /^<(?:not-mine|welsh-other|count|number)>$/;
