import { monthsBetween } from "./calendar.js";
import { STATUSES, type Status } from "./lists.js";
import type { Resource } from "./resource.js";

/**
 * How fresh a record is on a day. Steps from the design: fresh to 6 months, due to 9, caution to 12, old to 18,
 * then hidden from the public. `unchecked` (imported, never checked here) and `public-sources` are never hidden
 * for age: they say "ring first" instead.
 */
export type Freshness =
  | { state: "fresh" | "due" | "caution" | "old" | "hidden" | "public-sources"; on: string; months: number }
  | { state: "unchecked"; on?: string };

/** How fresh a record is. @param today ISO date */
export function freshness(resource: Resource, today: string): Freshness {
  const checked = resource.checked;
  if (checked === undefined) {
    const edition = resource.source?.edition;
    return { state: "unchecked", ...(edition === undefined ? {} : { on: edition }) };
  }
  const months = monthsBetween(checked.on, today);
  const on = checked.on;
  if (checked.how === "public-sources") return { state: "public-sources", on, months };
  const overdue = checked.review_by === undefined ? 0 : monthsBetween(checked.review_by, today);
  if (months > 18 || overdue >= 6) return { state: "hidden", on, months };
  if (months >= 12) return { state: "old", on, months };
  if (months >= 9) return { state: "caution", on, months };
  if (months >= 6) return { state: "due", on, months };
  return { state: "fresh", on, months };
}

/** Whether a status is one of the list; of any other nobody can tell whether it means that the record is running. */
export function isStatus(status: unknown): status is Status {
  return (STATUSES as readonly unknown[]).includes(status);
}

/**
 * The status that a record will have from a later day on: until then it is open.
 * @returns undefined when none is announced
 */
export function comingStatus(
  { status, status_on: on }: Resource,
  today: string,
): { status: Exclude<Status, "open">; on: string } | undefined {
  if (status === undefined || status === "open" || on === undefined || on <= today) return undefined;
  return { status, on };
}

/**
 * Whether a record is running on a day. Closed and moved records are told as such for a year, then left out; until the
 * day on which a status begins it is open.
 */
export function lifeCycle(resource: Resource, today: string): "open" | "paused" | "full" | "closed" | "moved" | "gone" {
  const status = resource.status ?? "open";
  if (status === "open" || comingStatus(resource, today) !== undefined) return "open";
  if (status === "paused" || status === "full") {
    return resource.status_until !== undefined && resource.status_until < today ? "open" : status;
  }
  return resource.status_on !== undefined && monthsBetween(resource.status_on, today) >= 12 ? "gone" : status;
}
