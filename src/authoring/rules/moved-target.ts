import type { RecordRule } from "./rule.js";

/** Ids live on: what moved leads to what took its place. */
export const movedTarget: RecordRule = {
  scope: "record",
  codes: ["moved-without-target"],
  check({ status, moved_to }) {
    if (status !== "moved" || moved_to !== undefined) return [];
    return [
      {
        code: "moved-without-target",
        path: ["status"],
        lacks: ["moved_to"],
        message: "It has moved, and does not say what took its place.",
        why: 'People who kept the link would find nothing. Give the id of the new record, or write "closed".',
        paste: "moved_to: ...",
      },
    ];
  },
};
