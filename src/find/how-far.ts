import { METRES_PER_MILE } from "../place/distance.js";
import type { Judged } from "./judge.js";
import type { FindRequest } from "./request.js";

/** Fewer than this many places to go in the first radius, and the circle is widened. */
export const ENOUGH = 3;
/** A short way to go, in miles: what lies beyond it is said to be, where there is little within it. */
export const SHORT_WAY = 5;
/** Furthest that anybody is sent, in miles. */
export const JOURNEY = 100;
/** Widest circle in miles: further than that is not a place to go, it is a journey. */
export const WIDEST = 60;

/** The band of those that have the words only: they answer no need. */
export const WORDS_ONLY = 3;

/** Miles that were looked at, first and last. */
export interface HowFar {
  first: number;
  last: number;
}

/**
 * A venue, or somebody who comes from one, that answers some need and sets no limit: what the circle is widened for.
 * Whoever is within reach by distance counts, however else they reach people best.
 */
export function isPlaceToGo({ record, gate, limits, band }: Judged): boolean {
  if (limits.length > 0 || band >= WORDS_ONLY) return false;
  // On a journey people go themselves: nobody is visited from that far.
  if (record.comesHome && (gate.farBeyond ?? 0) > WIDEST * METRES_PER_MILE) return false;
  return gate.reach === "venue" || gate.farBeyond !== undefined;
}

/** Whether somebody goes there: to a place of it, wherever that is, or it happens in person and nowhere else. */
export function isGoneTo({ record, gate }: Judged): boolean {
  const stays = gate.venue !== undefined && gate.distance === undefined;
  return record.goTo && (record.hasPlaces || record.inPersonOnly) && !stays;
}

/** Whether going somewhere is among the ways that were chosen, if any were. */
export function mayGo({ modes }: FindRequest): boolean {
  return modes === undefined || modes.length === 0 || modes.includes("in-person");
}

/**
 * How far is looked: as chosen; else as far as people go for such things where they live, then doubled until a few
 * places to go are found or there is nothing more to find. `first` is five miles where there is little within them.
 */
export function milesFor(usual: number | undefined, request: FindRequest, serving: readonly Judged[]): HowFar {
  const { within: chosen } = request;
  if (typeof chosen === "number" && chosen > 0) return { first: chosen, last: chosen };
  if (usual === undefined) return { first: WIDEST, last: WIDEST };
  const places = serving.filter(isPlaceToGo);
  // Three places where somebody is welcome must not end the search before the one that is for them.
  const milesOf = ({ gate }: Judged): number => (gate.farBeyond ?? 0) / METRES_PER_MILE;
  const about = places.filter((each) => !each.onlyWelcomes && milesOf(each) <= WIDEST);
  const away = (about.length > 0 ? about : places).map(milesOf);
  const count = (from: number, to: number): number => away.filter((miles) => miles > from && miles <= to).length;
  let last = usual;
  while (last < WIDEST && count(-1, last) < ENOUGH && count(last, WIDEST) > 0) last = Math.min(WIDEST, last * 2);
  // Nowhere to go: then the nearest within a long day's journey, and that is said. What is rung or met online serves them
  // wherever they are, and does not end the search; what is only close to what was asked is worth no journey beside it.
  if (count(-1, last) === 0 && mayGo(request)) {
    const isAnswered = serving.some(({ band, gate }) => band < WORDS_ONLY && gate.farBeyond === undefined);
    const journeys = places.filter((each) => milesOf(each) <= JOURNEY).sort((a, b) => milesOf(a) - milesOf(b));
    const direct = journeys.filter((each) => each.direct);
    const nearest: Judged[] = [];
    for (const each of direct.length > 0 || isAnswered ? direct : journeys)
      if (nearest.length < ENOUGH && !each.gate.across()) nearest.push(each);
    const furthest = nearest.at(-1);
    if (furthest !== undefined) last = Math.max(last, Math.ceil(milesOf(furthest)));
  }
  const few = count(-1, SHORT_WAY) < ENOUGH && count(SHORT_WAY, last) > 0;
  return { first: few ? SHORT_WAY : last, last };
}
