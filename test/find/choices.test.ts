import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { languageName } from "../../src/language/speaking.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

/** What a person chose, or said of themselves, against what a record states. */
const ask = (resource: Resource, request: FindRequest): Findings =>
  directoryOf([resource]).find({ needs: ["anxiety"], near: "S8 0AA", ...request });
const helps = (fields: Partial<Resource>): Resource => inSheffield("a", { helps_with: ["anxiety"], ...fields });
/** What speaks against it, in words; undefined when it fits. */
const against = (resource: Resource, request: FindRequest): string | undefined =>
  ask(resource, request).may_not_fit[0]?.cautions[0]?.text;
const cautions = (resource: Resource, request: FindRequest): string[] =>
  ask(resource, request).results[0]?.cautions.map(({ text }) => text) ?? [];
const notes = (request: FindRequest): string[] => ask(helps({}), request).notes.map(({ text }) => text);

describe("free only", () => {
  test.each<[Resource["cost"], boolean]>([
    [{ free: true }, true],
    [{ free: false }, false],
    [{ amount: 3 }, false],
    [{ amount: 0 }, true],
    [{ amount: 3, donation: true }, true],
    [{ free: false, donation: true }, true],
    [{ text: "Ask us" }, true],
    [{ text: "£3, and that includes a cup of tea" }, false],
    [{ text: "£2, or nothing if that is easier" }, true],
    [{ text: "£5; the first time is free" }, true],
    [{ text: "Suggested donation £2" }, true],
    [{ text: "£0" }, true],
  ])("%j", (cost, fits) => {
    expect(against(helps({ ...(cost && { cost }) }), { free: true })).toBe(
      fits ? undefined : "It says there is something to pay",
    );
    expect(against(helps({ ...(cost && { cost }) }), {})).toBeUndefined();
  });
});

test("free only: what is paid for by oneself alone is not free", () => {
  expect(against(helps({ payable_with: ["self"] }), { free: true })).toBe("It says there is something to pay");
  expect(against(helps({ payable_with: ["self", "direct-payment"] }), { free: true })).toBeUndefined();
});

describe("what is for relatives and carers instead of the person", () => {
  const theirs = helps({ helps_with: ["alcohol"], who_for: { carers: "instead" } });
  const text = "It is for carers, relatives and friends";

  test("says so to somebody who speaks of themselves, and to nobody else", () => {
    expect(cautions(theirs, { needs: [], words: "I drink too much" })).toContain(text);
    expect(cautions(theirs, { needs: [], words: "my husband drinks too much" })).not.toContain(text);
    expect(cautions(theirs, { needs: ["alcohol"], carer: true })).not.toContain(text);
    expect(cautions(helps({ who_for: { carers: "both" } }), {})).not.toContain(text);
  });

  test("is not for who chose that they look after nobody", () => {
    expect(against(theirs, { needs: ["alcohol"], carer: false })).toBe(text);
  });
});

