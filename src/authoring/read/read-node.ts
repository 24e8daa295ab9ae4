import { districtsOfRange } from "../../place/index.js";
import { type Field, SHORT_FORMS } from "../../resource/field-shapes.js";
import { isForPeopleInHiding, mustNotBeFound } from "../../resource/must-not-be-found.js";
import { chosen, yesOrNo } from "../../resource/written-choice.js";
import { nearest } from "../../words/nearest.js";
import { fieldName, inQuotes, NO_COLON, shown, withoutBullet } from "../quote.js";
import { ordinal } from "../schedule/words.js";
import { type Entry, type MapNode, type Node, type Path, pathText, type ScalarNode } from "../tree.js";
import { agesInWords } from "./ages-in-words.js";
import { fieldMeant } from "./field-names.js";
import { contactParts } from "./one-line-contact.js";
import { apartFromPostcode, tidyArea } from "./phones.js";
import { readChoice, readNumber, readYesNo } from "./read-choice.js";
import { readSchedule } from "./read-schedule.js";
import { readText, refuse, reportEmpty, unwrapped } from "./read-text.js";
import type { Reading } from "./reading.js";
import { isPostcodeArea, nearestArea, type One, oneOf, severalIn } from "./several.js";
import { isCut } from "./source-traps.js";

/**
 * Reads a part of a file as the field it should be. What is certain is put right on the way; what is not is
 * reported and left out.
 * @returns the value, or undefined when there is none to use
 */
export function readNode(reading: Reading, node: Node, field: Field, path: Path): unknown {
  switch (field.kind) {
    case "map":
      return node.kind === "map" ? readMap(reading, node, field, path) : readShort(reading, node, field, path);
    case "list":
      return readList(reading, node, field, path);
    case "choice":
      return readChoice(reading, node, field, path);
    case "yes-no":
      return readYesNo(reading, node, path);
    case "number":
      return readNumber(reading, node, path);
    case "text":
      return readText(reading, node, field, path);
    default:
      return field satisfies never;
  }
}

function readMap(reading: Reading, node: MapNode, field: Field & { kind: "map" }, path: Path): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const entry of node.entries) {
    const inner = field.keys.get(entry.key) ?? languageField(reading, entry, field, path);
    const innerPath = [...path, entry.key];
    if (inner === undefined) {
      if (field.any === undefined) reportUnknown(reading, entry, field, { path, beside: node.entries });
      continue;
    }
    if (isEmpty(entry.value)) {
      // A & or ! that swallowed the value, or a # that cut it off, is already told.
      if (reading.saidOnLine(entry.keyFrom)) reading.leftOut.push(innerPath);
      else reportEmpty(reading, entry.keyFrom, innerPath);
      continue;
    }
    const read = readNode(reading, entry.value, inner, innerPath);
    if (read !== undefined) value[entry.key] = read;
  }
  return value;
}

/** Translations are kept under the code of their language. */
function languageField(reading: Reading, entry: Entry, field: Field & { kind: "map" }, path: Path): Field | undefined {
  if (field.any === undefined) return undefined;
  if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(entry.key)) return field.any;
  refuse(reading, [...path, entry.key]);
  reading.report("not-a-language", entry.keyFrom, path, {
    message: `"${shown(entry.key)}" is not the code of a language.`,
    why: "The words would be shown to nobody. Welsh is cy, Urdu is ur, British Sign Language is bfi.",
    paste: "cy:",
  });
  return undefined;
}

/** The colon of a Chinese or Japanese keyboard, which is no colon to YAML: what follows it became a part of the name. */
const WIDE_COLON = /[\uff1a\ufe55\ufe13]/;

