import type { Finding, RecordRule } from "./rule.js";

/** A story belongs to whoever told it. */
export const storyConsent: RecordRule = {
  scope: "record",
  codes: ["story-consent", "story-expired", "story-long"],
  check({ story }, { today }) {
    if (story === undefined) return [];
    const findings: Finding[] = [];
    if (story.consent_on === undefined) {
      findings.push({
        code: "story-consent",
        path: ["story"],
        lacks: ["story", "consent_on"],
        message: "There is a story here, and it does not say when its owner agreed that it may be shown.",
        why: "It is somebody's own life. It is not shown without the day on which they agreed. If you do not know it, ask them or take the story out.",
        paste: "  consent_on: ...",
      });
    }
    if (story.expires_on !== undefined && story.expires_on < today) {
      findings.push({
        code: "story-expired",
        path: ["story", "expires_on"],
        message: `The agreement to show this story ended on ${story.expires_on}.`,
        why: "It is no longer shown. Ask again, or take the story out.",
      });
    }
    if (story.quote.length > 200) {
      findings.push({
        code: "story-long",
        path: ["story", "quote"],
        message: `The story has ${story.quote.length} characters; 200 are the most that fit on a card.`,
        why: "The end would be cut off. Choose the sentence that says it best, with its owner.",
      });
    }
    return findings;
  },
};
