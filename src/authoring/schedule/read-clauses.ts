import { DAYS, type Day } from "../../resource/lists.js";
import { type Clause, isLimited, names, newClause, timed } from "./clause.js";
import { datesAt } from "./dates.js";
import { isRoundTheClock, isTime, ROUND_THE_CLOCK, timeSpan } from "./times.js";
import { dayOf, daysBetween, FILLER, ordinal, wholeNumber } from "./words.js";

/** Goes through the words once. @returns what they say, or a sentence about what could not be understood */
export function readClauses(tokens: readonly string[]): Clause[] | string {
  const clauses: Clause[] = [newClause()];
  let at = 0;
  while (at < tokens.length) {
    const clause = clauses[clauses.length - 1] ?? newClause();
    const token = tokens[at] ?? "";
    const next = step(tokens, at, token, clause, clauses);
    if (typeof next === "string") return next;
    at = next;
  }
  return clauses;
}

/** Reads from one word on, and returns the place after it, or a sentence about what is not understood. */
function step(
  tokens: readonly string[],
  at: number,
  token: string,
  clause: Clause,
  clauses: Clause[],
): number | string {
  if (token === ";" || token === "\n") {
    if (names(clause)) clauses.push(newClause());
    return at + 1;
  }
  if (token === "," || token === "and" || token === "-") return at + 1;
  if (token === "/" && isBoth(tokens, at)) return at + 1;
  if (token === "during" && tokens[at + 1] === "term") return at + 1;
  if (token === "every" || token === "each") return everyStep(tokens, at, clause, clauses);
  if (LIMIT_WORDS.has(token)) return limitStep(tokens, at, token, clause);
  if (token === "between") return at + 1;
  if (token === "weekly") return often("week", tokens, at + 1, clause, clauses);
  if (token === "fortnightly") return often("two-weeks", tokens, at + 1, clause, clauses);
  if (token === "monthly") return often("month", tokens, at + 1, clause, clauses);
  if (token === "month") {
    clause.ofMonth = true;
    return set(clause, "month", at + 1);
  }
  if (token === "alternate") return everyOther(tokens, at, clause, clauses);
  if (token === "biweekly") return '"Bi-weekly" can be twice a week or every two weeks.';
  if (token === "nightly") {
    clause.half ??= "pm";
    return everyDay(tokens, at + 1, clause, clauses);
  }
  const half = /^(?:(morning)|afternoon|evening|night)s?$/.exec(token);
  if (half !== null) {
    clause.half = half[1] === undefined ? "pm" : "am";
    return at + 1;
  }
  if (token === "daily") return everyDay(tokens, at + 1, clause, clauses);
  if ((token === "7" || token === "seven") && tokens[at + 1] === "days" && tokens[at + 3] === "week") {
    return everyDay(tokens, at + 4, clause, clauses);
  }
  if (token === "weekdays" || token === "weekday") return addDays(clause, clauses, DAYS.slice(0, 5), at + 1);
  if (token === "weekends" || token === "weekend") return addDays(clause, clauses, DAYS.slice(5), at + 1);
  if (token === "term" && tokens[at + 1] === "time") {
    clause.term = true;
    return at + 2;
  }
  const found = datesAt(tokens, at);
  if (found !== undefined) {
    if ("noYear" in found) return `It does not say the year of ${found.noYear}.`;
    const target = clause.starts !== undefined && names(clause) ? startClause(clauses) : clause;
    target.dates.push(...found.dates);
    if (found.other !== undefined) target.other ??= found.other;
    return found.next;
  }
  const weeks = wholeNumber(token);
  if (weeks !== undefined && ["week", "weeks", "weekly", "sessions"].includes(tokens[at + 1] ?? "")) {
    clause.weeks = weeks;
    return tokens[at + 2] === "sessions" ? at + 3 : at + 2;
  }
  const nth = ordinal(token);
  if (nth !== undefined) return ordinalStep(tokens, at, clause, clauses, false);
  const day = dayOf(token);
  if (day !== undefined) return dayStep(tokens, at, day, clause, clauses);
  if (isTime(token)) return timeStep(tokens, at, clause);
  return FILLER.has(token) ? at + 1 : `"${token.slice(0, 30)}" was not understood.`;
}

/** "Tues/Thurs": between two days, because between times it can be "or". "Alternate Mon/Thurs" may be by turns. */
function isBoth(tokens: readonly string[], at: number): boolean {
  const days = [tokens[at - 1], tokens[at + 1]].every((token) => dayOf(token) !== undefined);
  return days && !tokens.includes("alternate");
}

