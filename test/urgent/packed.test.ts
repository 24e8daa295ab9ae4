import { describe, expect, it } from "vitest";
import { packProse, unpackProse } from "../../src/coding/index.js";
import { readUrgentFolder } from "../../src/node/urgent/index.js";
import { partsToPack, unpackParts } from "../../src/urgent/packed-parts.js";
import { PACKED_PARTS } from "../../src/urgent/urgent-data.js";
import { shipped } from "../../src/urgent/urgent-folder.js";

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
