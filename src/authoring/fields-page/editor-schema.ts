import { type Field, recordField, SHORT_FORMS } from "../../resource/field-shapes.js";
import { resourceJsonSchema } from "../../resource/schema.js";
import { PART_HELP } from "./field-notes.js";

interface JsonSchema {
  title?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

/**
 * The schema for an editor: of the file as people write it, where `resourceJsonSchema` is of the record that is read
 * from it. The file's name is the id; one line may stand for a group; dates, times, numbers, yes and no may be written in
 * any way that the reader knows. Closed lists are as strict as there, because an editor offers their words.
 * @returns a fresh plain object, draft-07
 */
export function editorSchema(): Record<string, unknown> {
  const { required = [], ...schema } = asWritten(resourceJsonSchema() as JsonSchema, recordField(), "", "");
  return { ...schema, required: required.filter((key) => key !== "id") };
}

function at(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** With the help of the fields' page where the schema has none, and the field's name as its title: "Said on". */
function helped(schema: JsonSchema, path: string): JsonSchema {
  const name = path.slice(path.lastIndexOf(".") + 1).replaceAll("_", " ");
  const help = PART_HELP.get(path);
  return {
    ...schema,
    title: schema.title ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    ...(help === undefined || schema.description !== undefined ? {} : { description: help }),
  };
}

/** @param path the field's way from the top, with dots, as the help of parts is kept by it */
function asWritten(schema: JsonSchema, field: Field, key: string, path: string): JsonSchema {
  switch (field.kind) {
    case "map": {
      const { properties, additionalProperties: any, ...rest } = schema;
      const inner = Object.entries(properties ?? {}).flatMap(([name, each]): [string, JsonSchema][] => {
        const of = field.keys.get(name);
        return of === undefined ? [] : [[name, helped(asWritten(each, of, name, at(path, name)), at(path, name))]];
      });
      return {
        ...rest,
        ...(SHORT_FORMS.has(key) ? { type: ["object", "string"] } : {}),
        ...(properties === undefined ? {} : { properties: Object.fromEntries(inner) }),
        ...(any === undefined
          ? {}
          : { additionalProperties: typeof any === "object" && field.any ? asWritten(any, field.any, "", path) : any }),
      };
    }
    case "list": {
      const items = asWritten(schema.items ?? {}, field.item, "", path);
      // "schedule: every Tuesday, 2pm to 4pm", alone or as one of several lines.
      return key === "schedule"
        ? { ...schema, type: ["array", "string"], items: { ...items, type: ["object", "string"] } }
        : { ...schema, items };
    }
    case "yes-no":
    case "number":
      return { ...schema, type: [String(schema.type), "string"] };
    case "text": {
      if (field.format === "phone" || key === "id") return schema;
      // Dates, times and web addresses have many forms, and YAML takes 2019 and 14.30 for numbers.
      const { pattern: _form, ...rest } = schema;
      return { ...rest, type: ["string", "number"] };
    }
    case "choice":
      return schema;
    default:
      return field satisfies never;
  }
}
