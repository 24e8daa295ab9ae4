import type { Field } from "../../resource/field-shapes.js";
import { fieldName, shown } from "../quote.js";
import { type Entry, type MapNode, type Node, type Path, pathText } from "../tree.js";
import { itemsOf, listOnOneLine } from "./list-without-dashes.js";
import { readShort } from "./one-line-group.js";
import { readChoice, readNumber, readYesNo } from "./read-choice.js";
import { readSchedule } from "./read-schedule.js";
import { isEmpty, readText, refuse, reportEmpty, reportNotYet, unknownYet } from "./read-text.js";
import type { Reading } from "./reading.js";
import { reportUnknown } from "./unknown-field.js";

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
    const unknown = unknownYet(entry.value);
    if (unknown !== undefined) {
      reportNotYet(reading, entry.keyFrom, innerPath, unknown);
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
    const unknown = unknownYet(item);
    if (unknown !== undefined) {
      reportNotYet(reading, item.from, itemPath, unknown);
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
