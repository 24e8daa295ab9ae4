import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BitReader, BitWriter, Chances, Letters, PackedTextError, seal, unseal } from "../../src/coding/index.js";

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
        const written = new Letters(writer, alphabet);
        for (const each of texts) written.text(each);
        const read = new Letters(new BitReader(writer.end()), alphabet);
        expect(texts.map(() => read.text(""))).toEqual(texts);
      }),
      { seed: 3, numRuns: 40 },
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
