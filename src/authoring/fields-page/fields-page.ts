import { resourceJsonSchema } from "../../resource/schema.js";
import { FIELD_NOTES, PART_HELP } from "./field-notes.js";
import { SAME_VALUES, VALUE_WORDS } from "./value-words.js";

interface JsonSchema {
  title?: string;
  description?: string;
  type?: string;
  pattern?: string;
  enum?: string[];
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

/** The fields in the order in which people ask about them. Fields that are not named here come last. */
const GROUPS: readonly [string, string][] = [
  [
    "What it is",
    "name other_names summary description kind organisation led_by support_style modules levels does reminders keeps_in_touch online_rules",
  ],
  ["Who it is for", "helps_with who_for not_for suitable_if before_you_refer languages equipment supporter_welcome"],
  ["Where and when", "modes places covers schedule course"],
  [
    "Getting in",
    "join first_time cost payable_with contact eases access no_access wait capacity easy_read_url bsl_video_url",
  ],
  ["Trust", "coproduced story evidence safety checked source steward credit edited_on"],
  ["Its life, and other languages", "status status_on status_until moved_to try_instead translations id"],
];

const HEAD = `# Every field, in plain words

<!-- Made by \`npm run data\` from src/resource/schema.ts and src/authoring/fields-page. Change those, not this page. -->

How to write a record is in [README.md](README.md). Only \`name\` and \`organisation: name\` are needed.
**Leave out what you do not know**; for every field that is better than a guess.

How to read this page: \`a: b:\` means that \`b\` stands below \`a\`, two spaces further in. *List* means \`[one, two]\`, or
one to a line, each with a dash. *Yes or no* is left out when nobody has said. Dates can be written \`3 September 2026\`,
times \`2.30pm\`.
`;

/**
 * The page \`data/FIELDS.md\`: every field, part of a field and allowed value, from the schema and the notes.
 * @returns Markdown
 * @throws {Error} when the schema has a value or a part that nobody has explained
 */
export function fieldsPage(): string {
  const top = resourceJsonSchema() as JsonSchema;
  const fields = top.properties ?? {};
  const named = GROUPS.flatMap(([, keys]) => keys.split(" "));
  const forgotten = Object.keys(fields).filter((key) => !named.includes(key));
  if (forgotten.length > 0) throw new Error(`fields-page.ts has no place for: ${forgotten.join(", ")}`);
  const groups = GROUPS.map(([title, keys]) => {
    const parts = keys.split(" ").flatMap((key) => {
      const schema = fields[key];
      return schema === undefined ? [] : [`### \`${key}\`\n\n${topField(key, schema)}`];
    });
    return `## ${title}\n\n${parts.join("\n\n")}`;
  });
  return `${HEAD}\n${groups.join("\n\n")}\n`;
}

function topField(key: string, schema: JsonSchema): string {
  const lines = [line(key, schema)];
  const inner = partsOf(schema, key);
  if (inner.length > 0) lines.push(inner.join("\n"));
  return lines.join("\n\n");
}

/** A field's question, form, help, example, note and values as one paragraph and a list. */
function line(path: string, schema: JsonSchema): string {
  const words = [
    [schema.title, PART_HELP.get(path) ?? schema.description].filter((part) => part !== undefined).join(" — "),
    `*${formOf(schema)}*`,
    example(schema),
    FIELD_NOTES.get(path),
  ].filter((part) => part !== undefined && part !== "");
  const values = valuesOf(path, schema);
  return `${words.join(" ")}${values === "" ? "" : `\n\n${values}`}`;
}

function partsOf(schema: JsonSchema, path: string): string[] {
  const body = schema.type === "array" ? schema.items : schema;
  const map = typeof body?.additionalProperties === "object" ? body.additionalProperties : body;
  return Object.entries(map?.properties ?? {}).flatMap(([key, inner]) => {
    const at = `${path}.${key}`;
    const help = PART_HELP.get(at) ?? inner.description;
    if (help === undefined) throw new Error(`field-notes.ts does not explain ${at}`);
    const title =
      inner.title === undefined || PART_HELP.has(at) ? "" : `${inner.title}${inner.title.endsWith("?") ? "" : "."} `;
    const note = FIELD_NOTES.get(at);
    const words = [`${title}${help}`, `*${formOf(inner)}*`, example(inner), note].filter((part) => part !== undefined);
    const same = at === "levels.who_for" || at === "levels.join";
    const values = valuesOf(at, inner)
      .split("\n")
      .map((each) => (each === "" ? "" : `\n  ${each}`))
      .join("");
    return [
      `- \`${path.split(".").concat(key).join(": ")}:\` ${words.join(" ")}${values}`,
      ...(same ? [] : partsOf(inner, at)),
    ];
  });
}

function formOf(schema: JsonSchema): string {
  if (schema.enum !== undefined) return "one of the values below";
  if (schema.type === "boolean") return "yes or no";
  if (schema.type === "number" || schema.type === "integer") return "a number";
  if (schema.type === "array") {
    const inner = schema.items ?? {};
    return inner.enum !== undefined
      ? "list of the values below"
      : inner.properties === undefined
        ? "list"
        : "list, each with the parts below";
  }
  if (schema.properties !== undefined) return "several parts";
  if (schema.type === "object") return "by language, with the parts below";
  if (schema.pattern?.startsWith("^\\d{4}-") === true) return "a date";
  if (schema.pattern?.startsWith("^(?:[01]") === true) return "a time";
  return "text";
}

function example(schema: JsonSchema): string | undefined {
  const [first] = schema.examples ?? [];
  if (first === undefined) return undefined;
  const text = Array.isArray(first)
    ? `[${first.join(", ")}]`
    : typeof first === "object" && first !== null
      ? Object.entries(first)
          .map(([key, value]) => `${key}: ${String(value)}`)
          .join(", ")
      : String(first);
  return `For example: \`${text}\`.`;
}

/** Days explain themselves. Everything else has a line for each value. */
function valuesOf(path: string, schema: JsonSchema): string {
  const values = schema.enum ?? schema.items?.enum;
  if (values === undefined) return "";
  const other = SAME_VALUES.get(path);
  if (other !== undefined) return `The values are those of \`${other.replaceAll(".", ": ")}\`.`;
  if (path === "schedule.days") return values.map((value) => `\`${value}\``).join(", ");
  const words = VALUE_WORDS.get(path);
  return values
    .map((value) => {
      const said = words?.[value];
      if (said === undefined) throw new Error(`value-words.ts does not explain ${path}: ${value}`);
      return `- \`${value}\`: ${said}`;
    })
    .join("\n");
}
