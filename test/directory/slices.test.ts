import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { urgentData } from "../../src/built/urgent.js";
import { openDirectoryWith } from "../../src/directory/index.js";
import { readManifest } from "../../src/directory/slices.js";
import { builtVocabulary, type Directory, type FindRequest, placeTables, type Resource } from "../../src/index.js";
import { FrozenError } from "../../src/match/frozen/index.js";
import { cutByPlace } from "../../src/node/freeze/cut.js";
import { freeze, freezeSlices } from "../../src/node/freeze/index.js";
import { loadRecords } from "../../src/node/index.js";

const base = { vocabulary: builtVocabulary(), places: placeTables };
const options = { ...base, today: "2026-11-22", urgent: urgentData };
const near = { lat: 53.35, lng: -1.47 };

describe("cutting by place", () => {
  const town = (lat: number, count: number): { point: { lat: number; lng: number } }[] =>
    Array.from({ length: count }, (_, n) => ({ point: { lat: lat + (n % 7) / 1000, lng: -1 + (n % 11) / 1000 } }));

  test("puts each thing into one slice, and into none too many", () => {
    const things = [...town(51, 300), ...town(52, 90), ...town(53, 500)];
    const slices = cutByPlace(things, 100);
    expect(slices.flat()).toHaveLength(things.length);
    expect(new Set(slices.flat())).toEqual(new Set(things));
    for (const { length } of slices) expect(length).toBeLessThanOrEqual(100);
  });

  test("parts towns rather than a town", () => {
    const lats = cutByPlace([...town(51, 60), ...town(52, 90)], 100).map((slice) =>
      slice.map(({ point }) => Math.floor(point.lat)),
    );
    expect(lats.map((each) => new Set(each).size)).toEqual([1, 1]);
  });

  test("ends where all are in one place", () => {
    const same = Array.from({ length: 50 }, () => ({ point: near }));
    expect(cutByPlace(same, 8).flat()).toHaveLength(50);
    expect(cutByPlace([], 8)).toEqual([]);
  });
});

