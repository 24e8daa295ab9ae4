import type { Resource } from "../../resource/resource.js";
import type { RecordRule } from "./rule.js";

/** What people ask first, with an example of each. The rest of the fields have rules of their own. */
const ASKED: readonly [keyof Resource, string][] = [
  ["kind", "kind: peer-group"],
  ["led_by", "led_by: [peers]"],
  ["modes", "modes: [in-person]"],
  ["covers", "covers: [anyone]"],
  ["join", "join:\n  by: [self]\n  how: Just come along"],
  ["cost", "cost:\n  free: true"],
];

/** One suggestion with all that is missing: a list of six reproaches helps nobody. */
export const worthAdding: RecordRule = {
  scope: "record",
  codes: ["worth-adding"],
  check(record) {
    const missing = ASKED.filter(([key]) => record[key] === undefined);
    if (missing.length === 0) return [];
    return [
      {
        code: "worth-adding",
        path: ["name"],
        message: `People also ask about: ${missing.map(([key]) => key).join(", ")}.`,
        why: "Without it the card says that this is not known, and some will not dare to ring.",
        paste: missing.map(([, example]) => example).join("\n"),
      },
    ];
  },
};
