import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { needsWords, readUrgentAsShipped } from "../../src/node/urgent/index.js";
import type { Evidence } from "../../src/urgent/evidence.js";
import { checkUrgent, createUrgent, type Urgent, type UrgentFolder, type UrgentSigns } from "../../src/urgent/index.js";
import { UrgentReader } from "../../src/urgent/reader.js";
import { keyOf, Signs } from "../../src/urgent/signs.js";
import { MOST_READ } from "../../src/urgent/tokens.js";
import { shipped } from "../../src/urgent/urgent-folder.js";

let folder: UrgentFolder;
let urgent: Urgent;
let reader: UrgentReader;

beforeAll(async () => {
  folder = await readUrgentAsShipped("data/urgent");
  const data = shipped(folder);
  urgent = createUrgent(data);
  reader = new UrgentReader(data);
}, 60_000);

const shows = (...names: string[]): Evidence => ({ tokens: [], shown: [], names: new Set(names.map(keyOf)) });

describe("Signs that add up", () => {
  const list = { start: 0, words: {} };
  const small: UrgentSigns = {
    start: -2,
    soft_from: 0,
    soft_pattern: 1,
    soft_perhaps: 1,
    quiet_below: 0,
    hard_from: -5,
    danger: {
      suicide: { goodbye: 3 },
      homeless: { bailiffs: 2, "<roof>": 4 },
      any: { tonight: 1 },
      against: { choir: 6 },
    },
    level: {
      emergency: { start: 0, words: { tonight: 2 } },
      crisis: { start: 1, words: {} },
      urgent: list,
      distress: list,
    },
    about: { self: { start: 1, words: {} }, someone: { start: 0, words: { mate: 2 } }, child: list },
  };
  const signs = new Signs(small);

  it("sum what is shown, whatever the ending, and point to the topic with most", () => {
    expect(signs.weigh(shows("goodbyes", "tonight"))).toMatchObject({
      sum: 2,
      topic: "suicide",
      level: "emergency",
      about: "self",
    });
    expect(signs.weigh(shows("bailiff", "<roof>", "mates"))).toMatchObject({
      sum: 4,
      topic: "homeless",
      level: "crisis",
      about: "someone",
    });
  });

  it("are held against what is ordinary", () => {
    expect(signs.weigh(shows("goodbye", "choirs")).sum).toBe(-5);
  });

  it("never lower the sum when a word that speaks for danger is added", () => {
    const words = Object.entries(folder.signs.danger).flatMap(([topic, list]) =>
      topic === "against" ? [] : Object.keys(list ?? {}),
    );
    const all = Object.values(folder.signs.danger).flatMap((list) => Object.keys(list ?? {}));
    const real = new Signs(folder.signs);
    fc.assert(
      fc.property(fc.subarray(all), fc.constantFrom(...words), (some, word) => {
        expect(real.weigh(shows(...some, word)).sum).toBeGreaterThanOrEqual(real.weigh(shows(...some)).sum);
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it("look once at each thing that is shown: work grows with the words and no faster", () => {
    const count = (times: number) =>
      reader.read("he hit me and i hid in the bathroom ".repeat(times)).evidence.shown.length;
    expect(count(18) - count(12)).toBe(count(12) - count(6));
    expect(reader.read("i am scared ".repeat(5000)).evidence.tokens.length).toBeLessThan(MOST_READ / 3);
  });

  it("count once, however often a word is said", () => {
    const sum = (words: string) => reader.read(words).weighed.sum;
    expect(sum("scared of him tonight scared of him tonight")).toBe(sum("scared of him tonight of him tonight"));
  });
});

describe("What no pattern has", () => {
  it.each([
    ["he pushed me into the wall again and now i am hiding in the bathroom with the bairns"],
    ["there is nothing left for me, nobody would notice"],
    ["chucked out by my landlord, sat in the bus station with our bags"],
  ])("brings one soft line forward: %s", (words) => {
    const found = urgent.notice({ words });
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.actions.length).toBeGreaterThan(0);
    expect(words).toContain(found[0]?.words ?? "nothing");
  });

  it.each([
    ["beginners watercolour class on a tuesday morning"],
    ["where can i donate tins for the food bank"],
    ["is there a walking group for over 50s near me"],
    ["volunteer to drive people to the hospital"],
    ["how do i renew my bus pass"],
  ])("stays quiet for an ordinary search: %s", (words) => {
    expect(urgent.notice({ words })).toEqual([]);
  });

  it("is never taken back by a denial", () => {
    for (const words of ["he hits me", "i want to die", "cutting myself every night"]) {
      expect(urgent.notice({ words: `im fine really, not being silly, ${words}` }).length).toBeGreaterThan(0);
    }
  });

  it("leaves a hard pattern's help in place, softly, in the most ordinary company", () => {
    const ordinary =
      "looking for a knitting group or a choir, a coffee morning or a walking club on tuesdays, nothing serious, ";
    expect(urgent.notice({ words: `${ordinary}i want to kill myself` }).length).toBeGreaterThan(0);
  });
});

describe("An explicit cry", () => {
  const plain = (): string[] =>
    folder.patterns
      .filter(({ panel }) => panel === "hard")
      .flatMap(({ must_match }) => must_match)
      .filter((words) => urgent.notice({ words })[0]?.panel === "hard");
  const isEmergency = (words: string): boolean => urgent.notice({ words }).some(({ level }) => level === "emergency");

  it.each([
    ["after a friendly question", "is there a choir or craft group nearby, ..."],
    ["after another", "looking for a beginners yoga class or walking group near me. ..."],
    ["before one", "... also when is the knitting group on and do i need to book a place at the lunch club"],
    [
      "after a letter of grief",
      "my husband died and i miss him every day. the evenings are lonely and the grief comes in waves. ...",
    ],
    ["after a letter about want", "no heating and no food, ..."],
  ])("is noticed %s, and an emergency stays one", (_, letter) => {
    const cries = plain();
    const inLetter = (words: string): string => letter.replace("...", letter.startsWith("...") ? `${words}.` : words);
    const emergencies = cries.filter(isEmergency);
    // What ends a sentence ends a guard, but a few guards speak of the same sentence.
    expect(cries.filter((words) => urgent.notice({ words: inLetter(words) }).length === 0).length).toBeLessThan(
      cries.length / 50,
    );
    expect(emergencies.filter((words) => !isEmergency(inLetter(words))).length).toBeLessThan(emergencies.length / 50);
  });

  it.each(["i am suicidal", "feeling suicidal", "my son is suicidal"])("is told plainly: %s", (words) => {
    expect(urgent.notice({ words })[0]?.panel).toBe("hard");
  });

  it("is not taken back by what the next sentence is about", () => {
    expect(urgent.notice({ words: "i cant breathe. when is the walking group" })[0]?.level).toBe("emergency");
    expect(urgent.notice({ words: "cant breathe when i walk up hills" }).some(({ panel }) => panel === "hard")).toBe(
      false,
    );
  });
});

describe("What was noticed once", () => {
  const rows = (name: string) =>
    readFileSync(`test/bench/queries/${name}.jsonl`, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { q: string; danger?: boolean });

  it("is noticed still: every example that a pattern ever had to match", () => {
    const missed = rows("danger-examples").filter(
      ({ q, danger }) => danger && urgent.notice({ words: q }).length === 0,
    );
    expect(missed.map(({ q }) => q)).toEqual([]);
  });

  it("never follows from who somebody is", () => {
    const fired = rows("ordinary-identities").filter(({ q }) => urgent.notice({ words: q }).length > 0);
    expect(fired.length / rows("ordinary-identities").length).toBeLessThan(0.03);
  });

  it("raises no hard panel over an example that no pattern was to match", () => {
    const raised = rows("danger-examples").filter(
      ({ q, danger }) => !danger && urgent.notice({ words: q }).some(({ panel }) => panel === "hard"),
    );
    expect(raised.map(({ q }) => q)).toEqual([]);
  });

  it("raises no hard panel over one in fifty questions that no listing could answer", () => {
    const all = [...rows("out-of-scope-dev"), ...rows("out-of-scope-test")];
    const fired = all.filter(({ q }) => urgent.notice({ words: q }).some(({ panel }) => panel === "hard"));
    expect(fired.length / all.length).toBeLessThan(0.02);
  });
});

describe("The list of signs", () => {
  it("holds whole weights, each word once, and no word that was ruled out", () => {
    expect(checkUrgent(folder, undefined).filter(({ code }) => code.startsWith("urgent-sign"))).toEqual([]);
  });

  it("is refused with a plain message when it holds something else", () => {
    const spoilt = {
      ...folder,
      never: ["welsh"],
      signs: {
        ...folder.signs,
        danger: { suicide: { jump: 99, jumps: 1, welsh: 2, "<nobody>": 1, "^loud": 1 }, weather: { rain: 1 } },
      },
    } as unknown as UrgentFolder;
    const issues = checkUrgent(spoilt, undefined);
    expect(issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        "urgent-sign-topic",
        "urgent-sign-weight",
        "urgent-sign-twice",
        "urgent-sign-never",
        "urgent-sign-family",
      ]),
    );
    for (const { message } of issues) expect(message).toMatch(/[.]$/);
  });
});

describe("words that are known to be right", () => {
  it("a slip in a story does not make a word right, a phrase does", async () => {
    const needs = mkdtempSync(join(tmpdir(), "fingerpost-"));
    try {
      writeFileSync(
        join(needs, "kites.yaml"),
        'label:\n  en: Kites\nphrases:\n  en:\n    - fly a kite\nstories:\n  en:\n    - "mine is suicdal"\n',
      );
      const words = await needsWords(needs);
      expect(words).toEqual(expect.arrayContaining(["fly", "kite"]));
      expect(words).not.toContain("suicdal");
    } finally {
      rmSync(needs, { recursive: true });
    }
  });
});
