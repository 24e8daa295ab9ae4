import { districtsOfRange } from "../../place/index.js";
import type { Field } from "../../resource/field-shapes.js";
import { chosen } from "../../resource/written-choice.js";
import { nearest } from "../../words/nearest.js";
import { fieldName, inQuotes, shown, withoutBullet } from "../quote.js";
import { ordinal } from "../schedule/words.js";
import type { MapNode, Path, ScalarNode } from "../tree.js";
import { guessParts } from "./one-line-group.js";
import { tidyArea } from "./phones.js";
import { isEmpty, refuse, unwrapped } from "./read-text.js";
import type { Reading } from "./reading.js";
import { areaSlipped, isPostcodeArea, type One, oneOf, severalIn } from "./several.js";
import { isCut } from "./source-traps.js";

/** A list written without dashes: on one line with commas, or on several lines that YAML runs together. */
export function listOnOneLine(
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
    return one(part) ?? (areas === undefined ? undefined : areaSlipped(part, areas)) ?? "...";
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
export function itemsOf(reading: Reading, node: MapNode, item: Field): string[] {
  const lines = reading.source.slice(node.from, node.to).trimEnd().split("\n");
  if (item.kind === "map") return [asOneItem(lines, reading.lines.at(node.from).column - 1)];
  if (node.entries.every(({ value }) => isEmpty(value)))
    return node.entries.map(({ key }) => asItem(reading, key, item));
  return item.kind === "text" && item.format === "prose" && !node.flow
    ? lines.map((line) => inQuotes(shown(line)))
    : ["..."];
}
