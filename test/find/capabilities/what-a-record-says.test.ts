import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../../src/index.js";
import { directoryOf, inSheffield, record, sample } from "../../directory/build.js";

const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);
const cautionsOf = (findings: Findings, id: string): string[] =>
  [...findings.results, ...findings.may_not_fit]
    .find(({ resource }) => resource.id === id)
    ?.cautions.map(({ text }) => text) ?? [];
const near = "S8 0AA";

describe("C11 and C31 between meetings", () => {
  const directory = directoryOf([
    inSheffield("texts", { kind: "coaching", helps_with: ["weight"], keeps_in_touch: ["texts"] }),
    inSheffield("silent", { kind: "course", helps_with: ["weight"] }),
  ]);

  test("C11 asked to keep in touch, those that state it lead and say how", () => {
    const findings = directory.find({ needs: ["weight"], near, keeps_in_touch: ["texts"] });
    expect(ids(findings)[0]).toBe("texts");
    expect(findings.results[0]?.reasons.map(({ text }) => text)).toContain(
      "Keeps in touch between times by text, as you asked",
    );
  });

  test("C31 “coach” finds coaching", () => {
    expect(ids(directory.find({ words: "a coach", near }))[0]).toBe("texts");
    expect(ids(directory.find({ needs: ["weight"], kinds: ["coaching"], near }))).toEqual(["texts"]);
  });
});

describe("C12 several levels in one record", () => {
  const directory = directoryOf([
    inSheffield("clinic", {
      levels: [
        { name: "Getting started", helps_with: ["diabetes"] },
        { name: "Young adults", helps_with: ["depression"], who_for: { min_age: 16, max_age: 25 } },
      ],
    }),
  ]);

  test("C12 the level that matched is named", () => {
    const [match] = directory.find({ needs: ["diabetes"], near }).results;
    expect(match?.reasons[0]?.text).toBe("Helps with diabetes (in “Getting started”)");
  });

  test.each<[string, FindRequest, string]>([
    ["who chose an age", { age: 40 }, "Adults"],
    ["a younger one", { age: 15 }, "Under 18s"],
    ["who writes their age", { words: "I am 40 with anxiety" }, "Adults"],
    ["who is a woman", { gender: "woman" }, "Women"],
  ])("C12 of two levels about one need, %s is told the one that is for them", (_, request, level) => {
    const levelsOf = (...levels: [name: string, who: NonNullable<Resource["who_for"]>][]): Resource =>
      inSheffield(`clubs-${levels.length}`, {
        levels: levels.map(([name, who_for]) => ({ name, helps_with: ["anxiety"], who_for })),
      });
    const ages = levelsOf(["Under 18s", { min_age: 11, max_age: 17 }], ["Adults", { min_age: 18 }]);
    const genders = levelsOf(["Men", { genders: ["men"] }], ["Women", { genders: ["women"] }]);
    const clubs = request.gender === undefined ? ages : genders;
    const [match] = directoryOf([clubs]).find({ needs: ["anxiety"], near, ...request }).results;
    expect(match?.reasons[0]?.text).toContain(`(in “${level}”)`);
  });

  test("C12 a level that is not for the person does not match", () => {
    expect(ids(directory.find({ needs: ["depression"], near, age: 20 }))).toEqual(["clinic"]);
    const findings = directory.find({ needs: ["depression"], near, age: 60 });
    expect(findings.results.flatMap(({ reasons }) => reasons).filter(({ part }) => part === "need")).toEqual([]);
  });
});

