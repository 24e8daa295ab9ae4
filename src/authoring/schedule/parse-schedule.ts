/**
 * Words about when something happens, as sessions. One pass over the words from left to right; a word that is
 * not known stops it, because half an understanding would send people there on the wrong day.
 */
import { spokenDate } from "../../language/speaking.js";
import { dayNumber, isoDate } from "../../resource/calendar.js";
import { describeSession } from "../../resource/describe-session.js";
import { DAYS, type Day } from "../../resource/lists.js";
import type { Session } from "../../resource/resource.js";
import { datesAt, type OtherDay, weekdayOf, weeksLater } from "./dates.js";
import { isTime, timeSpan } from "./times.js";
import { type UnderstoodPart, understoodPart } from "./understood-part.js";
import { dayOf, daysBetween, FILLER, ordinal, scheduleTokens, wholeNumber } from "./words.js";

/** One of the ways in which the words can be read. */
export interface ScheduleReading {
  /** In words: `every other Tuesday`. */
  label: string;
  /** The line to paste for this reading. */
  line: string;
  sessions: Session[];
}

/** Sessions; or two readings to choose from; or what could not be understood. */
export type ScheduleParse =
  | { sessions: Session[] }
  | { readings: ScheduleReading[] }
  | { problem: string; part?: UnderstoodPart };