describe("women and men", () => {
  const men = helps({ who_for: { genders: ["men"] } });
  const women = helps({ who_for: { genders: ["women"] } });

  test("a group for men is not for who wants to be among women, and the other way round", () => {
    expect(against(men, { eases: ["women-only"] })).toBe("It is for men only");
    expect(against(women, { eases: ["men-only"] })).toBe("It is for women only");
    expect(against(women, { eases: ["women-only"] })).toBeUndefined();
    expect(against(helps({ eases: ["men-only"] }), { eases: ["women-only"] })).toBe("It is for men only");
    expect(against(helps({}), { eases: ["women-only"] })).toBeUndefined();
  });

  test.each(["woman", "Lady", "ladies", "female", "girl", "trans woman", "Trans  Woman", "trans-woman"])(
    "who chose “%s” is shown what is for women, and told what is for men",
    (gender) => {
      expect(against(men, { gender })).toBe("It is for men only");
      expect(against(women, { gender })).toBeUndefined();
      expect(notes({ gender }).join()).not.toContain("left out");
    },
  );

  test.each(["man", "gentleman", "male", "boy", "trans man"])("and “%s” what is for men", (gender) => {
    expect(against(women, { gender })).toBe("It is for women only");
    expect(against(men, { gender })).toBeUndefined();
  });

  test("a gender that listings do not speak of is left out, and that is said", () => {
    expect(against(men, { gender: "agender" })).toBeUndefined();
    expect(notes({ gender: "agender" })).toContain(
      "“agender” was left out: listings only say if they are for women, men or non-binary people.",
    );
    expect(notes({ gender: " " }).join()).not.toContain("left out");
  });

  test.each([
    ["i am a woman and so anxious", men, "It is for men only"],
    ["I'm a bloke with anxiety", women, "It is for women only"],
    ["anxious, ladies only please", men, "It is for men only"],
  ])("said in the words (%s) it is a caution, and turns nobody away", (words, resource, text) => {
    expect(cautions(resource, { words })).toContain(text);
  });

  test.each(["i am a woman and so anxious", "anxious, women only"])("no caution where it fits: %s", (words) => {
    expect(cautions(women, { words }).join()).not.toContain("only");
  });

  test.each([
    ["I'm a widower and my wife's brother hits me", "domestic-abuse", "refuge first"],
    ["I am a man and want a womens group for my wife", "womens-group", "refuge first"],
    ["I am a man with anxiety", "anxiety", "anyone first"],
    ["I am a man and he hits me, men only please", "domestic-abuse", "anyone first"],
  ])("a group that is asked for is not behind others, and says whom it is for: %s", (words, need, order) => {
    const refuge = inSheffield("refuge", { helps_with: [need], who_for: { genders: ["women"] } });
    const places = [{ town: "Sheffield", lat: 53.4, lng: -1.474 }];
    const anyone = inSheffield("anyone", { helps_with: [need], places });
    const [first, ...others] = directoryOf([anyone, refuge]).find({ words, near: "S8 0AA" }).results;
    expect(`${first?.resource.id} first`).toBe(order);
    const said = [first, ...others].find((each) => each?.resource.id === "refuge");
    expect(said?.cautions.map(({ text }) => text)).toContain("It is for women only");
  });

  test("what was chosen goes before what the words say, and a reading can be taken back", () => {
    const words = "i am a woman and so anxious";
    expect(cautions(men, { words, gender: "man" }).join()).not.toContain("only");
    expect(cautions(men, { words, decline: ["gender:women"] }).join()).not.toContain("only");
  });
});

test("who says that they do not gamble gets what they ask for first, and who says that it is no abuse is looked after", () => {
  const bets = inSheffield("bets", { helps_with: ["gambling"] });
  const debts = inSheffield("debts", { helps_with: ["debt"] });
  const asked = "I don't gamble, never have. I just need help with my debts";
  const { results } = directoryOf([bets, debts]).find({ words: asked, near: "S8 0AA" });
  expect(results.map(({ resource }) => resource.id)).toEqual(["debts", "bets"]);
  const found = directoryOf([debts]).find({ words: "its not domestic abuse hes just lost his job" });
  expect(found.understood.needs.map(({ need }) => need)).toContain("domestic-abuse");
  expect(found.sensitive).toBe(true);
});

