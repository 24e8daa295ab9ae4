import { describe, expect, test } from "vitest";
import { onPage, reader, vocabulary } from "./readers.js";

describe("what is said back of the words", () => {
  test("each reading names the person's own words and the phrase it was read by", () => {
    const [reading] = reader.read("Honestly I've got Nobody To Talk To these days").needs;
    expect(reading?.words.toLowerCase()).toContain("nobody to talk to");
    expect(reading?.because).not.toBe("");
    expect(reading?.strength).toBeGreaterThan(0);
    expect(reading?.strength).toBeLessThanOrEqual(1);
  });

  test("the words named are those that speak for the need, not only those of the nearest phrase", () => {
    const said = (text: string): string => reader.read(text).needs[0]?.words ?? "";
    const hungry = said("nothing in the cupboards and no money till friday");
    expect(hungry).toContain("cupboards");
    expect(hungry).toContain("friday");
    // What stands far off is not dragged in, and a quotation does not end on a word that only holds it together.
    expect(said(`lonely. ${"and the bus was late again today ".repeat(3)}no friends`)).not.toContain("bus was late");
    expect(said("dad wets the bed every night where do i get pads from")).toMatch(/ (night|pads)$/);
  });

  test("words that would hurt to be shown are matched and never shown back", () => {
    for (const need of vocabulary.needs) {
      for (const text of need.hear ?? []) {
        for (const reading of reader.read(text).needs) {
          if (reading.need !== need.id) continue;
          const phrases = [...need.phrases.en, ...(need.clues ?? []), need.label.en];
          expect(phrases).toContain(reading.because);
        }
      }
    }
  });

  test("nor are they quoted from what was written, whatever stands beside them", () => {
    const unshown = (text: string, need: string): boolean | undefined =>
      reader.read(text).needs.find((each) => each.need === need)?.unshown;
    for (const each of [reader, onPage]) expect(each.read("my dad is a pisshead").needs[0]?.unshown).toBe(true);
    expect(unshown("they call us pikey scum", "gypsy-traveller")).toBe(true);
    expect(unshown("my dad is a pisshead and drinks too much", "alcohol")).toBe(true);
    expect(unshown("my dad drinks too much", "alcohol")).toBeUndefined();
  });
});
