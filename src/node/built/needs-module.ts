import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readYamlValue } from "../../authoring/read-yaml.js";
import {
  type AttributeWords,
  createLexicon,
  type Need,
  type NeedSource,
  neighbouringWords,
  sameWordsOf,
  storyWords,
  type Told,
  useOf,
  type Vocabulary,
} from "../../needs/index.js";
import { createSpelling, packWords, stem, welshStem } from "../../words/index.js";

/** How seldom a slip is taken for a word that is right as it is: the whole vocabulary has room for that, a page has not. */
const GUARDED_ONE_IN = 256;

/** What is read of the needs. */
export interface ReadOptions {
  /** Whether a need's story of that number is counted; a bench leaves some out. */
  keep?: (number: number) => boolean;
  /** `false`: without `rarer_phrases`, `rarer_stories` and what is `rarer: true`, as the page's vocabulary is made. */
  rarer?: boolean;
}

/**
 * Reads the files of the needs, one a need; what is rarer stands behind the other phrases and stories.
 * @param folder the folder `data/needs`
 */
export async function readNeedSources(folder: string, { rarer = true }: ReadOptions = {}): Promise<NeedSource[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const strings = (list: unknown[] | undefined): string[] => (list ?? []).map(String);
  const both = (file: string, key: string, lists: { en?: unknown[]; cy?: unknown[] } | null | undefined) => {
    if (Array.isArray(lists))
      throw new Error(
        `data/needs/${file}: ${key} is a list, so nobody can tell its language. Put it below "${key}:" under "en:" or "cy:".`,
      );
    const { en, cy } = lists ?? {};
    return { ...(en?.length ? { en: strings(en) } : {}), ...(cy?.length ? { cy: strings(cy) } : {}) };
  };
  return Promise.all(
    files.map(async (file) => {
      const read = readYamlValue(await readFile(join(folder, file), "utf8")).value as Omit<NeedSource, "id">;
      const { phrases, clues, hear, shared, stories, rarer_phrases, rarer_stories, ...rest } = read;
      const withRarer = (key: "phrases" | "stories", common: NeedSource["stories"], rare: NeedSource["stories"]) =>
        joined(both(file, key, common), rarer ? both(file, `rarer_${key}`, rare) : {});
      const told = withRarer("stories", stories, rarer_stories);
      return {
        id: file.slice(0, -".yaml".length),
        ...rest,
        // YAML reads "no" and "999" as other things than words.
        phrases: { en: [], ...withRarer("phrases", phrases, rarer_phrases) },
        ...(clues === undefined ? {} : { clues: strings(clues) }),
        ...(hear === undefined ? {} : { hear: strings(hear) }),
        ...(shared === undefined ? {} : { shared: strings(shared) }),
        ...(told.en === undefined && told.cy === undefined ? {} : { stories: told }),
      };
    }),
  );
}

/** Two lists a language as one. */
function joined(first: Partial<Need["phrases"]>, then: Partial<Need["phrases"]>): Partial<Need["phrases"]> {
  const en = [...(first.en ?? []), ...(then.en ?? [])];
  const cy = [...(first.cy ?? []), ...(then.cy ?? [])];
  return { ...(en.length > 0 ? { en } : {}), ...(cy.length > 0 ? { cy } : {}) };
}

/**
 * Reads `data/needs` into the form the library carries. Review notes (`avoid`, `heard_from`, `reviewed`,
 * `shared`) stay in the YAML: a visitor's browser has no use for them. Of stories only the words are carried.
 * @param folder the folder `data/needs`
 */
export async function readVocabulary(folder: string, options: ReadOptions = {}): Promise<Vocabulary> {
  const { keep = () => true, rarer = true } = options;
  const sources = await readNeedSources(folder, options);
  const needs = sources.map(
    ({ id, type, label, description, careful, deniable, related, phrases, clues, hear }): Need => ({
      id,
      type,
      label,
      description,
      ...(careful === undefined ? {} : { careful }),
      ...(deniable === undefined ? {} : { deniable }),
      ...(related === undefined ? {} : { related }),
      phrases,
      ...(clues === undefined ? {} : { clues }),
      ...(hear === undefined ? {} : { hear }),
    }),
  );
  const list = async <T>(name: string): Promise<T> =>
    readYamlValue(await readFile(join(folder, "lists", name), "utf8")).value as T;
  const fields = async (name: string): Promise<Record<string, string[]>> =>
    Object.fromEntries(
      Object.entries(await list<Record<string, unknown[]>>(name)).map(([field, texts]) => [field, texts.map(String)]),
    );
  const elsewhere = await fields("elsewhere.yaml");
  const toldElsewhere = await fields("elsewhere-stories.yaml");
  for (const field of Object.keys(toldElsewhere)) {
    if (elsewhere[field] === undefined)
      throw new Error(
        `lists/elsewhere-stories.yaml has stories of "${field}", which is no field of lists/elsewhere.yaml: nothing would count them. Give the field the same name in both.`,
      );
  }
  const origins = await readOrigins(folder);
  const everyday = await readEverydayWords(folder);
  const vocabulary: Vocabulary = {
    needs,
    abbreviations: await list("abbreviations.yaml"),
    attributes: (await list<(AttributeWords & { rarer?: boolean })[]>("attributes.yaml"))
      .filter((each) => rarer || each.rarer !== true)
      .map(({ kind, value, phrases }) => ({ kind, value, phrases })),
    statements: await list("statements.yaml"),
    elsewhere: Object.values(elsewhere),
    errands: (await list<unknown[]>("errands.yaml")).map(String),
    courtesies: (await list<unknown[]>("courtesies.yaml")).map(String),
    same: sameWords(await list("same-words.yaml")),
    services: await fields("services.yaml"),
    common: "",
  };
  const told = (lang: "en" | "cy"): Told => {
    const english = lang === "en";
    const stories = [
      ...sources.map(({ stories }) => (stories?.[lang] ?? []).filter((_, number) => keep(number))),
      ...Object.keys(elsewhere).map((field) => (english ? (toldElsewhere[field] ?? []) : [])),
    ];
    const phrases = [
      ...needs.map(({ label, phrases, hear = [], clues = [] }) => [
        ...(phrases[lang] ?? []),
        ...(english ? [label.en, ...hear, ...clues] : [label.cy ?? ""]),
      ]),
      ...Object.values(elsewhere).map((texts) => (english ? texts : [])),
    ];
    const rootOf = english ? stem : welshStem;
    const same = english ? sameWordsOf(vocabulary) : new Map<string, string[]>();
    const isWord = english ? rightWords(vocabulary, everyday) : (): boolean => true;
    const roots = new Set(origins.map(rootOf));
    const fair = (said: Record<string, number[]>): Record<string, number[]> =>
      withoutOrigins(said, (word) => word.split(" ").some((each) => roots.has(rootOf(each))), needs);
    return {
      words: fair(storyWords(stories, rootOf, same, isWord)),
      pairs: fair(neighbouringWords(phrases, stories, rootOf, same)),
    };
  };
  vocabulary.told = { en: told("en"), cy: told("cy") };
  return { ...vocabulary, common: packWords(wordsToGuard(vocabulary, everyday), GUARDED_ONE_IN) };
}

