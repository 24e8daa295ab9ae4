import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

interface Packed {
  size: number;
  files: { path: string; size: number }[];
}

// Scripts are not run: the suite packs what `npm run build` made.
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as Packed[];
const paths = (packed?.files ?? []).map((file) => file.path);

describe("what npm pack would publish", () => {
  test("is the build, the schema, what explains records, the mappings to start from, the notices and the licence, and nothing else", () => {
    const other = paths.filter(
      (path) =>
        !path.startsWith("dist/") &&
        !path.startsWith("examples/import/") &&
        ![
          ...["LICENSE", "NOTICE", "README.md", "package.json"],
          ...["data/resource.schema.json", "data/README.md", "data/FIELDS.md"],
        ].includes(path),
    );
    expect(other).toEqual([]);
    for (const wanted of [
      "NOTICE",
      "LICENSE",
      "README.md",
      "dist/index.js",
      "dist/index.cjs",
      "dist/index.d.ts",
      "dist/index.d.cts",
      "dist/cli.js",
      "dist/data/needs.json",
      "examples/import/gm-food-banks.map.yaml",
      // Messages of `check` send people to them.
      "data/README.md",
      "data/FIELDS.md",
    ]) {
      expect(paths).toContain(wanted);
    }
  });

  test("takes the notices along wherever code of others is inside", () => {
    for (const folder of ["dist/page/", "dist/page/copy/"])
      for (const name of ["LICENSE", "NOTICE"]) expect(paths).toContain(folder + name);
    for (const file of ["dist/support-finder.js", "dist/page/copy/support-finder.js", "dist/page/fingerpost.js"]) {
      const text = readFileSync(file, "utf8");
      for (const owner of ["Manuel Bieh", "Titus Wormer", "Crown copyright"]) expect(text, file).toContain(owner);
    }
  });

  test("has samples only on the page to try it with, which says on every page that they are invented", () => {
    const pages = paths.filter((path) => path.startsWith("dist/page/pages/") && path.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(100);
    for (const path of pages) expect(readFileSync(path, "utf8"), path).toContain("invented");
    for (const path of paths.filter((path) => path.startsWith("dist/page/copy/") || path.startsWith("dist/data/")))
      expect(readFileSync(path, "utf8"), path).not.toContain("kettle-on-heeley");
  });

  test("is installed with the packages that it imports and no others, and has no file that nothing loads", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: object };
    const packages = new Set<string>();
    const loaded = new Set(["cli.js"]);
    for (const name of ["index", "core", "authoring", "exchange", "node", "element"])
      for (const kind of [".js", ".cjs"]) loaded.add(name + kind);
    // What is added on the way is visited too.
    for (const file of loaded)
      for (const { fileName } of ts.preProcessFile(readFileSync(`dist/${file}`, "utf8"), true, true).importedFiles)
        if (fileName.startsWith("./")) loaded.add(fileName.slice(2));
        else if (!fileName.startsWith("node:")) packages.add(fileName);
    expect([...packages].sort()).toEqual(Object.keys(dependencies).sort());
    const bundles = paths.filter((path) => /^dist\/[^/]+\.c?js$/.test(path)).map((path) => path.slice("dist/".length));
    expect(bundles.filter((file) => !loaded.has(file) && file !== "support-finder.js")).toEqual([]);
  });

  test("has no tests, nothing that was only seen and not confirmed, no source maps", () => {
    expect(paths.filter((path) => /TO-CONFIRM|neighbourhood|\.test\.|\.map$/.test(path))).toEqual([]);
  });

  test("stays small enough to install without a thought", () => {
    // Two formats of each bundle, three JSON files with a module each: 3 MB. The page that `serve` shows, with the
    // element and the engine as self-contained files, is 1 MB more. Neighbouring words in Node's vocabulary, in each of
    // the files that hold it, are 1 MB: two needs in a hundred more are read right first.
    // Two thousand more signs of danger, in seven of them, are 50 kB more: three to six dangers in a hundred more are noticed.
    // What forty mended readings cost is in six bundles, and the notices go with each copy: 110 kB.
    // Words of what few people are in stand in each file that holds the whole vocabulary, and the examples of imports go
    // along, which the command line points to: 100 kB.
    // Node reads the data of danger unpacked, which spares it a second before its first answer, and both bundles hold what
    // services say of themselves: 210 kB.
    // Raised only with a reason here.
    expect(packed?.size ?? Number.POSITIVE_INFINITY).toBeLessThan(5_880_000);
  });
});
