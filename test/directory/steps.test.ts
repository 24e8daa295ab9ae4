import { expect, test } from "vitest";
import { createDirectory, createDirectoryInSteps, helpLines } from "../../src/index.js";
import { loadRecords } from "../../src/node/records/index.js";

const { records } = await loadRecords(["examples/neighbourhood", "data/resources"]);
const TODAY = { today: "2026-11-22" };

test("a directory made bit by bit answers as one made at once, and no step does most of the work", () => {
  const steps = createDirectoryInSteps(records, TODAY);
  let count = 0;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) count++;
  expect(count).toBeGreaterThan(8);
  const whole = createDirectory(records, TODAY);
  const asked = [
    { words: "nobody to natter to since I moved", near: "S8" },
    { words: "Puf and Blow", near: "S8 9ZZ" },
    { words: "walks", near: "Malvern", activation: 2 as const },
    {},
  ];
  for (const request of asked) expect(step.value.find(request)).toEqual(whole.find(request));
  expect(step.value.issues).toEqual(whole.issues);
});

test("the help lines need no directory", () => {
  const directory = createDirectory([], TODAY);
  expect(helpLines()).toEqual(directory.helpLines());
  expect(helpLines("scotland")).toEqual(directory.helpLines("scotland"));
  expect(helpLines("scotland").map(({ id }) => id)).toContain("samaritans");
});

test("a nation is read however it is written, and one that nobody knows has all the help lines", () => {
  expect(helpLines("England" as "england")).toEqual(helpLines("england"));
  expect(helpLines("Northern Ireland" as "northern-ireland")).toEqual(helpLines("northern-ireland"));
  for (const none of ["uk", "", null, "atlantis"]) expect(helpLines(none as "england")).toEqual(helpLines());
});
