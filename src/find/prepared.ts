import type { Places, Point } from "../place/outcome.js";
import type { Mode } from "../resource/lists.js";
import type { Resource, WhoFor } from "../resource/resource.js";
import { isWithheld } from "../resource/withhold.js";
import { isFunctionWord, wordsOf } from "../words/index.js";
import { speaks } from "./languages.js";

/** A venue whose place on the map is known. */
export interface Venue {
  /** Its index in `resource.places`. */
  place: number;
  point: Point;
  /** Metres. */
  uncertainty: number;
}

/** A need that a record helps with: stated by whoever wrote it, inferred from its text, or that of whom it welcomes. */
export interface HelpsWith {
  /** 0 to 1: 1 when stated, less when inferred or welcomed. */
  strength: number;
  /** The record says that it especially welcomes them, and not that it is about them. */
  welcomed?: true;
  /** It is held in their language, and is told as that, whatever its words seem to say. */
  heldIn?: true;
  /** The vocabulary's phrase that it was inferred by, and how plainly it is said; absent when it is stated. */
  inferred?: string;
  said?: Said;
  /** The module or level of the record that is about it, when not the whole. */
  part?: string;
  /** Who that level is for. */
  levelFor?: WhoFor;
  /** Further levels that are about it: of two for different ages each is for somebody. */
  others?: readonly HelpsWith[];
}

/** A need read out of a record's own text. */
export interface Inferred {
  need: string;
  words: string;
  said: Said;
}

/**
 * How plainly a record's own words say that it is about a need, and so how far that is trusted: its name says so or its
 * text opens with it and comes back to it, opens with it, says it further on or more than in passing, or once far down.
 * Of 100 needs read so out of 230 charities, which machines had labelled by reading them, 73, 39, 18 and 19 were what
 * the charity is about, and 84, 71, 51 and 35 with those that it may be about.
 */
export const SAID = { mainly: 0.85, first: 0.6, also: 0.5, passing: 0.4 } as const;
export type Said = keyof typeof SAID;
/** The same of whom it especially welcomes: said plainly, but of who comes, and so behind all that is about it. */
export const WELCOMED = 0.45;

/** Whether whoever wrote a record says that it helps with the need: what is inferred or welcomed has less than all. */
export function isStated({ strength }: HelpsWith): boolean {
  return strength === 1;
}

/** A record made ready for questions: what every question would otherwise work out again. */
export interface Prepared {
  resource: Resource;
  helpsWith: ReadonlyMap<string, HelpsWith>;
  venues: readonly Venue[];
  /** The areas it serves: its own, or those of its places when every place states some. */
  serves: readonly string[];
  /** Ways to take part from wherever one is. */
  remote: readonly Mode[];
  comesHome: boolean;
  /** Some place can be gone to, or would be if its address were not withheld. */
  hasPlaces: boolean;
  /** People go there: ways to take part are not known, or going there is one. Else its places are offices. */
  goTo: boolean;
  /** Ways to take part are known, and going there is the only one. */
  inPersonOnly: boolean;
  /** Ways to take part are known, and all need the internet. */
  onlineOnly: boolean;
}

/** The one point a record happens at; none when it has no place, or several: then it must be looked at wherever one is. */
export function pointOf({ venues }: Prepared): Point | undefined {
  const [first] = venues;
  if (first === undefined) return undefined;
  const elsewhere = venues.some(({ point }) => point.lat !== first.point.lat || point.lng !== first.point.lng);
  return elsewhere ? undefined : first.point;
}

/** Whether a phrase has more than one word that says something: "all alone" has not. */
export function isPhrase(words: string): boolean {
  return wordsOf(words).filter((word) => !isFunctionWord(word)).length > 1;
}

/** Modes that reach a person anywhere. */
const REMOTE: ReadonlySet<Mode> = new Set<Mode>(["phone", "video", "online", "text", "post"]);

/** Modes that need the internet. */
export const NEEDS_INTERNET: ReadonlySet<Mode> = new Set<Mode>(["online", "video"]);

