import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

const near = "S8 0AA";
/** About three miles from there: much further than the others. */
const far = { places: [{ town: "Sheffield", lat: 53.395, lng: -1.474 }] };
const ask = (resources: Resource[], request: FindRequest): Findings =>
  directoryOf(resources).find({ near, ...request });
const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);

describe("of records that only seem to answer, those with the person's own words go first", () => {
  test.each([
    ["play badminton", "Ecclesfield Badminton Club"],
    ["football", "Meadow Football Club"],
    ["somewhere for my lad to play football", "Meadow Football Club"],
  ])("“%s”: the club of that name, though others are nearer", (words, name) => {
    const list = [
      inSheffield("cricket", { name: "Woodseats Cricket Club" }),
      inSheffield("hockey", { name: "Ladies Hockey" }),
      inSheffield("theirs", { name, ...far }),
    ];
    expect(ids(ask(list, { words }))[0]).toBe("theirs");
  });

  test("of a word that may be two needs, the record that has it says which", () => {
    const list = [
      inSheffield("social", { helps_with: ["social-club"] }),
      inSheffield("health", { name: "Health coach", helps_with: ["health-coaching"] }),
    ];
    expect(ids(ask(list, { words: "coach" }))[0]).toBe("health");
  });
});

describe("who types a need names nobody", () => {
  const named = (words: string, name: string): boolean =>
    /by name|Its name is what you wrote/.test(
      JSON.stringify(ask([inSheffield("it", { name, helps_with: ["food", "debt"] })], { words }).results),
    );

  test("though its words stand in a name that tells more", () => {
    expect(named("food parcel tonight", "Salford Food Parcel Project")).toBe(false);
    expect(named("food bank", "Anvil Food Bank")).toBe(false);
    expect(named("salford food parcel", "Salford Food Parcel Project")).toBe(true);
  });
});

describe("what a record is mainly for", () => {
  test("a group for people who were not asked about does not lead for being for adults", () => {
    const list = [
      inSheffield("lgbt", { helps_with: ["lgbt", "social-club"], who_for: { min_age: 18 } }),
      inSheffield("all", { helps_with: ["social-club"], ...far }),
    ];
    expect(ids(ask(list, { needs: ["social-club"], age: 24 }))).toEqual(["all", "lgbt"]);
  });

  test("a line for those who are hurt by a partner stands behind the others in a crisis", () => {
    const line = (id: string, helps: string[]): Resource =>
      record(id, { kind: "helpline", helps_with: helps, covers: ["england"], modes: ["phone"] });
    const list = [line("abuse", ["domestic-abuse", "crisis"]), line("talk", ["loneliness", "crisis"])];
    expect(ids(ask(list, { needs: ["crisis"] }))).toEqual(["talk", "abuse"]);
    expect(ids(ask(list, { needs: ["crisis", "domestic-abuse"] }))[0]).toBe("abuse");
  });
});

describe("the answer says of itself only what is so", () => {
  test("where the first is most welcoming to just them, it is not called a poor fit", () => {
    const { notes } = ask(
      [inSheffield("tots", { helps_with: ["playgroup"], who_for: { welcomes: ["lone-parent"] } })],
      {
        words: "single mum",
      },
    );
    expect(notes.map(({ code }) => code)).not.toContain("weak");
  });

  test("one more need by phone takes the only place to go from nobody", () => {
    const list = [
      record("walk", {
        helps_with: ["cardiac"],
        modes: ["in-person"],
        places: [{ town: "Somewhere", lat: 52.2, lng: -1.474 }],
      }),
      record("line", { helps_with: ["stroke"], covers: ["uk"], modes: ["phone"], kind: "helpline" }),
    ];
    expect(ids(ask(list, { needs: ["cardiac"] }))).toEqual(["walk"]);
    expect(ids(ask(list, { needs: ["cardiac", "stroke"] })).sort()).toEqual(["line", "walk"]);
  });

  test("nobody is told to ring first, or to ask how to join, where ringing is all there is to do", () => {
    const advice = (fields: Partial<Resource>): string =>
      ask([record("it", { kind: "advice", summary: "Advice", helps_with: ["debt"], covers: ["england"], ...fields })], {
        needs: ["debt"],
      })
        .results.flatMap(({ cautions, reasons }) => [...cautions, ...reasons])
        .map(({ text }) => text)
        .join("\n");
    const contact = { phone: "01632 960001" };
    const rung = advice({ modes: ["phone"], contact });
    expect(rung).toContain("We have not checked this");
    expect(rung).not.toMatch(/Ring first|how to join/);
    expect(
      advice({ modes: ["in-person"], contact, places: [{ town: "Sheffield", lat: 53.352, lng: -1.474 }] }),
    ).toMatch(/Ring first[\s\S]*how to join/);
  });
});
