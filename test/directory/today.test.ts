import { expect, test } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import * as core from "../../src/core.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import {
  builtVocabulary,
  createDirectory,
  createDirectoryInSteps,
  createPlaces,
  placeTables,
} from "../../src/index.js";
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

test("what a directory cannot be made without is named, and where it comes from", async () => {
  const told = (name: string): unknown =>
    expect.objectContaining({ code: "option-missing", message: expect.stringContaining(`\`${name}\` is missing`) });
  expect(() => core.createDirectory([], undefined as never)).toThrow(told("vocabulary"));
  for (const name of ["vocabulary", "places", "urgent"] as const) {
    const { [name]: _, ...rest } = { ...others, today: TODAY };
    for (const options of [rest, { ...rest, [name]: {} }] as never[]) {
      expect(() => core.createDirectory([], options)).toThrow(told(name));
      expect(() => [...core.createDirectoryInSteps([], options)]).toThrow(told(name));
      expect(() => core.openDirectory(bytes, options)).toThrow(told(name));
      await expect(core.openDirectory(source, options)).rejects.toMatchObject({ code: "option-missing" });
    }
  }
  expect(() => createDirectory([], { urgent: {} as never })).toThrow(told("urgent"));
  expect(createDirectory(records, null as never).size).toBe(1);
  expect(() => freeze([], undefined as never)).toThrow(told("vocabulary"));
  expect(() => freezeSlices([], { vocabulary } as never)).toThrow(told("places"));
});

test("areas and a home beside places that are made already are an error: they would be dropped", async () => {
  const places = createPlaces(placeTables);
  const area = { id: "our-patch", name: "Our Patch", kind: "own" as const, made_of: ["S8", "S7"] };
  const error = { code: "places-made", message: expect.stringContaining("`createPlaces`") };
  for (const host of [{ areas: [area] }, { settings: { home: "S8" } }]) {
    const thrown = expect.objectContaining(error);
    expect(() => createDirectory(records, { today: TODAY, places, ...host })).toThrow(thrown);
    expect(() => openDirectoryWith(bytes, { ...others, today: TODAY, places, ...host })).toThrow(thrown);
    await expect(openDirectoryWith(source, { ...others, today: TODAY, places, ...host })).rejects.toMatchObject(error);
    expect(createDirectory(records, { today: TODAY, ...host }).issues).toEqual([]);
  }
  for (const empty of [{ areas: [] }, { settings: { home: "" } }, { settings: { home: null as never } }]) {
    expect(createDirectory(records, { today: TODAY, places, ...empty }).find({ near: "S8" }).total).toBe(1);
  }
  const made = createPlaces(placeTables, { areas: [area], home: "S8" });
  expect(createDirectory(records, { today: TODAY, places: made }).find({ near: "ZZ99 3VZ" }).place).toMatchObject({
    label: "S8",
  });
});

test("a host's setting that means nothing is told, and the directory answers all the same", () => {
  const told = (options: object): string[] => {
    const directory = createDirectory(records, { today: TODAY, ...options });
    expect(directory.find({}).total).toBe(1);
    return directory.issues.map(({ code, message }) => `${code}: ${message}`);
  };
  const profiles = "balanced, hard-to-travel, close-by";
  expect(told({ settings: { profile: "hard_to_travel" } })).toEqual([
    `profile-unknown: \`settings.profile\` is none of ${profiles}, so the order is the balanced one.`,
  ]);
  for (const home of ["Nowhereville", "Richmond", { lat: 200, lng: 0 }]) {
    expect(told({ settings: { home } })).toEqual([expect.stringMatching(/^home-unknown: /)]);
  }
  for (const madeOn of ["bad", new Date(0), "2026-02-31"]) {
    expect(told({ madeOn })).toEqual([expect.stringMatching(/^made-on-unknown: /)]);
  }
  expect(told({ settings: { profile: "close-by", home: "S8 0AA" }, madeOn: "2026-11-20T10:00:00Z" })).toEqual([]);
  expect(told({ settings: { home: { lat: 53.35, lng: -1.47 } } })).toEqual([]);
  expect(told({ settings: { home: "Richmond" } })).toEqual([
    expect.stringMatching(/Give "Richmond.*", "Richmond.*", a postcode, a town or a point\.$/),
  ]);
  for (const empty of ["", null]) expect(told({ settings: { home: empty, profile: empty } })).toEqual([]);
});

