import { METRES_PER_MILE } from "../place/distance.js";
import type { Finder } from "./finder.js";
import { type HowFar, milesFor, WORDS_ONLY } from "./how-far.js";
import type { Judged } from "./judge.js";
import { judgeAll } from "./judging.js";
import { runningLimits } from "./limits.js";
import { firstRadius } from "./nearest-venue.js";
import { order } from "./order.js";
import type { FindRequest } from "./request.js";
import { type Read, understand } from "./understand.js";
import { type Weights, weightsOf } from "./weights.js";

/** A whole answer before it is put into words and cut to a page. */
export interface Answer {
  read: Read;
  weights: Weights;
  /** All that was judged, by record id. */
  judged: ReadonlyMap<string, Judged>;
  /** Ids among the candidates that were already tried. */
  tried: ReadonlySet<string>;
  /** Ids of those that closed or moved more than a year ago. */
  gone: ReadonlySet<string>;
  /** Best first. */
  results: Judged[];
  mayNotFit: Judged[];
  /** Served, but further than was looked. */
  far: Judged[];
  /** Candidates that were not judged: they cannot rise among the first, or are too far. */
  unjudged: { further: number; far: number };
  /** Serving other areas. */
  elsewhere: Judged[];
  hidden: Judged[];
  /** Ids that the diversity pass lifted. */
  moved: string[];
  miles: HowFar;
}

/**
 * Works out the answer: reads the request, judges each candidate once, widens, puts in order.
 * @param sure how many of the first results are to be sure, where not all need be judged; without it all are
 */
export function answer(finder: Finder, request: FindRequest, sure?: number): Answer {
  const read = understand(finder, request);
  const { asked } = read;
  const weights = weightsOf(finder.profile);
  const { judged, tried, gone, further, far } =
    (sure === undefined ? undefined : finder.judgeFirst?.(asked, weights, sure)) ?? judgeAll(finder, asked, weights);
  const hidden: Judged[] = [];
  const elsewhere: Judged[] = [];
  const notFitting: Judged[] = [];
  const serving: Judged[] = [];
  for (const one of judged.values()) {
    if (one.hidden !== undefined) hidden.push(one);
    else if (one.gate.verdict === "elsewhere") elsewhere.push(one);
    // What serves others and has the words only is no news.
    else if (one.gate.verdict === "may-not-fit" && asked.wants && one.band === 3) elsewhere.push(one);
    else if (one.gate.verdict === "may-not-fit") notFitting.push(one);
    else serving.push(one);
  }
  const usual = asked.located === undefined ? undefined : firstRadius(asked.located);
  const looked = milesFor(usual, asked.request, serving);
  // A choice that leaves nothing does not hide the only thing there is: it is found as if nothing had been chosen.
  const isAnswer = ({ limits, gate }: Judged): boolean =>
    limits.length === 0 && (gate.farBeyond ?? 0) <= looked.last * METRES_PER_MILE;
  const asUnchosen = (one: Judged): Judged =>
    runningLimits(one.record.resource, asked, finder.nameOf).length > 0 ? one : { ...one, limits: [] };
  const meant = serving.filter(({ band }) => band < WORDS_ONLY);
  const miles = meant.some(isAnswer) ? looked : milesFor(usual, asked.request, meant.map(asUnchosen));
  const within = ({ gate }: Judged): boolean =>
    gate.farBeyond === undefined || (gate.farBeyond <= miles.last * METRES_PER_MILE && !gate.across());
  const near = serving.filter(within);
  const ranked = order(
    near.filter((one) => one.limits.length === 0),
    finder.today,
  );
  return {
    read,
    weights,
    judged,
    tried,
    gone,
    results: ranked.judged,
    mayNotFit: order([...notFitting, ...near.filter((one) => one.limits.length > 0)], finder.today).judged,
    far: serving.filter((one) => !within(one)),
    unjudged: { further, far },
    elsewhere,
    hidden,
    moved: ranked.moved,
    miles,
  };
}
