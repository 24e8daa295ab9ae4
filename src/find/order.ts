import { weekNumber } from "../resource/calendar.js";
import { textHash } from "../words/index.js";
import { diversify } from "./diversity.js";
import type { Judged } from "./judge.js";

/** Top places that a lifted record may stand in. */
const LOOKED_AT = 10;

/**
 * Puts what was judged in order: need band, then score; one diversity pass; ties turned by the week so that no group
 * is always last. Nothing depends on the order the records came in.
 * @returns them in order, and the ids of those that the diversity pass lifted
 */
export function order(list: readonly Judged[], today: string): { judged: Judged[]; moved: string[] } {
  const week = weekNumber(today);
  const turn = new Map<string, number>();
  const turnOf = ({ record }: Judged): number => {
    const { id } = record.resource;
    const made = turn.get(id) ?? tieTurn(id, week);
    turn.set(id, made);
    return made;
  };
  const sorted = [...list].sort(
    (a, b) =>
      a.band - b.band ||
      b.score - a.score ||
      turnOf(a) - turnOf(b) ||
      (a.record.resource.id < b.record.resource.id ? -1 : 1),
  );
  const judged = diversify(sorted);
  const moved: string[] = [];
  for (let at = 0; at < Math.min(LOOKED_AT, judged.length); at++) {
    const one = judged[at];
    if (one !== undefined && sorted.indexOf(one, at + 1) > at) moved.push(one.record.resource.id);
  }
  return { judged, moved };
}

/** A number for a record and a week that is spread evenly and is the same on every machine. */
function tieTurn(id: string, week: number): number {
  return textHash(`${week}:${id}`) >>> 0;
}
