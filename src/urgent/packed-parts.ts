import { unpackProse } from "../coding/index.js";
import type { PACKED_PARTS, PackedUrgentData, UrgentData, UrgentSigns } from "./urgent-data.js";

/**
 * The parts as they are packed: words of one weight stand together in alphabetical order, and lists of words are one
 * text, so that each word is easily foreseen from the one before it.
 */
type Lists = Readonly<Record<string, string>>;
interface Packed extends Omit<Pick<UrgentData, (typeof PACKED_PARTS)[number]>, "classes" | "families" | "signs"> {
  classes: Lists;
  families: Lists;
  signs: readonly [
    numbers: Omit<UrgentSigns, "danger" | "level" | "about">,
    danger: Readonly<Record<string, Lists>>,
    level: Readonly<Record<string, Lists>>,
    about: Readonly<Record<string, Lists>>,
    starts: readonly number[],
  ];
}

/** What {@link unpackParts} reads, as JSON. */
export function partsToPack(data: UrgentData): string {
  const { danger, level, about, ...numbers } = data.signs;
  const words = (lists: UrgentSigns["level"] | UrgentSigns["about"]) =>
    each(lists as Record<string, { words: Record<string, number> }>, ({ words }) => byWeight(words));
  const parts: Packed = {
    classes: each(data.classes, joined),
    families: each(data.families, joined),
    signs: [
      numbers,
      each(danger as Record<string, Record<string, number>>, byWeight),
      words(level),
      words(about),
      [...Object.values(level), ...Object.values(about)].map(({ start }) => start),
    ],
    fillers: data.fillers,
    spoken: data.spoken,
    past: data.past,
    denial: data.denial,
    denied: data.denied,
    not_danger: data.not_danger,
    patterns: data.patterns,
  };
  return JSON.stringify(parts);
}

/** @throws PackedTextError when anything is not as it was made */
export function unpackParts(data: PackedUrgentData): UrgentData {
  const { packed, ...rest } = data;
  const parts = JSON.parse(unpackProse(packed)) as Packed;
  const [numbers, danger, level, about, starts] = parts.signs;
  let at = 0;
  const words = (lists: Readonly<Record<string, Lists>>) =>
    each(lists, (list) => ({ start: starts[at++] ?? 0, words: weights(list) }));
  return {
    ...rest,
    ...parts,
    classes: each(parts.classes, (list) => list.split(",")),
    families: each(parts.families, (list) => list.split(",")),
    signs: {
      ...numbers,
      danger: each(danger, weights),
      level: words(level) as UrgentSigns["level"],
      about: words(about) as UrgentSigns["about"],
    },
  };
}

function each<From, To>(lists: Readonly<Record<string, From>>, make: (list: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, make(list)]));
}

function joined(words: readonly string[]): string {
  return [...words].sort().join(",");
}

function byWeight(words: Readonly<Record<string, number>>): Lists {
  const lists = new Map<number, string[]>();
  for (const [word, weight] of Object.entries(words)) lists.set(weight, [...(lists.get(weight) ?? []), word]);
  return Object.fromEntries([...lists].sort(([a], [b]) => b - a).map(([weight, list]) => [weight, joined(list)]));
}

function weights(lists: Lists): Record<string, number> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([weight, words]) => words.split(",").map((word) => [word, Number(weight)])),
  );
}
