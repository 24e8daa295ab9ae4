import { type Answer, answer } from "./answer.js";
import type { Finder } from "./finder.js";
import type { Findings, Note } from "./findings.js";
import { numberIn } from "./given.js";
import { type Judged, toMatch } from "./judge.js";
import { menuOf } from "./menu.js";
import { MOST_MAY_NOT_FIT, notesOf } from "./notes.js";
import { onlineHelp } from "./online-help.js";
import type { FindRequest } from "./request.js";

/** Results without `limit`. */
const LIMIT = 20;

/**
 * Answers a question. Pure: the same finder and request give the same answer. Never throws on anything that a
 * person can type.
 */
export function find(finder: Finder, request: FindRequest): Findings {
  const sure = wholeOr(request?.offset, 0) + wholeOr(request?.limit, LIMIT);
  return findingsOf(finder, answer(finder, request, sure));
}

/** An answer in words, cut to the page that was asked for. */
export function findingsOf(finder: Finder, found: Answer): Findings {
  const { read } = found;
  const { request } = read.asked;
  const offset = wholeOr(request.offset, 0);
  const shown = found.results.slice(offset, offset + wholeOr(request.limit, LIMIT));
  const maybe = found.mayNotFit.slice(0, MOST_MAY_NOT_FIT);
  const getOnline = [...shown, ...maybe].some(({ record }) => record.onlineOnly)
    ? onlineHelp(finder, read.asked, found.weights, found.miles.last)
    : undefined;
  const extra = (judged: Judged): Note[] => getOnline?.(judged) ?? [];
  const results = shown.map((judged) => toMatch(judged, read.asked, extra(judged)));
  return {
    results,
    may_not_fit: maybe.map((judged) => toMatch(judged, read.asked, extra(judged))),
    total: found.results.length + found.unjudged.further,
    understood: read.understood,
    urgent: read.urgent,
    place: read.asked.place,
    ...(read.nation === undefined ? {} : { nation: read.nation }),
    sensitive: read.asked.sensitive,
    menu: menuOf(results),
    notes: notesOf(finder, found),
  };
}

/** A whole number from 0, or what stands for it when it is none. */
function wholeOr(value: unknown, otherwise: number): number {
  return Math.floor(numberIn(value) ?? otherwise);
}
