import { describe, expect, it } from "vitest";
import { readUrgentAsShipped, readUrgentFolder } from "../../src/node/urgent/index.js";
import { packParts, unpackParts } from "../../src/urgent/packed/index.js";
import { named, readLine } from "../../src/urgent/pattern-language.js";
import { PACKED_PARTS, type UrgentData } from "../../src/urgent/urgent-data.js";
import { shipped } from "../../src/urgent/urgent-folder.js";
import { unpackWords } from "../../src/words/index.js";

describe("What ships", () => {
  it("is what the folder says, whatever the order of words, of lines and of what stands in brackets", async () => {
    const data = shipped(await readUrgentFolder("data/urgent"));
    const whole = unpackParts({ ...data, packed: packParts(data) });
    for (const part of PACKED_PARTS) expect(unordered(part, whole)).toEqual(unordered(part, data));
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

  it("says so when a character of it is changed", async () => {
    const data = shipped(await readUrgentFolder("data/urgent"));
    const packed = packParts(data);
    const other = packed[12] === "A" ? "B" : "A";
    const changed = packed.slice(0, 12) + other + packed.slice(13);
    expect(() => unpackParts({ ...data, packed: changed })).toThrow(/damaged/);
  }, 60_000);
});

/** A part of the data with every list sorted whose order tells nothing, by rules of this test's own. */
function unordered(part: (typeof PACKED_PARTS)[number], data: UrgentData): unknown {
  if (part === "signs" || part === "fillers" || part === "spoken") return data[part];
  const lines = (list: readonly string[] = []): string[] => list.map(letters).sort();
  if (part === "patterns")
    return data.patterns.map(({ any, perhaps, unless, ...pattern }) => ({
      ...pattern,
      any: lines(any),
      perhaps: lines(perhaps),
      unless: lines(unless),
      sizes: [any, perhaps, unless].map((list) => list?.join("|").split("|").length),
    }));
  const parts: UrgentData[typeof part] = data[part];
  if (isList(parts)) return lines(parts);
  return Object.entries(parts).map(([name, list]) => [name, [...list].sort()]);
}

/** What a line says between its brackets and bars, sorted. */
function letters(line: string): string {
  const pieces = line.split(/([[(][^[\]()]*[\])])/);
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : piece.slice(1, -1).split("|").sort().join("|"))).join(";");
}

function isList(parts: UrgentData["past"] | UrgentData["classes"]): parts is readonly string[] {
  return Array.isArray(parts);
}

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
