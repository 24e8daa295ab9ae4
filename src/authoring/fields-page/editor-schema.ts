import { type Field, recordField, SHORT_FORMS } from "../../resource/field-shapes.js";
import { resourceJsonSchema } from "../../resource/schema.js";

interface JsonSchema {
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
  const { required = [], ...schema } = asWritten(resourceJsonSchema() as JsonSchema, recordField(), "");
  return { ...schema, required: required.filter((key) => key !== "id") };
}

function asWritten(schema: JsonSchema, field: Field, key: string): JsonSchema {
  switch (field.kind) {
    case "map": {
      const { properties, additionalProperties: any, ...rest } = schema;
      const inner = Object.entries(properties ?? {}).flatMap(([name, each]): [string, JsonSchema][] => {
        const of = field.keys.get(name);
        return of === undefined ? [] : [[name, asWritten(each, of, name)]];
      });
      return {
        ...rest,
        ...(SHORT_FORMS.has(key) ? { type: ["object", "string"] } : {}),
        ...(properties === undefined ? {} : { properties: Object.fromEntries(inner) }),
        ...(any === undefined
          ? {}
          : { additionalProperties: typeof any === "object" && field.any ? asWritten(any, field.any, "") : any }),
      };
    }
    case "list": {
      const items = asWritten(schema.items ?? {}, field.item, "");
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
