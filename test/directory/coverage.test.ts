import { describe, expect, test } from "vitest";
import { coverageTable, welcomeTable } from "../../src/directory/coverage.js";
import { record, TODAY } from "./build.js";

describe("C16 what is covered, and what is not", () => {
  const checked = { on: "2026-10-01", how: "phone" as const };
  const records = [
    record("a", { helps_with: ["debt", "food"], organisation: { name: "Elder" }, checked }),
    record("b", { helps_with: ["debt"], organisation: { name: "Elder" } }),
    record("c", { helps_with: ["food"], organisation: { name: "Birch" }, checked }),
    record("closed", { helps_with: ["sleep"], status: "closed", status_on: "2026-10-01" }),
  ];

  test("each need has its count, how many run it, and how many nobody has checked; a need without any is a gap", () => {
    expect(coverageTable(records, ["debt", "food", "sleep"], TODAY)).toEqual([
      { need: "debt", records: 2, organisations: 1, stale: 1 },
      { need: "food", records: 2, organisations: 2, stale: 0 },
      { need: "sleep", records: 0, organisations: 0, stale: 0 },
    ]);
  });

  test("C47 groups of people that no record names come out as nought", () => {
    const welcoming = [record("w", { who_for: { welcomes: ["lgbt"] } })];
    expect(welcomeTable(welcoming, ["lgbt", "veterans"])).toEqual([
      { group: "lgbt", records: 1 },
      { group: "veterans", records: 0 },
    ]);
  });
});
