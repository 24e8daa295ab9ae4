import { type Answer, type Match, type Note, type Reason, toMatch } from "../find/index.js";
import type { Resource } from "../resource/resource.js";

/** Why a record is where it is in an answer, or is not there. */
export interface Why {
  /** The id that was asked about, also when there is no such record. */
  id: string;
  /** `result` with its place from 1, `may-not-fit`, or `not-shown`. */
  shown: "result" | "may-not-fit" | "not-shown";
  /** Its place among the results, from 1. */
  position?: number;
  /** The sum of the reasons' points; none when it was not judged. */
  score?: number;
  /** What speaks for it. */
  reasons: Reason[];
  /** What speaks against it, or why it is not shown. */
  because: Note[];
}

/**
 * Explains one record's place in an answer.
 * @param record the record; undefined when there is none of that id
 */
export function explain(id: string, found: Answer, record: Resource | undefined): Why {
  const not = (code: string, text: string, match?: Match): Why => ({
    id,
    shown: "not-shown",
    ...(match === undefined ? {} : { score: match.score }),
    reasons: match?.reasons ?? [],
    because: [{ code, text }],
  });
  if (record === undefined) return not("no-such-record", "There is no record with this id.");
  if (found.tried.has(id)) return not("tried", "It was already tried.");
  const judged = found.judged.get(id);
  if (judged === undefined) {
    return found.gone.has(id)
      ? not("gone", "It closed or moved more than a year ago.")
      : not("no-match", "None of the needs or words that were asked for are in this record.");
  }
  const match = toMatch(judged, found.read.asked);
  const at = found.results.indexOf(judged);
  if (at !== -1) return told(id, "result", match, [], at + 1);
  if (found.mayNotFit.includes(judged)) return told(id, "may-not-fit", match, match.cautions);
  switch (judged.hidden) {
    case "older":
      return not("older", "Nobody has checked it for more than 18 months, or its review is six months overdue.", match);
    case "couples":
      return not("not-right", "It is for couples, and nobody who is hurt by a partner should be sent there.", match);
    case "kind":
      return not("other-kind", "It is of another kind than was chosen.", match);
    case undefined:
      break;
    default:
      return judged.hidden satisfies never;
  }
  if (found.far.includes(judged)) return not("far", "It is further away than the places that are shown.", match);
  const limit = judged.gate.limit;
  return limit === undefined
    ? not("not-shown", "It serves other people than the one who asks.", match)
    : not(limit.code, limit.say(), match);
}

function told(id: string, shown: Why["shown"], match: Match, because: Note[], position?: number): Why {
  const { score, reasons } = match;
  return { id, shown, score, reasons, because, ...(position === undefined ? {} : { position }) };
}
