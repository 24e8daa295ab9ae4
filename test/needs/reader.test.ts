import { beforeAll, describe, expect, test } from "vitest";
import { builtVocabulary as builtForPage } from "../../src/built/needs-page.js";
import { createNeedsReader, type NeedsReader, type Vocabulary } from "../../src/needs/index.js";
import { readVocabulary } from "../../src/node/built/needs-module.js";
import { wordsOf } from "../../src/words/index.js";

let vocabulary: Vocabulary;
let reader: NeedsReader;
let onPage: NeedsReader;
beforeAll(async () => {
  vocabulary = await readVocabulary("data/needs");
  reader = createNeedsReader(vocabulary);
  onPage = createNeedsReader(builtForPage());
});

const read = (text: string, options = {}): string[] => reader.read(text, options).needs.map((each) => each.need);
const firstThree = (text: string, options = {}): string[] => read(text, options).slice(0, 3);

describe("reading a request", () => {
  test.each([
    ["lonely", "loneliness"],
    ["panic attacks", "anxiety"],
    ["nobody to natter to since i moved", "loneliness"],
    ["wheres the nearest foodbank", "food"],
    ["food bank", "food"],
    ["scared to open the bills", "debt"],
    ["fled Ukraine", "refugees"],
    ["fled from Syria living in Cardiff", "refugees"],
    ["fled my country", "refugees"],
    ["I fled from my husband", "domestic-abuse"],
    ["fled with my kids from him", "domestic-abuse"],
    ["had to flee my home", "domestic-abuse"],
  ])("%s is read as %s", (text, need) => {
    expect(firstThree(text)).toContain(need);
  });

  test.each(["from Ukraine", "ukraine", "i am from Syria"])("where somebody is from is no flight: %s", (text) => {
    expect(read(text)).not.toContain("refugees");
  });

  test("a word typed wrong is read as the one meant, and the answer says so", () => {
    const understood = reader.read("my anxeity is bad and im so lonley");
    expect(understood.needs.map((each) => each.need)).toEqual(expect.arrayContaining(["anxiety", "loneliness"]));
    const lonly = reader.read("deprresion");
    expect(lonly.needs[0]?.need).toBe("depression");
    expect(lonly.corrections).toEqual([{ id: "spelling:deprresion", from: "deprresion", to: "depression" }]);
  });

  test.each([
    ["sooo lonely", "loneliness"],
    ["lonelyyyyy", "loneliness"],
    ["im so aloneeee", "loneliness"],
    ["freeeezing house", "energy"],
    ["nofriends", "loneliness"],
    ["nomoney", "money-advice"],
    ["nofood", "food"],
    ["cantsleep", "sleep"],
  ])("a word that is drawn out or run together is itself, and no slip of another: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const { needs, corrections } = each.read(text);
      expect([needs[0]?.need, corrections]).toEqual([need, []]);
    }
  });

  test.each([
    ["my nan is no longer with us", "bereavement"],
    ["my dad is no longer alive", "bereavement"],
    ["my mum slipped away", "bereavement"],
    ["dad slipped away last week", "bereavement"],
    ["boiler conked out", "energy"],
    ["cant pay the council tax", "debt"],
    ["guest of his majesty for two years, just home", "prison-leavers"],
    ["need a room for my group", "community-space"],
  ])("everyday words: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });

  test("who is touched at work is read as that first, and as rights at work too, on a page as well", () => {
    for (const each of [reader, onPage]) {
      const needs = each.read("boss keeps touching me").needs.map(({ need }) => need);
      expect(needs.slice(0, 2)).toEqual(["sexual-violence", "work-rights"]);
    }
  });

  test.each([
    ["poor anger control", "diabetes"],
    ["poor bladder control", "diabetes"],
    ["poor asthma control", "diabetes"],
    ["my gp is no longer with us", "bereavement"],
    ["the doctor is no longer with us", "bereavement"],
    ["my boiler is no longer working", "bereavement"],
    ["the years slipped away", "bereavement"],
    ["nobody will give me a chance of a flat", "employment"],
    ["redundant church building", "work-rights"],
    ["motorbike", "neighbours"],
    ["notable", "household-goods"],
  ])("part of what is said of a need is not sure to be about it: %s is not %s", (text, need) => {
    const reading = reader.read(text).needs.find((each) => each.need === need);
    expect(reading?.strength ?? 0).toBeLessThan(0.5);
  });

  test("a blue badge is asked for as benefits are, and its other needs stay", () => {
    expect(read("blue badge")).toEqual(["benefits", "transport", "physical-disability"]);
    for (const each of [reader, onPage])
      for (const text of ["blue badge", "blue badge form", "how do i apply for a blue badge"])
        expect(each.read(text).needs[0]?.need).toBe("benefits");
  });

  test("a death told in everyday words is not who somebody is, on a page neither", () => {
    expect(onPage.read("my nan is no longer with us").needs[0]?.need).toBe("bereavement");
  });

  test("a correction can be taken back", () => {
    expect(reader.read("deprresion", { decline: ["spelling:deprresion"] }).corrections).toEqual([]);
  });

  test.each([
    ["copd and anxiety", ["copd", "anxiety"]],
    ["mum has dementia and im skint", ["dementia", "money-advice"]],
    ["deaf and want to learn to dance", ["dance"]],
  ])("each of several needs in one sentence is among the first: %s", (text, needs) => {
    expect(firstThree(text)).toEqual(expect.arrayContaining(needs));
  });

  test.each([
    ["copd and need a lift to hospital", ["transport", "copd"]],
    ["mum with dementia, need a lift to hospital", ["transport", "dementia"]],
    ["deaf and lonely", ["bsl", "loneliness"]],
    ["I am deaf. I am lonely.", ["bsl", "loneliness"]],
    ["lonely and gay", ["lgbt", "loneliness"]],
    ["new mum and lonely", ["parent-baby", "loneliness"]],
    ["single mum and lonely", ["lone-parent", "loneliness"]],
    ["I use BSL and want company", ["bsl", "loneliness"]],
    ["learning disability, make friends, get a job", ["learning-disability", "loneliness"]],
    ["autistic adult no friends", ["autism", "loneliness"]],
    ["asylum seeker need english lessons", ["refugees", "esol"]],
  ])("a second need that is plainly said is likely meant too: %s", (text, needs) => {
    const likely = reader.read(text).needs.filter(({ strength }) => strength > 0.3);
    expect(likely.map(({ need }) => need)).toEqual(expect.arrayContaining(needs));
  });

  test.each([
    ["weed addict", "drugs"],
    ["cocaine addict", "drugs"],
    ["heroin addict wants help", "drugs"],
    ["gym addict", "drugs"],
    ["weed in my garden", "gardening"],
    ["can i volunteer at the hospice", "volunteering"],
    ["i want to volunteer at a food bank", "volunteering"],
    ["asylum not granted", "refugees"],
  ])("what runs on is one need, not two: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const likely = each.read(text).needs.filter(({ strength }) => strength > 0.3);
      expect(likely.map((reading) => reading.need)).toEqual([need]);
    }
  });

  test("a way of meeting is how somebody asks, and competes with what is said beside it", () => {
    expect(read("is there anything on zoom I cant leave the house")[0]).toBe("online");
  });

  test("of two needs on different words the weaker is named too, and one that shares words with the first is not", () => {
    expect(read("mum has dementia and im skint")).toEqual(["dementia", "money-advice"]);
    expect(read("dad wets the bed every night where do i get pads from")).toEqual(["continence"]);
  });

  test("a long request is not surer than a short one that says the same", () => {
    const strength = (text: string): number => reader.read(text).needs[0]?.strength ?? 0;
    const rest = " and it has been going on for such a long while that by now we do not know any more";
    expect(strength(`rent arrears${rest}`)).toBeLessThan(strength("rent arrears"));
  });

  test("two sure needs on different words do not make each other unsure", () => {
    expect(reader.read("copd and anxiety").band).toBe("sure");
  });

  test("a long story does not drown its heart", () => {
    const filler = "well i dont like to moan and it has been a funny old year what with one thing and another ";
    expect(firstThree(`${filler}and since my husband died i cant stop crying ${filler}`)).toContain("bereavement");
    expect(firstThree(`since my husband died i cant stop crying ${filler}${filler}`)).toContain("bereavement");
  });

  test("saying a thing twice is not saying more than saying it once: the first reading stays the same", () => {
    expect(read("lonely lonely lonely lonely")[0]).toBe(read("lonely")[0]);
  });

  test("each reading names the person's own words and the phrase it was read by", () => {
    const [reading] = reader.read("Honestly I've got Nobody To Talk To these days").needs;
    expect(reading?.words.toLowerCase()).toContain("nobody to talk to");
    expect(reading?.because).not.toBe("");
    expect(reading?.strength).toBeGreaterThan(0);
    expect(reading?.strength).toBeLessThanOrEqual(1);
  });

  test("the words named are those that speak for the need, not only those of the nearest phrase", () => {
    const said = (text: string): string => reader.read(text).needs[0]?.words ?? "";
    const hungry = said("nothing in the cupboards and no money till friday");
    expect(hungry).toContain("cupboards");
    expect(hungry).toContain("friday");
    // What stands far off is not dragged in, and a quotation does not end on a word that only holds it together.
    expect(said(`lonely. ${"and the bus was late again today ".repeat(3)}no friends`)).not.toContain("bus was late");
    expect(said("dad wets the bed every night where do i get pads from")).toMatch(/ (night|pads)$/);
  });

  test("what hurts to be told by mistake is not read on a guess beside something likelier", () => {
    expect(read("used to sing in a panto and fancy treading the boards again")).not.toContain("lgbt");
    expect(read("due in 3 weeks and no cot no pram nothing")).not.toContain("baby-loss");
    // Said plainly, it is heard beside another need.
    expect(firstThree("miscarriage and my back hurts")).toContain("baby-loss");
  });

  test("words that only hold the sentence together make no second guess", () => {
    expect(read("mum 88 on her own, if she went down in the night no one would know")).not.toContain(
      "suicide-bereavement",
    );
  });

  test("words that would hurt to be shown are matched and never shown back", () => {
    for (const need of vocabulary.needs) {
      for (const text of need.hear ?? []) {
        for (const reading of reader.read(text).needs) {
          if (reading.need !== need.id) continue;
          const phrases = [...need.phrases.en, ...(need.clues ?? []), need.label.en];
          expect(phrases).toContain(reading.because);
        }
      }
    }
  });

  test("nor are they quoted from what was written, whatever stands beside them", () => {
    const unshown = (text: string, need: string): boolean | undefined =>
      reader.read(text).needs.find((each) => each.need === need)?.unshown;
    for (const each of [reader, onPage]) expect(each.read("my dad is a pisshead").needs[0]?.unshown).toBe(true);
    expect(unshown("they call us pikey scum", "gypsy-traveller")).toBe(true);
    expect(unshown("my dad is a pisshead and drinks too much", "alcohol")).toBe(true);
    expect(unshown("my dad drinks too much", "alcohol")).toBeUndefined();
  });

  test("no slip is put right to a word that would hurt to be shown, nor to a common slip", () => {
    for (const [each, { needs }] of [
      [reader, vocabulary],
      [onPage, builtForPage()],
    ] as const) {
      const shown = new Set(
        needs.flatMap(({ label, phrases, clues }) => wordsOf([label.en, ...phrases.en, ...(clues ?? [])].join(" "))),
      );
      const hidden = new Set(needs.flatMap(({ hear }) => wordsOf((hear ?? []).join(" "))).filter((w) => !shown.has(w)));
      for (const word of hidden) {
        const slip = word.slice(0, word.length >> 1) + word.slice((word.length >> 1) + 1);
        for (const { to } of each.read(slip).corrections) expect([slip, hidden.has(to)]).toEqual([slip, false]);
      }
      for (const text of ["retierd", "visiting winnie", "we tried the barron clinic", "druggy mates"]) {
        for (const { to } of each.read(text).corrections) expect(to).toBe("retired");
      }
      expect(each.read("bipoler").corrections).toMatchObject([{ from: "bipoler", to: "bipolar" }]);
      expect(each.read("alchol").corrections).toMatchObject([{ from: "alchol", to: "alcohol" }]);
    }
  });

  test("a reading can be taken back", () => {
    expect(read("lonely")[0]).toBe("loneliness");
    expect(read("lonely", { decline: ["need:loneliness"] })).not.toContain("loneliness");
  });

  test.each([
    ["copd", "copd"],
    ["breast cancer", "cancer"],
    ["depressed", "depression"],
    ["my husband drinks", "alcohol"],
  ])("what was taken back leaves its words explained: %s, without %s, is nothing else", (text, need) => {
    expect(reader.read(text, { decline: [`need:${need}`] })).toMatchObject({ needs: [], band: "none" });
  });

  test("taking one reading back leaves what other words say", () => {
    expect(read("copd and anxiety", { decline: ["need:copd"] })[0]).toBe("anxiety");
  });

  test("a stretch that is a place or a name is left out", () => {
    const text = "stroke in Barking";
    expect(reader.read("barking", { leaveOut: [{ start: 0, end: 7 }] }).needs).toEqual([]);
    expect(firstThree(text, { leaveOut: [{ start: 10, end: 17 }] })).toContain("stroke");
  });

  test.each(["", "   ", "!!!", "\u{1F600}", "asdfgh"])("nothing is made of %j", (text) => {
    const understood = reader.read(text);
    expect(understood.band).toBe("none");
    expect(understood.unsure).toBe(true);
  });

  test("short words never carry a reading by themselves", () => {
    for (const text of ["me", "it is me", "to the", "not", "a an the"]) expect(reader.read(text).band).not.toBe("sure");
  });

  test("a request about something else is not taken for a need on the strength of one word", () => {
    for (const text of ["what time is the next train", "repeat prescription please", "recipe for banana bread"]) {
      expect(reader.read(text).band).not.toBe("sure");
    }
  });

  test("the same words give the same answer, whatever was asked between", () => {
    const before = JSON.stringify(reader.read("cant sleep for worrying"));
    reader.read("dw i'n unig", { lang: "cy" });
    reader.read("something else entirely about gardens");
    expect(JSON.stringify(reader.read("cant sleep for worrying"))).toBe(before);
  });

  test("a very long text is read in full bounds and quickly forgotten", () => {
    expect(() => reader.read("lonely ".repeat(5000))).not.toThrow();
    expect(() => reader.read("a".repeat(100000))).not.toThrow();
  });
});

