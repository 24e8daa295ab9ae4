import { freshness, lifeCycle } from "../resource/freshness.js";
import type { Resource } from "../resource/resource.js";

/** What the records say about one need in one area. */
export interface CoverageRow {
  need: string;
  /** Records that state it and are running. */
  records: number;
  /** How many organisations run them: one is one closure away from none. */
  organisations: number;
  /** Of the records, not checked for a year or never. */
  stale: number;
}

/**
 * How needs are covered by stated records.
 * @param records those of one area
 * @param needs ids to report on; a need without any record is a row of noughts, which is a gap
 * @param today ISO date
 */
export function coverageTable(records: readonly Resource[], needs: readonly string[], today: string): CoverageRow[] {
  const running = records.filter((record) => lifeCycle(record, today) === "open");
  return needs.map((need) => {
    const mine = running.filter(({ helps_with: helps }) => helps?.includes(need) === true);
    return {
      need,
      records: mine.length,
      organisations: new Set(mine.map(({ organisation }) => organisation.name)).size,
      stale: mine.filter((record) => isStale(record, today)).length,
    };
  });
}

/** Groups that some record welcomes or is for, with how many do: those with none are named by whoever asks. */
export function welcomeTable(
  records: readonly Resource[],
  groups: readonly string[],
): { group: string; records: number }[] {
  return groups.map((group) => ({
    group,
    records: records.filter(
      ({ helps_with: helps, who_for: who }) =>
        helps?.includes(group) === true || who?.welcomes?.includes(group) === true,
    ).length,
  }));
}

function isStale(record: Resource, today: string): boolean {
  const { state } = freshness(record, today);
  return state === "old" || state === "hidden" || state === "unchecked";
}
