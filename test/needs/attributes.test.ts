import { beforeAll, describe, expect, test } from "vitest";
import { createNeedsReader, type NeedsReader } from "../../src/needs/index.js";
import { readVocabulary } from "../../src/node/built/needs-module.js";

let reader: NeedsReader;
beforeAll(async () => {
  reader = createNeedsReader(await readVocabulary("data/needs"));
});
const ids = (text: string): string[] => reader.read(text).attributes.map((each) => each.id);

describe("what the words say about a person", () => {
  test.each([
    ["im 14 and sad", "age:14"],
    ["lonely, 82 years old", "age:82"],
    ["78f no car", "age:78"],
    ["my boy is 6 year old", "age:6"],
    ["just turned 50", "age:50"],
    ["dad aged 91", "age:91"],
    ["my 7yr old has adhd", "age:7"],
    ["my 15yrs old", "age:15"],
    ["nan is eighty", "age:80"],
    ["my son Jack is 7", "age:7"],
    ["my son, 10, wont go to school", "age:10"],
    ["my mum (82) is lonely", "age:82"],
    ["daughter 15 self harming", "age:15"],
  ])("the age in %s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test.each([
    "smoked for 30 years",
    "2 years ago he died",
    "10 miles from town",
    "lost 3 stone",
    "5m walk",
    "3 kids",
    "gave up 20 years ago",
    "my flat is 12 degrees",
    "my pain is 9 out of 10",
    "my debt is 10 thousand",
    "my bmi is 15",
    "I'm 100% alone",
    "it is 2 in the morning",
    "my rent is 85 per week",
    "is 111 open",
    "can't walk more than 20m",
    "married 30yrs and husband died",
    "16yrs sober",
    "my mum 12 falls this year",
  ])("no age in %s", (text) => {
    expect(ids(text).filter((id) => id.startsWith("age:"))).toEqual([]);
  });

  test.each([
    ["my autistic kids aged 3 and 14", ["age:3", "age:14"]],
    ["my kids are 3, 5 and 9", ["age:3", "age:5", "age:9"]],
    ["ages 8 to 12", ["age:8", "age:12"]],
    ["my 3 and 5 year olds", ["age:3", "age:5"]],
    ["my kids are 3 and 5 and 2 dogs", ["age:3", "age:5"]],
    ["im 40 and 3 kids", ["age:40"]],
  ])("every age in %s", (text, expected) => {
    expect(ids(text).filter((id) => id.startsWith("age:"))).toEqual(expected);
  });

  test.each([
    ["a chat over the phone", "modes:phone"],
    ["is there anything online", "modes:online"],
    ["not online please", "not_modes:online"],
    ["i dont want it on zoom", "not_modes:video"],
    ["why not online", "modes:online"],
    ["not only online", "modes:online"],
    ["dont do computers", "digital:not-online"],
  ])("how it should happen: %s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test("a mode turned round is not wished for as well", () => {
    expect(ids("not online please")).not.toContain("modes:online");
  });

  test.each([
    ["me mam keeps falling", "about:parent"],
    ["my maw keeps falling", "about:parent"],
    ["my mother keeps falling", "about:parent"],
    ["my nan is lonely", "about:grandparent"],
    ["our lad wont go to school", "about:son-or-daughter"],
    ["the wife has dementia", "about:partner"],
  ])("who it is for: %s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test("someone who has died is not the one it is for", () => {
    expect(ids("my mum died at easter")).toEqual([]);
    expect(ids("i lost my dad")).toEqual([]);
  });

  test.each([
    ["only free on saturdays", "when:weekend"],
    ["something of an evening", "when:evening"],
    ["cant afford to pay", "free:true"],
    ["ladies only", "eases:women-only"],
    ["i use a wheelchair", "access:step-free"],
    ["she only speaks urdu", "languages:ur"],
    ["mum speaks only polish", "languages:pl"],
    ["i speak tamil", "languages:ta"],
    ["kurdish speaker please", "languages:ku"],
    ["im a gay man", "gender:men"],
    ["im a young woman", "gender:women"],
    ["cant drive", "travel:needs-lift"],
    ["mum is housebound", "travel:cannot"],
  ])("%s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test.each(["letter from the hospital", "on my own with twins", "i was free to go", "waking at night"])(
    "nothing is made of %s",
    (text) => {
      expect(ids(text)).toEqual([]);
    },
  );

  test("each names the words and can be taken back", () => {
    const [age] = reader.read("Lonely. I'm 82").attributes;
    expect(age).toEqual({ id: "age:82", kind: "age", value: 82, words: "I'm 82" });
    expect(reader.read("Lonely. I'm 82", { decline: ["age:82"] }).attributes).toEqual([]);
  });
});
