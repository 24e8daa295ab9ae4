import { goesOverMidnight } from "../../resource/sessions.js";
import { clockTime } from "../read/times.js";

/** A time of day as a token: `2`, `2pm`, `14:00`, `noon`, `midnight`. */
export function isTime(token: string | undefined): boolean {
  if (token === undefined) return false;
  return /^(?:noon|midday|midnight)$/.test(token) || /^\d{1,2}(?:[:.]\d{2})?(?:[ap]m)?$/.test(token);
}

const MIDNIGHT = "00:00";

/** What is there at any hour is said in words: as a time it would end when it begins, and would never be open. */
export const ROUND_THE_CLOCK =
  'Midnight to midnight has no beginning and no end. For what is there at any hour write "24 hours a day" as the hours of the contact or of the place.';

/** Hours from one time to another, certain or one of two. */
export type Span = { starts: string; ends?: string } | { either: { starts: string; ends?: string }[] } | undefined;

/**
 * Puts a start and an end together: in `2-4pm` the 2 is an afternoon's, in `11-1pm` the 11 a morning's, in
 * `9am to 5` the 5 is the next one after the start. `7 to 9` is left open.
 */
export function timeSpan(start: string, end: string | undefined): Span {
  const halfSaid = end !== undefined && /[ap]m$|noon|midday|midnight/.test(end);
  const first = halfSaid ? bothHalves(start) : readings(start);
  if (end === undefined) {
    // "Fridays at midnight" may be the night before or after.
    if (start === "midnight") return undefined;
    const spans = first.map((starts) => ({ starts }));
    const [only] = spans;
    return only === undefined ? undefined : spans.length === 1 ? only : { either: spans };
  }
  const last = bothHalves(end);
  const spans = first.flatMap((starts) => {
    // The first reading of the end that comes after the start. Midnight comes after all of the day.
    const ends = last.find((time) => time > starts || (time === MIDNIGHT && starts !== MIDNIGHT));
    return ends === undefined ? [] : [{ starts, ends }];
  });
  const [one, two] = spans;
  if (one === undefined) return overMidnight(first, last);
  if (two === undefined) return one;
  // "2-4pm": both 02:00 and 14:00 come before 16:00; the am or pm that is said counts for both.
  return last.length === 1 ? two : { either: [one, two] };
}

/** "10pm to 2am": only where the end is surely a morning's. */
function overMidnight(first: readonly string[], last: readonly string[]): Span {
  const [ends, ...others] = last;
  if (ends === undefined || others.length > 0) return undefined;
  const [starts, ...more] = first.filter((each) => goesOverMidnight(each, ends));
  return starts === undefined || more.length > 0 ? undefined : { starts, ends };
}

/** Whether a time goes from midnight to midnight. */
export function isRoundTheClock(start: string, end: string | undefined): boolean {
  return [start, end ?? ""].every((token) => readings(token)[0] === MIDNIGHT);
}

function readings(token: string): string[] {
  const read = clockTime(token);
  if (read === undefined) return [];
  return "time" in read ? [read.time] : read.either;
}

/** Beside another time, a bare 9 to 12 may be either half of the day too: `7 to 9`. */
function bothHalves(token: string): string[] {
  const read = readings(token);
  const [only] = read;
  if (only === undefined || read.length > 1 || /[apn]|^0|^1[3-9]|^2/.test(token)) return read;
  const hour = Number(only.slice(0, 2));
  return hour >= 9 && hour <= 11 ? [only, `${hour + 12}${only.slice(2)}`] : read;
}
