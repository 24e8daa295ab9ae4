import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readYamlValue } from "../../authoring/read-yaml.js";
import { readTextFile } from "./read-text.js";

/** What exists, for the rules: need ids, and areas with those they lie in. */
export interface DataContext {
  /** Each need id with its English phrases, for suggestions. */
  needs?: ReadonlyMap<string, readonly string[]>;
  areas?: ReadonlyMap<string, readonly string[]>;
}

/** Deeper than any chain of areas; keeps a ring of areas from turning for ever. */
const DEEPEST = 10;

/**
 * Reads what exists from a `data` folder. What is not there is left out, and then not checked.
 * @param folder the folder that holds `needs/` and `places/areas/`
 */
export async function loadContext(folder: string): Promise<DataContext> {
  const needs = new Map<string, readonly string[]>();
  for (const { name, value } of await valuesIn(join(folder, "needs"))) needs.set(name, englishPhrases(value));
  const within = new Map<string, readonly string[]>();
  for (const { value } of await valuesIn(join(folder, "places", "areas"))) {
    for (const area of Array.isArray(value) ? value : []) {
      const id: unknown = area?.id;
      const outer: unknown = area?.within;
      if (typeof id === "string") within.set(id, Array.isArray(outer) ? outer.map(String) : []);
    }
  }
  const areas = new Map([...within.keys()].map((id) => [id, ancestors(id, within)]));
  return { ...(needs.size === 0 ? {} : { needs }), ...(areas.size === 0 ? {} : { areas }) };
}

function ancestors(id: string, within: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  let level = [...(within.get(id) ?? [])];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    for (const outer of level) found.add(outer);
    level = level.flatMap((outer) => within.get(outer) ?? []).filter((outer) => !found.has(outer));
  }
  return [...found];
}

function englishPhrases(value: unknown): string[] {
  if (typeof value !== "object" || value === null || !("phrases" in value)) return [];
  const { phrases } = value;
  if (typeof phrases !== "object" || phrases === null || !("en" in phrases)) return [];
  return Array.isArray(phrases.en) ? phrases.en.map(String) : [];
}

/** Every YAML file of a folder, by name without its ending. */
async function valuesIn(folder: string): Promise<{ name: string; value: unknown }[]> {
  const names = await readdir(folder).catch(() => []);
  const values: { name: string; value: unknown }[] = [];
  for (const name of names.filter((each) => each.endsWith(".yaml")).sort()) {
    const text = await readTextFile(join(folder, name));
    if ("source" in text) values.push({ name: name.slice(0, -5), value: readYamlValue(text.source).value });
  }
  return values;
}
