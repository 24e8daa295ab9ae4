import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { Issue } from "../../src/issue/issue.js";
import { checkVocabulary, NEED_TYPES, type NeedSource, type Vocabulary } from "../../src/needs/index.js";
import { readNeedSources, readVocabulary } from "../../src/node/built/needs-module.js";

/** A phrase should be read as its own need at least so often; what is not is printed by `npm run bench:relevance`. */
const READ_BACK = 0.97;

let sources: NeedSource[];
let vocabulary: Vocabulary;
let issues: Issue[];
beforeAll(async () => {
  sources = await readNeedSources("data/needs");
  vocabulary = await readVocabulary("data/needs");
  issues = checkVocabulary(sources, vocabulary);
});

describe("the vocabulary as it stands", () => {
  test("has no problem that a reviewer would send back", () => {
    expect(issues.filter((issue) => issue.severity === "problem").map((issue) => issue.message)).toEqual([]);
  });

  test("nearly every phrase is read back as its own need", () => {
    const phrases = sources.reduce((sum, need) => sum + need.phrases.en.length + (need.phrases.cy?.length ?? 0), 0);
    const elsewhere = issues.filter((issue) => issue.code === "read-as-other").length;
    expect(1 - elsewhere / phrases).toBeGreaterThanOrEqual(READ_BACK);
  });

  test("covers at least 110 needs, each of a known type, with a label and a description", () => {
    expect(sources.length).toBeGreaterThanOrEqual(110);
    for (const need of sources) {
      expect(NEED_TYPES).toContain(need.type);
      expect(need.label.en).not.toBe("");
      expect(need.description).not.toBe("");
    }
  });

  test("every statement to go through together has Welsh", () => {
    expect(vocabulary.statements.filter(({ text }) => !text.cy?.trim()).map(({ id }) => id)).toEqual([]);
  });

  test("Welsh is marked as not reviewed until a speaker says otherwise", () => {
    for (const need of sources) {
      if (need.phrases.cy !== undefined) expect(need.reviewed, need.id).toHaveProperty("cy");
    }
  });

  test("every attribute's phrase is heard as that attribute", () => {
    const kinds = new Set(vocabulary.attributes.map((each) => each.kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(["modes", "when", "free", "languages", "access", "life_stage", "about"]),
    );
  });

  test("the README says how many needs were heard from people who live with them", async () => {
    const heard = sources.filter((need) => !(need.heard_from ?? "").startsWith("none yet")).length;
    const readme = await readFile("data/needs/README.md", "utf8");
    expect(readme).toContain(`${heard} of ${sources.length} needs heard from people who live with them`);
  });
});

describe("checking the vocabulary", () => {
  const good = (id: string, en: string[]): NeedSource => ({
    id,
    type: "help",
    label: { en: id },
    description: id,
    phrases: { en },
    heard_from: "none yet: written by the project",
  });
  const dozen = (word: string): string[] =>
    Array.from({ length: 18 }, (_, i) => `${word} ${"abcdefghijklmnopqr"[i]}${word}`);
  const codes = (needs: NeedSource[]): string[] =>
    checkVocabulary(needs, { needs, abbreviations: [], attributes: [], statements: [], common: "" }).map(
      (each) => each.code,
    );

  test("is content with needs that are told apart", () => {
    expect(codes([good("kites", dozen("kite")), good("ponds", dozen("pond"))])).toEqual([]);
  });

  test("tells of too few phrases", () => {
    expect(codes([good("kites", ["fly a kite"])])).toContain("few-phrases");
  });

  test("tells of a phrase written twice, however it is written", () => {
    expect(codes([good("kites", [...dozen("kite"), "Don't fly", "dont fly"])])).toContain("repeated-phrase");
  });

  test("tells of a phrase under two needs, until both say so", () => {
    const a = good("kites", [...dozen("kite"), "windy hill"]);
    const b = good("ponds", [...dozen("pond"), "windy hill"]);
    expect(codes([a, b])).toContain("undeclared-share");
    expect(
      codes([
        { ...a, shared: ["windy hill"] },
        { ...b, shared: ["windy hill"] },
      ]),
    ).not.toContain("undeclared-share");
  });

  test("tells of a clue that is a phrase already, and of a related need that is not there", () => {
    expect(codes([{ ...good("kites", [...dozen("kite"), "string"]), clues: ["string"] }])).toContain("clue-is-phrase");
    expect(codes([{ ...good("kites", dozen("kite")), related: ["gliders"] }])).toContain("unknown-need");
  });

  test("tells of a story that is empty, there twice, or that somebody could be found by", () => {
    for (const lang of ["en", "cy"]) {
      const told = (...stories: string[]): string[] =>
        codes([{ ...good("kites", dozen("kite")), stories: { [lang]: stories } }]);
      expect(told("mine will not go up and the kids laugh")).toEqual([]);
      expect(told("...")).toContain("empty-phrase");
      expect(told("Mine will not go up", "mine will not go up!")).toContain("repeated-phrase");
      expect(told("ring me on 01632 960001")).toContain("story-names-somebody");
      expect(told("write to kite@example.org")).toContain("story-names-somebody");
      expect(told("I am 72 and my ISA is worth 3500 after 1966")).toEqual([]);
    }
  });

  test("tells when it is not said whose words they are", () => {
    const { heard_from: _, ...silent } = good("kites", dozen("kite"));
    expect(codes([silent])).toContain("no-heard-from");
  });

  test("tells of words about a person that ask for something and for nothing", () => {
    const attributes = [
      { kind: "none", value: "none", phrases: ["Step-free", "go online"] },
      { kind: "access", value: "step-free", phrases: ["step free"] },
    ];
    const needs = [good("kites", dozen("kite"))];
    const found = checkVocabulary(needs, { needs, abbreviations: [], attributes, statements: [], common: "" });
    expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'data/needs/lists/attributes.yaml: "step free" stands under "access" and under "none". Remove one.',
    ]);
  });

  test("tells of words of services under no need, twice, or that say nothing", () => {
    const needs = [good("kites", dozen("kite"))];
    const services = { kites: ["kite club", "Kite Club", "for all"], balloons: ["balloon club"] };
    const found = checkVocabulary(needs, {
      needs,
      abbreviations: [],
      attributes: [],
      statements: [],
      services,
      common: "",
    });
    expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'data/needs/lists/services.yaml: "Kite Club" stands twice under "kites". Remove one.',
      'data/needs/lists/services.yaml: "for all" under "kites" has no word that tells what a service is for. Add one, or remove it.',
      'data/needs/lists/services.yaml: There is no need "balloons". A need\'s name is that of its file in data/needs.',
    ]);
  });
});