function reportUnknown(
  reading: Reading,
  entry: Entry,
  field: Field & { kind: "map" },
  { path, beside }: { path: Path; beside: readonly Entry[] },
): void {
  const fits = (inner: Field): boolean => canHold(inner, entry.value);
  const able = [...field.keys].filter(([, inner]) => fits(inner)).map(([key]) => key);
  const written = entry.key.split(WIDE_COLON, 1)[0] ?? "";
  const [near = nearest(written, able), part] = fieldMeant(written, field.keys, fits) ?? [];
  const there = near !== undefined && beside.some(({ key }) => key === near);
  // Two lines that mean the same field, or the same group, cannot both be given its name.
  const meant = pathText([...path, near ?? ""]);
  const taken = there || reading.leftOut.some((told) => pathText(told) === meant);
  const where = path.length === 0 ? "" : ` inside "${fieldName(path)}"`;
  const ask = near === undefined ? "" : ` Did you mean ${part === undefined ? near : `${part} inside "${near}"`}?`;
  const once = taken ? `${ask} There can be only one "${near}", and all of it belongs there.` : ask;
  const said = there && part === undefined ? ` "${near}" is there already.` : once;
  const others = near === undefined && path.length > 0 ? ` There can be: ${[...field.keys.keys()].join(", ")}.` : "";
  const ofGroup = (other: Entry): [string, Node][] => {
    const [group, inner = ""] = fieldMeant(other.key, field.keys, (each) => canHold(each, other.value)) ?? [];
    return group === near && inner !== "" ? [[inner, other.value]] : [];
  };
  const line = (name: string): string | undefined => {
    const inner = field.keys.get(name);
    if (part !== undefined) return inGroup(reading, inner, name, [[part, entry.value], ...beside.flatMap(ofGroup)]);
    const words = numberAsWords(entry, inner, name);
    return words === undefined ? lineWithKey(reading, entry, name) : `${name}:\n  ${words}`;
  };
  const paste = near === undefined || taken ? undefined : line(near);
  reading.leftOut.push([...path, entry.key]);
  // Whoever mends the name has the field: that it is missing as well is not said.
  if (near !== undefined && !there) reading.leftOut.push([...path, near]);
  reading.report("unknown-key", entry.keyFrom, [...path, entry.key], {
    message: `There is no field "${shown(entry.key)}"${where}.${said}`,
    why: `What stands there was left out, and people would not see it.${others}`,
    ...(paste === undefined ? {} : { paste }),
  });
}

/** Whether what stands in the file can be the value of a field: a time of day is no yes or no, nor a sentence an id. */
function canHold(field: Field, node: Node): boolean {
  if (node.kind !== "scalar" || node.value === null)
    return node.kind === "scalar" || ["map", "list"].includes(field.kind);
  const text = String(node.value).trim();
  if (field.kind === "yes-no") return yesOrNo(text) !== undefined;
  if (field.kind === "number") return /\d/.test(text);
  return field.kind !== "text" || field.format !== "id" || !/\s/.test(text);
}

/** The line of a field under another name: with its indent, its dash and its value, since it is pasted over all of that. */
function lineWithKey({ lines }: Reading, { key, keyFrom, keyTo, value }: Entry, name: string): string {
  const { line, column } = lines.at(keyFrom);
  const text = lines.text(line);
  const after = column - 1 + keyTo - keyFrom;
  const cut = key.search(WIDE_COLON);
  if (cut > 0 && text.slice(column - 1, after).includes(key)) {
    const words = key.slice(cut + 1) + text.slice(after);
    return `${text.slice(0, column - 1)}${name}: ${inQuotes(words.trim())}`;
  }
  if (text.slice(column - 1, after).includes(key))
    return `${text.slice(0, column - 1)}${name}${text.slice(after)}`.trimEnd();
  // Data of JSON stands on no line of its own.
  const short = value.kind === "scalar" && value.raw !== "" && !value.raw.includes("\n") && value.raw.length < 200;
  return short ? `${name}: ${value.raw}` : `${name}:`;
}

