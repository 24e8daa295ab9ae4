import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.js";
import { type Ended, fingerpost, ran } from "./run.js";

const folder = (): string => mkdtempSync(join(tmpdir(), "fingerpost-"));
const MAP = "examples/import/gm-food-banks.map.yaml";
const HEADING = "Name,Referral method,Opening times,Address,Postcode,Contact,Website,Area name,Area code";

async function importText(
  text: string | Uint8Array,
  map = MAP,
  run: (args: string[]) => Ended | Promise<Ended> = ran,
): Promise<Ended & { into: string }> {
  const into = folder();
  const file = join(folder(), "in.csv");
  writeFileSync(file, text);
  return { ...(await run(["import", "csv", file, "--map", map, "--out", into, "--json"])), into };
}

describe("fingerpost import csv", () => {
  test("a row becomes a record; one contact column is told apart into phone and e-mail", async () => {
    const { code, into } = await importText(
      `${HEADING}\nHill Larder,Open door,Mon 10-12,"1 Example Road, Hill",M33 2TF,larder@example.org,NA,Trafford,E1\nDale Larder,NA,NA,2 Example Road,M33 2TG,0161 496 0001,dale.example.org,Trafford,E1\n`,
      MAP,
      fingerpost,
    );
    expect(code).toBe(0);
    expect(readdirSync(into).sort()).toEqual(["dale-larder-m33-2tg.yaml", "hill-larder-m33-2tf.yaml"]);
    const hill = readFileSync(join(into, "hill-larder-m33-2tf.yaml"), "utf8");
    expect(hill).toContain("email: larder@example.org");
    expect(hill).toContain("helps_with: [food]");
    const dale = readFileSync(join(into, "dale-larder-m33-2tg.yaml"), "utf8");
    expect(dale).toContain("0161 496 0001");
    expect(dale).toContain("https://dale.example.org");
    expect(dale).not.toContain("NA");
  });

  test("a missing column is named, with the columns that are there, and the exit code is 1", async () => {
    const { code, out } = await importText("Title,Postcode\nHill,M33 2TF\n", MAP, fingerpost);
    expect(code).toBe(1);
    // In JSON, where quotes have a backslash.
    expect(out).toContain('These columns of the mapping are not in the file: \\"Name\\"');
    expect(out).toContain("change the heading in the file");
    expect(out).toContain("Title, Postcode");
  });

  test("a byte-order mark and Windows-1252 text come through", async () => {
    const marked = await importText(`\uFEFF${HEADING}\nCafé,,,,M33 2TF,,,,\n`);
    expect(marked.code).toBe(0);
    const old = await importText(Buffer.from(`${HEADING}\nCaf\u00e9 \u00a32,,,,M33 2TF,,,,\n`, "latin1"));
    expect(old.code).toBe(0);
    expect(old.out).toContain("Windows-1252");
    expect(readFileSync(join(old.into, readdirSync(old.into)[0] ?? ""), "utf8")).toContain("Café £2");
  });

  test("a ragged row is used as far as it goes and said; a row without a name and a repeated row are refused with the reason", async () => {
    const { code, out, into } = await importText(
      `${HEADING}\nShort,Open\n,NA,NA,x,M33 2TF,,,,\nTwin,,,,M33 2TF,,,,\nTwin,,,,M33 2TF,,,,\n`,
    );
    expect(code).toBe(0);
    const [report] = JSON.parse(out) as {
      records: number;
      rows: number;
      refused: { row: number; reason: string }[];
      issues: { code: string; line: number }[];
    }[];
    expect(report?.rows).toBe(4);
    expect(report?.records).toBe(2);
    expect(report?.refused).toEqual([
      { row: 3, reason: "it has no name" },
      { row: 5, reason: "it repeats row 4: the same Name and Postcode" },
    ]);
    expect(report?.issues.map((issue) => [issue.code, issue.line])).toContainEqual(["csv-ragged", 2]);
    expect(readdirSync(into)).toHaveLength(2);
  });

  test("an empty, a binary and a missing file are each told in plain words", async () => {
    expect((await importText("")).out).toContain("The file is empty");
    expect((await importText("")).code).toBe(1);
    const binary = await importText(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]));
    expect(binary.code).toBe(1);
    expect(binary.err).toContain("not a text file");
    const missing = fingerpost(["import", "csv", "/nowhere/at-all.csv", "--map", MAP, "--out", folder()]);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain("could not be opened");
  });

  test("a mapping with a mistake is explained before any row is read", async () => {
    const map = join(folder(), "m.yaml");
    writeFileSync(map, "colums:\n  Name: name\n");
    const { code, err } = await importText(`${HEADING}\n`, map, fingerpost);
    expect(code).toBe(2);
    expect(err).toContain("colums");
  });
});

describe.runIf(process.env.FINGERPOST_SHARED)("the two published files", () => {
  const published = join(process.env.FINGERPOST_SHARED ?? "", "data/services/as-published");

  test("food banks: every row comes in, and the seven names that repeat are told", async () => {
    const into = folder();
    const { code, out } = await ran([
      "import",
      "csv",
      join(published, "gm_food_banks.csv"),
      "--map",
      MAP,
      "--out",
      into,
    ]);
    expect(code).toBe(0);
    expect(out).toContain("171 rows");
    expect(out).toContain("171 records written");
    expect(out).toContain("0 refused");
    expect(out).toContain("7 names stand more than once");
    const food = await ran(["find", "nothing to eat", "--near", "M33 2TF", "--data", into, "--json"]);
    const { results } = JSON.parse(food.out) as Findings;
    expect(results.length).toBeGreaterThanOrEqual(5);
    expect(results.every((match) => match.resource.helps_with?.includes("food"))).toBe(true);
  });

  test("mental health services: low moods near M33 2TF finds near services, each with reasons", async () => {
    const into = folder();
    const { code, out } = await ran([
      "import",
      "csv",
      join(published, "trafford_mental_health_services.csv"),
      "--map",
      "examples/import/trafford-mental-health.map.yaml",
      "--out",
      into,
    ]);
    expect(code).toBe(0);
    expect(out).toContain("60 records written");
    const answer = await ran(["find", "low moods", "--near", "M33 2TF", "--data", into, "--json"]);
    const { results } = JSON.parse(answer.out) as Findings;
    expect(results.length).toBeGreaterThanOrEqual(5);
    for (const match of results.slice(0, 5)) {
      expect(match.reasons.length).toBeGreaterThan(1);
      // Trafford is about ten miles long: what comes first is in or beside it.
      expect(match.distance?.metres ?? 0).toBeLessThan(16_000);
    }
  });
});
