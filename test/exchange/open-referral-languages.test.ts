import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("the languages of a service", () => {
  test.each(["Any", "All", "Yes", "UK", "GB"])("takes %s for no language", (name) => {
    const { record } = only({ languages: [{ id: "1", name }] });
    expect(record.languages).toBeUndefined();
    expect(record.description).toContain(name);
  });

  it("knows languages by their tags, also some that few lists have", () => {
    const languages = ["uk", "syl", "bfi", "pnb", "rom", "tw"].map((code) => ({ id: code, code }));
    expect(only({ languages }).record.languages).toEqual(["uk", "syl", "bfi", "lah", "rom", "tw"]);
  });
});
