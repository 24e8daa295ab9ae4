import { describe, expect, test } from "vitest";
import { builtVocabulary as pageVocabulary } from "../../src/built/needs-page.js";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record, TODAY } from "../directory/build.js";

/**
 * Ranking tests restated from the peer systems that had the best of them (test names in their own words, expectations
 * from what they are for). Ours are on fixed records, never on random text.
 */
const near = "S8 0AA";
const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);
const ask = (resources: Resource[], request: FindRequest): Findings => directoryOf(resources).find(request);

describe("words", () => {
  test("an exact word stands above a misspelt one that was put right", () => {
    const list = [record("zumba", { name: "Zumbini mornings" }), record("exact", { name: "Zumba mornings" })];
    expect(ids(ask(list, { words: "zumba" }))[0]).toBe("exact");
  });

  test("a record's name and its organisation's name both find it", () => {
    const list = [
      record("a", { name: "Pebble" }),
      record("b", { name: "Tuesday lunch", organisation: { name: "Pebble" } }),
    ];
    expect(ids(ask(list, { words: "pebble" })).sort()).toEqual(["a", "b"]);
  });

  test("dancing is not cancer, and homeless finds homelessness", () => {
    const list = [inSheffield("dance", { helps_with: ["dance"] }), inSheffield("cancer", { helps_with: ["cancer"] })];
    expect(ids(ask(list, { words: "dancing", near }))).toEqual(["dance"]);
    expect(ids(ask([inSheffield("h", { name: "Homelessness help" })], { words: "homeless", near }))).toEqual(["h"]);
  });

  test("a kind of help is asked for by no name, and brings nothing from elsewhere that is called like it", () => {
    const list = [
      inSheffield("otley", { name: "Otley Bereavement Group", helps_with: ["bereavement"] }),
      record("lerwick", {
        name: "Shetland Low Mood Group",
        helps_with: ["depression"],
        covers: ["ZE1"],
        modes: ["in-person"],
      }),
      inSheffield("mondays", { helps_with: ["depression"] }),
    ];
    expect(JSON.stringify(ask(list, { words: "bereavement group", near }))).not.toContain("You asked for it by name");
    const { results, may_not_fit } = ask(list, { words: "low mood group", near });
    expect([...results, ...may_not_fit].map(({ resource }) => resource.id)).toEqual(["mondays"]);
    const named = JSON.stringify(ask(list, { words: "otley bereavement group", near }));
    expect(named).toContain("You asked for it by name");
  });

  test("a sentence need not match word for word", () => {
    const list = [inSheffield("walks", { summary: "Slow walks round the reservoir with a flask of tea" })];
    expect(
      ids(ask(list, { words: "is there anything like walks round the reservoir for slow people like me", near })),
    ).toEqual(["walks"]);
  });

  test("words and filters both count: nonsense with a filter is no answer", () => {
    const list = [inSheffield("free", { helps_with: ["food"], cost: { free: true } })];
    expect(ids(ask(list, { words: "xqzvtw", free: true, near }))).toEqual([]);
  });
});

describe("who it is for", () => {
  test("a group for relatives gives way to one for the person, unless they speak of somebody else", () => {
    const list = [
      inSheffield("families", { helps_with: ["alcohol"], who_for: { carers: "instead" } }),
      inSheffield("drinkers", { helps_with: ["alcohol"] }),
    ];
    const score = (words: string): number[] =>
      ["families", "drinkers"].map((id) => ask(list, { words, near }).results.find((m) => m.resource.id === id)!.score);
    const [forFamilies, forDrinkers] = score("drinking too much");
    expect(forFamilies).toBeLessThan(forDrinkers!);
    const [theirs, others] = score("my husband drinks too much");
    expect(theirs).toBeGreaterThanOrEqual(others!);
  });

  test("stated and fitting stands above not stated; stated and not fitting stands aside", () => {
    const list = [
      inSheffield("unsaid", { helps_with: ["anxiety"] }),
      inSheffield("young", { helps_with: ["anxiety"], who_for: { min_age: 11, max_age: 25 } }),
      inSheffield("older", { helps_with: ["anxiety"], who_for: { min_age: 60 } }),
    ];
    const findings = ask(list, { needs: ["anxiety"], near, age: 20 });
    expect(ids(findings)).toEqual(["young", "unsaid"]);
    expect(findings.may_not_fit.map(({ resource }) => resource.id)).toEqual(["older"]);
  });

  test("three matched needs above two, two above one, one above none", () => {
    const list = [
      inSheffield("none", { name: "Worry less, owe nothing, wake rested: noticeboard" }),
      inSheffield("one", { helps_with: ["anxiety"] }),
      inSheffield("three", { helps_with: ["anxiety", "debt", "sleep"] }),
      inSheffield("two", { helps_with: ["anxiety", "debt"] }),
    ];
    expect(ids(ask(list, { needs: ["anxiety", "debt", "sleep"], near })).slice(0, 3)).toEqual(["three", "two", "one"]);
  });

  test("what is for one thing stands above what also helps with it among others", () => {
    const list = [
      inSheffield("also", { helps_with: ["copd", "falls", "loneliness"] }),
      inSheffield("mainly", { helps_with: ["loneliness"] }),
    ];
    expect(ids(ask(list, { needs: ["loneliness"], near }))).toEqual(["mainly", "also"]);
  });
});

