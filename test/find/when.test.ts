import { describe, expect, test } from "vitest";
import type { Resource } from "../../src/index.js";
import { directoryOf } from "../directory/build.js";
import { ask, helps } from "./one-record.js";

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
