import { describe, expect, test } from "vitest";
import { builtVocabulary as builtForPage } from "../../src/built/needs-page.js";
import { createNeedsReader } from "../../src/needs/index.js";
import { wordsOf } from "../../src/words/index.js";
import { firstThree, onPage, reader, vocabulary } from "./readers.js";

describe("a word typed wrong", () => {
  test("a word typed wrong is read as the one meant, and the answer says so", () => {
    const understood = reader.read("my anxeity is bad and im so lonley");
    expect(understood.needs.map((each) => each.need)).toEqual(expect.arrayContaining(["anxiety", "loneliness"]));
    const lonly = reader.read("deprresion");
    expect(lonly.needs[0]?.need).toBe("depression");
    expect(lonly.corrections).toEqual([{ id: "spelling:deprresion", from: "deprresion", to: "depression" }]);
  });

  test.each([
    ["sooo lonely", "loneliness"],
    ["lonelyyyyy", "loneliness"],
    ["im so aloneeee", "loneliness"],
    ["freeeezing house", "energy"],
    ["nofriends", "loneliness"],
    ["nomoney", "money-advice"],
    ["nofood", "food"],
    ["cantsleep", "sleep"],
  ])("a word that is drawn out or run together is itself, and no slip of another: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const { needs, corrections } = each.read(text);
      expect([needs[0]?.need, corrections]).toEqual([need, []]);
    }
  });

  test.each([
    ["quiltin", "craft"],
    ["paintin", "art"],
    ["crochetin", "craft"],
  ])("a word whose last g is not spoken is itself, and no slip: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const { needs, corrections } = each.read(text);
      expect([needs[0]?.need, corrections]).toEqual([need, []]);
    }
  });

  test("a correction can be taken back", () => {
    expect(reader.read("deprresion", { decline: ["spelling:deprresion"] }).corrections).toEqual([]);
  });

  test("no slip is put right to a word that would hurt to be shown, nor to a common slip", () => {
    for (const [each, { needs }] of [
      [reader, vocabulary],
      [onPage, builtForPage()],
    ] as const) {
      const shown = new Set(
        needs.flatMap(({ label, phrases, clues }) => wordsOf([label.en, ...phrases.en, ...(clues ?? [])].join(" "))),
      );
      const hidden = new Set(needs.flatMap(({ hear }) => wordsOf((hear ?? []).join(" "))).filter((w) => !shown.has(w)));
      for (const word of hidden) {
        const slip = word.slice(0, word.length >> 1) + word.slice((word.length >> 1) + 1);
        for (const { to } of each.read(slip).corrections) expect([slip, hidden.has(to)]).toEqual([slip, false]);
      }
      for (const text of ["retierd", "visiting winnie", "we tried the barron clinic", "druggy mates"]) {
        for (const { to } of each.read(text).corrections) expect(to).toBe("retired");
      }
      expect(each.read("bipoler").corrections).toMatchObject([{ from: "bipoler", to: "bipolar" }]);
      expect(each.read("alchol").corrections).toMatchObject([{ from: "alchol", to: "alcohol" }]);
    }
  });
});

describe("words that are right as they are", () => {
  test.each(["rope", "overdue", "chronic", "dancing", "fancy", "harry", "tesco"])("%s is not corrected", (word) => {
    expect(reader.read(word).corrections).toEqual([]);
  });

  test("names of the directory are known and not corrected", () => {
    const named = createNeedsReader(vocabulary, new Set(["cansir"]));
    expect(named.knows("cansir")).toBe(true);
    expect(named.read("cansir").corrections).toEqual([]);
  });
});

describe("dialect and text messages", () => {
  test.each([
    ["cannae stop greetin since ma maw died", "bereavement"],
    ["im dead lonely n dunno wot 2 do wiv meself", "loneliness"],
    ["nae money fer the leccy", "energy"],
    ["sumfin for me toof", "dental"],
    ["no fud in house", "food"],
    ["diabeetees clinic", "diabetes"],
    ["got a bad coff", "copd"],
  ])("%s", (text, need) => {
    expect(firstThree(text)).toContain(need);
  });
});