describe("what a record's own words say of it, when it states no needs", () => {
  const tea = "A room with a piano, where everybody who lives near may sit and talk for a while over tea and cake. ";
  const unstated = (id: string, description: string): Resource =>
    inSheffield(id, { name: `Plumtree ${id}`, description });

  test("what it opens with and comes back to stands above what it opens with, and that above what it mentions", () => {
    const list = [
      unstated("a", `${tea}${tea}Debt advice on Tuesdays.`),
      unstated("b", `Debt advice on Tuesdays. ${tea}${tea}`),
      unstated("c", `Debt advice. ${tea}Debt advice on Tuesdays. ${tea}Debt advice on Fridays, too.`),
      unstated("d", `${tea}Debt advice on Tuesdays. ${tea}`),
    ];
    expect(ids(ask(list, { needs: ["debt"], near }))).toEqual(["c", "b", "d", "a"]);
  });

  test("one word of a name counts less than two, unless the text says it again", () => {
    const named = (id: string, name: string, description: string): Resource => inSheffield(id, { name, description });
    const list = [
      named("a", "Temple After School Care", "Tea and play until six."),
      named("b", "Plumtree parish church", "Tea and talk until six."),
      named("c", "Plumtree temple", "A temple with tea until six."),
    ];
    expect(
      ids(ask(list, { needs: ["faith"], near }))
        .slice(0, 2)
        .sort(),
    ).toEqual(["b", "c"]);
  });

  test("what another need is called is no sign of this one", () => {
    const list = [
      inSheffield("a", { name: "Plumtree Mental Health" }),
      inSheffield("b", { name: "Plumtree Pre-School" }),
    ];
    const [mind] = ask(list, { needs: ["peer-mental-health"], near }).results;
    expect(mind?.resource.id).toBe("a");
    expect(mind?.reasons[0]?.text).toMatch(/^Close to what you asked for: mental health/);
    expect(ids(ask(list, { needs: ["childcare"], near }))).toEqual(["b"]);
    const [nearest] = ask(list, { needs: ["playgroup"], near }).results;
    expect(nearest?.reasons[0]?.text).toMatch(/^Close to what you asked for: childcare/);
  });

  test("what states the need stands above all of them", () => {
    const list = [
      unstated("a", "Debt advice. Debt advice on Tuesdays. Debt advice on Fridays, too."),
      inSheffield("b", { name: "Plumtree b", helps_with: ["debt"] }),
    ];
    expect(ids(ask(list, { needs: ["debt"], near }))).toEqual(["b", "a"]);
  });
});

describe("where", () => {
  test("nearer stands above further; a mile is kept to when it was chosen", () => {
    const list = [
      inSheffield("five", { helps_with: ["anxiety"], places: [{ lat: 53.42, lng: -1.474 }] }),
      inSheffield("one", { helps_with: ["anxiety"] }),
    ];
    expect(ids(ask(list, { needs: ["anxiety"], near }))).toEqual(["one", "five"]);
    expect(ids(ask(list, { needs: ["anxiety"], near, within: 1 }))).toEqual(["one"]);
  });

  test("of several venues the nearest is measured", () => {
    const places = [
      { lat: 53.5, lng: -1.474 },
      { lat: 53.352, lng: -1.474 },
    ];
    const [match] = ask([inSheffield("two", { helps_with: ["anxiety"], places })], {
      needs: ["anxiety"],
      near,
    }).results;
    expect(match?.distance?.place).toBe(1);
    expect(match?.distance?.metres).toBeLessThan(3000);
  });
});

