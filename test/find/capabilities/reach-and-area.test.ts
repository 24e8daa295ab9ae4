import { describe, expect, test } from "vitest";
import type { Findings } from "../../../src/index.js";
import { directoryOf, inSheffield, record, sample } from "../../directory/build.js";

const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);
const cautionsOf = (findings: Findings, id: string): string[] =>
  [...findings.results, ...findings.may_not_fit]
    .find(({ resource }) => resource.id === id)
    ?.cautions.map(({ text }) => text) ?? [];

describe("C04 and C05 without the internet", () => {
  test("C04 “not online”: nothing whose only way is the web or video, and a phone number counts", () => {
    const directory = directoryOf([
      record("web", { modes: ["online", "video"], helps_with: ["anxiety"] }),
      record("web-2", { modes: ["online"], helps_with: ["anxiety"], contact: { website: "https://web.example.org" } }),
      record("ring", { modes: ["phone", "online"], helps_with: ["anxiety"], contact: { phone: "01632 960001" } }),
    ]);
    const findings = directory.find({ needs: ["anxiety"], digital: "not-online" });
    expect(ids(findings)).toEqual(["ring"]);
    expect(findings.results[0]?.reasons.map(({ text }) => text)).toContain("You can ring, as you asked");
    expect(findings.may_not_fit.map(({ cautions }) => cautions[0]?.code)).toEqual(["online-only", "online-only"]);
  });

  test("C05 an online-only result in S8 names the nearest help to get online", async () => {
    const findings = (await sample()).find({ words: "fibromyalgia", near: "S8 0AA" });
    const online = findings.results.find(({ resource }) => resource.id === "spoon-drawer-fibro");
    expect(online?.cautions.map(({ text }) => text)).toContain("Help to get online near you: Thumbs and Mice");
    const confident = (await sample()).find({ words: "fibromyalgia", near: "S8 0AA", digital: "confident" });
    expect(JSON.stringify(confident.results)).not.toContain("Help to get online near you");
  });
});

test("C05 help to get online is near nobody whose place is not known", () => {
  const directory = directoryOf([
    record("web", { modes: ["online"], helps_with: ["anxiety"] }),
    inSheffield("class", { helps_with: ["digital-skills"] }),
  ]);
  const notes = directory.find({ needs: ["anxiety"] }).results[0]?.cautions.map(({ text }) => text);
  expect(notes).toContain("Help to get online: The class people");
});

describe("C07 and C17 areas by name", () => {
  test("C07 a host's own area: a record that covers it appears though its venue is outside, one for Leeds does not", () => {
    const directory = directoryOf(
      [
        inSheffield("covers-it", {
          helps_with: ["anxiety"],
          covers: ["sheffield-south"],
          places: [{ lat: 53.42, lng: -1.3 }],
        }),
        inSheffield("leeds", { helps_with: ["anxiety"], covers: ["leeds"], places: [{ lat: 53.8, lng: -1.55 }] }),
      ],
      { areas: [{ id: "sheffield-south", name: "Sheffield South", kind: "own", made_of: ["S8", "S7"] }] },
    );
    expect(ids(directory.find({ needs: ["anxiety"], near: "S8 0AA" }))).toEqual(["covers-it"]);
    expect(directory.why("leeds", { needs: ["anxiety"], near: "S8 0AA" }).because[0]?.code).toBe("serves-elsewhere");
  });

  test("C17 the contact of the area's own team stands at the end of the list, and no other area's", () => {
    const directory = directoryOf([record("line", { modes: ["phone"], helps_with: ["anxiety"] })], {
      settings: {
        step_up: [
          { tier: 1, name: "the Tenbury team", phone: "01632 960010", covers: ["WR15"] },
          { tier: 1, name: "the Heeley team", phone: "0114 496 0199", covers: ["S8"] },
        ],
      },
    });
    const stepUps = directory
      .find({ needs: ["anxiety"], near: "WR15 8" })
      .notes.filter(({ code }) => code === "step-up");
    expect(stepUps.map(({ text }) => text)).toEqual([
      "Not sure, or nothing right? Ask the Tenbury team: 01632 960010.",
    ]);
  });
});

