import { describe, expect, it } from "vitest";
import { first, urgent } from "./as-shipped.js";

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

  it("hears what may be a jest or a title when it is all that is said, and when somebody is named", () => {
    expect(urgent.notice({ words: "gone missing racing pigeon" })).toEqual([]);
    expect(first("gone missing")?.topic).toBe("missing");
    expect(first("my daughter has gone missing")?.topic).toBe("missing");
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
    "company for my mum shes 84",
    "help with benefits for my son he is 19",
    "swimming for my grandson he's 7",
    "i cannot see to read my letters",
    "shower and hot meal",
    "no ID cant open bank account",
    "looking after my mum cos shes poorly",
    "someone to look after my cat while im in hospital",
  ])("is no danger for an age, an errand or looking after somebody: %s", (words) => {
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
