import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

const near = "S8 0AA";
/** About three miles from there: further than the others. */
const far = { places: [{ town: "Sheffield", lat: 53.395, lng: -1.474 }] };
const ask = (resources: Resource[], request: FindRequest): Findings =>
  directoryOf(resources).find({ near, ...request });
const ids = ({ results }: Findings): string[] => results.map(({ resource }) => resource.id);
const line = (id: string, fields: Partial<Resource>): Resource =>
  record(id, { kind: "helpline", modes: ["phone"], covers: ["uk"], contact: { phone: "01632 960001" }, ...fields });

describe("a sport that is named", () => {
  test.each([
    ["play badminton", "Ecclesfield Badminton Club"],
    ["play tennis", "Meadow Tennis Club"],
  ])("“%s”: the club that has it goes first, though others are nearer", (words, name) => {
    const list = [
      inSheffield("cricket", { name: "Woodseats Cricket Club" }),
      inSheffield("hockey", { name: "Ladies Hockey" }),
      inSheffield("theirs", { name, ...far }),
    ];
    expect(ids(ask(list, { words }))[0]).toBe("theirs");
  });

  test("does not put one whose need was read from its name before the same that states it", () => {
    const list = [
      inSheffield("read", { name: "Woodseats Badminton Club" }),
      inSheffield("stated", { name: "Meadow Badminton Club", helps_with: ["sport"] }),
    ];
    expect(ids(ask(list, { words: "play badminton" }))[0]).toBe("stated");
  });
});

describe("how somebody gets in is a wish, and the rest is what they ask", () => {
  test("lunch in a wheelchair is lunch", () => {
    const list = [
      inSheffield("lunch", { helps_with: ["lunch-club"], access: ["step-free"], ...far }),
      inSheffield("hire", { helps_with: ["equipment"] }),
      inSheffield("disabled", { helps_with: ["physical-disability"] }),
    ];
    expect(ids(ask(list, { words: "lunch in a wheelchair" }))[0]).toBe("lunch");
    expect(ids(ask(list, { words: "borrow a wheelchair" }))[0]).toBe("hire");
    expect(ids(ask(list, { words: "wheelchair user" }))[0]).toBe("disabled");
  });
});

describe("who somebody is, beside something they want to do, is a wish for how it should be", () => {
  const walks = (id: string, fields: Partial<Resource> = {}): Resource =>
    inSheffield(id, { kind: "activity", helps_with: ["walking-group"], ...fields });
  const list = [
    inSheffield("deaf-club", { helps_with: ["bsl"], languages: ["bfi"] }),
    walks("plain"),
    walks("signed", { helps_with: ["walking-group", "bsl"], ...far }),
    walks("unsigned", { no_access: ["bsl"] }),
  ];

  test.each([
    "Deaf and want a walking group",
    "I'm deaf, looking for a walking group",
    "Deaf lady wants a walking group",
  ])("“%s”: walks that welcome Deaf people, walks, and then what is for Deaf people", (words) => {
    const found = ask(list, { words });
    expect(ids(found).slice(0, 2)).toEqual(["signed", "plain"]);
    expect(ids(found)).toContain("deaf-club");
    const [plain, unsigned] = ["plain", "unsigned"].map((id) => found.results.find((each) => each.resource.id === id));
    expect(plain?.cautions.map(({ text }) => text).join()).toMatch(/Not stated: British Sign Language, /);
    expect(unsigned?.cautions.map(({ code }) => code)).toContain("access-read");
    expect(JSON.stringify(found.results[0]?.cautions)).not.toContain("British Sign Language");
  });

  test("who says nothing of what they want to do is looked for as before", () => {
    const company = [inSheffield("company", { helps_with: ["loneliness"] }), ...list];
    const found = ids(ask(company, { words: "Deaf and lonely" }));
    expect(found.slice(0, 2).sort()).toEqual(["company", "deaf-club"]);
    expect(ids(ask(list, { words: "deaf" }))[0]).toBe("deaf-club");
  });

  test.each([
    ["gay and looking for a choir", "singing", "lgbt"],
    ["Asian lady wants swimming", "swimming", "asian-women"],
    ["I have Parkinson's and would like to dance", "dance", "parkinsons"],
    ["veteran, walking football", "sport", "veterans"],
    ["my son is autistic and wants to swim", "swimming", "autism-parents"],
  ])("“%s” is %s first", (words, wanted, who) => {
    const found = ask(
      [
        inSheffield("theirs", { helps_with: [who] }),
        inSheffield("wanted", { helps_with: [wanted], ...far }),
        inSheffield("both", { helps_with: [wanted, who], ...far }),
      ],
      { words },
    );
    expect(ids(found)).toEqual(["both", "wanted", "theirs"]);
  });

  test.each([
    ["alcohol", "drinking too much since my book club ended"],
    ["self-harm", "cutting myself, used to paint"],
  ])("%s, “%s”: harm that somebody lives with is as much what they need", (harm, words) => {
    const help = inSheffield("help", { helps_with: [harm] });
    const club = inSheffield("club", { helps_with: ["reading-group", "art"], ...far });
    expect(ids(ask([club, help], { words }))[0]).toBe("help");
  });
});

test("where a carer asks for a choir and none is there, it is said that nothing fits", () => {
  const { notes } = ask([line("carers", { helps_with: ["carers"] })], { words: "choir", carer: true });
  expect(notes.map(({ code }) => code)).toContain("weak");
  const own = ask([line("carers", { helps_with: ["carers"] })], { words: "carers group", carer: true });
  expect(own.notes.map(({ code }) => code)).not.toContain("weak");
});

test("nobody is told to ask how to join advice that is only rung", () => {
  const said = (fields: Partial<Resource>): string =>
    JSON.stringify(
      ask([line("it", { kind: "advice", summary: "Advice", helps_with: ["debt"], ...fields })], { needs: ["debt"] })
        .results[0]?.cautions,
    );
  expect(said({})).not.toContain("how to join");
  expect(said({ modes: ["in-person"], places: [{ town: "Sheffield", lat: 53.352, lng: -1.474 }] })).toContain(
    "how to join",
  );
});
