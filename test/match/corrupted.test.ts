import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFrozenEngine, FrozenError, freezeIndex, openIndex, seal, unseal } from "../../src/match/frozen/index.js";
import { madeUpDocuments } from "./made-up.js";

const { parts } = freezeIndex(madeUpDocuments(60));
const whole = seal(parts);
const asks = (bytes: Uint8Array): string =>
  JSON.stringify(createFrozenEngine([openIndex(unseal(bytes))]).search(["lonely", "walking", "debt"]));
const right = asks(whole);

/** Either the right answer or an error that says what is wrong by its code: never another answer. */
function expectRightOrCoded(bytes: Uint8Array): void {
  try {
    expect(asks(bytes)).toBe(right);
  } catch (error) {
    if (!(error instanceof FrozenError)) throw error;
    expect(error.code).toMatch(/^frozen-/);
    expect(error.message).toContain("fingerpost build");
  }
}

const settings = { seed: 9, numRuns: 500 };
const place = fc.nat({ max: whole.length - 1 });

describe("a damaged frozen file", () => {
  test("flipped bits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }),
        (flips) => {
          const bytes = whole.slice();
          for (const [at, mask] of flips) bytes[at]! ^= mask;
          expectRightOrCoded(bytes);
        },
      ),
      settings,
    );
  });

  test("cut anywhere, or with something behind it", () => {
    fc.assert(
      fc.property(place, fc.uint8Array({ maxLength: 20 }), (at, more) => {
        expectRightOrCoded(whole.slice(0, at));
        expectRightOrCoded(new Uint8Array([...whole.slice(0, at), ...more, ...whole.slice(at)]));
      }),
      settings,
    );
  });

  test("shuffled: two stretches of any length put in each other's place", () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 4000 }), (a, b, length) => {
        const bytes = whole.slice();
        const end = whole.length - length;
        if (end <= 0) return;
        bytes.set(whole.subarray(a % end, (a % end) + length), b % end);
        bytes.set(whole.subarray(b % end, (b % end) + length), a % end);
        expectRightOrCoded(bytes);
      }),
      settings,
    );
  });

  test("something else altogether", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectRightOrCoded), settings);
    expect(() => unseal(new TextEncoder().encode("<!doctype html>"))).toThrow(
      expect.objectContaining({ code: "frozen-not" }),
    );
  });

  test("a file of a later version says so", () => {
    const bytes = whole.slice();
    bytes[4] = 99;
    expect(() => unseal(bytes)).toThrow(expect.objectContaining({ code: "frozen-version" }));
  });

  test("reads bytes that start anywhere in a larger buffer", () => {
    const larger = new Uint8Array(whole.length + 3);
    larger.set(whole, 3);
    expect(asks(larger.subarray(3))).toBe(right);
  });
});
