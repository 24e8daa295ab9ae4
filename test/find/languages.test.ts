import { describe, expect, test } from "vitest";
import type { Resource } from "../../src/index.js";
import { languageName } from "../../src/language/speaking.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";
import { against, ask, helps } from "./one-record.js";

describe("languages", () => {
  test("shows a word that is no language as it is written, also where every object has something of that name", () => {
    for (const lang of ["en", "cy"] as const) expect(languageName("constructor", lang)).toBe("constructor");
    expect(languageName("bfi", "cy")).toBe("Iaith Arwyddion Prydain");
  });

  test.each([
    [["en"], "en-GB"],
    [["en"], "EN"],
    [["en-GB"], "en"],
    [["pa-Guru"], "pa"],
    [["pa-Guru"], "PA_guru"],
  ])("stated %s, asked %s: it fits, and says so", (languages, tag) => {
    const { results } = ask(helps({ languages }), { languages: [tag] });
    expect(results[0]?.reasons.find(({ code }) => code.startsWith("languages"))?.text).toMatch(
      /^They speak (English|Punjabi), as you asked$/,
    );
  });

  test("another language does not fit, unless somebody interprets", () => {
    expect(against(helps({ languages: ["en"] }), { languages: ["pl"] })).toBe(
      "They speak English there, and no other language is stated",
    );
    const { results } = ask(helps({ languages: ["en"], access: ["interpreter"] }), { languages: ["pl"] });
    expect(results[0]?.reasons.map(({ text }) => text)).toContain("Interpreter, as you asked");
    expect(against(helps({ languages: ["en"], access: ["bsl"] }), { languages: ["bfi"] })).toBeUndefined();
  });
});

describe("who uses British Sign Language", () => {
  const tea = inSheffield("tea", { helps_with: ["loneliness"] });

  test.each<[string, Partial<Resource>]>([
    ["held in it", { languages: ["bfi", "en"] }],
    ["with somebody who signs", { access: ["bsl"] }],
  ])("is answered by a group %s, whatever the group is about", (_, fields) => {
    const signing = inSheffield("signing", { helps_with: ["loneliness"], ...fields });
    const { results } = directoryOf([tea, signing]).find({ words: "I am lonely and I use BSL", near: "S8 0AA" });
    expect(results[0]?.resource.id).toBe("signing");
    expect(results[0]?.reasons.map(({ text }) => text)).toContain(
      "For Deaf people, or in British Sign Language (you wrote “use BSL”)",
    );
  });

  test("is answered first by what is about the rest of it, and nobody by what is only held in it", () => {
    const coach = inSheffield("coach", { helps_with: ["long-term-pain"], access: ["bsl"] });
    const both = inSheffield("both", { helps_with: ["loneliness"], languages: ["bfi"] });
    const found = (words: string): string[] =>
      directoryOf([coach, tea, both])
        .find({ words, near: "S8 0AA" })
        .results.map(({ resource }) => resource.id);
    expect(found("I am deaf and lonely")).toEqual(["both", "tea", "coach"]);
    expect(found("I use BSL")).toEqual(["both", "coach"]);
    for (const words of ["hearing aids", "tinnitus", "hard of hearing group"]) expect(found(words), words).toEqual([]);
  });
});

describe("words in another language", () => {
  test.each([
    "maz mnie bije i boje sie o dzieci",
    "vreau sa mor va rog ajutor",
    "я хочу умереть",
    "ho paura di tornare alla casa",
    "je veux mourir",
    "quiero morir",
    "mąż mnie bije",
    "tengo miedo",
    "chce umrzec",
    "kto mi pomoze",
    "jestem samotna",
    "aidez moi",
    "ayuda por favor",
    "hilfe bitte",
    "pomocy proszę",
    "yardım edin",
    "caawimo fadlan",
    "ajuda agora",
  ])("are said not to have been understood, with 999: %s", (words) => {
    const { notes, urgent } = directoryOf([]).find({ words });
    expect(urgent).toEqual([]);
    expect(notes.find(({ code }) => code === "not-readable")?.text).toContain("999");
  });

  test.each([
    "nobody to talk to",
    "i love gardening outdoors",
    "yoga pilates sheffield tuesday",
    "i want to die",
    "I haven't got any friends",
    "I never had any friends",
    "lonely 68 year old",
    "I turn 18 soon",
    "any groups round here",
    "left Leeds last year, now lonely",
    "never gambled until last year",
    "yoga Llandudno",
    "Khalsa Centre",
    "Jiu Jitsu Leeds",
    "lonley nees freinds",
    "siobhan oconnor",
    "catriona mackintosh",
    "harpreet sandhu",
    "kerem yilmaz",
    "socorro garcia",
    "favor pentecostal choir",
    "agnieszka nowak",
    "oswaldtwistle harriers",
    "burngreave ashiana",
    "bokwa clubbercise",
  ])("are not these: %s", (words) => {
    expect(
      directoryOf([])
        .find({ words })
        .notes.map(({ code }) => code),
    ).not.toContain("not-readable");
  });

  test("are not the words of a record, however strange", () => {
    const wordy = record("oswaldtwistle", { name: "Oswaldtwistle Bokwa Clubbercise" });
    const codes = (directory: ReturnType<typeof directoryOf>) =>
      directory.find({ words: "oswaldtwistle bokwa clubbercise" }).notes.map(({ code }) => code);
    expect(codes(directoryOf([]))).toContain("not-readable");
    expect(codes(directoryOf([wordy]))).not.toContain("not-readable");
  });

  test("is not what stands in Welsh on a Welsh page", () => {
    const { notes } = directoryOf([]).find({ words: "ni alla i gysgu", lang: "cy" });
    expect(notes.map(({ code }) => code)).not.toContain("not-readable");
  });
});
