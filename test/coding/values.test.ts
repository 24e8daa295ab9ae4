import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CommonWords, readRange, type Value, Values, writeRange } from "../../src/coding/index.js";

const listed = ["the", "and", "walking", "group", "advice", "tŷ", "women's"];
const words: CommonWords = {
  words: listed,
  numberOf: (word) => (listed.includes(word) ? listed.indexOf(word) : undefined),
};

function written(values: readonly Value[], after?: Values): { bytes: Uint8Array; experience: Values } {
  const coder = writeRange();
  const experience = new Values(coder, words, after);
  for (const value of values) experience.code(value);
  return { bytes: coder.bytes(), experience };
}

function read(bytes: Uint8Array, count: number, after?: Values): { values: Value[]; experience: Values } {
  const experience = new Values(readRange(bytes), words, after);
  return { values: Array.from({ length: count }, () => experience.code(null)), experience };
}

const word = fc.constantFrom(...listed, "Walking", "GROUP", "TŷNewydd", "İstanbul", "r2d2", "🙂", "don’t", "\u0000");
const text = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((each) => each.join(" ")),
  fc.string({ unit: "binary" }),
);
const record = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.integer({ min: -5_999_999, max: 5_999_999 }).map((n) => n / 1e5),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom("id", "__proto__", "constructor")), tie("value"), { maxKeys: 5 }),
  ),
})).value;
/** As JSON has it: no minus nought. */
const asJson = (value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe("values", () => {
  test("are read as they were written, also after others", () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), fc.array(record, { maxLength: 8 }), (a, b) => {
        const [first, second] = [a.map(asJson), b.map(asJson)];
        const one = written(first);
        const other = written(second, one.experience);
        const back = read(one.bytes, first.length);
        expect(JSON.stringify(back.values)).toBe(JSON.stringify(first));
        // Twice, because what follows one part must not change what follows another.
        for (let n = 0; n < 2; n++) {
          const { values } = read(other.bytes, second.length, back.experience);
          expect(JSON.stringify(values)).toBe(JSON.stringify(second));
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test("of one shape take hardly more than what is new in them", () => {
    const records = Array.from({ length: 200 }, (_, n) => ({ id: n, name: "Walking group", modes: ["the", "and"] }));
    // A step of one, and all else as before: two bytes at most.
    expect(written(records).bytes.length).toBeLessThan(400);
  });
});
