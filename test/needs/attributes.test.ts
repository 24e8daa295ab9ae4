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
    ["im sixty five and lonely", "age:65"],
    ["i am twenty-one", "age:21"],
    ["my mum whos 78", "age:78"],
    ["lady of 90 needs meals", "age:90"],
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
    "twenty five one pound coins",
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
    ["a walk on a Saturday", "when:weekend"],
    ["something at the week-end", "when:weekend"],
    ["a group after 6pm", "when:evening"],
    ["free swimming for my kids", "free:true"],
    ["a class that costs nothing", "free:true"],
    ["somewhere with disabled access", "access:step-free"],
    ["I cant manage steps", "access:step-free"],
    ["cant get out of the house", "travel:cannot"],
    ["a polish language group", "languages:pl"],
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
    ["copd and cant get out, come to me", "modes:home-visit"],
    ["cant get out come to me", "modes:home-visit"],
    ["cant walk far, home visit please", "modes:home-visit"],
    ["cant come home visit please", "modes:home-visit"],
    ["dont go out, by phone", "modes:phone"],
    ["no friends, online group", "modes:online"],
    ["no friends online group", "modes:online"],
    ["hate crowds, online please", "modes:online"],
    ["no car, zoom is fine", "modes:video"],
    ["no car zoom is fine", "modes:video"],
    ["dont drive, face to face near me", "modes:in-person"],
    ["i cant stop buying stuff online", "modes:online"],
    ["id rather do it online", "modes:online"],
    ["no one to come to me", "modes:home-visit"],
  ])("a not that belongs to something else turns no way down: %s", (text, id) => {
    expect(ids(text)).toContain(id);
    expect(ids(text).filter((each) => each.startsWith("not_"))).toEqual([]);
  });

  test.each([
    ["dont come to my house", ["not_modes:home-visit"]],
    ["i dont know how to use zoom", ["not_modes:video"]],
    ["no good with video calls", ["not_modes:video"]],
    ["not online or over the phone", ["not_modes:online", "not_modes:phone"]],
    ["face to face rather than online", ["modes:in-person", "not_modes:online"]],
    ["not online, over the phone", ["not_modes:online", "modes:phone"]],
    ["dim ar zoom", ["not_modes:video"]],
  ])("what belongs to the way still turns it down: %s", (text, all) => {
    expect(ids(text).sort()).toEqual([...all].sort());
  });

  test.each([
    "lonely, cant do evenings",
    "walking group but not mornings",
    "no good for me at weekends, chess club",
    "not mornings or evenings",
    "dont want women only, want a mixed choir",
    "dont want polish speaking, english is fine, counselling",
    "choir, not in welsh",
    "I dont speak urdu",
  ])("a time, a language or company that was refused is no wish: %s", (text) => {
    expect(ids(text)).toEqual([]);
  });

  test.each([
    ["cant cope at weekends", "when:weekend"],
    ["nothing to do in the evenings", "when:evening"],
    ["there is nothing in welsh round here", "languages:cy"],
    ["there are no women only groups here", "eases:women-only"],
    ["cant do days, evenings only", "when:evening"],
    ["cant get my mum to eat", "about:parent"],
    ["dont have someone to go with", "eases:going-alone"],
    ["cant go without my guide dog", "access:assistance-dogs"],
  ])("what is missed is not refused: %s", (text, id) => {
    expect(ids(text)).toContain(id);
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
    ["widower, nobody to talk to", "gender:men"],
    ["im a lonely man", "gender:men"],
    ["i am a retired woman", "gender:women"],
    ["cant drive", "travel:needs-lift"],
    ["mum is housebound", "travel:cannot"],
    ["cant get out of the house", "travel:cannot"],
    ["cant leave the house without panicking", "travel:cannot"],
    ["welsh language group", "languages:cy"],
    ["an online group for new mums", "modes:online"],
    ["knitting on a Monday morning", "when:morning"],
    ["friday night youth club", "when:evening"],
    ["free counselling", "free:true"],
    ["antenatal classes that are free", "free:true"],
    ["over 50s club", "life_stage:older"],
    ["exercise class step free", "access:step-free"],
    ["i dont go online need a lunch club", "not_modes:online"],
    ["anything free to do", "free:true"],
    ["something free on saturdays", "free:true"],
    ["free legal advice", "free:true"],
    ["is it free", "free:true"],
    ["anything on friday night", "when:evening"],
    ["tuesday mornings", "when:morning"],
  ])("%s", (text, id) => {
    expect(ids(text)).toContain(id);
  });

  test.each([
    "my husband is violent",
    "my husband is depressed and hits me",
    "my mum is lonely and my dad has dementia",
    "a retired man next door",
    "a single man upstairs",
    "my husband died and im lonely",
    "my wife left me",
    "a man followed me home",
  ])("puts no group for one gender behind others: %s", (text) => {
    expect(ids(text).join()).not.toContain("gender");
  });

  test.each([
    "letter from the hospital",
    "cant get out of the house without help",
    "welsh language class",
    "on my own with twins",
    "i was free to go",
    "waking at night",
    "help getting online to claim benefits",
    "someone keeps asking me for pics online",
    "im awake every night at three in the morning",
    "cant get up in the morning",
    "gluten free food",
    "nut free food",
    "im free on tuesdays",
    "im only free mondays",
    "when are you free",
    "got a free afternoon",
    "cancer free but still tired",
    "i want to be free of him",
    "a house thats free of mould",
    "royal free hospital",
    "he is free now from prison",
    "On Friday night he hit me",
    "died Monday morning",
    "learn the polish language",
  ])("nothing is made of %s", (text) => {
    expect(ids(text)).toEqual([]);
  });

  test("each names the words and can be taken back", () => {
    const [age] = reader.read("Lonely. I'm 82").attributes;
    expect(age).toEqual({ id: "age:82", kind: "age", value: 82, words: "I'm 82" });
    expect(reader.read("Lonely. I'm 82", { decline: ["age:82"] }).attributes).toEqual([]);
  });
});
