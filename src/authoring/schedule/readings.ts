/**
 * What was read, as sessions; where it can be meant in two ways, as a question: each way with the line to paste for it.
 */
import { spokenDate, upperFirst } from "../../language/speaking.js";
import { dayNumber, isoDate } from "../../resource/calendar.js";
import { describeSession } from "../../resource/describe-session.js";
import { DAYS } from "../../resource/lists.js";
import type { Session } from "../../resource/resource.js";
import { type Clause, counts, isLimited, names, timed } from "./clause.js";
import { type OtherDay, weekdayOf, weeksLater } from "./dates.js";
import type { UnderstoodPart } from "./understood-part.js";

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

/**
 * A day of the week and a date that do not belong together: the date as it is, or that day on a date that only
 * whoever wrote it can know, so that it has dots and gives no sessions.
 */
export function dayOrDate({ said, date }: OtherDay, text: string): ScheduleParse {
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
        label: `${upperFirst(right)} ${spokenDate(date)}`,
        line: lineWith((_day, between, own) => upperFirst(right) + between + own),
        sessions: [{ dates: [date] }],
      },
      {
        label: `a ${upperFirst(said)}`,
        line: lineWith((day, between) => `${day}${between}...`),
        sessions: [],
      },
    ],
  };
}

/** All clauses as sessions, or as two readings when one of them is unclear. */
export function readingsOf(clauses: readonly Clause[], text: string): ScheduleParse {
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

function reading(clauses: readonly Clause[], between: string): ScheduleReading {
  const sessions = clauses.map(sessionOf);
  return {
    label: sessions.map(describeSession).join("; "),
    line: `schedule: ${sessions.map(describeSession).join(between)}`,
    sessions,
  };
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
