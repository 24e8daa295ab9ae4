/** How signs are fitted, the same way for the shipped list and for each writer left out. */
import type { Fitted } from "./logistic.js";
import { fitLogistic } from "./logistic.js";
import { type Row, WRITERS_LEFT_OUT } from "./material.js";
import { fitOneOfMany } from "./multinomial.js";

export const LEVELS = ["emergency", "crisis", "urgent", "distress"] as const;
export const ABOUT = ["self", "someone", "child"] as const;
/** The writers whose requests are told apart as near misses, ordinary trouble and wants, and the four before them. */
const LATEST: readonly string[] = WRITERS_LEFT_OUT.slice(WRITERS_LEFT_OUT.indexOf("tenth"));
export const SETTINGS = {
  danger: { l1: 1, l2: 3 },
  level: { l1: 6, l2: 1 },
  about: { l1: 6, l2: 1 },
  passes: 30,
  /** A name needs so many requests, of so many writers: fewer is an accident. */
  least: 7,
  writers: 4,
  /** How strongly a family is held back beside a word: families speak for words that no set holds. */
  family: 0.3,
  /** Weights are whole numbers of this part of a logit. */
  unit: 0.25,
  /** How much a request counts, by its writer; 1 when not given. Chosen by leaving the newest writers out. */
  source: {
    ...Object.fromEntries(LATEST.map((writer) => [writer, 4])),
    needs: 2,
    lay: 1,
    patterns: 8,
    maker: 4,
  } as Readonly<Record<string, number>>,
};

export interface Seen {
  row: Row;
  names: readonly string[];
  /** What the patterns made of it, for the level and for whom it is about. */
  told: readonly string[];
}

export interface Lists {
  bias: number;
  danger: Map<string, number>;
  level: Record<(typeof LEVELS)[number], { bias: number; words: Map<string, number> }>;
  about: Record<(typeof ABOUT)[number], { bias: number; words: Map<string, number> }>;
}

/**
 * @param may whether a name may become a sign at all
 * @param alarming whether a name may only ever speak for danger
 * @param ordinary whether a name may only ever speak against it
 * @param bare whether a name says nothing of danger by itself, and only of how pressing it is and whom it is about
 */
export function fitLists(
  seen: readonly Seen[],
  may: (name: string) => boolean,
  alarming: (name: string) => boolean,
  ordinary: (name: string) => boolean,
  bare: (name: string) => boolean,
): Lists {
  const rows = new Map<string, number>();
  const writers = new Map<string, Set<string>>();
  for (const { row, names, told } of seen) {
    for (const name of [...names, ...told]) {
      rows.set(name, (rows.get(name) ?? 0) + 1);
      const by = writers.get(name) ?? new Set();
      writers.set(name, by.add(row.writer));
    }
  }
  const index = new Map<string, number>();
  const scale: number[] = [];
  const floors: number[] = [];
  const ceilings: number[] = [];
  for (const [name, count] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < SETTINGS.least || (writers.get(name)?.size ?? 0) < SETTINGS.writers || !may(name)) continue;
    index.set(name, index.size);
    scale.push(name.startsWith("<") ? SETTINGS.family : 1);
    floors.push(alarming(name) || bare(name) ? 0 : Number.NEGATIVE_INFINITY);
    ceilings.push(ordinary(name) || bare(name) ? 0 : Number.POSITIVE_INFINITY);
  }
  const held = Float64Array.from(scale);
  const numbers = (names: readonly string[]): number[] => names.flatMap((name) => index.get(name) ?? []);
  const weigh = (row: Row): number => row.weight * (SETTINGS.source[row.writer] ?? 1);
  const examples = seen.map(({ row, names }) => ({ features: numbers(names), yes: row.danger, weight: weigh(row) }));
  const danger = fitLogistic(
    examples,
    index.size,
    SETTINGS.danger,
    SETTINGS.passes,
    held,
    Float64Array.from(floors),
    Float64Array.from(ceilings),
  );
  const dangers = seen.filter(({ row }) => row.danger);
  const level = fitOneOfMany(
    dangers.flatMap(({ row, names, told }) =>
      row.level === undefined
        ? []
        : [
            {
              features: numbers([...names, ...told]),
              answer: row.level as (typeof LEVELS)[number],
              weight: weigh(row),
            },
          ],
    ),
    LEVELS,
    index.size,
    SETTINGS.level,
    SETTINGS.passes,
    held,
  );
  const about = fitOneOfMany(
    dangers.flatMap(({ row, names, told }) =>
      row.about === undefined
        ? []
        : [{ features: numbers([...names, ...told]), answer: aboutOf(row, names), weight: weigh(row) }],
    ),
    ABOUT,
    index.size,
    SETTINGS.about,
    SETTINGS.passes,
    held,
  );
  const list = (fitted: Fitted) => ({ bias: whole(fitted.bias), words: toList(fitted, index) });
  return {
    bias: whole(danger.bias),
    danger: toList(danger, index),
    level: Object.fromEntries(LEVELS.map((one) => [one, list(level[one])])) as Lists["level"],
    about: Object.fromEntries(ABOUT.map((one) => [one, list(about[one])])) as Lists["about"],
  };
}

/** A writer under 18 is a child here, so that Childline comes first, whatever the set's own writer called it. */
function aboutOf(row: Row, names: readonly string[]): (typeof ABOUT)[number] {
  return row.about === "self" && names.includes("^young") ? "child" : (row.about as (typeof ABOUT)[number]);
}

function whole(weight: number): number {
  return Math.round(weight / SETTINGS.unit);
}

function toList(fitted: Fitted, index: ReadonlyMap<string, number>): Map<string, number> {
  const list = new Map<string, number>();
  for (const [name, at] of index) {
    const weight = whole(fitted.weights[at] ?? 0);
    if (weight !== 0) list.set(name, weight);
  }
  return list;
}

export function sumOf(names: readonly string[], list: ReadonlyMap<string, number>, bias: number): number {
  return names.reduce((sum, name) => sum + (list.get(name) ?? 0), bias);
}

export function most<T extends string>(
  names: readonly string[],
  lists: Readonly<Record<T, { bias: number; words: ReadonlyMap<string, number> }>>,
): T {
  const sums = (Object.keys(lists) as T[]).map(
    (one) => [one, sumOf(names, lists[one].words, lists[one].bias)] as const,
  );
  return sums.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