describe("trust", () => {
  const checked = (on: string): Partial<Resource> => ({ helps_with: ["anxiety"], checked: { on, how: "phone" } });
  test("freshness falls in steps, not off a cliff, and says what to do", () => {
    const list = [
      inSheffield("fresh", checked("2026-11-01")),
      inSheffield("nine", checked("2026-02-01")),
      inSheffield("fourteen", checked("2025-09-01")),
      inSheffield("ancient", checked("2024-01-01")),
    ];
    const findings = ask(list, { needs: ["anxiety"], near });
    expect(ids(findings)).toEqual(["fresh", "nine", "fourteen"]);
    expect(findings.notes.find(({ code }) => code === "older")?.text).toBe(
      "1 older listing is not shown, because nobody has checked it for a long time.",
    );
    expect(ids(ask(list, { needs: ["anxiety"], near, view: "professional" }))).toContain("ancient");
  });

  test("imported and never checked: shown, lower, with where it comes from; never hidden for its age", () => {
    const list = [
      inSheffield("imported", {
        helps_with: ["anxiety"],
        source: { name: "A council", edition: "2018-05" },
        contact: { phone: "01632 960003" },
      }),
      inSheffield("fresh", checked("2026-11-01")),
    ];
    const findings = ask(list, { needs: ["anxiety"], near });
    expect(ids(findings)).toEqual(["fresh", "imported"]);
    expect(findings.results[1]?.cautions[0]?.text).toBe(
      "We have not checked this. Ring first (from A council, May 2018)",
    );
  });

  test("closed and moved are told for a year, then gone; paused and full until their day", () => {
    const list = [
      inSheffield("closed", {
        helps_with: ["anxiety"],
        status: "closed",
        status_on: "2026-07-10",
        try_instead: ["open"],
      }),
      inSheffield("long-closed", { helps_with: ["anxiety"], status: "closed", status_on: "2024-07-10" }),
      inSheffield("moved", { helps_with: ["anxiety"], status: "moved", status_on: "2026-07-10", moved_to: "open" }),
      inSheffield("paused", { helps_with: ["anxiety"], status: "paused", status_until: "2027-01-08" }),
      inSheffield("was-full", { helps_with: ["anxiety"], status: "full", status_until: "2026-10-01" }),
      inSheffield("open", { name: "The open door", helps_with: ["anxiety"] }),
    ];
    const directory = directoryOf(list);
    const findings = directory.find({ needs: ["anxiety"], near });
    expect(ids(findings).sort()).toEqual(["open", "was-full"]);
    const said = (id: string): string[] =>
      findings.may_not_fit.find(({ resource }) => resource.id === id)?.cautions.map(({ text }) => text) ?? [];
    expect(said("closed")).toEqual(expect.arrayContaining(["It closed on 10 July 2026", "Try The open door instead"]));
    expect(said("moved")).toContain("It has moved: it is now The open door");
    expect(said("paused")).toContain("It is paused until 8 January 2027");
    expect(directory.why("long-closed", { needs: ["anxiety"], near }).because[0]?.code).toBe("gone");
  });

  test("an old set of records says how old it is; the host hears of it sooner", () => {
    const list = [inSheffield("a", checked("2026-11-01"))];
    const old = directoryOf(list, { madeOn: "2025-01-01" });
    expect(old.find({ near }).notes.find(({ code }) => code === "old-bundle")?.text).toContain("690 days ago");
    // Where nobody says when it was made, no more is said than its newest date shows.
    const undated = directoryOf([inSheffield("a", checked("2025-01-01"))], {});
    expect(undated.find({ near }).notes.find(({ code }) => code === "old-bundle")?.text).toBe(
      "Nothing in this list is newer than 690 days. Ring before you go.",
    );
    expect(directoryOf(list, { madeOn: "2026-06-01" }).issues.map(({ code }) => code)).toContain("bundle-old");
    expect(directoryOf(list, { madeOn: TODAY }).issues).toEqual([]);
  });

  test("what is said of waiting stops being shown after sixty days, what is said of room on its own day", () => {
    const said = (wait: string, until: string): string[] =>
      ask(
        [
          inSheffield("a", {
            helps_with: ["anxiety"],
            wait: { text: "Two weeks", on: wait },
            capacity: { text: "Full", until },
          }),
        ],
        {
          needs: ["anxiety"],
          near,
        },
      ).results[0]?.cautions.map(({ code }) => code) ?? [];
    expect(said("2026-11-01", "2026-12-01")).toEqual(expect.arrayContaining(["wait", "capacity"]));
    expect(said("2026-08-01", "2026-11-01")).not.toEqual(expect.arrayContaining(["wait"]));
  });
});

