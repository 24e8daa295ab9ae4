import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { readUrgentAsShipped, urgentModule } from "../../src/node/urgent/index.js";
import { NATIONS, type Nation } from "../../src/place/outcome.js";
import { actionsFor } from "../../src/urgent/actions.js";
import { checkUrgent, createUrgent, type Urgent, type UrgentData, type UrgentFolder } from "../../src/urgent/index.js";
import { URGENT_TOPICS, type UrgentTopic } from "../../src/urgent/urgent-data.js";
import { shipped } from "../../src/urgent/urgent-folder.js";

const FOLDER = "data/urgent";
let folder: UrgentFolder;
let data: UrgentData;
let urgent: Urgent;

beforeAll(async () => {
  folder = await readUrgentAsShipped(FOLDER);
  data = shipped(folder);
  urgent = createUrgent(data);
}, 60_000);

const first = (words: string) => urgent.notice({ words })[0];

describe("What a person in danger sees", () => {
  it("promises nothing of opening hours: on a Sunday most advice lines are shut", () => {
    for (const words of ["nothing to eat until friday", "my kids are going hungry"]) {
      const help = first(words);
      expect(help?.level).toBe("urgent");
      expect(help?.text).toContain("Ring a line that is open now");
      expect(help?.text).not.toMatch(/today/);
    }
  });

  it.each([
    "my mother in law is planning a forced marriage for me",
    "domestic abuse from my brother in law",
    "trafficking, my sister in law is kept there",
    "they laugh but i can not breathe",
  ])("is help whatever a guard makes of a word beside it: %s", (words) => {
    expect(first(words)).toBeDefined();
  });

  it.each(["my son wants to kill me", "my 13 year old son wants to kill me", "my brother wants to kill me"])(
    "is a line on harm at home where somebody there wants to kill: %s",
    (words) =>
      expect(first(words)).toMatchObject({
        topic: "domestic-abuse",
        level: "crisis",
        panel: "soft",
        actions: expect.arrayContaining([expect.objectContaining({ id: "domestic-abuse-england" })]),
      }),
  );

  it("keeps a threat hard that ends in a laugh", () => {
    expect(first("he says he will kill me lol")?.panel).toBe("hard");
  });

  it("is help before anything else, with the words that caused it", () => {
    const help = first("sorry to bother you but i want to die");
    expect(help).toMatchObject({ level: "crisis", panel: "hard", about: "self", sensitive: false });
    expect(help?.words).toContain("want to die");
    expect(help?.actions.map(({ id }) => id)).toContain("samaritans");
  });

  it.each([
    ["WANT TO DIE"],
    ["i wnat to die"],
    ["i want to diiie"],
    ["iwanttodie"],
    ["i w a n t to d i e"],
    ["i wanna die"],
    ["kms"],
    ["im sui cidal"],
    ["su1cidal"],
    ["i’m s*icidal"],
    ["cba living anymore"],
  ])("is found however it is typed: %s", (words) => {
    expect(first(words)?.level).toBe("crisis");
  });

  it.each([
    ["he is unconcious", "emergency"],
    ["took 30 paracetamo", "emergency"],
    ["he is unersponsive", "emergency"],
    ["stopped breahting", "emergency"],
    ["my mum has collpased", "emergency"],
    ["kids are sttarving", "crisis"],
    ["no inslin left", "urgent"],
    ["my husbnd hits me", "crisis"],
  ])("is found when the word that tells of it has a slip: %s", (words, level) => {
    expect(first(words)?.level).toBe(level);
  });

  it("puts 999 first when life is at risk, with text relay and British Sign Language", () => {
    const help = first("ive taken an overdose");
    expect(help?.level).toBe("emergency");
    expect(help?.actions.slice(0, 4).map(({ id }) => id)).toEqual(["call-999", "text-999", "relay-18000", "bsl-999"]);
  });

  it("offers a quick way out where someone at home may look", () => {
    const help = first("my husband hits me");
    expect(help).toMatchObject({ level: "crisis", sensitive: true, about: "self" });
    expect(help?.actions.map(({ id }) => id)).toContain("silent-999-55");
  });

  it("knows when it is about someone else, or a child", () => {
    expect(first("my mate wants to kill himself")?.about).toBe("someone");
    expect(first("my daughter is 14 and wants to kill herself")?.about).toBe("child");
    expect(first("im 13 and i want to die")?.about).toBe("child");
    expect(first("im 13 and i want to die")?.actions[0]?.id).toBe("childline");
  });

  it.each([
    [
      "what a full stop parts from the harm: a reason given is no word that it is harmless",
      "My husband is violent. He has autism.",
    ],
    ["a thought denied, where the means are at hand", "i have pills ready but would never do it"],
    ["a denial that is only passed on by the one who harms", "he says he doesn't hit me"],
  ])("stays hard whatever is made of %s", (_, words) => {
    expect(first(words)?.panel).toBe("hard");
  });

  it("takes a denial as a reason for care, never for silence", () => {
    expect(first("im not going to kill myself but i think about it")).toMatchObject({ panel: "soft", level: "crisis" });
  });

  it.each([
    ["I have nowhere to sleep tonight.", "soft", "urgent"],
    ["I put a rope up in the shed.", "soft", "crisis"],
    ["My ex waits outside my work every day.", "soft", "crisis"],
    ["My husband hits me.", "hard", "crisis"],
    ["I have taken 30 paracetamol.", "hard", "emergency"],
  ])("is not hidden by an ordinary letter around it: %s", (danger, panel, level) => {
    const before = "Hello, my mum would like to join the Tuesday craft group at the village hall. She enjoys knitting.";
    const after = "Is there a charge, and does the hall have a ramp? Many thanks and best wishes, Sandra";
    for (const words of [
      `${danger} ${before} ${after}`,
      `${before} ${danger} ${after}`,
      `${before} ${after} ${danger}`,
    ])
      expect(first(words)).toMatchObject({ panel, level });
    expect(first(`${before} ${after}`)).toBeUndefined();
  });

  it.each([
    ["i want to die i cant see any point", "crisis"],
    ["im gonna unalive myself", "crisis"],
    ["my husband hits me and im scared", "crisis"],
    ["my mums on the floor her lips are blue", "emergency"],
  ])("is not hidden by a letter without a full stop around it: %s", (danger, level) => {
    const before =
      "hello we moved here in the summer and the allotment is lovely the kids go to the swimming club on saturdays";
    const after = "i would like to know about the toy library too and is the choir still on at the church thanks pat";
    for (const words of [
      `${danger} ${before} ${after}`,
      `${before} ${danger} ${after}`,
      `${before} ${after} ${danger}`,
    ])
      expect(first(words)).toMatchObject({ panel: "hard", level });
    expect(first(`${before} ${after} i have nowhere to sleep tonight`)).toMatchObject({
      panel: "soft",
      level: "urgent",
    });
    expect(first(`${before} ${after}`)).toBeUndefined();
  });

  it("is no harder for a jest that a long sentence holds", () => {
    const jest =
      "the wife says she'll kill me if i bring home another clock so is there a repair shed i can go to in secret";
    expect(first(jest)?.panel).toBe("soft");
  });

  it.each([
    "no thoughts of harming myself, just lonely",
    "i am not thinking about suicide",
    "I have never wanted to kill myself",
    "he does not hit me",
    "im not being abused",
    "no plans to end my life",
    "i dont self harm",
  ])("is the soft line for a denial: %s", (words) => expect(first(words)?.panel).toBe("soft"));

  it.each([
    ["no intention of dying but ive taken an overdose", "emergency"],
    ["ive taken an overdose but i dont want to die", "emergency"],
    ["i am not thinking about suicide, i am doing it tonight", "emergency"],
    ["i don't self harm but i have pills ready", "emergency"],
    ["i never wanted to die but i have taken all my tablets", "emergency"],
    ["he doesn't hit me but he raped me last night", "crisis"],
    ["he doesnt hit me but he threatens to kill me", "crisis"],
    ["he doesnt hit me but he controls all my money", "crisis"],
    ["mum doesn't hit me but she locks me in my room", "crisis"],
    ["my husband does not beat the kids, he beats me", "crisis"],
    ["i dont self harm i want to kill myself", "crisis"],
    ["no thoughts of suicide but my husband hits me", "crisis"],
    ["he says he does not hit me but he does", "crisis"],
    ["no thoughts of killing myself until tonight", "crisis"],
  ])("is hard beside a denial of something else: %s", (words, level) =>
    expect(first(words)).toMatchObject({ panel: "hard", level }),
  );

  it.each(["no thoughts left i want to die", "he does not stop hitting me", "i have no plans but i want to die"])(
    "is hard where nothing is denied but something else: %s",
    (words) => expect(first(words)?.panel).toBe("hard"),
  );

  it.each([
    "My husband is violent",
    "he gets violent",
    "my dad is violent to my mum",
    "my son is violent towards me",
    "my husband is controlling",
    "my partner is abusive",
    "i need a refuge",
  ])("is an abuse line where somebody at home is called violent: %s", (words) =>
    expect(first(words)).toMatchObject({
      level: "crisis",
      sensitive: true,
      actions: expect.arrayContaining([expect.objectContaining({ id: "domestic-abuse-england" })]),
    }),
  );

  it.each([
    "My husband has Alzheimer's. He gets aggressive with me and I'm worn out.",
    "My dad has dementia. He is violent.",
    "My son is autistic. He is violent to me.",
    "he has lewy body, he gets violent",
    "my husband has huntingtons. he is violent to me",
    "my husband has a brain tumour. he is violent",
    "he was abusive to staff so he was banned",
    "she was abusive on the phone to the receptionist",
    "a man on my street, he was abusive to me because im black",
    "she was violent in the play",
    "he was violent in the match",
    "my cat, he is violent",
    "my cockatiel, she is aggressive to me",
    "children of controlling parents",
    "my dad was violent",
    "he is violent to me",
  ])('is never hard for a "he" or "she" who may be ill, a stranger or a pet, nor for what was: %s', (words) =>
    expect(first(words)?.panel).not.toBe("hard"),
  );

  it.each(["my baby has meningitis", "i think i have sepsis", "he has alcohol poisoning", "my son has dka"])(
    "is 999 first for an illness that cannot wait, by its name: %s",
    (words) => {
      expect(first(words)?.level).toBe("emergency");
      expect(first(words)?.actions[0]?.id).toBe("call-999");
    },
  );

  it("answers the past with the soft line", () => {
    expect(first("tried to kill myself when i was 19")).toMatchObject({ panel: "soft", level: "distress" });
    expect(first("i used to cut myself and now i cut myself again")?.panel).toBe("hard");
  });

  it.each([
    ["he is strangling me. i met him last year", "emergency"],
    ["im locked in the bathroom hes got a knife. I used to play bowls.", "emergency"],
    ["hes got a knife i used to play bowls", "emergency"],
    ["My husband hits me. I used to sing in the choir.", "crisis"],
    ["my husband died last year. i want to kill myself.", "crisis"],
    ["i lost my wife 2 years ago i want to die", "crisis"],
    ["he hit me. he promised he would never do it", "crisis"],
  ])("takes no past and no denial for that of another sentence, nor of what is so now: %s", (words, level) => {
    expect(first(words)).toMatchObject({ panel: "hard", level });
  });

  it.each([
    "My husband died and I cry all the time. I want to kill myself.",
    "I am so lonely since I retired. I want to die.",
    "I'm so lonely. Nobody visits. I want to end it all.",
    "my son took his own life and i want to die",
  ])("says 999 to who wants to die, whatever grief is told beside it: %s", (words) => {
    expect(first(words)).toMatchObject({ panel: "hard", level: "crisis" });
    expect(first(words)?.text).toContain("999");
  });

  it.each([
    "i used to want to die",
    "I was raped. It was twenty years ago.",
    "was on a bridge last year. someone stopped. i'm ok now",
  ])("answers a past that points at the danger with the soft line: %s", (words) =>
    expect(first(words)).toMatchObject({ panel: "soft", level: "distress" }),
  );

  it.each([
    "i'm thirteen and i want to die",
    "year 9 and i want to die",
    "my age is 13 and i cut myself",
    "aged 14, suicidal",
    "i turned 13 last week and i want to die",
    "im in year 9 at school and i want to die",
    "i am sixteen, help me i want to die",
    "i want to die and i'm seventeen",
    "16f here, i want to die",
    "as a 14 year old i want to die",
    "i want to die (age 13)",
    "age: 12. i want to die",
    "age 15 want to die",
    "i want to die, age 14",
    "im almost 13 and i want to die",
    "im in sixth form and want to die",
    "im in year 6 and want to die",
    "im 13 want to die",
  ])("is Childline first for who says that they are young: %s", (words) => {
    expect(first(words)?.actions[0]?.id).toBe("childline");
  });

  it.each([
    "raped at aged 15, i am 34",
    "abused from aged 8 to 14, im 45",
    "i was abused aged nine, am now 50",
    "i was raped when i turned 15",
    "in year 2 of my degree and i want to die",
    "in year 9 of my marriage and i want to die",
    "i work in year 6 and want to die",
    "i work in year 9 and want to die",
    "year 2 of chemo want to die",
    "year 5 without my wife and i want to die",
    "she hits me. I'm six foot two",
    "i am twelve steps in and want to die",
    "i'm nine to five working and want to die",
    "i am fifteen grand in debt and want to die",
    "I'm 17 grand in debt and thinking of ending it",
    "im 9 pints in and want to kill myself",
    "I'm 6 foot 4 and my wife hits me",
    "im 10 miles from home and he hits me",
    "I am 10 years into this marriage and he hits me",
    "I am 12 on the waiting list and want to die",
    "im 10/10 depressed and want to die",
    "im in year 8 of my sentence and want to die",
    "as a 14 year old i was raped",
    "my mum works at number 12f and hits me",
    "i left school age 16 and i want to die",
    "started drinking age 15 and want to die",
    "i came here age 12 and i want to die",
    "adopted age 6 and i want to kill myself",
    "diagnosed with adhd age 10 and now i want to die",
    "married age 16, he hits me",
    "left home age 17, my husband hits me",
    "mental age 9 and i want to die",
  ])("is no line for children where the number is an age of then, or none: %s", (words) => {
    expect(first(words)?.actions.map(({ id }) => id)).not.toContain("childline");
  });

  it.each([
    "my partner is 35 and he hits my kids",
    "my mums boyfriend is 50 and he touches me",
    "my son is being hit by his dad who is 40",
    "a 40 year old man is messaging my daughter for nudes",
    "i am scared of my dad, he is 52",
    "my daughter is 26 and hits her little boy",
    "my daughter is 26 and hits her kids",
    "he hits my son, he is 40",
    "his step dad is 45 and he hits him, he is only a boy",
    "her boyfriend is 24 and she is in year 8 he is grooming her",
    "my daughter is 15 and gave birth last week and wants to die",
    "my son wants to die, his dad is in the army",
    "my daughter is a nurse and my son wants to die",
    "my son is in the army cadets and wants to die",
    "my daughter told her teacher at university hospital she wants to die",
    "my daughter was raped at a party and shes 15",
    "my daughter (15) was raped",
    "my 8 year old daughter lives with her dad and his wife and she is hit",
  ])("is for the child who is hurt, however old the others are: %s", (words) => {
    expect(first(words)?.about).toBe("child");
    expect(first(words)?.actions[0]?.id).toBe("childline");
  });

  it.each(["i hit my wife, can we do couples counselling", "i punched my boyfriend, can we have couples therapy"])(
    "speaks to the one who harms where they write: %s",
    (words) => {
      expect(first(words)).toMatchObject({ topic: "harming-others", about: "self" });
      expect(first(words)?.text).toMatch(/^You can talk about this/);
    },
  );

  it.each([
    "mum's got finger mark bruises on her arms and the home won't say how",
    "she's left sat in her own mess for hours in that home",
    "my dads living in filth with rats and wont let anyone in",
  ])("begins with no line for children where a grown-up is harmed: %s", (words) => {
    expect(first(words)).toMatchObject({ topic: "adult-harm", about: "someone" });
    expect(first(words)?.actions[0]?.id).toBe("hourglass");
  });

  it("shows the lines for children where children are hurt, whoever tells it", () => {
    const shown = urgent
      .notice({ words: "partner hits our kids" })
      .flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(shown).toContain("childline");
    expect(shown).not.toContain("silver-line");
  });

  it("is for the baby where the one who gave birth is the writer", () => {
    expect(first("my baby was born when i gave birth last week and is floppy")?.about).toBe("child");
  });

  it("is for the parent where it is a child who hurts them, and for the child where the child is hurt", () => {
    const help = first("My 15 year old daughter is violent to me");
    expect(help?.about).toBe("self");
    expect(help?.actions.map(({ id }) => id)).not.toContain("childline");
    expect(first("im 15 and my dad hits me")?.actions[0]?.id).toBe("childline");
  });

  it.each([
    "my 15 year old son hits me",
    "our 16 year old son has started hitting us",
    "my 14 year old granddaughter punches us",
    "my 17 year old son pushed me down the stairs",
  ])("is the parent's own lines first, however old the child who hurts them is said to be: %s", (words) => {
    expect(first(words)).toMatchObject({ about: "self", topic: "domestic-abuse" });
    expect(first(words)?.actions[0]?.id).toBe("domestic-abuse-england");
  });

  it.each([
    "my 13 year old friend hits me",
    "a 14 year old boy at school hits me",
    "my 15 year old son gets hit by his dad",
    "my 15 year old son told me his dad hits him",
    "my dad hits me and my 15 year old son",
  ])("is still Childline first where a child is hurt, or writes: %s", (words) => {
    expect(first(words)?.actions[0]?.id).toBe("childline");
  });

  it.each([
    "i am violent to my partner and want to stop",
    "i keep controlling my girlfriend, checking her phone, i want to change",
    "i shout and break things and my wife is scared of me",
    "i am attracted to kids and need help",
    "i raped my girlfriend",
    "i hit my wife last night",
    "i lost it and hit my wife",
    "i was violent to my wife",
    "i am verbally abusive to my wife",
  ])("is help to stop for who harms others, and never calls it nobody's fault: %s", (words) => {
    const help = first(words);
    expect(help?.actions.slice(0, 2).map(({ id }) => id)).toEqual(["respect", "samaritans"]);
    expect(help?.text).toBe(
      "You can talk about this, and get help to stop, before anyone is hurt or hurt again. In danger now, ring 999.",
    );
  });

  it.each([
    "i was raped by my girlfriend",
    "i was hit by my wife",
    "my husband says i am abusive to him but he hits me",
    "i was raped and my husband doesnt know",
    "i was raped. my partner doesn't know",
    "i was raped, my mum doesn't believe me",
    "i have been raped and my wife left",
    "i was sexually assaulted and my husband doesn't believe me",
    "i was raped. my husband did it",
    "i was slapped. my boyfriend did it",
    "i was punched my husband did it",
    "i know he raped my daughter",
    "i saw him hit my mum",
    "he says i raped my partner but he raped me",
    "he twists it and says i am abusive to my partner",
    "i am not violent to my wife",
    "i am threatening my kids with no telly",
    "i become aggressive with my kids' teachers",
    "i keep hurting my partner in judo by accident",
  ])("is no help to stop for those who harm nobody: %s", (words) => {
    expect(urgent.notice({ words }).flatMap(({ actions }) => actions.map(({ id }) => id))).not.toContain("respect");
  });

  it.each(["my wife had a stroke this morning", "think ive had a stroke", "he had a seizure an hour ago"])(
    "is 999 first for an illness that came on now: %s",
    (words) => {
      const help = first(words);
      expect(help).toMatchObject({ level: "emergency", sensitive: false });
      expect(help?.actions[0]?.id).toBe("call-999");
    },
  );

  it.each([
    ["my dad had a stroke and he is choking", "hard", "emergency"],
    ["my mum had a stroke and is choking", "soft", "emergency"],
    ["i had a stroke and i want to die", "hard", "crisis"],
    ["i had a seizure and i want to die", "hard", "crisis"],
    ["my mum had a stroke and she wants to die", "hard", "crisis"],
    ["he had a seizure and he is blue", "hard", "emergency"],
    ["my dad had a heart attack he is grey", "hard", "emergency"],
    ["i had a heart attack and now cant breathe", "hard", "emergency"],
    ["my husband had a stroke and he hits me", "hard", "crisis"],
    ["my dad had a seizure and he is unresponsive", "hard", "emergency"],
    ["my dad had a seizure and he is fitting", "soft", "emergency"],
    ["she had a seizure and is having another", "soft", "emergency"],
  ])("is help for the danger told after an illness of the past: %s", (words, panel, level) =>
    expect(first(words)).toMatchObject({ panel, level }),
  );

  it.each([
    "my wife had a stroke this morning",
    "think ive had a stroke",
    "my dad just had a stroke",
    "he has just had a fit",
    "she just had a fit and help",
    "i lost the sight in one eye today",
    "i lost my sight for 10 minutes today",
    "ran out of diazepam and had a seizure",
  ])("is 999 at once, hard, for what came on now: %s", (words) =>
    expect(first(words)).toMatchObject({ panel: "hard", level: "emergency" }),
  );

  it("takes no topic from words that only say when", () => {
    for (const words of ["stroke group this morning", "recovering from a stroke, need company this morning"])
      expect(urgent.notice({ words }).some(({ sensitive }) => sensitive)).toBe(false);
  });

  it("is no softer for a life that is in its thirties than for another", () => {
    expect(first("my daughter in her thirties wants to die")).toMatchObject({ panel: "hard", level: "crisis" });
    expect(first("i was raped in my thirties")).toMatchObject({ panel: "soft", level: "distress" });
  });

  it("is Childline first where an age under 19 was given, and not from 19 on", () => {
    const ids = (age: number, needs: string[], words = "") =>
      urgent.notice({ words, needs, age })[0]?.actions.map(({ id }) => id) ?? [];
    for (const age of [14, 18]) {
      expect(ids(age, [], "i want to die")[0]).toBe("childline");
      expect(ids(age, ["crisis"])[0]).toBe("childline");
      expect(ids(age, ["domestic-abuse"])[0]).toBe("childline");
    }
    expect(ids(19, [], "i want to die")).not.toContain("childline");
  });

  it.each([
    "my daughter is 26 and wants to die",
    "my son is 40 and he wants to kill himself",
    "my 45 year old son is suicidal",
    "my son aged 34 wants to die",
    "my son (22) wants to die",
    "my son, 30, wants to die",
    "my lad keeps cutting hes 19",
    "my daughter wants to kill herself, she is 26",
    "my daughter is twenty six years old and wants to die",
    "my 45 year old son is suicidal and he has two kids",
    "my lad 24 wants to die",
    "my eldest, 29, wants to die",
    "my daughter is a nurse and wants to kill herself",
    "my daughter gave birth last week and wants to die",
    "my son lives in Leeds with his wife and wants to die",
    "my daughter in her thirties wants to die",
    "my son at uni wants to die",
  ])("is no line for children where the one it is about is grown up: %s", (words) => {
    expect(first(words)?.about).toBe("someone");
    expect(first(words)?.actions.map(({ id }) => id)).not.toContain("childline");
  });

  it("stays that for children where the one who writes gives a grown-up age, or a child's age is said", () => {
    for (const words of ["i am 45 years old and my daughter wants to die", "my son is 12 and wants to die"])
      expect(first(words)?.about).toBe("child");
  });

  it.each(["she won't wake up", "been stabbed", "my toddler drank bleach", "my mum hits me"])(
    "is one panel where a second would say the same: %s",
    (words) => {
      expect(urgent.notice({ words, nation: "england" })).toHaveLength(1);
    },
  );

  it("says no sentence twice, and shows beneath a second what the first does not", () => {
    const panels = urgent.notice({ words: "i took 40 tablets because he raped me", nation: "england" });
    expect(new Set(panels.map(({ text }) => text)).size).toBe(panels.length);
    const seen = panels.flatMap(({ actions }) => actions.slice(0, 4).map(({ id }) => id));
    expect(seen.slice(0, 4)).toEqual(["call-999", "text-999", "relay-18000", "bsl-999"]);
    expect(seen).toContain("rape-crisis-ew");
    expect(new Set(seen).size).toBe(seen.length);
    const both = urgent.notice({ words: "he raped me and i want to die", nation: "england" });
    expect(both.flatMap(({ actions }) => actions.slice(0, 4).map(({ id }) => id))).toContain("samaritans");
  });

  it("works in Welsh, with the English beneath", () => {
    const help = urgent.notice({ words: "dw i eisiau marw", lang: "cy" })[0];
    expect(help?.level).toBe("crisis");
    expect(help?.text.split("\n")).toHaveLength(2);
  });

  it("comes forward softly for a need that was chosen", () => {
    const help = urgent.notice({ needs: ["domestic-abuse"], nation: "scotland" })[0];
    expect(help).toMatchObject({ panel: "soft", sensitive: true });
    expect(help?.actions[0]?.id).toBe("domestic-abuse-scotland");
  });

  it.each([
    ["my mum kicked me out tonight", "hard", "shelter-england"],
    ["my landlord kicked me out", "soft", "shelter-england"],
    ["just got out of prison this morning and they've gave me a tent", "soft", "shelter-england"],
    ["im 16 and my mum kicked me out", "hard", "childline"],
    ["mum threw me out after she found out i'm gay im 15", "hard", "childline"],
  ])("is somewhere to stay for who is put out, and no talk of a kicking: %s", (words, panel, line) => {
    const help = urgent.notice({ words, nation: "england" });
    expect(help).toHaveLength(1);
    expect(help[0]).toMatchObject({ panel, level: "urgent" });
    expect(help[0]?.actions[0]?.id).toBe(line);
    expect(help[0]?.actions.map(({ id }) => id)).toContain("shelter-england");
  });

  it.each([
    "my mum hit me and kicked me out",
    "my dad kicked me in the stomach",
    "my dad threw me out the window",
    "im out of jail and there's lads waiting on me",
  ])("stays hard where a blow or a threat is told beside it: %s", (words) => expect(first(words)?.panel).toBe("hard"));

  it.each([
    ["mum's got finger mark bruises on her arms and the home won't say how", "hard"],
    ["she's left sat in her own mess for hours in that home", "hard"],
    ["my dads living in filth with rats and wont let anyone in", "soft"],
    ["my nephew keeps taking dads pension", "soft"],
    ["finger bruises on dad in care home", "soft"],
  ])("is the line for older people where an older or dependent adult is harmed: %s", (words, panel) => {
    expect(first(words)?.panel).toBe(panel);
    expect(first(words)?.actions[0]?.id).toBe("hourglass");
  });

  it.each([
    "im going to kill my wife tonight",
    "im going to stab him when he gets home ive got the knife",
    "i've got a gun and im going to use it on my boss",
    "im going to burn the house down with them in it",
    "i want to hurt someone and i have a knife",
  ])(
    "is 999 and help to stop for who is about to hurt somebody, who is not told it is not their fault: %s",
    (words) => {
      const [help] = urgent.notice({ words, nation: "england" });
      expect(help).toMatchObject({ panel: "hard", level: "emergency", about: "self" });
      expect(help?.actions[0]?.id).toBe("call-999");
      expect(help?.actions.map(({ id }) => id)).toContain("respect");
    },
  );

  it("is 999 where somebody is said to be bringing a weapon", () => {
    const help = first("lad in my year says hes bringing a knife in tomorrow to do everyone");
    expect(help).toMatchObject({ panel: "hard", level: "emergency" });
  });

  it.each(["i hit my mum when she wouldn't take her tablets", "i nearly put the pillow over mums face"])(
    "offers no line for who is hurt to who did it: %s",
    (words) => {
      const lines = urgent.notice({ words, nation: "england" }).flatMap(({ actions }) => actions.map(({ id }) => id));
      expect(lines).not.toContain("domestic-abuse-england");
    },
  );

  it.each([
    "a stranger punched me in the street",
    "a gang is threatening to stab me",
    "my neighbour threatened to kill me",
    "my boss hits us",
    "they spit on my hijab on the bus every day",
    "got battered outside the pub for holding my boyfriends hand",
    "i was robbed at knife point last night",
    "my neighbour shouts racist abuse at me",
  ])("is for victims of crime where who does it is neither partner nor family: %s", (words) => {
    const help = urgent.notice({ words, nation: "england" });
    expect(help).toHaveLength(1);
    expect(help[0]?.actions.map(({ id }) => id)).toContain("victim-support");
    expect(help[0]?.actions.map(({ id }) => id)).not.toContain("domestic-abuse-england");
  });

  it.each([
    "the neighbours heard him hit me",
    "my neighbour hits his wife",
    "i was beaten by my husband in the street",
  ])("stays that for harm at home where an outsider is only named: %s", (words) => {
    const lines = urgent.notice({ words, nation: "england" }).flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(lines).toContain("domestic-abuse-england");
  });

  it.each([
    ["been taking paracetamol every two hours for my tooth all day", "emergency"],
    ["there's this group chat where we dare each other to od and its my turn", "crisis"],
    ["easiest way to go without pain", "crisis"],
    ["i have to ask before i can have a shower", "crisis"],
    ["my daughter is 12 and they want to cut her back home", "crisis"],
    ["my sister is taken for marriage in pakistan", "crisis"],
    ["my friends come on my benefit day and take my money", "crisis"],
    ["my blue inhaler isnt working", "emergency"],
    ["not being dramatic but i can't see me making christmas", "crisis"],
  ])("is there for what is told in few and plain words: %s", (words, level) => expect(first(words)?.level).toBe(level));

  it.each(["my grandkids are living in filth", "my baby lives in filth", "a child next door is left in her own mess"])(
    "is the lines for children where children live in filth: %s",
    (words) => {
      expect(first(words)).toMatchObject({ topic: "child-harm", panel: "hard", about: "child" });
      expect(first(words)?.actions[0]?.id).toBe("childline");
    },
  );

  it.each([
    ["my dad kicked me out and hit me", "childline"],
    ["my stepdad kicked me out and punched me", "childline"],
    ["my dad threw me out of anger against the wall", "childline"],
    ["threw me out and broke my arm", "domestic-abuse-england"],
    ["my husband threw me out and hit me", "domestic-abuse-england"],
    ["my husband threw me out he is violent", "domestic-abuse-england"],
  ])("stays hard where who is put out is hurt as well: %s", (words, line) => {
    expect(first(words)?.panel).toBe("hard");
    expect(first(words)?.actions.map(({ id }) => id)).toContain(line);
  });

  it("is somewhere to stay and then the lines for abuse at home where a partner puts one out", () => {
    const topics = urgent.notice({ words: "my husband threw me out with the kids" }).map(({ topic }) => topic);
    expect(topics).toEqual(["homeless", "domestic-abuse"]);
  });

  it.each([
    "i am in year 10 and my mum kicked me out",
    "16 and mum's kicked me out im on a bench at the bus station",
    "my foster mum kicked me out",
    "my mum kicked me out because im gay",
    "my dad has kicked me out and i have nowhere to go",
    "my mum has kicked me out tonight and it is freezing",
  ])("is hard where a parent puts a child out, or anyone into the night: %s", (words) =>
    expect(first(words)).toMatchObject({ topic: "homeless", panel: "hard" }),
  );

  it.each([
    ["my wife hit her head when i pushed her", "harming-others"],
    ["my partner fell and broke her arm when i hit her", "harming-others"],
    ["my mum fell and broke her nose, dad did it", "domestic-abuse"],
    ["nan has hit her head on purpose", "self-harm"],
    ["my husband hit his head in the fall and is slurring", "medical"],
  ])("is no mere fall where the words say what did it, or what came of it: %s", (words, topic) =>
    expect(first(words)).toMatchObject({ topic, panel: "hard" }),
  );

  it.each([
    "noise through the wall sounds like he is killing her",
    "cant cope with my bath i want to drown in it",
    "cant go on train tracks are calling me",
  ])("is not lost to an everyday word beside it: %s", (words) => expect(first(words)).toBeDefined());

  it.each([
    "my abuser is let out tomorrow and will look for me",
    "abuser out of jail looking for me",
    "stalker released and watching me",
    "hes out of prison friday and he promised hed finish what he started on me",
    "my ex has been released from prison and is looking for us",
  ])("is hard where who did the harm is let out and will come: %s", (words) =>
    expect(first(words)).toMatchObject({ topic: "domestic-abuse", panel: "hard" }),
  );

  it("is for harm at home where the husband is the boss too", () => {
    expect(first("my husband is my boss and hits me")).toMatchObject({ topic: "domestic-abuse", panel: "hard" });
  });

  it("asks nothing and names no illness", () => {
    const seen = folder.patterns
      .flatMap(({ must_match }) => must_match.slice(0, 2))
      .flatMap((words) => urgent.notice({ words }));
    for (const { text } of seen) expect(text).not.toMatch(/\?|you may have|symptom|diagnos/);
  });
});

