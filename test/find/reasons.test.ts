import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

/** Reasons are sentences about this record and this person: true, not empty, and as somebody would say them. */
const near = "S8 0AA";
/** Half a mile north of the place that the samples meet at. */
const from = { near: { lat: 53.3592, lng: -1.474 } };
const textsOf = (resource: Resource, request: FindRequest): string[] => {
  const findings: Findings = directoryOf([resource]).find({ near, ...request });
  return findings.results[0]?.reasons.map(({ text }) => text) ?? [];
};

describe("how far it is", () => {
  const portree = inSheffield("a", { helps_with: ["anxiety"], places: [{ town: "Portree", postcode: "IV51 9EU" }] });
  const askFrom = (place: string, lang: "en" | "cy" = "en"): string | undefined =>
    textsOf(portree, { needs: ["anxiety"], near: place, lang }).find((text) => /mil/.test(text));

  test("in one wide postcode, only the furthest that it may be is said", () => {
    expect(askFrom("IV51 9JS")).toBe("In your area, up to about 42 miles away");
    expect(askFrom("IV51 9JS", "cy")).toBe("Yn eich ardal chi, hyd at tua 42 milltir i ffwrdd");
  });

  test("where both are known to the house, it is as near as it says", () => {
    const hall = inSheffield("a", { helps_with: ["anxiety"] });
    expect(textsOf(hall, { needs: ["anxiety"], near: { lat: 53.352, lng: -1.474 } })).toContain(
      "Less than half a mile away",
    );
  });
});

