import { describe, expect, it } from "vitest";
import { packProse, unpackProse } from "../../src/coding/index.js";
import { readUrgentAsShipped, readUrgentFolder } from "../../src/node/urgent/index.js";
import { partsToPack, unpackParts } from "../../src/urgent/packed-parts.js";
import { named, readLine } from "../../src/urgent/pattern-language.js";
import { PACKED_PARTS, type UrgentData } from "../../src/urgent/urgent-data.js";
import { shipped } from "../../src/urgent/urgent-folder.js";
import { unpackWords } from "../../src/words/index.js";

describe("What ships", () => {
  it("is what the folder says, whatever the order of words in a list", async () => {
    const data = shipped(await readUrgentFolder("data/urgent"));
    const packed = { ...data, packed: packProse(partsToPack(data)) };
    const whole = unpackParts(packed);
    for (const part of PACKED_PARTS) {
      if (part === "classes" || part === "families") {
        const sorted = (lists: Readonly<Record<string, readonly string[]>>) =>
          Object.entries(lists).map(([name, list]) => [name, [...list].sort()]);
        expect(sorted(whole[part])).toEqual(sorted(data[part]));
      } else expect(whole[part]).toEqual(data[part]);
    }
  }, 60_000);

  it("hardly ever takes a slip in a word of danger for a real word, which would leave it unread", async () => {
    const folder = await readUrgentAsShipped("data/urgent");
    const known = new Set(folder.known.split(" "));
    const packed = unpackWords(folder.known_packed);
    const slips = new Set(
      dangerWords(folder)
        .flatMap(slipsOf)
        .filter((slip) => !known.has(slip)),
    );
    expect(slips.size).toBeGreaterThan(10_000);
    expect([...known].every((word) => packed.has(word))).toBe(true);
    expect([...slips].filter((slip) => packed.has(slip)).length / slips.size).toBeLessThan(1 / 200);
  }, 60_000);

  it("says so when a character of it is changed", () => {
    const packed = packProse('{"any": ["want to die", "want to die"]}');
    const other = packed[12] === "A" ? "B" : "A";
    expect(() => unpackProse(packed.slice(0, 12) + other + packed.slice(13))).toThrow(/damaged/);
  });

  it("holds any text of words and signs, also none", () => {
    for (const text of ["", "a", "!", "!a!", "a b a b a b é ü 12 ".repeat(40)])
      expect(unpackProse(packProse(text))).toBe(text);
  });
});

/** The longer words of patterns whose panel is hard, and of the groups that they name. */
function dangerWords({ patterns, classes, spoken }: UrgentData): string[] {
  const hard = patterns.filter(({ panel }) => panel === "hard").flatMap(({ any }) => any);
  const words = hard.flatMap((line) => {
    const read = readLine(line, spoken);
    if (!read.ok) return [];
    const { words, classes: groups } = named(read.pieces);
    return [...words, ...groups.flatMap((group) => classes[group] ?? [])];
  });
  return [...new Set(words)].filter((word) => /^[a-z]{6,}$/.test(word));
}

/** A word with a letter left out, written twice, or changed about with the next. */
function slipsOf(word: string): string[] {
  const slips = [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    return [before + after, before + letter + letter + after, before + after.slice(0, 1) + letter + after.slice(1)];
  });
  return slips.filter((slip) => slip !== word);
}
