import { shown } from "../quote.js";
import { contactLines } from "./contact-lines.js";
import type { Finding, RecordRule } from "./rule.js";

/** The emergency services, whom nobody runs a group from. */
const EMERGENCY: ReadonlySet<string> = new Set(["999", "112"]);
/** Premium rate, personal and directory numbers, by Ofcom's National Telephone Numbering Plan. */
const DEAR = /^(?:0?9[0-9]{9}|0?70[0-9]{8}|118[0-9]{3})$/;

/** A number that is not the group's own, or that costs more than a call. */
export const phoneDear: RecordRule = {
  scope: "record",
  codes: ["phone-emergency", "phone-dear"],
  check({ contact }) {
    return contactLines(contact).flatMap(([path, { phone, call_cost: cost }]): Finding[] => {
      if (phone === undefined) return [];
      const digits = phone.replace(/[ ()-]/g, "").replace(/^(?:\+|00)44(?:0)?/, "0");
      if (EMERGENCY.has(digits)) {
        return [
          {
            code: "phone-emergency",
            path: [...path, "phone"],
            message: `"${shown(phone)}" is the emergency services' number, and not the group's own.`,
            why: "Whoever wants to know about the group would ring 999. The page shows 999 by itself, above every list.",
          },
        ];
      }
      if (cost !== undefined || !DEAR.test(digits)) return [];
      return [
        {
          code: "phone-dear",
          path: [...path, "phone"],
          message: `Numbers that start with ${digits.slice(0, digits.startsWith("0") ? 2 : 3)} cost far more than a call.`,
          why: "Some people have no credit left for it, and are not told before. Ask the group for an ordinary number, or write what a minute costs, as printed.",
          paste: "call_cost: ...",
        },
      ];
    });
  },
};
