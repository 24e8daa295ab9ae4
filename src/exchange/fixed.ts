import { type Field, recordField, SHORT_FORMS } from "../resource/field-shapes.js";
import { nearest } from "../words/nearest.js";
import { quoted, readCell } from "./cell.js";
import type { MappingProblem } from "./mapping.js";

/**
 * Reads what every record of a table gets, as a record's file is read: `organisation: Foo` is its name, `helps_with: food`
 * a list of one.
 * @param value what stands under `fixed`
 * @param problems takes what cannot be read
 */
export function readFixed(value: unknown, problems: MappingProblem[]): Record<string, unknown> {
  const say = (path: readonly (string | number)[], message: string): void => {
    problems.push({ path: ["fixed", ...path], message });
  };
  if (value === undefined || value === null) return {};
  if (!isGroup(value)) {
    const shown = Array.isArray(value) ? "a list" : quoted(String(value));
    say([], `Under  fixed  stand fields that every record gets, and there is ${shown}. For example  kind: peer-group`);
    return {};
  }
  if ("id" in value)
    say(["id"], "Every record would get the same id. Take it out: the columns under  id  make one for each.");
  return (read(value, recordField(), [], say) ?? {}) as Record<string, unknown>;
}

type Say = (path: readonly (string | number)[], message: string) => void;

function read(value: unknown, field: Field, path: readonly (string | number)[], say: Say): unknown {
  const name = path.filter((step) => typeof step === "string").join(".");
  if (value === null || value === "") {
    say(path, `There is nothing after "${name}". Write a value, or take the line out.`);
    return undefined;
  }
  if (field.kind === "map") return readGroup(value, field, path, say);
  if (field.kind === "list" && Array.isArray(value)) {
    return value.map((item, at) => read(item, field.item, [...path, at], say)).filter((item) => item !== undefined);
  }
  if (typeof value === "object") {
    say(
      path,
      `"${name}" takes ${field.kind === "list" ? "a list" : "one value"}, and ${Array.isArray(value) ? "a list" : "a group of fields"} stands there.`,
    );
    return undefined;
  }
  if (field.kind === "list" && field.item.kind === "map") {
    if (name === "schedule") return [{ text: String(value) }];
    const parts = [...field.item.keys.keys()];
    say(
      path,
      `"${name}" is a list of groups of fields, and ${quoted(String(value))} stands there. Write  ${name}:  and below it  - ${parts[0] ?? "name"}: ${quoted(String(value))}`,
    );
    return undefined;
  }
  // Numbers and yes or no are as YAML has read them; a text without quotes may have lost its first 0.
  if (field.kind === "text" && typeof value !== "string") {
    say(path, `"${name}" is a text, and YAML reads ${String(value)} as something else. Put it in quotes.`);
    return undefined;
  }
  const { value: fit, doubts } = readCell(String(value), field, name.slice(name.lastIndexOf(".") + 1));
  for (const doubt of doubts) say(path, `"${name}": ${doubt.replace(", so it was left out", "")}`);
  return fit;
}

function readGroup(
  value: unknown,
  field: Field & { kind: "map" },
  path: readonly (string | number)[],
  say: Say,
): unknown {
  const name = path.filter((step) => typeof step === "string").join(".");
  const short = SHORT_FORMS.get(name);
  if (name === "cost" && typeof value === "string" && /^free$/i.test(value)) return { free: true };
  if (short !== undefined && typeof value === "string") return { [short]: value };
  if (!isGroup(value)) {
    const shown = Array.isArray(value) ? "a list" : quoted(String(value));
    say(
      path,
      `"${name}" has several parts (${[...field.keys.keys()].join(", ")}), and there is ${shown}. Give each part a line of its own.`,
    );
    return undefined;
  }
  const group: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const innerField = field.keys.get(key) ?? field.any;
    if (innerField === undefined) {
      const near = nearest(key, field.keys.keys());
      const where = name === "" ? "" : ` inside "${name}"`;
      say([...path, key], `There is no field "${key}"${where}.${near === undefined ? "" : ` Did you mean ${near}?`}`);
    } else if (key !== "id" || path.length > 0) {
      const fit = read(inner, innerField, [...path, key], say);
      if (fit !== undefined) group[key] = fit;
    }
  }
  return group;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
