import { resourceJsonSchema } from "./schema.js";

/** What may be written in a field: the reader goes through the file and the fields side by side. */
export type Field =
  | { kind: "map"; keys: ReadonlyMap<string, Field>; any?: Field; label: string }
  | { kind: "list"; item: Field; label: string }
  | { kind: "choice"; values: readonly string[]; label: string }
  | { kind: "yes-no"; label: string }
  | { kind: "number"; label: string }
  | { kind: "text"; format: TextFormat; label: string };

/** `prose` is free text; `id` is a short name from a list that the schema does not hold; `area` is one or a postcode. */
export type TextFormat = "prose" | "id" | "area" | "date" | "time" | "web" | "phone" | "postcode" | "email";

interface JsonSchema {
  title?: string;
  type?: string;
  pattern?: string;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

/** Lists of ids: their items are no sentences, so a comment after one takes nothing away. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "helps_with",
  "languages",
  "welcomes",
  "try_instead",
  "moved_to",
  "charity_number",
  "company_number",
]);

/** Fields with several parts for which a single line leaves no doubt which part it is. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["organisation", "name"],
  ["who_for", "text"],
  ["first_time", "text"],
  ["cost", "text"],
  ["join", "how"],
  ["capacity", "text"],
  ["getting_there", "notes"],
  ["coproduced", "how"],
  ["source", "name"],
]);

/** The same for every record, and 4 ms to make: made once, when the first record is read. */
let made: (Field & { kind: "map" }) | undefined;

/**
 * The fields of a record, read from its one schema.
 * @returns the top field, a map
 */
export function recordField(): Field & { kind: "map" } {
  const field = made ?? makeRecordField();
  made = field;
  return field;
}

/** Every key that stands anywhere in a record. */
export function knownKeys(field: Field = recordField(), into: Set<string> = new Set()): ReadonlySet<string> {
  if (field.kind === "map") {
    for (const [key, inner] of field.keys) {
      into.add(key);
      knownKeys(inner, into);
    }
    if (field.any !== undefined) knownKeys(field.any, into);
  } else if (field.kind === "list") knownKeys(field.item, into);
  return into;
}

/** Every field of a name, wherever in a record it stands. */
export function fieldsCalled(key: string, field: Field = recordField()): Field[] {
  if (field.kind === "list") return fieldsCalled(key, field.item);
  if (field.kind !== "map") return [];
  const own = field.keys.get(key);
  const inner = [...field.keys.values(), ...(field.any === undefined ? [] : [field.any])];
  return [...(own === undefined ? [] : [own]), ...inner.flatMap((each) => fieldsCalled(key, each))];
}

function makeRecordField(): Field & { kind: "map" } {
  const top = fieldOf(resourceJsonSchema() as JsonSchema, "", "");
  if (top.kind !== "map") throw new Error("the schema of a record is not an object");
  return top;
}

function fieldOf(schema: JsonSchema, key: string, parent: string): Field {
  const label = schema.title ?? key;
  if (schema.properties !== undefined) {
    const keys = new Map(Object.entries(schema.properties).map(([name, inner]) => [name, fieldOf(inner, name, key)]));
    return { kind: "map", keys, label };
  }
  if (schema.type === "object") {
    const inner = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
    return { kind: "map", keys: new Map(), any: fieldOf(inner, "", key), label };
  }
  if (schema.type === "array") return { kind: "list", item: fieldOf(schema.items ?? {}, key, key), label };
  if (schema.enum !== undefined) return { kind: "choice", values: schema.enum, label };
  if (schema.type === "boolean") return { kind: "yes-no", label };
  if (schema.type === "number" || schema.type === "integer") return { kind: "number", label };
  return { kind: "text", format: formatOf(schema, key, parent), label };
}

function formatOf(schema: JsonSchema, key: string, parent: string): TextFormat {
  if (schema.pattern?.startsWith("^\\d{4}-")) return "date";
  if (schema.pattern?.startsWith("^(?:[01]")) return "time";
  if (schema.pattern?.startsWith("^https?") || schema.pattern?.includes("[Hh]") || key.endsWith("url")) return "web";
  if (key === "website") return "web";
  if (key === "postcode") return "postcode";
  if (key === "email") return "email";
  if (key === "phone" || (key === "text" && (parent === "contact" || parent === "more"))) return "phone";
  if (key === "covers") return "area";
  return ID_FIELDS.has(key) ? "id" : "prose";
}
