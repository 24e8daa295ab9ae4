import { describe, expect, test } from "vitest";
import type { Findings } from "../../../src/index.js";
import { directoryOf, inSheffield, record, sample } from "../../directory/build.js";

const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);
const textsOf = (findings: Findings, id: string): string[] =>
  [...findings.results, ...findings.may_not_fit]
    .find(({ resource }) => resource.id === id)
    ?.reasons.map(({ text }) => text) ?? [];

describe("C01 a menu by how much support it gives", () => {
  test("C01 diabetes in S8 has four groups, and none is empty when the data has one for it", async () => {
    const near = inSheffield;
    const directory = directoryOf([
      near("leaflet", { kind: "self-guided", helps_with: ["diabetes"] }),
      near("group", { kind: "peer-group", helps_with: ["diabetes"] }),
      near("group-2", { kind: "activity", helps_with: ["diabetes"] }),
      near("buddy", { kind: "befriending", helps_with: ["diabetes"] }),
      near("adviser", { kind: "advice", helps_with: ["diabetes"] }),
    ]);
    const { menu, results } = directory.find({ words: "diabetes", near: "S8 0AA" });
    expect(menu.find_out_more).toEqual(["leaflet"]);
    expect([...menu.with_others].sort()).toEqual(["group", "group-2"]);
    expect(menu.beside_me).toEqual(["buddy"]);
    expect(menu.professional).toEqual(["adviser"]);
    expect(Object.values(menu).flat()).toHaveLength(results.length);
  });
});

describe("C02 and C03 how ready a person feels changes the order only", () => {
  const kinds = ["befriending", "peer-group", "course", "drop-in", "self-guided", "advocacy"] as const;
  const directory = directoryOf(kinds.map((kind) => inSheffield(kind, { kind, helps_with: ["loneliness"] })));

  test("C02 the same ids at 1 and at 4, in another order", () => {
    const [one, four] = ([1, 4] as const).map((activation) =>
      directory.find({ words: "lonely", near: "S8 0AA", activation }),
    );
    expect(ids(one!).sort()).toEqual(ids(four!).sort());
    expect(ids(one!)).not.toEqual(ids(four!));
    expect(["befriending", "advocacy"]).toContain(ids(one!)[0]);
    expect(["drop-in", "self-guided"]).toContain(ids(four!)[0]);
  });

  test("C02 the sentence says what the record offers, not what the host set, and the answer says it is a starting point", () => {
    const findings = directory.find({ words: "lonely", near: "S8 0AA", activation: 1 });
    expect(textsOf(findings, "befriending")).toContain("Someone spends time with you");
    expect(JSON.stringify(findings.results)).not.toMatch(/activation level|passive|overwhelmed/i);
    expect(findings.notes.find(({ code }) => code === "activation")?.text).toMatch(/not evidence/);
  });

  test("C03 the level comes from the host only: no words set it", () => {
    const a = directory.find({ words: "lonely and i cannot manage anything any more", near: "S8 0AA" });
    expect(a.results.flatMap(({ reasons }) => reasons).some(({ code }) => code.startsWith("activation"))).toBe(false);
  });
});

describe("C06 less medical", () => {
  test("C06 with equal needs, a group run by people who have been through it stands above one run by staff, and says so", () => {
    const directory = directoryOf([
      inSheffield("clinic", { helps_with: ["anxiety"], led_by: ["health-staff"] }),
      inSheffield("peers", { helps_with: ["anxiety"], led_by: ["peers"] }),
    ]);
    const findings = directory.find({ needs: ["anxiety"], near: "S8 0AA", led_by: ["peers"] });
    expect(ids(findings)).toEqual(["peers", "clinic"]);
    expect(textsOf(findings, "peers")).toContain("Run by people who have been through it, as you asked");
  });
});

describe("C21 and C22 what they would like, and who is around", () => {
  const directory = directoryOf([
    inSheffield("befriender", {
      kind: "befriending",
      helps_with: ["befriending", "loneliness"],
      first_time: { meet_at_door: true },
    }),
    inSheffield("bus", { kind: "practical-help", helps_with: ["transport"] }),
    inSheffield("stick", { kind: "practical-help", helps_with: ["equipment"] }),
  ]);

  test("C21 a statement that was ticked lifts what it stands for, and the reason quotes it", () => {
    const findings = directory.find({ interests: ["meet-people"], near: "S8 0AA" });
    expect(ids(findings)[0]).toBe("befriender");
    expect(textsOf(findings, "befriender").join()).toContain("“I would like to be with people more”");
  });

  test("C22 seldom seeing people lifts company, and nobody is told that they are isolated", () => {
    const rarely = { family: "rarely", friends: "rarely", groups: "rarely" } as const;
    const findings = directory.find({ near: "S8 0AA", company: rarely });
    expect(ids(findings)[0]).toBe("befriender");
    expect(JSON.stringify(findings)).not.toMatch(/isolat|you are lonely|few people/i);
  });
});