describe("ties and variety", () => {
  const twin = (id: string, organisation: string): Resource =>
    inSheffield(id, {
      name: "Talk and tea",
      organisation: { name: organisation },
      helps_with: ["loneliness"],
      kind: "activity",
    });

  test("equal records take turns by the week, and within a week nothing moves", () => {
    const list = ["a", "b", "c", "d", "e"].map((id) => twin(id, `Org ${id}`));
    const first = new Set<string>();
    for (let week = 0; week < 30; week++) {
      const today = new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10);
      const order = ids(directoryOf(list, { today }).find({ words: "lonely", near }));
      expect(ids(directoryOf([...list].reverse(), { today }).find({ words: "lonely", near }))).toEqual(order);
      first.add(order[0] ?? "");
    }
    expect(first.size).toBe(5);
  });

  test("at most two of one organisation stand among the first ten, when others match as well", () => {
    const list = [
      ...["a", "b", "c", "d"].map((id) => twin(id, "Big Charity")),
      ...["e", "f", "g", "h", "i", "j"].map((id) => ({
        ...twin(id, `Small ${id}`),
        places: [{ lat: 53.356, lng: -1.474 }],
      })),
    ];
    const findings = ask(list, { words: "lonely", near });
    const top = findings.results.slice(0, 7).filter(({ resource }) => resource.organisation.name === "Big Charity");
    expect(top).toHaveLength(2);
    expect(findings.notes.map(({ code }) => code)).toContain("diversity");
  });

  test("five equally matched: three kinds among them, and an informal or peer group", () => {
    const kinds = ["advice", "advice", "advice", "course", "peer-group", "counselling"] as const;
    const list = kinds.map((kind, i) => inSheffield(`r${i}`, { kind, helps_with: ["anxiety"] }));
    const top = ask(list, { needs: ["anxiety"], near })
      .results.slice(0, 5)
      .map(({ resource }) => resource.kind);
    expect(new Set(top).size).toBeGreaterThanOrEqual(3);
    expect(top).toContain("peer-group");
  });
});

describe("nothing fits", () => {
  test("words that are not understood, and no record has, say so", () => {
    const findings = ask([inSheffield("a", { helps_with: ["anxiety"] })], { words: "xqzvtw", near });
    expect(findings.results).toEqual([]);
    expect(findings.notes.map(({ code }) => code)).toContain("not-understood");
  });

  test("only something close to it: it is shown, and called the closest", () => {
    const findings = ask([inSheffield("a", { helps_with: ["listening"] })], {
      needs: ["loneliness", "befriending"],
      near,
    });
    if (findings.results.length > 0) expect(findings.notes.map(({ code }) => code)).toContain("weak");
    else expect(findings.notes.map(({ code }) => code)).toContain("nothing");
  });

  test("the nearest are shown, up to a hundred miles away, when there is nothing nearer", () => {
    const far = record("far", { helps_with: ["kidney"], modes: ["in-person"], places: [{ lat: 52.2, lng: -0.9 }] });
    const findings = ask([far], { words: "kidney failure", near });
    expect(ids(findings)).toEqual(["far"]);
    expect(findings.notes.map(({ code }) => code)).toContain("widened");
    expect(findings.results[0]?.cautions.map(({ code }) => code)).toContain("long-way");
  });

  test("a help line does not end the search before the nearest place, and stays", () => {
    const line: Partial<Resource> = { kind: "helpline", modes: ["phone"], covers: ["uk"], helps_with: ["kidney"] };
    const list = [
      record("line", { ...line, contact: { phone: "01632 960001" } }),
      record("far", { helps_with: ["kidney"], modes: ["in-person"], places: [{ lat: 52.2, lng: -0.9 }] }),
      record("close-to-it", { helps_with: ["loneliness"], modes: ["in-person"], places: [{ lat: 52.3, lng: -1 }] }),
    ];
    const findings = ask(list, { words: "kidney failure", near });
    expect(ids(findings)).toEqual(["line", "far"]);
    expect(findings.results[1]?.cautions.map(({ code }) => code)).toContain("long-way");
    expect(findings.notes.map(({ code }) => code)).toContain("widened");
    expect(ids(ask(list, { words: "kidney failure", near, within: 20 }))).toEqual(["line"]);
    expect(ids(ask(list, { words: "kidney failure", near, modes: ["phone"] }))).toEqual(["line"]);
  });

  test("who comes to the home as well, or only, is looked for as far as who does not", () => {
    const leeds = { helps_with: ["kidney"], places: [{ town: "Leeds", lat: 53.797, lng: -1.548 }] };
    const ways: Partial<Resource>[] = [
      { modes: ["in-person"] },
      { modes: ["in-person", "home-visit"] },
      { modes: ["home-visit"] },
      { modes: ["in-person"], covers: ["england"] },
    ];
    for (const more of ways) {
      const findings = ask([record("far", { ...leeds, ...more })], { needs: ["kidney"], near });
      expect([more, ids(findings)]).toEqual([more, ["far"]]);
      expect(findings.notes.map(({ code }) => code)).toContain("widened");
    }
  });

  test("every record that is not shown can say why", () => {
    const list = [
      inSheffield("shown", { helps_with: ["anxiety"] }),
      inSheffield("other-need", { helps_with: ["food"] }),
      inSheffield("tried", { helps_with: ["anxiety"] }),
      inSheffield("far", { helps_with: ["anxiety"], places: [{ lat: 51.5, lng: -0.12 }] }),
      inSheffield("elsewhere", { helps_with: ["anxiety"], covers: ["camden"], places: [{ lat: 51.54, lng: -0.14 }] }),
      inSheffield("older", { helps_with: ["anxiety"], checked: { on: "2023-01-01", how: "phone" } }),
      inSheffield("course", { helps_with: ["anxiety"], kind: "course" }),
    ];
    const directory = directoryOf(list);
    const asked: FindRequest = { needs: ["anxiety"], near, not: ["tried"], kinds: ["peer-group"] };
    const codes = list.map(({ id }) => directory.why(id, asked).because[0]?.code ?? directory.why(id, asked).shown);
    expect(codes).toEqual(["result", "no-match", "tried", "far", "serves-elsewhere", "older", "other-kind"]);
    expect(directory.why("nobody", asked).because[0]?.code).toBe("no-such-record");
  });
});

