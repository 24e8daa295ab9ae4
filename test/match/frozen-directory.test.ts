import { beforeAll, describe, expect, test } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import {
  builtVocabulary,
  createDirectory,
  type Directory,
  type Findings,
  type FindRequest,
  placeTables,
  type Resource,
} from "../../src/index.js";
import { freeze, freezeSlices } from "../../src/node/freeze/index.js";
import { loadRecords } from "../../src/node/index.js";

const vocabulary = builtVocabulary();
const options = { today: "2026-11-22", vocabulary, places: placeTables, urgent: urgentData };
const questions: FindRequest[] = [
  { words: "nobody to natter to since I moved", near: "S8" },
  { words: "cant pay the rent and the electric", near: "S8 0" },
  { words: "my husband has dementia and I am worn out", near: "Sheffield" },
  { words: "gardning with other people", near: "M33" },
  { words: "somewhere warm to sit", near: "WR14" },
  { needs: ["loneliness"], near: "S11", modes: ["phone"] },
  { words: "walking group", near: "S8", within: 5, free: true },
  { words: "befriending" },
  { words: "I am deaf and lonely", near: "S8" },
  { words: "I use BSL" },
  {},
];

let records: readonly Resource[];
let live: Directory;
let frozen: Directory;
beforeAll(async () => {
  records = (await loadRecords(["examples/neighbourhood", "data/resources"])).records;
  live = createDirectory(records, { today: options.today });
  frozen = openDirectoryWith(freeze(records, { vocabulary, places: placeTables }).bytes, options);
});

test("opens from a Buffer that starts anywhere in its memory", () => {
  const { bytes } = freeze(records, { vocabulary, places: placeTables });
  const buffer = Buffer.alloc(bytes.length + 1);
  buffer.set(bytes, 1);
  expect(openDirectoryWith(buffer.subarray(1), options).size).toBe(live.size);
});

/** An answer in an order that only its points decide: two with the same points may stand either way. */
function shown({ results, may_not_fit, total, notes }: Findings): unknown {
  const few = (each: Findings["results"][number]): unknown => [each.resource.id, each.score, each.reach, each.reasons];
  return { results: results.map(few), may_not_fit: may_not_fit.map(few), total, notes };
}

describe("a frozen directory", () => {
  test("answers as the directory it was made from, reasons and notes included", () => {
    for (const question of questions) expect(shown(frozen.find(question))).toEqual(shown(live.find(question)));
    expect(frozen.size).toBe(live.size);
  });

  test("gives a record by its id, and says why one is not shown", () => {
    for (const { id } of records) expect(frozen.get(id)).toEqual(live.get(id));
    expect(frozen.get("nobody-of-this-name")).toBeUndefined();
    const [question = {}] = questions;
    for (const { id } of records.slice(0, 8)) expect(frozen.why(id, question)).toEqual(live.why(id, question));
  });

  test("keeps what is withheld out of every byte", () => {
    const secret: Resource = {
      id: "quiet-house",
      name: "Quiet house",
      organisation: { name: "Example" },
      covers: ["S8"],
      places: [{ address: "withheld", town: "Sheffield", postcode: "S8 0ZZ", lat: 53.34567, lng: -1.47654 }],
    };
    const { bytes } = freeze([secret], { vocabulary, places: placeTables });
    const text = new TextDecoder("latin1").decode(bytes);
    for (const leak of ["S8 0ZZ", "53.34567", "-1.47654"]) expect(text).not.toContain(leak);
    const moved = freeze([{ ...secret, places: [{ ...secret.places![0]!, lat: 51.5, lng: 0.1 }] }], {
      vocabulary,
      places: placeTables,
    });
    expect(moved.bytes).toEqual(bytes);
  });

  test("for one practice holds its area and what is national", () => {
    const { bytes } = freeze(records, { vocabulary, places: placeTables, only: { near: "S8", within: 5 } });
    const practice = openDirectoryWith(bytes, options);
    expect(practice.size).toBeGreaterThan(10);
    const near: FindRequest = { words: "nobody to natter to", near: "S8", within: 3 };
    const local = live.find(near).results.filter(({ reach }) => reach === "venue" || reach === "national");
    const ids = practice.find(near).results.map(({ resource }) => resource.id);
    for (const { resource } of local.slice(0, 10)) expect(ids).toContain(resource.id);
  });

  test("holds what one of its places takes people of the area for, far off as the record's own area is", () => {
    const places = [{ town: "Manchester", covers: ["S8"] }, { postcode: "M33 2TF" }];
    const two: Resource = { id: "two", name: "Two", organisation: { name: "Two" }, covers: ["M33"], places };
    const { bytes } = freeze([two], { vocabulary, places: placeTables, only: { near: "S8", within: 5 } });
    const { results } = openDirectoryWith(bytes, options).find({ near: "S8 0AA" });
    expect(results.map(({ resource }) => resource.id)).toEqual(["two"]);
  });
});

describe("a directory in slices", () => {
  test("answers a local question as the whole one does, from the slices of its area", async () => {
    const { files } = freezeSlices(records, { vocabulary, places: placeTables });
    const asked: string[] = [];
    const sliced = await openDirectoryWith(
      {
        load: async (file) => {
          asked.push(file);
          return files.get(file)!;
        },
        near: "S8",
        within: 10,
      },
      options,
    );
    for (const question of questions.slice(0, 3)) {
      const here = sliced.find(question).results.map(({ resource, score }) => [resource.id, score]);
      expect(here.slice(0, 5)).toEqual(
        live
          .find(question)
          .results.map(({ resource, score }) => [resource.id, score])
          .slice(0, 5),
      );
    }
    expect(asked[0]).toBe("manifest.fpz");
    expect(asked.every((file) => /^(manifest|national|area-\d{4})\.fpz$/.test(file))).toBe(true);
  });

  test("of two editions that were mixed is an error with a code", async () => {
    const first = freezeSlices(records, { vocabulary, places: placeTables }).files;
    const second = freezeSlices(records.slice(1), { vocabulary, places: placeTables }).files;
    const mixed = {
      load: async (file: string) => (file === "national.fpz" ? second : first).get(file)!,
      near: "S8",
      within: 5,
    };
    await expect(openDirectoryWith(mixed, options)).rejects.toMatchObject({ code: "frozen-mismatch" });
  });
});
