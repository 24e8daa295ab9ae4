import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editorSchema } from "../../src/authoring/fields-page/editor-schema.js";
import { fieldsPage } from "../../src/authoring/fields-page/fields-page.js";
import { CODES, readRecord, readYamlValue, resourceJsonSchema } from "../../src/authoring/index.js";
import { RECORD_RULES, SET_RULES } from "../../src/authoring/rules/index.js";
import { recordField } from "../../src/resource/field-shapes.js";
import {
  ACCESS,
  CHECKED_HOW,
  DOES,
  EASES,
  EVIDENCE_LABELS,
  JOIN_BY,
  KINDS,
  LED_BY,
  MODES,
  SUPPORT_STYLES,
} from "../../src/resource/lists.js";

const data = new URL("../../data/", import.meta.url);
const readme = readFileSync(new URL("README.md", data), "utf8");

describe("the schema for editors", () => {
  it("has a title and help for every property, also of parts, which is what an editor shows", () => {
    const lacking: string[] = [];
    let seen = 0;
    const look = (schema: Helped | undefined, path: string): void => {
      for (const [key, inner] of Object.entries(schema?.properties ?? {})) {
        seen++;
        if (!inner.title || !inner.description) lacking.push(path + key);
        look(inner, `${path}${key}.`);
      }
      if (schema?.items !== undefined) look(schema.items, path);
      if (typeof schema?.additionalProperties === "object") look(schema.additionalProperties, path);
    };
    look(editorSchema() as Helped, "");
    expect(seen).toBeGreaterThan(150);
    expect(lacking).toEqual([]);
  });
});

interface Helped {
  title?: string;
  description?: string;
  properties?: Record<string, Helped>;
  additionalProperties?: Helped | boolean;
  items?: Helped;
}

describe("the documents", () => {
  it("data/README.md has a row for every code, with the same words", () => {
    const rows = readme
      .slice(readme.indexOf("## Every message"))
      .split("\n")
      .flatMap((line) => {
        const cells = line.split("|").map((cell) => cell.trim());
        const code = /^`([a-z0-9-]+)`$/.exec(cells[1] ?? "")?.[1];
        return code === undefined ? [] : [[code, cells[2], cells[4], cells[3]]];
      });
    const codes = Object.entries(CODES).map(([code, row]) => [
      code,
      row.severity,
      row.meaning,
      "fixable" in row ? "yes" : "",
    ]);
    expect(rows).toEqual(codes);
  });

  it("every code of a rule is in the table", () => {
    for (const { codes } of [...RECORD_RULES, ...SET_RULES])
      for (const code of codes) expect(CODES).toHaveProperty([code]);
  });

  it("the first example in data/README.md is a record without a mistake", () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const { record, issues } = readRecord(example, { id: "gooseberry-lung-club" });
    expect(issues).toEqual([]);
    expect(record?.name).toBe("Gooseberry Lung Club");
  });

  it("data/resource.schema.json is the schema of the code: write it anew with `npm run data` when this fails", () => {
    const stored: unknown = JSON.parse(readFileSync(new URL("resource.schema.json", data), "utf8"));
    expect(stored).toEqual(JSON.parse(JSON.stringify(editorSchema())));
  });

  it("data/FIELDS.md explains every field and value as the code has them: write it anew with `npm run data`", () => {
    const page = readFileSync(new URL("FIELDS.md", data), "utf8");
    expect(page).toBe(fieldsPage());
    for (const key of recordField().keys.keys()) expect(page).toContain(`### \`${key}\``);
    const lists = [ACCESS, CHECKED_HOW, DOES, EASES, EVIDENCE_LABELS, JOIN_BY, KINDS, LED_BY, MODES, SUPPORT_STYLES];
    for (const value of lists.flat()) expect(page).toContain(`- \`${value}\`: `);
  });

  it("the schema is draft-07, and each field of a record has a title and help", () => {
    const schema = resourceJsonSchema() as {
      $schema: string;
      properties: Record<string, { title?: string; description?: string }>;
    };
    expect(schema.$schema).toContain("draft-07");
    for (const [key, { title, description }] of Object.entries(schema.properties)) {
      expect([key, title, description].every((text) => typeof text === "string" && text !== "")).toBe(true);
    }
  });
});

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;
}

/** What an editor would mark: the paths of the values that the schema does not allow, by the keywords that it uses. */
function marks(value: unknown, schema: Schema, path = ""): string[] {
  const type = typeOf(value);
  const types = [schema.type ?? type].flat();
  if (!types.includes(type) && !(type === "integer" && types.includes("number"))) return [path];
  if (schema.enum?.includes(value) === false) return [path];
  if (typeof value === "string")
    return !new RegExp(schema.pattern ?? "").test(value) || value.length < (schema.minLength ?? 0) ? [path] : [];
  if (typeof value === "number")
    return value < (schema.minimum ?? value) || value > (schema.maximum ?? value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => marks(item, schema.items ?? {}, `${path}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  const lacking = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}.${key}`);
  const inner = Object.entries(value).flatMap(([key, each]) => {
    const of = schema.properties?.[key] ?? schema.additionalProperties;
    if (of === false) return [`${path}.${key}`];
    return typeof of === "object" ? marks(each, of, `${path}.${key}`) : [];
  });
  return [...lacking, ...inner];
}

describe("an editor with data/resource.schema.json", () => {
  const schema = JSON.parse(readFileSync(new URL("resource.schema.json", data), "utf8")) as Schema;
  const marked = (source: string): string[] => marks(readYamlValue(source).value, schema);

  it("marks nothing in the records that come with fingerpost", () => {
    const folders = ["../examples/neighbourhood/", "resources/", "../test/authoring/"].map(
      (path) => new URL(path, data),
    );
    const files = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => new URL(name, folder)),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expect([file.pathname, marked(readFileSync(file, "utf8"))]).toEqual([file.pathname, []]);
    expect(marked(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "")).toEqual([]);
  });

  it.each([
    "organisation: Gooseberry Friends\nwho_for: Adults\nfirst_time: We meet you\ncost: free\njoin: Just come",
    "organisation:\n  name: Gooseberry Friends\n  charity_number: 1234567\n  url: www.example.org",
    "organisation: G\nschedule: every Tuesday, 2pm to 4pm",
    "organisation: G\nschedule:\n  - first Friday, 10am\n  - days: [monday]\n    starts: 2pm\n    ends: 16.30\n    from: 3 May 2027",
    "organisation: G\nschedule:\n  - dates: [12 January 2027]\n    except: [1/2/2027]\n    term_time: yes",
    "organisation: G\ncost:\n  free: No\n  amount: £3\nwho_for:\n  min_age: '18'",
    "organisation: G\nchecked:\n  on: 3 September 2026\n  how: phone\nlevels:\n  - name: One\n    join: Ring us",
  ])("marks nothing in what volunteers write: %j", (lines) => {
    expect(marked(`name: Gooseberry Club\n${lines}\n`)).toEqual([]);
  });

  it.each([
    ["name: A", [".organisation"]],
    ["name: A\norganisation: B\nsumary: C", [".sumary"]],
    ["name: A\norganisation: B\nkind: bananas", [".kind"]],
    ["name: A\norganisation: B\nhelps_with: copd, asthma", [".helps_with"]],
    ["name: A\norganisation: B\ncontact:\n  phone: 01144960101", [".contact.phone"]],
    ["name: A\norganisation: B\nplaces:\n  name: The Institute", [".places"]],
  ])("still marks what is wrong: %j", (source, paths) => {
    expect(marked(source)).toEqual(paths);
  });
});
