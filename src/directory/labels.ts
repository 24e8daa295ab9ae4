import {
  interprets,
  isCharged,
  isStated,
  isWhole,
  languagesOf,
  onlyFor,
  type Prepared,
  pointOf,
  type Said,
  statedAreas,
} from "../find/index.js";
import type { FrozenDocument } from "../match/frozen/index.js";
import type { Resource } from "../resource/resource.js";
import { namesOf, textOf } from "./text-of.js";

/** Most lines about a first visit that a grade tells apart: three is three or more. */
const MOST_LINES = 3;

/** How a record has a need that it states: among others, or as what it is for. */
export const STATED_GRADES = { beside: 0, main: 1 } as const;

/** How plainly a record's own words say that it is about a need that it does not state. */
export const SEEMING_GRADES: Readonly<Record<Said, number>> = { passing: 0, also: 1, first: 2, mainly: 3 };

/**
 * What a frozen index knows of a record. Labels say in one word each what a question may ask for:
 * `need:ID` and `seems:ID` (graded by how the record has it), `welcomes:ID`, `modes:`, `kinds:`, `led_by:`, `languages:` (as the
 * fields of a request are called), `modes:any`, `genders:` and `genders:any` for whom it is only, `min_age:N` and
 * `max_age:N`, `carers` when they are welcome and `carers:instead` when it is for them only, `free` and `charged`,
 * `main:TYPE` for what it is mainly for, or `main:none`, `first-time` graded by its lines, `unchecked` and `public-sources` for how
 * far it is trusted, and of its reach `reach:remote`, `reach:home`, `reach:covers`, `reach:nation` and
 * `reach:somewhere`, a place to go that is not its point in the index. Who has any of these five but `reach:home`
 * may serve people far from that point. `reach:office` says that nobody goes to its places.
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
  for (const [need, helps] of record.helpsWith) {
    // A record that states needs only in its parts is for all of them.
    const { beside, main: first } = STATED_GRADES;
    if (isStated(helps)) labels.set(`need:${need}`, main === undefined || need === main ? first : beside);
    else if (helps.said !== undefined) labels.set(`seems:${need}`, SEEMING_GRADES[helps.said]);
    else labels.set(`welcomes:${need}`, 1);
  }
  const put = (kind: string, values: readonly string[] | undefined): void => {
    for (const value of values ?? []) labels.set(`${kind}:${value}`, 1);
  };
  const putIf = (label: string, is: boolean): void => {
    if (is) labels.set(label, 1);
  };
  put("modes", resource.modes ?? record.remote);
  putIf("modes:any", resource.modes !== undefined && resource.modes.length > 0);
  const type = main === undefined ? undefined : typeOf(main);
  putIf(`main:${type}`, type !== undefined);
  putIf("main:none", main === undefined);
  const { carers, min_age: youngest, max_age: oldest } = resource.who_for ?? {};
  putIf("carers", carers !== undefined);
  putIf("carers:instead", carers === "instead");
  if (youngest !== undefined) labels.set(`min_age:${youngest}`, 1);
  if (oldest !== undefined) labels.set(`max_age:${oldest}`, 1);
  const genders = onlyFor(resource);
  put("genders", genders);
  putIf("genders:any", genders.length > 0);
  putIf("free", resource.cost?.free === true || resource.payable_with?.includes("free") === true);
  putIf("charged", isCharged(resource));
  put("kinds", resource.kind === undefined ? [] : [resource.kind]);
  put("led_by", resource.led_by);
  // `*` where somebody interprets: then any language may count.
  put("languages", languagesOf(resource));
  putIf("languages:*", interprets(resource));
  const lines = firstLines(resource);
  if (lines > 0) labels.set("first-time", Math.min(MOST_LINES, lines));
  putIf("unchecked", resource.checked === undefined);
  putIf("public-sources", resource.checked?.how === "public-sources");
  putIf("reach:remote", record.remote.length > 0);
  putIf("reach:home", record.comesHome);
  const areas = statedAreas(resource);
  putIf(
    "reach:covers",
    areas.some((area) => !isWhole(area)),
  );
  putIf("reach:nation", areas.some(isWhole));
  putIf("reach:somewhere", point === undefined && record.hasPlaces && record.goTo);
  putIf("reach:office", record.hasPlaces && !record.goTo);
  return { text: textOf(record, label), names: namesOf(record), labels, ...(point === undefined ? {} : { point }) };
}

/** How many things a record says about the first visit: those that `find/score-person.ts` counts. */
function firstLines({ first_time: first }: Resource): number {
  const said = [first?.meet_at_door, first?.bring_someone, first?.just_watch, first?.text !== undefined];
  return said.filter((line) => line === true).length;
}
