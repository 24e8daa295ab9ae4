import type { Field } from "../../resource/field-shapes.js";
import { chosen, yesOrNo } from "../../resource/written-choice.js";
import { nearest } from "../../words/nearest.js";
import { fieldName, inQuotes, lineFor, shown } from "../quote.js";
import { ordinal } from "../schedule/words.js";
import type { Node, Path, ScalarNode } from "../tree.js";
import { refuse, rewrite, unwrapped } from "./read-text.js";
import type { Reading } from "./reading.js";
import { asItems, severalIn } from "./several.js";

/** Reads one value of a closed list: `Peer group` is `peer-group`, `Tuesdays` is `tuesday`. */
export function readChoice(
  reading: Reading,
  node: Node,
  field: Field & { kind: "choice" },
  path: Path,
): string | undefined {
  if (node.kind !== "scalar") return oneValue(reading, node, path);
  const written = unwrapped(typeof node.value === "string" ? node.value : node.raw);
  const value = chosen(written, field.values);
  if (value !== undefined) {
    if (value !== node.value) rewrite(reading, node, value);
    return value;
  }
  refuse(reading, path);
  const one = (text: string): string | undefined => chosen(text, field.values);
  const parts = severalIn(written, one);
  if (parts.length > 1)
    return severalValues(
      reading,
      node,
      field,
      path,
      asItems(parts, one, (part) => nearest(part, field.values)),
    );
  const name = fieldName(path);
  const forAWhile = name === "status" && FOR_A_WHILE.test(written);
  const likely = nearest(written, field.values);
  // What is closed for a while comes back, and "closed" is for ever.
  const near =
    forAWhile && /closed/i.test(written) ? "paused" : (likely ?? (name === "status" ? over(written) : undefined));
  const lacks = name === "access" ? /^(?:no|not|without) (.{2,40})$/i.exec(written.trim())?.[1] : undefined;
  const absent = lacks === undefined ? undefined : (chosen(lacks, field.values) ?? nearest(lacks, field.values));
  const elsewhere = absent === undefined ? "" : ` What is known not to be there goes under "no_access: [${absent}]".`;
  reading.report("not-on-the-list", node.from, path, {
    message: `"${shown(written)}" is not on the list for "${name}".${near ? ` Did you mean ${near}?` : ""}`,
    why: `It can be ${orList(field.values)}. What each means stands in data/FIELDS.md.${elsewhere}`,
    ...(near === undefined ? {} : { paste: `${lineFor(path, near)}${forAWhile ? "\nstatus_until: ..." : ""}` }),
  });
  return undefined;
}

/** "Temporarily closed", "closed until January", "closed for Christmas"; what is closed for good stays so. */
const FOR_A_WHILE = /\b(?:until|till|temporar(?:y|ily)|re-?open(?:s|ing)?|for(?! good| ever))\b/i;

/** Words for a group that is no more. */
function over(written: string): string | undefined {
  return /^(?:shut|shut down|ended|finished|cancelled|stopped|folded|no longer running)$/i.test(written.trim())
    ? "closed"
    : undefined;
}

/** Several values in the place of one: none of them may be dropped. */
function severalValues(
  reading: Reading,
  node: ScalarNode,
  field: Field & { kind: "choice" },
  path: Path,
  items: string,
): undefined {
  const inList = typeof path[path.length - 1] === "number";
  reading.report("not-on-the-list", node.from, path, {
    message: `"${shown(String(node.value ?? node.raw))}" is not on the list for "${fieldName(path)}": it reads as several values in one.`,
    why: `${inList ? "Each stands alone." : "It takes only one."} It can be ${orList(field.values)}. What each means stands in data/FIELDS.md.`,
    ...(inList ? { paste: items } : {}),
  });
  return undefined;
}

/** Reads yes or no, however they are written. */
export function readYesNo(reading: Reading, node: Node, path: Path): boolean | undefined {
  if (node.kind !== "scalar") return oneValue(reading, node, path);
  if (typeof node.value === "boolean") return node.value;
  const value = yesOrNo(unwrapped(String(node.value)));
  if (value !== undefined) {
    rewrite(reading, node, value);
    return value;
  }
  refuse(reading, path);
  reading.report("not-yes-or-no", node.from, path, {
    message: `"${shown(String(node.value))}" is neither yes nor no.`,
    why: `Write yes or no for "${fieldName(path)}". Take the line out when nobody has said.`,
    paste: `${lineFor(path, "yes")}\n${lineFor(path, "no")}`,
  });
  return undefined;
}

/** Reads a number: also one with a pound sign or in quotes, and `first` or `last` for which one in the month. */
export function readNumber(reading: Reading, node: Node, path: Path): number | undefined {
  if (node.kind !== "scalar") return oneValue(reading, node, path);
  if (typeof node.value === "number" && Number.isFinite(node.value)) {
    // 1E5, 0x1F and 012 are numbers to YAML that no volunteer means.
    if (/^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.raw) || node.style === "quoted") return node.value;
  }
  const written = unwrapped(String(node.style === "plain" ? node.raw : node.value));
  const bare = written.slice(0, 20).replace("£", "").trim();
  const which = fieldName(path) === "nth" ? ordinal(bare.toLowerCase()) : undefined;
  if (which !== undefined) {
    rewrite(reading, node, which);
    return which;
  }
  if (/^-?\d{1,9}(?:\.\d{1,9})?$/.test(bare) && !/^-?0\d/.test(bare)) {
    rewrite(reading, node, Number(bare));
    return Number(bare);
  }
  refuse(reading, path);
  reading.report("not-a-number", node.from, path, {
    message: `"${shown(written)}" is not a plain number.`,
    why: `"${fieldName(path)}" takes digits alone. Words about it belong in a field for words.`,
    paste: lineFor(path, onlyNumber(bare) ?? "..."),
  });
  return undefined;
}

/** The one number among the words of a text. Of several, none is certain. */
function onlyNumber(text: string): string | undefined {
  const [number, ...more] = text.match(/[0-9]{1,20}/g) ?? [];
  return number === undefined || more.length > 0 ? undefined : String(Number(number.slice(0, 9)));
}

function oneValue(reading: Reading, node: Node, path: Path): undefined {
  refuse(reading, path);
  const first = node.kind === "list" && node.items[0]?.kind === "scalar" ? node.items[0].value : undefined;
  reading.report("wrong-shape", node.from, path, {
    message: `"${fieldName(path)}" takes one value, and ${node.kind === "list" ? "a list" : "a group of fields"} stands there.`,
    why: "Only one value can be shown.",
    ...(first === undefined || first === null
      ? {}
      : { paste: lineFor(path, typeof first === "string" ? inQuotes(first) : String(first)) }),
  });
  return undefined;
}

/** `a, b or c`. */
export function orList(values: readonly string[]): string {
  if (values.length < 2) return values.join("");
  return `${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}`;
}