describe("files of a directory in slices", () => {
  let records: readonly Resource[];
  let files: ReadonlyMap<string, Uint8Array>;
  const open = (changed: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Directory> =>
    openDirectoryWith({ load: async (file) => changed.get(file) ?? files.get(file)!, near, within: 10 }, options);
  const asks = (directory: Directory): string =>
    JSON.stringify(directory.find({ words: "walking group", near }).results.map(({ resource }) => resource));
  let right: string;
  beforeAll(async () => {
    const samples = (await loadRecords(["examples/neighbourhood", "data/resources"])).records;
    // As many again beside each other, so that there is more than one slice.
    records = Array.from({ length: 500 }, (_, n): Resource => {
      const sample = samples[n % samples.length]!;
      const places = [{ town: "Sheffield", lat: 53.3 + (n % 40) / 400, lng: -1.5 + (n % 37) / 400 }];
      return n < samples.length ? sample : { ...sample, id: `${sample.id}-${n}`, places };
    });
    files = freezeSlices(records, base).files;
    right = asks(await open());
  });

  test("give every record of the area as it was", async () => {
    const directory = await open();
    expect(readManifest(files.get("manifest.fpz")!).slices.length).toBeGreaterThan(1);
    for (const record of records.slice(-100)) expect(directory.get(record.id)).toEqual(record);
  });

  test("may come as an ArrayBuffer; what is no bytes is an error that names the file", async () => {
    const load = async (file: string): Promise<ArrayBuffer> => new Uint8Array(files.get(file)!).buffer;
    expect(asks(await openDirectoryWith({ load, near, within: 10 }, options))).toBe(right);
    const nothing = { load: async () => undefined as unknown as Uint8Array, near, within: 10 };
    await expect(openDirectoryWith(nothing, options)).rejects.toMatchObject({
      code: "frozen-not",
      message: expect.stringContaining("manifest.fpz"),
    });
    for (const none of [null, "text", {}]) {
      expect(() => openDirectoryWith(none as unknown as Uint8Array, options)).toThrow(
        expect.objectContaining({ code: "frozen-not" }),
      );
    }
  });

  test("are not opened without saying how far around", async () => {
    const load = async (file: string): Promise<Uint8Array> => files.get(file)!;
    for (const within of [undefined, Number.NaN, -5, "10"]) {
      const source = { load, near, within: within as number };
      await expect(openDirectoryWith(source, options)).rejects.toMatchObject({ code: "within-unknown" });
    }
  });

  test("hold what is around a place: who asks from elsewhere is told that, and not that there is nothing", async () => {
    const directory = await open();
    const codes = (place: FindRequest["near"]): string[] =>
      directory.find({ needs: ["loneliness"], ...(place && { near: place }) }).notes.map(({ code }) => code);
    expect(codes(near)).not.toContain("outside-area");
    expect(codes("TR1")).toContain("outside-area");
    expect(codes("TR1")).not.toContain("nothing-near");
  });

  test("take for a name what the whole takes for one around the person, whoever is called nearly so elsewhere", async () => {
    const called = (id: string, name: string, lat: number): Resource => ({
      id,
      name,
      organisation: { name: `The hosts of ${id}` },
      helps_with: ["craft"],
      modes: ["in-person"],
      places: [{ town: "Sheffield", lat, lng: -1.47 }],
    });
    const here = called("here", "Wednesday Lantern Weavers", 53.36);
    const words = "Barn Chapel Depot Farm Garage Hall Inn Jetty Kiln Loft".split(" ");
    // So many that they have a slice of their own.
    const elsewhere = Array.from({ length: 200 }, (_, n) =>
      called(`elsewhere-${n}`, `${words[n % words.length]} Lantern Weavers`, 51.2),
    );
    const all = [...records, here, ...elsewhere];
    const slices = freezeSlices(all, base).files;
    const sliced = await openDirectoryWith({ load: async (file) => slices.get(file)!, near, within: 10 }, options);
    expect(sliced.get("elsewhere-0")).toBeUndefined();
    const whole = openDirectoryWith(freeze(all, base).bytes, options);
    // One that is nearly so called, and more than can share a name.
    const few = openDirectoryWith(freeze([...records, here, ...elsewhere.slice(0, 1)], base).bytes, options);
    const question = { words: "lantern weavers", near, within: 10 };
    const first = (directory: Directory): unknown[] =>
      directory
        .find(question)
        .results.slice(0, 1)
        .map(({ resource, reasons }) => [resource.id, reasons.some(({ code }) => code === "named")]);
    for (const directory of [sliced, whole, few]) expect(first(directory)).toEqual([["here", true]]);
    const scores = (directory: Directory): number[] => directory.find(question).results.map(({ score }) => score);
    expect(scores(sliced)).toEqual(scores(whole));
  });

  test("that are damaged or cut are an error with a code, or what they were", async () => {
    const names = ["manifest.fpz", "national.fpz", "area-0000.fpz"];
    const change = fc.record({ name: fc.constantFrom(...names), at: fc.nat(), mask: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async ({ name, at, mask }, cut) => {
        const bytes = files.get(name)!.slice();
        bytes[at % bytes.length]! ^= mask;
        const changed = new Map([[name, cut ? bytes.slice(0, at % bytes.length) : bytes]]);
        try {
          expect(asks(await open(changed))).toBe(right);
        } catch (error) {
          if (!(error instanceof FrozenError)) throw error;
          expect(error.code).toMatch(/^frozen-/);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  test("of another vocabulary, in whose dictionary a word's number means another word, are an error with a code", async () => {
    const { needs } = base.vocabulary;
    const renamed = { ...base.vocabulary, needs: needs.map((need) => ({ ...need, label: { en: "Zebras" } })) };
    const other = freezeSlices(records, { ...base, vocabulary: renamed }).files;
    const mixed = new Map([["national.fpz", other.get("national.fpz")!]]);
    await expect(open(mixed)).rejects.toMatchObject({ code: "frozen-mismatch" });
  });

  test("in each other's place are an error with a code", async () => {
    const swapped = new Map([["area-0000.fpz", files.get("area-0001.fpz")!]]);
    await expect(open(swapped)).rejects.toMatchObject({ code: "frozen-mismatch" });
    const wrong = new Map([["national.fpz", files.get("area-0001.fpz")!]]);
    await expect(open(wrong)).rejects.toMatchObject({ code: "frozen-mismatch" });
  });
});
