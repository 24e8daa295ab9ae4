import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("what a service costs", () => {
  test.each([
    ["only the first time is free", [{ amount: 0, option: "First session" }, { option: "£10 a session after that" }]],
    ["only the first time is named", [{ amount: 0, option: "First session" }]],
    ["only the first time is free, in other words", [{ amount: 0, option: "First session free, £5 after" }]],
    ["only some are", [{ amount: 0, option: "Under 16s" }]],
    ["only an age is", [{ amount: 0, option: "Children up to 12 years" }]],
    ["only members are", [{ amount: 0, option: "Members" }]],
    [
      "one option is limited",
      [
        { amount: 0, option: "Adults" },
        { amount: 0, option: "Until May" },
      ],
    ],
    ["it will be free", [{ amount: 0, valid_from: "2026-12-01" }]],
    ["a gift is asked for in words alone", [{ option: "Free, donations welcome" }]],
    ["it was free until a day", [{ amount: 0, valid_to: "2020-01-01" }]],
    ["a gift is asked for", [{ amount: 0, amount_description: "suggested donation £5" }]],
  ])("does not say that it is free where %s", (_, options) => {
    const { cost } = only({ cost_options: options }, { today: "2026-11-22" }).record;
    expect(Object.keys(cost ?? {})).toEqual(["text"]);
  });

  test.each([
    [
      [
        { amount: 0, option: "Adults" },
        { amount: 0, option: "Children" },
      ],
    ],
    [[{ amount: 0, option: "Per session" }]],
    [[{ amount: 0, amount_description: "Free service" }]],
    [[{ amount: 0, amount_description: "no charge to use this service" }]],
    [[{ amount: 0, option: "All ages, no membership fee, no deposit" }]],
    [[{ amount: 0, valid_from: "2020-01-01" }]],
    [[{ option: "This service is free" }]],
  ])("says that it is free: %j", (cost_options) => {
    expect(only({ cost_options }, { today: "2026-11-22" }).record.cost?.free).toBe(true);
  });

  it("names pounds only where it is pounds, on every day", () => {
    const cost = (option: object, more = {}) =>
      only({ cost_options: [option], ...more }, { today: "2026-11-22" }).record.cost;
    expect(cost({ amount: 5, currency: "EUR" })).toEqual({ free: false, text: "5 EUR" });
    expect(cost({ amount: 5, currency: "GBP" })).toEqual({ free: false, amount: 5, text: "£5" });
    expect(cost({ amount: 5, valid_to: "2020-01-01" })).toEqual({ free: false, text: "£5 (until 2020-01-01)" });
    expect(cost({ amount: 5, valid_from: "2024-04-01", option: "per session" })).toEqual({
      free: false,
      amount: 5,
      text: "£5, per session (from 2024-04-01)",
    });
    expect(cost({ amount: 5 }, { fees: "Free for members" })).toEqual({ text: "£5; Free for members" });
    expect(cost({ amount: 0, option: "Free for everyone" })).toEqual({ free: true, text: "free, Free for everyone" });
  });
});
