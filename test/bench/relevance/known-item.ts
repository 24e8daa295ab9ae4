/**
 * A group asked for by its name, misspelt or in part: it should come first. Names are drawn from the real sets and the
 * sample with a fixed seed, and slips are those of thumbs: a letter lost, doubled, swapped with the next, or hit beside.
 */
import { join } from "node:path";
import { createDirectory, type Resource, type Vocabulary } from "../../../src/index.js";
import { loadRecords } from "../../../src/node/records/index.js";
import { isFunctionWord, stem, wordsOf } from "../../../src/words/index.js";
import { readRealSets } from "../real-sets.js";
import { randomFrom } from "./charities.js";

/** How often the group that was meant came first. */
export interface KnownItemScore {
  kind: "misspelt" | "in part" | "in part and misspelt";
  asked: number;
  first: number;
  firstThree: number;
}

/** One name as it was typed, and what came of it. */
export interface KnownItem {
  kind: KnownItemScore["kind"];
  name: string;
  typed: string;
  /** Place of the first record of that name in the answer, from 1; 0 when it is not among the first ten. */
  place: number;
  first: string;
}

const SEED = 20261122;
const KINDS: readonly KnownItemScore["kind"][] = ["misspelt", "in part", "in part and misspelt"];
/** Names that say too little to be asked for: one short word, or one that many go by. */
const SHORTEST_NAME = 6;

/**
 * Asks for groups by name.
 * @param shared the folder of FINGERPOST_SHARED
 * @param vocabulary what the directory understands requests by
 * @param count how many names
 */
export async function knownItems(
  shared: string,
  vocabulary: Vocabulary,
  count: number = 200,
  seed: number = SEED,
): Promise<{ items: KnownItem[]; scores: KnownItemScore[] }> {
  const { records: sample } = await loadRecords(["examples/neighbourhood"]);
  const real = readRealSets(join(shared, "data/services")).map(({ records }) => records);
  const all = [sample, ...real].flat();
  const directory = createDirectory(all, { vocabulary, today: "2026-11-22" });
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = new Map(all.map((record) => [record.id, contentOf(record.name)]));
  const items: KnownItem[] = [];
  const sets = [sample, ...real];
  while (items.length < count) {
    const kind = KINDS[items.length % KINDS.length] as KnownItemScore["kind"];
    // Each set has its share of the names, however many records it holds.
    const record = pick(pick(sets));
    // Closed and moved ones are told as such, apart from the results.
    if ((record.status ?? "open") !== "open") continue;
    const typed = typedAs(record, kind, random, [...words.values()]);
    if (typed === undefined) continue;
    const { results } = directory.find({ words: typed, limit: 10 });
    const place = results.findIndex(({ resource }) => sameName(resource.name, record.name)) + 1;
    items.push({ kind, name: record.name, typed, place, first: results[0]?.resource.name ?? "" });
  }
  const scores = KINDS.map((kind): KnownItemScore => {
    const mine = items.filter((item) => item.kind === kind);
    const within = (most: number): number => mine.filter(({ place }) => place > 0 && place <= most).length;
    return { kind, asked: mine.length, first: within(1), firstThree: within(3) };
  });
  return { items, scores };
}

function contentOf(name: string): string[] {
  return wordsOf(name).filter((word) => !isFunctionWord(word));
}

function sameName(a: string, b: string): boolean {
  return contentOf(a).join(" ") === contentOf(b).join(" ");
}

/** What somebody types for a name; undefined when it could as well be another's. */
function typedAs(
  record: Resource,
  kind: KnownItem["kind"],
  random: () => number,
  names: readonly string[][],
): string | undefined {
  const name = wordsOf(record.name);
  const content = contentOf(record.name);
  if (content.join("").length < SHORTEST_NAME || name.length > 8) return undefined;
  let typed = name;
  if (kind !== "misspelt") {
    if (content.length < 2) return undefined;
    const kept = Math.max(1, content.length - 1 - (content.length > 3 && random() < 0.5 ? 1 : 0));
    const from = Math.floor(random() * (content.length - kept + 1));
    typed = content.slice(from, from + kept);
    if (typed.join("").length < SHORTEST_NAME) return undefined;
    const part = typed;
    const roots = part.map(stem);
    const holders = names.filter((each) => roots.every((root) => each.some((word) => stem(word) === root)));
    if (new Set(holders.map((each) => each.join(" "))).size > 1) return undefined;
  }
  return kind === "in part" ? typed.join(" ") : misspelt(typed, random).join(" ");
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: "sq",
  b: "vn",
  c: "xv",
  d: "sf",
  e: "wr",
  f: "dg",
  g: "fh",
  h: "gj",
  i: "uo",
  j: "hk",
  k: "jl",
  l: "k",
  m: "n",
  n: "bm",
  o: "ip",
  p: "o",
  q: "w",
  r: "et",
  s: "ad",
  t: "ry",
  u: "yi",
  v: "cb",
  w: "qe",
  x: "zc",
  y: "tu",
  z: "x",
};

/** One slip in the longest word, never in its first letter. */
function misspelt(words: readonly string[], random: () => number): string[] {
  const longest = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
  return words.map((word, i) => (i === longest && word.length >= 4 ? slip(word, random) : word));
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = word[at] ?? "";
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + (word[at + 1] ?? "") + letter + word.slice(at + 2);
    default: {
      const beside = NEIGHBOURS[letter] ?? letter;
      return word.slice(0, at) + (beside[Math.floor(random() * beside.length)] ?? letter) + word.slice(at + 1);
    }
  }
}

/** How often a group asked for by name came first, as Markdown. */
export async function knownItemsSection(shared: string, vocabulary: Vocabulary): Promise<string> {
  const { items, scores } = await knownItems(shared, vocabulary);
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  const total = scores.reduce((sum, { first }) => sum + first, 0);
  return [
    "### A group asked for by its name",
    `${items.length} names from the real sets and the sample, each set with its share, drawn with a fixed seed; a part is a run of the name's words that no other name has all of. The group of that name came first for ${percent(total, items.length)}.`,
    [
      "| typed | number | first | among the first three |",
      "| --- | ---: | ---: | ---: |",
      ...scores.map(
        ({ kind, asked, first, firstThree }) =>
          `| ${kind} | ${asked} | ${percent(first, asked)} | ${percent(firstThree, asked)} |`,
      ),
    ].join("\n"),
  ].join("\n\n");
}
