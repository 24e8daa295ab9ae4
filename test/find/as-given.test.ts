import { describe, expect, test } from "vitest";
import type { FindRequest } from "../../src/index.js";
import { directoryOf } from "../directory/build.js";
import { ask, helps, notes } from "./one-record.js";

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