/**
 * Who somebody is, is not read from where they come from or what they speak, however many stories name both.
 * @param said as `Told.words` or `Told.pairs`
 */
function withoutOrigins(
  said: Record<string, number[]>,
  isOrigin: (words: string) => boolean,
  needs: readonly Need[],
): Record<string, number[]> {
  const isWho = (use: number): boolean => {
    const { type, careful } = needs[useOf(use).need] ?? {};
    return type === "people" && careful === true;
  };
  const kept = Object.entries(said).map(([words, uses]): [string, number[]] => [
    words,
    isOrigin(words) ? uses.filter((use) => !isWho(use)) : uses,
  ]);
  return Object.fromEntries(kept.filter(([, uses]) => uses.length > 0));
}

/** Tells a word from a slip of the pen: what a phrase or the everyday words have, or what is no slip of any of these. */
function rightWords(vocabulary: Vocabulary, everyday: readonly string[]): (word: string) => boolean {
  const { words } = createLexicon(vocabulary.needs, "en", sameWordsOf(vocabulary), vocabulary.elsewhere);
  const right = new Set(everyday);
  const spelling = createSpelling(words, right);
  return (word) => words.has(word) || right.has(word) || spelling.correct(word) === undefined;
}

/** The words that are right as they are: countries and languages too, or "bengali" would be a slip of "bungalow". */
export async function readEverydayWords(folder: string): Promise<string[]> {
  const words = (await readFile(join(folder, "lists", "everyday-words.txt"), "utf8"))
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .flatMap((line) => line.split(" ").filter(Boolean));
  return [...words, ...(await readOrigins(folder))];
}

/** The words for where somebody comes from or what they speak. */
async function readOrigins(folder: string): Promise<string[]> {
  const lines = readYamlValue(await readFile(join(folder, "lists", "origins.yaml"), "utf8")).value as unknown[];
  return lines.flatMap((line) => String(line).split(" "));
}

/** The everyday words that the speller would change if it did not know them. */
export function wordsToGuard(vocabulary: Vocabulary, everyday: readonly string[]): string[] {
  const lexicon = createLexicon(
    vocabulary.needs,
    "en",
    sameWordsOf(vocabulary),
    vocabulary.elsewhere,
    vocabulary.told?.en,
  );
  const spelling = createSpelling(lexicon.words, new Set());
  return everyday.filter((word) => lexicon.stemOf(word) === undefined && spelling.correct(word) !== undefined);
}

/** From plain words with their other forms, as they are written down, to each form with its plain words. */
function sameWords(list: Record<string, string>): Record<string, string> {
  const same: Record<string, string> = {};
  for (const [plain, forms] of Object.entries(list)) for (const form of forms.split(" ")) same[form] = plain;
  return same;
}

/** The source of `src/built/needs.ts`: the whole vocabulary, for Node and for pages that have room for it. */
export function needsModule(vocabulary: Vocabulary): string {
  return [
    "// Made by `npm run data` from data/needs. Do not edit by hand.",
    'import type { Vocabulary } from "../needs/index.js";',
    "",
    "// One string, parsed when it is first needed: faster to load than an object literal of this size.",
    `export const vocabularyJson: string = ${JSON.stringify(JSON.stringify(vocabulary))};`,
    "/** The built-in needs and the words people use for them: made anew at each call, so that it can be changed. */",
    "export function builtVocabulary(): Vocabulary {",
    "  return JSON.parse(vocabularyJson) as Vocabulary;",
    "}",
    "",
  ].join("\n");
}

/** The source of `src/built/needs-page.ts`: the vocabulary that a page can afford, packed. */
export function needsPageModule(packed: string): string {
  return [
    "// Made by `npm run data` from data/needs. Do not edit by hand.",
    'import { unpackVocabulary, type Vocabulary } from "../needs/index.js";',
    "",
    `export const packedVocabulary: string = ${JSON.stringify(packed)};`,
    "export function builtVocabulary(): Vocabulary {",
    "  return unpackVocabulary(packedVocabulary);",
    "}",
    "",
  ].join("\n");
}
