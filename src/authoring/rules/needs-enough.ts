import type { RecordRule } from "./rule.js";

/** Twelve: six needs and a few conditions. Past that a record says nothing about itself. */
const MOST_NEEDS = 12;

/** A record that names no need is found by its words alone; one that names them all is found by everyone. */
export const needsEnough: RecordRule = {
  scope: "record",
  codes: ["needs-missing", "needs-many"],
  check({ helps_with }) {
    const count = helps_with?.length ?? 0;
    if (count === 0) {
      return [
        {
          code: "needs-missing",
          path: ["helps_with"],
          message: "It does not say what it helps with.",
          why: "Finding goes by this field more than by any other. The needs are in data/needs.",
          paste: "helps_with: [...]",
        },
      ];
    }
    if (count <= MOST_NEEDS) return [];
    return [
      {
        code: "needs-many",
        path: ["helps_with"],
        message: `It names ${count} needs; ${MOST_NEEDS} are enough for anyone.`,
        why: "It would turn up in front of people whom it does not help. Keep those that it is really about.",
      },
    ];
  },
};