const LIMIT_WORDS: ReadonlySet<string> = new Set(["from", "starting", "starts", "until", "till", "except", "not"]);

const TWO_LIMITS = "It says two days from which on, or two until which, about the same session.";

type Every = "week" | "two-weeks" | "month";

function set(clause: Clause, every: Every, next: number): number | string {
  if (clause.every !== undefined && clause.every !== every) return "It says two things about how often.";
  clause.every = every;
  return next;
}

/** "Weekly on Mondays, fortnightly on Thursdays": said of the day behind it, and without one of the days before it. */
function often(
  every: Every,
  tokens: readonly string[],
  next: number,
  clause: Clause,
  clauses: Clause[],
): number | string {
  let after = next;
  while (FILLER.has(tokens[after] ?? "")) after++;
  const ofNext = every === "month" ? ordinal(tokens[after]) : dayOf(tokens[after]);
  const target = ofNext === undefined ? clause : clauseFor(every, clause, clauses);
  if (every === "month") target.ofMonth = true;
  return set(target, every, next);
}

/** A day after a time begins the next session: "Monday 10am to 12 and Thursday 2pm to 4pm". */
function startClause(clauses: Clause[]): Clause {
  const clause: Clause = { ...newClause(), joined: true };
  clauses.push(clause);
  return clause;
}

/** The clause for days that come as often as is said: a new one when the days before them come otherwise. */
function clauseFor(every: Every, clause: Clause, clauses: Clause[]): Clause {
  if (!names(clause)) return clause;
  const same = every !== "month" && clause.dates.length === 0 && (clause.every ?? "week") === every;
  if (same && !timed(clause)) return clause;
  clause.open = !timed(clause);
  return startClause(clauses);
}

/** "every other Tuesday", "every other week" and "alternate Tuesdays". */
function everyOther(tokens: readonly string[], at: number, clause: Clause, clauses: Clause[]): number | string {
  const next = tokens[at + 1] ?? "";
  if (next.startsWith("month")) return '"Every other month" cannot be kept. Write the dates.';
  return often("two-weeks", tokens, next.startsWith("week") ? at + 2 : at + 1, clause, clauses);
}

function addDays(clause: Clause, clauses: Clause[], days: readonly Day[], next: number): number {
  // "Tuesdays until 22 December 2026 and Thursdays": the limit is of the day that it follows.
  const limited = isLimited(clause) && clause.leads !== true && !days.every((day) => clause.days.includes(day));
  const full = names(clause) && (timed(clause) || limited);
  if (full) clause.open = !timed(clause);
  const target = full ? startClause(clauses) : clause;
  if (target.days.length === 0 && isLimited(target)) target.leads = true;
  for (const day of days) if (!target.days.includes(day)) target.days.push(day);
  return next;
}

/** "Every evening, Monday to Friday" means those days; without days beside it, all seven. */
function everyDay(tokens: readonly string[], next: number, clause: Clause, clauses: Clause[]): number {
  const after = [",", "from", "on"].includes(tokens[next] ?? "") ? next + 1 : next;
  const named =
    dayOf(tokens[after]) !== undefined || clause.days.length === 7 || (clause.days.length > 0 && !timed(clause));
  return named ? next : addDays(clause, clauses, DAYS, next);
}

function dayStep(tokens: readonly string[], at: number, day: Day, clause: Clause, clauses: Clause[]): number {
  const joins = tokens[at + 1] === "-" || tokens[at + 1] === "to";
  const last = joins ? dayOf(tokens[at + 2]) : undefined;
  return last === undefined
    ? addDays(clause, clauses, [day], at + 1)
    : addDays(clause, clauses, daysBetween(day, last), at + 3);
}

function ordinalStep(
  tokens: readonly string[],
  at: number,
  before: Clause,
  clauses: Clause[],
  every: boolean,
): number | string {
  const clause = clauseFor("month", before, clauses);
  let next = at;
  for (;;) {
    const nth = ordinal(tokens[next]);
    if (nth === undefined) break;
    clause.nth.push(nth);
    next++;
    let after = next;
    while ([",", "and", "the"].includes(tokens[after] ?? "")) after++;
    if (ordinal(tokens[after]) === undefined) break;
    next = after;
  }
  if (dayOf(tokens[next]) === undefined) return `"${tokens[at]}" is not followed by a day.`;
  clause.every = "month";
  if (every && clause.nth.length === 1 && [2, 3, 4].includes(clause.nth[0] ?? 0)) clause.everyNth = true;
  return next;
}