describe("not online", () => {
  const web = record("web", {
    modes: ["online"],
    helps_with: ["chronic-pain"],
    description: "Online, and only online",
  });
  const hall = inSheffield("hall", { helps_with: ["chronic-pain"] });
  const asked = "chronic pain not online please";

  test("words that turn a way down find nothing by it, and give no points", () => {
    const findings = directoryOf([web, hall]).find({ words: asked, near: "S8 0AA" });
    expect(findings.results.map(({ resource }) => resource.id)).toEqual(["hall", "web"]);
    const said = findings.results.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(said.join()).not.toContain("mentions");
    const other = record("other", { modes: ["online"], description: "Online chess" });
    expect(directoryOf([other]).find({ words: asked }).results).toEqual([]);
    expect(directoryOf([other]).find({ words: "chess not online" }).results).toHaveLength(1);
  });

  test("only the way is turned down, not what stands between", () => {
    const findings = directoryOf([inSheffield("chess", { description: "A chess club" })]).find({
      words: "no chess online",
    });
    expect(findings.results).toHaveLength(1);
  });

  test("who cannot get out and asks for a visit gets what comes to them first", () => {
    const visit = helps({ id: "visit", name: "Visit", helps_with: ["copd"], modes: ["home-visit"], covers: ["S8"] });
    const club = inSheffield("club", { helps_with: ["copd"] });
    const words = "copd and cant get out, come to me";
    const [first] = directoryOf([club, visit]).find({ words, near: "S8 0AA" }).results;
    expect(first?.resource.id).toBe("visit");
    expect(first?.reasons.map(({ text }) => text)).toContain("At your home, as you wrote");
  });

  test.each(["chess, cant do evenings", "chess, but not mornings or evenings"])(
    "a time that was refused gives no points: %s",
    (words) => {
      const late = inSheffield("late", { description: "Chess, mornings and evenings" });
      const texts = directoryOf([late])
        .find({ words, near: "S8 0AA" })
        .results[0]?.reasons.map(({ text }) => text);
      expect(texts?.join()).toContain("chess");
      expect(texts?.join()).not.toMatch(/evening|morning/);
    },
  );

  const reasons = (modes: Resource["modes"] & {}, words: string): string[] =>
    directoryOf([helps({ modes })])
      .find({ words, near: "S8 0AA" })
      .results[0]?.reasons.map(({ text }) => text) ?? [];

  test("what is turned down is said not to be there, and nobody who cannot get out is told to come", () => {
    expect(reasons(["in-person", "phone"], "anxiety, not online")).toContain("Not online, as you wrote");
    expect(reasons(["in-person", "video"], "anxiety, not online")).toContain("Not only online, as you wrote");
    const said = reasons(["in-person"], "housebound, anxiety, not on the internet").join();
    expect(said).not.toMatch(/In person|Not online/);
  });

  test("what is left over by each choice alone, and by none of them together, does not fit", () => {
    const both: FindRequest = { travel: "cannot", digital: "not-online" };
    expect(against(helps({ modes: ["in-person", "video"] }), both)).toBe("It only happens in person and by video");
    expect(against(helps({ modes: ["in-person", "video", "phone"] }), both)).toBeUndefined();
    expect(against(helps({ modes: ["in-person", "video"] }), { travel: "cannot" })).toBeUndefined();
    expect(against(helps({ modes: ["in-person", "video"] }), { digital: "not-online" })).toBeUndefined();
  });

  const LONDON = { lat: 51.5, lng: -0.12 };
  test("what reaches them only online, because its venue is far away, does not fit", () => {
    const far = helps({ modes: ["in-person", "online"], places: [LONDON] });
    expect(ask(far, {}).results[0]?.reach).toBe("remote");
    expect(against(far, { digital: "not-online" })).toBe(
      "Where you go to it is a long way off, and from here it is only online or by video",
    );
  });

  test.each<[string, Partial<Resource>, string]>([
    ["by phone", { modes: ["in-person", "online", "phone"], places: [LONDON] }, "By phone"],
    ["at home", { modes: ["home-visit", "online"], covers: ["S8"] }, "Comes to you"],
    ["by going there", { modes: ["in-person", "online"] }, "Less than half a mile away"],
  ])("what reaches them %s fits", (_, fields, reason) => {
    const near = { lat: 53.352, lng: -1.474 };
    const { results } = ask(helps(fields), { digital: "not-online", near });
    expect(results[0]?.reasons.find(({ part }) => part === "reach")?.text).toBe(reason);
  });
});

describe("languages", () => {
  test("shows a word that is no language as it is written, also where every object has something of that name", () => {
    for (const lang of ["en", "cy"] as const) expect(languageName("constructor", lang)).toBe("constructor");
    expect(languageName("bfi", "cy")).toBe("Iaith Arwyddion Prydain");
  });

  test.each([
    [["en"], "en-GB"],
    [["en"], "EN"],
    [["en-GB"], "en"],
    [["pa-Guru"], "pa"],
    [["pa-Guru"], "PA_guru"],
  ])("stated %s, asked %s: it fits, and says so", (languages, tag) => {
    const { results } = ask(helps({ languages }), { languages: [tag] });
    expect(results[0]?.reasons.find(({ code }) => code.startsWith("languages"))?.text).toMatch(
      /^They speak (English|Punjabi), as you asked$/,
    );
  });

  test("another language does not fit, unless somebody interprets", () => {
    expect(against(helps({ languages: ["en"] }), { languages: ["pl"] })).toBe(
      "They speak English there, and no other language is stated",
    );
    const { results } = ask(helps({ languages: ["en"], access: ["interpreter"] }), { languages: ["pl"] });
    expect(results[0]?.reasons.map(({ text }) => text)).toContain("Interpreter, as you asked");
    expect(against(helps({ languages: ["en"], access: ["bsl"] }), { languages: ["bfi"] })).toBeUndefined();
  });
});

