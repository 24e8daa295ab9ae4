import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  AMOUNTS,
  carriedUse,
  createNeedsReader,
  type NeedsReader,
  sameWordsOf,
  stemMark,
  unpackVocabulary,
  useOf,
  type Vocabulary,
} from "../../src/needs/index.js";
import { packVocabulary } from "../../src/needs/packed/pack.js";
import {
  needsPageModule,
  readEverydayWords,
  readNeedSources,
  readVocabulary,
} from "../../src/node/built/needs-module.js";
import {
  type FittedVocabulary,
  fitVocabulary,
  gzippedSize,
  PAGE_BUDGET,
} from "../../src/node/built/page-vocabulary.js";
import { stem, wordsOf } from "../../src/words/index.js";

/** What a need's text may be in somebody's own vocabulary: anything. */
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[a-z]{1,6}(?: [a-z]{1,6}){0,4}$/),
);
const texts = fc.array(text, { maxLength: 6 });
const label = fc.record({ en: text, cy: text }, { requiredKeys: ["en"] });
const need = fc.record(
  {
    id: text,
    type: fc.constantFrom("condition" as const, "help" as const, "way" as const),
    label,
    description: text,
    deniable: fc.constant(true),
    related: texts,
    phrases: fc.record({ en: texts, cy: texts }, { requiredKeys: ["en"] }),
    clues: texts,
    hear: texts,
  },
  { requiredKeys: ["id", "type", "label", "description", "phrases"] },
);
/** Of needs, and of fields of life elsewhere after them, in their order. */
const uses = fc
  .uniqueArray(fc.record({ need: fc.nat(7), amount: fc.constantFrom(...AMOUNTS) }), {
    selector: ({ need }) => need,
    minLength: 1,
  })
  .map((list) => list.sort((a, b) => a.need - b.need).map(carriedUse));
const told = fc.record(
  {
    words: fc.dictionary(text, uses, { maxKeys: 6 }),
    marks: fc.dictionary(fc.nat(2 ** 17 - 1).map(String), uses, { maxKeys: 6 }),
  },
  { requiredKeys: [] },
);
const anyVocabulary = fc
  .record(
    {
      needs: fc.array(need, { maxLength: 5 }),
      abbreviations: fc.array(
        fc.record({ word: text, capitals: fc.boolean(), needs: texts }, { requiredKeys: ["word", "needs"] }),
        { maxLength: 3 },
      ),
      attributes: fc.array(fc.record({ kind: text, value: fc.oneof(text, fc.boolean()), phrases: texts }), {
        maxLength: 3,
      }),
      statements: fc.array(fc.record({ id: text, text: label, needs: texts }), { maxLength: 3 }),
      same: fc.dictionary(text, text, { maxKeys: 4 }),
      elsewhere: fc.array(texts, { maxLength: 3 }),
      errands: texts,
      courtesies: texts,
      told: fc.record({ en: told, cy: told }, { requiredKeys: [] }),
      common: fc.oneof(text, fc.base64String()),
    },
    { requiredKeys: ["needs", "abbreviations", "attributes", "statements", "common"] },
  )
  .map(({ told, ...rest }) => {
    const all = rest.needs.length + (rest.elsewhere?.length ?? 0);
    const ofNeeds = (uses: Record<string, number[]>): Record<string, number[]> =>
      Object.fromEntries(
        Object.entries(uses)
          .map(([word, list]) => [word, list.filter((use) => useOf(use).need < all)] as const)
          .filter(([, list]) => list.length > 0),
      );
    const ofLanguage = (tables: Record<string, Record<string, number[]>>): object =>
      Object.fromEntries(Object.entries(tables).map(([key, uses]) => [key, ofNeeds(uses)]));
    return told === undefined
      ? rest
      : { ...rest, told: Object.fromEntries(Object.entries(told).map(([lang, tables]) => [lang, ofLanguage(tables)])) };
  });