function everyStep(tokens: readonly string[], at: number, clause: Clause, clauses: Clause[]): number | string {
  const word = tokens[at + 1];
  if (word === "other") return everyOther(tokens, at + 1, clause, clauses);
  if (word === "week") return often("week", tokens, at + 2, clause, clauses);
  if (word === "fortnight") return often("two-weeks", tokens, at + 2, clause, clauses);
  if (word === "month") {
    clause.ofMonth = true;
    return set(clause, "month", at + 2);
  }
  if (word === "day") return everyDay(tokens, at + 2, clause, clauses);
  if (word === "night" || word === "evening" || word === "afternoon" || word === "morning") {
    clause.half = word === "morning" ? "am" : "pm";
    return everyDay(tokens, at + 2, clause, clauses);
  }
  if (ordinal(word) !== undefined) return ordinalStep(tokens, at + 1, clause, clauses, true);
  const weeks = wholeNumber(word);
  if (weeks !== undefined && tokens[at + 2] === "weeks") {
    return weeks === 2
      ? often("two-weeks", tokens, at + 3, clause, clauses)
      : `"Every ${weeks} weeks" cannot be kept. Write the dates.`;
  }
  if (dayOf(word) !== undefined) clauseFor("week", clause, clauses);
  return at + 1;
}

function limitStep(tokens: readonly string[], at: number, token: string, clause: Clause): number | string {
  if (token === "not" && tokens[at + 1] === "in") {
    const rest = tokens.slice(at + 2, at + 5).filter((word) => word !== "the");
    if (rest[0] === "school" && rest[1]?.startsWith("holiday")) {
      clause.term = true;
      return tokens.indexOf(rest[1], at) + 1;
    }
    return '"Not in ..." was not understood.';
  }
  const start = tokens[at + 1] === "on" ? at + 2 : at + 1;
  const found = datesAt(tokens, start);
  const begins = token === "starting" || token === "starts";
  if (found !== undefined) {
    if ("noYear" in found) return `It does not say the year of ${found.noYear}.`;
    const [first] = found.dates;
    // "Starting 12, 19 and 26 January 2027" are the dates themselves.
    if (begins && found.dates.length > 1) return start;
    if (found.other !== undefined) clause.other ??= found.other;
    if (token === "except" || token === "not") clause.except.push(...found.dates);
    else if (found.dates.length > 1 || first === undefined) return `"${token}" is followed by several dates.`;
    else if (token === "from" || begins) {
      if (clause.from !== undefined && clause.from !== first) return TWO_LIMITS;
      clause.from = first;
      clause.begins = begins;
    } else {
      if (clause.until !== undefined && clause.until !== first) return TWO_LIMITS;
      clause.until = first;
    }
    return found.next;
  }
  if (token === "from" || begins) return at + 1;
  if ((token === "until" || token === "till") && isTime(tokens[at + 1]) && clause.starts !== undefined) {
    const span = timeSpan(clause.starts, tokens[at + 1]);
    if (span === undefined || "either" in span || span.ends === undefined)
      return `The time after "${token}" is not clear.`;
    clause.ends = span.ends;
    return at + 2;
  }
  return `What follows "${token}" was not understood.`;
}

function timeStep(tokens: readonly string[], at: number, clause: Clause): number | string {
  const start = tokens[at] ?? "";
  const joined = ["-", "to", "till", "until", "and"].includes(tokens[at + 1] ?? "") && isTime(tokens[at + 2]);
  // "at 2pm and 12 January 2027": the 12 belongs to a date.
  const ends = joined && datesAt(tokens, at + 2) === undefined ? tokens[at + 2] : undefined;
  if (clause.starts !== undefined || clause.either !== undefined) return "It has two times for one day.";
  const span = timeSpan(start, ends);
  if (isRoundTheClock(start, ends)) return ROUND_THE_CLOCK;
  if (span === undefined) return `The time "${start}${ends === undefined ? "" : ` to ${ends}`}" was not understood.`;
  if ("either" in span) clause.either = span.either;
  else {
    clause.starts = span.starts;
    if (span.ends !== undefined) clause.ends = span.ends;
  }
  return ends === undefined ? at + 1 : at + 3;
}