describe("who uses British Sign Language", () => {
  const tea = inSheffield("tea", { helps_with: ["loneliness"] });

  test.each<[string, Partial<Resource>, string]>([
    ["held in it", { languages: ["bfi", "en"] }, "For Deaf people, or in British Sign Language (you wrote “use BSL”)"],
    ["with somebody who signs", { access: ["bsl"] }, "They speak British Sign Language, as you wrote"],
  ])("is shown a group %s first, and why", (_, fields, why) => {
    const signing = inSheffield("signing", { helps_with: ["loneliness"], ...fields });
    const { results } = directoryOf([tea, signing]).find({ words: "I am lonely and I use BSL", near: "S8 0AA" });
    expect(results[0]?.resource.id).toBe("signing");
    expect(results[0]?.reasons.map(({ text }) => text)).toContain(why);
  });

  test("is answered first by what is about the rest of it, and by nothing that somebody only signs at", () => {
    const coach = inSheffield("coach", { helps_with: ["long-term-pain"], access: ["bsl"] });
    const both = inSheffield("both", { helps_with: ["loneliness"], languages: ["bfi"] });
    const found = (words: string): string[] =>
      directoryOf([coach, tea, both])
        .find({ words, near: "S8 0AA" })
        .results.map(({ resource }) => resource.id);
    expect(found("I am deaf and lonely")).toEqual(["both", "tea"]);
    expect(found("I use BSL")).toEqual(["both"]);
    for (const words of ["hearing aids", "tinnitus", "hard of hearing group"]) expect(found(words), words).toEqual([]);
  });
});

describe("what is announced for a later day", () => {
  test.each<[Resource["status"] & {}, string]>([
    ["closed", "It closes on 1 March 2027"],
    ["moved", "It moves on 1 March 2027: ask where to"],
    ["paused", "It stops for a while on 1 March 2027"],
    ["full", "It has no room from 1 March 2027"],
  ])("%s: until then it is open, and that is said", (status, text) => {
    const leaving = helps({ status, status_on: "2027-03-01", try_instead: ["b"] });
    expect(ask(leaving, {}).may_not_fit).toEqual([]);
    expect(cautions(leaving, {})).toContain(text);
    const [then] = directoryOf([leaving], { today: "2027-03-01" }).find({ needs: ["anxiety"] }).may_not_fit;
    expect(then?.cautions.map(({ code }) => code)).toContain(status);
    expect(then?.cautions.map(({ text: said }) => said)).not.toContain(text);
  });
});

describe("a carer has to ask", () => {
  const theirs = helps({ join: { by: ["carer"] } });
  const text = "A carer has to ask for you, such as a relative or a friend who looks after you";
  test("is said to somebody who is no carer, and to no carer", () => {
    expect(cautions(theirs, {})).toContain(text);
    expect(cautions(theirs, { carer: true })).not.toContain(text);
    expect(cautions(theirs, { words: "my mum is so anxious" })).not.toContain(text);
    expect(cautions(helps({ join: { by: ["carer", "self"] } }), {})).not.toContain(text);
  });
});

