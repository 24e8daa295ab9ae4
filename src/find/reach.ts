import { findWords, listed, lowerFirst, spokenDistance, upperFirst } from "../language/find.js";
import type { LocatedPlace, Places } from "../place/outcome.js";
import { type Coverage, coverageOf, isWhole } from "./areas-served.js";
import type { Asked } from "./asked.js";
import type { Reach } from "./findings.js";
import type { NearestVenue } from "./nearest-venue.js";
import type { Prepared } from "./prepared.js";
import { homePoints, remotePoints, venuePoints } from "./reach-points.js";
import { rounded, type Saying } from "./saying.js";
import { remoteFor } from "./ways.js";
import type { Weights } from "./weights.js";

/** How a record reaches the person best, and what that is worth. */
export interface Reached {
  reach: Reach;
  saying: Saying;
}

interface Way {
  reach: Reach;
  points: number;
  code: string;
  say(): string;
}

/**
 * The best of the ways in which a record reaches the person. Nothing here decides whether it serves them.
 * @param near the nearest venue that serves the person, when both places are known
 */
export function reachOf(
  record: Prepared,
  asked: Asked,
  places: Places,
  weights: Weights,
  near: NearestVenue | undefined,
  coverage: Coverage,
): Reached {
  const words = findWords(asked.lang);
  const { located, travelIsHard: hard } = asked;
  const covers = record.serves;
  const isTheirs = (area: string): boolean =>
    located === undefined || covers.length === 1 || coverageOf([area], located, places) !== "no";
  const national = covers.some((area) => isWhole(area) && isTheirs(area));
  // Where the person is not known to be, what serves some areas only stands behind what serves everybody, and says so.
  const local = located === undefined && !national;
  const whom = (): string | undefined => {
    if (national) return nationText(covers, asked, places);
    return local ? areasText(covers, asked, places) : undefined;
  };
  const ways: Way[] = [];
  if (near !== undefined && located !== undefined) {
    const points = venuePoints(near.metres, located, hard, weights);
    ways.push({ reach: "venue", points, code: "near", say: () => awayText(record, asked, near) });
  }
  if (record.comesHome) {
    ways.push({
      reach: "home",
      points: local ? weights.reachUnknown : homePoints(hard, weights),
      code: "comes-to-you",
      say: () => (local ? joined(words.comesToYou, whom()) : words.comesToYou),
    });
  }
  // What is only online is told as that, even to who is not: a limit stands beside it.
  const remote = record.onlineOnly ? record.remote : remoteFor(record, asked.request);
  if (remote.length > 0) {
    const points = local && covers.length > 0 ? weights.reachUnknown : remotePoints(hard, weights);
    const how = (): string =>
      listed(
        remote.map((mode) => words.modes[mode] ?? mode),
        words.and,
      );
    const reach = national && near === undefined ? "national" : "remote";
    ways.push({ reach, points, code: "remote", say: () => words.remote(how(), whom()) });
  }
  if (coverage === "yes" && !national) {
    ways.push({
      reach: "area",
      points: weights.reachArea,
      code: "covers",
      say: () => words.covers(areaThatHolds(covers, located, places, asked.lang)),
    });
  }
  if (national && !(located === undefined && record.inPersonOnly && townsOf(record).length === 1)) {
    ways.push({
      reach: "national",
      points: weights.reachNational,
      code: "national",
      say: () => upperFirst(whom() ?? ""),
    });
  }
  if (ways.length === 0) ways.push(unplaced(record, asked, weights, whom() ?? areasText(covers, asked, places)));
  const best = ways.reduce((a, b) => (b.points > a.points ? b : a));
  return { reach: best.reach, saying: { part: "reach", code: best.code, points: rounded(best.points), say: best.say } };
}

function awayText(record: Prepared, asked: Asked, near: NearestVenue): string {
  const text = spokenDistance(near.metres, near.uncertainty, asked.lang);
  const hasLift = record.resource.places?.[near.place]?.getting_there?.lift === true;
  return hasLift ? `${text}; ${findWords(asked.lang).lift}` : text;
}

/** Nothing to measure by: where it is, or whom it serves, as far as the record says. */
function unplaced(record: Prepared, asked: Asked, weights: Weights, whom: string | undefined): Way {
  const words = findWords(asked.lang);
  const [town] = townsOf(record);
  const points = weights.reachUnknown;
  if (record.hasPlaces && town !== undefined)
    return { reach: "venue", points, code: "venue", say: () => joined(words.where(town), whom) };
  if (record.hasPlaces && asked.located === undefined)
    return { reach: "venue", points, code: "venue", say: () => joined(words.inPerson, whom) };
  if (whom !== undefined) return { reach: "area", points, code: "covers", say: () => upperFirst(whom) };
  return { reach: "area", points, code: "reach-unknown", say: () => words.reachUnknown };
}

function townsOf({ resource }: Prepared): string[] {
  return [...new Set(resource.places?.flatMap(({ town }) => town ?? []))];
}

/** A way and whom it is for: "It is in Newtown, for people in Powys". */
function joined(way: string, whom: string | undefined): string {
  return whom === undefined ? way : `${way}, ${whom}`;
}

/** The areas that a record serves: "for people in Powys". */
function areasText(covers: readonly string[], asked: Asked, places: Places): string | undefined {
  if (covers.length === 0) return undefined;
  const words = findWords(asked.lang);
  return lowerFirst(
    words.covers(
      listed(
        covers.map((area) => places.areaLabel(area, asked.lang)),
        words.and,
      ),
    ),
  );
}

function areaThatHolds(
  covers: readonly string[],
  located: LocatedPlace | undefined,
  places: Places,
  lang: "en" | "cy",
): string {
  const answer = (area: string): Coverage => (located === undefined ? "no" : coverageOf([area], located, places));
  const one = covers.find((area) => answer(area) === "yes");
  // On a border it is several together.
  const holding = one === undefined ? covers.filter((area) => answer(area) === "unknown") : [one];
  return listed(
    holding.map((area) => places.areaLabel(area, lang)),
    findWords(lang).and,
  );
}

function nationText(covers: readonly string[], asked: Asked, places: Places): string {
  const words = findWords(asked.lang);
  const whole = covers.filter(isWhole);
  if (whole.some((area) => area === "anyone" || area === "anywhere")) return words.anywhere;
  return words.nation(
    listed(
      whole.map((area) => places.areaLabel(area, asked.lang)),
      words.and,
    ),
  );
}
