import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.js";

let told: string;
beforeEach(() => {
  told = "";
  for (const channel of ["log", "error"] as const)
    vi.spyOn(console, channel).mockImplementation((text: unknown) => {
      told = `${told}${String(text)}\n`;
    });
});
afterEach(() => void vi.restoreAllMocks());

describe("an option that is wrong is named, with what is wrong and what was likely meant", () => {
  test.each([
    [["find", "food", "--nera", "S8"], "There is no option --nera. Did you mean --near?"],
    [["find", "food", "--within"], "The option --within needs a value behind it."],
    [["find", "food", "--within", "--json"], "one that begins with - is written --within=-"],
    [["find", "food", "--json=yes"], "The option --json takes no value."],
    [["fnd", "food"], "There is no command of that name. Did you mean: fingerpost find?"],
  ])("%j", async (argv, said) => {
    expect(await main(argv)).toBe(2);
    expect(told).toContain(said);
  });

  test("words about somebody that stand where a command belongs are not repeated", async () => {
    expect(await main(["my husband hits me"])).toBe(2);
    expect(told).toContain("There is no command of that name.");
    expect(told).not.toContain("husband");
  });
});

describe("what comes with the package", () => {
  test("its version is told", async () => {
    expect(await main(["--version"])).toBe(0);
    expect(told.trim()).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version);
  });

  test("in a folder without the pages that explain records, check names those of the package", async () => {
    const [folder, root] = [mkdtempSync(join(tmpdir(), "fingerpost-")), process.cwd()];
    writeFileSync(join(folder, "club.yaml"), "name: Gooseberry Club\n");
    process.chdir(folder);
    try {
      expect(await main(["check", "club.yaml"])).toBe(1);
    } finally {
      process.chdir(root);
    }
    const named = /explained in (\S+README\.md), each field and value in (\S+FIELDS\.md)/.exec(told)?.slice(1) ?? [];
    expect(named.map((path) => realpathSync(join(realpathSync(folder), path)))).toEqual([
      realpathSync("data/README.md"),
      realpathSync("data/FIELDS.md"),
    ]);
  });

  test("an option of places is named, and nothing of what was written behind it", async () => {
    const write = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    expect(await main(["places", "--colour=purple", "build"])).toBe(2);
    const [said = ""] = write.mock.calls.map(([text]) => String(text));
    expect(said).toContain("There is no option --colour");
    expect(said).not.toContain("purple");
  });
});

describe("every option of a command stands in its --help", () => {
  const commands = readdirSync("src/cli").filter((name) =>
    /^const OPTIONS = \{$/m.test(readFileSync(`src/cli/${name}`, "utf8")),
  );

  test("the commands are found", () => expect(commands.length).toBeGreaterThan(5));

  test.each(commands)("%s", (file) => {
    const source = readFileSync(`src/cli/${file}`, "utf8");
    const [help = "", options = ""] = [/const HELP = `([\s\S]*?)`;/, /^const OPTIONS = \{\n([\s\S]*?)^\}/m].map(
      (part) => part.exec(source)?.[1] ?? "",
    );
    const names = [...options.matchAll(/^ {2}"?([a-z-]+)"?: \{/gm)].map(([, name]) => `--${name}`);
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => name !== "--help" && !new RegExp(`${name}\\b`).test(help))).toEqual([]);
  });
});
