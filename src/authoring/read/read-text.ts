import { spokenDate } from "../../language/speaking.js";
import type { Field } from "../../resource/field-shapes.js";
import { notYetKnown } from "../../resource/not-yet-known.js";
import { firstOfMonth, isoDate } from "../../resource/written-dates.js";
import { fieldName, inQuotes, lineFor, partsOf, quotedLine, shown } from "../quote.js";
import type { Node, Path, ScalarNode } from "../tree.js";
import { writtenScalar } from "../written-scalar.js";
import { tidyArea, tidyPhone, tidyPostcode, tidyWebAddress } from "./phones.js";
import type { Reading } from "./reading.js";
import { clockTime } from "./times.js";

/** Dates on which something was said or checked: a month does, because its first day promises least. */
const MONTH_FIELDS: ReadonlySet<string> = new Set(["wait.on", "checked.on", "safety.said_on"]);

function fieldPath(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

type TextField = Field & { kind: "text" };

/** Reads a text, a date, a time, a number to ring. Undefined when it cannot be read, which is then reported. */
export function readText(reading: Reading, node: Node, field: TextField, path: Path): string | undefined {
  if (node.kind !== "scalar") return notText(reading, node, path);
  if (node.value === null) return undefined;
  const written = typeof node.value === "string" ? node.value : asWritten(reading, node, field, path);
  if (written === undefined) return undefined;
  const text = (node.style === "plain" ? unwrapped(written) : written).trim();
  if (text === "") {
    reportEmpty(reading, node.from, path);
    return undefined;
  }
  const value = tidied(reading, node, field, path, text);
  if (value !== undefined && value !== node.value) rewrite(reading, node, value, field);
  return value;
}

/** Says that nothing stands after a key or a dash. */
export function reportEmpty(reading: Reading, offset: number, path: Path): void {
  const name = fieldName(path);
  reading.leftOut.push(path);
  reading.report("empty-value", offset, path, {
    message: `There is nothing after "${typeof path[path.length - 1] === "number" ? "-" : `${name}:`}".`,
    why: `People would see nothing for "${name}". Write something there or, if you do not know, take the line out.`,
  });
}

/** Puts a value in the place of a node, if the node stands on one line. */
export function rewrite(reading: Reading, node: ScalarNode, value: string | number | boolean, field?: Field): void {
  if (node.style === "block" || node.raw.includes("\n") || node.to === node.from) return;
  // As inside [ ], because the node may stand there.
  const isDate = field?.kind === "text" && field.format === "date";
  const text = isDate ? String(value) : (writtenScalar(value, field, 0, true)[0] ?? "");
  reading.edits.push({ from: node.from, to: node.to, text });
}

/** Quotes from a word processor are taken off when they stand round the whole text. */
export function unwrapped(text: string): string {
  const trimmed = text.trim();
  const inside = trimmed.slice(1, -1);
  const pair = trimmed.slice(0, 1) + trimmed.slice(-1);
  const wrapped = trimmed.length > 2 && (pair === "\u201c\u201d" || pair === "\u2018\u2019" || pair === "\u201d\u201d");
  return wrapped && !/[\u2018\u201c\u201d]/.test(inside) ? inside : text;
}

/** A number or true/false where a text belongs: the characters as they stand, with a word about what was lost. */
function asWritten(reading: Reading, node: ScalarNode, field: TextField, path: Path): string | undefined {
  const { raw, value } = node;
  if (field.format === "time" || field.format === "date") return raw;
  if (String(value) === raw && typeof value === "number") return raw;
  const paste = (text: string): string => lineFor(path, inQuotes(text));
  if (field.format === "phone") {
    const tidy = tidyPhone(raw);
    const lost = raw.startsWith("+");
    reading.report(lost ? "phone-lost-plus" : "phone-lost-zero", node.from, path, {
      message: `The phone number lost its ${lost ? "+" : "first 0"}, because YAML reads bare digits as a sum.`,
      why: `People would ring ${value}.`,
      paste: paste(tidy),
      fixable: true,
    });
  } else if (typeof value === "number") {
    reading.report("became-number", node.from, path, {
      message: `"${shown(raw)}" was read as the number ${value}, because there are no quotes round it.`,
      why: `People would see ${value}.`,
      paste: paste(raw),
      fixable: true,
    });
  } else {
    reading.report("became-yes-no", node.from, path, {
      message: `"${shown(raw)}" was read as ${value === true ? "yes" : "no"}, because there are no quotes round it.`,
      why: `People would see nothing for "${fieldName(path)}".`,
      paste: paste(raw),
      fixable: true,
    });
  }
  return raw;
}

function tidied(reading: Reading, node: ScalarNode, field: TextField, path: Path, text: string): string | undefined {
  switch (field.format) {
    case "prose":
    case "id":
      return text;
    case "area":
      return tidyArea(text);
    case "email":
      return text.toLowerCase().startsWith("mailto:") ? text.slice(7) : text;
    case "phone":
      return tidyPhone(text);
    case "postcode":
      return tidyPostcode(text);
    case "date": {
      const month = MONTH_FIELDS.has(fieldPath(path)) ? firstOfMonth(text) : undefined;
      if (month !== undefined) {
        reading.report("month-only", node.from, path, {
          message: `"${shown(text)}" names no day, so it is taken for its first day, ${spokenDate(month)}.`,
          why: "It can only make it look older than it is. Write the day if you know it; otherwise leave it so.",
        });
        return month;
      }
      const date = isoDate(text);
      if (date === undefined) {
        refuse(reading, path);
        reading.report("not-a-date", node.from, path, {
          message: `"${shown(text)}" is not a date that exists.`,
          why: "Write the day, the month and the year, as in 3 September 2026. If you do not know the day, leave the line out rather than guess.",
          paste: lineFor(path, "..."),
        });
      }
      return date;
    }
    case "time":
      return time(reading, node, path, text);
    case "web": {
      const address = tidyWebAddress(text);
      if (address === undefined) {
        refuse(reading, path);
        reading.report("not-a-web-address", node.from, path, {
          message: `"${shown(text)}" is not a web address.`,
          why: "A tap on it would lead nowhere. Copy the address from the top of the browser; it starts with https://.",
          paste: lineFor(path, "https://..."),
        });
      }
      return address;
    }
    default:
      return field.format satisfies never;
  }
}

function time(reading: Reading, node: ScalarNode, path: Path, text: string): string | undefined {
  const read = clockTime(text);
  if (read !== undefined && "time" in read) return read.time;
  refuse(reading, path);
  if (read === undefined) {
    reading.report("not-a-time", node.from, path, {
      message: `"${shown(text)}" is not a time of day.`,
      why: "Nobody would know when to come. Write it as 2.30pm or 14:30.",
      paste: lineFor(path, inQuotes("...")),
    });
    return undefined;
  }
  const [early, late] = read.either;
  reading.report("time-unclear", node.from, path, {
    message: `"${shown(text)}" can be ${early} or ${late}.`,
    why: "People would come twelve hours early or late. Keep the one of these two lines that is right.",
    paste: `${lineFor(path, inQuotes(early))}\n${lineFor(path, inQuotes(late))}`,
  });
  return undefined;
}

/** Remembers that a value could not be read, so that the record is not loaded without it. */
export function refuse(reading: Reading, path: Path): void {
  reading.refused.push(path);
}

/** The first number, and each other under `more` with dots for what it is for. */
function phoneLines([first = "...", ...others]: readonly string[]): string {
  const more = others.map((other) => `  - label: ...\n    phone: ${inQuotes(other)}`);
  return [`phone: ${inQuotes(first)}`, ...(more.length > 0 ? ["more:", ...more] : [])].join("\n");
}

/** A list or several fields where a text belongs. Most often a colon in the text has made it so. */
function notText(reading: Reading, node: Node, path: Path): undefined {
  refuse(reading, path);
  const { line } = reading.lines.at(node.from);
  const parts = partsOf(reading.lines.text(line));
  const name = fieldName(path);
  if (node.kind === "map" && node.flow) {
    reading.report("starts-with-symbol", node.from, path, {
      message: "The text starts with {, which means something else in YAML.",
      why: `People would see nothing for "${name}".`,
      paste: quotedLine(parts),
    });
  } else if (node.kind === "list") {
    const words = node.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value ?? "")] : []));
    // In one text they are numbers that nobody can tap.
    const phones = name === "phone" && path[0] === "contact" && path.length === 2 ? phoneLines(words) : undefined;
    reading.report("wrong-shape", node.from, path, {
      message: `"${name}" is one text, and a list stands there.`,
      why: "Only one text can be shown.",
      paste: phones ?? lineFor(path, inQuotes(words.join(", ") || "...")),
    });
  } else if (typeof path[path.length - 1] === "number") {
    reading.report("colon-in-text", node.from, path, {
      message: "The text has a colon and a space in it, so YAML takes it for a field.",
      why: `People would see nothing for this line of "${name}".`,
      paste: `- ${inQuotes(reading.source.slice(node.from, node.to).split("\n", 1)[0]?.trim() ?? "")}`,
    });
  } else {
    reading.report("wrong-shape", node.from, path, {
      message: `"${name}" is one text, and several fields stand there.`,
      why: "Only one text can be shown.",
      paste: lineFor(path, inQuotes("...")),
    });
  }
  return undefined;
}

/** Dots are what our own messages put where only a person can know: pasted and not filled in, they are nothing. */
export function isEmpty(node: Node): boolean {
  return node.kind === "scalar" && (node.value === null || node.value === "...");
}

/**
 * The words of a value that only says that somebody does not know it yet: `TBC`, `?`, `xxx`.
 * @returns undefined where the value says something, or where there is none
 */
export function unknownYet(node: Node): string | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string" || isEmpty(node)) return undefined;
  return notYetKnown(node.value) ? node.value.trim() : undefined;
}

/** Says that a value only tells that it is not known yet, and leaves it out. */
export function reportNotYet(reading: Reading, offset: number, path: Path, text: string): void {
  reading.leftOut.push(path);
  reading.report("empty-value", offset, path, {
    message: `"${shown(text)}" tells people nothing.`,
    why: `They would read it as the answer, so it was left out. Write what you know or, if you do not know yet, take the line out: it is then shown as not stated.`,
  });
}
