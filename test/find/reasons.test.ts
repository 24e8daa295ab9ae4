import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

/** Reasons are sentences about this record and this person: true, not empty, and as somebody would say them. */
const near = "S8 0AA";
/** Half a mile north of the place that the samples meet at. */
const from = { near: { lat: 53.3592, lng: -1.474 } };
const textsOf = (resource: Resource, request: FindRequest): string[] => {
  const findings: Findings = directoryOf([resource]).find({ near, ...request });
  return findings.results[0]?.reasons.map(({ text }) => text) ?? [];
};

describe("quotations are quotations", () => {
  test("an inferred need quotes the record's own words, not the vocabulary's", () => {
    const [text] = textsOf(
      inSheffield("a", { name: "Tuesday people", description: "Support for carers of all ages" }),
      { needs: ["carers"] },
    );
    expect(text).toBe("Seems to be about carers: it says “support for carers”");
  });

  test("words that only happen to stand near one another are no sign", () => {
    expect(
      textsOf(inSheffield("a", { description: "Raising funds for the benefit of the children of the school" }), {
        needs: ["benefits"],
      }),
    ).toEqual([]);
  });

  test("its name says it: then that is quoted", () => {
    const [text] = textsOf(inSheffield("a", { name: "Woodseats Toddler Group" }), { needs: ["playgroup"] });
    expect(text).toBe("Seems to be about toddlers and playgroups: its name says “toddler group”");
  });

  test("long stretches of the person's words are cut, and not broken off at “and the”", () => {
    const words = "mum keeps forgetting";
    expect(textsOf(inSheffield("a", { helps_with: ["memory"] }), { words })[0]).toBe(
      "Helps with memory problems (you wrote “mum keeps forgetting”)",
    );
  });
});

describe("nothing empty", () => {
  test("a word that fills a sentence is no reason", () => {
    const texts = textsOf(inSheffield("a", { helps_with: ["loneliness"], description: "Nobody is ever turned away" }), {
      words: "nobody to natter to",
    });
    expect(texts.join()).not.toContain("mentions");
  });

  test("what the need has said already is not said again as a word", () => {
    const texts = textsOf(inSheffield("a", { helps_with: ["debt"], summary: "Advice about debt" }), { words: "debt" });
    expect(texts.filter((text) => text.includes("debt"))).toHaveLength(1);
  });
});

describe("labels inside a sentence", () => {
  test.each([
    ["copd", "Helps with COPD"],
    ["parkinsons", "Helps with Parkinson's"],
    ["loneliness", "Helps with loneliness"],
    ["carers", "For carers"],
    ["lgbt", "For LGBT+ people"],
    ["singing", "What they do: singing"],
    ["new-to-area", "For people who are new to the area"],
    ["suicide-bereavement", "For people bereaved by suicide"],
  ])("%s reads “%s”", (need, said) => {
    expect(textsOf(inSheffield("a", { helps_with: [need] }), { needs: [need] })[0]).toBe(said);
  });
});

describe("how it reaches people", () => {
  test.each<[Partial<Resource>, string]>([
    [
      { modes: ["phone", "text"], covers: ["wales", "england"] },
      "By phone and by text message, for people all over Wales and England",
    ],
    [{ modes: ["home-visit"], covers: ["S8"] }, "Comes to you"],
    [{ places: [{ lat: 53.352, lng: -1.474 }], modes: ["in-person"] }, "Half a mile away"],
  ])("%j", (fields, said) => {
    expect(textsOf(record("a", { helps_with: ["anxiety"], ...fields }), { needs: ["anxiety"], ...from })).toContain(
      said,
    );
  });

  test("a name that says another county is told as such, not as unknown", () => {
    const directory = directoryOf([record("a", { name: "Debt help in Hampshire", helps_with: ["debt"] })]);
    expect(directory.why("a", { needs: ["debt"], near }).because[0]?.text).toBe(
      "Its name says Hampshire: it may not take people from your area",
    );
  });
});
