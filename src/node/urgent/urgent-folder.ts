import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readYamlValue } from "../../authoring/read-yaml.js";
import { URGENT_TOPICS } from "../../urgent/urgent-data.js";
import type { UrgentFolder, UrgentLineSource, UrgentPatternSource } from "../../urgent/urgent-folder.js";
import { wordsOf } from "../../words/index.js";

type Table = Record<string, unknown>;

/**
 * Reads `data/urgent`: words, figures of speech, patterns, lines and offers.
 * @param folder path of the folder
 * @throws Error when a file is missing or is not YAML: nothing may be built from half of it
 */
export async function readUrgentFolder(folder: string): Promise<UrgentFolder> {
  const words = await table(join(folder, "words.yaml"));
  const notDanger = await table(join(folder, "not-danger.yaml"));
  const families = await table(join(folder, "families.yaml"));
  const signs = await table(join(folder, "signs.yaml"));
  const lines = await table(join(folder, "lines.yaml"));
  const offers = await table(join(folder, "offers.yaml"));
  const languages = await table(join(folder, "languages.yaml"));
  const names = (await readdir(join(folder, "patterns"))).filter((name) => name.endsWith(".yaml")).sort();
  const patterns: UrgentPatternSource[] = [];
  for (const name of names) {
    const file = join(folder, "patterns", name);
    for (const entry of asList((await read(file)) ?? [])) patterns.push(toPattern(entry as Table, file));
  }
  return {
    classes: wordLists(words["classes"]),
    families: wordLists(families["families"]),
    signs: signs as unknown as UrgentFolder["signs"],
    never: (signs["never"] ?? []) as string[],
    fillers: words["fillers"] as string[],
    spoken: words["spoken"] as Record<string, string>,
    past: linesOf(words["past"]),
    denial: linesOf(words["denial"]),
    denied: linesOf(words["denied"]),
    not_danger: linesOf(notDanger["lines"]),
    known: (await readFile(join(folder, "known-words.txt"), "utf8"))
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .join(" ")
      .trim(),
    patterns,
    lines: lines["lines"] as UrgentLineSource[],
    emergency_first: lines["emergency_first"] as string[],
    always: lines["always"] as string[],
    offers: toOffers(offers["offers"] as Table),
    needs: offers["needs"] as UrgentFolder["needs"],
    small_words: { read: smallWords(languages["read"]), others: smallWords(languages["others"]) },
  };
}

function wordLists(lists: unknown): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lists as Record<string, unknown[]>).map(([name, members]) => [name, members.map(String)]),
  );
}

/** The words of every language as one list, folded as what is typed is. */
function smallWords(byLanguage: unknown): string {
  return [...new Set(wordsOf(Object.values(byLanguage as Table).join(" ")))].join(" ");
}

async function read(file: string): Promise<unknown> {
  const { value, trouble } = readYamlValue(await readFile(file, "utf8"));
  const first = trouble[0];
  if (first !== undefined)
    throw new Error(`${file}: not readable as YAML at character ${first.offset}: ${first.message}`);
  return value;
}

async function table(file: string): Promise<Table> {
  return (await read(file)) as Table;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Lines of a block; a line that begins with # is a comment. */
function linesOf(block: unknown): string[] {
  return String(block ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function toPattern(entry: Table, file: string): UrgentPatternSource {
  return {
    ...(entry as unknown as UrgentPatternSource),
    any: linesOf(entry["any"]),
    perhaps: linesOf(entry["perhaps"]),
    unless: linesOf(entry["unless"]),
    must_match: linesOf(entry["must_match"]),
    must_not_match: linesOf(entry["must_not_match"]),
    file,
  };
}

function toOffers(offers: Table): UrgentFolder["offers"] {
  const whole = URGENT_TOPICS.map((topic) => {
    const one = (offers[topic] ?? {}) as Record<string, string[] | "as-self">;
    const self = one["self"] === "as-self" ? [] : (one["self"] ?? []);
    const lines = (about: string): string[] => {
      const given = one[about];
      return given === "as-self" || given === undefined ? self : given;
    };
    return [topic, { self, someone: lines("someone"), child: lines("child") }] as const;
  });
  return Object.fromEntries(whole) as unknown as UrgentFolder["offers"];
}
