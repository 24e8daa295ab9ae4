import { describe, expect, test } from "vitest";
import { looksWelsh, unhung, unmutated, welshStem, wordsOf } from "../../src/words/index.js";

describe("Welsh words", () => {
  test.each([
    ["bryder", "pryder"],
    ["mhryder", "pryder"],
    ["phryder", "pryder"],
    ["ngofal", "gofal"],
    ["ofalwr", "gofalwr"],
    ["ddiabetes", "diabetes"],
    ["theimlo", "teimlo"],
    ["nhad", "tad"],
    ["fwyd", "bwyd"],
    ["hiselder", "iselder"],
    ["lesg", "llesg"],
  ])("%s may be a mutated %s", (typed, radical) => {
    expect(unmutated(typed)).toContain(radical);
  });

  test("forms of one word have one stem", () => {
    expect(welshStem("poeni")).toBe(welshStem("poenau"));
    expect(welshStem("gofalwyr")).toBe("gofalwyr");
  });

  test("what hangs on a word by an apostrophe is taken off", () => {
    expect(unhung("cypyrddau'n", "cypyrddaun")).toBe("cypyrddau");
    expect(unhung("unigrwydd", "unigrwydd")).toBeUndefined();
  });

  test("a Welsh sentence is told from an English one", () => {
    expect(looksWelsh(wordsOf("dwi'n teimlo'n unig ers i'r gŵr farw"))).toBe(true);
    expect(looksWelsh(wordsOf("i am at my wits end with my son"))).toBe(false);
    expect(looksWelsh(wordsOf("i dont know a soul o dear"))).toBe(false);
  });
});
