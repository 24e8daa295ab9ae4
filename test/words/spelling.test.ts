import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSpelling, edits, packWords, soundKey, unpackWords } from "../../src/words/index.js";

const targets = new Map(
  [
    "anxiety",
    "depression",
    "diabetes",
    "overdose",
    "rape",
    "crohns",
    "cancer",
    "council",
    "boiling",
    "night",
    "lonely",
  ].map((word) => [word, 5]),
);
const spelling = createSpelling(targets, new Set(["rope", "overdue", "chronic", "dancing"]));

describe("spelling", () => {
  test.each([
    ["anxeity", "anxiety"],
    ["deppresion", "depression"],
    ["counsil", "council"],
    ["lonley", "lonely"],
  ])("%s is read as %s", (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  test.each([
    ["boilin", "boiling"],
    ["diabeetus", "diabetes"],
  ])("%s, spelt by ear, is read as %s", (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  test.each(["rope", "overdue", "chronic", "dancing"])("the known word %s is never corrected", (word) => {
    expect(spelling.correct(word)).toBeUndefined();
  });

  test("even when they are not known, far words do not become dangerous ones", () => {
    const bare = createSpelling(targets, new Set());
    expect(bare.correct("dancing")).toBeUndefined();
    expect(bare.correct("chronic")).toBeUndefined();
  });

  test("short words are left alone", () => {
    expect(spelling.correct("rap")).toBeUndefined();
  });

  test("a word with two equally near targets is left alone", () => {
    const two = createSpelling(
      new Map([
        ["patch", 1],
        ["match", 1],
        ["catch", 1],
        ["hatch", 1],
        ["batch", 1],
        ["hitch", 1],
      ]),
      new Set(),
    );
    expect(two.correct("htch")).toBeUndefined();
  });

  test("words that sound the same have one key", () => {
    expect(soundKey("nite")).toBe(soundKey("night"));
    expect(soundKey("fone")).toBe(soundKey("phone"));
    expect(soundKey("drest")).toBe(soundKey("dressed"));
    expect(soundKey("cryin")).toBe(soundKey("crying"));
  });
});

describe("edits", () => {
  test("counts a swap as one change and an unlike letter as two", () => {
    expect(edits("lonley", "lonely", 2)).toBe(1);
    expect(edits("rope", "rape", 2)).toBe(1);
    expect(edits("fact", "face", 2)).toBe(2);
  });

  test("is the same both ways and never above the bound and one", () => {
    const word = fc.stringMatching(/^[a-z]{0,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(edits(a, b, 2)).toBe(edits(b, a, 2));
        expect(edits(a, b, 2)).toBeLessThanOrEqual(3);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe("a packed set of words", () => {
  test("never denies a word that was put in", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const set = unpackWords(packWords(words));
        expect(words.every((each) => set.has(each))).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test("seldom claims a word that was not", () => {
    const set = unpackWords(packWords(Array.from({ length: 2000 }, (_, i) => `in${i}`)));
    const wrong = Array.from({ length: 2000 }, (_, i) => `out${i}`).filter((word) => set.has(word)).length;
    expect(wrong).toBeLessThan(2000 * 0.1);
  });

  test("an empty set holds nothing", () => {
    expect(unpackWords("").has("word")).toBe(false);
  });
});
