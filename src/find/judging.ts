import type { Asked } from "./asked.js";
import { candidatesOf } from "./candidates.js";
import type { Finder } from "./finder.js";
import { type Judged, judge } from "./judge.js";
import type { Weights } from "./weights.js";

/** Candidates as judged. */
export interface Judging {
  /** By record id. */
  judged: Map<string, Judged>;
  /** Ids among the candidates that were already tried. */
  tried: Set<string>;
  /** Ids of those that closed or moved more than a year ago. */
  gone: Set<string>;
  /** Candidates that were not judged because they cannot rise among those that are shown. */
  further: number;
  /** Candidates that were not judged because they are too far. */
  far: number;
}

/** Judges every candidate. */
export function judgeAll(finder: Finder, asked: Asked, weights: Weights): Judging {
  const candidates = candidatesOf(finder, asked);
  const judging = emptyJudging();
  const judgeOne = judgeInto(judging, finder, asked, weights);
  for (const number of candidates.numbers) judgeOne(number, candidates.hits.get(number));
  return judging;
}

/** Nothing judged yet. */
export function emptyJudging(): Judging {
  return { judged: new Map(), tried: new Set(), gone: new Set(), further: 0, far: 0 };
}

/** Makes what judges a record by its number, and notes what came of it. */
export function judgeInto(
  { judged, tried, gone }: Judging,
  finder: Finder,
  asked: Asked,
  weights: Weights,
): (number: number, hit: Parameters<typeof judge>[3]) => Judged | undefined {
  const not = new Set(Array.isArray(asked.request.not) ? asked.request.not : []);
  return (number, hit) => {
    const record = finder.records.at(number);
    if (record === undefined) return undefined;
    const { id } = record.resource;
    if (not.has(id)) {
      tried.add(id);
      return undefined;
    }
    const one = judge(finder, record, asked, hit, weights);
    if (one === undefined) gone.add(id);
    else judged.set(id, one);
    return one;
  };
}
