import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readRecord } from "../../src/authoring/index.js";
import { newCommand } from "../../src/cli/new.js";

let folder = "";
const stdin = Object.getOwnPropertyDescriptor(process, "stdin");

/** Answers that are piped in, one a line. */
function answers(...lines: string[]): void {
  const stream = Readable.from(lines.map((line) => `${line}\n`));
  Object.defineProperty(process, "stdin", { value: stream, configurable: true });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fingerpost-"));
  vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(async () => {
  if (stdin) Object.defineProperty(process, "stdin", stdin);
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const run = (): Promise<number> => newCommand(["--out", folder, "--today", "2026-11-22"]);

describe("fingerpost new", () => {
  it("asks, understands plain words, and writes the file", async () => {
    answers(
      "Gooseberry Club",
      "Gooseberry Friends",
      "A Tuesday group for people who get out of breath. We chat and have tea.",
      "1",
      "1, 3",
      "copd, emphysema",
    );
    expect(await run()).toBe(0);
    const { record, issues } = readRecord(await readFile(join(folder, "gooseberry-club.yaml"), "utf8"), {
      id: "gooseberry-club",
    });
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      kind: "peer-group",
      led_by: ["peers", "volunteers"],
      helps_with: ["copd"],
    });
    // Nobody said that it was checked.
    expect(record?.checked).toBeUndefined();
  });

  it("keeps answers in their places when one before them is not on the list", async () => {
    answers("Gooseberry Club", "Gooseberry Friends", "", "a sort of club", "1, somebody", "copd", "Adults");
    expect(await run()).toBe(0);
    const { record } = readRecord(await readFile(join(folder, "gooseberry-club.yaml"), "utf8"), {
      id: "gooseberry-club",
    });
    expect(record).toMatchObject({ led_by: ["peers"], helps_with: ["copd"], who_for: { text: "Adults" } });
    expect(record?.kind).toBeUndefined();
    const said = vi.mocked(console.log).mock.calls.flat().join("\n");
    expect(said).toContain("Not on the list: a sort of club. It can be peer-group,");
    expect(said).toContain("data/FIELDS.md");
  });

  it("takes another name where a file with a mistake in it has the first, and leaves that file as it was", async () => {
    const broken = "name: Gooseberry Club\nsummary: Tea: bring a mug\n";
    await writeFile(join(folder, "Gooseberry-club.yaml"), broken);
    answers("Gooseberry Club", "Gooseberry Friends");
    expect(await run()).toBe(0);
    expect(await readFile(join(folder, "Gooseberry-club.yaml"), "utf8")).toBe(broken);
    expect((await readdir(folder)).sort()).toEqual(["Gooseberry-club.yaml", "gooseberry-club-2.yaml"]);
  });

  it("writes nothing without a name", async () => {
    answers("", "", "");
    expect(await run()).toBe(1);
  });

  it("asks before it writes what may be there already", async () => {
    answers("Gooseberry Club", "Gooseberry Friends");
    expect(await run()).toBe(0);
    answers("The Gooseberry Club", "Gooseberry Friends");
    expect(await run()).toBe(1);
  });
});
