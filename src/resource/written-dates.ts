const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as people in the UK write it, as an ISO date: `01/11/2026` is the first of November.
 * @param text at most its first 40 characters are looked at
 * @returns `2026-11-01`, or undefined when it is not one certain date
 */
export function isoDate(text: string): string | undefined {
  const folded = text.slice(0, 40).trim().toLowerCase();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(folded);
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const uk = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(folded);
  if (uk) return realDate(fullYear(uk[3] ?? ""), Number(uk[2]), Number(uk[1]));
  const parts = folded
    .replace(/,/g, " ")
    .split(" ")
    .filter((word) => word !== "" && word !== "of" && !isDayName(word));
  if (parts.length !== 3) return undefined;
  const [day, month, year] = parts as [string, string, string];
  const dayNumber = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(day)?.[1];
  if (dayNumber === undefined || !/^(?:\d{4}|\d{2})$/.test(year)) return undefined;
  return realDate(fullYear(year), monthNumber(month), Number(dayNumber));
}

/** `November 2026` or `2026-11` as the first day of it, or undefined when it is not a month and a year. */
export function firstOfMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year !== undefined) return realDate(Number(year), Number(month), 1);
  const found = /^([a-z]{3,9})\.?,? (\d{4})$/i.exec(text.slice(0, 40).trim());
  return found === null ? undefined : realDate(Number(found[2]), monthNumber((found[1] ?? "").toLowerCase()), 1);
}

/** The number of a month from its name or the first letters of it, 0 when it is none. */
export function monthNumber(word: string): number {
  return word.length >= 3 && word.length <= 9 ? MONTHS.indexOf(word.slice(0, 3)) + 1 : 0;
}

/** A leap year: without a year, the 29th of February may be one. */
const LEAP_YEAR = 2028;

/**
 * The first date among other words that no month has: `31 February 2027`, `31/6/2027`.
 * @param text at most its first 500 characters are looked at
 * @returns it as it stands there, or undefined where every date could be one
 */
export function impossibleDate(text: string): string | undefined {
  const dates = text
    .slice(0, 500)
    .matchAll(
      /(?<![.:\d])\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?((?:jan|febr)(?:uary)?|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:,? (\d{4})\b)?|\b\d{1,2}\/\d{1,2}\/\d{4}\b/gi,
    );
  for (const [written, day, name = "", year] of dates) {
    const month = monthNumber(name.toLowerCase());
    if (
      day === undefined
        ? isoDate(written) === undefined
        : month > 0 && realDate(Number(year ?? LEAP_YEAR), month, Number(day)) === undefined
    )
      return written;
  }
  return undefined;
}

function isDayName(word: string): boolean {
  return /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/.test(word);
}

/** Two digits mean this century: records are about now. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** A date that exists, as ISO; undefined for 31 June. */
export function realDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const most = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > most) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
