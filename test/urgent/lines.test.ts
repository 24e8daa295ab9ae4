import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { NATIONS, type Nation } from "../../src/place/outcome.js";
import { actionsFor } from "../../src/urgent/actions.js";
import { createUrgent } from "../../src/urgent/index.js";
import { URGENT_TOPICS, type UrgentTopic } from "../../src/urgent/urgent-data.js";
import { data, FOLDER, first, folder, urgent } from "./as-shipped.js";

describe("The lines", () => {
  it("stand for every nation, and 111 is not Northern Ireland's", () => {
    const ids = (nation?: (typeof NATIONS)[number]) => urgent.helpLines(nation).map(({ id }) => id);
    expect(ids("england")).toEqual(["call-999", "nhs-111", "samaritans"]);
    expect(ids("northern-ireland")).toEqual(["call-999", "samaritans", "lifeline"]);
    expect(ids("jersey")).toEqual(["call-999"]);
    expect(ids()).toContain("lifeline");
    const inNi = NATIONS.flatMap((nation) =>
      nation === "northern-ireland" ? urgent.notice({ words: "i want to die", nation }) : [],
    );
    expect(inNi.flatMap(({ actions }) => actions).map(({ value }) => value)).not.toContain("111");
  });

  it("stand with detection switched off too", () => {
    const off = createUrgent(data, { detect: false });
    expect(off.notice({ words: "i want to die" })).toEqual([]);
    expect(off.helpLines("wales").map(({ id }) => id)).toContain("samaritans");
  });

  it("say which nations they serve when the nation is not known", () => {
    const help = first("my husband hits me");
    const label = (id: string) => help?.actions.find((action) => action.id === id)?.label;
    expect(label("domestic-abuse-scotland")).toContain("(Scotland)");
    expect(label("call-999")).toContain("all of the UK");
  });

  it("say beneath the button, and not on it, when they were not checked lately, and what to do if they fail", () => {
    const asked = ["im homeless", "my husband hits me", "she wont wake up", "i want to kill myself"];
    const actions = NATIONS.flatMap((nation) =>
      asked.flatMap((words) => urgent.notice({ words, nation })[0]?.actions ?? []),
    );
    for (const action of actions) {
      expect(action.label).not.toMatch(/confirmed|checked|\[/);
      if (action.confidence === "medium") expect(action.note).toMatch(/^We have not checked this lately\. If /);
    }
    const silent = actions.find(({ id }) => id === "silent-999-55");
    expect(silent?.note).toContain("ask someone to ring 999 for you");
    expect(actions.find(({ id }) => id === "samaritans")?.note).toBeUndefined();
  });

  it("give hours that a worried person can read: what they stand on is not among them", () => {
    const lines = data.lines.filter((line) => line.hours !== undefined);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      expect(line.hours, line.id).not.toMatch(/[(]|\d{4}|source|list|check/);
      expect(line, line.id).not.toHaveProperty("hours_from");
    }
    const shelter = urgent
      .notice({ words: "im homeless", nation: "england" })[0]
      ?.actions.find(({ id }) => id === "shelter-england");
    expect(shelter?.note).toBe("These hours may have changed.");
  });

  it("give 999 in every nation for every emergency, whatever its age", () => {
    for (const nation of NATIONS)
      expect(urgent.notice({ words: "she wont wake up", nation })[0]?.actions[0]?.value).toBe("999");
  });

  it("are some wherever somebody is, whatever it is about and whoever it is, and a relay among them in the UK", () => {
    const actions = (topic: UrgentTopic, about: "self" | "someone" | "child", nation: Nation) =>
      actionsFor(data, { topic, level: "crisis", about }, { nation, likely: undefined }, "en");
    for (const topic of URGENT_TOPICS) {
      for (const about of ["self", "someone", "child"] as const) {
        for (const nation of NATIONS) {
          expect(actions(topic, about, nation), `${topic} ${about} ${nation}`).not.toEqual([]);
          const kinds = actions(topic, about, nation).map(({ kind }) => kind);
          if (["england", "scotland", "wales", "northern-ireland"].includes(nation))
            expect(kinds, `${topic} ${about} ${nation}`).toContain("relay");
        }
      }
    }
  });

  it("begin with one that somebody answers, in every nation: a relay carries a call and reaches nobody by itself", () => {
    expect(urgent.notice({ words: "run out of insulin", nation: "northern-ireland" })[0]?.actions[0]?.value).toBe(
      "999",
    );
    for (const topic of URGENT_TOPICS)
      for (const about of ["self", "someone", "child"] as const)
        for (const nation of NATIONS) {
          const lines = actionsFor(data, { topic, level: "crisis", about }, { nation, likely: undefined }, "en");
          expect(lines[0]?.kind, `${topic} ${about} ${nation}`).not.toBe("relay");
        }
  });

  it.each(["cant cope anymore", "no food today", "no heating and the baby is cold", "my husband hits me"])(
    "promise nothing more where 999 is all that is known: %s",
    (words) => {
      for (const nation of ["isle-of-man", "jersey", "guernsey"] as const) {
        const help = urgent.notice({ words, nation })[0];
        expect(help?.actions.map(({ value }) => value)).toEqual(["999"]);
        expect(help?.text).toContain("ring 999");
        expect(help?.text).not.toMatch(/These lines|talk to someone|line that is open/);
      }
    },
  );

  it("say to get out of a fire on an island too", () => {
    expect(urgent.notice({ words: "the house is on fire", nation: "jersey" })[0]?.text).toMatch(/^Get/);
  });

  it("of Citizens Advice come before a web page, for who has nowhere to sleep tonight in Wales", () => {
    const ids = urgent.notice({ words: "nowhere to sleep tonight", nation: "wales" })[0]?.actions.map(({ id }) => id);
    expect(ids?.slice(0, 2)).toEqual(["citizens-advice-wales", "streetlink"]);
  });

  it("hold no retired number", () => {
    const { retired } = parse(readFileSync(join(FOLDER, "retired.yaml"), "utf8")) as { retired: string[] };
    const digits = (text: string) => text.replace(/\D/g, "");
    for (const line of folder.lines) for (const value of retired) expect(digits(line.value)).not.toBe(digits(value));
  });
});

describe.runIf(process.env["FINGERPOST_SHARED"])("The lines beside the evidence", () => {
  const evidence = () =>
    parse(readFileSync(join(process.env["FINGERPOST_SHARED"] ?? "", "data/national.yaml"), "utf8"), {
      maxAliasCount: -1,
    }) as {
      retired_values: { value: string }[];
      organisations: { id: string; nations: string[]; channels: Channel[] }[];
    };

  interface Channel {
    value: string | null;
    verified: boolean;
    hours?: string;
    cost?: string;
    newest_source?: string;
  }

  /** What the evidence calls a line's organisation, where neither id begins with the other. */
  const OTHERWISE_CALLED: Readonly<Record<string, string>> = {
    "call-999": "emergency-999",
    "text-999": "emergency-sms",
    "bsl-999": "999-bsl",
    "nhs-111-mental-health-wales": "nhs-111-press-2-wales",
    "nhs-111-mental-health-scotland": "nhs-24-111-scotland",
    "domestic-abuse-england": "national-domestic-abuse-helpline",
    "domestic-abuse-scotland": "sdafmh",
    "domestic-sexual-abuse-ni": "dsa-helpline-ni",
    "relay-18000": "relay-uk",
    "relay-18001": "relay-uk",
    "housing-executive": "nihe",
    "national-gambling": "national-gambling-helpline",
  };
  /** 999 serves the islands too; the evidence was gathered for four nations. */
  const ISLANDS = ["isle-of-man", "jersey", "guernsey"];
  /** Hours as both ways of writing them come to: without remarks in brackets. */
  const plainHours = (hours: string | undefined): string | undefined =>
    hours
      ?.replace(/\s*\(.*\)/, "")
      .replace(/, seven days a week| daily/, ", every day")
      .replace(/^24 hours a day$/, "24 hours a day, every day");
  const bare = (text: unknown): string =>
    String(text)
      .replace(/\s/g, "")
      .replace(/^SHOUTto/, "");

  it("ban every retired value that the evidence names", () => {
    const { retired } = parse(readFileSync(join(FOLDER, "retired.yaml"), "utf8")) as { retired: string[] };
    const { retired_values } = evidence();
    expect(retired_values.map(({ value }) => value).sort()).toEqual([...retired].sort());
  });

  it("print what is verified of that very organisation: its number, nations, hours, cost and date", () => {
    const { organisations } = evidence();
    for (const { id, value, nations, hours, cost, newest_source } of folder.lines) {
      // One organisation may have a line to ring, one to text and one for the relay.
      const called = OTHERWISE_CALLED[id] ?? id.replace(/-(?:text|relay)$/, "");
      const same = organisations.filter(({ id: other }) => other === called);
      const own = same.length > 0 ? same : organisations.filter(({ id: other }) => other.startsWith(`${called}-`));
      const channel = own
        .flatMap(({ channels }) => channels)
        .find((each) => {
          // "999 then 55", "18001 + number": the line has the number, its label the rest.
          const [first] = String(each.value).split(/,? then|,| \(| \+/);
          return each.verified && bare(first) === bare(value);
        });
      expect({ id, value, known: channel !== undefined }).toEqual({ id, value, known: true });
      // A line may say less than the evidence, never something else.
      if (hours !== undefined)
        expect({ id, hours: plainHours(hours) }).toEqual({ id, hours: plainHours(channel?.hours) });
      expect({ id, cost: cost ?? null, newest_source: newest_source ?? null }).toEqual({
        id,
        cost: channel?.cost ?? null,
        newest_source: channel?.newest_source ?? null,
      });
      const served = own.flatMap((each) => each.nations);
      expect({ id, strange: nations.filter((each) => !served.includes(each) && !ISLANDS.includes(each)) }).toEqual({
        id,
        strange: [],
      });
      if (own.length === 1) for (const each of served) expect(nations, id).toContain(each);
    }
  });
});
