import type { Findings, Judged, Match, Note, Reason } from "../find/index.js";

/** Why a record is where it is in an answer, or is not there. */
export interface Why {
  id: string;
  /** `result` with its place from 1, `may-not-fit`, or `not-shown`. */
  shown: "result" | "may-not-fit" | "not-shown";
  position?: number;
  score?: number;
  reasons: Reason[];
  /** What speaks against it, or why it is not shown. */
  because: Note[];
}

/** Explains one record's place in an answer. */
export function explain(
  id: string,
  findings: Findings,
  looked: { judged?: Judged; relevant: boolean } | undefined,
): Why {
  const at = findings.results.findIndex((match) => match.resource.id === id);
  if (at !== -1) return told(id, "result", findings.results[at] as Match, [], at + 1);
  const maybe = findings.may_not_fit.find((match) => match.resource.id === id);
  if (maybe !== undefined) return told(id, "may-not-fit", maybe, maybe.cautions);
  const not = (code: string, text: string, match?: Match): Why => ({
    id,
    shown: "not-shown",
    ...(match === undefined ? {} : { score: match.score }),
    reasons: match?.reasons ?? [],
    because: [{ code, text }],
  });
  if (looked === undefined) return not("no-such-record", "There is no record with this id.");
  const { judged, relevant } = looked;
  if (judged === undefined) return not("gone", "It closed or moved more than a year ago.");
  if (!relevant)
    return not("no-match", "None of the needs or words that were asked for are in this record.", judged.match);
  if (judged.hidden)
    return not(
      "older",
      "Nobody has checked it for more than 18 months, or its review is six months overdue.",
      judged.match,
    );
  if (judged.gate.verdict === "far")
    return not("far", "It is further away than the places that are shown.", judged.match);
  const limit = judged.gate.limit ?? judged.limits[0];
  if (limit !== undefined) return not(limit.code, limit.text, judged.match);
  return not(
    "further-down",
    "It is further down the list, was already tried, or is of another kind than was chosen.",
    judged.match,
  );
}

function told(id: string, shown: Why["shown"], match: Match, because: Note[], position?: number): Why {
  return {
    id,
    shown,
    score: match.score,
    reasons: match.reasons,
    because,
    ...(position === undefined ? {} : { position }),
  };
}
