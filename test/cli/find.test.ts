import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.js";
import { fingerpost } from "./run.js";

const SAMPLE = ["--data", "examples/neighbourhood", "--today", "2026-11-22"];

describe("fingerpost find", () => {
  test("prints urgent help before anything else, and the help lines at the end, always", () => {
    const { code, out } = fingerpost(["find", "i want to kill myself", "--near", "S8 0AA", ...SAMPLE]);
    expect(code).toBe(0);
    expect(out.indexOf("999")).toBeLessThan(out.indexOf("that could help"));
    expect(out.slice(out.indexOf("Help at any time"))).toContain("116 123");
    expect(out, "a number that the label says is not said again").not.toMatch(/(\b\d{3,}):? \1/);
  });

  test("an ordinary question has results with reasons and the help lines, and no panel", () => {
    const { code, out } = fingerpost(["find", "nobody to natter to", "--near", "S8 0AA", ...SAMPLE]);
    expect(code).toBe(0);
    expect(out).toContain("Why this: Helps with loneliness (you wrote “nobody to natter to”)");
    expect(out).not.toContain("!!");
    expect(out).toContain("Help at any time");
  });

  test("--json is the whole answer as the contract says it", () => {
    const { code, out } = fingerpost(["find", "nothing to eat", "--near", "S8", "--json", "--limit", "3", ...SAMPLE]);
    expect(code).toBe(0);
    const findings = JSON.parse(out) as Findings;
    expect(findings.results).toHaveLength(3);
    expect(findings.results[0]?.resource.helps_with).toContain("food");
    expect(Object.keys(findings).sort()).toEqual([
      "may_not_fit",
      "menu",
      "notes",
      "place",
      "results",
      "sensitive",
      "total",
      "understood",
      "urgent",
    ]);
  });

  test("--requests answers one a line, echoes the id, and a bad line loses no other", () => {
    const file = join(mkdtempSync(join(tmpdir(), "fingerpost-")), "requests.jsonl");
    writeFileSync(file, '{"id":"a","words":"lonely","near":"S8"}\nnot json\n{"id":7,"needs":["food"]}\n[1]\n');
    const { code, out } = fingerpost(["find", "--requests", file, "--json", ...SAMPLE]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line.id ?? line.error)).toEqual([
      "a",
      "This line is not JSON.",
      7,
      "This line is not a request.",
    ]);
  });

  test("without words it says how to use it, and the exit code is 2", () => {
    const { code, err } = fingerpost(["find", ...SAMPLE]);
    expect(code).toBe(2);
    expect(err).toContain("fingerpost find WORDS");
  });

  test("an option that does not exist is named, and what was typed is not repeated", () => {
    const { code, err } = fingerpost(["find", "my secret worry", "--nearly", "S8"]);
    expect(code).toBe(2);
    expect(err).toContain("--nearly");
    expect(err).not.toContain("secret");
  });

  test("an unknown postcode gives results without distance and says so", () => {
    const { code, out } = fingerpost(["find", "lonely", "--near", "ZX99 9ZZ", "--json", ...SAMPLE]);
    expect(code).toBe(0);
    const findings = JSON.parse(out) as Findings;
    expect(["unknown", "not-understood", "not-a-place", "outside"]).toContain(findings.place.status);
    expect(findings.results.length).toBeGreaterThan(0);
    expect(findings.results.every((match) => match.distance === undefined)).toBe(true);
  });

  test("a place that is misspelt, or has namesakes, is printed with those to choose from", () => {
    const { out } = fingerpost(["find", "lonely", "--near", "sheffeild", ...SAMPLE]);
    expect(out).toContain("Is it one of these?");
    expect(out).toContain("  - Sheffield, South Yorkshire (S1)");
    expect(fingerpost(["find", "lonely", "--near", "Cherry Burton", ...SAMPLE]).out).toContain(
      "We read the place “Cherry Burton” as Burton upon Trent.",
    );
  });

  test("a very long question is cut, and that is said", () => {
    const { code, out } = fingerpost(["find", `lonely ${"and very tired ".repeat(700)}`, "--json", ...SAMPLE]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Findings).notes.map((note) => note.code)).toContain("words-cut");
  });

  test("a folder with one bad record among good ones loses nothing else", () => {
    const folder = mkdtempSync(join(tmpdir(), "fingerpost-"));
    writeFileSync(
      join(folder, "good.yaml"),
      "name: Good Company\norganisation:\n  name: Good\nhelps_with:\n  - loneliness\n",
    );
    writeFileSync(join(folder, "bad.yaml"), "name: [unclosed\n");
    writeFileSync(join(folder, "picture.yaml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    writeFileSync(join(folder, "empty.yaml"), "");
    const { code, out, err } = fingerpost(["find", "lonely", "--data", folder, "--json"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Findings).results.map((match) => match.resource.name)).toEqual(["Good Company"]);
    expect(err).toMatch(/3 problems in the records/);
  });

  test("--explain prints the sum of every result", () => {
    const { out } = fingerpost(["find", "lonely", "--near", "S8", "--explain", "--limit", "1", ...SAMPLE]);
    expect(out).toMatch(/\+\d+(\.\d+)? need: /);
    expect(out).toMatch(/= \d+(\.\d+)? points/);
    expect(out).toContain("because of");
  });

  test("help has an example for every command", () => {
    for (const command of ["find", "check", "new", "import", "serve", "places"]) {
      const { code, out } = fingerpost([command, "--help"]);
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain("Example");
    }
  });
});
