import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSession, parseSchedule } from "../../src/authoring/index.js";
import { DAYS, EVERY } from "../../src/resource/lists.js";
import type { Session } from "../../src/resource/resource.js";

/** The sessions without the words they came from. */
function sessions(text: string): Session[] | undefined {
  const read = parseSchedule(text);
  if (!("sessions" in read)) return undefined;
  return read.sessions.map(({ text: _text, ...rest }) => rest);
}

const WEEKLY = { days: ["tuesday"], every: "week" };

describe("words about when it happens", () => {
  it.each([
    ["every Tuesday, 2pm to 4pm", [{ ...WEEKLY, starts: "14:00", ends: "16:00" }]],
    ["Tuesdays 2-4pm", [{ ...WEEKLY, starts: "14:00", ends: "16:00" }]],
    ["Tues 10.30am – 12 noon", [{ ...WEEKLY, starts: "10:30", ends: "12:00" }]],
    ["Weds 10-12", [{ days: ["wednesday"], every: "week", starts: "10:00", ends: "12:00" }]],
    ["Tuesdays 2 til 4pm", [{ ...WEEKLY, starts: "14:00", ends: "16:00" }]],
    ["Tues/Thurs 10-12", [{ days: ["tuesday", "thursday"], every: "week", starts: "10:00", ends: "12:00" }]],
    ["alternate Mon/Thurs, 10am", undefined],
    ["Tuesdays 10am/2pm", undefined],
    ["Tuesday 2pm to 4pm during term time only", [{ ...WEEKLY, starts: "14:00", ends: "16:00", term_time: true }]],
    ["Tuesdays, 7pm to midnight", [{ ...WEEKLY, starts: "19:00", ends: "00:00" }]],
    ["5pm to midnight every day", [{ days: [...DAYS], every: "week", starts: "17:00", ends: "00:00" }]],
    ["midnight to 6am every day", [{ days: [...DAYS], every: "week", starts: "00:00", ends: "06:00" }]],
    ["Tuesdays, 10pm to 2am", [{ ...WEEKLY, starts: "22:00", ends: "02:00" }]],
    ["Tuesdays 22:00-02:00", [{ ...WEEKLY, starts: "22:00", ends: "02:00" }]],
    ["Tuesdays 10-2am", [{ ...WEEKLY, starts: "22:00", ends: "02:00" }]],
    ["every night, 8pm until 8am", [{ days: [...DAYS], every: "week", starts: "20:00", ends: "08:00" }]],
    // One of the two is a slip, or the morning is not certain.
    ["Tuesdays, 2pm to 4am", undefined],
    ["Tuesdays, 7pm to 9am", undefined],
    ["Tuesdays, 10pm to 2", undefined],
    ["Tuesdays at midnight", undefined],
    ["every day, midnight to midnight", undefined],
    ["00:00-00:00 every day", undefined],
    ["Tuesday 11-1pm", [{ ...WEEKLY, starts: "11:00", ends: "13:00" }]],
    ["Tuesday evenings 7 to 9", [{ ...WEEKLY, starts: "19:00", ends: "21:00" }]],
    ["Tuesday 9-10pm", [{ ...WEEKLY, starts: "21:00", ends: "22:00" }]],
    ["We meet on Tuesdays at 14:00", [{ ...WEEKLY, starts: "14:00" }]],
    [
      "every other Tuesday from 3 November 2026, 2pm",
      [{ days: ["tuesday"], every: "two-weeks", starts: "14:00", from: "2026-11-03" }],
    ],
    ["fortnightly on Tuesday", [{ days: ["tuesday"], every: "two-weeks" }]],
    ["2nd Tuesday of the month, 2pm", [{ days: ["tuesday"], every: "month", nth: [2], starts: "14:00" }]],
    ["every second Tuesday of the month", [{ days: ["tuesday"], every: "month", nth: [2] }]],
    ["1st and 3rd Tuesday of each month", [{ days: ["tuesday"], every: "month", nth: [1, 3] }]],
    ["last Tuesday of the month", [{ days: ["tuesday"], every: "month", nth: [-1] }]],
    ["Tuesday 2pm to 4pm, term time only", [{ ...WEEKLY, starts: "14:00", ends: "16:00", term_time: true }]],
    ["Tuesdays 2pm except 29 December 2026", [{ ...WEEKLY, starts: "14:00", except: ["2026-12-29"] }]],
    [
      "12, 19 and 26 January 2027, 10am to 12",
      [{ dates: ["2027-01-12", "2027-01-19", "2027-01-26"], starts: "10:00", ends: "12:00" }],
    ],
    ["Saturday 5 December 2026, 10am to 3pm", [{ dates: ["2026-12-05"], starts: "10:00", ends: "15:00" }]],
    ["3 weeks from 12/01/2027, 2pm", [{ dates: ["2027-01-12", "2027-01-19", "2027-01-26"], starts: "14:00" }]],
  ])("reads %s", (text, expected) => {
    expect(sessions(text)).toEqual(expected);
  });

  const DAILY = { days: [...DAYS], every: "week" };
  it.each([
    ["7pm to 11pm every night", [{ ...DAILY, starts: "19:00", ends: "23:00" }]],
    ["nightly, 7pm-11pm", [{ ...DAILY, starts: "19:00", ends: "23:00" }]],
    ["every evening 7 to 9", [{ ...DAILY, starts: "19:00", ends: "21:00" }]],
    ["every evening, Tuesday, 7 to 9", [{ ...WEEKLY, starts: "19:00", ends: "21:00" }]],
    ["every night, 7pm to 11pm, 7 days a week", [{ ...DAILY, starts: "19:00", ends: "23:00" }]],
  ])("reads the words of leaflets about evenings and nights: %s", (text, expected) => {
    expect(sessions(text)).toEqual(expected);
  });

  it("carries a year that stands only at the end back, and asks when a new year begins in between", () => {
    const read = sessions("Thursdays 14, 21, 28 January and 4, 11, 18 February 2027, 6.30pm to 8.30pm");
    expect(read).toEqual([
      {
        dates: ["2027-01-14", "2027-01-21", "2027-01-28", "2027-02-04", "2027-02-11", "2027-02-18"],
        starts: "18:30",
        ends: "20:30",
      },
    ]);
    expect(parseSchedule("10 December and 14 January 2027, 2pm")).toEqual({
      problem: "It does not say the year of 10 December.",
    });
  });

  it.each([
    [
      "Every Wednesday 10am-12.30pm (not the last two weeks of December)",
      "every Wednesday, 10am to 12.30pm",
      "not the last two weeks of December",
    ],
    ["Tuesdays 2pm except bank holidays", "every Tuesday, 2pm", "except bank holidays"],
    ["every Tuesday at teatime", "every Tuesday", "at teatime"],
    [
      "By appointment, Mon to Fri 9am-5pm",
      "every Monday, Tuesday, Wednesday, Thursday and Friday, 9am to 5pm",
      "By appointment",
    ],
  ])("says which words of %s it understood, and which not", (text, kept, unread) => {
    const read = parseSchedule(text);
    if (!("problem" in read)) throw new Error("there should be something that is not understood");
    expect(read.part?.unread).toBe(unread);
    expect(read.part?.sessions.map(describeSession)).toEqual([kept]);
  });

  it.each(["an hour a week", "Ring for the dates", "Tuesday or Thursday 2pm"])("understands no part of %s", (text) => {
    expect(parseSchedule(text)).not.toHaveProperty("part");
  });

  const written = (text: string): string[] | undefined => {
    const read = parseSchedule(text);
    return "sessions" in read ? read.sessions.map(describeSession) : undefined;
  };
  it.each([
    ["1st Tuesday & last Friday, 10am", ["first Tuesday of the month, 10am", "last Friday of the month, 10am"]],
    [
      "Second Tuesday and fourth Thursday of the month, 2pm to 4pm",
      ["second Tuesday of the month, 2pm to 4pm", "fourth Thursday of the month, 2pm to 4pm"],
    ],
    ["Every Tuesday and every other Thursday 2pm", ["every Tuesday, 2pm", "every other Thursday, 2pm"]],
    ["Every Tuesday 2pm and every other Thursday 3pm", ["every Tuesday, 2pm", "every other Thursday, 3pm"]],
    ["Tuesdays and alternate Thursdays 2pm", ["every Tuesday, 2pm", "every other Thursday, 2pm"]],
    ["every Tuesday and every Thursday 2pm", ["every Tuesday and Thursday, 2pm"]],
    ["Tuesday 2pm every other week", ["every other Tuesday, 2pm"]],
    ["Tuesday 5 January 2027 and every Thursday 2pm", ["5 January 2027, 2pm", "every Thursday, 2pm"]],
    ["Weekly on Mondays 10am, fortnightly on Thursdays 2pm", ["every Monday, 10am", "every other Thursday, 2pm"]],
    ["Mondays 10am, every other week on Thursdays 2pm", ["every Monday, 10am", "every other Thursday, 2pm"]],
    [
      "Weekly on Mondays 10am, monthly on the first Thursday 2pm",
      ["every Monday, 10am", "first Thursday of the month, 2pm"],
    ],
    [
      "Saturdays 10am to 1pm, first Saturday of the month 10am to 3pm",
      ["every Saturday, 10am to 1pm", "first Saturday of the month, 10am to 3pm"],
    ],
    [
      "Tuesdays until 22 December 2026 and Thursdays until 1 April 2027, 10am",
      ["every Tuesday, 10am, until 22 December 2026", "every Thursday, 10am, until 1 April 2027"],
    ],
    [
      "Tuesdays until 22 December 2026 and Thursdays from 7 January 2027, 10am",
      ["every Tuesday, 10am, until 22 December 2026", "every Thursday, 10am, from 7 January 2027"],
    ],
    [
      "Mondays 10am until 1 April 2027, Thursdays 2pm",
      ["every Monday, 10am, until 1 April 2027", "every Thursday, 2pm"],
    ],
  ])("keeps days that come differently apart: %s", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it.each([
    ["Every Tuesday 6.30pm to 8pm, starting 5th January 2027", ["every Tuesday, 6.30pm to 8pm, from 5 January 2027"]],
    ["Starting Tuesday 5 January 2027, every Tuesday 2pm", ["every Tuesday, 2pm, from 5 January 2027"]],
    ["Tuesdays 1pm for 2 weeks starting 12 January 2027", ["12 January 2027 and 19 January 2027, 1pm"]],
    [
      "Tuesdays and Thursdays 1pm for 2 weeks from 12 January 2027",
      ["every Tuesday and Thursday, 1pm, from 12 January 2027, until 25 January 2027"],
    ],
    ["Weekly starting 5 January 2027, 10am to 12", ["every Tuesday, 10am to 12 noon, from 5 January 2027"]],
    ["Starts 5 January 2027, 10am to 12, weekly", ["every Tuesday, 10am to 12 noon, from 5 January 2027"]],
    ["Weekly from Tuesday 5 January 2027", ["every Tuesday, from 5 January 2027"]],
    ["Tuesday, from 5 January 2027, every Tuesday 2pm", ["every Tuesday, 2pm, from 5 January 2027"]],
    ["Starts 12 January 2027, 2pm", ["12 January 2027, 2pm"]],
    ["Tuesdays, starting at 2pm", ["every Tuesday, 2pm"]],
  ])("reads from which day on: %s", (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it.each([
    ["First Monday of every other month, 6pm", '"Every other month" cannot be kept. Write the dates.'],
    [
      "Tuesdays until 22 December 2026 until 1 April 2027",
      "It says two days from which on, or two until which, about the same session.",
    ],
    ["Tuesdays fortnightly, Thursdays weekly, 2pm", "It says two things about how often."],
    ["Tuesdays 1pm to 3pm for 6 weeks", "It says for how many weeks, but not from which day."],
  ])("does not keep the half of %s", (text, problem) => {
    expect(parseSchedule(text)).toMatchObject({ problem });
  });

  it.each([
    [
      "Wed 10am to 12, Fri 2pm, term time only",
      "every Wednesday, 10am to 12 noon",
      "every Friday, 2pm",
      "term time only",
    ],
    ["Mon 10am and Thu 2pm until 30 June 2027", "every Monday, 10am", "every Thursday, 2pm", "until 30 June 2027"],
  ])("asks whether the limit at the end is of all: %s", (text, first, last, limit) => {
    const read = parseSchedule(text);
    if (!("readings" in read)) throw new Error("there should be two readings");
    expect(read.readings.map(({ line }) => line)).toEqual([
      `schedule: ${first}, ${limit}; ${last}, ${limit}`,
      `schedule: ${first}; ${last}, ${limit}`,
    ]);
    for (const { line, sessions: meant } of read.readings) expect(sessions(line.slice(10))).toEqual(meant);
  });

  it.each([
    [
      "Sundays 10.30am; first Sunday of the month 10.30am",
      "every Sunday, 10.30am",
      "first Sunday of the month, 10.30am",
    ],
    [
      "Saturdays 10-1 (first Saturday of the month only), except 2 January 2027",
      "every Saturday, 10am to 1pm, except 2 January 2027",
      "first Saturday of the month, 10am to 1pm, except 2 January 2027",
    ],
    [
      "Thursday and Friday 9am to 5pm, first Friday of the month 9am to 5pm",
      "every Thursday and Friday, 9am to 5pm",
      "every Thursday, 9am to 5pm; first Friday of the month, 9am to 5pm",
    ],
    [
      "Tuesdays from 5 January 2027 and Thursdays 10am",
      "every Tuesday, 10am, from 5 January 2027; every Thursday, 10am, from 5 January 2027",
      "every Tuesday, 10am, from 5 January 2027; every Thursday, 10am",
    ],
  ])("asks which of two things is meant, and takes each answer: %s", (text, one, other) => {
    const read = parseSchedule(text);
    if (!("readings" in read)) throw new Error("there should be two readings");
    expect(read.readings.map(({ line }) => line)).toEqual([`schedule: ${one}`, `schedule: ${other}`]);
    for (const { line, sessions: meant } of read.readings) expect(sessions(line.slice(10))).toEqual(meant);
  });

  it("reads two sessions with times of their own", () => {
    expect(sessions("Monday 10am to 12 and Thursday 2pm to 4pm")).toEqual([
      { days: ["monday"], every: "week", starts: "10:00", ends: "12:00" },
      { days: ["thursday"], every: "week", starts: "14:00", ends: "16:00" },
    ]);
  });

  it("offers both lines for every 2nd Tuesday, and each line is read as what it says", () => {
    const read = parseSchedule("every 2nd Tuesday, 2pm to 4pm");
    if (!("readings" in read)) throw new Error("there should be two readings");
    expect(read.readings.map(({ line }) => line)).toEqual([
      "schedule: every other Tuesday, 2pm to 4pm",
      "schedule: second Tuesday of the month, 2pm to 4pm",
    ]);
    for (const reading of read.readings) expect(sessions(reading.line.slice(10))).toEqual(reading.sessions);
  });

  it("asks when 7 to 9 can be the morning or the evening", () => {
    const read = parseSchedule("Tuesdays 7 to 9");
    expect("readings" in read && read.readings.map(({ label }) => label)).toEqual([
      "every Tuesday, 7am to 9am",
      "every Tuesday, 7pm to 9pm",
    ]);
  });

  it.each([
    "ring for dates",
    "Tuesday at teatime",
    "monthly on Tuesday",
    "12 January",
    "every 3rd Tuesday",
    "bi-weekly Tuesday",
    "2pm",
    "",
  ])("does not guess at: %s", (text) => {
    expect(parseSchedule(text)).toHaveProperty("problem");
  });

  it("reads what it writes", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "15", "30"))
      .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
    const session = fc
      .record({
        days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 7 }),
        every: fc.constantFrom(...EVERY),
        nth: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, -1), { minLength: 1, maxLength: 3 }),
        times: fc.option(fc.tuple(time, time).filter(([starts, ends]) => starts < ends)),
        term: fc.boolean(),
      })
      .map(
        ({ days, every, nth, times, term }): Session => ({
          days: [...days].sort((a, b) => DAYS.indexOf(a) - DAYS.indexOf(b)),
          every,
          ...(every === "month" ? { nth } : {}),
          ...(times === null ? {} : { starts: times[0], ends: times[1] }),
          ...(term ? { term_time: true } : {}),
        }),
      );
    fc.assert(
      fc.property(session, (one) => {
        // "every day" says no more than seven days do, and only weekly.
        expect(sessions(describeSession(one))).toEqual([one]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("never throws, whatever the words", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 300 }),
          fc
            .array(
              fc.constantFrom(
                "every",
                "2nd",
                "Tuesday",
                "2pm",
                "to",
                "-",
                "from",
                "until",
                "not",
                "12",
                "January",
                "2027",
                ",",
                "and",
                "6",
                "weeks",
                ";",
              ),
            )
            .map((words) => words.join(" ")),
        ),
        (text) => {
          const read = parseSchedule(text);
          expect(["sessions", "readings", "problem"].filter((key) => key in read)).toHaveLength(1);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });
});

