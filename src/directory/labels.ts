import type { Prepared } from "../find/index.js";
import type { FrozenDocument } from "../match/frozen/index.js";
import type { Point } from "../place/index.js";
import { textOf } from "./text-of.js";

/** Grades of a need among a record's labels. */
export const NEED_GRADES = { inferred: 1, also: 2, main: 3 } as const;

/**
 * What a frozen index knows of a record. Labels say in one word each what a question may ask for:
 * `need:ID` (graded by how the record has it), `mode:`, `kind:`, `access:`, `ease:`, `led-by:`, `language:`, and of
 * its reach `reach:remote`, `reach:home`, `reach:covers`: whoever has one of these may serve people far away.
 */
export function documentOf(record: Prepared, label: (need: string) => string): FrozenDocument {
  const { resource } = record;
  const labels = new Map<string, number>();
  const [main] = resource.helps_with ?? [];
  for (const [need, { inferred }] of record.helpsWith) {
    const grade = inferred !== undefined ? NEED_GRADES.inferred : need === main ? NEED_GRADES.main : NEED_GRADES.also;
    labels.set(`need:${need}`, grade);
  }
  const put = (kind: string, values: readonly string[] | undefined): void => {
    for (const value of values ?? []) labels.set(`${kind}:${value}`, 1);
  };
  put("mode", resource.modes);
  put("kind", resource.kind === undefined ? [] : [resource.kind]);
  put("access", [...(resource.access ?? []), ...(resource.places ?? []).flatMap(({ access }) => access ?? [])]);
  put("ease", resource.eases);
  put("led-by", resource.led_by);
  put("language", resource.languages);
  if (record.remote.length > 0) labels.set("reach:remote", 1);
  if (record.comesHome) labels.set("reach:home", 1);
  if ((resource.covers ?? []).length > 0) labels.set("reach:covers", 1);
  const point = pointOf(record);
  return { text: textOf(record, label), labels, ...(point === undefined ? {} : { point }) };
}

/** The one point a record happens at; none when it has no place, or several: then it must be looked at wherever one is. */
export function pointOf({ venues }: Prepared): Point | undefined {
  const [first] = venues;
  if (first === undefined) return undefined;
  const elsewhere = venues.some(({ point }) => point.lat !== first.point.lat || point.lng !== first.point.lng);
  return elsewhere ? undefined : first.point;
}