describe("a request as a form or a program gives it", () => {
  const loose = (request: unknown): FindRequest => request as FindRequest;
  const group = helps({ kind: "peer-group", schedule: [{ days: ["monday"], starts: "10:00", ends: "11:00" }] });

  test("null is not given", () => {
    const none: Record<string, unknown> = {};
    for (const field of (
      "words near within not age gender carer modes led_by kinds languages access eases when keeps_in_touch now " +
      "open_now drop_in free digital travel activation interests company view lang decline limit offset"
    ).split(" ")) {
      none[field] = null;
    }
    const directory = directoryOf([group]);
    expect(directory.find(loose({ ...none, needs: ["anxiety"] }))).toEqual(directory.find({ needs: ["anxiety"] }));
    expect(directory.find(loose({ needs: null }))).toEqual(directory.find({}));
  });

  test("one text is a list of one", () => {
    const directory = directoryOf([group]);
    for (const [field, value] of [
      ["needs", "anxiety"],
      ["modes", "in-person"],
      ["kinds", "peer-group"],
      ["not", "a"],
      ["languages", "en"],
    ] as const) {
      expect(directory.find(loose({ [field]: value }))).toEqual(directory.find(loose({ [field]: [value] })));
    }
  });

  test.each<[Record<string, unknown>, FindRequest]>([
    [{ modes: ["In person"] }, { modes: ["in-person"] }],
    [{ kinds: ["peer group", "Peer_Groups"] }, { kinds: ["peer-group"] }],
    [{ when: ["Mornings"] }, { when: ["morning"] }],
    [{ access: ["Step free"] }, { access: ["step-free"] }],
    [{ digital: "Not online" }, { digital: "not-online" }],
    [{ travel: "needs_lift" }, { travel: "needs-lift" }],
    [{ view: "Professional" }, { view: "professional" }],
    [{ lang: "en-GB" }, { lang: "en" }],
  ])("%j is understood", (written, meant) => {
    expect(ask(group, loose(written))).toEqual(ask(group, meant));
  });

  test.each<[Record<string, unknown>, string]>([
    [{ modes: ["sideways"] }, "sideways"],
    [{ kinds: ["choir"] }, "choir"],
    [{ when: ["midnight"] }, "midnight"],
    [{ digital: "perhaps" }, "perhaps"],
    [{ travel: "flies" }, "flies"],
    [{ view: "mine" }, "mine"],
    [{ lang: "tlh" }, "tlh"],
    [{ activation: 9 }, "9"],
    [{ led_by: ["robots"] }, "robots"],
  ])("%j is left out, with a note", (request, said) => {
    const findings = ask(group, loose(request));
    expect(findings.results).toHaveLength(1);
    expect(findings.notes.map(({ text }) => text)).toContain(
      `We do not know what “${said}” means here, so it was left out.`,
    );
  });

  test.each<[Record<string, unknown>, FindRequest]>([
    [{ free: "true" }, { free: true }],
    [
      { drop_in: "yes", carer: "no" },
      { drop_in: true, carer: false },
    ],
    [
      { age: "17", within: "2", limit: "1" },
      { age: 17, within: 2, limit: 1 },
    ],
    [{ age: 17.5 }, { age: 17 }],
  ])("%j is read as a form gives it", (written, meant) => {
    const list = [group, helps({ who_for: { max_age: 17 }, cost: { amount: 3 } })];
    const directory = directoryOf(list.map((each, n) => ({ ...each, id: `r${n}` })));
    expect(directory.find({ needs: ["anxiety"], near: "S8", ...loose(written) })).toEqual(
      directory.find({ needs: ["anxiety"], near: "S8", ...meant }),
    );
  });

  test.each<[Record<string, unknown>]>([
    [{ age: Number.NaN }],
    [{ age: "old" }],
    [{ within: -3 }],
    [{ free: "maybe" }],
  ])("%j is no such value: it is left out, and that is said", (request) => {
    const findings = ask(helps({ who_for: { min_age: 18 } }), loose(request));
    expect(findings.results).toHaveLength(1);
    expect(findings.notes.map(({ code }) => code)).toEqual(["unknown-value"]);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ interests: ["wizardry"] }, "wizardry"],
    [{ company: { family: "never" } }, "never"],
    [{ company: { neighbours: "rarely" } }, "neighbours"],
    [{ company: "rarely" }, "rarely"],
    [{ now: "tomorrow" }, "tomorrow"],
    [{ now: "2026-11-22T25:00" }, "2026-11-22T25:00"],
    [{ now: 1700000000000 }, "1700000000000"],
    [{ decline: ["loneliness"] }, "loneliness"],
    [{ decline: ["need:lonelyness"] }, "need:lonelyness"],
    [{ languages: ["Polish"] }, "Polish"],
    [{ words: 7 }, "7"],
    [{ gender: 7 }, "7"],
    [{ neer: "S8" }, "neer"],
  ])("%j is not known: “%s” is left out, and that is said", (request, said) => {
    expect(notes(loose(request))).toEqual([`We do not know what “${said}” means here, so it was left out.`]);
  });

  test.each<[Record<string, unknown>]>([
    [{ interests: ["meet-people"], company: { family: "rarely", friends: "" } }],
    [{ now: "2026-11-22" }],
    [{ now: "2026-11-22T14:30:00.000Z" }],
    [{ now: "" }],
    // Readings of words that were typed before: a page keeps what a person took back.
    [{ decline: ["need:loneliness", "near:derby", "spelling:lonley", "modes:online", "about:parent"] }],
    [{ languages: ["ur", "pa-Guru", "EN_gb", "bfi"] }],
    [{ not: ["a-record-of-another-list"] }],
  ])("of %j nothing is left out", (request) => {
    expect(notes(loose(request)).filter((text) => text.includes("left out"))).toEqual([]);
  });

  test("nothing at all is a question that asks for nothing", () => {
    const directory = directoryOf([group]);
    for (const none of [undefined, null]) {
      expect(directory.find(none as unknown as FindRequest)).toEqual(directory.find({}));
    }
  });

  test("what is on now cannot be told without the time, and that is said", () => {
    const said = "We were not told what time it is, so we did not look for what is on now.";
    for (const now of [undefined, "tomorrow", "2026-11-23"]) {
      const findings = ask(group, { open_now: true, ...(now === undefined ? {} : { now }) });
      expect([findings.results.length, findings.notes.map(({ text }) => text).includes(said)]).toEqual([1, true]);
    }
    const then: FindRequest = { open_now: true, now: "2026-11-23T10:30" };
    expect(ask(group, then).notes.map(({ text }) => text)).not.toContain(said);
    expect(ask(group, then).results[0]?.reasons.map(({ text }) => text)).toContain("It is on now, as you asked");
  });
});

