import type { Evidence } from "./weigh.js";

/** A need with how likely it is meant. */
export interface Candidate {
  need: number;
  /** The logarithm of odds from the readers. */
  score: number;
  /** 0 to 1: how likely it is that this need is meant, against the needs that claim the same words and against nothing. */
  strength: number;
  /** By slot of the request: what it adds to the score, as in `Evidence`. */
  parts: Float64Array;
}

/**
 * A need that is further ahead than this is so for other words of the request too: on those that two share it counts no
 * more. "Mum has dementia and im skint" is about money as well, however much is said of dementia.
 */
const MOST_AHEAD = 5;

/** What one need's score shares with another's: the part of what its words say that the other explains as well. */
function overlap(mine: Float64Array, theirs: Float64Array): number {
  let shared = 0;
  let all = 0;
  for (let i = 0; i < mine.length; i++) {
    const part = mine[i] ?? 0;
    all += part;
    shared += Math.min(part, theirs[i] ?? 0);
  }
  return all === 0 ? 1 : shared / all;
}

/**
 * Orders the needs and says how likely each is. Two needs that stand on different words of the request do not
 * compete: "copd and anxiety" is two sure readings, not two halves of one. Nor do two that are plainly said apart,
 * though the stories of the one say the other's words too ("copd and need a lift to hospital"). What was declined
 * still competes: its words were said of it, and another need is no likelier for its being taken back.
 * @param apart whether two needs are said as two things: see `said-apart.ts`
 * @param declined needs that are not returned
 * @param most how many to return
 */
export function judge(
  evidence: Evidence,
  apart: (one: number, other: number) => boolean,
  declined: (need: number) => boolean,
  most: number,
): Candidate[] {
  const { scores } = evidence;
  const order: number[] = [];
  for (let need = 0; need < scores.length; need++) if ((scores[need] ?? 0) > 0) order.push(need);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const contenders = order
    .slice(0, 24)
    .map((need) => ({ need, score: scores[need] ?? 0, parts: evidence.parts(need) }));
  const candidates = contenders.map(({ need, score, parts }): Candidate => {
    let rivals = Math.exp(evidence.nothing - score);
    for (const other of contenders) {
      if (other.need !== need && !apart(need, other.need))
        rivals += Math.exp(Math.min(other.score - score, MOST_AHEAD)) * overlap(other.parts, parts);
    }
    return { need, score, strength: 1 / (1 + rivals), parts };
  });
  return candidates.filter(({ need }) => !declined(need)).slice(0, most);
}
