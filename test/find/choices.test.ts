import { describe, expect, test } from "vitest";
import type { FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";
import { against, ask, cautions, helps } from "./one-record.js";

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
