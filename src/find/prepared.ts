import type { Places, Point } from "../place/outcome.js";
import type { Mode } from "../resource/lists.js";
import type { Resource } from "../resource/resource.js";

/** A venue whose place on the map is known. */
export interface Venue {
  /** Its index in `resource.places`. */
  place: number;
  point: Point;
  /** Metres. */
  uncertainty: number;
}

/** A need that a record helps with, stated by whoever wrote it or inferred from its text. */
export interface HelpsWith {
  /** The words it was inferred from; absent when it is stated. */
  inferred?: string;
}

/** A record made ready for questions: what every question would otherwise work out again. */
export interface Prepared {
  resource: Resource;
  helpsWith: ReadonlyMap<string, HelpsWith>;
  venues: readonly Venue[];
  /** Ways to take part from wherever one is. */
  remote: readonly Mode[];
  comesHome: boolean;
  /** Some place can be gone to, or would be if its address were not withheld. */
  hasPlaces: boolean;
  withheld: boolean;
  /** Imported or half-filled: no needs stated, so its text must speak for it. */
  thin: boolean;
}

/** Modes that reach a person anywhere. */
const REMOTE: ReadonlySet<Mode> = new Set<Mode>(["phone", "video", "online", "text", "post"]);

/**
 * Makes a record ready.
 * @param resource the record, already without what is withheld
 * @param places finds where its places are
 * @param inferred needs read from its text, for records that state none
 */
export function prepare(
  resource: Resource,
  places: Pick<Places, "locate">,
  inferred: readonly { need: string; words: string }[],
): Prepared {
  const helpsWith = new Map<string, HelpsWith>();
  for (const need of resource.helps_with ?? []) helpsWith.set(need, {});
  for (const part of resource.modules ?? []) for (const need of part.helps_with ?? []) helpsWith.set(need, {});
  for (const level of resource.levels ?? []) for (const need of level.helps_with ?? []) helpsWith.set(need, {});
  const thin = helpsWith.size === 0;
  for (const { need, words } of inferred) if (!helpsWith.has(need)) helpsWith.set(need, { inferred: words });

  const venues: Venue[] = [];
  (resource.places ?? []).forEach((place, index) => {
    if (place.address === "withheld") return;
    const located = places.locate(place);
    if (located !== undefined) venues.push({ place: index, point: located.point, uncertainty: located.uncertainty });
  });
  const modes = resource.modes ?? impliedModes(resource);
  return {
    resource,
    helpsWith,
    venues,
    remote: modes.filter((mode) => REMOTE.has(mode)),
    comesHome: modes.includes("home-visit"),
    hasPlaces: (resource.places ?? []).length > 0,
    withheld: (resource.places ?? []).some((place) => place.address === "withheld"),
    thin,
  };
}

/** Modes that a record's kind says when it does not state any: a helpline is a phone line. */
function impliedModes(resource: Resource): Mode[] {
  if (resource.kind === "helpline") return resource.contact?.text !== undefined ? ["phone", "text"] : ["phone"];
  if (resource.kind === "online-community") return ["online"];
  if (resource.kind === "text-programme") return ["text"];
  return [];
}