describe("An ordinary search", () => {
  it.each([
    ["rope course"],
    ["overdue library books"],
    ["suicide prevention training"],
    ["dying to meet new people"],
    ["killing time on tuesdays"],
    ["hearing voices group"],
    ["dancing for beginners"],
    ["stroke club"],
    ["breathing exercises"],
    ["tablet lessons"],
    ["food bank volunteer"],
    ["homeless charity job vacancy"],
  ])("sets nothing off: %s", (words) => {
    expect(urgent.notice({ words })).toEqual([]);
  });

  it.each([
    "my son is getting out of prison and needs a job, can you help me",
    "planning my own funeral while i'm well, i'm 84",
    "i hate living on my own",
    "i hate living with damp",
    "hate living alone, any clubs",
    "my husband's hearing is going",
    "my wife hit 60 and wants a party venue",
    "my husband hit 70 and wants to meet people",
    "dad hit a pothole",
    "neighbour noise through the walls",
    "am i better off without a car",
    "cut me some slack",
    "can't go on the bus with my frame",
    "i can't cope with the stairs any more, stairlift",
    "preg 12/40",
    "preg 12/40 not booked",
    "BP 12/40",
  ])("sets nothing off for everyday words that danger has too: %s", (words) => {
    expect(urgent.notice({ words })).toEqual([]);
  });

  it.each(["i want help planning my own funeral", "mum hit her head on the cupboard last week"])(
    "is never hard for plans made in time, nor for a bump: %s",
    (words) => expect(first(words)?.panel).not.toBe("hard"),
  );

  it("is a fall, and no beating, where somebody fell", () => {
    const panels = urgent.notice({ words: "my mum fell down the stairs and banged her head", nation: "england" });
    expect(panels.flatMap(({ actions }) => actions.map(({ id }) => id))).not.toContain("domestic-abuse-england");
  });

  it.each([
    "hate living with myself",
    "i keep planning my own funeral in my head",
    "don't see me making 17",
    "dad hit her head against the wall",
  ])("does not take those for everyday words: %s", (words) => expect(first(words)?.panel).toBe("hard"));

  it.each([
    "My husband had a stroke. He is 70 and I need company.",
    "mum had a stroke, respite",
    "mum had a stroke, stairlift",
    "dad had a stroke can you help with transport",
    "i had a stroke: benefits?",
    "i have had a stroke",
    "my husband has had a stroke",
    "i had a seizure once, epilepsy group",
    "my dad had a stroke, aphasia",
    "i had a stroke this summer",
    "i had a stroke can't drive any more",
    "had a stroke earlier this year",
    "my husband had a heart attack",
    "my mum has just had a stroke and is in hospital",
    "my boss had a fit this morning",
    "hissy fit",
    "my daughter had a fit today about her homework",
    "i just had a fit kitchen installed",
    "just had a fit note from gp",
    "sudden loss of vision left me housebound",
    "my mum lost her sight suddenly and needs talking books",
    "ms with numbness down below and bladder problems, ms group",
    "sudden testicular cancer diagnosis",
    "quit drinking and want to join a fit club",
  ])("sets nothing off for a life after an illness, or for another sense of the word: %s", (words) => {
    expect(urgent.notice({ words })).toEqual([]);
  });

  it.each([
    "i had a fit note today",
    "had a fit note this morning",
    "had a bra fit today",
    "my daughter had a hissy fit today",
    "i lost sight of what matters today",
    "i lost my vision for the business today",
    "i had a stroke of inspiration today",
    "suddenly lost my sight in march",
    "suddenly lost my sight in 2019",
    "suddenly lost my sight when i was 30",
    "suddenly lost my sight in an accident 10 years ago",
    "stopped drinking and going to fit club",
  ])("is never 999 for a word that sounds like a sudden illness: %s", (words) => {
    expect(first(words)?.panel).not.toBe("hard");
    expect(first(words)?.level).not.toBe("emergency");
  });

  it.each([
    "im in year 8",
    "im in year 9",
    "im in year 10",
    "i am almost 14",
    "im 13 years old",
    "i am a 16 year old girl",
  ])("sets nothing off for an age alone: %s", (words) => expect(urgent.notice({ words })).toEqual([]));

  it.each([
    "he met a guy on whatsapp who shares photos of birds",
    "they will not feed us at school if we havent paid",
    "nan has bruises from a fall in the care home",
    "grandma bruises easily, care home has been lovely",
  ])("is never a hard panel for what may be nobody's doing: %s", (words) =>
    expect(first(words)?.panel).not.toBe("hard"),
  );

  it.each([
    "my mum kicked me out of bed at 11",
    "my dad threw me out of the pool 12 times",
    "my parents threw me out when i was 16, i am 50 now and lonely",
    "cant see me getting to summer fair",
    "can not see me making it to christmas without a food bank",
    "dont see me reaching 50 miles on my bike",
    "my husband is getting out of prison and told me he wants a job",
    "my ex is out of prison and wants to help me with the kids",
    "my neighbour grabbed me some shopping",
    "my manager grabbed me for a chat",
    "my boss hits me with emails all weekend",
    "the lads beat us 3-0 on saturday",
    "my neighbours have beat me to the allotment",
    "my neighbours are throwing a party at our hall",
    "i pushed my dad in his wheelchair",
    "i have pushed my gran round the park in her chair",
    "i hit my dad for money",
    "im on my way to kill my friends at bowling",
    "im on my way to attack my sisters ironing",
    "i want to kill my husband tonight he snores",
    "i have to shoot people today for my photography course",
    "my son says he is taking a bat to school for rounders",
    "girls not let out till 4 from school",
    "mum bruises easy and the care home will not say if they have a place",
    "my kids came fifth in the race",
  ])("is never a hard panel for everyday words that a blow has too: %s", (words) =>
    expect(urgent.notice({ words }).map(({ panel }) => panel)).not.toContain("hard"),
  );

  it("sets nothing off for a pension that is fetched or spent for who it belongs to", () => {
    for (const words of [
      "my daughter takes mums pension to the post office for her",
      "my nephew spends nans pension on her shopping",
    ])
      expect(urgent.notice({ words })).toEqual([]);
  });

  it("never reads one real word as another: rope is not rape, taped is not raped", () => {
    for (const words of ["rope", "roped in by a friend", "taped up", "overdue", "cancer and dancing"]) {
      expect(urgent.notice({ words })).toEqual([]);
    }
  });
});

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

