import { describe, expect, test } from "vitest";
import { onPage, read, reader } from "./readers.js";

describe("a child who died", () => {
  const ofParents = ["parent-baby", "playgroup", "baby-bank", "infant-feeding", "perinatal-mh", "childcare"];
  const readings = (text: string): string[][] =>
    [reader, onPage].map((each) => each.read(text).needs.map(({ need }) => need));

  test.each([
    ["newborn died", "baby-loss"],
    ["new baby died", "baby-loss"],
    ["our newborn passed away", "baby-loss"],
    ["lost my newborn", "baby-loss"],
    ["our newborn didnt make it", "baby-loss"],
    ["twins died at birth", "baby-loss"],
    ["our premature baby died last week", "baby-loss"],
    ["my baby was premature and died", "baby-loss"],
    ["premature baby died", "baby-loss"],
    ["premature baby loss group", "baby-loss"],
    ["pregnancy loss", "baby-loss"],
    ["my toddler died", "bereavement"],
    ["my little girl died", "bereavement"],
    ["my 3 year old died", "bereavement"],
  ])("%s: first %s, and nothing that is for parents with their children", (text, need) => {
    for (const needs of readings(text)) {
      expect(needs[0]).toBe(need);
      expect(needs.filter((each) => ofParents.includes(each))).toEqual([]);
    }
    expect(reader.read(text).attributes).toEqual([]);
  });

  test.each(["my baby was stillborn", "i lost my baby"])("is nobody that help is sought for: %s", (text) => {
    expect(reader.read(text).attributes).toEqual([]);
    expect(read(text)[0]).toBe("baby-loss");
  });

  test("what else is asked for is still read", () => {
    expect(read("my baby died and im pregnant again")).toEqual(expect.arrayContaining(["pregnancy", "baby-loss"]));
    expect(read("my toddler died, playgroup for my other one")).toContain("playgroup");
  });

  test.each([
    ["new baby and lost my job", "parent-baby"],
    ["mum died, new baby, on my own", "parent-baby"],
    ["pregnant and my dad died", "pregnancy"],
    ["my toddler is dead clumsy", "playgroup"],
    ["lose my baby weight", "weight"],
  ])("another death or loss is not theirs: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });

  test("the words said back are the person's own", () => {
    expect(reader.read("our newborn passed away in may").needs[0]?.words).toContain("newborn passed");
  });
});