test("a contact or an area of a host's own that cannot be used is told and left out; the others stand", () => {
  const made = (options: object): ReturnType<typeof createDirectory> =>
    createDirectory([record("a", { covers: ["my-patch"] })], { today: TODAY, ...options });
  const told = (options: object): string[] => made(options).issues.map(({ message }) => message.split(". Give")[0]!);
  const desk = { tier: 1, name: "the front desk", phone: "01632 960011" };
  const bad = [{ tier: 9, name: "Ann" }, { tier: 1 }, { tier: 1, name: "" }, { ...desk, phone: 5 }, null, "x"];
  const unsafe = { tier: 1, name: "Bob", url: "javascript:alert(1)" };
  const step_up = [...bad, unsafe, desk];
  expect(told({ settings: { step_up } })).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((n) => `\`settings.step_up[${n}]\` cannot be used and is left out`),
  );
  const asked = made({ settings: { step_up } }).find({ near: "S8 0AA" });
  expect(asked.notes.filter(({ code }) => code === "step-up").map(({ text }) => text)).toEqual([
    "Not sure, or nothing right? Ask the front desk: 01632 960011.",
  ]);
  expect(told({ settings: { step_up: "x" } })).toEqual(["`settings.step_up` cannot be used and is left out"]);
  expect(made({ settings: { step_up: "x" } }).find({}).total).toBe(1);
  const page = { tier: 2, name: "Cy", url: "https://example.org/help", phone: null };
  expect(told({ settings: { step_up: [page, { tier: 3, name: "Di" }] } })).toEqual([]);
  for (const areas of ["x", [{ id: 1 }], [null], [{ id: "a", name: "A", made_of: "S8" }]]) {
    expect(told({ areas })).toEqual([expect.stringMatching(/^`areas(\[0\])?` cannot be used and is left out$/)]);
    expect(made({ areas }).find({ near: "Sheffield" }).total).toBe(1);
  }
});

test("an area with a part that means nothing is told, and what serves it is shown as unsure", () => {
  const caution = "It serves My patch, and your place may or may not be in that area: ring and ask";
  const patch = { id: "my-patch", name: "My patch", kind: "own" as const };
  const made = (...areas: { made_of?: string[]; id: string }[]): ReturnType<typeof createDirectory> =>
    createDirectory([record("a", { modes: ["phone"], covers: ["my-patch"] })], {
      today: TODAY,
      areas: areas.map((area) => ({ ...patch, ...area })),
    });
  const unsure = ", so people are told that they may or may not be in it.";
  const cautions = (directory: ReturnType<typeof made>, near: string): string[] | undefined =>
    directory.find({ near }).results[0]?.cautions.map(({ text }) => text);
  const slip = made({ ...patch, made_of: ["sheffeild", "M33"] });
  expect(slip.issues.map(({ message }) => message)).toEqual([
    `The area "my-patch" is made of the unknown "sheffeild"${unsure}`,
  ]);
  expect(cautions(slip, "S8 0AA")).toContain(caution);
  expect(cautions(slip, "M33 2TF")).not.toContain(caution);
  const empty = made(patch);
  expect(empty.issues.map(({ message }) => message)).toEqual([`The area "my-patch" is made of nothing${unsure}`]);
  expect(cautions(empty, "S8 0AA")).toContain(caution);
  const ring = made({ ...patch, made_of: ["other"] }, { id: "other", made_of: ["my-patch"] });
  expect(ring.issues.map(({ code }) => code)).toEqual(["area-unsure", "area-unsure"]);
  expect(cautions(ring, "S8 0AA")).toContain(caution);
  const sound = made({ ...patch, made_of: ["sheffield", "M33"] });
  expect(sound.issues).toEqual([]);
  expect(cautions(sound, "S8 0AA")).not.toContain(caution);
  expect(sound.find({ near: "LS1 1AA" }).total).toBe(0);
});

test("only a part of a directory is frozen where it is said how far that reaches", () => {
  for (const within of [Number.NaN, -5, "5" as unknown as number]) {
    expect(() => freeze(records, { vocabulary, places: placeTables, only: { near: "S8", within } })).toThrow(
      expect.objectContaining({ code: "within-unknown" }),
    );
  }
});