describe("C15 prompts", () => {
  const course = inSheffield("lung-course", {
    kind: "course",
    helps_with: ["copd"],
    places: [{ lat: 55.6, lng: -4.4 }],
  });
  const line = record("lung-line", { kind: "helpline", helps_with: ["copd"], covers: ["uk"] });

  test("C15 copd in KA3 returns the programme and one question", () => {
    const prompts = directoryOf([course, line]).promptsFor(["copd"], "KA3");
    expect(prompts.programmes).toEqual(["lung-course"]);
    expect(prompts.text).toBe("Has a course for COPD been offered?");
  });

  test("C15 with none in the area it says so, and names what is by phone or further away", () => {
    const prompts = directoryOf([line]).promptsFor(["copd"], "KA3");
    expect(prompts).toMatchObject({ listed: false, programmes: [], elsewhere: ["lung-line"] });
    expect(prompts.text).toContain("No group, course or programme for COPD is listed for this area");
  });

  test.each([
    ["Narnia", "We do not know a place with that name. Check the spelling, or type a postcode."],
    ["Richmond", "There is more than one place with that name. Choose the one you mean."],
    [undefined, "No place was given, so we cannot say what is listed near it."],
  ])("C15 where the place is not known (%s), nothing is named as being near it", (near, text) => {
    const { promptsFor } = directoryOf([course, line]);
    expect(promptsFor(["copd"], near)).toEqual({ programmes: [], elsewhere: ["lung-line"], listed: false, text });
  });

  test("C15 an id that there is none of is named, and a need is read as find reads it", () => {
    const { promptsFor } = directoryOf([course, line]);
    const none = { programmes: [], elsewhere: [], listed: false };
    const unknown = "“lungs” is not on the list of needs, so it was left out.";
    expect(promptsFor(["lungs"], "KA3")).toEqual({ ...none, text: `${unknown} Give a need to ask about.` });
    expect(promptsFor([], "KA3")).toEqual({ ...none, text: "Give a need to ask about." });
    expect(promptsFor(["lungs", "copd"], "KA3").text).toBe(`${unknown} Has a course for COPD been offered?`);
    expect(promptsFor("copd" as unknown as string[], "KA3")).toEqual(promptsFor(["copd"], "KA3"));
  });

  test("C15 a programme is asked about for what it states only; for what none states, that is said", () => {
    const { promptsFor } = directoryOf([course, line]);
    const lungs = "Has a course for COPD been offered?";
    expect(promptsFor(["copd", "debt"], "KA3")).toMatchObject({
      programmes: ["lung-course"],
      text: `${lungs} No group, course or programme for debt is listed for this area.`,
    });
    const group = { ...course, id: "money-group", kind: "peer-group" as const, helps_with: ["debt"] };
    const both = directoryOf([course, group]).promptsFor(["copd", "debt"], "KA3");
    expect([...both.programmes].sort()).toEqual(["lung-course", "money-group"]);
    expect(both.text.split(/(?<=\?) /).sort()).toEqual([lungs, "Has a group for debt been offered?"]);
    const all = directoryOf([{ ...course, helps_with: ["copd", "debt"] }]).promptsFor(["copd", "debt"], "KA3");
    expect(all.text).toBe("Has a course for COPD and debt been offered?");
  });

  test("C15 it is never a recommendation, and an unknown id does no harm", () => {
    const prompts = directoryOf([course]).promptsFor(["copd", "no-such-need"], "KA3");
    expect(prompts.text).not.toMatch(/should|recommend|must|advise/i);
  });
});

describe("C19 courses have dates", () => {
  const past = { dates: ["2026-09-01", "2026-09-08"] };
  const directory = directoryOf([
    inSheffield("over", { kind: "course", helps_with: ["sleep"], schedule: [past] }),
    inSheffield("to-come", {
      kind: "course",
      helps_with: ["sleep"],
      schedule: [{ dates: ["2026-09-01", "2026-12-01"], starts: "10:00" }],
    }),
    inSheffield("full", {
      kind: "course",
      helps_with: ["sleep"],
      course: { full: true },
      schedule: [{ dates: ["2026-12-02"] }],
    }),
    inSheffield("late", {
      kind: "course",
      helps_with: ["sleep"],
      course: { book_by: "2026-11-01" },
      schedule: [{ dates: ["2026-12-03"] }],
    }),
  ]);

  test("C19 one whose dates are past is not offered as joinable, and says to ask for the next", () => {
    const findings = directory.find({ needs: ["sleep"], near });
    expect(ids(findings)).toEqual(["to-come"]);
    expect(findings.results[0]?.next).toBe("2026-12-01T10:00");
    expect(cautionsOf(findings, "over")).toContain(
      "Its dates are past, and the next ones are not announced: ask to be told",
    );
    expect(cautionsOf(findings, "full")).toContain("This course is full");
    expect(cautionsOf(findings, "late")).toContain("Places had to be booked by 1 November 2026");
  });
});

describe("C26 groups online", () => {
  test("C26 what an online group asks of people is on its card", () => {
    const directory = directoryOf([
      record("online", {
        kind: "online-community",
        helps_with: ["fibromyalgia"],
        online_rules: { platform: "Facebook", account_needed: true, closed: true, moderated_by: "two members in turn" },
      }),
    ]);
    expect(cautionsOf(directory.find({ needs: ["fibromyalgia"] }), "online")).toEqual(
      expect.arrayContaining([
        "You need an account with Facebook",
        "Only members see what is written",
        "Looked after by two members in turn",
      ]),
    );
  });
});

describe("C34 and C35 someone alongside, and no appointment", () => {
  test("C34 company at an appointment: advocacy first", async () => {
    const findings = (await sample()).find({
      words: "want someone to come to the doctors with me and help me speak up",
      near,
    });
    expect(findings.results[0]?.resource.kind).toBe("advocacy");
  });

  test("C35 “no appointment”: those that say so lead, those that must be booked stand aside", () => {
    const directory = directoryOf([
      inSheffield("book", { helps_with: ["food"], join: { book: true } }),
      inSheffield("unsaid", { helps_with: ["food"] }),
      inSheffield("drop-in", { helps_with: ["food"], join: { drop_in: true } }),
    ]);
    const findings = directory.find({ needs: ["food"], near, drop_in: true });
    expect(ids(findings)).toEqual(["drop-in", "unsaid"]);
    expect(findings.may_not_fit.map(({ resource }) => resource.id)).toEqual(["book"]);
  });
});

