import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const ALL_BELOW_THE_PAGE = [
  "coding",
  "issue",
  "words",
  "language",
  "resource",
  "place",
  "needs",
  "urgent",
  "match",
  "find",
  "directory",
  "authoring",
  "exchange",
  "index.js",
  "core.js",
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
  authoring: ["coding", "issue", "words", "language", "resource", "place", "needs"],
  exchange: ["coding", "issue", "words", "language", "resource", "place", "needs", "authoring"],
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

/** Files that show records to somebody, rank them or check them for whoever asks: not those that only carry them. */
const FOR_THE_READER =
  /^(?:find|directory|element|match|place|node\/page)\/|^resource\/(?:fact-rows|lines|describe-session|freshness|sessions|withhold)\.ts$/;

/** Fields that none of these reads, each with who does and why no more. */
const NOT_FOR_THE_READER: Readonly<Record<string, string>> = {
  "Organisation.charity_number": "tells organisations of like names apart, when records are checked",
  "Organisation.company_number": "the same, when records are exchanged",
  "Organisation.url": "kept for exchange: people are led to the group's own page, in contact",
  "Place.address_public_because": "answers the check that asks about a private address",
  "Contact.agreed_on": "answers the check that asks about a personal mobile",
  "Checked.by": "whose task the check is, for those who keep the records",
  "Source.licence": "for whoever copies the record: what has to be said to readers is in the attribution",
};

test("every field that a record can have is read by something that shows, ranks or checks for the reader", () => {
  const options = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, strict: true, noEmit: true };
  const program = ts.createProgram(filesIn(src), options);
  const checker = program.getTypeChecker();
  const unread = fieldsOf(program.getSourceFile(resolve(src, "resource/resource.ts")));
  expect(unread.size).toBeGreaterThan(150);
  const read = (symbol: ts.Symbol | undefined): void => {
    for (const declared of symbol?.declarations ?? []) unread.delete(declared);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) read(checker.getSymbolAtLocation(node.name));
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      read(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
    else if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      const of = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
      for (const each of key.isUnion() ? key.types : [key])
        if (each.isStringLiteral()) read(of.getProperty(each.value));
    }
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (FOR_THE_READER.test(relative(src, file.fileName))) visit(file);
  expect([...unread.values()].sort()).toEqual(Object.keys(NOT_FOR_THE_READER).sort());
});

/** The fields of every interface in a file, each by its declaration: `Join.url`. */
function fieldsOf(file: ts.SourceFile | undefined): Map<ts.Node, string> {
  const fields = new Map<ts.Node, string>();
  const walk = (path: string) => (node: ts.Node) => {
    const isField = ts.isPropertySignature(node);
    const here = isField ? `${path}.${node.name.getText()}` : ts.isInterfaceDeclaration(node) ? node.name.text : path;
    if (isField) fields.set(node, here);
    node.forEachChild(walk(here));
  };
  file?.forEachChild(walk(""));
  return fields;
}
