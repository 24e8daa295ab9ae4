import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CODES } from "../../src/authoring/index.js";

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** Where issues of a directory and of an import are made: as an object, or by the small functions of those files. */
const ROOMS = ["src/directory", "src/resource", "src/exchange", "src/cli"];
const MADE = /(?:\bcode: |\b(?:problem|tell)\(\s*|\bsay\(\s*"(?:problem|suggestion)",\s*)"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

const given = new Map<string, string>();
for (const path of ROOMS.flatMap(filesIn)) {
  const text = readFileSync(path, "utf8");
  if (!text.includes('issue/issue.js"')) continue;
  for (const [, code = ""] of text.matchAll(MADE)) given.set(code, path);
}
const table = new Map(
  [...readFileSync("src/issue/README.md", "utf8").matchAll(/^\| `([^`]+)` \| (\w+) \|/gm)].map(
    ([, code = "", severity = ""]): [string, string] => [code, severity],
  ),
);

describe("the codes of issues", () => {
  test("were found, so that this cannot pass by finding nothing", () => {
    expect(given.size).toBeGreaterThan(30);
    expect(table.size).toBeGreaterThan(30);
  });

  test("each that a directory or an import can give stands in a table", () => {
    const lacking = [...given].filter(([code]) => !table.has(code) && !Object.hasOwn(CODES, code));
    expect(lacking).toEqual([]);
  });

  test("each in the table of src/issue is given, and none stands in two tables", () => {
    expect([...table.keys()].filter((code) => !given.has(code))).toEqual([]);
    expect([...table.keys()].filter((code) => Object.hasOwn(CODES, code))).toEqual([]);
    for (const severity of table.values()) expect(["problem", "suggestion"]).toContain(severity);
  });
});
