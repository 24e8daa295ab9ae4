import { describe, expect, test } from "vitest";
import { directoryOf, record } from "../directory/build.js";

/** Where a person is, by their own words, and what follows for whom they are shown. */
const inLeeds = directoryOf([
  record("leeds", {
    helps_with: ["loneliness"],
    modes: ["in-person"],
    places: [{ town: "Leeds", postcode: "LS1 4DY" }],
  }),
]);

describe("the place that somebody lives in", () => {
  test.each([
    ["I live in Scotland and feel lonely, my mum is in Leeds", "unknown"],
    ["i moved to scotland from leeds and feel lonely", "unknown"],
    ["my mum lives near Leeds, I live in Kent, lonely", "approximate"],
    ["lonely since my son moved to leeds. i live in kent", "approximate"],
    ["I don't live in Leeds and feel lonely", "not-given"],
    ["i moved away from leeds and feel lonely", "not-given"],
  ])("%s: not Leeds", (words, status) => {
    const { place } = inLeeds.find({ words });
    expect(place.status).toBe(status);
    expect("label" in place ? place.label : "").not.toContain("Leeds");
  });

  test.each(["lonely in leeds", "ive lived in leeds for years and am lonely", "i live near leeds, lonely"])(
    "%s: Leeds",
    (words) => {
      expect(inLeeds.find({ words }).results[0]?.distance?.metres).toBeLessThan(1000);
    },
  );

  test("Gt Yarmouth is Great Yarmouth, and not Yarmouth on an island", () => {
    expect(inLeeds.find({ words: "Lonely. I live in gt yarmouth" }).place).toMatchObject({ label: "Great Yarmouth" });
  });
});

describe("who chose to go somewhere", () => {
  const directory = directoryOf([
    record("cardiff", {
      helps_with: ["loneliness"],
      modes: ["in-person", "online"],
      places: [{ town: "Cardiff", postcode: "CF10 1EP" }],
    }),
  ]);

  test("is not shown a place in another country of the kingdom because it is online as well", () => {
    const found = directory.find({ needs: ["loneliness"], near: "S8 0AA", modes: ["in-person"] });
    expect(found.results).toEqual([]);
    expect(found.notes.map(({ code }) => code)).toContain("far");
    expect(directory.find({ needs: ["loneliness"], near: "S8 0AA" }).results).toHaveLength(1);
  });
});

test("an interpreter at one place speaks for nobody at another", () => {
  const found = directoryOf([
    record("two", {
      helps_with: ["loneliness"],
      modes: ["in-person"],
      languages: ["en"],
      places: [
        { town: "Sheffield", postcode: "S8 0AA" },
        { town: "Leeds", postcode: "LS1 4DY", access: ["interpreter"] },
      ],
    }),
  ]);
  expect(found.find({ needs: ["loneliness"], near: "S8 0AA", languages: ["ur"] }).results).toEqual([]);
  expect(found.find({ needs: ["loneliness"], near: "LS1 4DY", languages: ["ur"] }).results).toHaveLength(1);
});

test("of two ages in the words one that fits is enough", () => {
  const { results } = directoryOf([
    record("older", { helps_with: ["loneliness"], modes: ["phone"], who_for: { min_age: 55 } }),
  ]).find({ words: "i am 40, my mum is 80 and lonely" });
  expect(results[0]?.cautions.map(({ code }) => code)).not.toContain("age-read");
});

test("within one mile is not said in the plural", () => {
  const { notes } = directoryOf([
    record("phone", { helps_with: ["loneliness"], modes: ["phone"], covers: ["england"] }),
  ]).find({ needs: ["loneliness"], near: "TR1 2AA", within: 1 });
  expect(notes.map(({ text }) => text)).toContainEqual(expect.stringContaining("within 1 mile. These"));
});
