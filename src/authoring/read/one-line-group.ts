import { type Field, SHORT_FORMS } from "../../resource/field-shapes.js";
import { isForPeopleInHiding, mustNotBeFound } from "../../resource/must-not-be-found.js";
import { fieldName, inQuotes, NO_COLON, shown } from "../quote.js";
import type { Node, Path, ScalarNode } from "../tree.js";
import { agesInWords } from "./ages-in-words.js";
import { contactParts } from "./one-line-contact.js";
import { apartFromPostcode } from "./phones.js";
import { refuse, unwrapped } from "./read-text.js";
import type { Reading } from "./reading.js";
import { isCut } from "./source-traps.js";

/** One line, or a list, where several fields belong. */
export function readShort(reading: Reading, node: Node, field: Field & { kind: "map" }, path: Path): unknown {
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
export function guessParts(
  reading: Reading,
  field: Field & { kind: "map" },
  part: string | undefined,
  node: Node,
): string[] {
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
export function mayHide(source: string): boolean {
  return source.includes("domestic-abuse") || (mustNotBeFound(source) ?? isForPeopleInHiding(source)) !== undefined;
}

function guessPart(field: Field & { kind: "map" }, part: string | undefined, node: Node): string {
  const written = node.kind === "scalar" ? String(node.value ?? "") : "";
  const words = part ?? (field.keys.has("name") ? "name" : undefined);
  const known = (key: string): boolean => field.keys.has(key);
  const [, key = "", rest = ""] = /^([a-z_]{2,30}) ?([=;\uff1a\ufe55\ufe13].*)$/.exec(written) ?? [];
  if (field.keys.get("url")?.kind === "text" && /^https?:\/\/\S+$/i.test(written.trim()))
    return `${firstKey(field) === "url" ? "" : `${firstKey(field)}: ...\n    `}url: ${written.trim()}`;
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
