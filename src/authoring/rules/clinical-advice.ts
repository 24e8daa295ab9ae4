import type { Finding, RecordRule } from "./rule.js";
import { wordsOfRecord } from "./words-of-record.js";

/** Phrases that advise on medicine or treatment, or promise a cure. */
const ADVICE: readonly string[] = [
  "stop taking",
  "come off your",
  "coming off your",
  "instead of your medication",
  "instead of medication",
  "instead of your tablets",
  "replace your medication",
  "replaces your medication",
  "reduce your medication",
  "reduce your dose",
  "increase your dose",
  "no need to see your doctor",
  "no need to see a doctor",
  "you do not need your doctor",
  "cures",
  "will cure",
  "can cure",
  "cure for",
  "guaranteed to",
  "throw away your tablets",
];

const NOT: readonly string[] = ["not", "never", "don't", "dont", "nor", "without"];

/** A record tells people where help is; what to do about medicine is between them and whoever treats them. */
export const clinicalAdvice: RecordRule = {
  scope: "record",
  codes: ["clinical-advice"],
  check(record) {
    return wordsOfRecord(record).flatMap(([path, text]): Finding[] => {
      const folded = ` ${text
        .toLowerCase()
        .replace(/\u2019/g, "'")
        .replace(/[.,;:!?()\s]/g, " ")} `;
      const phrase = ADVICE.find((advice) => {
        const at = folded.indexOf(` ${advice} `);
        if (at === -1) return false;
        const before = folded
          .slice(Math.max(0, at - 40), at)
          .trim()
          .split(" ");
        return !before.slice(-2).some((word) => NOT.includes(word));
      });
      if (phrase === undefined) return [];
      return [
        {
          code: "clinical-advice",
          path,
          message: `"${phrase}" reads as advice about treatment.`,
          why: "Someone could come to harm by following it. Say what happens at the group, and leave treatment to those who treat.",
        },
      ];
    });
  },
};
