/**
 * Words about when something happens, as sessions. One pass over the words from left to right; a word that is
 * not known stops it, because half an understanding would send people there on the wrong day.
 */
import { type Clause, counts, isLimited, names, newClause, timed } from "./clause.js";
import { weekdayOf } from "./dates.js";
import { readClauses } from "./read-clauses.js";
import { dayOrDate, readingsOf, type ScheduleParse } from "./readings.js";
import { ROUND_THE_CLOCK } from "./times.js";
import { understoodPart } from "./understood-part.js";
import { scheduleTokens } from "./words.js";

/**
 * Reads words such as "every Tuesday, 2pm to 4pm" or "1st and 3rd Friday of the month, 10.30am to 12".
 * Never throws. "every 2nd Tuesday" has two readings, and both are given.
 * @param text at most its first 500 characters are looked at
 */
export function parseSchedule(text: string): ScheduleParse {
  const read = parseWhole(text);
  if (!("problem" in read) || text.length > 500 || read.problem === ROUND_THE_CLOCK) return read;
  const part = understoodPart(text, (shorter) => {
    const again = parseWhole(shorter);
    return "sessions" in again ? again.sessions : undefined;
  });
  return part === undefined ? read : { ...read, part };
}

function parseWhole(text: string): ScheduleParse {
  if (text.length > 500) return { problem: "It is longer than 500 characters." };
  const clauses = readClauses(scheduleTokens(text));
  if (typeof clauses === "string") return { problem: clauses };
  for (const clause of clauses) {
    useHalf(clause);
    const day = weekdayOf(clause.from ?? "");
    if (clause.from === undefined || day === undefined || names(clause) || counts(clause)) continue;
    if (clause.every === "week" || clause.every === "two-weeks") clause.days.push(day);
    else if (clause.begins === true) {
      clause.dates.push(clause.from);
      delete clause.from;
    }
  }
  const said = shareBack(clauses).filter((clause) => names(clause) || counts(clause));
  if (said.length === 0) return { problem: "It names no day and no date." };
  if (clauses.some((clause) => !names(clause) && !counts(clause) && timed(clause))) {
    return { problem: "One of the times has no day." };
  }
  for (const clause of said) {
    if (clause.every === "month" && clause.nth.length === 0 && clause.dates.length === 0) {
      return { problem: 'It says monthly, but not which one: for example "first Tuesday of the month".' };
    }
    if (clause.weeks !== undefined && (clause.from ?? clause.dates[0]) === undefined) {
      return { problem: "It says for how many weeks, but not from which day." };
    }
  }
  const other = clauses.find((clause) => clause.other !== undefined)?.other;
  return other === undefined ? readingsOf(said, text.trim()) : dayOrDate(other, text.trim());
}

function useHalf(clause: Clause): void {
  const chosen = clause.either?.find(({ starts }) => (starts < "12:00" ? "am" : "pm") === clause.half);
  if (chosen === undefined) return;
  delete clause.either;
  clause.starts = chosen.starts;
  if (chosen.ends !== undefined) clause.ends = chosen.ends;
}

/** What stands after the last of several days is said of those before it that have no time of their own. */
function shareBack(clauses: readonly Clause[]): Clause[] {
  const shared: Clause[] = [];
  for (const clause of [...clauses].reverse()) {
    const [next] = shared;
    const takes = clause.open === true && next !== undefined;
    const { from, until, term, ...unlimited } = next ?? newClause();
    shared.unshift(
      takes
        ? {
            // "Tuesdays until 22 December 2026 and Thursdays from 7 January 2027, 10am": each has its own limits.
            ...(isLimited(clause) ? unlimited : next),
            ...clause,
            every: clause.every ?? "week",
            joined: clause.joined === true,
            ofMonth: clause.ofMonth || next.ofMonth,
            except: [...clause.except, ...next.except],
          }
        : clause,
    );
  }
  return shared;
}