/** A bare number where a group has words: with its name before it, since 50 by itself would tell nobody that it is an age. */
function numberAsWords({ key, value }: Entry, group: Field | undefined, name: string): string | undefined {
  const part = SHORT_FORMS.get(name);
  if (part === undefined || group?.kind !== "map" || value.kind !== "scalar" || typeof value.value !== "number") return;
  const isAmount = [...group.keys.values()].filter(({ kind }) => kind === "number").length === 1;
  return isAmount ? undefined : `${part}: ${inQuotes(`${key} ${value.raw}`)}`;
}

/**
 * The lines of a group with one part of it, and with those that stand beside that one: each by itself would be a second
 * group of the same name.
 */
function inGroup(
  { source }: Reading,
  group: Field | undefined,
  name: string,
  parts: readonly (readonly [string, Node])[],
): string | undefined {
  if (name === "places" && mayHide(source)) return undefined;
  const [dash, fields] = group?.kind === "list" ? ["- ", group.item] : ["", group];
  const lines = new Map<string, string>();
  for (const [part, value] of parts) {
    const written = asPart(value, fields?.kind === "map" ? fields.keys.get(part) : undefined);
    if (written === undefined && lines.size === 0) return undefined;
    if (written !== undefined && !lines.has(part)) lines.set(part, `${part}: ${written}`);
  }
  return `${name}:\n  ${dash}${[...lines.values()].join(`\n  ${" ".repeat(dash.length)}`)}`;
}

/** A value as a part of a group takes it: a text in quotes, because a phone number without them loses its first 0. */
function asPart(value: Node, field: Field | undefined): string | undefined {
  if (value.kind !== "scalar" || value.value === null || value.raw.includes("\n")) return undefined;
  const written = value.style === "plain" ? value.raw : String(value.value);
  if (field?.kind === "choice") return chosen(written, field.values);
  if (field?.kind === "list") return `[${/^[\w, -]+$/.test(written) ? written : inQuotes(written)}]`;
  return field === undefined || field.kind === "text" ? inQuotes(written) : written;
}

/** Dots are what our own messages put where only a person can know: pasted and not filled in, they are nothing. */
function isEmpty(node: Node): boolean {
  return node.kind === "scalar" && (node.value === null || node.value === "...");
}

