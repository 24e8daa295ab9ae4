import { type Field, SHORT_FORMS } from "../../resource/field-shapes.js";
import { chosen, yesOrNo } from "../../resource/written-choice.js";
import { nearest } from "../../words/nearest.js";
import { fieldName, inQuotes, shown } from "../quote.js";
import { type Entry, type Node, type Path, pathText } from "../tree.js";
import { fieldMeant } from "./field-names.js";
import { mayHide } from "./one-line-group.js";
import type { Reading } from "./reading.js";

/** The colon of a Chinese or Japanese keyboard, which is no colon to YAML: what follows it became a part of the name. */
const WIDE_COLON = /[\uff1a\ufe55\ufe13]/;

/** Reports a line whose name is no field there, with the field it most likely is. */
export function reportUnknown(
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
