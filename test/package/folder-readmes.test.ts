import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

function readmesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === "node_modules" || entry.name === "built") return [];
    return entry.isDirectory() ? readmesIn(path) : entry.name === "README.md" ? [path] : [];
  });
}

/** Names of files: all in the house, for a README that speaks of another folder's file by its last name alone. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? (entry.name === "built" ? [] : namesIn(join(folder, entry.name))) : [entry.name],
  );
}

const readmes = ["README.md", ...["src", "data", "test", "examples"].flatMap(readmesIn)];
const names = new Set(["src", "test"].flatMap(namesIn));
/** `csv.ts`, `src/place/column.ts`: not `open-referral-*.ts`, and nothing that a build makes. */
const NAMED = /`((?:[\w.-]+\/)*[\w-]+(?:\.test)?\.ts)`/g;

test("the READMEs are found", () => expect(readmes.length).toBeGreaterThan(10));

test.each(readmes)("%s names no file of code that is not there", (readme) => {
  const named = [...readFileSync(readme, "utf8").matchAll(NAMED)].map(([, name = ""]) => name);
  const gone = named.filter((name) =>
    name.includes("/")
      ? !existsSync(name) && !existsSync(join(dirname(readme), name)) && !name.startsWith("src/built/")
      : !names.has(name),
  );
  expect(gone).toEqual([]);
});
