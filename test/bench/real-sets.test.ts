import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createPlaces, placeTables } from "../../src/index.js";
import { admit } from "../../src/resource/admit.js";
import { shapeProblems } from "../../src/resource/schema.js";
import { readRealSets, SET_NAMES } from "./real-sets.js";

const shared = process.env.FINGERPOST_SHARED;

/** Lines of each published set, as data/PROVENANCE.md states them. */
const ROWS: Readonly<Record<string, number>> = {
  trafford_mental_health: 60,
  trafford_charities: 736,
  trafford_sports_clubs: 137,
  gm_food_banks: 171,
  cyf_signposts: 71,
  bucks_outpost_sample: 20,
  hmpps_interventions: 196,
  genderkit_orgs: 327,
  oscr_local_charities: 14_875,
  charities_dev: 859,
};

describe.runIf(shared)("all real sets can be read as thin records", () => {
  const read = () => {
    const places = createPlaces(placeTables);
    return readRealSets(join(shared ?? "", "data/services"), (id) => places.areaLabel(id) !== id);
  };

  it("reads every line or says why not, and throws nothing", () => {
    const sets = read();
    expect(sets.map(({ set }) => set)).toEqual(SET_NAMES);
    for (const { set, rows, records, refused } of sets) {
      // Every set but one is about the UK: CodeYourFuture has a few entries for its Cape Town class alone.
      if (set !== "cyf_signposts") expect(refused, set).toEqual([]);
      expect(rows, set).toBe(ROWS[set]);
      expect(records.length + refused.length, set).toBe(rows);
    }
    console.table(
      sets.map(({ set, rows, records, thin, refused }) => ({
        set,
        in: rows,
        records: records.length,
        thin: thin.length,
        refused: refused.length,
      })),
    );
  });

  it("gives records that are let in whole and have the right shape", () => {
    for (const { set, records } of read()) {
      for (const record of records) {
        expect(shapeProblems(record), `${set} ${record.id}`).toEqual([]);
        expect(admit(record).issues, `${set} ${record.id}`).toEqual([]);
        expect(record.source?.licence, `${set} ${record.id}`).toBeDefined();
      }
    }
  });

  it("keeps the benchmark's judgement out of its own records", () => {
    const judged = read().find(({ set }) => set === "charities_dev");
    for (const record of judged?.records ?? []) {
      expect(
        Object.keys(record)
          .sort()
          .filter((key) => !["contact", "places", "status", "description"].includes(key)),
      ).toEqual(["id", "name", "organisation", "source"]);
    }
  });

  it("reads ages and areas that are plain, and leaves the rest as words", () => {
    const records = read().flatMap((set) => set.records);
    const of = (id: string) => records.find((record) => record.id === id);
    expect(of("gk-0")).toMatchObject({ covers: ["wales"], who_for: { min_age: 18 } });
    expect(of("gk-1")).toMatchObject({ covers: ["northern-ireland"], who_for: { max_age: 17 } });
    expect(of("acas")?.who_for?.text).toContain("Glasgow");
    expect(of("acas")?.covers).toBeUndefined();
    expect(of("CCS_0001")?.who_for).toMatchObject({ min_age: 18, genders: ["women"] });
    expect(of("gmfb-0")?.places?.[0]?.hours).toBe("Wednesday 10am - 4pm");
    // "Not known" says nothing.
    expect(of("gmfb-0")?.join).toBeUndefined();
  });
});
