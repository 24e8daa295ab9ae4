import type { Session } from "../../resource/resource.js";
import type { Finding, RecordRule } from "./rule.js";

/** A course that is over cannot be joined, and a group that has ended meets no more. Time passes by itself, so this never fails a check. */
export const courseDates: RecordRule = {
  scope: "record",
  codes: ["course-no-dates", "course-over"],
  check({ kind, schedule, course, status }, { today }) {
    if (status === "closed" || status === "moved" || status === "paused") return [];
    const sessions = schedule ?? [];
    if (kind !== "course") return isOver(sessions, today) ? [OVER] : [];
    const dates = sessions.flatMap((session) => session.dates ?? []);
    const repeats = sessions.some((session) => session.days !== undefined && (session.until ?? "9999") >= today);
    if (repeats || dates.some((date) => date >= today)) {
      if (course?.book_by === undefined || course.book_by >= today) return [];
      return [
        {
          code: "course-over",
          path: ["course", "book_by"],
          message: `The last day to book was ${course.book_by}.`,
          why: "It is shown as one that cannot be joined. Write the dates of the next one when they are known.",
        },
      ];
    }
    if (dates.length === 0 && sessions.some((session) => session.text !== undefined && session.days === undefined))
      return [];
    if (dates.length === 0 && !sessions.some((session) => session.days !== undefined)) {
      return [
        {
          code: "course-no-dates",
          path: ["schedule"],
          message: "It is a course, and has no dates.",
          why: "Nobody could plan to come. If the dates are not known, say how people hear of them. Dates are written as 12, 19 and 26 January 2027, 10am to 12 noon.",
          paste: "schedule: ...",
        },
      ];
    }
    return [COURSE_OVER];
  },
};

const COURSE_OVER: Finding = {
  code: "course-over",
  path: ["schedule"],
  message: "All dates of this course are past.",
  why: "It is shown as one that cannot be joined. Write the dates of the next one when they are known.",
  paste: "schedule: ...",
};

const OVER: Finding = {
  ...COURSE_OVER,
  message: "All dates of this are past.",
  why: "Nobody could tell when it happens next. Write when it does; if it has ended, say so with status: closed.",
};

/** Every session has its days and dates behind it. Words alone tell no end. */
function isOver(sessions: readonly Session[], today: string): boolean {
  return (
    sessions.length > 0 &&
    sessions.every(({ days, dates, until }) => {
      if (until !== undefined && until < today) return true;
      return days === undefined && dates !== undefined && dates.every((date) => date < today);
    })
  );
}
