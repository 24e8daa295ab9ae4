import type { Judged } from "./judge.js";

/** Places a record may be moved, within its band. */
const MOST_MOVED = 5;
/** Top places that are looked at. */
const LOOKED_AT = 10;
/** At most this many of one organisation among them. */
const PER_ORGANISATION = 2;
/** Two scores this close, in points, are equally matched. */
const EQUALLY_MATCHED = 4;
/** Kinds that should be among the first five when equally matched ones are there, from the third place on. */
const KINDS_WANTED = 3;
const KINDS_FROM = 2;
/** The first five, and the last two of them, which an informal group is kept for if none stands there yet. */
const FIRST = 5;
const KEPT_FROM = 3;

/** What stands at the top so far. */
interface Top {
  organisations: Map<string, number>;
  kinds: Set<string>;
  informal: boolean;
  size: number;
}

/**
 * The only step that may look at kind of organisation. It fills the first ten places one by one: a record that would
 * repeat an organisation a third time gives way; among the first five, an informal or peer group goes before what it
 * is tied with, and an equally matched one of a new kind, or the first informal one, may go before. No record moves more than five places, nor out of its band.
 * @param sorted by band and score
 */
export function diversify(sorted: readonly Judged[]): Judged[] {
  // Nobody moves more than five places, so only so many can come into the first ten.
  const left = sorted.slice(0, LOOKED_AT + MOST_MOVED);
  const result: Judged[] = [];
  const top: Top = { organisations: new Map(), kinds: new Set(), informal: false, size: 0 };
  const passedOver = new Map<Judged, number>();
  while (left.length > 0 && result.length < LOOKED_AT) {
    const head = left[0];
    if (head === undefined) break;
    const window: Judged[] = [];
    for (const each of left.slice(0, MOST_MOVED + 1)) {
      if (each.band !== head.band) break;
      window.push(each);
      // Who was passed over five times is passed over no more.
      if ((passedOver.get(each) ?? 0) >= MOST_MOVED) break;
    }
    const choice = choose(window, head, top);
    for (const each of left.slice(0, choice)) passedOver.set(each, (passedOver.get(each) ?? 0) + 1);
    const [taken] = left.splice(choice, 1);
    if (taken === undefined) break;
    result.push(taken);
    note(top, taken);
  }
  return [...result, ...left, ...sorted.slice(LOOKED_AT + MOST_MOVED)];
}

/** Which of the window goes next: its index. */
function choose(window: readonly Judged[], head: Judged, top: Top): number {
  const room = (each: Judged): boolean => (top.organisations.get(organisationOf(each)) ?? 0) < PER_ORGANISATION;
  const firstWhere = (fits: (each: Judged) => boolean): number => Math.max(0, window.findIndex(fits));
  if (!room(head)) return firstWhere(room);
  if (top.size >= FIRST) return 0;
  const equal = (each: Judged): boolean => head.score - each.score <= EQUALLY_MATCHED && room(each);
  // Tied to the point: small groups have nobody who works on their listing, so they go first.
  if (!isInformal(head)) {
    const choice = firstWhere((each) => each.score === head.score && room(each) && isInformal(each));
    if (choice > 0) return choice;
  }
  if (!top.informal && top.size >= KEPT_FROM && !isInformal(head)) {
    const choice = firstWhere((each) => equal(each) && isInformal(each));
    if (choice > 0) return choice;
  }
  const wantsKind = top.size >= KINDS_FROM && top.kinds.size < KINDS_WANTED && top.kinds.has(kindOf(head) ?? "");
  if (!wantsKind) return 0;
  return firstWhere((each) => equal(each) && kindOf(each) !== undefined && !top.kinds.has(kindOf(each) ?? ""));
}

function note(top: Top, taken: Judged): void {
  const organisation = organisationOf(taken);
  const kind = kindOf(taken);
  top.organisations.set(organisation, (top.organisations.get(organisation) ?? 0) + 1);
  if (kind !== undefined) top.kinds.add(kind);
  if (isInformal(taken)) top.informal = true;
  top.size++;
}

function organisationOf({ record }: Judged): string {
  return record.resource.organisation.name;
}

function kindOf({ record }: Judged): string | undefined {
  return record.resource.kind;
}

function isInformal({ record }: Judged): boolean {
  return record.resource.kind === "peer-group" || record.resource.organisation.type === "informal-group";
}
