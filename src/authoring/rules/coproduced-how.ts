import type { RecordRule } from "./rule.js";

/** "Shaped by people who have lived it" is a claim, and is shown only with the how. */
export const coproducedHow: RecordRule = {
  scope: "record",
  codes: ["coproduced-how"],
  check({ coproduced }) {
    if (coproduced === undefined || coproduced.how !== undefined) return [];
    return [
      {
        code: "coproduced-how",
        path: ["coproduced"],
        lacks: ["coproduced", "how"],
        message: "It does not say how people who have lived it took part.",
        why: "Without that nothing is shown, because anyone could claim it. Say what they decided or did; if you do not know, take it out.",
        paste: "  how: ...",
      },
    ];
  },
};
