import { describe, expect, it } from "vitest";
import { first, folder, urgent } from "./as-shipped.js";

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

  it.each(["my baby has meningitis", "i think i have sepsis", "he has alcohol poisoning", "my son has dka"])(
    "is 999 first for an illness that cannot wait, by its name: %s",
    (words) => {
      expect(first(words)?.level).toBe("emergency");
      expect(first(words)?.actions[0]?.id).toBe("call-999");
    },
  );

  it.each(["i hit my wife, can we do couples counselling", "i punched my boyfriend, can we have couples therapy"])(
    "speaks to the one who harms where they write: %s",
    (words) => {
      expect(first(words)).toMatchObject({ topic: "harming-others", about: "self" });
      expect(first(words)?.text).toMatch(/^You can talk about this/);
    },
  );

  it.each(["my wife had a stroke this morning", "think ive had a stroke", "he had a seizure an hour ago"])(
    "is 999 first for an illness that came on now: %s",
    (words) => {
      const help = first(words);
      expect(help).toMatchObject({ level: "emergency", sensitive: false });
      expect(help?.actions[0]?.id).toBe("call-999");
    },
  );

  it("takes no topic from words that only say when", () => {
    for (const words of ["stroke group this morning", "recovering from a stroke, need company this morning"])
      expect(urgent.notice({ words }).some(({ sensitive }) => sensitive)).toBe(false);
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

  it("is somewhere to stay and then the lines for abuse at home where a partner puts one out", () => {
    const topics = urgent.notice({ words: "my husband threw me out with the kids" }).map(({ topic }) => topic);
    expect(topics).toEqual(["homeless", "domestic-abuse"]);
  });

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
    ["county lines", "exploitation"],
    ["modern slavery", "exploitation"],
    ["elder abuse", "adult-harm"],
    ["universal credit sanction", "food"],
    ["been sanctioned by the jobcentre", "food"],
  ])("offers the lines of what is named: %s", (words, topic) => expect(first(words)?.topic).toBe(topic));

  it("asks nothing and names no illness", () => {
    const seen = folder.patterns
      .flatMap(({ must_match }) => must_match.slice(0, 2))
      .flatMap((words) => urgent.notice({ words }));
    for (const { text } of seen) expect(text).not.toMatch(/\?|you may have|symptom|diagnos/);
  });
});
