import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BitReader,
  BitWriter,
  Chances,
  Mixture,
  PackedTextError,
  Prose,
  seal,
  unseal,
} from "../../src/coding/index.js";

describe("what is written is what is read", () => {
  test("choices, however they were expected", () => {
    const choice = fc.record({ chance: fc.integer({ min: 1, max: 65535 }), bit: fc.integer({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 2000 }), (choices) => {
        const writer = new BitWriter();
        for (const { chance, bit } of choices) writer.bit(chance, bit);
        const reader = new BitReader(writer.end());
        for (const { chance, bit } of choices) expect(reader.bit(chance)).toBe(bit);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
  test("numbers in contexts, of either sign", () => {
    const number = fc.record({
      context: fc.integer({ min: 0, max: 3 }),
      value: fc.integer({ min: 0, max: 65534 }),
      signed: fc.integer({ min: -60000, max: 60000 }),
      leaning: fc.integer({ min: 0, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 200 }), (numbers) => {
        const writer = new BitWriter();
        const written = new Chances(writer, 4);
        for (const { context, value, signed, leaning } of numbers) {
          written.in(context).number(value);
          written.signed(signed, leaning);
        }
        const read = new Chances(new BitReader(writer.end()), 4);
        for (const { context, value, signed, leaning } of numbers) {
          expect(read.in(context).number(0)).toBe(value);
          expect(read.signed(0, leaning)).toBe(signed);
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });
  test("texts of any letters of the alphabet, the empty one too", () => {
    const alphabet = `${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join("")}ôŵ’`;
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
        const writer = new BitWriter();
        const written = new Prose(writer, alphabet, 12);
        for (const each of texts) written.text(each);
        const read = new Prose(new BitReader(writer.end()), alphabet, 12);
        expect(texts.map(() => read.text(""))).toEqual(texts);
      }),
      { seed: 3, numRuns: 40 },
    );
  });
  test("choices of which several things tell something", () => {
    const choice = fc.record({
      by: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 }),
      asked: fc.integer({ min: 0, max: 5 }),
      answer: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 300 }), (choices) => {
        const writer = new BitWriter();
        const walk = (mixture: Mixture, { by, asked, answer }: (typeof choices)[number], given: number[]): void => {
          mixture.by.set(by);
          mixture.weighedBy.set([asked, by[0] ?? 0, by[1] ?? 0]);
          mixture.ask(asked, 2);
          expect(given.map((bit, inside) => mixture.bit(inside, bit))).toEqual(answer);
        };
        const written = new Mixture(writer, 2, 10, 1e-9, 8);
        for (const each of choices) walk(written, each, each.answer);
        const read = new Mixture(new BitReader(writer.end()), 2, 10, 1e-9, 8);
        for (const each of choices) walk(read, each, [0, 0, 0, 0]);
      }),
      { seed: 7, numRuns: 40 },
    );
  });
  test("lists of texts, with what stands in brackets, and empty lists", () => {
    const alphabet = "abc []()|*<>12éŵ";
    const text = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 20 }), { maxLength: 5 }), (lists) => {
        const writer = new BitWriter();
        const written = new Prose(writer, alphabet, 12);
        for (const each of lists) written.list(each);
        const read = new Prose(new BitReader(writer.end()), alphabet, 12);
        expect(lists.map(() => read.list([]))).toEqual(lists);
      }),
      { seed: 8, numRuns: 10 },
    );
  });
});

test("what comes again and again takes hardly any room", () => {
  const writer = new BitWriter();
  const chances = new Chances(writer, 1);
  for (let n = 0; n < 8000; n++) chances.in(0).number(3);
  expect(writer.end().length).toBeLessThan(60);
});

describe("sealed parts", () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });
  test("come back as they were", () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(unseal(seal(given)).map((part) => [...part])).toEqual(given.map((part) => [...part]));
      }),
      { seed: 4, numRuns: 100 },
    );
  });
  test("a letter changed, or an end cut off, is told and never read", () => {
    fc.assert(
      fc.property(parts, fc.nat(), (given, where) => {
        const sealed = seal([...given, Uint8Array.of(1, 2, 3)]);
        const at = where % sealed.replace(/=+$/, "").length;
        const other = sealed.charAt(at) === "B" ? "w" : "B";
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        if (atob(changed) !== atob(sealed)) expect(() => unseal(changed)).toThrow(PackedTextError);
        expect(() => unseal(sealed.slice(0, -4))).toThrow(PackedTextError);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(() => unseal("not base64 at all!")).toThrow(/damaged or cut short/);
    expect(() => unseal("")).toThrow(PackedTextError);
  });
});
