import {
  alphabetOf,
  type BitCoder,
  BitReader,
  BitWriter,
  commonestFirst,
  PackedTextError,
  Prose,
  seal,
  unseal,
} from "../../coding/index.js";
import type { PACKED_PARTS, PackedUrgentData, UrgentData, UrgentPattern } from "../urgent-data.js";
import { walkSigns } from "./signs.js";

/** What is packed. */
type Parts = Pick<UrgentData, (typeof PACKED_PARTS)[number]>;
type Lists = Readonly<Record<string, readonly string[]>>;

/** The form that is written and read. */
const FORM = 3;
/** Half as many chances make the words of danger longer by one in a hundred. */
const REMEMBERED_BITS = 22;
/** Parts a contraction from its words. */
const STANDS_FOR = "=";
const WORDS = /[a-z0-9]+/g;

/**
 * The parts of the danger layer that only noticing needs, as one text. One set of functions walks over them for both
 * ways: what is written is what is read. Lists come back in alphabetical order ({@link inOrder}).
 */
export function packParts(data: UrgentData): string {
  const parts = inOrder(data);
  const alphabet = alphabetOf(textsIn(parts).join(` ${STANDS_FOR}-`));
  const writer = new BitWriter();
  walkParts(writer, new Prose(writer, alphabet, REMEMBERED_BITS), parts);
  return seal([Uint8Array.of(FORM), new TextEncoder().encode(alphabet), writer.end()]);
}

/** @throws PackedTextError when anything is not as it was made, or of another form */
export function unpackParts({ packed, ...rest }: PackedUrgentData): UrgentData {
  const [form, alphabet, bytes] = unseal(packed);
  if (form?.[0] !== FORM || alphabet === undefined || bytes === undefined)
    throw new PackedTextError("This packed danger data is of a form that this version of fingerpost cannot read.");
  const reader = new BitReader(bytes);
  return {
    ...rest,
    ...walkParts(reader, new Prose(reader, new TextDecoder().decode(alphabet), REMEMBERED_BITS), undefined),
  };
}

function walkParts(coder: BitCoder, prose: Prose, given: Parts | undefined): Parts {
  const counts = new Map<string, number>();
  const list = (texts: readonly string[] = []): string[] => {
    const found = prose.list(texts);
    for (const text of found) for (const [word] of text.matchAll(WORDS)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return found;
  };
  const lists = (texts: Lists = {}): Lists => {
    const names = prose.list(Object.keys(texts));
    for (const name of names) counts.set(`<${name}>`, 1);
    return Object.fromEntries(names.map((name) => [name, list(texts[name])]));
  };
  const classes = lists(given?.classes);
  const families = lists(given?.families);
  const fillers = list(given?.fillers);
  const spoken = list(Object.entries(given?.spoken ?? {}).map(([short, long]) => short + STANDS_FOR + long));
  const past = list(given?.past);
  const denial = list(given?.denial);
  const denied = list(given?.denied);
  const not_danger = list(given?.not_danger);
  const patterns = prose.list(given?.patterns.map(headOf) ?? []).map((head, at): UrgentPattern => {
    const pattern = given?.patterns[at];
    const [any, perhaps, unless] = [pattern?.any, pattern?.perhaps, pattern?.unless].map((lines) => list(lines));
    return patternOf(head, any ?? [], perhaps ?? [], unless ?? []);
  });
  const words = new Map(commonestFirst(counts));
  return {
    classes,
    families,
    signs: walkSigns(coder, prose, words, given?.signs),
    fillers,
    spoken: Object.fromEntries(spoken.map((text) => text.split(STANDS_FOR) as [string, string])),
    past,
    denial,
    denied,
    not_danger,
    patterns,
  };
}

/**
 * The parts with members, lines, and what stands in the innermost brackets of lines in alphabetical order, which spares
 * two kilobytes: what stands above a text then tells how it begins. Which of two equally near words a slip is read as
 * may hang on it: of 23,503 development requests eight weigh a little more or less, and not one is answered otherwise.
 */
export function inOrder({ classes, families, signs, fillers, spoken, patterns, ...data }: UrgentData): Parts {
  const members = (lists: Lists): Lists =>
    Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list].sort()]));
  return {
    classes: members(classes),
    families: members(families),
    signs,
    fillers,
    spoken,
    past: sorted(data.past),
    denial: sorted(data.denial),
    denied: sorted(data.denied),
    not_danger: sorted(data.not_danger),
    patterns: patterns.map(({ any, perhaps, unless, ...pattern }) => ({
      ...pattern,
      any: sorted(any),
      ...(perhaps === undefined ? {} : { perhaps: sorted(perhaps) }),
      ...(unless === undefined ? {} : { unless: sorted(unless) }),
    })),
  };
}

function sorted(lines: readonly string[]): string[] {
  const inBrackets = (_: string, open: string, inside: string): string => open + inside.split("|").sort().join("|");
  return lines.map((line) => line.replace(/([[(])([^[\]()]+)(?=[\])])/g, inBrackets)).sort();
}

/** All of a pattern but its lines. */
function headOf({ id, topic, level, panel, about, lang, despite_figures }: UrgentPattern): string {
  return [id, topic, level, panel, about, lang, ...(despite_figures === true ? ["despite_figures"] : [])].join(" ");
}

function patternOf(head: string, any: string[], perhaps: string[], unless: string[]): UrgentPattern {
  const [id, topic, level, panel, about, lang, despite] = head.split(" ");
  return {
    ...({ id, topic, level, panel, about, lang } as Omit<UrgentPattern, "any">),
    any,
    ...(perhaps.length === 0 ? {} : { perhaps }),
    ...(unless.length === 0 ? {} : { unless }),
    ...(despite === undefined ? {} : { despite_figures: true }),
  };
}

/** All texts, names and numbers in a value. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)]);
}
