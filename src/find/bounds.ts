import { type Asked, type AskedNeed, trustIn } from "./asked.js";
import { SAID, type Said, WELCOMED } from "./prepared.js";
import { homePoints, remotePoints, venuePoints } from "./reach-points.js";
import { rounded } from "./saying.js";
import { ageAsked, asideOf, fitOf, type Met, worthSaying } from "./score-needs.js";
import { GIVES_POINTS } from "./score-preferences.js";
import { namedPoints, textPoints } from "./score-text.js";
import type { Weights } from "./weights.js";

/**
 * The most that each part of a score can come to, from the little that an index knows of a record. A change in how
 * records are scored must keep these at or above it: a test holds a shortlist's first twenty against judging all.
 */
export interface Bounds {
  needs(known: KnownNeeds): { points: number; fit: number };
  /** Needs and text together. */
  withText(needs: number, share: number): number;
  named(needs: number, named: number, sure: boolean): number;
  /** How it reaches the person, but for a venue whose place is known. */
  reach(ways: Ways): number;
  /** A venue so many metres away. */
  venue(metres: number): number;
  /** What was asked of how it happens, each with its points; all together give no more than `preferenceMost`. */
  preferences: readonly { kind: string; value: string | number | boolean; points: number }[];
  preferenceMost: number;
  /** @param lines how many things it says about the first visit */
  firstTime(lines: number): number;
  person: number;
  /** What is taken away from what nobody checked, or from what was checked in public sources only. */
  unchecked: number;
  publicSources: number;
}

/** How a record has a need: stated, said by its own words more or less plainly, or welcomed. */
export type HowItHas = "stated" | Said | "welcomed";

/** What is known of a record's needs that were asked, or that are close to what was asked. */
export interface KnownNeeds {
  has: readonly { need: AskedNeed; how: HowItHas }[];
  /** What it is mainly for: asked or nothing in particular; or of which type. */
  main: "asked" | "people" | "condition" | "other";
  /** It is for relatives and carers only. */
  instead: boolean;
}

/** The ways in which a record may reach somebody. */
export interface Ways {
  /**
   * It can be asked from wherever one is, comes to the home, serves areas that are less than a nation, or a nation or
   * more; it happens at places of which none is known, or at several.
   */
  has(way: `reach:${"remote" | "home" | "covers" | "nation" | "somewhere"}`): boolean;
  /** It happens at one place, which is known. */
  placed: boolean;
}

/** How far a need is trusted, by how a record has it. */
export const TRUST: Readonly<Record<HowItHas, number>> = {
  stated: 1,
  ...SAID,
  welcomed: WELCOMED,
};

export function boundsOf(asked: Asked, weights: Weights): Bounds {
  const { located, travelIsHard: hard } = asked;
  const { activation, company } = asked.request;
  const venue = (metres: number): number =>
    located === undefined ? weights.reachUnknown : venuePoints(metres, located, hard, weights);
  return {
    needs({ has, main, instead }) {
      // What is mainly for people of some age is for whoever is of that age, which is not known here.
      const mayBeAsked = main === "asked" || (main === "people" && ageAsked(asked) !== undefined);
      const own = mayBeAsked ? 1 : asideOf(main === "other" ? undefined : main, weights);
      const people = has.some(({ need }) => !need.related && need.type === "people");
      const focus = instead && !asked.forSomeone && !people ? Math.min(own, weights.asideOthers) : own;
      const met = has.map(({ need, how }): Met => {
        const trust = Math.min(trustIn(TRUST[how], need), focus);
        const related = need.related ? weights.related : 1;
        return { need, helps: { strength: TRUST[how] }, points: weights.need * need.strength * related * trust };
      });
      met.sort((a, b) => b.points - a.points || (a.need.id < b.need.id ? -1 : 1));
      const [best] = met;
      if (best === undefined) return { points: 0, fit: 0 };
      let points = mostTogether(met, weights);
      for (const [, each] of worthSaying(met, weights)) points += rounded(each);
      return { points, fit: fitOf(best, asked, weights) };
    },
    withText: (needs, share) => needs + Math.max(0, textPoints(share, rounded(needs), weights)),
    named: (needs, named, sure) => needs + namedPoints(named, sure, weights),
    reach({ has, placed }) {
      let points = has("reach:somewhere") ? venue(0) : 0;
      if (has("reach:home")) points = Math.max(points, homePoints(hard, weights));
      if (has("reach:remote")) points = Math.max(points, remotePoints(hard, weights));
      if (has("reach:nation")) points = Math.max(points, weights.reachNational);
      const area = has("reach:covers");
      // Where nothing else is stated, its name may say where it is.
      if (located !== undefined && (area || (points === 0 && !placed))) points = Math.max(points, weights.reachArea);
      const isMeasured = placed && located !== undefined && !area;
      return points > 0 || isMeasured ? points : weights.reachUnknown;
    },
    venue,
    preferences: asked.preferences
      .filter(({ kind }) => GIVES_POINTS.has(kind))
      .map(({ kind, value, chosen }) => ({
        kind,
        value,
        points: weights.preference * (chosen ? 1 : weights.preferenceRead),
      })),
    preferenceMost: weights.preferenceMost,
    firstTime: (lines) => Math.min(weights.firstTimeMost, lines * weights.firstTime),
    person: activation === undefined && company === undefined ? 0 : weights.personMost,
    unchecked: weights.unchecked,
    publicSources: weights.publicSources,
  };
}

/** The most that two needs of different words can give together: which two is told apart for the few that are judged. */
function mostTogether(met: readonly Met[], weights: Weights): number {
  const direct = met.filter(({ need }) => !need.related && need.strength >= weights.togetherFrom);
  let most = 0;
  for (const a of direct) {
    for (const b of direct) {
      if (a.need.group === b.need.group) continue;
      most = Math.max(most, Math.min(a.need.strength, b.need.strength) * Math.min(a.helps.strength, b.helps.strength));
    }
  }
  return rounded(weights.together * most);
}