describe("The folder", () => {
  it("passes its own check", () => {
    expect(checkUrgent(folder, undefined)).toEqual([]);
  });

  it("reports a line that is old, and one that lacks sources", () => {
    const old = checkUrgent(folder, "2027-12-01").filter(({ code }) => code === "urgent-line-old");
    expect(old.length).toBe(folder.lines.length);
    const bare = { ...folder, lines: folder.lines.map((line, at) => (at === 0 ? { ...line, sources: [] } : line)) };
    expect(checkUrgent(bare, undefined).map(({ code }) => code)).toEqual(["urgent-line-sources"]);
  });

  it("reports a line for children that stands first for a grown-up", () => {
    const offers = {
      ...folder.offers,
      "adult-harm": { ...folder.offers["adult-harm"], someone: ["nspcc", "relay-18001"] },
    };
    expect(
      checkUrgent({ ...folder, offers }, undefined)
        .map(({ message }) => message)
        .join(),
    ).toContain('The topic "adult-harm" offers a line for children first under "someone"');
  });

  it("reports a pattern that cannot be read, one that misses its example, one that catches another's", () => {
    const pattern = folder.patterns[0];
    if (pattern === undefined) throw new Error("no patterns");
    const spoilt = {
      ...pattern,
      id: "spoilt",
      any: ["[open", "choir", "<nobody-defined>"],
      must_match: ["a cry"],
      must_not_match: ["choir practice"],
    };
    const codes = checkUrgent({ ...folder, patterns: [...folder.patterns, spoilt] }, undefined).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["urgent-line", "urgent-class", "urgent-misses", "urgent-misfires"]));
  });

  it("says of every pattern that no clinician has reviewed it yet", () => {
    expect(folder.patterns.every(({ reviewed }) => reviewed === false)).toBe(true);
  });

  it("becomes a module without examples, sources or file names", async () => {
    const source = await urgentModule(FOLDER);
    expect(source).toContain("export const urgentData");
    expect(source).not.toContain("must_match");
    expect(source).not.toContain("github-index");
  }, 60_000);

  it("keeps what the maker wrote after the patterns: a regression list, no measure", () => {
    const rows = readFileSync("test/urgent/written-by-the-maker.jsonl", "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { q: string; danger: boolean });
    const missed = rows.filter(({ q, danger }) => danger && urgent.notice({ words: q }).length === 0);
    const misfired = rows.filter(
      ({ q, danger }) => !danger && urgent.notice({ words: q }).some(({ panel }) => panel === "hard"),
    );
    expect(missed.length / rows.filter(({ danger }) => danger).length).toBeLessThan(0.03);
    expect(misfired.length / rows.filter(({ danger }) => !danger).length).toBeLessThan(0.01);
  });
});

