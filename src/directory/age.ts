import type { BundleAge, Prepared } from "../find/index.js";
import type { Issue } from "../issue/issue.js";
import { dayNumber } from "../resource/calendar.js";

/** Records put together longer ago than this many days are an issue for the host. */
const OLD_FOR_HOSTS = 90;

/** What the dates of a set of records say together. */
export interface RecordDates {
  records: number;
  /** How many have a date. */
  dated: number;
  /** The newest of them; "" when there is none. */
  newest: string;
}

/** Looks through the dates of records. */
export function datesOf(records: readonly Prepared[]): RecordDates {
  let [newest, dated] = ["", 0];
  for (const { resource } of records) {
    const on = latest(resource.checked?.on, resource.edited_on);
    if (on !== "") dated++;
    if (on > newest) newest = on;
  }
  return { records: records.length, dated, newest };
}

/**
 * How old a set of records is: from the day it was put together, or where that is no day, from the newest date in it,
 * which can only be older.
 * @returns undefined when no record has a date
 */
export function bundleAge(dates: RecordDates, madeOn: string | undefined, today: string): BundleAge | undefined {
  const said = dayNumber(madeOn ?? "");
  // A few dates among many records say nothing about the rest.
  if (said === undefined && dates.dated * 2 < dates.records) return undefined;
  const [made, now] = [said ?? dayNumber(dates.newest), dayNumber(today)];
  if (made === undefined || now === undefined) return undefined;
  return { days: Math.max(0, now - made), isSaid: said !== undefined };
}

function latest(a = "", b = ""): string {
  return a > b ? a : b;
}

/** What a host is told of old records. */
export function bundleIssues({ days }: Pick<BundleAge, "days"> = { days: 0 }): Issue[] {
  if (days <= OLD_FOR_HOSTS) return [];
  return [
    {
      code: "bundle-old",
      severity: "suggestion",
      message: `These records were put together ${days} days ago, or nothing in them is newer. Fetch or build them again.`,
      why: "Groups move and close. After a year, people are told that the list is old.",
    },
  ];
}
