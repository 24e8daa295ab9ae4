import { METRES_PER_MILE } from "../place/distance.js";
import type { Asked } from "./asked.js";
import type { Finder } from "./finder.js";
import { ENOUGH, isGoneTo, isPlaceToGo, JOURNEY, mayGo, milesFor, SHORT_WAY, WIDEST, WORDS_ONLY } from "./how-far.js";
import type { Judged } from "./judge.js";
import { emptyJudging, type Judging, judgeInto } from "./judging.js";
import { firstRadius } from "./nearest-venue.js";
import type { Shortlist } from "./shortlist.js";
import type { Weights } from "./weights.js";

/** Places in the order that the diversity pass can change: the first ten, filled from a window of six. */
const DIVERSITY_REACHES = 16;
/** Half a hundredth for each reason: a sum of rounded points may be so much above what was added up unrounded. */
const ROUNDING = 0.05;

/**
 * Judges the candidates that can be among the first, the most promising first, until no other can rise among them.
 * @param wanted how many of the first are to be sure
 * @returns undefined when so little fits that all have to be looked at
 */
export function judgeFirst(
  finder: Finder,
  asked: Asked,
  weights: Weights,
  list: Shortlist,
  wanted: number,
): Judging | undefined {
  const judging = emptyJudging();
  const judgeOne = judgeInto(judging, finder, asked, weights);
  const seen = new Set<number>();
  const look = (number: number): Judged | undefined => {
    if (seen.has(number)) return undefined;
    seen.add(number);
    return judgeOne(number, list.hit(number));
  };
  const first = asked.located === undefined ? undefined : firstRadius(asked.located);
  if (first !== undefined && !(Number(asked.request.within) > 0)) {
    // How far is looked depends on how many places to go there are, so these are judged first, circle by circle and
    // the nearest first, until there are enough of them a short way off.
    const away: number[] = [];
    const enoughWithin = (miles: number): boolean =>
      away.filter((metres) => metres <= miles * METRES_PER_MILE).length >= ENOUGH;
    for (let miles = first; ; miles = Math.min(WIDEST, miles * 2)) {
      for (const number of list.goTo(miles * METRES_PER_MILE)) {
        const one = look(number);
        if (one === undefined || !isPlaceToGo(one) || one.onlyWelcomes) continue;
        if (serves(one)) away.push(one.gate.farBeyond ?? 0);
        if (enoughWithin(Math.min(SHORT_WAY, first))) break;
      }
      if (enoughWithin(miles) || miles >= WIDEST) break;
    }
    if (away.length === 0 && mayGo(asked.request))
      for (const number of list.goTo(JOURNEY * METRES_PER_MILE)) look(number);
  }
  // What is only close to what was asked is a journey for whom nothing else answers, and then all are looked at.
  const isWorth = ({ direct, gate }: Judged): boolean => direct || (gate.farBeyond ?? 0) <= WIDEST * METRES_PER_MILE;
  const radius = milesFor(first, asked.request, servingOf(judging).filter(isWorth)).last * METRES_PER_MILE;
  const isResult = ({ hidden, limits, gate }: Judged): boolean =>
    hidden === undefined &&
    limits.length === 0 &&
    gate.verdict === "serves" &&
    (gate.farBeyond === undefined || (gate.farBeyond <= radius && !gate.across()));
  const sure = new Sure(Math.max(wanted, DIVERSITY_REACHES));
  for (const one of judging.judged.values()) if (isResult(one)) sure.put(one);
  judging.far = list.within(radius);
  for (let prospect = list.next(); prospect !== undefined; prospect = list.next()) {
    if (sure.beats(prospect.band, prospect.points + ROUNDING)) {
      judging.further = list.left() + 1;
      break;
    }
    const one = look(prospect.number);
    if (one !== undefined && isResult(one)) sure.put(one);
  }
  for (const number of list.unfit()) look(number);
  // Whether there is anywhere to go is said, so one that can be gone to is looked for beyond the page.
  const isSomewhere = (one: Judged): boolean => isResult(one) && isGoneTo(one);
  if (judging.further > 0 && mayGo(asked.request) && ![...judging.judged.values()].some(isSomewhere)) {
    for (const number of list.goTo(radius)) {
      if (seen.has(number)) continue;
      const one = look(number);
      judging.further--;
      if (one !== undefined && isSomewhere(one)) break;
    }
  }
  const isAnswered = [...judging.judged.values()].some((one) => isResult(one) && one.band < WORDS_ONLY);
  return isAnswered || judging.further + judging.far === 0 ? judging : undefined;
}

function servingOf({ judged }: Judging): Judged[] {
  return [...judged.values()].filter(serves);
}

function serves({ hidden, gate }: Judged): boolean {
  return hidden === undefined && gate.verdict === "serves";
}

/** The best results so far, by band and points: enough of them to be sure of a page. */
class Sure {
  private readonly best: { band: number; points: number }[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  put({ band, score }: Judged): void {
    const at = this.best.findIndex((each) => band < each.band || (band === each.band && score > each.points));
    if (at === -1) this.best.push({ band, points: score });
    else this.best.splice(at, 0, { band, points: score });
    if (this.best.length > this.most) this.best.pop();
  }

  /** Whether the last of a full page is better than the given can be. */
  beats(band: number, points: number): boolean {
    const last = this.best[this.most - 1];
    return last !== undefined && (last.band < band || (last.band === band && last.points > points));
  }
}
