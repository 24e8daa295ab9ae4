import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createNeedsReader,
  type Need,
  neighbouringWords,
  storyWords,
  useOf,
  type Vocabulary,
} from "../../src/needs/index.js";
import { stem, welshStem, wordsOf } from "../../src/words/index.js";

const need = (id: string, ...en: string[]): Need => ({
  id,
  type: "activity",
  label: { en: id },
  description: "",
  phrases: { en },
});
const anyWord = (): boolean => true;
const noSame = new Map<string, readonly string[]>();

describe("stories", () => {
  test("a request is read by words that only stories have, and no story is shown back", () => {
    const needs = [need("kites", "fly a kite"), need("ponds", "feed the ducks"), need("trains", "watch trains")];
    const bare: Vocabulary = { needs, abbreviations: [], attributes: [], statements: [], common: "" };
    const stories = [
      ["mine only nosedives whenever the breeze drops"],
      ["heron had all my koi"],
      ["sat on the footbridge"],
    ];
    const told: Vocabulary = { ...bare, told: { en: { words: storyWords(stories, stem, noSame, anyWord) } } };
    const asked = "what do i do against a heron";
    expect(createNeedsReader(bare).read(asked).needs).toEqual([]);
    const [first] = createNeedsReader(told).read(asked).needs;
    expect(first?.need).toBe("ponds");
    expect(first?.because).not.toContain("koi");
  });

  test("what all needs' stories say speaks for none of them", () => {
    const stories = ["kite", "duck", "train", "stamp", "coin"].map((thing) => [`honestly my ${thing}`]);
    const words = storyWords(stories, stem, noSame, anyWord);
    expect(words.honestly).toBeUndefined();
    expect(words.kite?.map((use) => useOf(use).need)).toEqual([0]);
  });

  test("a slip of the pen does not become a word", () => {
    const words = storyWords([["my kitte"], ["a duck"]], stem, noSame, (word: string) => word !== "kitte");
    expect(Object.keys(words)).toContain("duck");
    expect(Object.keys(words)).not.toContain("kitte");
  });

  test("two words next to one another say what neither says by itself", () => {
    const needs = [need("kites", "fly a kite"), need("ponds", "feed the ducks"), need("trains", "watch trains")];
    const bare: Vocabulary = { needs, abbreviations: [], attributes: [], statements: [], common: "" };
    const stories = [
      ["put it up then came down hard", "up high and it came down"],
      ["came and went down the lane", "down the lane it came"],
      ["the lane went up and over", "came up the lane"],
    ];
    const phrases = needs.map(({ phrases }) => phrases.en);
    const words = storyWords(stories, stem, noSame, anyWord);
    const pairs = neighbouringWords(phrases, stories, stem, noSame);
    expect(pairs["came down"]?.map((use) => useOf(use).need)).toEqual([0]);
    expect(pairs["put it"]).toBeUndefined();
    const strength = (told: NonNullable<Vocabulary["told"]>, asked: string): number =>
      createNeedsReader({ ...bare, told })
        .read(asked)
        .needs.find((reading) => reading.need === "kites")?.strength ?? 0;
    expect(strength({ en: { words, pairs } }, "it came down")).toBeGreaterThan(
      strength({ en: { words } }, "it came down"),
    );
    // The same words in another order say no more than each by itself.
    const turned = "down my kite came";
    expect(strength({ en: { words } }, turned)).toBeGreaterThan(0);
    expect(strength({ en: { words, pairs } }, turned)).toBe(strength({ en: { words } }, turned));
  });

  test("Welsh stories are read in Welsh, by words as they change", () => {
    const kites: Need = { ...need("kites", "fly a kite"), phrases: { en: ["fly a kite"], cy: ["hedfan barcud"] } };
    const ponds: Need = {
      ...need("ponds", "feed the ducks"),
      phrases: { en: ["feed the ducks"], cy: ["bwydo hwyaid"] },
    };
    const bare: Vocabulary = { needs: [kites, ponds], abbreviations: [], attributes: [], statements: [], common: "" };
    const stories = [["plentyn yn crio yn y gwynt"], ["cerdded o gwmpas y llyn"]];
    const told = { cy: { words: storyWords(stories, welshStem, noSame, anyWord) } };
    expect(createNeedsReader(bare).read("fy mhlentyn", { lang: "cy" }).needs).toEqual([]);
    const [first] = createNeedsReader({ ...bare, told }).read("fy mhlentyn", { lang: "cy" }).needs;
    expect(first?.need).toBe("kites");
  });

  test("law: a use is of a need one of whose stories has a word of that stem, in the order of the needs, whatever is told", () => {
    const word = fc.constantFrom("kite", "kites", "ducks", "train", "my", "the", "cannot", "42");
    const story = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(fc.array(story, { maxLength: 4 }), { maxLength: 6 }), (stories) => {
        for (const [form, uses] of Object.entries(storyWords(stories, stem, noSame, anyWord))) {
          const numbers = uses.map((use) => useOf(use).need);
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          for (const number of numbers) {
            const stems = (stories[number] ?? []).flatMap(wordsOf).map(stem);
            expect(stems).toContain(stem(form));
          }
        }
      }),
    );
  });
});
