import { beforeAll, describe, expect, test } from "vitest";
import { FIELD_GRADES } from "../../src/match/frozen/document.js";
import { Dictionary, packDictionary, WordTable } from "../../src/match/frozen/index.js";
import { madeUpDocuments } from "./made-up.js";

const table = new WordTable();
let packed: Uint8Array;
let dictionary: Dictionary;
beforeAll(() => {
  for (const { text } of madeUpDocuments(1000)) table.add(text);
  packed = packDictionary(table);
  dictionary = new Dictionary(packed);
});

describe("the dictionary of a directory in slices", () => {
  test("says of every word that stands in several records in how many", () => {
    for (const [word, { records }] of table.words) {
      const n = dictionary.find(word);
      if (records > 1) expect(dictionary.records[n]).toBe(records);
      else if (n !== -1) expect(dictionary.records[n]).toBe(1);
    }
    expect(dictionary.find("notawordofany")).toBe(-1);
  });

  test("says the same of stems, those too whose words stand in one record each", () => {
    for (const [root, { holders }] of table.roots) {
      if (holders.length > 1) expect(dictionary.recordsWith(root)).toBe(holders.length);
    }
    expect(dictionary.recordsWith("notastemofani")).toBe(0);
    expect(dictionary.recordsWith("")).toBe(0);
  });

  test("says which words stand in names, and in how many records' names a stem does", () => {
    const named = new Set([...table.words].flatMap(([word, { inName }]) => (inName ? [word] : [])));
    expect(dictionary.nameWords.length).toBeGreaterThan(20);
    for (let n = 0; n < dictionary.size; n++)
      expect(dictionary.inName(dictionary.at(n))).toBe(named.has(dictionary.at(n)));
    for (const [root, { holders }] of table.roots) {
      const inNames = holders.filter((entry) => (entry & 3) === FIELD_GRADES.name).length;
      if (holders.length > 1) expect(dictionary.namesWith(root)).toBe(inNames);
    }
    expect(dictionary.inName("notawordofany")).toBe(false);
  });

  test("has its words in order, and for texts the commonest first", () => {
    const words = Array.from({ length: dictionary.size }, (_, n) => dictionary.at(n));
    expect(words).toEqual([...words].sort());
    const common = dictionary.common(true);
    expect([...common.words].sort()).toEqual(words);
    const counts = common.words.map((word) => dictionary.records[dictionary.find(word)] ?? 0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    common.words.forEach((word, n) => {
      expect(common.numberOf(word)).toBe(n);
    });
  });

  test("takes less than five and a half bytes a word, counts and names included", () => {
    expect(packed.length / dictionary.size).toBeLessThan(5.5);
  });
});
