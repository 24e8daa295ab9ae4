import { describe, expect, test } from "vitest";
import { firstThree, onPage, read, reader } from "./readers.js";

describe("several needs in one request", () => {
  test.each([
    ["copd and anxiety", ["copd", "anxiety"]],
    ["mum has dementia and im skint", ["dementia", "money-advice"]],
    ["deaf and want to learn to dance", ["dance"]],
  ])("each of several needs in one sentence is among the first: %s", (text, needs) => {
    expect(firstThree(text)).toEqual(expect.arrayContaining(needs));
  });

  test.each([
    ["copd and need a lift to hospital", ["transport", "copd"]],
    ["mum with dementia, need a lift to hospital", ["transport", "dementia"]],
    ["deaf and lonely", ["bsl", "loneliness"]],
    ["I am deaf. I am lonely.", ["bsl", "loneliness"]],
    ["lonely and gay", ["lgbt", "loneliness"]],
    ["new mum and lonely", ["parent-baby", "loneliness"]],
    ["single mum and lonely", ["lone-parent", "loneliness"]],
    ["I use BSL and want company", ["bsl", "loneliness"]],
    ["learning disability, make friends, get a job", ["learning-disability", "loneliness"]],
    ["autistic adult no friends", ["autism", "loneliness"]],
    ["asylum seeker need english lessons", ["refugees", "esol"]],
  ])("a second need that is plainly said is likely meant too: %s", (text, needs) => {
    const likely = reader.read(text).needs.filter(({ strength }) => strength > 0.3);
    expect(likely.map(({ need }) => need)).toEqual(expect.arrayContaining(needs));
  });

  test.each([
    ["weed addict", "drugs"],
    ["cocaine addict", "drugs"],
    ["heroin addict wants help", "drugs"],
    ["gym addict", "drugs"],
    ["weed in my garden", "gardening"],
    ["can i volunteer at the hospice", "volunteering"],
    ["i want to volunteer at a food bank", "volunteering"],
    ["asylum not granted", "refugees"],
  ])("what runs on is one need, not two: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const likely = each.read(text).needs.filter(({ strength }) => strength > 0.3);
      expect(likely.map((reading) => reading.need)).toEqual([need]);
    }
  });

  test("a way of meeting is how somebody asks, and competes with what is said beside it", () => {
    expect(read("is there anything on zoom I cant leave the house")[0]).toBe("online");
  });

  test("of two needs on different words the weaker is named too, and one that shares words with the first is not", () => {
    expect(read("mum has dementia and im skint")).toEqual(["dementia", "money-advice"]);
    expect(read("dad wets the bed every night where do i get pads from")).toEqual(["continence"]);
  });

  test("two sure needs on different words do not make each other unsure", () => {
    expect(reader.read("copd and anxiety").band).toBe("sure");
  });
});
