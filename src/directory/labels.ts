import { isWhole, type Prepared } from "../find/index.js";
import type { FrozenDocument } from "../match/frozen/index.js";
import type { Point } from "../place/index.js";
import type { Resource } from "../resource/resource.js";
import { textOf } from "./text-of.js";

/** Most lines about a first visit that a grade tells apart: three is three or more. */
export const MOST_LINES = 3;

/** How a record has a need: read out of its text or its name, stated, or stated as what it is for. */
export const NEED_GRADES = { inText: 0, inName: 1, stated: 2, main: 3 } as const;

/**
 * What a frozen index knows of a record. Labels say in one word each what a question may ask for:
 * `need:ID` (graded by how the record has it), `modes:`, `kinds:`, `led_by:`, `languages:` (as the fields of a request
 * are called), `modes:any`, `carers` and `ages` when it says whether they are welcome, `main:TYPE` for what it is
 * mainly for, `first-time` graded by its lines, and of its reach `reach:remote`, `reach:home`, `reach:covers`,
 * `reach:nation` and `reach:somewhere`, a place to go that is not its point in the index. Who has any of these may
 * serve people far from that point.
 */
export function documentOf(
  record: Prepared,
  label: (need: string) => string,
  typeOf: (need: string) => string | undefined,
): FrozenDocument {
  const { resource } = record;
  const point = pointOf(record);
  const labels = new Map<string, number>();
  const [main] = resource.helps_with ?? [];
  for (const [need, { inferred, inName }] of record.helpsWith) {
    // A record that states needs only in its parts is for all of them.
    const stated = main === undefined || need === main ? NEED_GRADES.main : NEED_GRADES.stated;
    labels.set(`need:${need}`, inferred === undefined ? stated : inName ? NEED_GRADES.inName : NEED_GRADES.inText);
  }
  const put = (kind: string, values: readonly string[] | undefined): void => {
    for (const value of values ?? []) labels.set(`${kind}:${value}`, 1);
  };
  put("modes", resource.modes ?? record.remote);
  if (resource.modes !== undefined && resource.modes.length > 0) labels.set("modes:any", 1);
  const type = main === undefined ? undefined : typeOf(main);
  if (type !== undefined) labels.set(`main:${type}`, 1);
  const who = resource.who_for;
  if (who?.carers !== undefined) labels.set("carers", 1);
  if (who?.min_age !== undefined || who?.max_age !== undefined) labels.set("ages", 1);
  put("kinds", resource.kind === undefined ? [] : [resource.kind]);
  put("led_by", resource.led_by);
  put("languages", resource.languages);
  const lines = firstLines(resource);
  if (lines > 0) labels.set("first-time", Math.min(MOST_LINES, lines));
  if (record.remote.length > 0) labels.set("reach:remote", 1);
  if (record.comesHome) labels.set("reach:home", 1);
  const areas = [...(resource.covers ?? []), ...(resource.places ?? []).flatMap(({ covers }) => covers ?? [])];
  if (areas.some((area) => !isWhole(area))) labels.set("reach:covers", 1);
  if (areas.some(isWhole)) labels.set("reach:nation", 1);
  if (point === undefined && record.hasPlaces) labels.set("reach:somewhere", 1);
  return { text: textOf(record, label), labels, ...(point === undefined ? {} : { point }) };
}

/** How many things a record says about the first visit: those that `find/score-person.ts` counts. */
function firstLines({ first_time: first }: Resource): number {
  const said = [first?.meet_at_door, first?.bring_someone, first?.just_watch, first?.text !== undefined];
  return said.filter((line) => line === true).length;
}

/** The one point a record happens at; none when it has no place, or several: then it must be looked at wherever one is. */
export function pointOf({ venues }: Prepared): Point | undefined {
  const [first] = venues;
  if (first === undefined) return undefined;
  const elsewhere = venues.some(({ point }) => point.lat !== first.point.lat || point.lng !== first.point.lng);
  return elsewhere ? undefined : first.point;
}
