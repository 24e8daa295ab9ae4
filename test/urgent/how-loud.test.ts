import { describe, expect, it } from "vitest";
import { first, urgent } from "./as-shipped.js";

describe("How loud it is: the hard panel, and the soft line", () => {
  it("keeps a threat hard that ends in a laugh", () => {
    expect(first("he says he will kill me lol")?.panel).toBe("hard");
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

  it.each(["he said he'd kill me if i leave", "they said theyd kill me", "ma man's battering me"])(
    "is hard however the words run together: %s",
    (words) => expect(first(words)?.panel).toBe("hard"),
  );

  it.each([
    ["looking after my husband who strangled me", "domestic-abuse"],
    ["looking after my wife who is not breathing", "medical"],
    ["looking after my dad who is suicidal", "suicide"],
    ["knocked the tea and hot water all over the baby", "medical"],
    ["a man made my sister open a bank account and took her card", "domestic-abuse"],
    ["mind my pets while i get away from my violent ex", "domestic-abuse"],
    ["he's out on bail and coming to stab us", "domestic-abuse"],
    ["my ex is released and he is coming for our daughter", "domestic-abuse"],
    ["he'd never let me out", "domestic-abuse"],
  ])("is hard beside the words of an errand: %s", (words, topic) =>
    expect(first(words)).toMatchObject({ topic, panel: "hard" }),
  );

  it.each(["sudden vision loss can't see to read", "my vision has gone, can't see to read"])(
    "is 999 where sight is lost at once: %s",
    (words) => expect(first(words)?.level).toBe("emergency"),
  );

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
    "my daughter is getting out of hospital and coming to my house",
    "nan released from hospital coming to mine",
    "he broke his leg",
    "she broke her arm at football",
    "My husband gets out of prison and is coming for christmas",
    "my brother gets out of jail friday and is coming to live with us",
  ])('is never hard for a "he" or "she" who may be ill, a stranger or a pet, nor for what was: %s', (words) =>
    expect(first(words)?.panel).not.toBe("hard"),
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

  it.each(["The parcel hit. My daughter laughed.", "The ball hit. My son laughed."])(
    "makes no hard panel of two sentences neither of which is a danger: %s",
    (words) => expect(first(words)?.panel).not.toBe("hard"),
  );

  it.each(["He hit me. My daughter saw it.", "My son is 9. His dad hits him."])(
    "keeps the hard panel where one of two sentences is a danger: %s",
    (words) => expect(first(words)?.panel).toBe("hard"),
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

  it("is no softer for a life that is in its thirties than for another", () => {
    expect(first("my daughter in her thirties wants to die")).toMatchObject({ panel: "hard", level: "crisis" });
    expect(first("i was raped in my thirties")).toMatchObject({ panel: "soft", level: "distress" });
  });

  it("comes forward softly for a need that was chosen", () => {
    const help = urgent.notice({ needs: ["domestic-abuse"], nation: "scotland" })[0];
    expect(help).toMatchObject({ panel: "soft", sensitive: true });
    expect(help?.actions[0]?.id).toBe("domestic-abuse-scotland");
  });

  it.each([
    "my mum hit me and kicked me out",
    "my dad kicked me in the stomach",
    "my dad threw me out the window",
    "im out of jail and there's lads waiting on me",
  ])("stays hard where a blow or a threat is told beside it: %s", (words) => expect(first(words)?.panel).toBe("hard"));

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

  it.each([
    "my abuser is let out tomorrow and will look for me",
    "abuser out of jail looking for me",
    "stalker released and watching me",
    "hes out of prison friday and he promised hed finish what he started on me",
    "my ex has been released from prison and is looking for us",
    "he is getting out of jail and coming to my house",
    "my ex is out of jail and coming round for tea, im scared of him",
  ])("is hard where who did the harm is let out and will come: %s", (words) =>
    expect(first(words)).toMatchObject({ topic: "domestic-abuse", panel: "hard" }),
  );
});