/** What one clause has said so far. */
interface Clause {
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

/**
 * Reads words such as "every Tuesday, 2pm to 4pm" or "1st and 3rd Friday of the month, 10.30am to 12".
 * Never throws. "every 2nd Tuesday" has two readings, and both are given.
 * @param text at most its first 500 characters are looked at
 */
export function parseSchedule(text: string): ScheduleParse {
  const read = parseWhole(text);
  if (!("problem" in read) || text.length > 500) return read;
  const part = understoodPart(text, (shorter) => {
    const again = parseWhole(shorter);
    return "sessions" in again ? again.sessions : undefined;
  });
  return part === undefined ? read : { ...read, part };
}

function parseWhole(text: string): ScheduleParse {
  if (text.length > 500) return { problem: "It is longer than 500 characters." };
  const tokens = scheduleTokens(text);
  const clauses: Clause[] = [newClause()];
  const problem = readTokens(tokens, clauses);
  if (problem !== undefined) return { problem };
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

/**
 * A day of the week and a date that do not belong together: the date as it is, or that day on a date that only
 * whoever wrote it can know, so that it has dots and gives no sessions.
 */
function dayOrDate({ said, date }: OtherDay, text: string): ScheduleParse {
  const right = weekdayOf(date) ?? said;
  const number = Number(date.slice(8));
  const written = new RegExp(
    `\\b(${said.slice(0, 3)}[a-z]*)([ ,.]{1,3}(?:the )?)(${date}|0?${number}(?:st|nd|rd|th)?(?!\\d))`,
    "i",
  );
  const lineWith = (put: (day: string, between: string, number: string) => string): string =>
    `schedule: ${written.test(text) ? text.replace(written, (_all, day, between, own) => put(day, between, own)) : "..."}`;
  return {
    readings: [
      {
        label: `${capital(right)} ${spokenDate(date)}`,
        line: lineWith((_day, between, own) => capital(right) + between + own),
        sessions: [{ dates: [date] }],
      },
      {
        label: `a ${capital(said)}`,
        line: lineWith((day, between) => `${day}${between}...`),
        sessions: [],
      },
    ],
  };
}

const capital = (day: Day): string => day.slice(0, 1).toUpperCase() + day.slice(1);

/** "6 weeks from 12 January 2027" needs no day. */
function counts(clause: Clause): boolean {
  return clause.weeks !== undefined && clause.from !== undefined;
}

function names(clause: Clause): boolean {
  return clause.days.length + clause.dates.length > 0;
}

function timed(clause: Clause): boolean {
  return (clause.starts ?? clause.either) !== undefined;
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

/** "Saturdays 10-1 (first Saturday of the month only)": every one of them, or only some? Another end is another session. */
function narrows(clause: Clause, weekly: Clause): boolean {
  return (
    clause.every !== undefined &&
    clause.every !== "week" &&
    (weekly.every ?? "week") === "week" &&
    clause.days.some((day) => weekly.days.includes(day)) &&
    (!timed(clause) || (clause.starts === weekly.starts && clause.ends === weekly.ends)) &&
    ![clause, weekly].some((each) => each.from !== undefined || each.until !== undefined)
  );
}

/** The two ways to read what names a day twice: every week as it says first, or only as often as it says then. */
function everyOrSome(clauses: readonly Clause[]): Clause[][] | undefined {
  for (const some of clauses) {
    const weekly = clauses.find((each) => narrows(some, each));
    if (weekly === undefined) continue;
    // What is said of the one, such as its time or an exception, is said of the other.
    const { days: all, every, nth, ofMonth, everyNth, ...ofWeekly } = weekly;
    const limits = { except: [...weekly.except, ...some.except], ...(some.term === true ? { term: true } : {}) };
    const others = { ...weekly, days: all.filter((day) => !some.days.includes(day)) };
    return [
      clauses.flatMap((each) => (each === some ? [] : each === weekly ? [{ ...each, ...limits }] : [each])),
      clauses
        .map((each) => (each === weekly ? others : each === some ? { ...ofWeekly, ...some, ...limits } : each))
        .filter((each) => names(each) || counts(each)),
    ];
  }
  return undefined;
}

function useHalf(clause: Clause): void {
  const chosen = clause.either?.find(({ starts }) => (starts < "12:00" ? "am" : "pm") === clause.half);
  if (chosen === undefined) return;
  delete clause.either;
  clause.starts = chosen.starts;
  if (chosen.ends !== undefined) clause.ends = chosen.ends;
}

function newClause(): Clause {
  return { days: [], nth: [], everyNth: false, ofMonth: false, dates: [], except: [] };
}

/** Goes through the words. Returns what could not be understood. */
function readTokens(tokens: readonly string[], clauses: Clause[]): string | undefined {
  let at = 0;
  while (at < tokens.length) {
    const clause = clauses[clauses.length - 1] ?? newClause();
    const token = tokens[at] ?? "";
    const next = step(tokens, at, token, clause, clauses);
    if (typeof next === "string") return next;
    at = next;
  }
  return undefined;
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
  if (span === undefined) return `The time "${start}${ends === undefined ? "" : ` to ${ends}`}" was not understood.`;
  if ("either" in span) clause.either = span.either;
  else {
    clause.starts = span.starts;
    if (span.ends !== undefined) clause.ends = span.ends;
  }
  return ends === undefined ? at + 1 : at + 3;
}

/** All clauses as sessions, or as two readings when one of them is unclear. */
function readingsOf(clauses: readonly Clause[], text: string): ScheduleParse {
  const wide = withLimitOfAll(clauses);
  // A semicolon would say that the limit at the end is of the last alone, which is asked next.
  const between = wide === undefined ? "; " : " and ";
  const unclear = clauses.find((clause) => clause.either !== undefined || (clause.everyNth && !clause.ofMonth));
  if (unclear === undefined) {
    const either = everyOrSome(clauses);
    if (either !== undefined) return { readings: either.map((each) => reading(each, between)) };
    if (wide !== undefined) return { readings: [wide, clauses].map((each) => reading(each, "; ")) };
    const sessions = clauses.map(sessionOf);
    const [only] = sessions;
    if (sessions.length === 1 && only !== undefined) return { sessions: [{ ...only, text }] };
    return { sessions: sessions.map((session) => ({ ...session, text: describeSession(session) })) };
  }
  if (unclear.everyNth && !unclear.ofMonth && unclear.either === undefined && unclear.nth[0] !== 2) {
    return {
      problem: `Every ${unclear.nth[0]} weeks cannot be kept. Write the dates, or "of the month" if it is that.`,
    };
  }
  const variants: ((clause: Clause) => Clause)[] =
    unclear.either !== undefined
      ? unclear.either.map((_, at) => ({ either, ...rest }) => ({ ...rest, ...either?.[at] }))
      : [
          (clause) => (clause === unclear ? { ...clause, every: "two-weeks", nth: [], everyNth: false } : clause),
          (clause) => (clause === unclear ? { ...clause, ofMonth: true } : clause),
        ];
  return {
    readings: variants.map((variant) => ({
      ...reading(clauses.map(variant), between),
      label: describeSession(sessionOf(variant(unclear))),
    })),
  };
}

function reading(clauses: readonly Clause[], between: string): ScheduleReading {
  const sessions = clauses.map(sessionOf);
  return {
    label: sessions.map(describeSession).join("; "),
    line: `schedule: ${sessions.map(describeSession).join(between)}`,
    sessions,
  };
}

function isLimited(clause: Clause): boolean {
  return (clause.from ?? clause.until ?? clause.term) !== undefined;
}

/**
 * "Wed 10am to 12, Fri 2pm, term time only" and "Wed in term time and Fri 2pm": the limit can be of one session or of
 * all in the sentence.
 * @returns the clauses with the limit on all; undefined when none has to be asked about
 */
function withLimitOfAll(clauses: readonly Clause[]): Clause[] | undefined {
  const sentences: Clause[][] = [];
  for (const clause of clauses) {
    if (clause.joined === true) sentences.at(-1)?.push(clause);
    else sentences.push([clause]);
  }
  let asked = false;
  const wide = sentences.flatMap((sentence) => {
    const limit = sentence.find(
      (clause) => isLimited(clause) && (clause === sentence.at(-1) || clause.leads === true || clause.open === true),
    );
    if (limit === undefined || sentence.every(isLimited)) return sentence;
    asked = true;
    const { from, until, term } = limit;
    const said = Object.fromEntries(Object.entries({ from, until, term }).filter(([, value]) => value !== undefined));
    return sentence.map((clause) => ({ ...said, ...clause }));
  });
  return asked ? wide : undefined;
}

function sessionOf(clause: Clause): Session {
  const { days, dates, from, weeks } = clause;
  const first = from ?? dates[0];
  const counted = weeks !== undefined && first !== undefined && dates.length < 2;
  // Weeks of several days, or from another day of the week on, have an end and no list of dates.
  const [day, ...more] = days;
  const over =
    counted &&
    day !== undefined &&
    (more.length > 0 || weekdayOf(first) !== day || (clause.every ?? "week") !== "week");
  const until = clause.until ?? (over ? isoDate((dayNumber(first) ?? 0) + weeks * 7 - 1) : undefined);
  const allDates =
    counted && !over ? Array.from({ length: Math.min(weeks, 52) }, (_, week) => weeksLater(first, week)) : dates;
  if (allDates.length > 0) {
    return { dates: [...new Set(allDates)].sort(), ...rest(clause), ...(until === undefined ? {} : { until }) };
  }
  return {
    days: [...days].sort((a, b) => DAYS.indexOf(a) - DAYS.indexOf(b)),
    every: clause.every ?? "week",
    ...(clause.every === "month" ? { nth: [...new Set(clause.nth)] } : {}),
    ...rest(clause),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function rest(clause: Clause): Session {
  return {
    ...(clause.starts === undefined ? {} : { starts: clause.starts }),
    ...(clause.ends === undefined ? {} : { ends: clause.ends }),
    ...(clause.except.length === 0 ? {} : { except: clause.except }),
    ...(clause.term === true ? { term_time: true } : {}),
  };
}