describe("packing a vocabulary", () => {
  test("what comes out is what went in, whatever it says", () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        expect(unpackVocabulary(packVocabulary(vocabulary as Vocabulary))).toEqual(vocabulary);
      }),
    );
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(anyVocabulary, (vocabulary) => {
        expect(packVocabulary(vocabulary as Vocabulary)).toBe(
          packVocabulary(structuredClone(vocabulary) as Vocabulary),
        );
      }),
      { numRuns: 20 },
    );
  });

  test("damaged text is told as damaged, and never read", () => {
    fc.assert(
      fc.property(anyVocabulary, fc.nat(), fc.constantFrom("A", "z", "", "="), (vocabulary, place, put) => {
        const packed = packVocabulary(vocabulary as Vocabulary);
        const at = place % packed.length;
        const damaged = packed.slice(0, at) + put + packed.slice(at + 1);
        fc.pre(damaged !== packed);
        expect(() => unpackVocabulary(damaged)).toThrow(expect.objectContaining({ code: "vocabulary-damaged" }));
      }),
    );
  });
});

describe("the vocabulary of a page", () => {
  let full: Vocabulary;
  let fitted: FittedVocabulary;
  beforeAll(async () => {
    full = await readVocabulary("data/needs", { rarer: false });
    fitted = fitVocabulary(full, await readEverydayWords("data/needs"));
  });

  test("what is said about people that is rarer is left to the whole vocabulary", async () => {
    const free = ({ attributes }: Vocabulary): string[] =>
      attributes.filter(({ kind }) => kind === "free").flatMap(({ phrases }) => phrases);
    const whole = await readVocabulary("data/needs");
    expect(free(whole)).toEqual(expect.arrayContaining(["free of charge", "free yoga"]));
    expect(free(full)).toContain("free of charge");
    expect(free(full)).not.toContain("free yoga");
  });

  test("keeps to its budget with all languages, and uses it", () => {
    expect(gzippedSize(needsPageModule(fitted.packed))).toBeLessThanOrEqual(PAGE_BUDGET);
    expect(fitted.weight).toBeGreaterThan(PAGE_BUDGET * 0.97);
    expect(unpackVocabulary(fitted.packed)).toEqual(fitted.vocabulary);
  });

  test("has the same needs, labels and lists as the whole, the most obvious phrases, and every word not to be shown", () => {
    const bare = (vocabulary: Vocabulary): unknown =>
      vocabulary.needs.map(({ id, type, label, related, hear }) => ({ id, type, label, related, hear }));
    expect(bare(fitted.vocabulary)).toEqual(bare(full));
    for (const key of ["abbreviations", "attributes", "statements", "same", "errands"] as const) {
      expect(fitted.vocabulary[key]).toEqual(full[key]);
    }
    // Its fields stand there without a phrase, because uses are counted past them.
    expect(fitted.vocabulary.elsewhere).toEqual(full.elsewhere?.map(() => []));
    full.needs.forEach(({ phrases, id }, i) => {
      expect(fitted.vocabulary.needs[i]?.phrases.en, id).toEqual(expect.arrayContaining(phrases.en.slice(0, 12)));
    });
  });

  test("what few people are in stands in the whole vocabulary alone, and takes no room from what more are in", async () => {
    const whole = createNeedsReader(await readVocabulary("data/needs"));
    const page = createNeedsReader(fitted.vocabulary);
    const first = (reader: NeedsReader, text: string): string | undefined => reader.read(text).needs[0]?.need;
    expect(first(whole, "they took my baby into care")).toBe("legal-advice");
    expect(first(page, "they took my baby into care")).not.toBe("legal-advice");
    expect(first(page, "free solicitor")).toBe("legal-advice");
  });

  test("of what it has not, stories and most phrases, the words are known as their needs'", async () => {
    const same = sameWordsOf(full);
    const said = (await readNeedSources("data/needs", { rarer: false })).map(
      ({ phrases, clues = [], stories }) =>
        new Set(
          [...phrases.en, ...clues, ...(stories?.en ?? [])]
            .flatMap(wordsOf)
            .flatMap((word) => same.get(word) ?? word)
            .map(stem),
        ),
    );
    const marksSaid = said.map((stems) => new Set([...stems].map(stemMark)));
    const { words = {}, marks = {} } = fitted.vocabulary.told?.en ?? {};
    expect(Object.keys(words).length + Object.keys(marks).length).toBeGreaterThan(3500);
    for (const [word, uses] of Object.entries(words)) {
      for (const { need } of uses.map(useOf)) {
        if (need < said.length) expect(said[need]?.has(stem(word)), `${word} ${need}`).toBe(true);
      }
    }
    for (const [mark, uses] of Object.entries(marks)) {
      for (const { need } of uses.map(useOf)) {
        if (need < said.length) expect(marksSaid[need]?.has(Number(mark)), `${mark} ${need}`).toBe(true);
      }
    }
  });
});
