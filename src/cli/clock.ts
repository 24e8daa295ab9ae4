import { todayInLondon } from "../directory/today.js";
import { dayNumber } from "../resource/calendar.js";
import { UsageError } from "./usage.js";

/**
 * The day that `--today` gives, or another where it was not given.
 * @throws {UsageError} when there is no such day: whatever is compared with it would be wrong without a word
 */
export function dayFrom(value: unknown, otherwise: string = todayInLondon()): string {
  if (value === undefined) return otherwise;
  const day = String(value);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || dayNumber(day) === undefined)
    throw new UsageError("--today needs a day that exists, such as 2026-11-22: everything is judged by it.");
  return day;
}

/**
 * The local date and time that `--now` gives, if any. One with a zone is refused: records say local times.
 * @throws {UsageError} when there is no such time
 */
export function momentFrom(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const moment = String(value);
  const written = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(moment);
  if (!written || dayNumber(moment) === undefined)
    throw new UsageError(
      "--now needs a local date and time that exist, such as 2026-11-22T14:30: what is open is judged by it.",
    );
  return moment;
}
