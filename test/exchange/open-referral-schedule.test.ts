import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("when a service happens", () => {
  it("reads weekly, fortnightly and monthly schedules", () => {
    const schedule = (more: object) => only({ schedules: [{ id: "s", ...more }] }).record.schedule;
    expect(schedule({ freq: "WEEKLY", byday: "TH,FR", opens_at: "10:00:00", closes_at: "18:00Z" })).toEqual([
      { days: ["thursday", "friday"], every: "week", starts: "10:00", ends: "18:00" },
    ]);
    expect(schedule({ freq: "WEEKLY", interval: 2, dtstart: "2026-01-05", byday: "MO" })).toEqual([
      { days: ["monday"], every: "two-weeks", from: "2026-01-05" },
    ]);
    expect(schedule({ freq: "MONTHLY", byday: "2TU,-1FR", valid_to: "2026-12-31" })).toEqual([
      { days: ["tuesday"], every: "month", nth: [2], until: "2026-12-31" },
      { days: ["friday"], every: "month", nth: [-1], until: "2026-12-31" },
    ]);
  });

  test.each([
    ["a single date", { dtstart: "2026-12-05", opens_at: "10:00" }, { dates: ["2026-12-05"], starts: "10:00" }],
    [
      "the weekday of the first date",
      { freq: "WEEKLY", dtstart: "2026-12-01" },
      { days: ["tuesday"], every: "week", from: "2026-12-01" },
    ],
    [
      "a fortnight that goes on counting from its first date",
      { freq: "WEEKLY", interval: 2, byday: "TU", dtstart: "2024-01-02", valid_from: "2027-01-06" },
      { days: ["tuesday"], every: "two-weeks", from: "2027-01-12" },
    ],
    [
      "an end under until",
      { freq: "WEEKLY", byday: "TU", until: "2024-12-31", valid_to: "2025-12-31" },
      { days: ["tuesday"], every: "week", until: "2024-12-31" },
    ],
    [
      "a number of times",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-06", count: 6 },
      { days: ["tuesday"], every: "week", from: "2026-01-06", until: "2026-02-10" },
    ],
    [
      "of two ends the earlier, also where one is a number of times",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-06", count: 20, valid_to: "2026-02-28" },
      { days: ["tuesday"], every: "week", from: "2026-01-06", until: "2026-02-28" },
    ],
    [
      "a number of times from the first such day on",
      { freq: "WEEKLY", byday: "TU", dtstart: "2026-01-01", count: 6 },
      { days: ["tuesday"], every: "week", from: "2026-01-01", until: "2026-02-10" },
    ],
    [
      "a number of fortnights from the first such day in a week that counts",
      { freq: "WEEKLY", interval: 2, byday: "TU", dtstart: "2026-01-01", count: 2 },
      { days: ["tuesday"], every: "two-weeks", from: "2026-01-01", until: "2026-01-27" },
    ],
    [
      "a first date with words that say it comes round again",
      { dtstart: "2026-12-01", opens_at: "10:00", description: "Every Tuesday" },
      { starts: "10:00", text: "Every Tuesday", from: "2026-12-01" },
    ],
    [
      "one day whose words only mention what comes round",
      { dtstart: "2026-12-05", opens_at: "14:00", description: "Each child of our weekly group gets a present" },
      { starts: "14:00", text: "Each child of our weekly group gets a present", dates: ["2026-12-05"] },
    ],
    ["only the day where it is some weeks", { freq: "WEEKLY", byday: "MO", byweekno: "1,3" }, { days: ["monday"] }],
  ])("reads %s", (_, schedule, session) => {
    expect(only({ schedules: [{ id: "s", ...schedule }] }).record.schedule).toEqual([session]);
  });

  it("says where a session is, also when the place has no name", () => {
    const at = (id: string, place: object, byday: string) => ({
      id,
      location: { id, location_type: "physical", ...place },
      schedules: [{ id: `s${id}`, freq: "WEEKLY", byday }],
    });
    const street = { addresses: [{ id: "a", address_1: "2 Ladle Street", postal_code: "M33 2TF" }] };
    const { record } = only({ service_at_locations: [at("1", { name: "Hall" }, "MO"), at("2", street, "TU")] });
    expect(record.places?.map(({ name }) => name)).toEqual(["Hall", "2 Ladle Street"]);
    expect(record.schedule?.map(({ place }) => place)).toEqual(["Hall", "2 Ladle Street"]);
  });

  it("tells two places of one name apart, and sends nobody to the other", () => {
    const hall = (id: string, city: string, byday: string) => ({
      id,
      location: { id, name: "Community Centre", addresses: [{ id: "a", address_1: "1 High Street", city }] },
      schedules: [{ id: `s${id}`, freq: "WEEKLY", byday }],
    });
    const { record } = only({ service_at_locations: [hall("1", "Manchester", "MO"), hall("2", "Sheffield", "TU")] });
    expect(record.places?.map(({ name }) => name)).toEqual([
      "Community Centre, Manchester",
      "Community Centre, Sheffield",
    ]);
    expect(record.schedule?.map(({ place }) => place)).toEqual([
      "Community Centre, Manchester",
      "Community Centre, Sheffield",
    ]);
  });

  it("leaves out a day that no month has, and says so", () => {
    const { record, issues } = only({
      last_modified: "2026-02-31T00:00:00",
      schedules: [{ id: "s", freq: "WEEKLY", byday: "MO", valid_from: "2026-02-31" }],
    });
    expect(record.schedule).toEqual([{ days: ["monday"], every: "week" }]);
    expect(record.edited_on).toBeUndefined();
    expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(["last_modified", "schedules.valid_from"]));
  });

  it("keeps the words of a schedule whose rule a record cannot say, and says so", () => {
    const { record, issues } = only({
      schedules: [{ id: "s", freq: "WEEKLY", interval: 3, byday: "MO", description: "Every third Monday" }],
    });
    expect(record.schedule).toEqual([{ text: "Every third Monday" }]);
    expect(issues.some(({ path }) => path === "schedules.interval")).toBe(true);
  });

  test.each([
    [
      "monthly on a day of the month",
      { freq: "MONTHLY", bymonthday: "15", opens_at: "10:00", closes_at: "12:00" },
      "Only on some days, 10am to 12 noon: ask on which",
    ],
    [
      "the first Saturday of every third month",
      { freq: "MONTHLY", interval: 3, byday: "1SA", opens_at: "10:00" },
      "Only on some days, 10am: ask on which",
    ],
    [
      "which only the end is told",
      { freq: "WEEKLY", byday: "XX", closes_at: "10:00" },
      "Only on some days: ask on which",
    ],
    [
      "once a year",
      { freq: "YEARLY", dtstart: "2026-12-25", opens_at: "10:00" },
      "Only on some days, 10am, from 25 December 2026: ask on which",
    ],
  ])("does not tell the time of %s as if it were any day's, and says so", (_, schedule, text) => {
    const { record, issues } = only({ schedules: [{ id: "s", ...schedule }] });
    expect(record.schedule?.map((session) => session.text)).toEqual([text]);
    expect(issues.some(({ path }) => path?.startsWith("schedules."))).toBe(true);
  });

  it("reads what is there daily as every day", () => {
    const { record } = only({ schedules: [{ id: "s", freq: "DAILY", opens_at: "08:00", closes_at: "20:00" }] });
    expect(record.schedule).toEqual([
      {
        days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        every: "week",
        starts: "08:00",
        ends: "20:00",
      },
    ]);
  });

  it("does not make every Tuesday of the first in a month, and says so", () => {
    const { record, issues } = only({
      schedules: [{ id: "s", freq: "WEEKLY", byday: "1TU", description: "The first Tuesday" }],
    });
    expect(record.schedule).toEqual([{ text: "The first Tuesday" }]);
    expect(issues.some(({ path }) => path === "schedules.byday")).toBe(true);
  });
});
