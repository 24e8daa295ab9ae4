import { describe, expect, test } from "vitest";
import { firstThree, onPage, read, reader } from "./readers.js";

describe("reading a request", () => {
  test.each([
    ["lonely", "loneliness"],
    ["panic attacks", "anxiety"],
    ["nobody to natter to since i moved", "loneliness"],
    ["wheres the nearest foodbank", "food"],
    ["food bank", "food"],
    ["scared to open the bills", "debt"],
    ["fled Ukraine", "refugees"],
    ["fled from Syria living in Cardiff", "refugees"],
    ["fled my country", "refugees"],
    ["I fled from my husband", "domestic-abuse"],
    ["fled with my kids from him", "domestic-abuse"],
    ["had to flee my home", "domestic-abuse"],
  ])("%s is read as %s", (text, need) => {
    expect(firstThree(text)).toContain(need);
  });

  test.each(["from Ukraine", "ukraine", "i am from Syria"])("where somebody is from is no flight: %s", (text) => {
    expect(read(text)).not.toContain("refugees");
  });

  test.each([
    ["my nan is no longer with us", "bereavement"],
    ["my dad is no longer alive", "bereavement"],
    ["my mum slipped away", "bereavement"],
    ["dad slipped away last week", "bereavement"],
    ["boiler conked out", "energy"],
    ["cant pay the council tax", "debt"],
    ["guest of his majesty for two years, just home", "prison-leavers"],
    ["need a room for my group", "community-space"],
  ])("everyday words: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });

  test("who is touched at work is read as that first, and as rights at work too, on a page as well", () => {
    for (const each of [reader, onPage]) {
      const needs = each.read("boss keeps touching me").needs.map(({ need }) => need);
      expect(needs.slice(0, 2)).toEqual(["sexual-violence", "work-rights"]);
    }
  });

  test.each([
    ["poor anger control", "diabetes"],
    ["poor bladder control", "diabetes"],
    ["poor asthma control", "diabetes"],
    ["my gp is no longer with us", "bereavement"],
    ["the doctor is no longer with us", "bereavement"],
    ["my boiler is no longer working", "bereavement"],
    ["the years slipped away", "bereavement"],
    ["nobody will give me a chance of a flat", "employment"],
    ["redundant church building", "work-rights"],
    ["motorbike", "neighbours"],
    ["notable", "household-goods"],
  ])("part of what is said of a need is not sure to be about it: %s is not %s", (text, need) => {
    const reading = reader.read(text).needs.find((each) => each.need === need);
    expect(reading?.strength ?? 0).toBeLessThan(0.5);
  });

  test("a blue badge is asked for as benefits are, and its other needs stay", () => {
    expect(read("blue badge")).toEqual(["benefits", "transport", "physical-disability"]);
    for (const each of [reader, onPage])
      for (const text of ["blue badge", "blue badge form", "how do i apply for a blue badge"])
        expect(each.read(text).needs[0]?.need).toBe("benefits");
  });

  test("a death told in everyday words is not who somebody is, on a page neither", () => {
    expect(onPage.read("my nan is no longer with us").needs[0]?.need).toBe("bereavement");
  });

  test("a long request is not surer than a short one that says the same", () => {
    const strength = (text: string): number => reader.read(text).needs[0]?.strength ?? 0;
    const rest = " and it has been going on for such a long while that by now we do not know any more";
    expect(strength(`rent arrears${rest}`)).toBeLessThan(strength("rent arrears"));
  });

  test("a long story does not drown its heart", () => {
    const filler = "well i dont like to moan and it has been a funny old year what with one thing and another ";
    expect(firstThree(`${filler}and since my husband died i cant stop crying ${filler}`)).toContain("bereavement");
    expect(firstThree(`since my husband died i cant stop crying ${filler}${filler}`)).toContain("bereavement");
  });

  test("saying a thing twice is not saying more than saying it once: the first reading stays the same", () => {
    expect(read("lonely lonely lonely lonely")[0]).toBe(read("lonely")[0]);
  });

  test("a stretch that is a place or a name is left out", () => {
    const text = "stroke in Barking";
    expect(reader.read("barking", { leaveOut: [{ start: 0, end: 7 }] }).needs).toEqual([]);
    expect(firstThree(text, { leaveOut: [{ start: 10, end: 17 }] })).toContain("stroke");
  });

  test.each(["", "   ", "!!!", "\u{1F600}", "asdfgh"])("nothing is made of %j", (text) => {
    const understood = reader.read(text);
    expect(understood.band).toBe("none");
    expect(understood.unsure).toBe(true);
  });

  test("short words never carry a reading by themselves", () => {
    for (const text of ["me", "it is me", "to the", "not", "a an the"]) expect(reader.read(text).band).not.toBe("sure");
  });

  test("a request about something else is not taken for a need on the strength of one word", () => {
    for (const text of ["what time is the next train", "repeat prescription please", "recipe for banana bread"]) {
      expect(reader.read(text).band).not.toBe("sure");
    }
  });

  test("the same words give the same answer, whatever was asked between", () => {
    const before = JSON.stringify(reader.read("cant sleep for worrying"));
    reader.read("dw i'n unig", { lang: "cy" });
    reader.read("something else entirely about gardens");
    expect(JSON.stringify(reader.read("cant sleep for worrying"))).toBe(before);
  });

  test("a very long text is read in full bounds and quickly forgotten", () => {
    expect(() => reader.read("lonely ".repeat(5000))).not.toThrow();
    expect(() => reader.read("a".repeat(100000))).not.toThrow();
  });
});

describe("what few people are in", () => {
  test.each([
    ["not eating much so the wedding dress fits", "eating-disorder"],
    ["I am two weeks late on my period", "pregnancy"],
    ["the taxman says I owe him six grand", "debt"],
    ["she is frightened to drive in the dark now she is eighty", "transport"],
    ["they are trying to get my kids back from foster care for me", "legal-advice"],
    ["choking on her dinner again", "carers"],
    ["my mum tries to get out of the front door in the night", "dementia"],
  ])("is read by what it is about: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });
});

describe("a reading that is taken back", () => {
  test("a reading can be taken back", () => {
    expect(read("lonely")[0]).toBe("loneliness");
    expect(read("lonely", { decline: ["need:loneliness"] })).not.toContain("loneliness");
  });

  test.each([
    ["copd", "copd"],
    ["breast cancer", "cancer"],
    ["depressed", "depression"],
    ["my husband drinks", "alcohol"],
  ])("what was taken back leaves its words explained: %s, without %s, is nothing else", (text, need) => {
    expect(reader.read(text, { decline: [`need:${need}`] })).toMatchObject({ needs: [], band: "none" });
  });

  test("taking one reading back leaves what other words say", () => {
    expect(read("copd and anxiety", { decline: ["need:copd"] })[0]).toBe("anxiety");
  });
});