/** One line, or a list, where several fields belong. */
function readShort(reading: Reading, node: Node, field: Field & { kind: "map" }, path: Path): unknown {
  const name = fieldName(path);
  const part = typeof path[path.length - 1] === "string" ? SHORT_FORMS.get(name) : undefined;
  const inner = part === undefined ? undefined : field.keys.get(part);
  const written = node.kind === "scalar" ? unwrapped(node.raw) : "";
  if (name === "cost" && /^["']?free["']?$/i.test(written)) {
    reportParts(reading, node as ScalarNode, path, "free: true");
    return { free: true };
  }
  if (part !== undefined && inner !== undefined && node.kind === "scalar" && typeof node.value === "string") {
    const text = unwrapped(node.value).trim();
    const ages = name === "who_for" ? agesInWords(text) : [];
    // They are offered here, so that the rule need not offer them again.
    if (ages.length > 0 && !isCut(reading, node)) reading.leftOut.push([...path, "min_age"]);
    reportParts(reading, node, path, `${part}: ${inQuotes(text)}`, ages);
    return { [part]: text };
  }
  refuse(reading, path);
  if (isCut(reading, node)) return undefined;
  const guess = guessParts(reading, field, part, node);
  reading.report("wrong-shape", node.from, path, {
    message:
      node.kind === "list"
        ? `"${name}" is a group of fields, and a list stands there.`
        : `"${name}" has several parts, and each needs a line of its own.`,
    why: `YAML cannot tell which part "${shown(written || "-")}" is. The parts are: ${[...field.keys.keys()].join(", ")}.`,
    paste: `${typeof path[path.length - 1] === "number" ? "- " : `${name}:\n  `}${guess.join("\n  ")}`,
  });
  return undefined;
}

/** The parts of a group of fields that a single line most likely is, a line each, or one with dots. */
function guessParts(reading: Reading, field: Field & { kind: "map" }, part: string | undefined, node: Node): string[] {
  const written = node.kind === "scalar" ? String(node.value ?? "") : "";
  const known = (key: string): boolean => field.keys.has(key);
  const [, key = ""] = /^([a-z_]{2,30}) ?[=;\uff1a\ufe55\ufe13]/.exec(written) ?? [];
  const contact = known("email") && known("phone") && !known(key) ? contactParts(written) : [];
  if (contact.length > 0) return contact;
  const place = known("postcode") && !known(key) && !mayHide(reading.source) ? apartFromPostcode(written) : undefined;
  if (place === undefined) return [guessPart(field, part, node)];
  return [...(place.words === "" ? [] : [`name: ${inQuotes(place.words)}`]), `postcode: ${place.postcode}`];
}

/** Where people may be in hiding, no message offers a postcode: the rules say what to do about the door. */
function mayHide(source: string): boolean {
  return source.includes("domestic-abuse") || (mustNotBeFound(source) ?? isForPeopleInHiding(source)) !== undefined;
}

function guessPart(field: Field & { kind: "map" }, part: string | undefined, node: Node): string {
  const written = node.kind === "scalar" ? String(node.value ?? "") : "";
  const words = part ?? (field.keys.has("name") ? "name" : undefined);
  const known = (key: string): boolean => field.keys.has(key);
  const [, key = "", rest = ""] = /^([a-z_]{2,30}) ?([=;\uff1a\ufe55\ufe13].*)$/.exec(written) ?? [];
  if (known(key)) return `${key}: ${inQuotes(rest.replace(NO_COLON, "").trim())}`;
  if (node.kind === "scalar" && typeof node.value === "number") {
    const numbers = [...field.keys].filter(([, inner]) => inner.kind === "number");
    if (numbers.length === 1) return `${numbers[0]?.[0]}: ${node.raw}`;
  }
  const said = node.kind === "scalar" && typeof node.value === "string" && node.value.trim() !== "";
  return words !== undefined && said ? `${words}: ${inQuotes(written.trim())}` : `${words ?? firstKey(field)}: ...`;
}

function firstKey(field: Field & { kind: "map" }): string {
  return [...field.keys.keys()][0] ?? "text";
}

/** @param offered lines that only whoever pastes them writes: mending would leave them out, so it is left to them */
function reportParts(
  reading: Reading,
  node: ScalarNode,
  path: Path,
  line: string,
  offered: readonly string[] = [],
): void {
  if (isCut(reading, node)) return;
  const name = fieldName(path);
  reading.report("needs-parts", node.from, path, {
    message: `"${name}" has several parts, and each needs a line of its own.`,
    why: `Other programs that read the file would not find it.${offered.length === 0 ? "" : " An age in words is not searched by, and people of any age would be shown it."}`,
    paste: `${name}:\n  ${[line, ...offered].join("\n  ")}`,
    ...(offered.length === 0 ? { fixable: true } : {}),
  });
  if (offered.length > 0 || node.raw.includes("\n") || node.style === "block" || node.to === node.from) return;
  const { line: number, column } = reading.lines.at(node.from);
  const text = reading.lines.text(number).slice(0, column - 1);
  const dash = /^ *- /.exec(text)?.[0].length ?? 0;
  const indent = dash > 0 ? dash : text.length - text.trimStart().length;
  reading.edits.push({ from: node.from, to: node.to, text: `\n${" ".repeat(indent + 2)}${line}` });
}

function readList(reading: Reading, node: Node, field: Field & { kind: "list" }, path: Path): unknown[] | undefined {
  if (path.length === 1 && path[0] === "schedule" && node.kind === "scalar") {
    return readSchedule(reading, node, path);
  }
  if (node.kind === "scalar") return listOnOneLine(reading, node, field, path);
  if (node.kind === "map") {
    refuse(reading, path);
    const name = fieldName(path);
    const entry = node.entries[0];
    reading.report("list-needs-dashes", entry?.keyFrom ?? node.from, path, {
      message: `"${name}" is a list, and there is no dash before its first line.`,
      why: `People would see nothing for "${name}". Put a dash before the first line of each.`,
      paste: `${name}:${itemsOf(reading, node, field.item)
        .map((item) => `\n  - ${item}`)
        .join("")}`,
    });
    return undefined;
  }
  const list: unknown[] = [];
  const from: number[] = [];
  if (node.flow)
    for (const [index, item] of node.items.entries()) reading.inBrackets.set(pathText([...path, index]), item);
  node.items.forEach((item, index) => {
    const itemPath = [...path, index];
    if (isEmpty(item)) {
      if (!reading.saidOnLine(item.from)) reportEmpty(reading, item.from, itemPath);
      refuse(reading, itemPath);
      return;
    }
    if (path.length === 1 && path[0] === "schedule" && item.kind === "scalar") {
      const sessions = readSchedule(reading, item, itemPath);
      for (const session of sessions ?? []) from[list.push(session) - 1] = index;
      return;
    }
    const read = readNode(reading, item, field.item, itemPath);
    if (read !== undefined) from[list.push(read) - 1] = index;
  });
  if (from.some((index, at) => index !== at)) reading.itemsOf.set(pathText(path), from);
  return list;
}

/** A list written without dashes: on one line with commas, or on several lines that YAML runs together. */
function listOnOneLine(
  reading: Reading,
  node: ScalarNode,
  field: Field & { kind: "list" },
  path: Path,
): unknown[] | undefined {
  const name = fieldName(path);
  if (field.item.kind === "map" && isCut(reading, node)) {
    refuse(reading, path);
    return undefined;
  }
  const written = unwrapped(String(typeof node.value === "string" ? node.value : node.raw));
  const severalLines = node.raw.includes("\n");
  const { item } = field;
  const one = oneOf(item, name, reading.known);
  // Brackets in quotes are no brackets to YAML.
  const bare = /^\[[^[\]]*\]$/.test(written.trim()) ? written.trim().slice(1, -1) : written;
  const cut = severalLines ? node.raw.split("\n") : cutLine(bare, item, one);
  const parts = cut
    .map((part) => withoutBullet(part.trim().replace(/,$/, "")))
    .filter((part) => part !== "")
    .slice(0, 20);
  const read = parts.map((part) => (one === undefined ? certain(part, item) : one(part)));
  const values = read.every((value) => value !== undefined) ? (read as string[]) : undefined;
  const rangeIn = (part: string): string[] | undefined =>
    isArea(item) ? districtsOfRange(part, reading.known) : undefined;
  const range = parts.find((part) => rangeIn(part) !== undefined);
  const pasted = (values ?? parts.flatMap((part) => rangeIn(part) ?? itemFrom(reading, part, item, one)))
    .map((part) => `\n  - ${part}`)
    .join("");
  reading.report(severalLines || parts.length < 2 ? "list-needs-dashes" : "list-on-one-line", node.from, path, {
    message: `This reads as one value called "${shown(written)}". A list needs a dash on each line${range === undefined ? "" : `, and "${shown(range)}" is a range: write each district`}.`,
    why: `People who look for ${parts.length > 1 ? "one of them" : "it"} would not find this.${
      pasted.includes("- ...") ? " What can stand there is in data/FIELDS.md." : ""
    }`,
    paste: `${name}:${pasted}`,
    ...(values !== undefined && !severalLines ? { fixable: true } : {}),
  });
  if (values === undefined) {
    refuse(reading, path);
    return undefined;
  }
  if (!severalLines && node.style !== "block") {
    reading.edits.push({ from: node.from, to: node.to, text: `[${values.join(", ")}]` });
  }
  return values;
}

/** The parts of a list on one line. What each can be decides where it is cut. */
function cutLine(written: string, item: Field, one: One | undefined): string[] {
  // A place or a session is one thing, whatever commas it has.
  if (item.kind === "map") return [written];
  if (one !== undefined) return severalIn(written, one);
  if (item.kind === "number") return severalIn(written, (part) => ordinal(part.toLowerCase())?.toString());
  if (item.kind !== "text" || item.format !== "area") return written.split(/[,;]/);
  // Without a list of areas, an "and" can be a part of a name.
  const postcode: One = (part) => (isPostcodeArea(tidyArea(part)) ? tidyArea(part) : undefined);
  const parts = severalIn(written, postcode);
  return parts.every((part) => postcode(part) !== undefined) ? parts : written.split(/[,;]/);
}

/** What to write for a part: with a list at hand only what is on it, and dots for the rest. */
function itemFrom(reading: Reading, part: string, item: Field, one: One | undefined): string {
  if (one === undefined || item.kind === "choice") return asItem(reading, part, item);
  const { areas, needs } = reading.known;
  if (item.kind === "text" && item.format === "area")
    return one(part) ?? (areas === undefined ? undefined : nearestArea(part, areas)) ?? "...";
  return one(part) ?? (needs === undefined ? undefined : nearest(part, needs)) ?? "...";
}

/** A part that can only be one value: one of a closed list, or an id. */
function certain(part: string, item: Field): string | undefined {
  if (item.kind === "choice") return chosen(part, item.values);
  if (item.kind !== "text") return undefined;
  if (item.format === "area") return isOneArea(part) ? tidyArea(part) : undefined;
  if (item.format !== "id") return undefined;
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(part) && part.length <= 60 ? part : undefined;
}

function isArea(item: Field): boolean {
  return item.kind === "text" && item.format === "area";
}

/** A postcode or one word. Several words can be the name of an area, or be about one. */
function isOneArea(part: string): boolean {
  if (districtsOfRange(part, {}) !== undefined) return false;
  const area = tidyArea(part);
  return /^[A-Z]{1,2}(?:[0-9][A-Z0-9 ]{0,6})?$/.test(area) || (/^[a-z][a-z0-9-]*$/.test(area) && !/\s/.test(part));
}

/** The nearest that a part can be: dots, where only the one who writes can know. */
function asItem(reading: Reading, part: string, item: Field): string {
  if (item.kind === "map")
    return guessParts(reading, item, undefined, { ...NOWHERE, value: part, raw: part }).join("\n    ");
  if (item.kind === "choice") return chosen(part, item.values) ?? nearest(part, item.values) ?? "...";
  if (item.kind !== "text") return part;
  if (item.format === "area") return plainItem(tidyArea(part));
  return item.format === "id" ? plainItem(part.toLowerCase().replace(/\s/g, "-")) : inQuotes(part);
}

const NOWHERE = { kind: "scalar", style: "plain", from: 0, to: 0 } as const;

function plainItem(id: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9 -]*$/.test(id) ? id : inQuotes(id);
}

/** All the lines of a group of fields, as the one item of a list: those after the first stand under it, past the dash. */
function asOneItem([first = "", ...rest]: readonly string[], indent: number): string {
  const under = rest.map((line) =>
    line.trim() === "" ? "" : `    ${line.replace(new RegExp(`^ {0,${indent}}`), "")}`,
  );
  return [first.trim() === "" ? "..." : first, ...under].join("\n");
}

/** What stands in the place of a list without its dashes, as the items it was meant for. */
function itemsOf(reading: Reading, node: MapNode, item: Field): string[] {
  const lines = reading.source.slice(node.from, node.to).trimEnd().split("\n");
  if (item.kind === "map") return [asOneItem(lines, reading.lines.at(node.from).column - 1)];
  if (node.entries.every(({ value }) => isEmpty(value)))
    return node.entries.map(({ key }) => asItem(reading, key, item));
  return item.kind === "text" && item.format === "prose" && !node.flow
    ? lines.map((line) => inQuotes(shown(line)))
    : ["..."];
}