describe("C18 and C30 a long way from anything", () => {
  test("C18 with little near, the circle widens by itself and says so", () => {
    const directory = directoryOf([
      record("far", {
        helps_with: ["anxiety"],
        modes: ["in-person"],
        places: [{ lat: 52.18, lng: -2.24, getting_there: { needs_car: true } }],
      }),
      record("line", { helps_with: ["anxiety"], modes: ["phone"] }),
    ]);
    const findings = directory.find({ needs: ["anxiety"], near: "WR15 8" });
    expect(ids(findings).sort()).toEqual(["far", "line"]);
    expect(findings.notes.find(({ code }) => code === "widened")?.text).toMatch(
      /^Little within \d+ miles, so this looks up to \d+ miles away/,
    );
    expect(cautionsOf(findings, "far")).toContain("It is hard to reach without a car");
  });

  test("C18 a chosen distance is kept, and what lies beyond is counted", () => {
    const directory = directoryOf([
      record("far", { helps_with: ["anxiety"], modes: ["in-person"], places: [{ lat: 52.18, lng: -2.24 }] }),
    ]);
    const findings = directory.find({ needs: ["anxiety"], near: "WR15 8", within: 5 });
    expect(ids(findings)).toEqual([]);
    expect(findings.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(["within", "far", "nothing"]));
  });

  test("C18 where a lift can be arranged, the distance says so", () => {
    const directory = directoryOf([
      inSheffield("lift", {
        helps_with: ["anxiety"],
        places: [{ lat: 53.352, lng: -1.474, getting_there: { lift: true } }],
      }),
    ]);
    const [match] = directory.find({ needs: ["anxiety"], near: "S8 0AA" }).results;
    expect(match?.reasons.find(({ part }) => part === "reach")?.text).toMatch(/; a lift can be arranged$/);
  });

  test("C30 hard to travel in Powys: the course by video leads, and its module is named", () => {
    const directory = directoryOf([
      record("hall", {
        kind: "course",
        helps_with: ["chronic-pain"],
        modes: ["in-person"],
        places: [{ lat: 52.24, lng: -3.38 }],
      }),
      record("video", {
        kind: "course",
        modes: ["video"],
        covers: ["wales"],
        modules: [{ name: "Living with pain", helps_with: ["chronic-pain"] }],
        equipment: ["a phone with a camera"],
      }),
    ]);
    const findings = directory.find({ words: "chronic pain", near: "LD1", travel: "cannot" });
    expect(ids(findings)[0]).toBe("video");
    expect(findings.results[0]?.reasons[0]?.text).toContain("(in “Living with pain”)");
    expect(cautionsOf(findings, "video")).toContain("You need: a phone with a camera");
  });
});

describe("C28 national support stands beneath local, and is never lost", () => {
  test("C28 asthma anywhere has a national helpline even with no group near; near a group, the group is first", () => {
    const directory = directoryOf([
      record("national", {
        kind: "helpline",
        helps_with: ["asthma"],
        covers: ["uk"],
        contact: { phone: "01632 960002" },
      }),
      inSheffield("group", { kind: "peer-group", helps_with: ["asthma"] }),
    ]);
    expect(ids(directory.find({ words: "asthma", near: "KA3" }))).toEqual(["national"]);
    expect(ids(directory.find({ words: "asthma", near: "S8 0AA" }))).toEqual(["group", "national"]);
  });
});

describe("C33 danger first", () => {
  test("C33 an emergency happening now has the 999 panel above everything", async () => {
    const findings = (await sample()).find({ words: "dad has collapsed and isnt breathing", near: "S8 0AA" });
    expect(findings.urgent[0]?.level).toBe("emergency");
    expect(findings.urgent[0]?.actions[0]?.value).toBe("999");
  });
});

describe("C40 the host's own contacts", () => {
  const step_up = [
    { tier: 1, name: "the front desk", phone: "01632 960011" },
    { tier: 2, name: "the adviser", phone: "01632 960012" },
    { tier: 3, name: "the complex care team", phone: "01632 960013" },
  ];
  const directory = directoryOf([inSheffield("fits", { helps_with: ["anxiety"] })], { settings: { step_up } });
  const named = (findings: Findings): string[] =>
    findings.notes.filter(({ code }) => code === "step-up").flatMap(({ text }) => /Ask (.*):/.exec(text)?.[1] ?? []);

  test("C40 set: the first tier at the end of every list, the adviser too when nothing fits, all three when overwhelmed", () => {
    expect(named(directory.find({ needs: ["anxiety"], near: "S8 0AA" }))).toEqual(["the front desk"]);
    expect(named(directory.find({ needs: ["debt"], near: "S8 0AA" }))).toEqual(["the front desk", "the adviser"]);
    expect(named(directory.find({ needs: ["anxiety"], near: "S8 0AA", activation: 1 }))).toHaveLength(3);
  });

  test("C40 not set: nothing is made up", () => {
    const bare = directoryOf([inSheffield("fits", { helps_with: ["anxiety"] })]);
    expect(named(bare.find({ needs: ["debt"], near: "S8 0AA" }))).toEqual([]);
  });
});

describe("C25 nothing there: a group might be started", () => {
  const directory = directoryOf([record("line", { kind: "helpline", helps_with: ["copd"], covers: ["uk"] })]);
  test("C25 the link worker is told, the patient is not", () => {
    const asked = { needs: ["copd"], near: "S8 0AA" };
    expect(directory.find({ ...asked, view: "professional" }).notes.map(({ code }) => code)).toContain("start-one");
    expect(directory.find(asked).notes.map(({ code }) => code)).not.toContain("start-one");
  });
});
