import type { RecordRule } from "./rule.js";

/** 50 to 200 characters: what ALISS asks for, and what fits a card. */
export const summaryLength: RecordRule = {
  scope: "record",
  codes: ["summary-missing", "summary-short", "summary-long", "description-long"],
  check({ summary, description }) {
    const path = ["summary"];
    const findings = [];
    if (summary === undefined) {
      findings.push({
        code: "summary-missing" as const,
        path,
        message: "There is no summary.",
        why: "People would see only a name. Say what it is, who comes and what you do there, in one or two sentences.",
        paste: "summary: ...",
      });
    } else if (summary.length < 50) {
      findings.push({
        code: "summary-short" as const,
        path,
        message: `The summary has ${summary.length} characters; 50 to 200 say enough.`,
        why: "People would not know whether it is for them. Say what it is, who comes and what you do there.",
      });
    } else if (summary.length > 200) {
      findings.push({
        code: "summary-long" as const,
        path,
        message: `The summary has ${summary.length} characters; 200 are the most that fit on a card.`,
        why: 'The end would be cut off. What does not fit can go under "description".',
      });
    }
    if (description !== undefined && description.length > 1200) {
      findings.push({
        code: "description-long" as const,
        path: ["description"],
        message: `The description has ${description.length} characters; 1,200 are the most.`,
        why: "People who are worried do not read on.",
      });
    }
    return findings;
  },
};
