/** Dates are compared as ISO strings; arithmetic is done in UTC days, so no clock or time zone comes in. */
const DAY = 86_400_000;

/** Days since 1970 of an ISO date, or undefined when it is not one. */
export function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round(time / DAY);
}

/** The ISO date of a day number. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Whole months from one ISO date to another, counted as people do; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [fy, fm, fd] = partsOf(from);
  const [ty, tm, td] = partsOf(to);
  return (ty - fy) * 12 + (tm - fm) - (td < fd ? 1 : 0);
}

/** Year, month and day. By place where all are there: it is asked for every record of every search. */
function partsOf(iso: string): [number, number, number] {
  if (iso.length === 10 && iso[4] === "-" && iso[7] === "-")
    return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return [year, month, day];
}

/** The ISO week as one growing number, for orders that change by the week. */
export function weekNumber(iso: string): number {
  // Day 4 of the epoch was a Monday.
  return Math.floor(((dayNumber(iso) ?? 0) + 3) / 7);
}
