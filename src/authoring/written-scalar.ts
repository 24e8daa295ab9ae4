import type { Field } from "../resource/field-shapes.js";
import { inQuotes } from "./quote.js";

/** Words that some reader of YAML takes for something else than text. */
const RESERVED: ReadonlySet<string> = new Set("y n yes no on off true false null none nan inf ~".split(" "));

/**
 * A text, number or yes/no as YAML. Text stands without quotes only when every reader of YAML takes it for
 * text; phone numbers and times always have quotes.
 * @param flow true inside [ ]
 * @returns one line, or several for a text of several lines
 */
export function writtenScalar(value: unknown, field: Field | undefined, indent: number, flow = false): string[] {
  if (typeof value !== "string") return [String(value)];
  const format = field?.kind === "text" ? field.format : undefined;
  if (format === "phone" || format === "time") return [inQuotes(value)];
  if (format === "date" && !flow && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [value];
  if (value.includes("\n") && !flow && isBlockSafe(value)) {
    const pad = " ".repeat(indent + 2);
    const lines = (value.endsWith("\n") ? value.slice(0, -1) : value).split("\n");
    return [value.endsWith("\n") ? "|" : "|-", ...lines.map((line) => (line === "" ? "" : pad + line))];
  }
  return [isPlainSafe(value, flow) ? value : inQuotes(value)];
}

function isBlockSafe(text: string): boolean {
  if (/[^\n\x20-\x7e\u00a1-\u2027\u202a-\ud7ff]/.test(text)) return false;
  if (/^[\s]/.test(text) || text.endsWith("\n\n") || / \n/.test(text) || text.endsWith(" ")) return false;
  return !/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(text);
}

function isPlainSafe(text: string, flow: boolean): boolean {
  if (!/^[A-Za-z\u00c0-\u017f(£]/.test(text)) return false;
  if (!/^[A-Za-z0-9 \u00c0-\u017f£€%&'\u2018\u2019()/.,;:?!+=@_\u2013\u2014-]*$/.test(text)) return false;
  if (text.includes(": ") || text.endsWith(":") || text.endsWith(" ") || text.includes("  ")) return false;
  if (flow && /[,:?]/.test(text)) return false;
  return !RESERVED.has(text.toLowerCase());
}
