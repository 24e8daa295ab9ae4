import { describe, expect, test } from "vitest";
import { directoryOf, inSheffield } from "../directory/build.js";
import { against, cautions, helps, notes } from "./one-record.js";

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

  test.each([
    ["I'm a widower and my wife's brother hits me", "domestic-abuse", "refuge first"],
    ["I am a man and want a womens group for my wife", "womens-group", "refuge first"],
    ["I am a man with anxiety", "anxiety", "anyone first"],
    ["I am a man and he hits me, men only please", "domestic-abuse", "anyone first"],
  ])("a group that is asked for is not behind others, and says whom it is for: %s", (words, need, order) => {
    const refuge = inSheffield("refuge", { helps_with: [need], who_for: { genders: ["women"] } });
    const places = [{ town: "Sheffield", lat: 53.4, lng: -1.474 }];
    const anyone = inSheffield("anyone", { helps_with: [need], places });
    const [first, ...others] = directoryOf([anyone, refuge]).find({ words, near: "S8 0AA" }).results;
    expect(`${first?.resource.id} first`).toBe(order);
    const said = [first, ...others].find((each) => each?.resource.id === "refuge");
    expect(said?.cautions.map(({ text }) => text)).toContain("It is for women only");
  });

  test("what was chosen goes before what the words say, and a reading can be taken back", () => {
    const words = "i am a woman and so anxious";
    expect(cautions(men, { words, gender: "man" }).join()).not.toContain("only");
    expect(cautions(men, { words, decline: ["gender:women"] }).join()).not.toContain("only");
  });
});