test("who does not speak English still asks for English, and who wants to meet people is not sent online", () => {
  expect(read("I don't speak English")[0]).toBe("esol");
  expect(read("no english")[0]).toBe("esol");
  expect(read("dont drive, face to face near me")).not.toContain("online");
});

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

describe("what few people are in", () => {
  test.each([
    ["not eating much so the wedding dress fits", "eating-disorder"],
    ["I am two weeks late on my period", "pregnancy"],
    ["the taxman says I owe him six grand", "debt"],
    ["she is frightened to drive in the dark now she is eighty", "transport"],
    ["they are trying to get my kids back from foster care for me", "legal-advice"],
    ["choking on her dinner again", "carers"],
    ["my mum tries to get out of the front door in the night", "dementia"],
  ])("is read by what it is about: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
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

describe("what is denied, not wanted or there already", () => {
  let page: NeedsReader;
  beforeAll(() => {
    page = createNeedsReader(builtForPage());
  });
  const isAbout = (text: string, need: string): void => {
    for (const each of [reader, page]) {
      const [first] = each.read(text).needs;
      expect(first?.need).toBe(need);
      expect(first?.denied).toBeUndefined();
    }
  };

  test.each([
    ["anything but a choir", "singing"],
    ["i dont have cancer its copd", "cancer"],
    ["not homeless, need furniture", "homelessness"],
    ["I don't gamble, never have. I just need help with my debts", "gambling"],
    ["no drugs, no alcohol, just hungry", "alcohol"],
    ["no drugs or alcohol, just hungry", "alcohol"],
    ["not suicidal just lonely", "crisis"],
    ["I've already got a food parcel, need help with heating", "food"],
    ["I go to slimming world but need something for my knees", "weight"],
    ["already tried talking therapies, want a walking group", "talking-therapy"],
    ["dont want women only, want a mixed choir", "womens-group"],
    ["not dying but chemo is hard", "end-of-life"],
    ["im not gay just lonely", "lgbt"],
    ["not a refugee, need esol", "refugees"],
    ["I do not like swimming but need exercise", "swimming"],
    ["hate gardening just lonely", "gardening"],
    ["not into knitting, want a singing group", "craft"],
    ["dont like swimming", "swimming"],
  ])("%s: %s is named last and counts little, or is the guess that is left", (text, need) => {
    const { needs, band } = reader.read(text);
    const [reading] = needs.filter((each) => each.need === need);
    expect(reading?.denied ?? true).toBe(true);
    expect(reading?.strength ?? 0).toBeLessThanOrEqual(0.3);
    const [first, ...others] = needs;
    if (others.length === 0) expect(band).toBe("maybe");
    else expect(first?.denied).toBeUndefined();
    expect(page.read(text).needs[0]?.need === need && others.length > 0).toBe(false);
  });

  test.each([
    ["i dont have cancer its copd", "copd"],
    ["not homeless, need furniture", "household-goods"],
    ["I don't gamble, never have. I just need help with my debts", "debt"],
    ["no drugs, no alcohol, just hungry", "food"],
    ["not suicidal just lonely", "loneliness"],
    ["already tried talking therapies, want a walking group", "walking-group"],
    ["dont want women only, want a mixed choir", "singing"],
    ["not dying but chemo is hard", "cancer"],
    ["im not gay just lonely", "loneliness"],
    ["not a refugee, need esol", "esol"],
    ["I do not like swimming but need exercise", "exercise"],
    ["hate gardening just lonely", "loneliness"],
    ["not into knitting, want a singing group", "singing"],
    ["I have no wish to join a choir, I need help with my bills", "money-advice"],
    ["not in need of furniture, but I am lonely", "loneliness"],
    ["we do not need a lunch club, we need transport", "transport"],
    ["I require no counselling, only a lift to hospital", "transport"],
    ["has no need of carers, wants a gardening group", "gardening"],
    ["grief support not religious", "bereavement"],
    ["bereavement no religion", "bereavement"],
    ["non-religious grief support", "bereavement"],
    ["I'm not religious and my wife died", "bereavement"],
    ["walking not swimming", "walking-group"],
    ["not debt, benefits advice", "benefits"],
  ])("what is left is read as if it were all: %s", (text, need) => {
    for (const each of [reader, page]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["not in debt but skint", "debt"],
    ["not in debt but need help with energy bills", "debt"],
    ["im not in debt but worried about bills", "debt"],
    ["not diabetic but overweight", "diabetes"],
    ["dont have diabetes but want to lose weight", "diabetes"],
    ["hate exercise but need to lose weight", "exercise"],
    ["not disabled but need a lift", "physical-disability"],
    ["im not deaf but cant hear the tv", "bsl"],
  ])("%s: %s is no likely second need", (text, need) => {
    const reading = reader.read(text).needs.find((each) => each.need === need);
    expect(reading?.strength ?? 0).toBeLessThan(0.5);
    if (need === "debt") expect(page.read(text).needs[0]?.need).not.toBe(need);
  });

  test.each([
    ["I don't have parkinsons, my dad does", "parkinsons"],
    ["I don't have cancer my husband does", "cancer"],
    ["I don't have dementia, my wife does", "dementia"],
    ["I don't gamble but my husband does", "gambling"],
    ["I don't take drugs, my son does", "drugs"],
    ["I'm not an alcoholic but my brother is", "alcohol"],
    ["I don't need a food bank, my mum does", "food"],
  ])("what somebody else has is the request: %s", isAbout);

  test.each([
    ["I'm not homeless yet but about to lose my flat", "homelessness"],
    ["I'm not homeless but might be soon", "homelessness"],
    ["not homeless at the moment", "homelessness"],
    ["wasn't homeless until last week", "homelessness"],
    ["wasn't diabetic until last year", "diabetes"],
    ["I'm not gambling as much but need help", "gambling"],
  ])("what is so now, was lately or comes soon is the request: %s", isAbout);

  test.each([
    ["want to go to a lunch club but need transport", "lunch-club"],
    ["I'd love to go to a choir but need someone to go with", "singing"],
    ["would like to go to a walking group but need company", "walking-group"],
    ["I need to go to a food bank but need a lift", "food"],
    ["I can't go to a choir but need company", "singing"],
    ["I've never been to a choir but want to sing", "singing"],
    ["can I go to a choir but need a lift", "singing"],
  ])("where somebody would like to go is the request: %s", isAbout);

  test.each([
    ["no dementia cafe round here", "dementia"],
    ["no stroke club round here", "stroke"],
    ["no cancer centre near me", "cancer"],
    ["no parkinsons cafe nearby", "parkinsons"],
    ["no bereavement help locally", "bereavement"],
    ["no autism help", "autism"],
    ["no dementia in my town", "dementia"],
  ])("a service that is missing is the request: %s", isAbout);

  test("who says that it is no abuse is not led away from it", () => {
    for (const text of ["not hitting me but shouting", "she is not violent but shouts", "is it not abuse"]) {
      const { needs } = reader.read(text);
      expect(needs[0]?.need).toBe("domestic-abuse");
      expect(needs[0]?.denied).toBeUndefined();
    }
    isAbout("its not domestic abuse hes just lost his job", "domestic-abuse");
  });

  test.each(["not suicidal but very low", "I am not suicidal but I can't cope"])(
    "a crisis that is denied stays first, as a guess, where nothing else is likely: %s",
    (text) => {
      for (const each of [reader, page]) {
        const { needs, band } = each.read(text);
        expect(needs[0]).toMatchObject({ need: "crisis", denied: true });
        expect(band).toBe("maybe");
      }
    },
  );

  test.each([
    ["not homeless but my son is autistic", "autism-parents"],
    ["I don't have dementia, my wife has arthritis", "arthritis"],
    ["not homeless, always hungry", "food"],
    ["I've been to the lunch club but need transport", "transport"],
  ])("other words behind it do not undo what is denied: %s", isAbout);

  test.each([
    ["used to be suicidal, not now, want to help others", "crisis", "volunteering"],
    ["was suicidal once, now want to volunteer", "crisis", "volunteering"],
    ["i was an alcoholic, ten years sober, want to help others", "alcohol", "volunteering"],
    ["I used to gamble, now want help with my debts", "gambling", "debt"],
  ])("what is over goes last where something else is wanted: %s", (text, past, wanted) => {
    for (const each of [reader, page]) {
      const { needs } = each.read(text);
      expect(needs[0]?.need).toBe(wanted);
      expect(needs.find(({ need }) => need === past)?.denied ?? true).toBe(true);
    }
  });

  test.each([
    ["used to be depressed, feel it creeping in again and need help", "depression"],
    ["used to be an alcoholic, slipped last week, need help", "alcohol"],
    ["used to be homeless, might lose my flat, need help", "homelessness"],
    ["my husband used to be an alcoholic, need support", "alcohol"],
    ["used to be in prison, need a job", "prison-leavers"],
    ["used to go dancing, want to start again", "dance"],
    ["was diagnosed with cancer, no longer work, need benefits", "cancer"],
    ["was diagnosed with cancer once, need benefits", "cancer"],
    ["I was depressed, no longer sleep, need help", "depression"],
    ["I used to be depressed and need help now", "depression"],
  ])("what was and comes back, or made them who they are, is the request: %s", isAbout);

  test.each([
    ["my husband was violent not now, we want couples counselling", "relationship"],
    ["my husband was violent once, I need couples counselling", "relationship"],
    ["he used to be violent, I need a womens group", "womens-group"],
  ])("who was hurt, once, is read with what is wanted: %s", (text, wanted) => {
    const needs = reader.read(text).needs.filter(({ strength }) => strength >= 0.5);
    expect(needs.map(({ need }) => need)).toEqual([wanted, "domestic-abuse"]);
  });

  test.each([
    ["no church, lunch club", "lunch-club"],
    ["bereavement no church", "bereavement"],
  ])("no wish for church is none: %s", (text, wanted) => {
    const plain = reader.read(text).needs.filter(({ strength }) => strength >= 0.3);
    expect(plain.map(({ need }) => need)).toEqual([wanted]);
  });

  test("it can be taken back, and is not lost", () => {
    const text = "not homeless, need furniture";
    expect(read(text)).toContain("homelessness");
    expect(read(text, { decline: ["need:homelessness"] })).not.toContain("homelessness");
  });

  test.each([
    ["I have no food", "food"],
    ["not eating", "food"],
    ["no money", "money-advice"],
    ["no friends", "loneliness"],
    ["no energy", "cfs-me"],
    ["no heating", "energy"],
    ["can't sleep", "sleep"],
    ["not sleeping", "sleep"],
    ["not coping", "mental-health"],
    ["never see anyone", "befriending"],
    ["no one to talk to", "loneliness"],
    ["no cancer support near me", "cancer"],
    ["there is no dementia group here", "dementia"],
    ["i dont want to drink any more", "alcohol"],
    ["dont want to be lonely any more", "loneliness"],
    ["cant stop gambling", "gambling"],
    ["already got diabetes, cant afford food", "diabetes"],
    ["already been to the food bank", "food"],
    ["already had three falls, scared of stairs", "falls"],
    ["cant stand the pain", "chronic-pain"],
    ["hate my job", "employment"],
    ["hate walking on my own", "walking-group"],
    ["dont like to sing in front of people", "singing"],
    ["hate crime", "hate-crime"],
    ["not gay friendly here", "lgbt"],
    ["dont want my benefits stopped", "benefits"],
    ["she doesn't want carers coming in", "care-choices"],
    ["no vicar in our village", "faith"],
    ["no church near me", "faith"],
    ["no faith left", "faith"],
    ["spiritual but not religious", "faith"],
    ["non hodgkins lymphoma", "cancer"],
  ])("where what is missing or hard is the need, nothing is denied: %s", (text, need) => {
    const { needs } = reader.read(text);
    expect(needs[0]?.need).toBe(need);
    expect(needs.filter((each) => each.denied === true)).toEqual([]);
  });
});

describe("a child who died", () => {
  const ofParents = ["parent-baby", "playgroup", "baby-bank", "infant-feeding", "perinatal-mh", "childcare"];
  const readings = (text: string): string[][] =>
    [reader, page].map((each) => each.read(text).needs.map(({ need }) => need));
  let page: NeedsReader;
  beforeAll(async () => {
    page = createNeedsReader(builtForPage());
  });

  test.each([
    ["newborn died", "baby-loss"],
    ["new baby died", "baby-loss"],
    ["our newborn passed away", "baby-loss"],
    ["lost my newborn", "baby-loss"],
    ["our newborn didnt make it", "baby-loss"],
    ["twins died at birth", "baby-loss"],
    ["our premature baby died last week", "baby-loss"],
    ["my baby was premature and died", "baby-loss"],
    ["premature baby died", "baby-loss"],
    ["premature baby loss group", "baby-loss"],
    ["pregnancy loss", "baby-loss"],
    ["my toddler died", "bereavement"],
    ["my little girl died", "bereavement"],
    ["my 3 year old died", "bereavement"],
  ])("%s: first %s, and nothing that is for parents with their children", (text, need) => {
    for (const needs of readings(text)) {
      expect(needs[0]).toBe(need);
      expect(needs.filter((each) => ofParents.includes(each))).toEqual([]);
    }
    expect(reader.read(text).attributes).toEqual([]);
  });

  test.each(["my baby was stillborn", "i lost my baby"])("is nobody that help is sought for: %s", (text) => {
    expect(reader.read(text).attributes).toEqual([]);
    expect(read(text)[0]).toBe("baby-loss");
  });

  test("what else is asked for is still read", () => {
    expect(read("my baby died and im pregnant again")).toEqual(expect.arrayContaining(["pregnancy", "baby-loss"]));
    expect(read("my toddler died, playgroup for my other one")).toContain("playgroup");
  });

  test.each([
    ["new baby and lost my job", "parent-baby"],
    ["mum died, new baby, on my own", "parent-baby"],
    ["pregnant and my dad died", "pregnancy"],
    ["my toddler is dead clumsy", "playgroup"],
    ["lose my baby weight", "weight"],
  ])("another death or loss is not theirs: %s", (text, need) => {
    expect(read(text)[0]).toBe(need);
  });

  test("the words said back are the person's own", () => {
    expect(reader.read("our newborn passed away in may").needs[0]?.words).toContain("newborn passed");
  });
});

describe("what hurts to be told by mistake", () => {
  test.each([
    ["my whole life is caring", "black-communities"],
    ["my partner died", "lgbt"],
  ])("is not told first on a scrap of a story: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).not.toBe(need);
  });

  test.each(["scared of my partner", "he controls me", "controlling husband", "he hits me"])(
    "is told before what is far less likely, though its stories alone speak for it: %s",
    (text) => {
      for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe("domestic-abuse");
    },
  );

  test("is not told at all where nothing is likelier", () => {
    for (const text of ["burger", "debate club", "passport photo"]) {
      for (const each of [reader, onPage]) {
        const careful = each.read(text).needs.filter(({ need }) => each.need(need)?.careful === true);
        expect(careful, text).toEqual([]);
      }
    }
  });

  test.each([
    ["im from jamaica and new here", "black-communities"],
    ["nigerian nurse, no friends", "black-communities"],
    ["im indian", "black-communities"],
    ["my wife is from pakistan and wants to make friends", "asian-women"],
  ])("who somebody is, is not read from a country: %s", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs.map((read) => read.need)).not.toContain(need);
  });

  test("nor is it sure by a language", () => {
    for (const each of [reader, onPage]) {
      const { band, needs } = each.read("punjabi speaking lady wants yoga");
      expect([band, needs[0]?.need]).not.toEqual(["sure", "asian-women"]);
    }
    expect(read("asian ladies group")[0]).toBe("asian-women");
  });

  test("is not sure on one word beside others that are not its own", () => {
    for (const text of ["the cat is dying", "dying to meet people"]) {
      for (const each of [reader, onPage]) expect(each.read(text).band, text).not.toBe("sure");
    }
    expect(reader.read("my mum is dying").band).toBe("sure");
  });

  test.each([
    ["he checks my phone and wont let me see my sister", "domestic-abuse"],
    ["they keep my passport and i sleep where i work", "modern-slavery"],
    ["we lost our little one at 20 weeks", "baby-loss"],
  ])("still comes to who tells it as a story: %s", (text, need) => {
    for (const each of [reader, onPage])
      expect(
        each
          .read(text)
          .needs.slice(0, 2)
          .map((read) => read.need),
      ).toContain(need);
  });
});

describe("two lives of one word", () => {
  test("AA is offered as a choice and never sure", () => {
    const understood = reader.read("AA");
    expect(understood.choices[0]?.needs).toContain("alcohol");
    expect(understood.band).not.toBe("sure");
  });

  test("ME in capitals is offered, me in small letters is oneself", () => {
    expect(reader.read("support for ME").choices).toHaveLength(1);
    expect(reader.read("support for me").choices).toHaveLength(0);
    expect(reader.read("SUPPORT FOR ME").choices).toHaveLength(0);
  });
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

describe("initials with dots", () => {
  test.each([
    ["P.T.S.D.", "ptsd"],
    ["help with my P.I.P. form", "benefits"],
    ["L.G.B.T. group", "lgbt"],
    ["M.N.D.", "mnd"],
  ])("%s is read as without them", (text, need) => {
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test("are offered as a choice where they have two lives, in small letters too", () => {
    expect(reader.read("A.A.").choices[0]?.needs).toContain("alcohol");
  });

  test("are read where they have one, though without dots they are an ordinary word", () => {
    for (const text of [
      "M.E.",
      "my daughter has M.E",
      "MY DAUGHTER HAS M.E.",
      "support for m.e.",
      "my wife has M.E.",
    ]) {
      for (const each of [reader, onPage]) {
        const { needs, choices } = each.read(text);
        expect([text, needs[0]?.need, choices]).toEqual([text, "cfs-me", []]);
      }
    }
    expect(reader.read("my daughter has ME").choices[0]?.needs).toEqual(["cfs-me"]);
  });
});

describe("words that are right as they are", () => {
  test.each(["rope", "overdue", "chronic", "dancing", "fancy", "harry", "tesco"])("%s is not corrected", (word) => {
    expect(reader.read(word).corrections).toEqual([]);
  });

  test("names of the directory are known and not corrected", () => {
    const named = createNeedsReader(vocabulary, new Set(["cansir"]));
    expect(named.knows("cansir")).toBe(true);
    expect(named.read("cansir").corrections).toEqual([]);
  });
});

describe("dialect and text messages", () => {
  test.each([
    ["cannae stop greetin since ma maw died", "bereavement"],
    ["im dead lonely n dunno wot 2 do wiv meself", "loneliness"],
    ["nae money fer the leccy", "energy"],
    ["sumfin for me toof", "dental"],
    ["no fud in house", "food"],
    ["diabeetees clinic", "diabetes"],
    ["got a bad coff", "copd"],
  ])("%s", (text, need) => {
    expect(firstThree(text)).toContain(need);
  });
});

describe("Welsh", () => {
  test("what nobody knows is not told to be Welsh, nor is English with a slip", () => {
    expect(reader.read("xyzzy")).toMatchObject({ language: "en", band: "none" });
    expect(reader.read("Zarzycki").language).toBe("en");
    const slip = reader.read("epilpesy");
    expect(slip).toMatchObject({ language: "en", corrections: [{ from: "epilpesy", to: "epilepsy" }] });
    expect(slip.needs[0]?.need).toBe("epilepsy");
  });

  test("what is Welsh only by a mutation or a letter is not read as Welsh", () => {
    for (const text of ["FND", "cannae see", "DRO", "loop recorder"]) {
      for (const each of [reader, onPage]) expect(each.read(text).language, text).toBe("en");
    }
  });

  test("Welsh without a word that only Welsh has is read as Welsh in an English page", () => {
    for (const text of ["hiraeth am gartref unig", "unigrwydd"]) expect(firstThree(text)).toContain("loneliness");
  });

  test.each([
    ["dwi'n teimlo'n unig", "loneliness"],
    ["problemau gyda fy mhwysau gwaed", "blood-pressure"],
    ["pryder", "anxiety"],
    ["gorbryder", "anxiety"],
  ])("%s is read", (text, need) => {
    expect(firstThree(text, { lang: "cy" })).toContain(need);
  });

  test("English words are understood in Welsh too", () => {
    expect(firstThree("panic attacks", { lang: "cy" })).toContain("anxiety");
  });

  test("plain Welsh typed into an English page is read as Welsh, and never as sure", () => {
    const understood = reader.read("dwi'n teimlo'n unig ers i'r gŵr farw");
    expect(understood.language).toBe("cy");
    expect(understood.band).toBe("maybe");
  });
});
