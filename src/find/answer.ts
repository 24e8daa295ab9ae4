import { METRES_PER_MILE } from "../place/distance.js";
import { type Candidates, candidatesOf } from "./candidates.js";
import type { Finder } from "./finder.js";
import { type Judged, judge } from "./judge.js";
import { firstRadius } from "./nearest-venue.js";
import { order } from "./order.js";
import type { FindRequest } from "./request.js";
import { type Read, understand } from "./understand.js";
import { type Weights, weightsOf } from "./weights.js";

/** A whole answer before it is put into words and cut to a page. */
export interface Answer {
  read: Read;
  candidates: Candidates;
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
  /** Serving other areas. */
  elsewhere: Judged[];
  hidden: Judged[];
  /** Ids that the diversity pass lifted. */
  moved: string[];
  /** Miles that were looked at, first and last. */
  miles: { first: number; last: number };
}

/** Fewer than this many places to go in the first radius, and the circle is widened. */
const ENOUGH = 3;
/** A short way to go, in miles: what lies beyond it is said to be, where there is little within it. */
const SHORT_WAY = 5;
/** Widest circle in miles: further than that is not a place to go, it is a journey. */
const WIDEST = 60;

/** Works out the answer: reads the request, judges each candidate once, widens, puts in order. */
export function answer(finder: Finder, request: FindRequest): Answer {
  const read = understand(finder, request);
  const { asked } = read;
  const weights = weightsOf(finder.profile);
  const candidates = candidatesOf(finder, asked);
  const not = new Set(Array.isArray(request.not) ? request.not : []);
  const tried = new Set<string>();
  const gone = new Set<string>();
  const judged = new Map<string, Judged>();
  for (const number of candidates.numbers) {
    const record = finder.records[number];
    if (record === undefined) continue;
    if (not.has(record.resource.id)) {
      tried.add(record.resource.id);
      continue;
    }
    const one = judge(finder, record, asked, candidates.hits.get(number), weights);
    if (one === undefined) gone.add(record.resource.id);
    else judged.set(record.resource.id, one);
  }
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
  const miles = milesFor(asked.located === undefined ? undefined : firstRadius(asked.located), request, serving);
  const within = ({ gate }: Judged): boolean =>
    gate.farBeyond === undefined || (gate.farBeyond <= miles.last * METRES_PER_MILE && !gate.across());
  const near = serving.filter(within);
  const ranked = order(
    near.filter((one) => one.limits.length === 0),
    finder.today,
  );
  return {
    read,
    candidates,
    weights,
    judged,
    tried,
    gone,
    results: ranked.judged,
    mayNotFit: order([...notFitting, ...near.filter((one) => one.limits.length > 0)], finder.today).judged,
    far: serving.filter((one) => !within(one)),
    elsewhere,
    hidden,
    moved: ranked.moved,
    miles,
  };
}

/**
 * How far is looked: as chosen; else as far as people go for such things where they live, then doubled until a few
 * places to go are found or there is nothing more to find. `first` is five miles where there is little within them.
 */
function milesFor(usual: number | undefined, { within }: FindRequest, serving: readonly Judged[]): Answer["miles"] {
  if (typeof within === "number" && within > 0) return { first: within, last: within };
  if (usual === undefined) return { first: WIDEST, last: WIDEST };
  const away = serving
    .filter((one) => one.gate.reach === "venue" && one.limits.length === 0 && one.band < 3)
    .map(({ gate }) => (gate.farBeyond ?? 0) / METRES_PER_MILE);
  const count = (from: number, to: number): number => away.filter((miles) => miles > from && miles <= to).length;
  let last = usual;
  while (last < WIDEST && count(-1, last) < ENOUGH && count(last, WIDEST) > 0) last = Math.min(WIDEST, last * 2);
  // Nothing at all: then the nearest, however far, and that is said.
  if (!serving.some(({ band, gate }) => band < 3 && (gate.farBeyond ?? 0) <= last * METRES_PER_MILE)) {
    const nearest = away.sort((a, b) => a - b)[Math.min(ENOUGH, away.length) - 1];
    if (nearest !== undefined) last = Math.max(last, Math.ceil(nearest));
  }
  const few = count(-1, SHORT_WAY) < ENOUGH && count(SHORT_WAY, last) > 0;
  return { first: few ? SHORT_WAY : last, last };
}
