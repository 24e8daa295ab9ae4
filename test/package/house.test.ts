import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// biome-ignore format: a list of names
const ALL_BELOW_THE_PAGE = [
  "coding", "issue", "words", "language", "resource", "place", "needs", "urgent", "match", "find", "directory",
  "authoring", "exchange", "index.js", "core.js",
];

/** Which folders and faces of src each folder may import, as src/README.md says; each may import its own folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  coding: [],
  issue: [],
  words: [],
  language: [],
  resource: ["coding", "issue", "words", "language"],
  place: ["coding", "issue", "words", "language", "resource"],
  needs: ["coding", "issue", "words", "language", "resource", "place"],
  urgent: ["coding", "issue", "words", "language", "resource", "place"],
  match: ["coding", "issue", "words", "language", "resource", "place"],
  find: ["coding", "issue", "words", "language", "resource", "place", "needs", "urgent", "match"],
  directory: ["coding", "issue", "words", "language", "resource", "place", "needs", "urgent", "match", "find"],
  exchange: ["coding", "issue", "words", "language", "resource", "place", "needs"],
  authoring: ["coding", "issue", "words", "language", "resource", "place", "needs"],
  element: ["language", "resource", "place", "words", "index.js"],
  node: ALL_BELOW_THE_PAGE,
  cli: [...ALL_BELOW_THE_PAGE, "element", "node"],
  built: ["needs", "place", "urgent", "resource"],
};
/** Folders that a browser never loads. */
const NODE_ONLY: ReadonlySet<string> = new Set(["node", "cli"]);

const src = resolve("src");

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

interface Import {
  file: string;
  folder: string;
  target: string;
}

const imports: Import[] = filesIn(src).flatMap((path) => {
  const file = relative(src, path);
  const folder = file.includes("/") ? (file.split("/")[0] ?? "") : "";
  const { importedFiles } = ts.preProcessFile(readFileSync(path, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => ({ file, folder, target: fileName }));
});

const ours = imports
  .filter((each) => each.target.startsWith("."))
  .map((each) => ({ ...each, to: relative(src, resolve(src, each.file, "..", each.target)) }));

describe("the house", () => {
  test("the list of imports is not empty, so that these tests cannot pass by finding nothing", () => {
    expect(ours.length).toBeGreaterThan(100);
    expect(imports.some((each) => each.target === "zod")).toBe(true);
  });

  test("every folder has its line in the list", () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(MAY_IMPORT).sort()).toEqual(folders.map((folder) => folder.name).sort());
  });

  test.each(Object.entries(MAY_IMPORT))("src/%s imports only what stands below it", (folder, allowed) => {
    const wrong = ours
      .filter((each) => each.folder === folder)
      .map((each) => ({ file: each.file, to: each.to.includes("/") ? (each.to.split("/")[0] ?? "") : each.to }))
      .filter(({ to }) => to !== folder && !allowed.includes(to));
    expect(wrong).toEqual([]);
  });

  test("nothing that a browser loads imports node:", () => {
    const wrong = imports.filter((each) => each.target.startsWith("node:") && !NODE_ONLY.has(each.folder));
    expect(wrong).toEqual([]);
  });

  test("each third-party package is imported in one file", () => {
    const users = new Map<string, Set<string>>();
    for (const { file, target } of imports) {
      if (target.startsWith(".") || target.startsWith("node:")) continue;
      const name = target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
      users.set(name, (users.get(name) ?? new Set()).add(file));
    }
    const shared = [...users].filter(([, files]) => files.size > 1).map(([name, files]) => [name, [...files]]);
    expect(shared).toEqual([]);
  });

  test("only the face that brings built-in data imports it", () => {
    const users = new Set(
      ours.filter((each) => each.to.startsWith("built/") && each.folder !== "built").map((each) => each.file),
    );
    expect([...users]).toEqual(["index.ts"]);
  });

  test("no folder is a drawer for everything", () => {
    const names = filesIn(src).map((path) => relative(src, path));
    expect(names.filter((name) => /(?:^|\/)(?:utils?|helpers?|misc|common|types)(?:\.ts|\/)/.test(name))).toEqual([]);
  });
});
