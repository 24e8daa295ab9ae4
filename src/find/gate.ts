import { findWords } from "../language/find.js";
import { distanceMetres, METRES_PER_MILE } from "../place/distance.js";
import type { LocatedPlace, Places } from "../place/outcome.js";
import type { Asked } from "./asked.js";
import type { Match, Note, Reach, Reason } from "./findings.js";
import type { Prepared } from "./prepared.js";
import type { Weights } from "./weights.js";

/** Whether a record serves the person, how it reaches them, and what to say about that. */
export interface Gate {
  /**
   * `far`: nothing but distance speaks against it; `elsewhere`: it serves other areas and is not near either. Both
   * are left out and counted.
   */
  verdict: "serves" | "may-not-fit" | "far" | "elsewhere";
  reach: Reach;
  distance?: Match["distance"];
  reason: Reason;
  /** Why it may not fit. */
  limit?: Note;
  cautions: Note[];
}

/** Words for a whole nation or more in a record's `covers`. */
const WHOLE: ReadonlySet<string> = new Set([
  "anyone",
  "anywhere",
  "uk",
  "great-britain",
  "england",
  "scotland",
  "wales",
  "northern-ireland",
]);

/** A venue nearer than this to somebody it does not say it serves is "just over the line". Metres: five miles. */
const JUST_OVER = 8047;

/** Somebody who serves elsewhere is worth telling about within this many metres: twenty-five miles. */
const WORTH_TELLING = 40_234;

/**
 * The scale, in miles, at which a venue's points have fallen by half, by how thinly people live: the radius that
 * holds nine in ten postcodes of the person's sector stands for density.
 */
export function scaleMiles(place: LocatedPlace): number {
  if (place.radius < 1500) return 3;
  return place.radius < 4000 ? 6 : 12;
}

/** How far is looked at first, in miles, before widening. */
export function firstRadius(place: LocatedPlace): number {
  if (place.radius < 1500) return 5;
  return place.radius < 4000 ? 10 : 15;
}

/** A distance as people say it: "half a mile", "1½ miles", "12 miles". Halves below ten miles, whole above. */
export function spokenMiles(metres: number): string {
  const miles = metres / METRES_PER_MILE;
  if (miles < 0.25) return "less than half a mile";
  const halves = miles < 10 ? Math.max(1, Math.round(miles * 2)) : Math.round(miles) * 2;
  if (halves === 1) return "half a mile";
  if (halves === 2) return "1 mile";
  return `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""} miles`;
}

/**
 * Decides whether a record serves the person: its area matches, or it is within reach and states no other area.
 * Phone, online, home and national support never falls for distance.
 * @param radius metres within which a venue counts as within reach
 */
