import { inQuotes } from "../quote.js";
import type { RecordRule } from "./rule.js";

/** A name is short enough for a phone's width twice over, and does not shout. */
export const nameForm: RecordRule = {
  scope: "record",
  codes: ["name-long", "name-shouting"],
  check({ name }) {
    if (name.length > 80) {
      return [
        {
          code: "name-long",
          path: ["name"],
          message: `The name has ${name.length} characters; 80 are the most that fit.`,
          why: "It would be cut on a phone. What it is belongs in the summary.",
        },
      ];
    }
    const letters = name.replace(/[^A-Za-z]/g, "");
    if (letters.length < 10 || letters !== letters.toUpperCase()) return [];
    const calmer = name.toLowerCase().replace(/(?:^| )[a-z]/g, (start) => start.toUpperCase());
    return [
      {
        code: "name-shouting",
        path: ["name"],
        message: "The name is all in capitals.",
        why: "Capitals are harder to read, and screen readers may spell them out.",
        paste: `name: ${inQuotes(calmer)}`,
      },
    ];
  },
};
