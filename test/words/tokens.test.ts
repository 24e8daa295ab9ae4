import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, isFunctionWord, stem, tokens, wordsOf } from "../../src/words/index.js";

describe("folding and splitting", () => {
  test("case, accents and every kind of apostrophe make no difference", () => {
    expect(fold("DON’T")).toBe("dont");
    expect(fold("don't")).toBe("dont");
    expect(fold("tŷ")).toBe("ty");
    expect(fold("Siân")).toBe("sian");
  });

  test("a word keeps its place in what was typed, so that it can be shown back as typed", () => {
    const text = "Mum’s   lonely!";
    expect(tokens(text).map((token) => [token.word, text.slice(token.start, token.end)])).toEqual([
      ["mums", "Mum’s"],
      ["lonely", "lonely"],
    ]);
  });

  test("hyphens and slashes part words", () => {
    expect(wordsOf("self-help/advice")).toEqual(["self", "help", "advice"]);
  });

  test("initials with dots are one word, where they stand; the end of a sentence parts words", () => {
    const text = "My M.E. and 'P.I.P' form. I wait";
    expect(wordsOf(text)).toEqual(["my", "me", "and", "pip", "form", "i", "wait"]);
    expect(tokens(text).map(({ word }) => word)).toEqual(wordsOf(text));
    expect(tokens(text)[1]).toMatchObject({ raw: "M.E", start: 3, end: 6 });
    expect(wordsOf("see www.mind.org.uk")).toEqual(["see", "www", "mind", "org", "uk"]);
  });

  test("only the first thousand characters of a text are read", () => {
    expect(tokens(`${"a ".repeat(600)}lonely`).some((token) => token.word === "lonely")).toBe(false);
  });

  test("plain text and text with accents are split alike", () => {
    expect(wordsOf("cant get out")).toEqual(wordsOf("Can't get out"));
  });

  test("a text is split alike whether or not it has a letter that must be folded", () => {
    const letters = [..."aAbZ09 .-_\n'’‘`´“”–—•£&/("];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 30 }).map((list) => list.join(""));
    fc.assert(
      fc.property(text, (plain) => {
        // The accent sends the same text the long way round.
        expect(wordsOf(plain)).toEqual(wordsOf(`${plain} é`).slice(0, -1));
        expect(tokens(plain)).toEqual(tokens(`${plain} é`).slice(0, -1));
      }),
      { numRuns: 2000 },
    );
  });

  test("short words are their own stem, longer ones lose their endings", () => {
    expect(stem("bus")).toBe("bus");
    expect(stem("walking")).toBe(stem("walks"));
  });

  test("a bare number only holds a sentence together", () => {
    expect(isFunctionWord("82")).toBe(true);
    expect(isFunctionWord("3am")).toBe(false);
  });
});