describe("a day of the week beside a date on which it does not fall", () => {
  const lines = (text: string): string[] => {
    const read = parseSchedule(text);
    return "readings" in read ? read.readings.map(({ line }) => line) : [];
  };
  it.each([
    ["Monday 1 December 2026, 2pm", "Tuesday 1 December 2026, 2pm", "Monday ... December 2026, 2pm"],
    ["Fri 4 and Sat 6 December 2026", "Fri 4 and Sunday 6 December 2026", "Fri 4 and Sat ... December 2026"],
    ["Mon 1/12/2026 2pm", "Tuesday 1/12/2026 2pm", "Mon .../12/2026 2pm"],
    ["Mon 2026-12-01, 2pm", "Tuesday 2026-12-01, 2pm", "Mon ..., 2pm"],
    [
      "Tuesdays 2pm until Monday 1st December 2026",
      "Tuesdays 2pm until Tuesday 1st December 2026",
      "Tuesdays 2pm until Monday ... December 2026",
    ],
  ])("is told, with both readings, for %s", (text, date, day) => {
    expect(lines(text)).toEqual([`schedule: ${date}`, `schedule: ${day}`]);
    expect(sessions(date)).toBeDefined();
    // Nobody has said on which date, so the dots are not read.
    expect(sessions(day)).toBeUndefined();
  });

  it.each(["Tuesday 1 December 2026, 2pm", "Fri 4 and Sat 5 December 2026", "Monday 7, 14 and 22 December 2026"])(
    "is no matter where they agree, or where a date has no day of its own: %s",
    (text) => expect(sessions(text)).toBeDefined(),
  );
});
