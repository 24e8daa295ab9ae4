import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { createLiveEngine } from "../../src/match/index.js";
import type { TextFields } from "../../src/match/text-engine.js";
import { isFunctionWord, stem, wordsOf } from "../../src/words/index.js";
import { madeUpDocuments, madeUpQuestions } from "./made-up.js";

test("finds the records that a search library finds for the same words: no more, and none missed", () => {
  const texts = madeUpDocuments(500).map(({ text }) => text);
  const library = new MiniSearch<TextFields & { id: number }>({
    fields: ["name", "about", "more"],
    tokenize: wordsOf,
    processTerm: (word) => (isFunctionWord(word) ? null : stem(word)),
  });
  library.addAll(texts.map((text, id) => ({ id, ...text })));
  const engine = createLiveEngine(texts);
  let found = 0;
  for (const question of madeUpQuestions(200)) {
    // Words put right are another matter: the library is asked only for what some record holds.
    const words = question.filter((word) => !isFunctionWord(word) && engine.knows(word));
    const ours = engine.search(words).map(({ record }) => record);
    const theirs = library.search(words.join(" "), { prefix: false, fuzzy: false }).map(({ id }) => id as number);
    expect(ours.sort((a, b) => a - b)).toEqual(theirs.sort((a, b) => a - b));
    found += ours.length;
  }
  expect(found).toBeGreaterThan(1000);
});
