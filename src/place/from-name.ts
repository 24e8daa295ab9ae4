import { placeMessage } from "../language/places.js";
import type { Area } from "./areas.js";
import { groundOf, roughMetres, spotsOf } from "./ground.js";
import type { LocatedPlace, PlaceChoice, PlaceOutcome } from "./outcome.js";
import type { PlaceIndex } from "./place-index.js";
import { foldPlaceName } from "./place-name.js";
import { pointOf, radiusOf } from "./table.js";
import { isMajor, type TownMatch } from "./towns.js";

type Lang = "en" | "cy";

/** What people add to a name that is known: "Leeds area", "Leeds city centre", "Leeds, UK". */
const ADDED = /(?<=\w)[\s,]+(?:area|(?:city|town) centre|uk)$/i;

/**
 * What a typed name stands for: a town, else an area, else a village; undefined when it is none. "Dumfries and Galloway"
 * is the area and not the town with its council behind it.
 */
export function fromName(index: PlaceIndex, asTyped: string, lang: Lang): PlaceOutcome | undefined {
  const typed = asTyped.replace(ADDED, "");
  const area = isMajor(index.towns.exact(foldPlaceName(typed))) ? undefined : index.areas.named(typed);
  if (area) return fromArea(index, area, lang);
  const matches = index.towns.find(typed);
  return matches && fromTowns(index, matches, lang);
}

/** A known town with words behind it that are not known of it, "Richmond Surrey": offered, since it may be another. */
export function fromBeginning(index: PlaceIndex, typed: string, lang: Lang): PlaceOutcome | undefined {
  return offered(index, index.towns.beginning(typed), lang);
}

/** A name that is none, but may be the start of one or misspelt: never completed unasked. */
export function fromGuess(index: PlaceIndex, typed: string, lang: Lang): PlaceOutcome | undefined {
  return offered(index, index.towns.guesses(typed), lang);
}

/** A word inside a sentence that is one slip away from a city's or a town's name. */
export function fromSlip(index: PlaceIndex, word: string, lang: Lang): PlaceOutcome | undefined {
  return offered(index, index.towns.slipFor(word), lang);
}

function offered(index: PlaceIndex, matches: readonly TownMatch[], lang: Lang): PlaceOutcome | undefined {
  const choices = choicesOf(index, matches);
  return choices.length === 0 ? undefined : { status: "ambiguous", choices, text: placeMessage("did-you-mean", lang) };
}

/** Towns to choose from, each with a copy of its point, since answers are the caller's own. */
export function choicesOf(index: PlaceIndex, matches: readonly TownMatch[]): PlaceChoice[] {
  return matches.slice(0, 12).map((match) => ({ label: index.towns.label(match), point: { ...match.town.point } }));
}

/** The town that is plainly meant, or the question which; none stand for a place that no table draws. */
export function fromTowns(index: PlaceIndex, matches: readonly TownMatch[], lang: Lang): PlaceOutcome {
  if (matches.length === 0) return undrawn(lang);
  const clear = index.towns.clearlyMeant(matches);
  const choices = choicesOf(
    index,
    matches.filter((match) => match !== clear),
  );
  if (clear === undefined) return { status: "ambiguous", choices, text: placeMessage("namesakes", lang) };
  const found = once(index, clear, () => locatedTown(index, clear));
  return choices.length > 0 ? { ...found, choices } : found;
}

/** What was made for it before, or is made now: a copy, since answers are the caller's own. */
function once<Found extends LocatedPlace | undefined>(
  index: PlaceIndex,
  of: TownMatch | Area,
  make: () => Found,
): Found {
  const found = (index.locatedOnce.get(of) as Found) ?? make();
  if (found === undefined) return found;
  index.locatedOnce.set(of, found);
  return { ...found, point: { ...found.point }, areas: [...found.areas] };
}

function locatedTown(index: PlaceIndex, match: TownMatch): LocatedPlace {
  const { town, name } = match;
  const spots = groundOf(
    { status: "found", label: name, point: town.point, radius: town.radius, precision: "town", areas: [] },
    index.table,
    () => undefined,
  );
  // Northern Ireland and the islands are known by their districts alone.
  const rough = index.table.districts.some(({ code, approximate }) => approximate && code === spots[0]?.district);
  return index.located(rough ? "approximate" : "found", name, town.point, town.radius, "town", spots);
}

function undrawn(lang: Lang): PlaceOutcome {
  return { status: "unknown", text: placeMessage("undrawn", lang) };
}

/** A council, county or island by its name: the middle of its sectors. A nation is too wide to measure from. */
export function fromArea(index: PlaceIndex, area: Area, lang: Lang): PlaceOutcome {
  if (area.kind === "nation") return undrawn(lang);
  return once(index, area, () => locatedArea(index, area)) ?? undrawn(lang);
}

function locatedArea(index: PlaceIndex, area: Area): LocatedPlace | undefined {
  const spots = index.table.districts
    .flatMap(spotsOf)
    .filter((spot) => (index.areas.share([area.id], [spot]) ?? 0) >= 0.5);
  if (spots.length === 0) return undefined;
  const points = spots.map((spot) => pointOf(index.table, spot.cell));
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
  const lng = points.reduce((sum, point) => sum + point.lng, 0) / points.length;
  const away = spots
    .map(({ cell }) => roughMetres({ lat, lng }, pointOf(index.table, cell)) + radiusOf(index.table, cell))
    .sort((a, b) => a - b);
  const radius = Math.ceil(away[Math.ceil(away.length * 0.9) - 1] ?? 0);
  return index.located("approximate", area.name, { lat, lng }, radius, "town", spots);
}
