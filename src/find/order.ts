import { weekNumber } from "../resource/calendar.js";
import type { OrganisationType } from "../resource/lists.js";
import type { Match } from "./findings.js";

/** A match with what the order looks at besides its score. */
export interface Ranked {
  match: Match;
  /** 0 answers the need that was asked, 1 answers part of it or seems to, 2 has the words only. */
  band: 0 | 1 | 2;
}

/** Places a record may be moved by the diversity pass, within its band. */
const MOST_MOVED = 5;
/** Top places that the pass looks at. */
const LOOKED_AT = 10;
/** At most this many of one organisation among them. */
const PER_ORGANISATION = 2;
/** Two scores this close, in points, are equally matched. */
const EQUALLY_MATCHED = 4;
/** Kinds that should be among the first five when equally matched ones are there. */
const KINDS_WANTED = 3;

const INFORMAL: ReadonlySet<OrganisationType> = new Set<OrganisationType>(["informal-group"]);

/**
 * Puts matches in order: need band, then score; one diversity pass; ties turned by the week so that no group is
 * always last. Nothing depends on the order the records came in.
 * @returns the matches in order, and the ids of those that the diversity pass lifted
 */
export function order(ranked: readonly Ranked[], today: string): { matches: Match[]; moved: string[] } {
  const week = weekNumber(today);
  const turn = new Map(ranked.map(({ match }) => [match.resource.id, tieTurn(match.resource.id, week)]));
  const sorted = [...ranked].sort(
    (a, b) =>
      a.band - b.band ||
      b.match.score - a.match.score ||
      (turn.get(a.match.resource.id) ?? 0) - (turn.get(b.match.resource.id) ?? 0) ||
      (a.match.resource.id < b.match.resource.id ? -1 : 1),
  );
  const before = new Map(sorted.map((each, i) => [each.match.resource.id, i]));
  const passed = diversify(sorted);
  const moved = passed
    .filter((each, i) => i < (before.get(each.match.resource.id) ?? 0))
    .map((each) => each.match.resource.id);
  return { matches: passed.map((each) => each.match), moved };
}

/** A number for a record and a week that is spread evenly and is the same on every machine (FNV-1a, 32 bit). */
export function tieTurn(id: string, week: number): number {
  let hash = 0x811c9dc5;
  for (const char of `${week}:${id}`) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/**
 * The only step that may look at kind of organisation. It fills the first ten places one by one; a record that
 * would repeat an organisation a third time gives way, and an equally matched one of a new kind, or the first
 * informal or peer group, may go before. No record moves more than five places, nor out of its band.
 */
function diversify(sorted: readonly Ranked[]): Ranked[] {
  const left = [...sorted];
  const result: Ranked[] = [];
  const organisations = new Map<string, number>();
  const kinds = new Set<string>();
  let informal = false;
  // How often a record was passed over: five times at the most.
  const passedOver = new Map<Ranked, number>();
  const countOf = (each: Ranked): number => organisations.get(each.match.resource.organisation.name) ?? 0;

  while (left.length > 0 && result.length < LOOKED_AT) {
    const head = left[0];
    if (head === undefined) break;
    let choice = 0;
    const mayPass = [...left.slice(0, 1)].every((each) => (passedOver.get(each) ?? 0) < MOST_MOVED);
    if (mayPass) {
      const window = left
        .slice(0, MOST_MOVED + 1)
        .map((each, i) => ({ each, i }))
        .filter(
          ({ each, i }) =>
            each.band === head.band && left.slice(0, i).every((x) => (passedOver.get(x) ?? 0) < MOST_MOVED),
        );
      if (countOf(head) >= PER_ORGANISATION) {
        choice = window.find(({ each }) => countOf(each) < PER_ORGANISATION)?.i ?? 0;
      } else if (result.length < 5) {
        const equal = window.filter(
          ({ each }) => head.match.score - each.match.score <= EQUALLY_MATCHED && countOf(each) < PER_ORGANISATION,
        );
        const lastChance = result.length === 4;
        const wantsInformal = !informal && (lastChance || result.length === 3) && !isInformal(head);
        const wantsKind = result.length >= 2 && kinds.size < KINDS_WANTED && kinds.has(head.match.resource.kind ?? "");
        if (wantsInformal) choice = equal.find(({ each }) => isInformal(each))?.i ?? 0;
        if (choice === 0 && wantsKind) {
          choice =
            equal.find(({ each }) => each.match.resource.kind !== undefined && !kinds.has(each.match.resource.kind))
              ?.i ?? 0;
        }
      }
    }
    for (const each of left.slice(0, choice)) passedOver.set(each, (passedOver.get(each) ?? 0) + 1);
    const [taken] = left.splice(choice, 1);
    if (taken === undefined) break;
    result.push(taken);
    const name = taken.match.resource.organisation.name;
    organisations.set(name, (organisations.get(name) ?? 0) + 1);
    if (taken.match.resource.kind !== undefined) kinds.add(taken.match.resource.kind);
    if (isInformal(taken)) informal = true;
  }
  return [...result, ...left];
}

function isInformal({ match }: Ranked): boolean {
  const { kind, organisation } = match.resource;
  return kind === "peer-group" || (organisation.type !== undefined && INFORMAL.has(organisation.type));
}
