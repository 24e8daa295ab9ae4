import { describe, expect, test } from "vitest";
import { onPage, read, reader } from "./readers.js";

describe("words around what is meant", () => {
  test.each([
    ["i want to join a bereavement group", "bereavement"],
    ["looking for a bereavement group please", "bereavement"],
    ["is there a group for suicide loss", "suicide-bereavement"],
    ["suicide bereavement support group", "suicide-bereavement"],
    ["new parents group", "parent-baby"],
    ["a gardening group", "gardening"],
    ["walking group", "walking-group"],
    ["mens group", "mens-group"],
    ["join a choir", "singing"],
  ])("a group is for what the words beside it say, unless they are one phrase: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["I was wondering if you are able to suggest a stroke group", "stroke"],
    ["I would be grateful for a knitting group", "craft"],
  ])("politeness is no need: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["debt advice in urdu", "debt"],
    ["help with diabetes in punjabi", "diabetes"],
    ["someone who speaks arabic at my appointment", "interpreting"],
    ["i speak polish and want to learn english", "esol"],
  ])("a language says how, unless it is the point: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each(["counselling in bengali", "hindi", "tamil", "dari"])("a language is no slip of a word: %s", (text) => {
    for (const each of [reader, onPage]) expect(each.read(text).corrections).toEqual([]);
  });

  test.each([
    ["worried about my sons drinking", "alcohol"],
    ["need a bed", "household-goods"],
    ["need a bed in a refuge", "domestic-abuse"],
    ["warm coat", "household-goods"],
    ["winter coat", "household-goods"],
    ["need clothes", "household-goods"],
    ["make my own clothes", "craft"],
    ["kids want something to do", "youth-group"],
    ["mum has lost her marbles", "dementia"],
    ["premature baby", "parent-baby"],
    ["shopmobility", "equipment"],
    ["u3a", "adult-learning"],
    ["parkrun", "exercise"],
    ["citizens advice", "legal-advice"],
    ["forced to marry", "domestic-abuse"],
    ["loanly", "loneliness"],
    ["gender clinic waiting list", "trans"],
  ])("what many would type is understood on a page too: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["pain clinic waiting list", "trans"],
    ["school for my daughter 5 years", "trans"],
    ["my head is battered", "domestic-abuse"],
    ["my head's battered", "domestic-abuse"],
  ])("words that name nobody tell nobody who they are: %s", (text, need) => {
    expect(reader.read(text).needs[0]?.need).not.toBe(need);
  });

  test.each(["washing clothes", "mum cant get her clothes on"])("clothes alone are not surely wanted: %s", (text) => {
    for (const each of [reader, onPage]) expect(each.read(text).band).toBe("maybe");
  });

  test.each([
    "got battered by my boyfriend",
    "got battered last night by my partner",
    "battered woman",
    "he battered me",
  ])("who was battered by somebody is heard: %s", (text) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe("domestic-abuse");
  });
});

describe("words that say who and how", () => {
  test.each(["rough cough", "my daughter bolts out of the door"])(
    "one word of a longer phrase is not enough to be sure: %s",
    (text) => {
      for (const each of [reader, onPage]) expect(each.read(text).band).toBe("maybe");
    },
  );

  test.each(["rough sleeping", "cant leave the house", "new dad struggling", "been beaten up outside the club"])(
    "a phrase said whole, or more than one word of a phrase, still is: %s",
    (text) => expect(reader.read(text).band).toBe("sure"),
  );

  test.each([
    ["depression support for a 45 year old", "depression"],
    ["anxiety support for a 70 year old", "anxiety"],
    ["30 year old autistic man", "autism"],
    ["My dad is lonely", "loneliness"],
    ["my dad is 81 and lonely", "loneliness"],
    ["my mum is 82 and depressed", "depression"],
  ])("a grown person's age, and a parent, are no words of the young and of parents: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["my 14 year old is anxious", "young-people-mh"],
    ["my mum is a single parent and skint", "lone-parent"],
    ["45 year old single dad", "lone-parent"],
    ["my dad wants a dads group", "dads"],
  ])("but of whom they are about: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test("the whole vocabulary knows who is told by an age alone", () => {
    expect(read("things for 80 year olds")[0]).toBe("older-people");
  });

  test.each([
    ["can someone come to my house, my wife died", ["bereavement", "home-visit"]],
    ["I am depressed, can someone visit me at home", ["depression", "home-visit"]],
    ["home visits for the elderly", ["older-people", "home-visit"]],
    ["bereavement counsellor who does home visits", ["bereavement", "home-visit"]],
    ["counselling on zoom", ["talking-therapy", "online"]],
    ["housebound", ["home-visit"]],
    ["housebound pt - who will go out to him, cannot attend anything", ["home-visit"]],
    ["cant leave the house", ["agoraphobia"]],
    ["online gambling", ["gambling"]],
  ])("how somebody wants to meet takes nothing from what it is about: %s", (text, needs) => {
    expect(read(text)).toEqual(expect.arrayContaining(needs));
    const wanted = reader.read(text).needs.find(({ need }) => need === needs[0]);
    expect(wanted?.strength).toBeGreaterThan(0.2);
  });

  test.each([
    ["online course for anxiety", "anxiety", 0.5],
    ["online group for anxiety", "anxiety", 0.5],
    ["bereavement by video", "bereavement", 0.95],
  ])("nor does it help another that stands beside it: %s", (text, need, least) => {
    const likeliest = [...reader.read(text).needs].filter((each) => each.need !== "online");
    likeliest.sort((a, b) => b.strength - a.strength);
    expect(likeliest[0]?.need).toBe(need);
    expect(likeliest[0]?.strength).toBeGreaterThan(least);
  });
});

test("who does not speak English still asks for English, and who wants to meet people is not sent online", () => {
  expect(read("I don't speak English")[0]).toBe("esol");
  expect(read("no english")[0]).toBe("esol");
  expect(read("dont drive, face to face near me")).not.toContain("online");
});

describe("what is said to be polite", () => {
  test.each([
    ["My baby died. I hope you can point me in the right direction", "baby-loss"],
    ["I am losing my sight. I hope you do not mind me writing", "sight-loss"],
    ["My baby died. God bless", "baby-loss"],
    ["Dear Sir or Madam, I am in debt. Yours faithfully", "debt"],
    ["I look forward to hearing from you. I have cancer", "cancer"],
    ["Honestly I've got nobody to talk to", "listening"],
  ])("is no need: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });

  test("is read where it is all that was written", () => {
    expect(read("god bless")).toEqual(["faith"]);
    expect(read("point me in the right direction")[0]).toBe("health-coaching");
  });
});

describe("where something happens is not what is wanted", () => {
  test.each([
    ["free meals at the church hall", "food"],
    ["tots group at the church hall", "playgroup"],
    ["job club at the library", "employment"],
    ["food bank at the mosque", "food"],
    ["is there a dance at the institute", "dance"],
  ])("%s", (text, need) => {
    const { needs } = reader.read(text);
    expect(needs[0]?.need).toBe(need);
    const places = needs.filter((one) => ["community-space", "reading-group", "faith"].includes(one.need));
    for (const { strength } of places) expect(strength).toBeLessThan(0.1);
  });

  test.each([
    ["whats on at the village hall", "community-space"],
    ["hire a room in the village hall", "community-space"],
    ["want my sons party at the church hall", "community-space"],
    ["prayer group at the mosque", "faith"],
    ["book group at the library", "reading-group"],
  ])("unless nothing else is, or it is that: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });
});
