import { findWords, listed } from "../language/find.js";
import { isProgramme } from "../resource/programmes.js";
import type { Findings, Match } from "./findings.js";
import { givenBy } from "./given.js";
import type { FindRequest } from "./request.js";

/** What may be asked at an appointment about a need: whether something that exists near has been offered. */
export interface Prompts {
  /** Ids of programmes, groups and courses for the needs in the area: those that are asked about, then others, best first. */
  programmes: string[];
  /** For needs for which the area has none, or when it is not known: the nearest further away, and those by phone or online. */
  elsewhere: string[];
  /**
   * A question about the best programme, and about another for needs that it does not state; then for which none is
   * listed. Or why there is none: nothing is listed, or the place or the needs are not known. Never a recommendation.
   */
  text: string;
  /** False when nothing is listed for the area, or the area is not known. */
  listed: boolean;
}

/** Most programmes named at once: a prompt is a nudge, not a list. */
const MOST = 5;
/** Most needs of one prompt, and most results looked through. */
const MOST_NEEDS = 8;
const LOOKED_THROUGH = 60;
/** A place to go within this many metres is in the area: fifteen miles. */
const IN_AREA = 24_140;

/**
 * Prompts for chosen needs (ids only, no free text), read as `find` reads them. An id that no record and no vocabulary
 * knows is named in the text: it is another thing than a need for which nothing is listed.
 * @param needs need ids
 * @param near a postcode, town or point
 * @param ask answers a request
 * @param label names a need; undefined when there is none of that id
 */
export function promptsFor(
  needs: readonly string[],
  near: FindRequest["near"],
  ask: (request: FindRequest) => Findings,
  label: (need: string) => string | undefined,
): Prompts {
  const words = findWords("en");
  const given = (givenBy({ needs: needs as string[] }).request.needs ?? []).slice(0, MOST_NEEDS);
  const known = given.filter((id) => label(id) !== undefined);
  const unknown = given.filter((id) => label(id) === undefined).map((id) => words.notes.unknownNeed(id.slice(0, 80)));
  const say = (text: string): string => [...unknown, text].join(" ");
  if (known.length === 0) return { programmes: [], elsewhere: [], listed: false, text: say(words.prompts.noNeed) };
  const { results, place } = ask({ needs: known, ...(near === undefined ? {} : { near }), limit: LOOKED_THROUGH });
  const isLocated = place.status === "found" || place.status === "approximate";
  const programmes = results.filter((match) => isProgrammeFor(match, known));
  const here = isLocated ? programmes.filter(inArea) : [];
  const others = programmes.filter((match) => !inArea(match));
  const lines = results.filter(({ resource }) => resource.kind === "helpline" && statesOne(resource.helps_with, known));
  const about = (needs: readonly string[]): string =>
    listed(
      needs.map((id) => words.labelInside(label(id) ?? id)),
      words.and,
    );
  const ids = (list: readonly Match[]): string[] => list.slice(0, MOST).map((match) => match.resource.id);
  const [first] = here;
  const what = words.prompts.aKind[first?.resource.kind ?? ""];
  if (first !== undefined && what !== undefined) {
    const stated = known.filter((need) => isProgrammeFor(first, [need]));
    const rest = known.filter((need) => !stated.includes(need));
    const more = rest.length === 0 ? undefined : promptsFor(rest, near, ask, label);
    const { programmes = [], elsewhere = [] } = more ?? {};
    return {
      programmes: [...new Set([...ids([first]), ...programmes.slice(0, rest.length), ...ids(here)])].slice(0, MOST),
      elsewhere,
      listed: true,
      text: say([words.prompts.offered(what, about(stated)), ...(more === undefined ? [] : [more.text])].join(" ")),
    };
  }
  const elsewhere = ids([...others, ...lines]);
  const none = isLocated
    ? words.prompts.noneListed(about(known), elsewhere.length > 0)
    : "text" in place
      ? place.text
      : words.prompts.noPlace;
  return { programmes: [], elsewhere, listed: false, text: say(none) };
}

function isProgrammeFor({ resource }: Match, needs: readonly string[]): boolean {
  const stated = [resource, ...(resource.modules ?? []), ...(resource.levels ?? [])].flatMap(
    (each) => each.helps_with ?? [],
  );
  return isProgramme(resource) && statesOne(stated, needs);
}

function statesOne(stated: readonly string[] | undefined, needs: readonly string[]): boolean {
  return stated?.some((need) => needs.includes(need)) === true;
}

function inArea({ reach, distance }: Match): boolean {
  if (reach === "area" || reach === "home") return true;
  return reach === "venue" && (distance === undefined || distance.metres <= IN_AREA);
}
