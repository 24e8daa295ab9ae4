import type { Findings, Match } from "./findings.js";
import type { FindRequest } from "./request.js";

/** What may be asked at an appointment about a need: whether something that exists near has been offered. */
export interface Prompts {
  /** Ids of programmes, groups and courses for the needs, best first. */
  programmes: string[];
  /** One question, or the plain statement that nothing is listed. Never a recommendation. */
  text: string;
  /** False when nothing is listed for the area. */
  listed: boolean;
}

/** Most programmes named at once: a prompt is a nudge, not a list. */
const MOST = 5;
const PROGRAMMES: ReadonlySet<string> = new Set([
  "course",
  "peer-group",
  "recovery-college",
  "coaching",
  "activity",
  "text-programme",
  "self-guided",
]);

/**
 * Prompts for chosen needs (ids only, no free text).
 * @param needs need ids
 * @param near a postcode, town or point
 * @param ask answers a request
 * @param label names a need
 */
export function promptsFor(
  needs: readonly string[],
  near: FindRequest["near"],
  ask: (request: FindRequest) => Findings,
  label: (need: string) => string,
): Prompts {
  const known = [...new Set(needs)].slice(0, 8);
  const findings = ask({ needs: known, ...(near === undefined ? {} : { near }), limit: 50 });
  const fits = (match: Match): boolean => match.resource.kind !== undefined && PROGRAMMES.has(match.resource.kind);
  const programmes = findings.results
    .filter(fits)
    .slice(0, MOST)
    .map((match) => match.resource.id);
  const about = known.map(label).join(", ");
  return programmes.length > 0
    ? { programmes, listed: true, text: `Has a group, course or programme been offered? (${about})` }
    : { programmes, listed: false, text: `No group, course or programme is listed for this area (${about}).` };
}
