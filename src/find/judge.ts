import { findWords } from "../language/find.js";
import { distanceMetres } from "../place/distance.js";
import { freshness, lifeCycle } from "../resource/freshness.js";
import { nextSession } from "../resource/sessions.js";
import { accessAgainst } from "./access.js";
import type { Asked } from "./asked.js";
import type { Hit } from "./candidates.js";
import { againstRead, cautionsOf } from "./cautions.js";
import { isForCouples } from "./couples.js";
import type { Finder } from "./finder.js";
import type { Match, Note } from "./findings.js";
import { type Gate, gate } from "./gate.js";
import { limitsOf } from "./limits.js";
import type { Prepared } from "./prepared.js";
import { type NoteSaying, type Saying, sumOf, toNotes, toReasons } from "./saying.js";
import { scoreFreshness } from "./score-freshness.js";
import { scoreNeeds } from "./score-needs.js";
import { scoreFirstTime, scorePerson } from "./score-person.js";
import { scorePreferences } from "./score-preferences.js";
import { scoreText } from "./score-text.js";
import { viewOf } from "./view.js";
import type { Weights } from "./weights.js";

/** One record judged for one question. */
export interface Judged {
  record: Prepared;
  gate: Gate;
  limits: NoteSaying[];
  sayings: Saying[];
  cautions: NoteSaying[];
  score: number;
  /** 0 was asked for by name, 1 answers the need that was asked, 2 answers part of it or seems to, 3 has the words only. */
  band: 0 | 1 | 2 | 3;
  /** It helps with something that was asked for, not only with something close to it. */
  direct: boolean;
  /** It is not about what was asked for, and only says that people with it are especially welcome. */
  onlyWelcomes: boolean;
  /** Why it is kept from view, whatever its score. */
  hidden?: "older" | "couples" | "kind";
}

/** From this fit on a record answers the need that was asked. */
const ANSWERS = 0.5;

/** Judges one record. @returns undefined when it closed or moved more than a year ago */
export function judge(
  finder: Finder,
  record: Prepared,
  asked: Asked,
  hit: Hit | undefined,
  weights: Weights,
): Judged | undefined {
  const { resource } = record;
  if (lifeCycle(resource, asked.today) === "gone") return undefined;
  const passed = gate(record, asked, finder, weights);
  const venue = passed.distance?.place;
  const needs = scoreNeeds(record, asked, weights);
  const trust = scoreFreshness(record, asked, weights);
  const sayings = [
    ...scoreText(hit, needs, record.resource, asked, weights),
    ...scorePreferences(record, asked, venue, weights),
    passed.saying,
    ...scoreFirstTime(record, asked, weights),
    ...scorePerson(record, asked, weights),
    ...trust.sayings,
  ];
  const named = hit?.name === "sure";
  const access = accessAgainst(record, asked, passed.venue);
  const limits = [...limitsOf(record, asked, venue, finder.nameOf), ...access.limits];
  const { against, toKnow } = againstRead(record, asked, venue);
  const hidden = hiddenFor(record, asked);
  return {
    record,
    gate: named ? openedByName(passed) : passed,
    limits: passed.limit === undefined ? limits : [passed.limit, ...limits],
    sayings,
    cautions: [...passed.cautions, ...access.cautions, ...against, ...toKnow, ...trust.cautions],
    score: sumOf(sayings),
    band: behind(bandOf(named, needs.fit), against.length > 0),
    direct: named || needs.direct,
    onlyWelcomes: !named && needs.onlyWelcomes,
    ...(hidden === undefined ? {} : { hidden }),
  };
}

/** The band of a record. @param fit 0 to 1: how well its best need answers the strongest asked */
export function bandOf(named: boolean, fit: number): Judged["band"] {
  if (named) return 0;
  return fit >= ANSWERS ? 1 : fit > 0 ? 2 : 3;
}

/** What states something against what the words say of the person stands behind what fits, unless its name was asked for. */
function behind(band: Judged["band"], isAgainst: boolean): Judged["band"] {
  return band === 1 && isAgainst ? 2 : band;
}

function hiddenFor(record: Prepared, asked: Asked): Judged["hidden"] {
  const { kinds, view } = asked.request;
  if (view !== "professional" && freshness(record.resource, asked.today).state === "hidden") return "older";
  if (asked.sensitive && isForCouples(record, asked.hurt)) return "couples";
  const { kind } = record.resource;
  return kinds !== undefined && kinds.length > 0 && kind !== undefined && !kinds.includes(kind) ? "kind" : undefined;
}

/** Distance does not keep from view what was asked for by name; serving elsewhere is said. */
function openedByName(passed: Gate): Gate {
  const { farBeyond: _, ...near } = passed;
  return near.verdict === "elsewhere" ? { ...near, verdict: "may-not-fit" } : near;
}

/** A judged record in words. @param extra cautions that depend on more than the record */
export function toMatch(judged: Judged, asked: Asked, extra: readonly Note[] = []): Match {
  const { record, gate: passed, limits, cautions, sayings, score } = judged;
  const next = nextSession(record.resource, asked.now, passed.distance?.place);
  const going = passed.reach === "venue";
  const water = going && passed.across() ? [{ code: "across-water", say: () => findWords(asked.lang).across }] : [];
  const notes = toNotes([...limits, ...water, ...cautions, ...cautionsOf(record, asked)]);
  return {
    resource: viewOf(record.resource, asked.request.view, asked.today),
    score,
    reach: passed.reach,
    ...distanceOf(record, passed, asked),
    ...(next === undefined ? {} : { next }),
    reasons: toReasons(sayings),
    cautions: [...notes, ...extra],
  };
}

/** The distance as it is shown: whole metres, measured by geolib. */
function distanceOf(record: Prepared, { distance }: Gate, { located }: Asked): Pick<Match, "distance"> {
  const venue = record.venues.find(({ place }) => place === distance?.place);
  if (distance === undefined || venue === undefined || located === undefined) return {};
  const metres = distanceMetres(located.point, venue.point) ?? Math.round(distance.metres);
  return { distance: { ...distance, metres } };
}
