/** A time that was read: certain, or one of two when morning or evening is not said. */
export type TimeReading = { time: string } | { either: [string, string] } | undefined;

/**
 * A time of day as people write it: `2pm`, `2.30pm`, `14:00`, `noon`. Without am or pm, hours from 1 to 8
 * could be either half of the day ("7.30"), 9 to 12 are taken as written.
 * @param text at most its first 20 characters are looked at
 */
export function clockTime(text: string): TimeReading {
  const folded = text
    .slice(0, 20)
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]/g, "");
  if (folded === "noon" || folded === "midday" || folded === "12noon") return { time: "12:00" };
  if (folded === "midnight") return { time: "00:00" };
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?([ap]\.?m\.?)?$/.exec(folded);
  if (!found) return undefined;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? "0");
  if (minute > 59 || hour > 23) return undefined;
  const half = found[3]?.slice(0, 1);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    return { time: written((hour % 12) + (half === "p" ? 12 : 0), minute) };
  }
  if (found[2] === undefined && hour > 12) return undefined;
  const leadingZero = (found[1] ?? "").length === 2 && hour < 10;
  if (hour >= 1 && hour <= 8 && !leadingZero) return { either: [written(hour, minute), written(hour + 12, minute)] };
  return { time: written(hour, minute) };
}

function written(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
