import { MAX_QUOTED } from "./limits.js";
import type { Path } from "./tree.js";

/**
 * A text as YAML in double quotes. JSON's escapes are YAML's too.
 * @param text any text
 */
export function inQuotes(text: string): string {
  return JSON.stringify(text);
}

/** A text cut to a length that a message can repeat. */
export function shown(text: string): string {
  const oneLine = text.replace(/[\r\n\t]/g, " ").trim();
  return oneLine.length > MAX_QUOTED ? `${oneLine.slice(0, MAX_QUOTED)}...` : oneLine;
}

/** The line to write for a value: `phone: "..."`, or `- "..."` for an item of a list. */
export function lineFor(path: Path, yaml: string): string {
  const last = path[path.length - 1];
  return typeof last === "string" ? `${last}: ${yaml}` : `- ${yaml}`;
}

/** The name of the field a path ends in. */
export function fieldName(path: Path): string {
  for (let at = path.length - 1; at >= 0; at--) {
    const step = path[at];
    if (typeof step === "string") return step;
  }
  return "record";
}

/** What a line of YAML consists of. Nothing is decided here about whether it is right. */
export interface LineParts {
  indent: string;
  /** True for a line that starts with a dash. */
  dash: boolean;
  key?: string;
  /** What stands after the dash or the colon, without spaces around it. */
  value: string;
}

/** Takes a line apart: `  - name: Heeley` has the key `name` and the value `Heeley`. */
export function partsOf(line: string): LineParts {
  let rest = line.trimStart();
  const indent = line.slice(0, line.length - rest.length);
  let dash = false;
  if (rest === "-" || rest.startsWith("- ")) {
    dash = true;
    rest = rest.slice(1).trimStart();
  }
  const key = /^[A-Za-z_][A-Za-z0-9_-]{0,60}(?=:(?:\s|$))/.exec(rest)?.[0];
  if (key === undefined) return { indent, dash, value: rest.trim() };
  return { indent, dash, key, value: rest.slice(key.length + 1).trim() };
}

/** The same line with its value in quotes. */
export function quotedLine(parts: LineParts): string {
  const value = inQuotes(parts.value);
  return `${parts.dash ? "- " : ""}${parts.key === undefined ? "" : `${parts.key}: `}${value}`;
}

/** What people and word processors put before an item, where YAML wants a dash and a space. */
const BULLET = /^[-\u2013\u2014\u2022\u00b7*\u25aa\u25e6\u2023\u25cf] ?/;

/** An item without the bullet that stands before it, if there is one. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, "");
}

/** Signs with which people part a field from its value, where YAML wants a colon and a space. */
export const NO_COLON: RegExp = /^[=;\uff1a\ufe55\ufe13] ?/;
