import { describe, expect, it } from "vitest";
import { first, urgent } from "./as-shipped.js";

describe("Whom it is about, and whose lines come first", () => {
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

  it("knows when it is about someone else, or a child", () => {
    expect(first("my mate wants to kill himself")?.about).toBe("someone");
    expect(first("my daughter is 14 and wants to kill herself")?.about).toBe("child");
    expect(first("im 13 and i want to die")?.about).toBe("child");
    expect(first("im 13 and i want to die")?.actions[0]?.id).toBe("childline");
  });

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
    "im 15 and scared of my dad, he is 52",
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

  it.each([
    "my dad hits me and i am 45",
    "i am 20 and my parents hit me",
    "i am 45 and my dad hit me when i was a kid",
  ])("is no line for children where a grown-up tells what a parent does or did: %s", (words) => {
    const lines = urgent.notice({ words }).flatMap(({ actions }) => actions.map(({ id }) => id));
    expect(lines[0]).toBe("domestic-abuse-england");
    expect(lines).not.toContain("childline");
  });

  it.each([
    "my mums boyfriend touched me and said its our secret",
    "my best mate's boyfriend hits her, we are in year 11",
    "she is 12 and sleeping with him",
    "shes 11 and theres things on her tablet about ending it",
    "my dad hits me, i'm 100% sure",
    "i'm 19th in my class and my dad hits me",
    "i am 60 and my son in law hits my grandchildren",
  ])("keeps the lines for children where a child writes or is spoken of: %s", (words) => {
    expect(first(words)?.actions.map(({ id }) => id)).toContain("childline");
  });

  it.each(["i am scared of my dad", "im frightened of my mum"])(
    "is Childline first for who fears a parent: %s",
    (words) => expect(first(words)?.actions[0]?.id).toBe("childline"),
  );

  it("is no line for children where a grown-up fears a parent", () => {
    const lines = first("i am 45 and scared of my dad")?.actions.map(({ id }) => id);
    expect(lines?.[0]).toBe("domestic-abuse-england");
    expect(lines).not.toContain("childline");
  });

  it("says both where a partner hits the children", () => {
    const topics = urgent.notice({ words: "I'm 30 and my husband hits the kids" }).map(({ topic }) => topic);
    expect(topics).toEqual(["domestic-abuse", "child-harm"]);
  });

  it("is for the one who has a partner, where no child is spoken of", () => {
    const help = first("my partner keeps checking my phone and wont let me see my mum");
    expect(help).toMatchObject({ about: "self", panel: "hard" });
    expect(help?.actions.map(({ id }) => id)).not.toContain("childline");
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

  it.each(["my grandkids are living in filth", "my baby lives in filth", "a child next door is left in her own mess"])(
    "is the lines for children where children live in filth: %s",
    (words) => {
      expect(first(words)).toMatchObject({ topic: "child-harm", panel: "hard", about: "child" });
      expect(first(words)?.actions[0]?.id).toBe("childline");
    },
  );

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

  it("is for harm at home where the husband is the boss too", () => {
    expect(first("my husband is my boss and hits me")).toMatchObject({ topic: "domestic-abuse", panel: "hard" });
  });
});