describe("C24 and C27 nothing has to be answered", () => {
  test("C24 with nothing filled in there are still results", async () => {
    expect((await sample()).find({}).results.length).toBeGreaterThan(5);
  });

  test("C24 at sixteen, what is for adults moves aside, and the reason can be had", () => {
    const directory = directoryOf([
      inSheffield("adults", { helps_with: ["anxiety"], who_for: { min_age: 18 } }),
      inSheffield("young", { helps_with: ["anxiety"], who_for: { min_age: 11, max_age: 25 } }),
      inSheffield("unsaid", { helps_with: ["anxiety"] }),
    ]);
    const asked = { needs: ["anxiety"], near: "S8 0AA", age: 16 };
    const findings = directory.find(asked);
    expect(ids(findings).sort()).toEqual(["unsaid", "young"]);
    expect(findings.may_not_fit[0]?.cautions[0]?.text).toBe("It is for people aged 18 and over");
    expect(directory.why("adults", asked).because[0]?.text).toBe("It is for people aged 18 and over");
  });

  test("C27 a limit of five is kept, and the total says how many more there are", async () => {
    const findings = (await sample()).find({ words: "lonely", near: "S8 0AA", limit: 5 });
    expect(findings.results).toHaveLength(5);
    expect(findings.total).toBeGreaterThan(5);
  });
});

describe("C38 two needs at once", () => {
  test("C38 what covers lungs and worry stands above either alone, though it is further away, and both are said", () => {
    const directory = directoryOf([
      inSheffield("both", { helps_with: ["copd", "anxiety"], places: [{ lat: 53.32, lng: -1.474 }] }),
      inSheffield("lungs", { helps_with: ["copd"] }),
      inSheffield("worry", { helps_with: ["anxiety"] }),
    ]);
    const findings = directory.find({ needs: ["copd", "anxiety"], near: "S8 0AA" });
    expect(ids(findings)[0]).toBe("both");
    expect(textsOf(findings, "both")).toEqual(
      expect.arrayContaining(["Helps with COPD", "Helps with anxiety", "Helps with both: anxiety, and COPD"]),
    );
  });
});

describe("C44 what gets in the way", () => {
  test("C44 with cost ticked, what is free or helps with the cost leads", () => {
    const directory = directoryOf([
      inSheffield("priced", { helps_with: ["exercise"], cost: { amount: 8 } }),
      inSheffield("free", { helps_with: ["exercise"], cost: { free: true } }),
      inSheffield("helped", { helps_with: ["exercise"], eases: ["cost"] }),
    ]);
    expect(
      ids(directory.find({ needs: ["exercise"], near: "S8 0AA", eases: ["cost"] }))
        .slice(0, 2)
        .sort(),
    ).toEqual(["free", "helped"]);
  });

  test.each([
    ["childcare", "Has childcare, or children can come, as you asked"],
    ["carer-cover", "Someone can sit with the person you care for, as you asked"],
    ["quiet", "A quiet place, as you asked"],
    ["bring-a-friend", "You can bring a friend, as you asked"],
  ] as const)("C44 %s is said in its own words", (ease, said) => {
    const directory = directoryOf([inSheffield("it", { helps_with: ["exercise"], eases: [ease] })]);
    const findings = directory.find({ needs: ["exercise"], near: "S8 0AA", eases: [ease] });
    expect(textsOf(findings, "it")).toContain(said);
  });
});

describe("C51 low mood in everyday words", () => {
  test.each(["cant be bothered getting out of bed", "feel low all the time", "dont see the point of anything lately"])(
    "C51 “%s” reaches support for depression",
    (words) => {
      const directory = directoryOf([
        inSheffield("mood", { helps_with: ["depression"] }),
        inSheffield("bus", { helps_with: ["transport"] }),
      ]);
      expect(ids(directory.find({ words, near: "S8 0AA" }))[0]).toBe("mood");
    },
  );
});