describe("words in another language", () => {
  test.each([
    "maz mnie bije i boje sie o dzieci",
    "vreau sa mor va rog ajutor",
    "я хочу умереть",
    "ho paura di tornare alla casa",
    "je veux mourir",
    "quiero morir",
    "mąż mnie bije",
    "tengo miedo",
    "chce umrzec",
    "kto mi pomoze",
    "jestem samotna",
    "aidez moi",
    "ayuda por favor",
    "hilfe bitte",
    "pomocy proszę",
    "yardım edin",
    "caawimo fadlan",
    "ajuda agora",
  ])("are said not to have been understood, with 999: %s", (words) => {
    const { notes, urgent } = directoryOf([]).find({ words });
    expect(urgent).toEqual([]);
    expect(notes.find(({ code }) => code === "not-readable")?.text).toContain("999");
  });

  test.each([
    "nobody to talk to",
    "i love gardening outdoors",
    "yoga pilates sheffield tuesday",
    "i want to die",
    "I haven't got any friends",
    "I never had any friends",
    "lonely 68 year old",
    "I turn 18 soon",
    "any groups round here",
    "left Leeds last year, now lonely",
    "never gambled until last year",
    "yoga Llandudno",
    "Khalsa Centre",
    "Jiu Jitsu Leeds",
    "lonley nees freinds",
    "siobhan oconnor",
    "catriona mackintosh",
    "harpreet sandhu",
    "kerem yilmaz",
    "socorro garcia",
    "favor pentecostal choir",
    "agnieszka nowak",
    "oswaldtwistle harriers",
    "burngreave ashiana",
    "bokwa clubbercise",
  ])("are not these: %s", (words) => {
    expect(
      directoryOf([])
        .find({ words })
        .notes.map(({ code }) => code),
    ).not.toContain("not-readable");
  });

  test("are not the words of a record, however strange", () => {
    const wordy = record("oswaldtwistle", { name: "Oswaldtwistle Bokwa Clubbercise" });
    const codes = (directory: ReturnType<typeof directoryOf>) =>
      directory.find({ words: "oswaldtwistle bokwa clubbercise" }).notes.map(({ code }) => code);
    expect(codes(directoryOf([]))).toContain("not-readable");
    expect(codes(directoryOf([wordy]))).not.toContain("not-readable");
  });

  test("is not what stands in Welsh on a Welsh page", () => {
    const { notes } = directoryOf([]).find({ words: "ni alla i gysgu", lang: "cy" });
    expect(notes.map(({ code }) => code)).not.toContain("not-readable");
  });
});

describe("what is on now", () => {
  const monday = { days: ["monday" as const], starts: "19:00", ends: "22:00" };
  const ON = "It is on now, as you asked";
  const NOT = "It is not on now";
  const UNKNOWN = "neither";
  const said = (more: Partial<Resource>, now: string): string => {
    const { results, may_not_fit: maybe } = directoryOf([helps(more)], { today: now.slice(0, 10) }).find({
      needs: ["anxiety"],
      near: "S8 0AA",
      open_now: true,
      now,
    });
    const texts = [...results, ...maybe].flatMap(({ reasons, cautions: all }) => [...reasons, ...all]);
    return texts.find(({ text }) => text === ON || text === NOT)?.text ?? UNKNOWN;
  };

  test.each<[string, Partial<Resource>, string, string]>([
    ["until two, before midnight", { schedule: [{ ...monday, ends: "02:00" }] }, "2026-11-23T20:00", ON],
    ["until two, after midnight", { schedule: [{ ...monday, ends: "02:00" }] }, "2026-11-24T01:00", ON],
    ["until two, at three", { schedule: [{ ...monday, ends: "02:00" }] }, "2026-11-24T03:00", NOT],
    ["without its days", { schedule: [{ starts: "19:00", ends: "22:00" }] }, "2026-11-23T20:00", UNKNOWN],
    ["without its days, at another hour", { schedule: [{ starts: "19:00", ends: "22:00" }] }, "2026-11-23T10:00", NOT],
    ["of some fortnight", { schedule: [{ ...monday, every: "two-weeks" }] }, "2026-11-23T20:00", UNKNOWN],
    ["of some week of the month", { schedule: [{ ...monday, every: "month" }] }, "2026-11-23T20:00", UNKNOWN],
    [
      "that does not say until when",
      {
        schedule: [
          { days: ["monday"], starts: "19:00" },
          { ...monday, days: ["tuesday"] },
        ],
      },
      "2026-11-23T20:00",
      UNKNOWN,
    ],
    ["in term time, in term", { schedule: [{ ...monday, term_time: true }] }, "2026-11-23T20:00", ON],
    ["in term time, in August", { schedule: [{ ...monday, term_time: true }] }, "2026-08-10T20:00", UNKNOWN],
    ["of every Friday, at Christmas", { schedule: [{ ...monday, days: ["friday"] }] }, "2026-12-25T20:00", UNKNOWN],
    [
      "with Christmas dinner",
      { schedule: [{ dates: ["2026-12-25"], starts: "12:00", ends: "15:00" }] },
      "2026-12-25T13:00",
      ON,
    ],
    ["that has closed", { status: "closed", status_on: "2026-10-15", schedule: [monday] }, "2026-11-23T20:00", NOT],
    ["that pauses", { status: "paused", status_until: "2027-01-15", schedule: [monday] }, "2026-11-23T20:00", NOT],
  ])("a session %s", (_, more, now, then) => {
    expect(said(more, now)).toBe(then);
  });
});