/** Needs that are a way of taking part, each with the modes that are it. */
const WAYS: readonly (readonly [need: string, modes: ReadonlySet<Mode>])[] = [
  ["home-visit", new Set<Mode>(["home-visit"])],
  ["online", NEEDS_INTERNET],
];

/**
 * Makes a record ready.
 * @param resource the record, already without what is withheld
 * @param places finds where its places are
 * @param inferred needs read from its text, for records that state none
 */
export function prepare(resource: Resource, places: Pick<Places, "locate">, inferred: readonly Inferred[]): Prepared {
  const helpsWith = new Map<string, HelpsWith>();
  for (const need of resource.helps_with ?? []) helpsWith.set(need, { strength: 1 });
  for (const part of resource.modules ?? []) {
    for (const need of part.helps_with ?? []) {
      if (!helpsWith.has(need)) helpsWith.set(need, { strength: 1, part: part.name });
    }
  }
  for (const { name, helps_with: helps, who_for: who } of resource.levels ?? []) {
    const level: HelpsWith = { strength: 1, part: name, ...(who === undefined ? {} : { levelFor: who }) };
    for (const need of helps ?? []) {
      const first = helpsWith.get(need);
      if (first === undefined) helpsWith.set(need, level);
      // What the whole record helps with, or a module that is for all, is for everybody.
      else if (first.levelFor !== undefined)
        helpsWith.set(need, { ...first, others: [...(first.others ?? []), level] });
    }
  }
  // What its fields say of how it happens is stated: before what its text only seems to say.
  const modes = resource.modes ?? impliedModes(resource);
  for (const [way, ofIt] of WAYS) {
    if (!helpsWith.has(way) && modes.some((mode) => ofIt.has(mode))) helpsWith.set(way, { strength: 1 });
  }
  for (const { need, words, said } of inferred) {
    if (!helpsWith.has(need)) helpsWith.set(need, { strength: SAID[said], inferred: words, said });
  }
  // Whoever asks for BSL is welcome to what is held in it, whatever it is about.
  if (speaks(resource, "bfi")) {
    const read = helpsWith.get("bsl");
    const isMore = read !== undefined && read.strength >= WELCOMED;
    helpsWith.set("bsl", { ...(isMore ? read : { strength: WELCOMED, welcomed: true }), heldIn: true });
  }
  for (const need of resource.who_for?.welcomes ?? []) {
    if ((helpsWith.get(need)?.strength ?? 0) < WELCOMED) helpsWith.set(need, { strength: WELCOMED, welcomed: true });
  }

  const venues: Venue[] = [];
  (resource.places ?? []).forEach((place, index) => {
    if (isWithheld(place)) return;
    const located = places.locate(place);
    if (located !== undefined) venues.push({ place: index, point: located.point, uncertainty: located.uncertainty });
  });
  return {
    resource,
    helpsWith,
    venues,
    serves: areasOf(resource),
    remote: modes.filter((mode) => REMOTE.has(mode)),
    comesHome: modes.includes("home-visit"),
    hasPlaces: (resource.places ?? []).length > 0,
    goTo: modes.length === 0 || modes.includes("in-person"),
    inPersonOnly: modes.length > 0 && modes.every((mode) => mode === "in-person"),
    onlineOnly: modes.length > 0 && modes.every((mode) => NEEDS_INTERNET.has(mode)),
  };
}

function areasOf({ covers, places = [] }: Resource): readonly string[] {
  if (covers !== undefined && covers.length > 0) return covers;
  if (!places.every((place) => place.covers !== undefined && place.covers.length > 0)) return [];
  return [...new Set(places.flatMap((place) => place.covers ?? []))];
}

/** Modes that a record's kind says when it does not state any: a helpline is a phone line. */
function impliedModes(resource: Resource): Mode[] {
  if (resource.kind === "helpline") return resource.contact?.text !== undefined ? ["phone", "text"] : ["phone"];
  if (resource.kind === "online-community") return ["online"];
  if (resource.kind === "text-programme") return ["text"];
  return [];
}
