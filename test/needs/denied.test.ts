import { describe, expect, test } from "vitest";
import { onPage, read, reader } from "./readers.js";

describe("what is denied, not wanted or there already", () => {
  const isAbout = (text: string, need: string): void => {
    for (const each of [reader, onPage]) {
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
    expect(onPage.read(text).needs[0]?.need === need && others.length > 0).toBe(false);
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
    for (const each of [reader, onPage]) expect(each.read(text).needs[0]?.need).toBe(need);
  });

  test.each([
    ["not alcohol, it's gambling", "gambling"],
    ["no knitting, no crafts, just company", undefined],
    ["It isn't counselling I need, it's help with my gas bill", "money-advice"],
    ["Not counselling, I've got a counsellor, I'd like to talk to a chaplain", "faith"],
    ["I don't need English lessons, English is my first language. I want to learn Spanish", "adult-learning"],
    ["thought it was cancer but it wasn't, I have IBS", "ibd"],
    ["it turned out not to be epilepsy, it's panic attacks", "anxiety"],
    ["used to go to the art class but gave it up. What I want is company on a walk", "walking-group"],
    ["I gave up the choir, I want a walking group", "walking-group"],
    ["I stopped going to the choir, I want a book club", "reading-group"],
  ])("however it is said, nothing denied stands first: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const [first] = each.read(text).needs;
      expect(first?.denied).toBeUndefined();
      if (need === undefined) expect(first?.need).not.toBe("craft");
      else expect(first?.need).toBe(need);
    }
  });

  test.each([
    ["not art", "art"],
    ["not dancing, not art", "dance"],
    ["I don't want art, craft or bingo, just a chat", "craft"],
    ["it turned out not to be epilepsy", "epilepsy"],
  ])("what is refused by itself is never sure: %s", (text, need) => {
    for (const each of [reader, onPage]) {
      const { needs, band } = each.read(text);
      expect(band).not.toBe("sure");
      expect(needs.find((one) => one.need === need)?.denied ?? true).toBe(true);
    }
  });

  test.each([
    ["no art, craft or bingo, I want walking", "games", "walking-group"],
    ["not music or singing, gardening please", "singing", "gardening"],
  ])("what stands after an or is refused with all of the list: %s", (text, refused, wanted) => {
    for (const each of [reader, onPage]) {
      const { needs } = each.read(text);
      expect(needs.find((one) => one.need === refused)?.denied ?? true).toBe(true);
      expect(needs.find((one) => one.denied !== true)?.need).toBe(wanted);
    }
  });

  test("what is refused with its reason is refused", () => {
    for (const each of [reader, onPage]) {
      const { needs } = each.read("not craft because I have arthritis, want singing");
      const asked = needs.filter(({ denied }) => denied !== true).map(({ need }) => need);
      expect(asked).toContain("singing");
      expect(asked).not.toContain("craft");
    }
  });

  test.each([
    ["no food I need help", "food"],
    ["used to sing in a choir but stopped when mum died, want to get back into it", "singing"],
    ["I thought I had cancer", "cancer"],
    ["thought it was MS but it isn't going away", "ms"],
    ["not a choir, a singing group", "singing"],
    ["used to swim but can't now", "swimming"],
  ])("what is missing, wanted again or feared is the request: %s", isAbout);

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
    if (need === "debt") expect(onPage.read(text).needs[0]?.need).not.toBe(need);
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
      for (const each of [reader, onPage]) {
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
    for (const each of [reader, onPage]) {
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
