import { dayNumber } from "../resource/calendar.js";

/** The day that a directory is to be judged on is none: every date in its answers would be wrong. */
export class TodayError extends Error {
  override readonly name = "TodayError";
  readonly code = "today-unknown";
}

/** Whether a value is a day of the calendar, written as `2026-11-22`. */
function isDay(value: unknown): value is string {
  return typeof value === "string" && value.length === 10 && dayNumber(value) !== undefined;
}

/** Lets a day through. @throws TodayError */
export function checkToday(today: unknown): void {
  if (!isDay(today)) throw new TodayError("`today` is not a day that exists. Write the year first, like 2026-11-22.");
}

/**
 * Today's date in London, where the records are. Only the faces of the library call it, and once.
 * @returns ISO date
 */
export function todayInLondon(): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/London",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date());
}
