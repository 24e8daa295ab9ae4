import { describe, expect, test } from "vitest";
import { askedWords } from "../../src/match/frozen/asked-words.js";
import { circleRanges } from "../../src/match/frozen/circle-ranges.js";
import { WORTH } from "../../src/match/frozen/document.js";
import { createLexicon, freezeIndex, openIndex, seal, unseal } from "../../src/match/frozen/index.js";
import { distanceMetres } from "../../src/place/index.js";
import { isFunctionWord } from "../../src/words/index.js";
import { createAsk, type IndexAnswer, type IndexQuestion } from "../bench/speed/ask-index.js";
import { madeUpDocuments, madeUpQuestions, numbers } from "./made-up.js";

const documents = madeUpDocuments(1500, 21);
const { parts, order } = freezeIndex(documents);
const index = openIndex(unseal(seal(parts)));
const lexicon = createLexicon([index]);
const ask = createAsk(index, lexicon);
const random = numbers(3);

/** The same question answered by looking at every document, with none of the index's short cuts. */
function everyOne(question: IndexQuestion): IndexAnswer["best"] {
  const asked = askedWords(lexicon, question.words);
  const total = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const points = new Float64Array(documents.length);
  for (const { root, rarity, trust } of asked) {
    const term = index.terms.find(root);
    for (let n = index.texts.starts[term] ?? 0; n < (index.texts.starts[term + 1] ?? 0); n++) {
      const entry = index.texts.entries[n]!;
      points[entry >>> 2]! += (question.textPoints * rarity * trust * WORTH[(entry & 3) as 0]) / total;
    }
  }
  const all = [...order].flatMap((at, record) => {
    const { point, labels } = documents[at]!;
    const fits = (question.every ?? []).every((group) => group.some((label) => labels.has(label)));
    // Needs lift what the words find.
    if (!fits || points[record] === 0) return [];
    for (const wanted of question.wanted ?? []) points[record]! += wanted.points[labels.get(wanted.label) ?? 0]!;
    if (question.near === undefined || point === undefined) return [{ record, points: points[record]! }];
    const metres = distanceMetres(question.near.point, point)!;
    if (metres > question.near.metres) return [];
    return [{ record, points: points[record]! + question.near.points / (1 + (metres / question.near.halfway) ** 1.5) }];
  });
  return all.sort((a, b) => b.points - a.points || a.record - b.record).slice(0, question.most);
}

function expectSame(question: IndexQuestion): void {
  const [fast, slow] = [ask(question).best, everyOne(question)];
  expect(fast.length).toBe(slow.length);
  // Places are kept to a metre, which is a hundredth of a point.
  for (const [n, { points }] of fast.entries()) expect(Math.abs(points - slow[n]!.points)).toBeLessThan(0.02);
}

const wordsOf = madeUpQuestions(80, 5).map((words) => words.filter((word) => !isFunctionWord(word)));
const somewhere = () => ({ lat: 50.5 + random() * 6, lng: -4 + random() * 4.5 });

describe("a whole question to a frozen index", () => {
  test("words alone: the twenty that looking at every record gives", () => {
    for (const words of wordsOf) expectSame({ words, textPoints: 30, most: 20 });
  });

  test("words, needs, labels and a circle: the same twenty as looking at every record", () => {
    for (const words of wordsOf) {
      expectSame({
        words,
        textPoints: 30,
        wanted: [{ label: "need:lonely", points: [0, 20, 30, 40] }],
        every: [["mode:in-person"]],
        near: { point: somewhere(), metres: 5_000 + random() * 80_000, points: 20, halfway: 5_000 },
        most: 20,
      });
    }
  });

  test("the ranges of a circle hold everybody who lies in it", () => {
    for (let n = 0; n < 60; n++) {
      const [point, metres] = [somewhere(), random() * 60_000];
      const ranges = circleRanges(index.points.curve, point, metres);
      order.forEach((at, record) => {
        const there = documents[at]?.point;
        if (there === undefined || distanceMetres(point, there)! > metres) return;
        const number = record - index.unplaced;
        expect(ranges.some((start, i) => i % 2 === 0 && start <= number && number < ranges[i + 1]!)).toBe(true);
      });
    }
  });

  test("a place bounds the work: a local question meets a small part of the records", () => {
    const near = { point: documents.find(({ point }) => point)!.point!, metres: 3_000, points: 20, halfway: 5_000 };
    const nationwide = ask({ words: ["lonely", "company"], textPoints: 30, most: 20 }).met;
    const local = ask({ words: ["lonely", "company"], textPoints: 30, near, most: 20 }).met;
    expect(local).toBeLessThan(nationwide / 3);
  });
});
