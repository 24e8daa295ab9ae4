import { findWords, listed, spokenMiles } from "../language/find.js";
import type { LocatedPlace, Nation, Places } from "../place/outcome.js";
import { type Coverage, coverageOf, isWhole, takenByPlace } from "./areas-served.js";
import type { Asked } from "./asked.js";
import type { Match } from "./findings.js";
import { type NearestVenue, nearestVenue } from "./nearest-venue.js";
import { placeInName } from "./place-in-name.js";
import type { Prepared } from "./prepared.js";
import { type Reached, reachOf } from "./reach.js";
import type { NoteSaying } from "./saying.js";
import { chosenWays, remoteFor, waysAtHome } from "./ways.js";
import type { Weights } from "./weights.js";

/** Whether a record serves the person, how it reaches them, and what to say about that. */
export interface Gate extends Reached {
  /**
   * `elsewhere`: it serves other areas and is not near either. It is left out and counted. Whether it is too far is
   * asked of `farBeyond`.
   */
  verdict: "serves" | "may-not-fit" | "elsewhere";
  /** Metres within which places must be looked for, for it to be within reach; absent when distance does not matter. */
  farBeyond?: number;
  /** To the venue that they would go to; its metres are unrounded. */
  distance?: NonNullable<Match["distance"]>;
  /** Index of the nearest venue that serves the person, whether or not they would go there. */
  venue?: number;
  /** Whether water lies between, which has to be gone around or over: asked of those that may be shown only. */
  across(): boolean;
  /** Why it may not fit. */
  limit?: NoteSaying;
  cautions: NoteSaying[];
}

/** What the gate asks of the map. `nationOf` remembers what it was asked. */
export interface Ground {
  places: Places;
  /** The nation of a record's place, where known. */
  nationOf(postcode: string): Nation | undefined;
}

/** A venue nearer than this to somebody it does not say it serves is "just over the line". Metres: five miles. */
const JUST_OVER = 8047;
/** Somebody who serves elsewhere is worth telling about within this many metres: twenty-five miles. */
const WORTH_TELLING = 40_234;
/** Somewhere to go further away than this is said to be a long way, however it serves. Metres: thirty miles. */
const LONG_WAY = 48_280;

/**
 * Decides whether a record serves the person: its area holds them, or it is within reach and states no other area.
 * Phone, online, home and national support never falls for distance, and wins nothing by it.
 */