describe("quotations are quotations", () => {
  test("a word that would hurt to read back is not quoted, and an ordinary one is", () => {
    const group = inSheffield("a", { helps_with: ["alcohol"] });
    const told = (words: string): string | undefined => textsOf(group, { words })[0];
    expect(told("my dad is a pisshead")).toBe("Helps with alcohol");
    expect(told("my dad drinks too much")).toBe("Helps with alcohol (you wrote “dad drinks too much”)");
  });

  test("an inferred need quotes the record's own words, not the vocabulary's", () => {
    const [text] = textsOf(
      inSheffield("a", { name: "Tuesday people", description: "Support for carers of all ages" }),
      { needs: ["carers"] },
    );
    expect(text).toBe("Seems to be about carers: it says “support for carers”");
  });

  test("what a record says that it is not is neither inferred nor quoted", () => {
    const crisis = { needs: ["crisis"] };
    for (const description of [
      "A friendly room. We are not a crisis line.",
      "A friendly room. This isn't an emergency or crisis service.",
      "A friendly room. We do not offer crisis support.",
    ]) {
      expect(textsOf(inSheffield("a", { name: "Tuesday people", description }), crisis), description).toEqual([]);
    }
    const both = "We are not a crisis line for the police. We run a crisis line for farmers.";
    expect(textsOf(inSheffield("a", { name: "Tuesday people", description: both }), crisis)[0]).toContain(
      "it says “crisis line”",
    );
    expect(
      textsOf(inSheffield("a", { name: "Tuesday people", description: "Not for profit debt advice" }), {
        needs: ["debt"],
      })[0],
    ).toContain("“debt advice”");
  });

  test("what makes no difference to it is neither inferred nor quoted", () => {
    const told = (description: string, need: string): string | undefined =>
      textsOf(inSheffield("a", { name: "Plumtree Hall", description }), { needs: [need] })[0];
    for (const description of [
      "For all who live here, without distinction of sex or sexual orientation or race or of political or religious opinions.",
      "Football for everybody, regardless of race, gender, sexuality or religion.",
      "Irrespective of their age, faith or sexual orientation, all may come.",
    ]) {
      expect(told(description, "lgbt"), description).toBeUndefined();
      expect(told(description, "faith"), description).toBeUndefined();
    }
    expect(told("Regardless of faith, we sing. A choir for lesbian and gay people.", "lgbt")).toContain("“lesbian");
    expect(told("Open to all regardless of background. Pregnancy support for all.", "pregnancy")).toContain(
      "“pregnancy",
    );
    expect(told("Regardless of their background, bereavement support for all.", "bereavement")).toContain(
      "“bereavement",
    );
  });

  test("what it says of whoever reads it is not what it is not", () => {
    expect(
      textsOf(
        inSheffield("a", { name: "Tuesday people", description: "If you cannot give up smoking alone, ring us." }),
        {
          needs: ["smoking"],
        },
      )[0],
    ).toContain("“give up smoking”");
  });

  test("words that only happen to stand near one another are no sign", () => {
    expect(
      textsOf(inSheffield("a", { description: "Raising funds for the benefit of the children of the school" }), {
        needs: ["benefits"],
      }),
    ).toEqual([]);
  });

  test("small words of a phrase stand where they do", () => {
    const told = (description: string, need: string): string | undefined =>
      textsOf(inSheffield("a", { name: "Plumtree Hall", description }), { needs: [need] })[0];
    expect(told("Football for the children aged 5 to 11.", "older-people")).toBeUndefined();
    expect(told("Relief of the aged in the parish.", "older-people")).toContain("“the aged”");
    expect(told("Concerts at Rosewood Care Home.", "home-help")).toBeUndefined();
  });

  test("what is close to what was asked, and seems so by its own words alone, quotes them", () => {
    const named = inSheffield("a", { name: "Plumtree Counselling Centre" });
    expect(textsOf(named, { needs: ["depression"] })[0]).toBe(
      "Close to what you asked for: talking therapy and counselling (it says “counselling centre”)",
    );
    const tea = "A room with a piano, where everybody who lives near may sit and talk for a while over tea and cake.";
    const mentioned = inSheffield("a", {
      name: "Tuesday people",
      description: `${tea} On Fridays a counselling centre.`,
    });
    expect(textsOf(mentioned, { needs: ["depression"] })).toEqual([]);
    expect(textsOf(mentioned, { needs: ["talking-therapy"] })[0]).toMatch(/^May be about/);
  });

  test("its name says it: then that is quoted", () => {
    const [text] = textsOf(inSheffield("a", { name: "Woodseats Toddler Group" }), { needs: ["playgroup"] });
    expect(text).toBe("Seems to be about toddlers and playgroups: its name says “toddler group”");
  });

  test("what is only mentioned further down is told as that", () => {
    const told = (description: string, lang: "en" | "cy" = "en"): string | undefined =>
      textsOf(inSheffield("a", { name: "Tuesday people", description }), { needs: ["debt"], lang })[0];
    const other = "A room with tea and a piano where everybody who lives near may sit and talk for a while. ";
    expect(told("Debt advice, and tea.")).toBe("Seems to be about debt: it says “debt advice”");
    expect(told(`${other}On some days there is debt advice.`)).toBe("May be about debt: it mentions “debt advice”");
    expect(told(`${other}On some days there is debt advice.`, "cy")).toBe(
      "Gall fod am: Dyled (mae’n sôn am “debt advice”)",
    );
  });

  test("where a slip was put right, what the record says is quoted, and not the slip", () => {
    const farmers = inSheffield("a", { name: "Plumtree supper", description: "A table for local farmers." });
    expect(textsOf(farmers, { words: "farmerz" })[0]).toBe("It mentions “farmers”");
    expect(textsOf(farmers, { words: "farmer" })[0]).toBe("It mentions “farmer”");
  });

  test("a phrase that begins with a small word is quoted with it", () => {
    const [text] = textsOf(inSheffield("a", { name: "Plumtree Under Fives" }), { needs: ["playgroup"] });
    expect(text).toBe("Seems to be about toddlers and playgroups: its name says “under fives”");
  });

  test("the person's words are quoted as they wrote them, as many as speak for the need", () => {
    expect(textsOf(inSheffield("a", { helps_with: ["memory"] }), { words: "mum keeps forgetting" })[0]).toBe(
      "Helps with memory problems (you wrote “mum keeps forgetting”)",
    );
  });

  test("a long stretch of the person's words is not said back whole, nor broken off at “and the”", () => {
    const words =
      "well i dont like to moan but i wash her and dress her and feed her now and the nights are worst and nobody ever asks how i am";
    const [text = ""] = textsOf(inSheffield("a", { helps_with: ["carers"] }), { words });
    const said = /“(.*)”/.exec(text)?.[1] ?? "";
    expect(words).toContain(said.replace(/…$/, ""));
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThanOrEqual(49);
    expect(said).not.toMatch(/ (and|the)…?$/);
  });

  test("a publisher's tags are quoted as words", () => {
    expect(textsOf(inSheffield("a", { description: "housing_advice, benefits" }), { needs: ["housing"] })[0]).toContain(
      "“housing advice”",
    );
  });
});

describe("nothing empty", () => {
  test("a word that fills a sentence is no reason", () => {
    const texts = textsOf(inSheffield("a", { helps_with: ["loneliness"], description: "Nobody is ever turned away" }), {
      words: "nobody to natter to",
    });
    expect(texts.join()).not.toContain("mentions");
  });

  test("what the need has said already is not said again as a word", () => {
    const texts = textsOf(inSheffield("a", { helps_with: ["debt"], summary: "Advice about debt" }), { words: "debt" });
    expect(texts.filter((text) => text.includes("debt"))).toHaveLength(1);
  });
});

