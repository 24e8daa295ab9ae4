import { describe, expect, it } from "vitest";
import { checkRecords, fixSource, formatRecord, readRecord } from "../../src/authoring/index.js";

const HEAD = "name: x\norganisation:\n  name: y\nsummary: ";
const UNITS = [
  "[",
  "{a: ",
  "- ",
  "? ",
  "a: ",
  " ",
  "\n - ",
  "&a ",
  "!t ",
  '"',
  "'",
  "#\n",
  "\t",
  "|\n",
  "*a\n",
  "%a\n",
  "] [",
  "{}\n",
  "\u00a0",
  "\u00a0\n",
  "name:x\n",
  "covers: a, ",
  "---\n",
  "\\",
  "\ud800",
  "a: b\n  ",
  "1e5 ",
  "A ",
  "x # y\n",
];
const full = (unit: string, head: string): string =>
  head + unit.repeat(Math.floor((65_536 - head.length) / unit.length));

describe("files of 64 KiB that are made to do harm", () => {
  it.each(
    UNITS.flatMap((unit) => [
      [unit, ""],
      [unit, HEAD],
    ]),
  )("%j after %j gets an answer", (unit, head) => {
    const source = full(unit ?? "", head ?? "");
    const { record, issues } = readRecord(source, { id: "x" });
    expect(record !== undefined || issues.length > 0).toBe(true);
    expect(issues.length).toBeLessThanOrEqual(100);
  });

  it("nothing else stumbles over them either", () => {
    for (const unit of ["[", "&a ", '"', "] [", "name:x\n", "\u00a0\n"]) {
      const source = full(unit, HEAD);
      checkRecords([{ file: "x.yaml", source }], { today: "2026-11-22" });
      fixSource(source, { id: "x" });
      formatRecord(source);
    }
  }, 60_000);

  it("nesting is refused before anything is built", () => {
    for (const unit of ["[", "- ", "a: "]) {
      expect(readRecord(full(unit, ""), { id: "x" }).issues.map(({ code }) => code)).toContain("file-too-deep");
    }
  });
});
