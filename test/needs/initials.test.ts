import { describe, expect, test } from "vitest";
import { onPage, reader } from "./readers.js";

describe("two lives of one word", () => {
  test("AA is offered as a choice and never sure", () => {
    const understood = reader.read("AA");
    expect(understood.choices[0]?.needs).toContain("alcohol");
    expect(understood.band).not.toBe("sure");
  });

  test("ME in capitals is offered, me in small letters is oneself", () => {
    expect(reader.read("support for ME").choices).toHaveLength(1);
    expect(reader.read("support for me").choices).toHaveLength(0);
    expect(reader.read("SUPPORT FOR ME").choices).toHaveLength(0);
  });
});

describe("initials with dots", () => {
  test.each([
    ["P.T.S.D.", "ptsd"],
    ["help with my P.I.P. form", "benefits"],
    ["L.G.B.T. group", "lgbt"],
    ["M.N.D.", "mnd"],
  ])("%s is read as without them", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test("are offered as a choice where they have two lives, in small letters too", () => {
    expect(reader.read("A.A.").choices[0]?.needs).toContain("alcohol");
  });

  test("are read where they have one, though without dots they are an ordinary word", () => {
    for (const text of [
      "M.E.",
      "my daughter has M.E",
      "MY DAUGHTER HAS M.E.",
      "support for m.e.",
      "my wife has M.E.",
    ]) {
      for (const each of [reader, onPage]) {
        const { needs, choices } = each.read(text);
        expect([text, needs[0]?.need, choices]).toEqual([text, "cfs-me", []]);
      }
    }
    expect(reader.read("my daughter has ME").choices[0]?.needs).toEqual(["cfs-me"]);
  });
});