export function gate(whole: Prepared, asked: Asked, { places, nationOf }: Ground, weights: Weights): Gate {
  const words = findWords(asked.lang);
  const { located } = asked;
  const own = located === undefined ? "unstated" : coverageOf(whole.serves, located, places);
  const isOpen = located === undefined || own === "yes" || own === "unstated";
  const record = isOpen ? whole : takenByPlace(whole, located, places);
  const coverage = record === whole ? own : "yes";
  const covers = record.serves;
  const { access = [] } = asked.request;
  const near = located === undefined ? undefined : nearestVenue(record, located, places, access);
  // Nobody goes to an office, nor where they cannot get in, as long as there is another way.
  const stays = !record.goTo || (near?.lacks === true && waysAtHome(record, asked.request).length > 0);
  const there = stays ? undefined : near;
  const cautions: NoteSaying[] = [];
  const across = once(() => near !== undefined && crosses(record, near, asked, places));
  const base = {
    across,
    ...reachOf(record, asked, places, weights, there, coverage),
    cautions,
    ...(near === undefined ? {} : { venue: near.place }),
    ...(there === undefined ? {} : { distance: distanceOf(there) }),
  };
  if (located === undefined) return { verdict: "serves", ...base };

  const labelsOf = (areas: readonly string[]): string =>
    listed(
      areas.map((area) => places.areaLabel(area, asked.lang)),
      words.and,
    );
  const theirs = (): string => labelsOf(covers);
  if (coverage === "no") {
    const limit = { code: "serves-elsewhere", say: () => words.limitArea(theirs(), located.label) };
    if (near === undefined || near.metres > WORTH_TELLING) return { verdict: "elsewhere", limit, ...base };
    if (there === undefined || near.metres > JUST_OVER) return { verdict: "may-not-fit", limit, ...base };
    const nearly = { code: "serves-elsewhere-near", say: () => words.limitAreaNear(theirs()) };
    return { verdict: "may-not-fit", limit: nearly, ...base };
  }
  if (coverage === "unknown") cautions.push({ code: "area-unsure", say: () => words.areaUnsure(theirs()) });
  if (there !== undefined && record.resource.places?.[there.place]?.getting_there?.needs_car === true) {
    cautions.push({ code: "needs-car", say: () => words.needsCar });
  }
  const national = covers.some(isWhole);
  const remote = record.onlineOnly || remoteFor(record, asked.request).length > 0;
  // Who chose to go somewhere is not helped by what else it offers: it is as far as its venue.
  const hasOther = record.goTo && record.remote.length > 0 && chosenWays(asked.request);
  const mustGo = hasOther && waysAtHome(record, asked.request).length === 0;
  if (near !== undefined && near.metres > LONG_WAY && !remote && !record.comesHome) {
    cautions.push({ code: "long-way", say: () => words.longWay(spokenMiles(near.metres, asked.lang)) });
  }
  const others = record.inPersonOnly ? placesForOthers(record, located, places) : [];
  if (others.length > 0) {
    const limit = { code: "serves-elsewhere", say: () => words.limitArea(labelsOf(others), located.label) };
    return { verdict: "may-not-fit", limit, ...base };
  }
  if (near === undefined) return byName(record, asked, places, weights, coverage) ?? { verdict: "serves", ...base };
  if (near.metres > LONG_WAY && record.remote.length > 0 && !remote && !record.comesHome) {
    return { verdict: "may-not-fit", limit: { code: "online-only", say: () => words.limitOnlineHere }, ...base };
  }
  // An area that holds somebody is no help when they would have to go to the other end of it.
  const faraway = (record.inPersonOnly || mustGo) && near.metres > LONG_WAY;
  if ((coverage === "yes" || national) && !faraway) return { verdict: "serves", ...base };
  if (coverage === "unstated" && inOtherNation(record, near, asked, nationOf)) {
    cautions.push({ code: "other-nation", say: () => words.otherNation });
  }
  if (remote && !mustGo) return { verdict: "serves", ...base };
  // The person's own uncertainty counts for them: what might be near enough is shown. Somebody who comes to the home
  // sets out from their base, and goes further than people come to a venue.
  const metres = Math.max(0, near.metres - located.radius) / (record.comesHome ? 2 : 1);
  return { verdict: "serves", ...base, farBeyond: metres };
}

/** The areas that its places take people from, where every place says which and none takes this person. */
function placesForOthers({ resource }: Prepared, located: LocatedPlace, places: Places): string[] {
  const covered = (resource.places ?? []).map(({ covers = [] }) => covers);
  return covered.every((areas) => coverageOf(areas, located, places) === "no") ? [...new Set(covered.flat())] : [];
}

/** For a record that says nothing of where it is but in its name: there, or for other people. */
function byName(
  record: Prepared,
  asked: Asked,
  places: Places,
  weights: Weights,
  coverage: Coverage,
): Gate | undefined {
  if (coverage !== "unstated" || asked.located === undefined || record.remote.length > 0 || record.comesHome)
    return undefined;
  const named = placeInName(record.resource.name, asked.located, places);
  if (named === undefined) return undefined;
  const words = findWords(asked.lang);
  const say = (): string => words.placeInName(named.label);
  const points = named.holds ? weights.reachArea : weights.reachUnknown;
  return {
    verdict: named.holds ? "serves" : "elsewhere",
    reach: "area",
    saying: { part: "reach", code: "place-in-name", points, say },
    across: () => false,
    cautions: [],
    ...(named.holds ? {} : { limit: { code: "serves-elsewhere", say: () => words.limitName(named.label) } }),
  };
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

function distanceOf({ metres, uncertainty, place }: NearestVenue): NonNullable<Match["distance"]> {
  return { metres, uncertainty: Math.round(uncertainty), place };
}

function crosses(record: Prepared, near: NearestVenue, asked: Asked, places: Places): boolean {
  const venue = record.venues.find((each) => each.place === near.place);
  return venue !== undefined && asked.located !== undefined && places.crossesWater(asked.located.point, venue.point);
}

function inOtherNation(record: Prepared, near: NearestVenue, asked: Asked, nationOf: Ground["nationOf"]): boolean {
  const postcode = record.resource.places?.[near.place]?.postcode;
  const nation = postcode === undefined ? undefined : nationOf(postcode);
  return nation !== undefined && asked.located?.nation !== undefined && nation !== asked.located.nation;
}
