import { saidClosed } from "../../resource/said-closed.js";
import { shown } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";

/** What a record says in words of its own end has to stand in `status`: that alone keeps anybody from setting out. */
export const saidClosedInWords: RecordRule = {
  scope: "record",
  codes: ["said-closed"],
  check(record): Finding[] {
    const said = saidClosed(record);
    if (said === undefined) return [];
    return [
      {
        code: "said-closed",
        path: said.path,
        message: `"${shown(said.words)}" says that it may have closed, and no "status" says so.`,
        why: "People would set out for nothing. Find out. If it has closed or stopped for now, write  status: closed  or  status: paused;  if not, take these words out.",
      },
    ];
  },
};
