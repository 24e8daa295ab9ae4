import { type FindWords, findWords } from "../language/find.js";
import type { Access } from "../resource/lists.js";
import type { Place, Resource } from "../resource/resource.js";
import type { Asked, AskedNeed } from "./asked.js";
import { languageOf, languagesOf } from "./languages.js";
import type { Prepared } from "./prepared.js";
import type { NoteSaying } from "./saying.js";
import { waysAtHome } from "./ways.js";

/** Features of a building. Where a record says that one is not there, that only speaks against going there. */
const OF_A_BUILDING: ReadonlySet<string> = new Set<Access>([
  "step-free",
  "accessible-toilet",
  "changing-places",
  "parking",
  "blue-badge-parking",
  "lift",
  "hearing-loop",
  "quiet",
  "assistance-dogs",
  "public-transport",
]);

/** What lets those in who have a need, beside what they want to do. */
const LETS_IN: Readonly<Record<string, Access>> = {
  bsl: "bsl",
  "hearing-loss": "hearing-loop",
};

/** The features of access that are a wish because of who asks: "deaf and want a walking group". */
export function accessBeside(needs: readonly AskedNeed[]): Access[] {
  return needs.flatMap(({ id, beside }) => (beside === true ? (LETS_IN[id] ?? []) : []));
}

/** Of these features, those of which nothing says whether a record has them, nor that it is for whoever needs them. */
export function accessUnsure({ resource, helpsWith }: Prepared, { needs }: Asked): Access[] {
  const told = [resource, ...(resource.places ?? [])].flatMap(({ access = [], no_access = [] }) => [access, no_access]);
  if (languagesOf(resource).some(isSigned)) told.push(["bsl"]);
  const unmet = accessBeside(needs.filter(({ id }) => !helpsWith.has(id)));
  return unmet.filter((each) => !told.flat().includes(each));
}

/** Whether it is stated that a feature is not at a place: what the place says of itself goes before its record. */
function isLacking({ no_access: nowhere }: Resource, place: Place | undefined, feature: string): boolean {
  const holds = (list: readonly string[] | undefined): boolean => list?.includes(feature) === true;
  if (holds(place?.no_access)) return true;
  return holds(nowhere) && !holds(place?.access);
}

/** Whether a feature is stated to be at none of some places; where there is none, to be there at all. */
export function isLost(resource: Resource, places: readonly Place[], feature: string): boolean {
  if (places.length === 0) return isLacking(resource, undefined, feature);
  return places.every((place) => isLacking(resource, place, feature));
}

/** Whether a place states that something is not there which the person needs. */
export function lacksAccess(resource: Resource, place: Place | undefined, needed: readonly string[]): boolean {
  return needed.some((feature) => isLacking(resource, place, feature));
}

/** Whoever chose no other language than British Sign Language needs it there as they need a way in. */
const isSigned = (tag: unknown): boolean => languageOf(tag) === "bfi";

/**
 * What a record says is not there of the access that was chosen, where the person would go. It is a limit when they
 * have to go there; where they are also rung up or visited it is only to be known.
 * @param venue index of the place they would go to; without it, all places must lack it
 */
export function accessAgainst(
  record: Prepared,
  asked: Asked,
  venue: number | undefined,
): { limits: NoteSaying[]; cautions: NoteSaying[] } {
  const limits: NoteSaying[] = [];
  const cautions: NoteSaying[] = [];
  const { access = [], languages = [] } = asked.request;
  const needed = languages.length > 0 && languages.every(isSigned) ? [...access, "bsl"] : access;
  if (needed.length === 0) return { limits, cautions };
  const { resource } = record;
  const mayStay = waysAtHome(record, asked.request).length > 0;
  const places = (resource.places ?? []).filter((_, index) => venue === undefined || index === venue);
  const words = findWords(asked.lang);
  for (const feature of new Set(needed)) {
    if (!isLost(resource, places, feature)) continue;
    const nowhere = resource.no_access?.some((each) => each === feature) === true;
    const onlyThere = mayStay && (OF_A_BUILDING.has(feature) || !nowhere);
    (onlyThere ? cautions : limits).push({ code: "access", say: () => lackingText(places, feature, words) });
  }
  return { limits, cautions };
}

function lackingText(places: readonly Place[], feature: string, words: FindWords): string {
  const label = words.access[feature] ?? feature;
  const [place] = places;
  const itself = places.length === 1 && place?.no_access?.some((each) => each === feature) === true;
  return itself ? words.limitAccessPlace(label, place.name ?? place.town ?? "") : words.limitAccess(label);
}
