import { METRES_PER_MILE } from "../place/distance.js";
import type { Asked } from "./asked.js";
import { scaleMiles } from "./nearest-venue.js";
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
  /** A venue so many metres away. */
  venue(metres: number): number;
  home: number;
  remote: number;
  area: number;
  nation: number;
  /** A venue that may be anywhere. */
  anyVenue: number;
  unknown: number;
  /** What was asked of how it happens, each with its points; all together give no more than `preferenceMost`. */
  preferences: readonly { kind: string; value: string; points: number }[];
  preferenceMost: number;
  /** @param lines how many things it says about the first visit */
  firstTime(lines: number): number;
  person: number;
}

/** What is known of a record's needs that were asked, or that are close to what was asked. */
export interface KnownNeeds {
  /** Points of the best that it states, before what it is mainly for is looked at. */
  stated: number;
  /** Points of the best that was read out of its text. */
  inferred: number;
  /** What it is mainly for: asked, or of which type when it was not. */
  main: "asked" | "people" | "condition" | "other";
  /** Points of all that were asked, of the best of these, and of the second best. */
  direct: number;
  first: number;
  second: number;
  /** Whether any is only close to what was asked. */
  related: boolean;
}

/** Of the points of somebody who comes to the home, and of phone and online when travel is hard: see `reach.ts`. */
const HOME = 0.8;
const REMOTE_WHEN_HARD = 0.9;
const VENUE_WHEN_HARD = 0.6;

export function boundsOf(asked: Asked, weights: Weights): Bounds {
  const { located, travelIsHard: hard } = asked;
  const strongest = asked.needs.reduce((most, { strength }) => Math.max(most, strength), 0) || 1;
  const together = new Set(asked.needs.map(({ group }) => group)).size > 1;
  const focus = { asked: 1, people: weights.asideOthers, condition: weights.asideCondition, other: weights.aside };
  const venue = hard ? VENUE_WHEN_HARD : 1;
  const { activation, company } = asked.request;
  return {
    needs({ stated, inferred, main, direct, first, second, related }) {
      const best = Math.max(stated * focus[main], inferred);
      // The best need is no further one, unless it is one that is only close to what was asked.
      const others = related ? direct : direct - first;
      const further = Math.min(weights.furtherMost, (weights.further * others) / weights.need);
      const both = together ? (weights.together * second) / weights.need : 0;
      return { points: best + further + both, fit: best / (weights.need * strongest) };
    },
    withText: (needs, share) => Math.max(needs + weights.textBeside * share, weights.textAlone * share),
    named: (needs, named, sure) => needs + (sure ? weights.named : weights.perhapsNamed) * named,
    venue: (metres) =>
      located === undefined
        ? weights.reach
        : (venue * weights.reach) / (1 + (metres / METRES_PER_MILE / scaleMiles(located)) ** 1.5),
    home: weights.reach * (hard ? 1 : HOME),
    remote: hard ? weights.reach * REMOTE_WHEN_HARD : weights.reachRemote,
    area: weights.reachArea,
    nation: weights.reachNational,
    anyVenue: weights.reach * venue,
    unknown: weights.reachUnknown,
    preferences: asked.preferences.map(({ kind, value, chosen }) => ({
      kind,
      value: String(value),
      points: weights.preference * (chosen ? 1 : weights.preferenceRead),
    })),
    preferenceMost: weights.preferenceMost,
    firstTime: (lines) => Math.min(weights.firstTimeMost, lines * weights.firstTime),
    person: activation === undefined && company === undefined ? 0 : weights.personMost,
  };
}
