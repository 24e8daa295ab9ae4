import type { RecordRule } from "./rule.js";

/** Dots, which a check refuses: a day that nobody checked must not be one paste away. */
const CHECK_FORM = `checked:
  # the day on which somebody rang, visited or asked them, or the day that stands on their leaflet
  on: ...
  # group (they said so), phone, visit, leaflet, website or public-sources
  how: ...`;

/** Groups change rooms each season. A record that nobody looks at sends people to a locked door. */
export const reviewDate: RecordRule = {
  scope: "record",
  codes: ["check-missing", "check-in-future", "review-past", "review-far", "dates-reversed"],
  check({ checked, status }, { today }) {
    if (status === "closed" || status === "moved") return [];
    if (checked === undefined) {
      return [
        {
          code: "check-missing",
          path: ["checked"],
          message: "It does not say when it was last checked.",
          why: "Nobody can tell whether it is still right, so it stands below those that were checked. Add it only if somebody has rung, visited or asked them, or if their leaflet says when they checked it. Otherwise leave it out, and ring them when you can.",
          paste: CHECK_FORM,
        },
      ];
    }
    if (checked.on > today) {
      return [
        {
          code: "check-in-future",
          path: ["checked", "on"],
          message: `It says that it was checked on ${checked.on}, and today is ${today}.`,
          why: "It would be taken for fresh when it is not. Write the day on which somebody made sure.",
        },
      ];
    }
    if (checked.review_by !== undefined && checked.review_by < checked.on) {
      return [
        {
          code: "dates-reversed",
          path: ["checked", "review_by"],
          message: `It was checked on ${checked.on} and is to be checked again by ${checked.review_by}, which is before that.`,
          why: "One of the two is wrong. Leave review_by out if you do not know it: twelve months after the check are taken.",
        },
      ];
    }
    const due = checked.review_by ?? monthsLater(checked.on, 12);
    if (due < today) {
      return [
        {
          code: "review-past",
          path: checked.review_by === undefined ? ["checked", "on"] : ["checked", "review_by"],
          message: `It should have been checked again by ${due}.`,
          why: "Rooms and numbers change. Ring, visit or ask them; only then change the dates.",
          paste: CHECK_FORM,
        },
      ];
    }
    if (due <= monthsLater(checked.on, 12)) return [];
    return [
      {
        code: "review-far",
        path: ["checked", "review_by"],
        message: "The day to check it again is more than twelve months after the last check.",
        why: "Twelve months is the longest that such facts stay right.",
        paste: `review_by: ${monthsLater(checked.on, 12)}`,
      },
    ];
  },
};

/** The same day some months on, or the last of the month when it has no such day. */
function monthsLater(iso: string, months: number): string {
  const total = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(iso.slice(8, 10)), last);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
