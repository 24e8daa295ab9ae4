/** Writes records, and puts the fields of written ones into the one order: that of the schema. */

import { type Field, recordField } from "../resource/field-shapes.js";
import type { Resource } from "../resource/resource.js";
import { linesOf } from "./lines.js";
import { readFully } from "./read-record.js";
import { sameValue } from "./same-value.js";
import { writtenScalar } from "./written-scalar.js";

/** Characters of a line up to which a list of short values stands on one line. */
const ONE_LINE = 100;

/**
 * A record as YAML, or a file with its fields in the canonical order.
 * @param record a record; or the text of a file, whose fields are moved as they stand, comments and all
 * @returns YAML. A text that cannot be read is given back as it is. Doing it twice changes nothing
 */
export function formatRecord(record: Resource | string): string {
  if (typeof record === "string") return ordered(record);
  return mapLines(record as unknown as Record<string, unknown>, recordField(), 0)
    .join("\n")
    .concat("\n");
}

function mapLines(value: Record<string, unknown>, field: Field, indent: number): string[] {
  const pad = " ".repeat(indent);
  const keys = field.kind === "map" ? [...field.keys.keys()] : [];
  const rest = Object.keys(value)
    .filter((key) => !keys.includes(key))
    .sort();
  return [...keys, ...rest].flatMap((key) => {
    const inner = Object.hasOwn(value, key) ? value[key] : undefined;
    if (inner === undefined) return [];
    const innerField = field.kind === "map" ? (field.keys.get(key) ?? field.any) : undefined;
    const [first = "", ...more] = valueLines(inner, innerField, indent);
    return [`${pad}${key}:${first === "" ? "" : ` ${first}`}`, ...more];
  });
}

/** The lines of a value: the first goes after the key, the others below it. */
function valueLines(value: unknown, field: Field | undefined, indent: number): string[] {
  if (Array.isArray(value)) return listLines(value, field?.kind === "list" ? field.item : undefined, indent);
  if (typeof value === "object" && value !== null) {
    const lines = mapLines(value as Record<string, unknown>, field ?? { kind: "yes-no", label: "" }, indent + 2);
    return lines.length === 0 ? ["{}"] : ["", ...lines];
  }
  return writtenScalar(value, field, indent);
}

function listLines(list: readonly unknown[], item: Field | undefined, indent: number): string[] {
  if (list.length === 0) return ["[]"];
  const pad = " ".repeat(indent);
  const prose = item?.kind === "text" && item.format === "prose";
  if (!prose && list.every((value) => typeof value !== "object")) {
    const inline = `[${list.map((value) => writtenScalar(value, item, indent, true)[0]).join(", ")}]`;
    if (inline.length <= ONE_LINE) return [inline];
  }
  const lines = list.flatMap((value) => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const inner = mapLines(value as Record<string, unknown>, item ?? { kind: "yes-no", label: "" }, indent + 4);
      const [first = "", ...more] = inner;
      return [`${pad}  - ${first.trimStart() || "{}"}`, ...more];
    }
    const [first = "", ...more] = valueLines(value, item, indent + 2);
    return [`${pad}  - ${first}`, ...more];
  });
  return ["", ...lines];
}

/** Moves the top fields of a file into order. Comments above a field go with it; those at the top stay there. */
function ordered(source: string): string {
  const before = readFully(source, { id: "x" });
  const { tree } = before;
  if (tree?.kind !== "map" || tree.flow) return source;
  const lines = linesOf(source);
  const order = [...recordField().keys.keys()];
  const starts = tree.entries.map((entry, at) => {
    let { line } = lines.at(entry.keyFrom);
    while (at > 0 && line > 1 && lines.text(line - 1).startsWith("#")) line--;
    return { key: entry.key, start: lines.start(line) };
  });
  const head = source.slice(0, starts[0]?.start ?? 0);
  const chunks = starts.map(({ key, start }, at) => {
    const text = source.slice(start, starts[at + 1]?.start ?? source.length);
    const place = order.indexOf(key);
    return { text: text.endsWith("\n") ? text : `${text}\n`, place: place === -1 ? order.length : place, at };
  });
  const sorted = [...chunks].sort((a, b) => a.place - b.place || a.at - b.at);
  if (sorted.every((chunk, at) => chunk === chunks[at])) return source;
  const text = head + sorted.map((chunk) => chunk.text).join("");
  const after = readFully(text, { id: "x" });
  return sameValue(before.record, after.record) && before.issues.length === after.issues.length ? text : source;
}
