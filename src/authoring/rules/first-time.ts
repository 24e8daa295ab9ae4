import type { RecordRule } from "./rule.js";

/** People stay at home for not knowing what happens when they walk in. */
export const firstTime: RecordRule = {
  scope: "record",
  codes: ["first-time-missing"],
  check({ kind, first_time, status }) {
    const asked = kind === "peer-group" || kind === "activity" || kind === "drop-in";
    if (!asked || first_time !== undefined || status === "closed" || status === "moved") return [];
    return [
      {
        code: "first-time-missing",
        path: ["first_time"],
        message: "It does not say what happens the first time.",
        why: "Walking in alone is the hardest part, and this is what people ask about most. Ask the group. If you do not know, leave it out.",
        paste: "first_time:\n  text: ...",
      },
    ];
  },
};