export function gate(record: Prepared, asked: Asked, places: Places, weights: Weights, radius: number): Gate {
  const words = findWords(asked.request.lang);
  const { resource } = record;
  const covers = resource.covers ?? [];
  const located = asked.place.status === "found" || asked.place.status === "approximate" ? asked.place : undefined;
  const hard = asked.preferences.some((each) => each.kind === "travel" && each.value !== "can");
  const national = covers.some((area) => WHOLE.has(area.toLowerCase()));
  const isRemote = record.remote.length > 0;
  const how = record.remote.map((mode) => words.modes[mode] ?? mode).join(` ${words.and} `);
  const near = located === undefined ? undefined : nearestServing(record, located, places);
  const cautions: Note[] = [];

  const coverage = located === undefined ? "unstated" : coverageOf(covers, located, places);
  const distance =
    near === undefined
      ? undefined
      : { metres: near.metres, uncertainty: Math.round(near.uncertainty), place: near.place };
  const withDistance = distance === undefined ? {} : { distance };

  // Reach: the best of the ways in which it reaches the person.
  const ways: { reach: Reach; points: number; code: string; text: string }[] = [];
  if (near !== undefined && located !== undefined) {
    const miles = near.metres / METRES_PER_MILE;
    const points = weights.reach / (1 + (miles / scaleMiles(located)) ** 1.5);
    const far = spokenMiles(near.metres);
    const text = near.uncertainty > 800 && !far.startsWith("less") ? words.about(far) : words.miles(far);
    ways.push({ reach: "venue", points: hard ? points * 0.6 : points, code: "near", text });
  }
  if (record.comesHome)
    ways.push({
      reach: "home",
      points: weights.reach * (hard ? 1 : 0.8),
      code: "comes-to-you",
      text: words.comesToYou,
    });
  if (isRemote)
    ways.push({
      reach: "remote",
      points: hard ? weights.reach * 0.9 : weights.reachRemote,
      code: "remote",
      text: words.remote(how),
    });
  if (coverage === "yes" && !national) {
    const area = areaThatHolds(covers, located, places);
    ways.push({ reach: "area", points: weights.reachArea, code: "covers", text: words.covers(area) });
  }
  if (national)
    ways.push({
      reach: "national",
      points: weights.reachNational,
      code: "national",
      text: nationText(covers, words, places),
    });
  if (located === undefined && ways.length === 0) {
    const town = resource.places?.[0]?.town;
    if (record.hasPlaces)
      ways.push({
        reach: "venue",
        points: weights.reachUnknown,
        code: "venue",
        text: town === undefined ? words.inPerson : words.where(town),
      });
    else if (covers.length > 0)
      ways.push({
        reach: "area",
        points: weights.reachUnknown,
        code: "covers",
        text: words.covers(covers.map((area) => places.areaLabel(area)).join(", ")),
      });
  }
  if (ways.length === 0)
    ways.push({ reach: "area", points: weights.reachUnknown, code: "reach-unknown", text: words.reachUnknown });
  const best = ways.reduce((a, b) => (b.points > a.points ? b : a));
  const reach = national && best.reach === "remote" && near === undefined ? "national" : best.reach;
  const reason: Reason = {
    part: "reach",
    code: best.code,
    points: round(best.points),
    text:
      reach === "national" && best.reach === "remote"
        ? `${best.text}. ${nationText(covers, words, places)}`
        : best.text,
  };
  const base = { reach, reason, cautions, ...withDistance };

  if (located === undefined) return { verdict: "serves", ...base };
  if (near !== undefined && near.across) cautions.push({ code: "across-water", text: words.across });
  if (coverage === "no") {
    const theirs = covers.map((area) => places.areaLabel(area)).join(", ");
    if (near === undefined || near.metres > WORTH_TELLING)
      return {
        verdict: "elsewhere",
        limit: { code: "serves-elsewhere", text: words.limitArea(theirs, located.label) },
        ...base,
      };
    const justOver = near.metres <= JUST_OVER;
    const text = justOver ? words.limitAreaNear(theirs) : words.limitArea(theirs, located.label);
    return {
      verdict: "may-not-fit",
      limit: { code: justOver ? "serves-elsewhere-near" : "serves-elsewhere", text },
      ...base,
    };
  }
  if (coverage === "unknown") {
    cautions.push({
      code: "area-unsure",
      text: words.areaUnsure(covers.map((area) => places.areaLabel(area)).join(", ")),
    });
  }
  if (coverage === "yes" || national || isRemote || record.comesHome) {
    // Somebody who comes to the home must live near enough to come: unstated areas are judged by the base.
    const onlyHome = record.comesHome && !isRemote && coverage === "unstated" && near !== undefined;
    if (onlyHome && near.metres > radius * 2 + located.radius) return { verdict: "far", ...base };
    return { verdict: "serves", ...base };
  }
  if (near === undefined) return { verdict: "serves", ...base };
  if (near.nation !== undefined && located.nation !== undefined && near.nation !== located.nation) {
    cautions.push({ code: "other-nation", text: words.otherNation });
  }
  // The person's own uncertainty counts for them: what might be near enough is shown.
  const doubt = located.radius;
  const withinReach = !near.across && near.metres <= radius + doubt;
  return { verdict: withinReach ? "serves" : "far", ...base };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

interface Near {
  place: number;
  metres: number;
  uncertainty: number;
  across: boolean;
  nation?: string;
}

/** The nearest venue that serves the person: a place may cover other areas than its record. */
function nearestServing(record: Prepared, located: LocatedPlace, places: Places): Near | undefined {
  let best: Near | undefined;
  for (const venue of record.venues) {
    const place = record.resource.places?.[venue.place];
    if (place?.covers !== undefined && coverageOf(place.covers, located, places) === "no") continue;
    const metres = distanceMetres(located.point, venue.point);
    if (metres === undefined || (best !== undefined && best.metres <= metres)) continue;
    const nation = place?.postcode === undefined ? undefined : places.areaNation(place.postcode);
    best = {
      place: venue.place,
      metres,
      uncertainty: located.radius + venue.uncertainty,
      across: places.crossesWater(located.point, venue.point),
      ...(nation === undefined ? {} : { nation }),
    };
  }
  return best;
}

/** Whether stated areas hold the person: one that does is enough. */
export function coverageOf(
  covers: readonly string[],
  located: LocatedPlace,
  places: Places,
): "yes" | "no" | "unknown" | "unstated" {
  if (covers.length === 0) return "unstated";
  let unknown = false;
  for (const area of covers) {
    if (area === "anyone" || area === "anywhere") return "yes";
    const answer = places.covers(area, located);
    if (answer === "yes") return "yes";
    if (answer === "unknown") unknown = true;
  }
  return unknown ? "unknown" : "no";
}

function areaThatHolds(covers: readonly string[], located: LocatedPlace | undefined, places: Places): string {
  const area =
    covers.find((each) => located !== undefined && places.covers(each, located) === "yes") ?? covers[0] ?? "";
  return places.areaLabel(area);
}

function nationText(covers: readonly string[], words: ReturnType<typeof findWords>, places: Places): string {
  const area = covers.find((each) => WHOLE.has(each.toLowerCase())) ?? "uk";
  if (area === "anyone" || area === "anywhere") return words.anywhere;
  return words.nation(
    covers
      .filter((each) => WHOLE.has(each.toLowerCase()))
      .map((each) => places.areaLabel(each))
      .join(", "),
  );
}
