import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { urgentData as ofNode } from "../../src/built/urgent.js";
import { urgentData as ofPage } from "../../src/built/urgent-page.js";
import { urgentModules } from "../../src/node/urgent/index.js";
import { checkUrgent } from "../../src/urgent/index.js";
import { unpackParts } from "../../src/urgent/packed/index.js";
import { FOLDER, folder, urgent } from "./as-shipped.js";

describe("The folder", () => {
  it("passes its own check", () => {
    expect(checkUrgent(folder, undefined)).toEqual([]);
  });

  it("reports a line that is old, and one that lacks sources", () => {
    const old = checkUrgent(folder, "2027-12-01").filter(({ code }) => code === "urgent-line-old");
    expect(old.length).toBe(folder.lines.length);
    const bare = { ...folder, lines: folder.lines.map((line, at) => (at === 0 ? { ...line, sources: [] } : line)) };
    expect(checkUrgent(bare, undefined).map(({ code }) => code)).toEqual(["urgent-line-sources"]);
  });

  it("reports a line for children that stands first for a grown-up", () => {
    const offers = {
      ...folder.offers,
      "adult-harm": { ...folder.offers["adult-harm"], someone: ["nspcc", "relay-18001"] },
    };
    expect(
      checkUrgent({ ...folder, offers }, undefined)
        .map(({ message }) => message)
        .join(),
    ).toContain('The topic "adult-harm" offers a line for children first under "someone"');
  });

  it("reports a pattern that cannot be read, one that misses its example, one that catches another's", () => {
    const pattern = folder.patterns[0];
    if (pattern === undefined) throw new Error("no patterns");
    const spoilt = {
      ...pattern,
      id: "spoilt",
      any: ["[open", "choir", "<nobody-defined>"],
      must_match: ["a cry"],
      must_not_match: ["choir practice"],
    };
    const codes = checkUrgent({ ...folder, patterns: [...folder.patterns, spoilt] }, undefined).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["urgent-line", "urgent-class", "urgent-misses", "urgent-misfires"]));
  });

  it("says of every pattern that no clinician has reviewed it yet", () => {
    expect(folder.patterns.every(({ reviewed }) => reviewed === false)).toBe(true);
  });

  it("becomes modules without examples, sources or file names", async () => {
    for (const source of Object.values(await urgentModules(FOLDER))) {
      expect(source).toContain("export const urgentData");
      expect(source).not.toContain("must_match");
      expect(source).not.toContain("github-index");
    }
  }, 60_000);

  it("says the same to Node and, packed, to a page, to the letter and in the same order", () => {
    const unpacked = unpackParts(ofPage);
    expect(JSON.stringify(unpacked)).toBe(JSON.stringify(ofNode));
  });

  it("keeps what the maker wrote after the patterns: a regression list, no measure", () => {
    const rows = readFileSync("test/urgent/written-by-the-maker.jsonl", "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { q: string; danger: boolean });
    const missed = rows.filter(({ q, danger }) => danger && urgent.notice({ words: q }).length === 0);
    const misfired = rows.filter(
      ({ q, danger }) => !danger && urgent.notice({ words: q }).some(({ panel }) => panel === "hard"),
    );
    expect(missed.length / rows.filter(({ danger }) => danger).length).toBeLessThan(0.03);
    expect(misfired.length / rows.filter(({ danger }) => !danger).length).toBeLessThan(0.01);
  });
});
