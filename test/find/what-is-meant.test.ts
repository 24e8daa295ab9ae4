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