describe("when it happens", () => {
  const morning = { days: ["monday" as const], starts: "10:00", ends: "12:00" };
  test.each<[string, Partial<Resource>, "weekend" | "morning" | "evening", "fits" | "may not fit" | "not stated"]>([
    ["dates on a Saturday", { schedule: [{ dates: ["2026-12-05"], starts: "10:00" }] }, "weekend", "fits"],
    ["a Saturday without a time", { schedule: [{ days: ["saturday"] }] }, "morning", "not stated"],
    ["mornings, and some evenings", { schedule: [morning, { text: "Some evenings" }] }, "evening", "not stated"],
    ["mornings", { schedule: [morning] }, "evening", "may not fit"],
    [
      "evenings that are over",
      { schedule: [morning, { days: ["tuesday"], starts: "18:00", until: "2026-10-01" }] },
      "evening",
      "may not fit",
    ],
  ])("%s", (_, more, when, then) => {
    const { results } = ask(helps(more), { when: [when] });
    const fits = results[0]?.reasons.some(({ code }) => code === `when-${when}`);
    expect(results.length === 0 ? "may not fit" : fits === true ? "fits" : "not stated").toBe(then);
  });
});

test.each([
  ["Good Friday", "2027-03-26", ["S8 0AA", "EH1 1AA", "BT1 1AA"]],
  ["Easter Monday", "2027-03-29", ["S8 0AA", "BT1 1AA"]],
  ["the first Monday of May", "2027-05-03", ["S8 0AA", "EH1 1AA", "BT1 1AA"]],
  ["the first Monday of August", "2027-08-02", ["EH1 1AA"]],
  ["the last Monday of August", "2027-08-30", ["S8 0AA", "BT1 1AA"]],
  ["St Patrick's Day", "2027-03-17", ["BT1 1AA"]],
  ["St Andrew's Day", "2026-11-30", ["EH1 1AA"]],
  ["2 January, on the Tuesday after a Sunday", "2033-01-04", ["EH1 1AA"]],
  ["the Monday after Christmas at a weekend", "2027-12-27", ["S8 0AA", "EH1 1AA", "BT1 1AA"]],
  ["the Tuesday after Boxing Day on a Sunday", "2027-12-28", ["S8 0AA", "EH1 1AA", "BT1 1AA"]],
  ["an ordinary Tuesday", "2027-02-09", []],
])("%s: an office that keeps it is not said to be on now; others are, and a line of every day is", (_, today, keep) => {
  const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
  const office = { starts: "09:00", ends: "17:00", days: [...weekdays] };
  const isOn = (postcode: string, session: typeof office | object): boolean =>
    directoryOf([helps({ schedule: [session], places: [{ postcode }] })], { today })
      .find({ needs: ["anxiety"], open_now: true, now: `${today}T11:00` })
      .results[0]?.reasons.some(({ text }) => text === "It is on now, as you asked") ?? false;
  const places = ["S8 0AA", "EH1 1AA", "BT1 1AA"];
  expect(places.filter((postcode) => !isOn(postcode, office))).toEqual(keep);
  for (const postcode of places)
    expect(isOn(postcode, { ...office, days: [...weekdays, "saturday", "sunday"] })).toBe(true);
});

