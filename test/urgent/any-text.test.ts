import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { urgent } from "./as-shipped.js";

describe("Whatever is typed", () => {
  it("is answered, the same way twice, and never with an error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (words) => {
        expect(urgent.notice({ words })).toEqual(urgent.notice({ words }));
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it("takes work that grows with its length and no faster, also where everything in it matches", () => {
    let work = 0;
    // Not a spy of vitest, which keeps each of the millions of calls: that took most of half a minute.
    const real = { get: Map.prototype.get, has: Map.prototype.has };
    Map.prototype.get = function (key) {
      work++;
      return real.get.call(this, key);
    };
    Map.prototype.has = function (key) {
      work++;
      return real.has.call(this, key);
    };
    const workOf = (words: string): number => {
      work = 0;
      urgent.notice({ words });
      return work;
    };
    try {
      for (const words of [
        "i want to kill the ",
        "my son wants to kill himself he took pills and ",
        "my dad hit me ",
      ]) {
        const [half, whole] = [words.repeat(5000 / words.length), words.repeat(10_000 / words.length)].map(workOf);
        expect((whole ?? 0) / (half ?? 1)).toBeLessThan(2.2);
      }
    } finally {
      Object.assign(Map.prototype, real);
    }
  });

  it("is read to the end of a long letter, and no further than ten thousand characters", () => {
    const friendly = "I moved here in the spring and the garden has been a joy, the neighbours bring cake on Sundays. ";
    const ends = (count: number) => urgent.notice({ words: `${friendly.repeat(count)}I want to kill myself.` });
    expect(ends(11)[0]?.level).toBe("crisis");
    expect(ends(90)[0]?.level).toBe("crisis");
    const words = "i want to kill the ".repeat(600);
    expect(urgent.notice({ words: words.repeat(20) })).toEqual(urgent.notice({ words: words.slice(0, 10_000) }));
  });

  it("is known for unreadable when it is in no language that was tried", () => {
    expect(urgent.isReadable("я хочу умереть")).toBe(false);
    expect(urgent.isReadable("quiero morir esta noche sola")).toBe(false);
    expect(urgent.isReadable("maz mnie bije i boje sie o dzieci")).toBe(false);
    expect(urgent.isReadable("mi marido me pega")).toBe(false);
    expect(urgent.isReadable("je veux mourir")).toBe(false);
    expect(urgent.isReadable("mąż bije")).toBe(false);
    expect(urgent.isReadable("hilfe bitte")).toBe(false);
    expect(urgent.isReadable("siobhan oconnor")).toBe(true);
    expect(urgent.isReadable("Aardvark Stitchers Kilmarnock")).toBe(true);
    expect(urgent.isReadable("parkrun")).toBe(true);
    expect(urgent.isReadable("someone to talk to")).toBe(true);
    expect(urgent.isReadable("dw i eisiau siarad")).toBe(true);
    expect(urgent.isReadable("nid yw wedi mynd")).toBe(true);
    expect(urgent.isReadable("I haven't got any friends")).toBe(true);
  });
});