describe("C39, C46 and C52 two views of one record", () => {
  const directory = directoryOf([
    inSheffield("course", {
      helps_with: ["copd"],
      suitable_if: ["Can walk ten metres"],
      before_you_refer: ["Check the waiting list"],
      payable_with: ["personal-health-budget"],
      evidence: [{ label: "study", url: "https://study.example.org" }],
      capacity: { text: "two places a month" },
    }),
  ]);
  const asked = { needs: ["copd"], near };

  test("C39 the same ids in both; the professional view only adds", () => {
    const open = directory.find(asked);
    const professional = directory.find({ ...asked, view: "professional" });
    expect(ids(open)).toEqual(ids(professional));
    expect(open.results[0]?.resource).not.toHaveProperty("before_you_refer");
    expect(professional.results[0]?.resource).toMatchObject({ before_you_refer: ["Check the waiting list"] });
  });

  test("C46 and C52 how it can be paid for, and the evidence, are for professionals", () => {
    const shown = directory.find({ ...asked, view: "professional" }).results[0]?.resource;
    expect(shown?.payable_with).toEqual(["personal-health-budget"]);
    expect(shown?.evidence).toHaveLength(1);
    expect(directory.find(asked).results[0]?.resource).not.toHaveProperty("evidence");
  });

  test("C39 little room lowers a record for those who refer, and only for them", () => {
    const score = (view: "public" | "professional"): number =>
      directory.find({ ...asked, view }).results[0]?.score ?? 0;
    expect(score("professional")).toBeLessThan(score("public"));
  });
});

describe("C47 for whom", () => {
  test("C47 whom a group welcomes is never a filter on the person", () => {
    const directory = directoryOf([
      inSheffield("welcomes", { helps_with: ["loneliness"], who_for: { welcomes: ["lgbt", "refugees"] } }),
    ]);
    expect(ids(directory.find({ words: "lonely", near, age: 50, gender: "man" }))).toEqual(["welcomes"]);
  });

  describe("who looks for a group of their own finds those that welcome them", () => {
    const welcoming = (id: string): Resource =>
      inSheffield(id, { name: "Tea and talk", helps_with: ["loneliness"], who_for: { welcomes: ["lgbt"] } });
    const about = record("about", {
      name: "Rainbow evenings",
      modes: ["in-person"],
      helps_with: ["loneliness", "lgbt"],
      places: [{ town: "Chesterfield", lat: 53.235, lng: -1.42 }],
    });
    const reasonsOf = ({ results }: Findings): string[] | undefined => results[0]?.reasons.map(({ text }) => text);

    test("and reads that they are welcome, not that it is about them", () => {
      const directory = directoryOf([welcoming("welcomes")]);
      for (const asked of [{ words: "gay mens group" }, { needs: ["lgbt"] }])
        expect(reasonsOf(directory.find({ near, ...asked }))?.[0]).toBe("Most welcome: LGBT+");
      expect(reasonsOf(directory.find({ near, needs: ["lgbt"], lang: "cy" }))?.[0]).toMatch(/^Croeso arbennig i: /);
      expect(reasonsOf(directory.find({ near, words: "gay and lonely" }))).not.toContain(
        "Helps with both: loneliness, and LGBT+",
      );
    });

    test("behind what is for them, however near, and without ending the search for it", () => {
      const nearby = ["a", "b", "c"].map(welcoming);
      const directory = directoryOf([...nearby, about]);
      expect(ids(directory.find({ near, needs: ["lgbt"] }))[0]).toBe("about");
      expect(ids(directory.find({ near, needs: ["lgbt"] }))).toHaveLength(4);
    });
  });
});

describe("C49 whose door it is", () => {
  const directory = directoryOf([
    inSheffield("open", { helps_with: ["anxiety"], join: { by: ["self"] } }),
    inSheffield("gp", { helps_with: ["anxiety"], join: { by: ["gp"] } }),
    inSheffield("professional", { helps_with: ["anxiety"], join: { by: ["any-professional"] } }),
  ]);
  test("C49 what a person cannot join themselves says whom to ask", () => {
    const findings = directory.find({ needs: ["anxiety"], near });
    expect(cautionsOf(findings, "gp")).toContain("Ask your GP practice: they have to refer you");
    expect(cautionsOf(findings, "professional").join()).toContain("A professional has to ask for you");
    expect(cautionsOf(findings, "open").join()).not.toMatch(/GP|professional/);
  });
});

describe("C50 a story needs its owner's consent", () => {
  test("C50 without consent, or after it has ended, no view shows it", () => {
    const story = { quote: "I came for my chest and stayed for the company." };
    const directory = directoryOf([
      inSheffield("none", { helps_with: ["copd"], story }),
      inSheffield("ended", {
        helps_with: ["copd"],
        story: { ...story, consent_on: "2024-01-01", expires_on: "2026-01-01" },
      }),
      inSheffield("to-come", { helps_with: ["copd"], story: { ...story, consent_on: "2030-01-01" } }),
      inSheffield("given", { helps_with: ["copd"], story: { ...story, consent_on: "2026-01-01" } }),
    ]);
    const told = directory
      .find({ needs: ["copd"], near, view: "professional" })
      .results.filter(({ resource }) => resource.story !== undefined);
    expect(told.map(({ resource }) => resource.id)).toEqual(["given"]);
  });
});