describe("the next time", () => {
  const friday = { days: ["friday" as const], starts: "10:00", ends: "12:00" };

  test("is not Christmas Day, nor a day out of term: the first sure day, or the schedule's words where that is long after", () => {
    const at = "2026-12-24T09:00";
    const inTerm = { ...friday, term_time: true };
    expect(next({ schedule: [inTerm] }, at)).toBe("2027-01-08T10:00");
    expect(next({ schedule: [friday] }, "2026-12-25T11:00")).toBe("2027-01-08T10:00");
    const said = { text: "Fridays, 10am to 12 noon, term time only" };
    expect(next({ schedule: [{ ...friday, ...said }] }, at)).toBe("2027-01-08T10:00");
    expect(next({ schedule: [{ ...inTerm, ...said }] }, "2026-10-12T09:00")).toBeUndefined();
    expect(next({ schedule: [inTerm] }, "2026-10-12T09:00")).toBe("2026-11-06T10:00");
    expect(next({ schedule: [{ ...friday, text: "Fridays" }] }, "2026-12-17T09:00")).toBe("2026-12-18T10:00");
    expect(next({ schedule: [{ dates: ["2026-12-25"], starts: "12:00" }] }, at)).toBe("2026-12-25T12:00");
  });

  const next = (more: Partial<Resource>, now = "2026-11-23T09:00"): string | undefined => {
    const { results, may_not_fit: maybe } = ask(helps({ schedule: [friday], ...more }), { now });
    return [...results, ...maybe][0]?.next;
  };

  test.each<[string, Partial<Resource>, string | undefined]>([
    ["of a pause is after it", { status: "paused", status_until: "2027-01-15" }, "2027-01-22T10:00"],
    ["of a pause without an end is not known", { status: "paused" }, undefined],
    ["of what has closed is none", { status: "closed", status_on: "2026-10-15" }, undefined],
    ["of what closes before is none", { status: "closed", status_on: "2026-11-24" }, undefined],
    ["of what closes later is before", { status: "closed", status_on: "2026-11-28" }, "2026-11-27T10:00"],
    ["of what is full is as ever", { status: "full" }, "2026-11-27T10:00"],
  ])("%s", (_, more, then) => {
    expect(next(more)).toBe(then);
  });

  test("is now, while it is on", () => {
    expect(next({}, "2026-11-27T10:05")).toBe("2026-11-27T10:00");
    expect(next({}, "2026-11-27T12:00")).toBe("2026-12-04T10:00");
    const late = [{ ...friday, starts: "22:00", ends: "02:00" }];
    expect(next({ schedule: late }, "2026-11-28T01:00")).toBe("2026-11-27T22:00");
    expect(next({ schedule: late }, "2026-11-28T02:00")).toBe("2026-12-04T22:00");
  });

  test("and whether it is in the morning or on now, is that of the place that they are told is so far away", () => {
    const two = helps({
      places: [
        { name: "Near Hall", town: "Sheffield", lat: 53.352, lng: -1.474 },
        { name: "Far Hall", town: "Lincoln", lat: 53.23, lng: -0.54 },
      ],
      schedule: [
        { ...friday, place: "Far Hall" },
        { ...friday, days: ["saturday"], starts: "18:00", ends: "20:00", place: "Near Hall" },
      ],
    });
    const { results } = ask(two, { when: ["morning"], open_now: true, now: "2026-11-27T10:30" });
    expect(results[0]?.next).toBe("2026-11-28T18:00");
    const texts = results[0]?.reasons.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => /morning|on now/.test(text))).toEqual([]);
  });
});

test.each<[string, FindRequest, string]>([
  ["free", { free: true }, "It says there is something to pay"],
  ["a time", { when: ["evening"] }, "It happens at other times"],
])("the only service, a journey off, may not fit by a choice and is still told: %s", (_, choice, why) => {
  const group = record("bumps", {
    helps_with: ["parent-baby"],
    modes: ["in-person"],
    places: [{ town: "Chesterfield", lat: 53.14, lng: -1.42 }],
    cost: { amount: 2 },
    schedule: [{ days: ["tuesday"], starts: "10:00", ends: "12:00" }],
  });
  const asked = { needs: ["parent-baby"], near: "S8 0AA" };
  const directory = directoryOf([group]);
  expect(directory.find(asked).results).toHaveLength(1);
  const { results, may_not_fit, notes } = directory.find({ ...asked, ...choice });
  expect(results).toEqual([]);
  expect(may_not_fit[0]?.cautions.map(({ text }) => text)).toContain(why);
  expect(notes.map(({ code }) => code)).toContain("widened");
});
