import type { Resource } from "../../resource/resource.js";
import type { RecordRule } from "./rule.js";

/** What people ask first, with the form of each and dots for what only the group can know. The rest of the fields have rules of their own. */
const ASKED: readonly [keyof Resource, string][] = [
  ["kind", "kind: ..."],
  ["led_by", "led_by: [...]"],
  ["modes", "modes: [...]"],
  ["covers", "covers: [...]"],
  ["join", "join:\n  by: [...]\n  how: ..."],
  ["cost", "cost:\n  text: ..."],
];

/** One suggestion with all that is missing: a list of six reproaches helps nobody. */
export const worthAdding: RecordRule = {
  scope: "record",
  codes: ["worth-adding"],
  check(record, { unread }) {
    const missing = ASKED.filter(([key]) => record[key] === undefined && unread?.has(key) !== true);
    if (missing.length === 0) return [];
    return [
      {
        code: "worth-adding",
        path: ["name"],
        message: `People also ask about: ${missing.map(([key]) => key).join(", ")}.`,
        why: "Without it the card says that this is not known, and some will not dare to ring. Leave out what you do not know; do not guess. data/FIELDS.md says what can stand there.",
        paste: missing.map(([, example]) => example).join("\n"),
      },
    ];
  },
};