describe("danger that was plainly noticed", () => {
  const list = [
    inSheffield("crisis-cafe", { helps_with: ["crisis"] }),
    inSheffield("sleep-well", { helps_with: ["sleep"] }),
    inSheffield("refuge", { helps_with: ["domestic-abuse"] }),
    inSheffield("lgbt", { helps_with: ["trans"] }),
  ];

  test.each([
    ["i want to go to sleep and never wake up", "crisis-cafe", "never wake up"],
    ["my son is 15 and he told me he wants to be dead", "crisis-cafe", "wants to be dead"],
    ["daddy is hurting mummy right now and im hiding in the wardrobe", "refuge", "daddy is hurting mummy"],
  ])("is looked for too, where the words were read as something else: %s", (words, id, wrote) => {
    const { results, urgent } = ask(list, { words, near });
    expect(urgent[0]?.panel).toBe("hard");
    expect(JSON.stringify(results.find(({ resource }) => resource.id === id)?.reasons)).toContain(wrote);
  });

  test("comes after what was plainly read, and before what is a guess", () => {
    const { understood, urgent } = ask(list, { words: "people shout racist abuse at me every day", near });
    expect(urgent[0]?.panel).toBe("hard");
    expect(understood.needs.map(({ need }) => need).slice(0, 2)).toEqual(["hate-crime", "domestic-abuse"]);
    const { needs } = ask(list, { words: "he locked me in the house", near }).understood;
    expect(needs[0]?.need).toBe("domestic-abuse");
  });

  test("a soft line of a crisis is the best guess where nothing was read plainly, as on a page with few words", () => {
    const onPage = directoryOf(list, { vocabulary: pageVocabulary() });
    const words = "I am afraid of my partner";
    const { results, urgent, understood, sensitive } = onPage.find({ words, near });
    expect(urgent[0]).toMatchObject({ topic: "domestic-abuse", panel: "soft" });
    expect(understood.needs[0]?.need).toBe("domestic-abuse");
    expect(results[0]?.resource.id).toBe("refuge");
    expect(sensitive).toBe(true);
    expect(ids(onPage.find({ words, near, decline: ["need:domestic-abuse"] }))).not.toContain("refuge");
  });

  test("can be taken back as any reading, and a soft line looks for nothing", () => {
    const words = "daddy is hurting mummy right now and im hiding in the wardrobe";
    expect(ids(ask(list, { words, near, decline: ["need:domestic-abuse"] }))).not.toContain("refuge");
    const soft = ask(list, { words: "whats the point of anything", near });
    expect(soft.urgent[0]).toMatchObject({ topic: "suicide", panel: "soft" });
    expect(soft.understood.needs.map(({ need }) => need)).not.toContain("crisis");
  });

  test.each([
    "my cousin wants to kill himself",
    "my wife talks about killing herself",
    "my uncle tried to hang himself",
    "she took an overdose this morning",
  ])("who fears for somebody alive is not told first that they are bereaved: %s", (words) => {
    const list = [
      inSheffield("after-suicide", { helps_with: ["suicide-bereavement"] }),
      inSheffield("crisis-cafe", { helps_with: ["crisis"] }),
    ];
    const { understood, results } = ask(list, { words, near });
    expect(understood.needs[0]?.need).toBe("crisis");
    expect(results[0]?.resource.id).toBe("crisis-cafe");
  });

  test.each(["my cousin killed himself", "my uncle took an overdose and died"])("who is, is: %s", (words) => {
    expect(ask([], { words, near }).understood.needs[0]?.need).toBe("suicide-bereavement");
  });
});