describe("caring, both sides", () => {
  test("“mum keeps forgetting” brings memory support and carers' support, the second “For you, as a carer”", () => {
    const directory = directoryOf([
      inSheffield("memory-cafe", { helps_with: ["memory", "dementia"] }),
      inSheffield("carers-cuppa", { helps_with: ["carers"] }),
      record("elsewhere", { helps_with: ["transport"] }),
    ]);
    const findings = directory.find({ words: "mum keeps forgetting", near: "S8 0AA" });
    expect(ids(findings)).toEqual(["memory-cafe", "carers-cuppa"]);
    expect(textsOf(findings, "carers-cuppa")).toContain("For you, as a carer");
  });
});

describe("an age or a gender that the words name", () => {
  const directory = directoryOf([
    inSheffield("grown-ups", { helps_with: ["depression"], who_for: { min_age: 18 } }),
    inSheffield("young", { helps_with: ["young-people", "depression"], who_for: { min_age: 11, max_age: 25 } }),
    inSheffield("shed", { helps_with: ["gardening"], who_for: { genders: ["men"] } }),
    inSheffield("bench", { helps_with: ["gardening"] }),
  ]);
  const found = (words: string): Findings => directory.find({ words, near: "S8 0AA" });

  test("puts what is for that age first, and what is not behind it, still shown and said", () => {
    const young = found("im 14 and depressed");
    expect(ids(young)).toEqual(["young", "grown-ups"]);
    expect(young.results[1]?.cautions.map(({ code }) => code)).toContain("age-read");
    // A service for the young is for somebody else when a grown-up asks.
    expect(ids(found("im 40 and depressed"))).toEqual(["grown-ups", "young"]);
  });

  test("puts a group for men behind one for anybody when a woman asks", () => {
    expect(found("i am a man who likes gardening").results.flatMap(({ cautions }) => cautions)).not.toContainEqual(
      expect.objectContaining({ code: "gender-read" }),
    );
    expect(ids(found("i am a woman who likes gardening"))).toEqual(["bench", "shed"]);
    const widow = found("widow, likes gardening");
    expect(ids(widow)).toEqual(["bench", "shed"]);
    expect(widow.results[1]?.cautions.map(({ text }) => text)).toContain("It is for men only");
  });
});

describe("what is refused", () => {
  const directory = directoryOf([
    inSheffield("church", { helps_with: ["bereavement", "faith"] }),
    inSheffield("circle", { helps_with: ["bereavement"] }),
    inSheffield("prayer", { helps_with: ["faith"] }),
  ]);

  test("is not looked for beside what is wanted, and puts nothing first", () => {
    const { results } = directory.find({ words: "grief support not religious", near: "S8 0AA" });
    expect(results.map(({ resource }) => resource.id).sort()).toEqual(["church", "circle"]);
    expect(results.flatMap(({ reasons }) => reasons.map(({ text }) => text)).join()).not.toMatch(/faith/i);
    expect(new Set(results.map(({ score }) => score)).size).toBe(1);
  });
});

describe("what the words say somebody cannot do", () => {
  const directory = directoryOf([
    inSheffield("stairs", { helps_with: ["bereavement"], no_access: ["step-free"], join: { by: ["self"] } }),
    inSheffield("polish", { helps_with: ["bereavement"], languages: ["pl"], access: ["step-free"] }),
    record("video", { helps_with: ["bereavement"], modes: ["video"], covers: ["S8"] }),
    record("line", { helps_with: ["bereavement"], modes: ["phone"], covers: ["england"], languages: ["cy", "en"] }),
    inSheffield("booked", { helps_with: ["bereavement"], join: { drop_in: false } }),
  ]);

  test.each([
    ["grief group, I use a wheelchair", "stairs", "It says there is no step-free way in"],
    ["grief, a group in Welsh", "polish", "They speak Polish there, and no other language is stated"],
    ["grief, I have no computer", "video", "It is only online or by video"],
    ["grief, I cant travel", "booked", "You would have to travel there"],
    ["grief, somewhere to just turn up", "booked", "It says a place must be booked"],
  ])("is said of what states it, which stands behind what does not, and still shows: %s", (words, id, caution) => {
    const { results } = directory.find({ words, near: "S8 0AA" });
    const place = (id: string): number => results.findIndex(({ resource }) => resource.id === id);
    expect(results[place(id)]?.cautions.map(({ text }) => text)).toContain(caution);
    expect(place("line")).toBeLessThan(place(id));
    expect(results[place("line")]?.cautions.map(({ code }) => code)).not.toContainEqual(
      expect.stringMatching(/-read$/),
    );
  });
});
