import { type Field, knownKeys } from "../../resource/field-shapes.js";
import { partsOf, quotedLine, shown } from "../quote.js";
import type { Node, Path } from "../tree.js";
import type { Reading } from "./reading.js";

/** Lines such as `name:Breathe Easy`, where YAML sees one long word instead of a field. */
export function findMissingSpaces(reading: Reading, text: string, tree: Node | undefined): void {
  const keys = knownKeys();
  const insideText = tree === undefined ? [] : longTexts(tree);
  for (let line = 1; line <= reading.lines.count; line++) {
    const start = reading.lines.start(line);
    const written = text.slice(start, start + reading.lines.text(line).length);
    const indent = /^ *(?:- )? */.exec(written)?.[0].length ?? 0;
    const key = /^[a-z_]{2,30}:(?=[^\s:/])/.exec(written.slice(indent, indent + 40))?.[0];
    if (key === undefined || !keys.has(key.slice(0, -1))) continue;
    if (insideText.some(({ from, to }) => start > from && start < to)) continue;
    const at = start + indent + key.length;
    const name = key.slice(0, -1);
    reading.edits.push({ from: at, to: at, text: " " });
    reading.report("space-after-colon", at, [], {
      message: `There is no space after "${key}", so YAML does not see a field there.`,
      why: `People would see nothing for "${name}".`,
      paste: `${name}: ${written.slice(indent + key.length).trim()}`,
      fixable: true,
    });
  }
}

/** Texts in quotes or blocks: what looks like a field in there is only text. */
function longTexts(tree: Node): { from: number; to: number }[] {
  if (tree.kind === "scalar") return tree.style === "plain" || !tree.raw.includes("\n") ? [] : [tree];
  return tree.kind === "list"
    ? tree.items.flatMap((item) => longTexts(item))
    : tree.entries.flatMap((entry) => longTexts(entry.value));
}

/** Texts without quotes that end in ` # ...`: YAML throws that part away without a word. */
export function findCutComments(reading: Reading, node: Node, field: Field | undefined, path: Path): void {
  if (node.kind === "map") {
    for (const entry of node.entries) {
      const inner = field?.kind === "map" ? (field.keys.get(entry.key) ?? field.any) : undefined;
      if (entry.value.kind === "scalar" && entry.value.value === null) {
        reportCut(reading, entry.keyTo + 1, inner, [...path, entry.key]);
      } else findCutComments(reading, entry.value, inner, [...path, entry.key]);
    }
  } else if (node.kind === "list") {
    const inner = field?.kind === "list" ? field.item : undefined;
    node.items.forEach((item, index) => {
      const empty = item.kind === "scalar" && item.value === null;
      if (empty) reportCut(reading, item.from, inner, [...path, index]);
      else findCutComments(reading, item, inner, [...path, index]);
    });
  } else if (node.style === "plain" && node.value !== null) {
    // Words on one line where a group of fields belongs are words all the same: "join: Come to door #3".
    const group = field?.kind === "list" ? field.item : field;
    reportCut(reading, node.to, group?.kind === "map" ? WORDS : field, path);
  }
}

const WORDS: Field = { kind: "text", format: "prose", label: "" };

/** Whether it is told already that the end of a value was cut off. What is offered for the rest would lose that end. */
export function isCut(reading: Reading, node: Node): boolean {
  const { line } = reading.at(node.to);
  return reading.issues.some((issue) => issue.code === "comment-cut" && issue.line === line);
}

function reportCut(reading: Reading, offset: number, field: Field | undefined, path: Path): void {
  const oneLine = path[0] === "schedule" && path.length <= 2 && field?.kind !== "text";
  if (!oneLine && !(field?.kind === "text" && ["prose", "phone", "postcode", "email"].includes(field.format))) return;
  const { line, column } = reading.lines.at(offset);
  const text = reading.lines.text(line);
  if (!/^\s*#/.test(text.slice(column - 1))) return;
  const kept = partsOf(text.slice(0, column - 1)).value;
  reading.report("comment-cut", offset, path, {
    message: 'Everything after " #" was thrown away.',
    why: kept === "" ? "People would see nothing." : `People would only see "${shown(kept)}".`,
    paste: quotedLine(partsOf(text)),
  });
}

/** A field that slipped into a longer text, because it is indented as far as the text. */
export function findKeysInText(reading: Reading, node: Node, path: Path): void {
  if (node.kind === "map") {
    for (const entry of node.entries) findKeysInText(reading, entry.value, [...path, entry.key]);
  } else if (node.kind === "list") {
    for (const [index, item] of node.items.entries()) findKeysInText(reading, item, [...path, index]);
  } else if (node.style === "block") {
    const first = reading.lines.at(node.from).line + 1;
    const last = reading.lines.at(Math.max(node.from, node.to - 1)).line;
    for (let line = first; line <= last; line++) {
      const { key, value } = partsOf(reading.lines.text(line));
      if (key === undefined || value === "" || !knownKeys().has(key) || !/^[a-z_]+$/.test(key)) continue;
      reading.report("key-inside-text", reading.lines.start(line), path, {
        message: `This line is part of the text above it, though it looks like the field "${key}".`,
        why: `People would read it as text, and "${key}" would be empty. If it is a field, start it further left.`,
        paste: `${key}: ${shown(value)}`,
      });
    }
  }
}
