import { describe, expect, test } from "vitest";
import {
  createFrozenEngine,
  createLexicon,
  Dictionary,
  freezeIndex,
  indexTexts,
  openIndex,
  packDictionary,
  seal,
  unseal,
  WordTable,
} from "../../src/match/frozen/index.js";
import { createLiveEngine } from "../../src/match/index.js";
import type { TextEngine, TextFields, TextHit } from "../../src/match/text-engine.js";
import { isFunctionWord } from "../../src/words/index.js";
import { madeUpDocuments, madeUpQuestions } from "./made-up.js";

const documents = madeUpDocuments(1000);
const questions = madeUpQuestions(300).map((words) => words.filter((word) => !isFunctionWord(word)));
const live = createLiveEngine(documents.map(({ text }) => text));
const { parts, order } = freezeIndex(documents);
const frozen = createFrozenEngine([openIndex(unseal(seal(parts)))]);

/** Hits by the documents' own numbers, as one list that can be compared. */
const listed = (hits: readonly TextHit[], of: (n: number) => number = (n) => n): unknown[] =>
  hits
    .map((hit) => ({ ...hit, record: of(hit.record), share: hit.share.toFixed(9), named: hit.named.toFixed(9) }))
    .sort((a, b) => a.record - b.record);

describe("the frozen text engine", () => {
  test("finds exactly what the live engine finds, with the same shares, names and words", () => {
    let found = 0;
    for (const words of questions) {
      const hits = frozen.search(words);
      found += hits.length;
      expect(listed(hits, (n) => order[n] ?? -1)).toEqual(listed(live.search(words)));
    }
    expect(found).toBeGreaterThan(10_000);
  });

  test("knows the same words", () => {
    for (const word of questions.flat()) expect([word, frozen.knows(word)]).toEqual([word, live.knows(word)]);
  });

  test("is as clean after a question as before it", () => {
    const [first = [], second = []] = questions;
    const before = frozen.search(first);
    frozen.search(second);
    expect(frozen.search(first)).toEqual(before);
  });

  test("looks only at the records it is given, by ranges or one by one, and so does the live engine", () => {
    const there = (record: number): boolean => (record >= 100 && record < 160) || record >= 900;
    const even = (record: number): boolean => there(record) && record % 2 === 0;
    for (const words of questions.slice(0, 50)) {
      const all = frozen.search(words);
      expect(listed(frozen.search(words, { has: () => true, ranges: [100, 160, 900, 1000] }))).toEqual(
        listed(all.filter(({ record }) => there(record))),
      );
      const some = all.filter(({ record }) => even(record));
      expect(listed(frozen.search(words, { has: even }))).toEqual(listed(some));
      const numbers = new Set(some.map(({ record }) => order[record]));
      expect(listed(live.search(words, { has: (record) => numbers.has(record) }))).toEqual(
        listed(some, (n) => order[n] ?? -1),
      );
    }
  });

  test("weighs words in a slice as the whole directory does", () => {
    const some = documents.slice(0, 200);
    const table = new WordTable();
    for (const { text } of documents) table.add(text);
    const index = indexTexts(
      some.map(({ text }) => text),
      documents.length,
    );
    const engine = createFrozenEngine([index], createLexicon([index], new Dictionary(packDictionary(table))));
    for (const words of questions.slice(0, 100)) {
      // A word that only records elsewhere hold is another matter: the slice cannot know it.
      if (words.some((word) => !engine.knows(word))) continue;
      const inSlice = live.search(words).filter(({ record }) => record < 200);
      expect(listed(engine.search(words))).toEqual(listed(inSlice));
    }
  });
});

describe("a word that one record of a large directory holds", () => {
  const LARGE = 5000;
  const field = (more: string): TextFields => ({ name: "", about: "", more });
  /** Twelve about one thing, one that has it misspelt, and others. */
  const large = Array.from({ length: LARGE }, (_, n) =>
    field(n < 12 ? "living with bipolar" : n === 12 ? "living with biplar" : "swimming on mondays"),
  );
  const engines = (texts: readonly TextFields[]): TextEngine[] => {
    const { parts, order } = freezeIndex(texts.map((text) => ({ text, labels: new Map() })));
    const engine = createFrozenEngine([openIndex(unseal(seal(parts)))]);
    const numbered: TextEngine = {
      knows: engine.knows,
      search: (words) => engine.search(words).map((hit) => ({ ...hit, record: order[hit.record] ?? -1 })),
    };
    return [createLiveEngine(texts), numbered];
  };

  test("is looked up, and what it is a slip for as well", () => {
    for (const engine of engines(large)) {
      const hits = engine.search(["biplar"]).sort((a, b) => a.record - b.record);
      expect(hits.map(({ record }) => record)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(hits.every(({ words }) => words.join() === "biplar")).toBe(true);
      // What is written as it was typed is no worse than what it was put right to.
      expect(hits[12]?.share).toBeGreaterThan(hits[0]?.share ?? 1);
    }
  });

  test("is a word like any other in a small one", () => {
    for (const engine of engines(large.slice(0, LARGE - 1)))
      expect(engine.search(["biplar"]).map(({ record }) => record)).toEqual([12]);
  });

  test("is put right in a slice that lacks the record, as much as in the whole", () => {
    const table = new WordTable();
    for (const text of large) table.add(text);
    const index = indexTexts(large.slice(0, 12), LARGE);
    const slice = createFrozenEngine([index], createLexicon([index], new Dictionary(packDictionary(table))));
    const [live] = engines(large);
    const whole = live?.search(["biplar"]).filter(({ record }) => record < 12);
    expect(listed(slice.search(["biplar"]))).toEqual(listed(whole ?? []));
  });

  test("weighs in a slice that lacks the record what it weighs in the whole", () => {
    // Of a stem that several hold, each in a form of its own, the dictionary lists one form.
    const texts = large.map((text, n) =>
      n > LARGE - 4 ? field(["quoits", "paret", "parets"][LARGE - 1 - n] ?? "") : text,
    );
    texts[LARGE - 4] = field("parents");
    for (let n = LARGE - 20; n < LARGE - 4; n++) texts[n] = field("parents living");
    const table = new WordTable();
    for (const text of texts) table.add(text);
    const index = indexTexts(texts.slice(0, 40), LARGE);
    const slice = createFrozenEngine([index], createLexicon([index], new Dictionary(packDictionary(table))));
    const [live] = engines(texts);
    for (const typed of [
      ["swimming", "quoits"],
      ["living", "parets"],
      ["bipolar", "quoit", "mondays"],
    ]) {
      const whole = live?.search(typed).filter(({ record }) => record < 40) ?? [];
      expect(whole.length).toBeGreaterThan(10);
      expect([typed, listed(slice.search(typed))]).toEqual([typed, listed(whole)]);
    }
  });

  test("keeps its own stem where enough hold that", () => {
    const texts = large.map((text, n) => (n === 20 ? field("gardeners") : n > 4000 ? field("gardening") : text));
    for (const engine of engines(texts)) expect(engine.search(["gardeners"])).toHaveLength(LARGE - 4001 + 1);
  });
});