describe("Whatever is typed", () => {
  it("is answered, the same way twice, and never with an error", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (words) => {
        expect(urgent.notice({ words })).toEqual(urgent.notice({ words }));
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it("takes work that grows with its length and no faster, also where everything in it matches", () => {
    let work = 0;
    const spies = (["get", "has"] as const).map((name) => {
      const really = Map.prototype[name];
      return vi.spyOn(Map.prototype, name).mockImplementation(function (this: Map<unknown, unknown>, key) {
        work++;
        return really.call(this, key);
      });
    });
    const workOf = (words: string): number => {
      work = 0;
      urgent.notice({ words });
      return work;
    };
    try {
      for (const words of [
        "i want to kill the ",
        "my son wants to kill himself he took pills and ",
        "my dad hit me ",
      ]) {
        const [half, whole] = [words.repeat(5000 / words.length), words.repeat(10_000 / words.length)].map(workOf);
        expect((whole ?? 0) / (half ?? 1)).toBeLessThan(2.2);
      }
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });

  it("is read to the end of a long letter, and no further than ten thousand characters", () => {
    const friendly = "I moved here in the spring and the garden has been a joy, the neighbours bring cake on Sundays. ";
    const ends = (count: number) => urgent.notice({ words: `${friendly.repeat(count)}I want to kill myself.` });
    expect(ends(11)[0]?.level).toBe("crisis");
    expect(ends(90)[0]?.level).toBe("crisis");
    const words = "i want to kill the ".repeat(600);
    expect(urgent.notice({ words: words.repeat(20) })).toEqual(urgent.notice({ words: words.slice(0, 10_000) }));
  });

  it("is known for unreadable when it is in no language that was tried", () => {
    expect(urgent.isReadable("я хочу умереть")).toBe(false);
    expect(urgent.isReadable("quiero morir esta noche sola")).toBe(false);
    expect(urgent.isReadable("maz mnie bije i boje sie o dzieci")).toBe(false);
    expect(urgent.isReadable("mi marido me pega")).toBe(false);
    expect(urgent.isReadable("je veux mourir")).toBe(false);
    expect(urgent.isReadable("mąż bije")).toBe(false);
    expect(urgent.isReadable("hilfe bitte")).toBe(false);
    expect(urgent.isReadable("siobhan oconnor")).toBe(true);
    expect(urgent.isReadable("Aardvark Stitchers Kilmarnock")).toBe(true);
    expect(urgent.isReadable("parkrun")).toBe(true);
    expect(urgent.isReadable("someone to talk to")).toBe(true);
    expect(urgent.isReadable("dw i eisiau siarad")).toBe(true);
    expect(urgent.isReadable("nid yw wedi mynd")).toBe(true);
    expect(urgent.isReadable("I haven't got any friends")).toBe(true);
  });
});
