import type { Day } from "../../resource/lists.js";
import type { OtherDay } from "./dates.js";

/** What one clause has said so far. */
export interface Clause {
  days: Day[];
  every?: "week" | "two-weeks" | "month";
  nth: number[];
  /** "every 2nd Tuesday", where nothing says whether of the month. */
  everyNth: boolean;
  ofMonth: boolean;
  dates: string[];
  except: string[];
  weeks?: number;
  starts?: string;
  ends?: string;
  either?: { starts: string; ends?: string }[];
  /** "Tuesday evenings 7 to 9": which half of the day is meant. */
  half?: "am" | "pm";
  from?: string;
  until?: string;
  term?: boolean;
  /** "starting 5 January 2027": the day from which on, or the only date when no day is named. */
  begins?: boolean;
  /** "1st Tuesday and last Friday, 10am": what follows the next clause is said of this one too. */
  open?: boolean;
  /** It stands in one sentence with the clause before it. */
  joined?: boolean;
  /** A limit stands before its days: "From 5 January 2027, Mondays 10am and Thursdays 2pm". */
  leads?: boolean;
  /** "Monday 1 December 2026", which is a Tuesday: one of the two is wrong. */
  other?: OtherDay;
}

/** A clause of which nothing has been read yet. */
export function newClause(): Clause {
  return { days: [], nth: [], everyNth: false, ofMonth: false, dates: [], except: [] };
}

/** It says on which days. */
export function names(clause: Clause): boolean {
  return clause.days.length + clause.dates.length > 0;
}

/** "6 weeks from 12 January 2027" needs no day. */
export function counts(clause: Clause): boolean {
  return clause.weeks !== undefined && clause.from !== undefined;
}

/** It says at what time, if not in which half of the day. */
export function timed(clause: Clause): boolean {
  return (clause.starts ?? clause.either) !== undefined;
}

/** It says from when, until when or in which part of the year. */
export function isLimited(clause: Clause): boolean {
  return (clause.from ?? clause.until ?? clause.term) !== undefined;
}
