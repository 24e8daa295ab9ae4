import { expect, test } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import { builtVocabulary, createDirectory, createDirectoryInSteps, placeTables } from "../../src/index.js";
import { freeze, freezeSlices } from "../../src/node/freeze/index.js";
import { record, TODAY } from "./build.js";

const vocabulary = builtVocabulary();
const others = { vocabulary, places: placeTables, urgent: urgentData };
const records = [record("a")];
const { bytes } = freeze(records, { vocabulary, places: placeTables });
const { files } = freezeSlices(records, { vocabulary, places: placeTables });
const source = { load: async (file: string) => files.get(file)!, near: "S8", within: 5 };
const none = {
  code: "today-unknown",
  message: "`today` is not a day that exists. Write the year first, like 2026-11-22.",
};

test.each<unknown>(["22/11/2026", "tomorrow", "2026-02-31", "2026-11-22T10:00", "", new Date(0), 20261122])(
  "a directory is neither made nor opened on %s, which is no day",
  async (day) => {
    const today = day as string;
    const error = expect.objectContaining(none);
    expect(() => createDirectory(records, { today })).toThrow(error);
    expect(() => [...createDirectoryInSteps(records, { today })]).toThrow(error);
    expect(() => openDirectoryWith(bytes, { ...others, today })).toThrow(error);
    await expect(openDirectoryWith(source, { ...others, today })).rejects.toMatchObject(none);
  },
);

test("a day that exists is taken, and none at all is today", () => {
  for (const today of [TODAY, "2028-02-29"]) expect(createDirectory(records, { today }).size).toBe(1);
  expect(createDirectory(records).size).toBe(1);
});

test("a directory is made of a list, and of nothing else", () => {
  for (const none of [{}, null, "records"]) {
    expect(() => createDirectory(none as unknown as unknown[])).toThrow(
      expect.objectContaining({ code: "records-not-a-list" }),
    );
  }
});
