import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldsPage } from "../../src/authoring/fields-page/fields-page.js";
import { CODES, readRecord, resourceJsonSchema } from "../../src/authoring/index.js";
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
    expect(stored).toEqual(JSON.parse(JSON.stringify(resourceJsonSchema())));
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