describe("nothing false", () => {
  test("what was perhaps meant beside a likelier need is not looked for in records' texts", () => {
    const words = "on the insulin and keep going wobbly in work, numbers all over the shop";
    const directory = directoryOf([
      inSheffield("sums", { description: "Reading, writing and numbers for adults" }),
      inSheffield("sugar", { helps_with: ["diabetes"] }),
    ]);
    expect(directory.find({ near, words }).results.map(({ resource }) => resource.id)).toEqual(["sugar"]);
  });

  test("it comes to your home when its modes say so, not because its text has “comes”", () => {
    const words = "housebound, can anyone come to my house";
    const text = inSheffield("text", {
      description: "Everyone who comes gets a warm welcome, and we come to you at the door",
    });
    expect(textsOf(text, { words }).join()).not.toContain("Comes to your home");
    const mode = inSheffield("mode", { modes: ["home-visit"], helps_with: ["falls"] });
    expect(textsOf(mode, { words })[0]).toMatch(/^Comes to your home \(you wrote “/);
  });

  test("what hurts to be told by mistake is not “close to what you asked for”", () => {
    const helpline = record("helpline", { helps_with: ["domestic-abuse"], modes: ["phone"], covers: ["uk"] });
    expect(textsOf(helpline, { words: "sofa surfing since christmas" })).toEqual([]);
    expect(textsOf(helpline, { needs: ["sexual-violence"] })[0]).toBe("Close to what you asked for: domestic abuse");
  });

  test("a sentence with one telling word is not a name", () => {
    const group = inSheffield("a", { name: "Aberfoyle Toddlers", helps_with: ["playgroup"] });
    expect(textsOf(group, { words: "somewhere to take my toddler in the mornings" })[0]).toMatch(
      /^A place for toddlers/,
    );
    expect(textsOf(group, { words: "aberfoyle toddlers" })).toContain("You asked for it by name");
  });

  test("being online is not close to any need", () => {
    const debt = record("debt", { helps_with: ["debt"], modes: ["online", "phone"], covers: ["uk"] });
    expect(textsOf(debt, { needs: ["agoraphobia"] })).toEqual([]);
    expect(textsOf(debt, { needs: ["online"] })[0]).toBe("It is online");
  });

  test("a carer reads “For you, as a carer” once", () => {
    const texts = textsOf(inSheffield("a", { helps_with: ["carers"], who_for: { carers: "instead" } }), {
      words: "mum keeps forgetting",
      carer: true,
    });
    expect(texts.filter((text) => text === "For you, as a carer")).toHaveLength(1);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("a reading that was taken back does not come back as what is close, nor as a carer's", () => {
    const told = inSheffield("a", { helps_with: ["carers", "loneliness"] });
    const close = { words: "my wife died" };
    expect(textsOf(told, close).join()).toContain("Close to what you asked for: loneliness");
    expect(textsOf(told, { ...close, decline: ["need:loneliness"] }).join()).not.toContain("loneliness");
    const carer = { words: "im a carer for my mum, dementia" };
    expect(textsOf(told, carer)).toContain("For you, as a carer");
    expect(textsOf(told, { ...carer, decline: ["need:carers"] }).join()).not.toContain("carer");
  });

  test("a need that was chosen and read is one need, and the words are not two", () => {
    const told = inSheffield("a", { helps_with: ["housing", "homelessness"] });
    const texts = textsOf(told, { words: "section 21", needs: ["housing"] }).join();
    expect(texts).toContain("housing advice (you wrote “section 21”)");
    expect(texts).not.toContain("both");
  });

  test("the way over the water is said of a place to go, not of a voice on the phone", () => {
    const there = { places: [{ town: "Portishead", lat: 51.482, lng: -2.767 }] };
    const cautions = (resource: Resource): string[] =>
      (directoryOf([resource]).find({ near: "CF10 1EP", needs: ["debt"] }).results[0]?.cautions ?? []).map(
        ({ code }) => code,
      );
    const byPhone = record("ring", {
      helps_with: ["debt"],
      modes: ["phone", "in-person"],
      covers: ["wales"],
      ...there,
    });
    expect(cautions(byPhone)).not.toContain("across-water");
  });
});

describe("labels inside a sentence", () => {
  test.each([
    ["copd", "Helps with COPD"],
    ["parkinsons", "Helps with Parkinson's"],
    ["loneliness", "Helps with loneliness"],
    ["carers", "For carers"],
    ["lgbt", "For LGBT+ people"],
    ["singing", "What they do: singing"],
    ["new-to-area", "For people who are new to the area"],
    ["suicide-bereavement", "For people bereaved by suicide"],
  ])("%s reads “%s”", (need, said) => {
    expect(textsOf(inSheffield("a", { helps_with: [need] }), { needs: [need] })[0]).toBe(said);
  });
});

describe("how it reaches people", () => {
  test.each<[Partial<Resource>, string]>([
    [
      { modes: ["phone", "text"], covers: ["wales", "england"] },
      "By phone and by text message, for people all over Wales and England",
    ],
    [{ modes: ["home-visit"], covers: ["S8"] }, "Comes to you"],
    [{ places: [{ lat: 53.352, lng: -1.474 }], modes: ["in-person"] }, "Half a mile away"],
  ])("%j", (fields, said) => {
    expect(textsOf(record("a", { helps_with: ["anxiety"], ...fields }), { needs: ["anxiety"], ...from })).toContain(
      said,
    );
  });

  test("a name that says another county is told as such, not as unknown", () => {
    const directory = directoryOf([record("a", { name: "Debt help in Hampshire", helps_with: ["debt"] })]);
    expect(directory.why("a", { needs: ["debt"], near }).because[0]?.text).toBe(
      "Its name says Hampshire: it may not take people from your area",
    );
  });
});

describe("who is sent elsewhere", () => {
  const cautions = (list: Resource[], id: string): string[] => {
    const { results, may_not_fit: maybe } = directoryOf(list).find({ needs: ["anxiety"], near });
    return [...results, ...maybe].find(({ resource }) => resource.id === id)?.cautions.map(({ text }) => text) ?? [];
  };
  const helps = { helps_with: ["anxiety"] };

  test("is not sent to what has closed, or to what nobody has checked for years", () => {
    const list = [
      inSheffield("full", { ...helps, status: "full", try_instead: ["gone", "old", "good"] }),
      inSheffield("moved", { ...helps, status: "moved", moved_to: "gone" }),
      inSheffield("gone", { ...helps, name: "Long Gone", status: "closed", status_on: "2026-09-01" }),
      inSheffield("old", { ...helps, name: "Very Old", checked: { on: "2023-01-01", how: "phone" } }),
      inSheffield("good", { ...helps, name: "Good One" }),
    ];
    expect(cautions(list, "full")).toContain("Try Good One instead");
    expect(cautions(list, "moved")).toContain("It has moved");
  });

  test("is told of every way in", () => {
    const said = (by: NonNullable<Resource["join"]>["by"]): string[] =>
      cautions([inSheffield("a", { ...helps, join: { ...(by && { by }) } })], "a");
    expect(said(["gp"])).toContain("Ask your GP practice: they have to refer you");
    expect(said(["gp", "carer"])).toContain(
      "Someone has to ask for you: your GP practice or a carer (such as a relative or a friend)",
    );
    expect(said(["gp", "any-professional", "carer"])).toContain(
      "Someone has to ask for you: your GP practice, a professional (such as a nurse or a social worker) or a carer (such as a relative or a friend)",
    );
    expect(said(["gp", "self"]).filter((text) => /ask for you|refer/.test(text))).toEqual([]);
  });
});

describe("help to get online", () => {
  const online = record("online", { helps_with: ["anxiety"], modes: ["online"], covers: ["england"] });
  const said = (help: Resource, request: FindRequest = {}): string | undefined => {
    const { results } = directoryOf([online, help]).find({ needs: ["anxiety"], near, ...request });
    return results[0]?.cautions.find(({ code }) => code === "get-online")?.text;
  };
  const clicks = { name: "Clicks", helps_with: ["digital-skills"] };

  test("is near when it is said to be, and for this person", () => {
    expect(said(inSheffield("a", clicks))).toBe("Help to get online near you: Clicks");
    expect(said(record("a", { ...clicks, modes: ["phone"], covers: ["uk"] }))).toBe("Help to get online: Clicks");
    expect(said(inSheffield("a", { ...clicks, places: [{ lat: 55.86, lng: -4.25 }] }))).toBeUndefined();
    expect(said(inSheffield("a", { ...clicks, who_for: { max_age: 18 } }), { age: 70 })).toBeUndefined();
    expect(said(inSheffield("a", clicks), { not: ["a"] })).toBeUndefined();
  });
});

describe("a record with a number for each nation and no other", () => {
  test("has said when it can be rung", () => {
    const more = [{ label: "England", phone: "0114 496 0677", hours: "Monday to Friday 3pm to 8pm" }];
    const line = record("a", { helps_with: ["anxiety"], kind: "helpline", modes: ["phone"], contact: { more } });
    const cautions = directoryOf([line]).find({ needs: ["anxiety"], near }).results[0]?.cautions ?? [];
    expect(cautions.map(({ text }) => text).filter((text) => text.startsWith("Not stated"))).toEqual([
      "Not stated: cost. Ring to ask",
    ]);
  });
});

describe("nothing was found", () => {
  const said = (place: string): string | undefined =>
    directoryOf([inSheffield("a", { helps_with: ["food"] })])
      .find({ needs: ["anxiety"], near: place })
      .notes.find(({ code }) => code === "nothing")?.text;

  test("help lines are named where there are some", () => {
    expect(said(near)).toContain("ask one of the help lines");
    expect(said("JE2 3AB")).toContain("ask your GP practice or your council");
  });
});
