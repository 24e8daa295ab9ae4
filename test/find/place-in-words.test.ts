import { describe, expect, test } from "vitest";
import type { Findings } from "../../src/index.js";
import { directoryOf } from "../directory/build.js";

const directory = directoryOf([]);
const ask = (words: string, decline: string[] = []): Findings => directory.find({ words, decline });
const label = ({ place }: Findings): string => ("label" in place ? place.label : place.status);

describe("of several places in the words", () => {
  test.each([
    ["My wife died in March. I live near Tenbury Wells", "Tenbury Wells"],
    ["my mum lives in York and I am in Leeds", "Leeds"],
    ["I moved from Leeds to Sheffield", "Sheffield"],
    ["I used to live in Hull, now in York", "York"],
    ["from Leeds, working in Sheffield", "Leeds"],
    ["grew up in Wales, work in Leeds", "Leeds"],
    ["I fled from Bradford to escape my abusive husband", "not-given"],
    ["my abusive ex lives in Bradford and I'm scared", "not-given"],
    ["moved from Leeds to York and know nobody", "York"],
    ["we moved up from London to Leeds last month", "Leeds"],
    ["moving to Exeter from Leeds", "Exeter"],
  ])("%s: near %s", (words, expected) => {
    expect(label(ask(words))).toBe(expected);
  });

  test("one that is taken back gives way to the other", () => {
    const words = "my mum lives in York and I am in Leeds";
    expect(label(ask(words, ["near:Leeds"]))).toBe("York");
    expect(label(ask(words, ["near:Leeds", "near:York"]))).toBe("not-given");
  });
});

describe("a misspelt town in the words", () => {
  test.each([
    ["lonely in sheffeild", "Sheffield, South Yorkshire (S1)"],
    ["i live in birmigham and feel low", "Birmingham, West Midlands (B2)"],
    ["near manchestr", "Manchester, Greater Manchester (M2)"],
    ["i live in edinbrugh", "Edinburgh, City of Edinburgh (EH1)"],
  ])("%s: is offered as it is beside a place's box, and not taken", (words, label) => {
    const { place } = ask(words);
    expect(place.status === "ambiguous" && place.choices.map((choice) => choice.label)).toContain(label);
  });

  test.each(["in dispair", "we live in povety", "near brekdown", "living in damp accomodation", "moved to pakistan"])(
    "nothing is offered for %s",
    (words) => {
      expect(ask(words).place.status).toBe("not-given");
    },
  );
});

describe("an area in the words", () => {
  test.each([
    ["lonely, i live in northern ireland", "loneliness"],
    ["debt help in wales by phone", "debt"],
    ["lonely on Skye", "loneliness"],
    ["lonely in Fife", "loneliness"],
    ["lonely in Powys", "loneliness"],
    ["lonely in Bangor", "loneliness"],
  ])("%s: is no need and no slip", (words, need) => {
    const { understood } = ask(words);
    expect(understood.needs[0]?.id).toBe(`need:${need}`);
    expect(understood.needs.map(({ id }) => id)).not.toContain("need:veterans");
    expect(understood.needs.map(({ id }) => id)).not.toContain("need:singing");
    expect(understood.needs.map(({ id }) => id)).not.toContain("need:online");
    expect(understood.corrections).toEqual([]);
  });

  test("is measured from, as when it is typed as the place", () => {
    expect(ask("lonely in Powys").place).toEqual(directory.find({ near: "Powys" }).place);
    expect(label(ask("lonely on Skye"))).toBe("Skye");
  });

  test("a nation is asked about further", () => {
    expect(ask("lonely in scotland").place).toMatchObject({ text: expect.stringContaining("name of your town") });
  });

  test("whoever served in Northern Ireland is a veteran", () => {
    expect(ask("i served in northern ireland as a soldier").understood.needs[0]?.id).toBe("need:veterans");
    expect(label(ask("i served in northern ireland as a soldier"))).toBe("not-given");
  });
});

describe("help lines", () => {
  const lines = ({ urgent }: Findings): string[] => urgent[0]?.actions.map(({ label }) => label) ?? [];

  test.each([
    ["i want to die, wearing his old jersey", "Ring Samaritans (all of the UK)"],
    ["i want to die. my kids are on the isle of man", "Ring Samaritans (all of the UK)"],
    ["my husband hits me and my mum is in belfast", "Ring the National Domestic Abuse Helpline (England)"],
    ["my husband was born in dundee and he beats me", "Ring the National Domestic Abuse Helpline (England)"],
    [
      "chest tight for a week, just back from belfast",
      "Ring NHS 111 for urgent health advice (England, Scotland, Wales)",
    ],
  ])("stay those of every nation, each labelled, where a place is only named: %s", (words, line) => {
    const found = ask(words);
    expect(found.nation).toBeUndefined();
    expect(lines(found)).toContain(line);
  });

  test("of the place that is named come before those of other nations", () => {
    expect(lines(ask("my husband hits me and my mum is in belfast"))[0]).toContain("(Northern Ireland)");
  });

  test.each([
    ["my husband hits me, i live in dundee", "scotland"],
    ["i want to die BT1 1AA", "northern-ireland"],
  ])("are those of one nation where the words say that it is home, or give a postcode: %s", (words, nation) => {
    const found = ask(words);
    expect(found.nation).toBe(nation);
    expect(found.urgent[0]?.actions.every(({ nations }) => nations.some((each) => each === nation))).toBe(true);
    expect(lines(found).join()).not.toContain("(all of the UK)");
  });
});
