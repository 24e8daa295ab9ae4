import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import * as core from "../../src/core.js";
import * as whole from "../../src/index.js";

const USE = `const d = f.createDirectory([{ id: "a", name: "A", organisation: { name: "A" }, helps_with: ["food"] }], { today: "2026-11-22" }); console.log(d.find({ words: "nothing to eat" }).results[0].resource.id);`;

async function bundle(entry: string): Promise<{ meta: Metafile; bytes: number; gzip: number }> {
  const result = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    logLevel: "silent",
  });
  const code = result.outputFiles[0]?.contents ?? new Uint8Array();
  return { meta: result.metafile, bytes: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

describe("the package's entries", () => {
  test("`fingerpost` works from an ES module", () => {
    const out = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", `import * as f from "fingerpost"; ${USE}`],
      { encoding: "utf8" },
    );
    expect(out.trim()).toBe("a");
  });

  test("`fingerpost` works from CommonJS", () => {
    const out = execFileSync(process.execPath, ["-e", `const f = require("fingerpost"); ${USE}`], { encoding: "utf8" });
    expect(out.trim()).toBe("a");
  });

  test.each(["element.js", "element.cjs"])("%s tells bundlers to leave the host's records where they are", (file) => {
    expect(readFileSync(`dist/${file}`, "utf8")).toMatch(/\/\* webpackIgnore: true \*\/\s+\/\* @vite-ignore \*\//);
  });

  test.each(["core", "authoring", "exchange", "node"])("fingerpost/%s loads from both", (name) => {
    const esm = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", `import * as f from "fingerpost/${name}"; console.log(Object.keys(f).length > 0)`],
      { encoding: "utf8" },
    );
    const cjs = execFileSync(
      process.execPath,
      ["-e", `console.log(Object.keys(require("fingerpost/${name}")).length > 0)`],
      { encoding: "utf8" },
    );
    expect([esm.trim(), cjs.trim()]).toEqual(["true", "true"]);
  });

  test("`fingerpost` has whatever `fingerpost/core` has", () => {
    expect(Object.keys(core).filter((name) => !(name in whole))).toEqual([]);
  });

  test("data entries exist as JSON and as modules", () => {
    const code = `import data from "fingerpost/data/resources"; import { createRequire } from "node:module"; const json = createRequire(import.meta.url)("fingerpost/data/resources.json"); console.log(data.length === json.length && data.length > 10);`;
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      encoding: "utf8",
      cwd: process.cwd(),
    });
    expect(out.trim()).toBe("true");
  });

  test("the data modules have the types that the functions take", () => {
    const file = `${process.cwd()}/test/package/a-users-program.ts`;
    const text = `import { createDirectory } from "fingerpost";
      import needs from "fingerpost/data/needs";
      import resources from "fingerpost/data/resources";
      import urgent from "fingerpost/data/urgent";
      const names: string[] = resources.map(({ organisation }) => organisation.name);
      createDirectory(resources, { vocabulary: needs, urgent, today: "2026-11-22" }).find({ words: names[0] ?? "" });`;
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      types: [],
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, ...rest) =>
      name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });
});

describe("what a visitor's browser loads", () => {
  let whole: Awaited<ReturnType<typeof bundle>>;
  beforeAll(async () => {
    whole = await bundle("fingerpost");
  });

  test("has no node:, no zod and no yaml in its graph", () => {
    const inputs = Object.keys(whole.meta.inputs);
    expect(inputs.length).toBeGreaterThan(1);
    expect(inputs.filter((input) => /(?:^|\/)node_modules\/(?:zod|yaml|papaparse)\//.test(input))).toEqual([]);
    const outside = Object.values(whole.meta.inputs).flatMap((input) => input.imports.map((each) => each.path));
    expect(outside.filter((path) => path.startsWith("node:"))).toEqual([]);
  });

  test("core brings no built-in data", async () => {
    const core = await bundle("fingerpost/core");
    const inputs = Object.keys(core.meta.inputs);
    expect(inputs.filter((input) => /node_modules\/(?:zod|yaml|papaparse)\//.test(input))).toEqual([]);
    // The whole is the core and its data; the data is most of it.
    expect(core.gzip).toBeLessThan(whole.gzip / 2);
  });

  test("fingerpost/node does not go into a browser, and says so when someone tries", async () => {
    await expect(bundle("fingerpost/node")).rejects.toThrow(/node:/);
  });
});
