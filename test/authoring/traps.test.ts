import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRecord, renderIssues } from "../../src/authoring/index.js";
import { NEEDS } from "./needs.js";

// Pairs of what a volunteer wrote and the exact message. To add one, write both by hand.
const folder = new URL("./traps/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .sort();

/** Slips that are put right without a word. Everything else in the folder must be told. */
const HARMLESS = ["smart-quotes-and-uk-date.yaml"];

describe("mistakes that YAML passes over, or explains badly", () => {
  it("has the pairs", () => {
    expect(files.length).toBeGreaterThan(40);
  });

  for (const file of files) {
    const source = readFileSync(new URL(file, folder), "utf8");
    const { issues } = readRecord(source, { file, needs: NEEDS });

    it(`${file} gets the message that is written beside it`, () => {
      const expected = readFileSync(new URL(file.replace(".yaml", ".expected.txt"), folder), "utf8");
      expect(renderIssues(issues, [{ file, source }], "terminal")).toBe(expected);
    });

    if (HARMLESS.includes(file)) continue;
    it(`${file} does not pass silently`, () => {
      expect(issues.length).toBeGreaterThan(0);
      const lines = source.trimEnd().split("\n").length;
      for (const issue of issues) {
        expect(issue.line).toBeGreaterThanOrEqual(1);
        expect(issue.line).toBeLessThanOrEqual(lines);
        expect(issue.why).toBeTruthy();
      }
    });
  }
});

describe("harmless slips", () => {
  it("are put right without a word: smart quotes, UK dates, 2pm, Yes, spaces in numbers, http", () => {
    const { record, issues } = readRecord(readFileSync(new URL("smart-quotes-and-uk-date.yaml", folder), "utf8"), {
      id: "x",
    });
    expect(issues).toEqual([]);
    expect(record?.name).toBe("Breathe Easy");
    expect(record?.places?.[0]?.postcode).toBe("S8 9ZZ");
    expect(record?.contact).toEqual({
      phone: "0114 4960000",
      website: "https://breathe.example.org",
      relay_ok: true,
    });
    expect(record?.schedule?.[0]).toEqual({ days: ["tuesday"], starts: "14:00" });
    expect(record?.checked?.on).toBe("2026-11-01");
  });
});
