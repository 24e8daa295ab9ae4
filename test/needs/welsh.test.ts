import { describe, expect, test } from "vitest";
import { firstThree, onPage, reader } from "./readers.js";

describe("Welsh", () => {
  test("what nobody knows is not told to be Welsh, nor is English with a slip", () => {
    expect(reader.read("xyzzy")).toMatchObject({ language: "en", band: "none" });
    expect(reader.read("Zarzycki").language).toBe("en");
    const slip = reader.read("epilpesy");
    expect(slip).toMatchObject({ language: "en", corrections: [{ from: "epilpesy", to: "epilepsy" }] });
    expect(slip.needs[0]?.need).toBe("epilepsy");
  });

  test("what is Welsh only by a mutation or a letter is not read as Welsh", () => {
    for (const text of ["FND", "cannae see", "DRO", "loop recorder"]) {
      for (const each of [reader, onPage]) expect(each.read(text).language, text).toBe("en");
    }
  });

  test("Welsh without a word that only Welsh has is read as Welsh in an English page", () => {
    for (const text of ["hiraeth am gartref unig", "unigrwydd"]) expect(firstThree(text)).toContain("loneliness");
  });

  test.each([
    ["dwi'n teimlo'n unig", "loneliness"],
    ["problemau gyda fy mhwysau gwaed", "blood-pressure"],
    ["pryder", "anxiety"],
    ["gorbryder", "anxiety"],
  ])("%s is read", (text, need) => {
    expect(firstThree(text, { lang: "cy" })).toContain(need);
  });

  test("English words are understood in Welsh too", () => {
    expect(firstThree("panic attacks", { lang: "cy" })).toContain("anxiety");
  });

  test("plain Welsh typed into an English page is read as Welsh, and never as sure", () => {
    const understood = reader.read("dwi'n teimlo'n unig ers i'r gŵr farw");
    expect(understood.language).toBe("cy");
    expect(understood.band).toBe("maybe");
  });
});
