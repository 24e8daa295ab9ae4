import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield } from "../directory/build.js";

/** What a person chose, or said of themselves, against what a record states. */
const ask = (resource: Resource, request: FindRequest): Findings =>
  directoryOf([resource]).find({ needs: ["anxiety"], near: "S8 0AA", ...request });
const helps = (fields: Partial<Resource>): Resource => inSheffield("a", { helps_with: ["anxiety"], ...fields });
/** What speaks against it, in words; undefined when it fits. */
const against = (resource: Resource, request: FindRequest): string | undefined =>
  ask(resource, request).may_not_fit[0]?.cautions[0]?.text;
const cautions = (resource: Resource, request: FindRequest): string[] =>
  ask(resource, request).results[0]?.cautions.map(({ text }) => text) ?? [];
const notes = (request: FindRequest): string[] => ask(helps({}), request).notes.map(({ text }) => text);

describe("free only", () => {
  test.each<[Resource["cost"], boolean]>([
    [{ free: true }, true],
    [{ free: false }, false],
    [{ amount: 3 }, false],
    [{ amount: 0 }, true],
    [{ amount: 3, donation: true }, true],
    [{ free: false, donation: true }, true],
    [{ text: "Ask us" }, true],
  ])("%j", (cost, fits) => {
    expect(against(helps({ ...(cost && { cost }) }), { free: true })).toBe(
      fits ? undefined : "It says there is something to pay",
    );
    expect(against(helps({ ...(cost && { cost }) }), {})).toBeUndefined();
  });
});

describe("women and men", () => {
  const men = helps({ who_for: { genders: ["men"] } });
  const women = helps({ who_for: { genders: ["women"] } });

  test("a group for men is not for who wants to be among women, and the other way round", () => {
    expect(against(men, { eases: ["women-only"] })).toBe("It is for men only");
    expect(against(women, { eases: ["men-only"] })).toBe("It is for women only");
    expect(against(women, { eases: ["women-only"] })).toBeUndefined();
    expect(against(helps({ eases: ["men-only"] }), { eases: ["women-only"] })).toBe("It is for men only");
    expect(against(helps({}), { eases: ["women-only"] })).toBeUndefined();
  });

  test.each(["woman", "Lady", "ladies", "female", "girl", "trans woman", "Trans  Woman", "trans-woman"])(
    "who chose “%s” is shown what is for women, and told what is for men",
    (gender) => {
      expect(against(men, { gender })).toBe("It is for men only");
      expect(against(women, { gender })).toBeUndefined();
      expect(notes({ gender }).join()).not.toContain("left out");
    },
  );

  test.each(["man", "gentleman", "male", "boy", "trans man"])("and “%s” what is for men", (gender) => {
    expect(against(women, { gender })).toBe("It is for women only");
    expect(against(men, { gender })).toBeUndefined();
  });

  test("a gender that listings do not speak of is left out, and that is said", () => {
    expect(against(men, { gender: "agender" })).toBeUndefined();
    expect(notes({ gender: "agender" })).toContain(
      "“agender” was left out: listings only say if they are for women, men or non-binary people.",
    );
    expect(notes({ gender: " " }).join()).not.toContain("left out");
  });

  test.each([
    ["i am a woman and so anxious", men, "It is for men only"],
    ["I'm a bloke with anxiety", women, "It is for women only"],
    ["anxious, ladies only please", men, "It is for men only"],
  ])("said in the words (%s) it is a caution, and turns nobody away", (words, resource, text) => {
    expect(cautions(resource, { words })).toContain(text);
  });

  test.each(["i am a woman and so anxious", "anxious, women only"])("no caution where it fits: %s", (words) => {
    expect(cautions(women, { words }).join()).not.toContain("only");
  });

  test("what was chosen goes before what the words say, and a reading can be taken back", () => {
    const words = "i am a woman and so anxious";
    expect(cautions(men, { words, gender: "man" }).join()).not.toContain("only");
    expect(cautions(men, { words, decline: ["gender:women"] }).join()).not.toContain("only");
  });
});
