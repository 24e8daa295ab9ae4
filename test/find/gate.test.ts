import { describe, expect, test } from "vitest";
import type { Findings, FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";

/**
 * Whether a record serves the person. The rule was written in ALISS's first code, and lost in its second: area match,
 * or within reach and no other area stated; nearby but serving elsewhere is not an answer.
 */
const near: FindRequest = { needs: ["anxiety"], near: "S8 0AA" };
const helps = (fields: Partial<Resource> = {}): Partial<Resource> => ({ helps_with: ["anxiety"], ...fields });
const ask = (resource: Resource, more: FindRequest = {}): Findings =>
  directoryOf([resource]).find({ ...near, ...more });
const shown = ({ results, may_not_fit }: Findings): string =>
  results.length > 0 ? "result" : may_not_fit.length > 0 ? (may_not_fit[0]?.cautions[0]?.code ?? "") : "not shown";
const reasonOf = (findings: Findings): string | undefined =>
  findings.results[0]?.reasons.find(({ part }) => part === "reach")?.text;

const CLOSE = { lat: 53.352, lng: -1.474 };
/** Fifteen miles away, as the crow flies. */
const FIFTEEN = { lat: 53.14, lng: -1.42 };
const LONDON = { lat: 51.5, lng: -0.12 };

describe("a venue", () => {
  test("near and no area stated: it serves", () => {
    expect(shown(ask(inSheffield("a", helps())))).toBe("result");
  });

  test("near and its area holds the person: it serves", () => {
    expect(shown(ask(inSheffield("a", helps({ covers: ["S8"] }))))).toBe("result");
  });

  test("far away, but its area holds the person: it serves, and says how far", () => {
    const findings = ask(inSheffield("a", helps({ covers: ["S8"], places: [FIFTEEN] })));
    expect(shown(findings)).toBe("result");
    expect(findings.results[0]?.distance?.metres).toBeGreaterThan(20_000);
  });

  test("near, but it serves another area: it may not fit, and the reason is given", () => {
    const findings = ask(inSheffield("a", helps({ covers: ["rotherham"] })));
    expect(shown(findings)).toBe("serves-elsewhere-near");
    expect(findings.may_not_fit[0]?.cautions[0]?.text).toBe(
      "It is near, but it serves Rotherham: it may not take people from your area, so ring and ask",
    );
  });

  test("further off and serving another area: it says whom it serves; right across the country it is only counted", () => {
    expect(shown(ask(inSheffield("a", helps({ covers: ["rotherham"], places: [FIFTEEN] }))))).toBe("serves-elsewhere");
    const away = ask(inSheffield("a", helps({ covers: ["camden"], places: [LONDON] })));
    expect(shown(away)).toBe("not shown");
    expect(away.notes.find(({ code }) => code === "other-areas")?.count).toBe(1);
  });

  test("open to a whole nation, but only by going to the other end of it: it does not win by that", () => {
    const findings = directoryOf([
      inSheffield("london", helps({ covers: ["england"], places: [LONDON] })),
      inSheffield("here", helps({ places: [{ lat: 53.36, lng: -1.47 }] })),
    ]).find(near);
    expect(findings.results.map(({ resource }) => resource.id)).toEqual(["here"]);
  });

  test("a place that covers other areas than its record is not the one to go to", () => {
    const two = inSheffield(
      "a",
      helps({
        places: [
          { ...CLOSE, covers: ["rotherham"] },
          { ...FIFTEEN, covers: ["S8"] },
        ],
      }),
    );
    expect(ask(two).results[0]?.distance?.place).toBe(1);
  });

  test("a place takes people from beyond the record's own areas: they go there, whatever is nearer", () => {
    const places = [{ ...FIFTEEN, covers: ["S8"] }, CLOSE];
    const two = record("a", helps({ modes: ["in-person"], covers: ["M33"], places }));
    expect(ask(two).results[0]?.distance?.place).toBe(0);
    expect(ask(two).may_not_fit).toEqual([]);
    const others = ask(two, { near: "S2 1AA" });
    expect(others.may_not_fit[0]?.cautions[0]?.text).toContain("it serves M33:");
    const highland = record(
      "b",
      helps({
        covers: ["aberdeen-city"],
        places: [{ town: "Inverness", postcode: "IV1 1AA", covers: ["highland"] }, { postcode: "AB10 1AA" }],
      }),
    );
    expect(reasonOf(ask(highland, { near: "IV27 4AA" }))).toBe("For people in Highland");
  });

  test("its area holds the person, but each of its places takes people from elsewhere: it may not fit", () => {
    const places = [
      { ...CLOSE, covers: ["S2"] },
      { ...FIFTEEN, covers: ["S35"] },
    ];
    const findings = ask(inSheffield("a", helps({ covers: ["sheffield"], places })));
    expect(findings.may_not_fit[0]?.cautions[0]?.text).toBe("It serves S2 and S35, and S8 0 is not in it");
    const ringing = inSheffield("a", helps({ modes: ["in-person", "phone"], covers: ["sheffield"], places }));
    expect(shown(ask(ringing))).toBe("result");
  });

  test("all of its places serve other areas: it may not fit", () => {
    expect(shown(ask(inSheffield("a", helps({ places: [{ ...FIFTEEN, covers: ["rotherham"] }] }))))).not.toBe("result");
  });

  test("in another nation, near, with no area stated: shown, with the advice to ring", () => {
    const deeside = { lat: 53.205, lng: -3.02, postcode: "CH5 4AA" };
    const findings = directoryOf([inSheffield("a", helps({ places: [deeside] }))]).find({
      needs: ["anxiety"],
      near: "CH2",
    });
    expect(findings.results[0]?.cautions.map(({ code }) => code)).toContain("other-nation");
  });
});

describe("what has no venue", () => {
  test.each<[string, Partial<Resource>, string]>([
    ["a phone line for anyone", { modes: ["phone"], covers: ["anyone"] }, "By phone, for people anywhere"],
    ["a national line", { modes: ["phone"], covers: ["england"] }, "By phone, for people all over England"],
    [
      "a line of two nations",
      { modes: ["phone"], covers: ["england", "wales"] },
      "By phone, for people all over England and Wales",
    ],
    ["an online group that states no area", { modes: ["online"] }, "Online"],
    ["a visitor", { modes: ["home-visit"], covers: ["S8"] }, "Comes to you"],
    ["an area without a venue", { covers: ["S8"] }, "For people in S8"],
    ["nothing stated at all", {}, "It does not say where it is or which area it serves"],
  ])("%s is never lost in a search near a place", (_, fields, text) => {
    const findings = ask(record("a", helps(fields)), { within: 1 });
    expect(shown(findings)).toBe("result");
    expect(reasonOf(findings)).toBe(text);
  });

  test.each<[Resource["modes"] & {}, string]>([
    [["phone"], "By phone"],
    [["online"], "Online"],
    [["home-visit"], "Comes to you"],
  ])("%s only, with an office near: nobody is sent to the office", (modes, reason) => {
    const findings = ask(inSheffield("a", helps({ modes })));
    expect(reasonOf(findings)).toBe(reason);
    expect(findings.results[0]?.reach).not.toBe("venue");
    expect(findings.results[0]?.distance).toBeUndefined();
  });

  test("an office near by does not lift a phone line above one that has none", () => {
    const findings = directoryOf([
      inSheffield("office", helps({ modes: ["phone"] })),
      record("line", helps({ modes: ["phone"] })),
    ]).find(near);
    expect(new Set(findings.results.map(({ score }) => score)).size).toBe(1);
  });

  test("an office near by of a line for others: it does not say that it is near", () => {
    const findings = ask(inSheffield("a", helps({ modes: ["phone"], covers: ["rotherham"] })));
    expect(shown(findings)).toBe("serves-elsewhere");
  });

  test("how it happens is not stated, but where it is: then that is a place to go", () => {
    expect(ask(record("a", helps({ places: [CLOSE] }))).results[0]?.reach).toBe("venue");
  });

  test("nowhere to go is only said where there is nowhere to go", () => {
    const said = (resource: Resource, more: FindRequest = {}): boolean =>
      ask(resource, more).notes.some(({ code }) => code === "nothing-near");
    expect(said(inSheffield("a", helps({ modes: ["phone"] })))).toBe(true);
    expect(said(inSheffield("a", helps({ modes: ["in-person", "home-visit"] })), { travel: "cannot" })).toBe(false);
    expect(said(inSheffield("a", helps({ modes: ["in-person", "phone"] })), { travel: "needs-lift" })).toBe(false);
  });

  test("nor where nobody asked for it, or where there is somewhere whose place on the map is not known", () => {
    const said = (resource: Resource, more: FindRequest = {}): string | undefined =>
      ask(resource, more).notes.find(({ code }) => code === "nothing-near")?.text;
    const line = record("a", helps({ modes: ["phone"], covers: ["england"] }));
    expect(said(line)).toBeDefined();
    expect(said(line, { modes: ["phone"] })).toBeUndefined();
    expect(said(line, { within: 1 })).toContain("within 1 mile. These are by phone");
    const here = { modes: ["in-person" as const], covers: ["S8"] };
    expect(said(record("a", helps({ ...here, places: [{ name: "Village hall" }] })))).toBeUndefined();
    expect(said(record("a", helps({ ...here, places: [{ address: "withheld", town: "Sheffield" }] })))).toBeUndefined();
    expect(said(record("a", helps(here)))).toBeUndefined();
  });

  test("what serves their area from further off is not said to be near, nor by phone", () => {
    const stocksbridge = { places: [{ town: "Stocksbridge", lat: 53.483, lng: -1.594 }], covers: ["sheffield"] };
    const far = record("far", helps({ modes: ["in-person"], ...stocksbridge }));
    const notes = (list: Resource[]): string[] =>
      directoryOf(list)
        .find({ ...near, within: 3 })
        .notes.map(({ text }) => text);
    expect(notes([far])).toEqual([
      "Nowhere to go in person within 3 miles. These are further off, by phone, online or for a wider area.",
    ]);
    expect(notes([far, inSheffield("close", helps())])).toEqual([
      "Places to go are within 3 miles, or further off where they are for your area.",
    ]);
  });

  test("it serves a nation, and the area of this person beside it: it is not for people all over that nation", () => {
    const both = record("a", helps({ modes: ["in-person"], covers: ["scotland", "S8"] }));
    expect(ask(both).results[0]?.reasons.find(({ part }) => part === "reach")?.text).toBe("For people in S8");
  });

  test("a line of another nation is not for this person", () => {
    expect(shown(ask(record("a", helps({ modes: ["phone"], covers: ["scotland"] }))))).toBe("not shown");
  });

  test("none of them beats a matching venue round the corner, unless travel is hard", () => {
    const directory = directoryOf([
      inSheffield("venue", helps()),
      record("phone", helps({ modes: ["phone"], covers: ["uk"] })),
      record("online", helps({ modes: ["online"], covers: ["anyone"] })),
    ]);
    expect(directory.find(near).results[0]?.resource.id).toBe("venue");
    expect(directory.find({ ...near, travel: "cannot" }).results[0]?.resource.id).not.toBe("venue");
  });

  test.each<[Resource["covers"] & {}, string]>([
    [["england", "wales"], "By phone, for people all over England and Wales"],
    [["herefordshire", "powys"], "By phone"],
  ])("on a border, what serves both sides of it (%s) serves them for sure", (covers, reason) => {
    const findings = ask(record("a", helps({ modes: ["phone"], covers })), { near: "HR3 5AA" });
    expect(reasonOf(findings)).toBe(reason);
    expect(findings.results[0]?.cautions.map(({ code }) => code)).not.toContain("area-unsure");
    const oneSide = ask(record("a", helps({ modes: ["phone"], covers: [covers[0] ?? ""] })), { near: "HR3 5AA" });
    expect(oneSide.results[0]?.cautions.map(({ code }) => code)).toContain("area-unsure");
  });

  test.each([
    ["Newport, Isle of Wight", "newport"],
    ["Ashford, Surrey", "ashford"],
  ])("who lives in %s is not served by the area of another town of that name", (place, area) => {
    const visitor = record("a", helps({ modes: ["home-visit"], covers: [area] }));
    expect(shown(ask(visitor, { near: place }))).toBe("not shown");
  });

  test("it states more areas than another, and gains nothing by that", () => {
    const directory = directoryOf([
      record("many", helps({ modes: ["phone"], covers: ["S8", "sheffield", "england", "uk"] })),
      record("one", helps({ modes: ["phone"], covers: ["uk"] })),
    ]);
    const scores = new Set(directory.find(near).results.map(({ score }) => score));
    expect(scores.size).toBe(1);
  });
});

describe.each<[string, FindRequest["near"]]>([
  ["no place", undefined],
  ["a place that nobody knows", "Zzyzzville"],
  ["a place of which there are several", "Richmond"],
])("%s", (_, place) => {
  const anywhere: FindRequest = { needs: ["anxiety"], ...(place === undefined ? {} : { near: place }) };
  const everybody = record("everybody", helps({ modes: ["phone"], covers: ["uk"] }));
  const powys = { covers: ["powys"] };
  const newtown = { modes: ["in-person" as const], places: [{ town: "Newtown", lat: 52.51, lng: -3.31 }] };

  test.each<[string, Partial<Resource>, string]>([
    ["a line", { modes: ["phone"], ...powys }, "By phone, for people in Powys"],
    ["a visitor", { modes: ["home-visit"], ...powys }, "Comes to you, for people in Powys"],
    ["somebody who does not say how", powys, "For people in Powys"],
    ["a group", { ...newtown, ...powys }, "It is in Newtown, for people in Powys"],
    ["a group that states no area", newtown, "It is in Newtown"],
    ["one hall for a nation", { ...newtown, covers: ["wales"] }, "It is in Newtown, for people all over Wales"],
    ["a visitor from somewhere", { ...newtown, modes: ["home-visit"] }, "Comes to you"],
  ])("%s that serves some people only says which, and stands behind what serves everybody", (_, fields, reason) => {
    const { results } = directoryOf([record("a", helps(fields)), everybody]).find(anywhere);
    expect(results.map(({ resource }) => resource.id)).toEqual(["everybody", "a"]);
    expect(results[1]?.score).toBeLessThan(results[0]?.score ?? 0);
    expect(results[1]?.reasons.find(({ part }) => part === "reach")?.text).toBe(reason);
  });
});

describe("who is asked", () => {
  const stepFree = { access: ["step-free" as const] };
  const stairs = { no_access: ["step-free" as const] };
  const cannotClimb: FindRequest = { access: ["step-free"] };

  test("one of two venues has stairs: who cannot climb them is sent to the other, and told how far that is", () => {
    const two = inSheffield(
      "two",
      helps({
        places: [
          { ...CLOSE, ...stairs },
          { ...FIFTEEN, ...stepFree },
        ],
      }),
    );
    expect(ask(two).results[0]?.distance?.place).toBe(0);
    const findings = ask(two, cannotClimb);
    expect(findings.results[0]?.distance?.place).toBe(1);
    expect(reasonOf(findings)).toBe("About 14 miles away");
    expect(findings.results[0]?.cautions.map(({ code }) => code)).not.toContain("access");
  });

  test.each<[string, Partial<Resource>]>([
    ["of the only venue", { places: [{ ...CLOSE, ...stairs }] }],
    [
      "of all venues",
      {
        places: [
          { ...CLOSE, ...stairs },
          { ...FIFTEEN, ...stairs },
        ],
      },
    ],
    ["of the record", { places: [CLOSE], ...stairs }],
  ])("stairs %s are a limit where one has to go there, near a place and without one", (_, fields) => {
    expect(shown(ask(inSheffield("a", helps(fields)), cannotClimb))).toBe("access");
    const anywhere = directoryOf([inSheffield("a", helps(fields))]).find({ needs: ["anxiety"], ...cannotClimb });
    expect(shown(anywhere)).toBe("access");
  });

  test("a venue that states the access counts before what its record says of the whole", () => {
    expect(shown(ask(inSheffield("a", helps({ places: [{ ...CLOSE, ...stepFree }], ...stairs })), cannotClimb))).toBe(
      "result",
    );
  });

  test.each<[Resource["modes"] & {}, string]>([
    [["in-person", "phone"], "By phone"],
    [["in-person", "online"], "Online"],
    [["in-person", "home-visit"], "Comes to you"],
  ])("stairs do not keep anybody from %s, and are said", (modes, reason) => {
    for (const fields of [{ places: [{ ...CLOSE, ...stairs }] }, { places: [CLOSE], ...stairs }]) {
      const findings = ask(inSheffield("a", helps({ modes, ...fields })), cannotClimb);
      expect(reasonOf(findings)).toBe(reason);
      expect(findings.results[0]?.distance).toBeUndefined();
      expect(findings.results[0]?.cautions.map(({ text }) => text)).toContain("It says there is no step-free way in");
    }
  });

  test("who wants to go there themselves is not told to ring instead", () => {
    const both = inSheffield("a", helps({ modes: ["in-person", "phone"], places: [{ ...CLOSE, ...stairs }] }));
    expect(shown(ask(both, { ...cannotClimb, modes: ["in-person"] }))).toBe("access");
  });

  test("no sign language anywhere is a limit by phone too", () => {
    const line = record("a", helps({ modes: ["phone", "video"], no_access: ["bsl"] }));
    expect(shown(ask(line, { access: ["bsl"] }))).toBe("access");
    const signed = ask(line, { languages: ["bfi"] });
    expect(signed.may_not_fit[0]?.cautions[0]?.text).toBe("It says there is no British Sign Language");
    expect(shown(ask(line, { languages: ["bfi", "en"] }))).toBe("result");
    expect(shown(ask(record("a", helps({ modes: ["phone"] })), { languages: ["bfi"] }))).toBe("result");
  });

  test("access is judged at the very venue that is recommended", () => {
    const good = ask(inSheffield("good", helps({ places: [{ ...CLOSE, name: "the Institute", ...stepFree }] })), {
      access: ["step-free"],
    });
    expect(good.results[0]?.reasons.map(({ text }) => text)).toContain(
      "Step-free way in at the Institute, as you asked",
    );
  });

  test("what the record says of the whole is not said of a place that says otherwise", () => {
    const both = inSheffield("a", {
      ...helps({ modes: ["in-person", "phone"] }),
      ...stepFree,
      places: [{ town: "Sheffield", lat: 53.352, lng: -1.474, ...stairs }],
    });
    const [match] = ask(both, cannotClimb).results;
    expect(match?.cautions.map(({ code }) => code)).toContain("access");
    expect(match?.reasons.map(({ part }) => part)).not.toContain("preference");
  });

  test("sign language at another place is not spoken at the one they would go to", () => {
    const two = inSheffield("a", {
      ...helps(),
      places: [
        { name: "Near", lat: 53.352, lng: -1.474 },
        { name: "Far", lat: 53.23, lng: -0.54, access: ["bsl"] },
      ],
    });
    expect(ask(two, { languages: ["bfi"] }).results[0]?.reasons.map(({ part }) => part)).not.toContain("preference");
  });

  test("what was only read in the words never turns anybody away", () => {
    const directory = directoryOf([
      record("web", helps({ modes: ["online"] })),
      inSheffield("adults", helps({ who_for: { min_age: 18 } })),
      inSheffield("morning", helps({ schedule: [{ days: ["monday"], starts: "09:00", ends: "11:00" }] })),
    ]);
    const findings = directory.find({
      words: "im 16 and so anxious, something in the evening, not online",
      near: "S8 0AA",
    });
    expect(findings.results).toHaveLength(3);
    expect(findings.may_not_fit).toEqual([]);
  });
});
