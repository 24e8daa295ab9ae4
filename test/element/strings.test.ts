import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { builtVocabulary } from "../../src/built/needs-page.js";
import { createDirectory } from "../../src/index.js";
import { counted, elementWords } from "../../src/language/element.js";
import { elementCy } from "../../src/language/element-cy.js";
import { elementEn } from "../../src/language/element-en.js";
import { elementFirst } from "../../src/language/element-first.js";
import { elementMore } from "../../src/language/element-more.js";

/** Places for values in a text: `{name}`. */
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe("the words of the page", () => {
  it("are all there in Welsh, with the same places for values", () => {
    expect(Object.keys(elementCy.texts).sort()).toEqual(Object.keys(elementEn.texts).sort());
    for (const [key, text] of Object.entries(elementEn.texts)) {
      const welsh = elementCy.texts[key as keyof typeof elementCy.texts];
      expect(places(welsh), key).toEqual(places(text));
      if (key !== "unreviewed") expect(welsh.trim(), key).not.toBe("");
    }
    for (const list of Object.keys(elementEn.values) as (keyof typeof elementEn.values)[]) {
      expect(Object.keys(elementCy.values[list]), list).toEqual(Object.keys(elementEn.values[list]));
    }
    expect(Object.keys(elementCy.counts)).toEqual(Object.keys(elementEn.counts));
  });

  it("are in one of the two files, not in both", () => {
    const twice = (["texts", "values"] as const).flatMap((part) =>
      Object.keys(elementMore[part]).filter((key) => key in elementFirst[part]),
    );
    expect(twice).toEqual([]);
  });

  it("say in Welsh, and only there, that no speaker has reviewed them", () => {
    expect(elementEn.texts.unreviewed).toBe("");
    expect(elementCy.texts.unreviewed).not.toBe("");
  });

  it("count by the plural rules of each language", () => {
    expect(counted("en", 1, elementEn.counts.things)).toBe("1 thing that could help");
    expect(counted("en", 0, elementEn.counts.things)).toBe("0 things that could help");
    expect(counted("cy", 2, elementCy.counts.things)).toBe("2 beth a allai helpu");
    expect(counted("cy", 3, elementCy.counts.things)).toBe("3 pheth a allai helpu");
    expect(counted("cy", 40, elementCy.counts.things)).toBe("40 o bethau a allai helpu");
  });

  it("give examples of what to type that a page surely understands", () => {
    const directory = createDirectory([], { vocabulary: builtVocabulary() });
    const read = (lang: "en" | "cy", texts: { wordsHint: string }): string[] =>
      texts.wordsHint
        .replace(/^.*?: /, "")
        .split(", ")
        .map((words) => `${words}: ${directory.find({ words, lang }).understood.band}`);
    expect(read("en", elementEn.texts)).toEqual(["make friends: sure", "help with bills: sure", "COPD: sure"]);
    expect(read("cy", elementCy.texts)).toEqual(["gwneud ffrindiau: sure", "cyngor ariannol: sure", "COPD: sure"]);
    expect(readFileSync("examples/plain-page/index.html", "utf8")).toContain(elementEn.texts.wordsHint);
  });

  it("may be put in the host's own words, one at a time", () => {
    const words = elementWords("en", { find: "Search" });
    expect(words.texts.find).toBe("Search");
    expect(words.texts.near).toBe(elementEn.texts.near);
  });

  it("can be read at the age of eleven: Flesch-Kincaid grade 6 or less over all sentences", () => {
    const sentences = Object.values(elementEn.texts).filter((text) => text.split(" ").length >= 5);
    const words = sentences.flatMap((text) => text.replace(/\{\w+\}/g, "name").match(/[A-Za-z’']+/g) ?? []);
    const stops = sentences.reduce((sum, text) => sum + Math.max(1, (text.match(/[.!?:](\s|$)/g) ?? []).length), 0);
    const syllables = words.reduce(
      (sum, word) =>
        sum +
        Math.max(
          1,
          (
            word
              .toLowerCase()
              .replace(/e$/, "")
              .match(/[aeiouy]+/g) ?? []
          ).length,
        ),
      0,
    );
    const grade = 0.39 * (words.length / stops) + 11.8 * (syllables / words.length) - 15.59;
    expect(grade).toBeLessThanOrEqual(6);
  });

  it("claim for the page what may be claimed, and no more", () => {
    expect(elementEn.texts.privacy).toBe(
      "This search sends and stores nothing. This page’s other scripts can read what is typed.",
    );
  });
});
