import type { RecordRule } from "./rule.js";

/** A course that is over cannot be joined. Time passes by itself, so this never fails a check. */
export const courseDates: RecordRule = {
  scope: "record",
  codes: ["course-no-dates", "course-over"],
  check({ kind, schedule, course, status }, { today }) {
    if (kind !== "course" || status === "closed" || status === "moved" || status === "paused") return [];
    const sessions = schedule ?? [];
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
    return [
      {
        code: "course-over",
        path: ["schedule"],
        message: "All dates of this course are past.",
        why: "It is shown as one that cannot be joined. Write the dates of the next one when they are known.",
        paste: "schedule: ...",
      },
    ];
  },
};
