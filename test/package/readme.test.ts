import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sample } from "../directory/build.js";

const readme = readFileSync("README.md", "utf8");

describe("the README", () => {
  test("its code runs against the built package and prints what it says", () => {
    const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    expect(code).toContain("createDirectory");
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
    expect(out).toContain("Kettle On");
    expect(out).toContain("nobody to natter to");
    expect(out).toContain("116 123");
  });

  test("its question on the command line, and that of `find --help`, is answered by a sample near by", async () => {
    const { find } = await sample();
    for (const text of [readme, readFileSync("src/cli/find.ts", "utf8")]) {
      const [, words = "", near = ""] =
        /find "([^"]+)" --near "([^"]+)" --data examples\/neighbourhood/.exec(text) ?? [];
      const { results, notes } = find({ words, near });
      expect(["venue", "area"], words).toContain(results[0]?.reach);
      expect(results[0]?.reasons[0]?.code).toMatch(/^need/);
      expect(notes.map(({ code }) => code)).not.toContain("nothing-near");
    }
  });

  test("names the oldest Node that the package takes", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
    expect(readme).toContain(`nothing but Node ${engines.node.replace(">=", "")} or later`);
  });

  test("every file it links to is there", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  test("says truly how many needs have been heard from people who live with them", () => {
    const files = readdirSync("data/needs").filter((name) => name.endsWith(".yaml"));
    const heard = files.filter(
      (name) => !readFileSync(`data/needs/${name}`, "utf8").includes('heard_from: "none yet'),
    ).length;
    expect(readme).toContain(
      `<!-- heard -->${heard} of ${files.length} needs heard from people who live with them<!-- /heard -->`,
    );
  });

  test("says truly that every field of a question and its answer is explained", () => {
    const unexplained = [
      "find/request",
      "find/findings",
      "find/prompts",
      "needs/understood",
      "place/outcome",
      "urgent/urgent-help",
      "directory/explain",
      "authoring/questions",
    ].flatMap((name) => {
      const text = readFileSync(`src/${name}.ts`, "utf8");
      const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
      return tree.statements
        .filter((each) => ts.isInterfaceDeclaration(each))
        .flatMap(({ name, members }) => members.map((field) => ({ field, of: name.text })))
        .filter(({ field }) => ts.getJSDocCommentsAndTags(field).length === 0)
        .map(({ field, of }) => `${of}.${field.name?.getText()}`);
    });
    expect(unexplained).toEqual([]);
  });

  test("says what it is in its first line, that it is not reviewed, and not to rely on it", () => {
    expect(readme.split("\n")[2]).toMatch(/signpost/);
    expect(readme).toContain("Not reviewed clinically");
    expect(readme).toContain("Do not rely on it");
  });
});

test("each capability of the founding documents has a test, or a line that says where it is tested or why not", () => {
  const folder = "test/find/capabilities";
  const numbersIn = (text: string): string[] => text.match(/\bC\d\d\b/g) ?? [];
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const tested = new Set(tests.flatMap((name) => numbersIn(readFileSync(`${folder}/${name}`, "utf8"))));
  const table = readFileSync(`${folder}/README.md`, "utf8")
    .split("\n")
    .map((line) => line.split("|")[1] ?? "");
  const all = Array.from({ length: 52 }, (_, at) => `C${String(at + 1).padStart(2, "0")}`);
  expect([...tested, ...table.flatMap(numbersIn)].sort()).toEqual(all);
});