describe("hurt by a partner", () => {
  test("nothing for couples is shown, and what is left out is counted without saying what it was", () => {
    const list = [
      inSheffield("relate", { name: "Couples talking", helps_with: ["relationship", "housing"], kind: "counselling" }),
      inSheffield("refuge", {
        helps_with: ["domestic-abuse"],
        covers: ["S8"],
        places: [{ address: "withheld", town: "Sheffield" }],
      }),
    ];
    const findings = ask(list, { words: "my husband hits me", near });
    expect(findings.sensitive).toBe(true);
    expect(ids(findings)).toEqual(["refuge"]);
    expect(findings.notes.find(({ code }) => code === "not-right")?.text).toBe(
      "1 that may not be right for this is not shown.",
    );
    expect(JSON.stringify(findings.notes)).not.toMatch(/couple/i);
  });

  test("a wish for help as a couple is read as the hurt, which is then looked for", () => {
    const list = [inSheffield("refuge", { helps_with: ["domestic-abuse"] })];
    const findings = ask(list, { words: "we argue and he pushes me, couples counselling", near });
    expect(ids(findings)).toEqual(["refuge"]);
    expect(findings.understood.needs.map(({ need }) => need)).not.toContain("relationship");
  });

  test.each([
    "me and my partner argue all the time",
    "my daughter and her husband are splitting up",
    "i was raped years ago and my husband and i want couples counselling",
    "my wife was abused as a child and we want couples therapy",
    "i hit my wife and we want couples counselling",
    "i hit my wife last night, couples counselling",
  ])("is not what a soft line, or harm that one does, makes of a wish for help as a couple: %s", (words) => {
    expect(ask([], { words, near }).understood.needs.map(({ need }) => need)).not.toContain("domestic-abuse");
  });

  test.each([
    ["BT1", "i hit my wife last night, couples counselling"],
    [near, "i am 17 and i hit my girlfriend, couples counselling"],
  ])("is not what one who harms others is taken for, whichever line is theirs in %s: %s", (near, words) => {
    const { understood, urgent } = ask([], { words, near });
    expect(urgent[0]).toMatchObject({ topic: "harming-others", panel: "hard" });
    expect(understood.needs.map(({ need }) => need)).not.toContain("domestic-abuse");
  });

  test.each([
    "ex wont let me see the kids",
    "husband left me for someone else",
    "daughter in law stops me seeing my grandchildren",
    "Ex has stopped me seeing my kids for five weeks",
  ])("is not what a soft line makes of a parting: the mediation stays, couples' evenings do not: %s", (words) => {
    const list = [
      inSheffield("mediation", { name: "Talk it over: mediation", helps_with: ["relationship"], kind: "advice" }),
      inSheffield("couples", { name: "Couples dancing", helps_with: ["dance", "relationship"], kind: "activity" }),
    ];
    const findings = ask(list, { words, near });
    expect(findings.urgent.map(({ panel }) => panel)).toEqual(["soft"]);
    expect(ids(findings)).toEqual(["mediation"]);
    expect(findings.notes.map(({ code }) => code)).not.toContain("not-understood");
  });

  test("what eases relationships among other things is no answer either", () => {
    const list = [inSheffield("bench", { helps_with: ["mens-group", "relationship", "dads"], kind: "peer-group" })];
    expect(ids(ask(list, { words: "he checks my phone and times me going to the shop", near }))).toEqual([]);
  });
});
