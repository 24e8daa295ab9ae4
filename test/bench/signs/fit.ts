/** How signs are fitted, the same way for the shipped list and for each writer left out. */
import type { Fitted } from "./logistic.js";
import { fitLogistic } from "./logistic.js";
import { ORDINARY_SETS, type Row, WRITERS_LEFT_OUT } from "./material.js";
import { fitOneOfMany } from "./multinomial.js";

export const LEVELS = ["emergency", "crisis", "urgent", "distress"] as const;
export const ABOUT = ["self", "someone", "child"] as const;
/** The writers whose requests are told apart as near misses, ordinary trouble and wants, and the four before them. */
const LATEST: readonly string[] = WRITERS_LEFT_OUT.slice(WRITERS_LEFT_OUT.indexOf("tenth"));
/** Those of 2026-11-30, each with voices of their own (trades, ages, regions, one who writes only sideways): most like strangers. */
const NEWEST: readonly string[] = WRITERS_LEFT_OUT.slice(WRITERS_LEFT_OUT.indexOf("sixtyfirst"));
export const SETTINGS = {
  danger: { l1: 5, l2: 0.4 },
  level: { l1: 14, l2: 0.4 },
  about: { l1: 14, l2: 0.4 },
  passes: 30,
  /** A name needs so many requests, of so many writers: fewer is an accident. */
  least: 5,
  writers: 3,
  /** How strongly a family is held back beside a word: families speak for words that no set holds. */
  family: 0.3,
  /**
   * What stands about as often in danger as elsewhere is held back most: each penalty goes by one over this and how much a name
   * tells by itself, the log of its share in danger over its share elsewhere (Wang and Manning 2012).
   */
  telling: 0.4,
  /** Weights are whole numbers of this part of a logit. */
  unit: 0.25,
  /** No weight may be further from nought than this many units: no one word decides alone (`check` says so too). */
  heaviest: 20,
  /** How much a request counts, by its writer; 1 when not given. Chosen by leaving the newest writers out. */
  source: {
    ...Object.fromEntries(LATEST.map((writer) => [writer, 4])),
    ...Object.fromEntries(NEWEST.map((writer) => [writer, 8])),
    ...Object.fromEntries(ORDINARY_SETS.map((writer) => [writer, 2])),
    "ordinary-sixth": 4,
    "ordinary-seventh": 4,
    "ordinary-identities": 56,
    needs: 4,
    lay: 3,
    patterns: 12,
    maker: 4,
    alone: 5,
    stories: 0.3,
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
 */
export function fitLists(
  seen: readonly Seen[],
  may: (name: string) => boolean,
  alarming: (name: string) => boolean,
  ordinary: (name: string) => boolean,
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
    floors.push(alarming(name) ? 0 : Number.NEGATIVE_INFINITY);
    ceilings.push(ordinary(name) ? 0 : Number.POSITIVE_INFINITY);
  }
  const numbers = (names: readonly string[]): number[] => names.flatMap((name) => index.get(name) ?? []);
  const weigh = (row: Row): number => row.weight * (SETTINGS.source[row.writer] ?? 1);
  const examples = seen.map(({ row, names }) => ({ features: numbers(names), yes: row.danger, weight: weigh(row) }));
  const danger = fitLogistic(
    examples,
    index.size,
    SETTINGS.danger,
    SETTINGS.passes,
    heldBy(seen, ({ danger }) => String(danger), index, scale),
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
    heldBy(dangers, ({ level }) => level, index, scale),
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
    heldBy(dangers, (row, names) => row.about && aboutOf(row, names), index, scale),
  );
  const list = (fitted: Fitted) => ({ bias: whole(fitted.bias), words: toList(fitted, index) });
  return {
    bias: whole(danger.bias),
    danger: toList(danger, index),
    level: Object.fromEntries(LEVELS.map((one) => [one, list(level[one])])) as Lists["level"],
    about: Object.fromEntries(ABOUT.map((one) => [one, list(about[one])])) as Lists["about"],
  };
}

/**
 * How strongly each name is held back: the less, the more it tells the answers apart by itself.
 * @param answer what a request is an example of; undefined for one that is not asked
 */
function heldBy(
  seen: readonly Seen[],
  answer: (row: Row, names: readonly string[]) => string | undefined,
  index: ReadonlyMap<string, number>,
  scale: readonly number[],
): Float64Array {
  const counts = new Map<string, Float64Array>();
  const all = new Float64Array(index.size).fill(1);
  for (const { row, names, told } of seen) {
    const given = answer(row, names);
    if (given === undefined) continue;
    const own = counts.get(given) ?? new Float64Array(index.size).fill(1);
    counts.set(given, own);
    for (const name of [...names, ...told]) {
      const at = index.get(name);
      if (at === undefined) continue;
      own[at] = (own[at] ?? 0) + 1;
      all[at] = (all[at] ?? 0) + 1;
    }
  }
  const total = (list: Float64Array): number => list.reduce((sum, count) => sum + count, 0);
  const whole = total(all);
  const answers = [...counts.values()].map((list) => ({ list, ratio: total(list) / (whole - total(list)) }));
  return Float64Array.from(scale, (own, at) => {
    const tells = answers.map(({ list, ratio }) => {
      const rest = Math.max(1, (all[at] ?? 1) - (list[at] ?? 1) + 1);
      return Math.abs(Math.log((list[at] ?? 1) / rest / ratio));
    });
    return own / (Math.max(...tells) + SETTINGS.telling);
  });
}

/** Families of what is done to somebody at home. */
const DONE_AT_HOME: readonly string[] = [
  "<hurts>",
  "<hurt-at-home>",
  "<control-sure>",
  "<used-sexually>",
  "<weak-harmed>",
];

/**
 * A writer under 18 is a child here, so that Childline comes first, whatever the set's own writer called it: one who says so, and
 * one whom a parent hurts. ("My dad hits me" may be a grown-up's; every list of lines holds one for anyone.)
 */
function aboutOf(row: Row, names: readonly string[]): (typeof ABOUT)[number] {
  const byParent = names.includes("<parent>") && DONE_AT_HOME.some((family) => names.includes(family));
  const isChild = names.includes("^young") || (byParent && (row.level === "crisis" || row.level === "emergency"));
  return row.about === "self" && isChild ? "child" : (row.about as (typeof ABOUT)[number]);
}

function whole(weight: number): number {
  return Math.round(weight / SETTINGS.unit);
}

function bounded(weight: number): number {
  return Math.max(-SETTINGS.heaviest, Math.min(SETTINGS.heaviest, whole(weight)));
}

function toList(fitted: Fitted, index: ReadonlyMap<string, number>): Map<string, number> {
  const list = new Map<string, number>();
  for (const [name, at] of index) {
    const weight = bounded(fitted.weights[at] ?? 0);
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
