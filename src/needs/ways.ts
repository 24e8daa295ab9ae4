import type { Candidate } from "./judge.js";
import type { Lexicon } from "./lexicon.js";
import type { AttributeReading } from "./understood.js";

/** From this likelihood on a need is plain beside a way of meeting that is likelier. */
export const PLAIN = 0.5;
/** From this likelihood on, what a person needs goes before the way they would like it. */
const NEED_BEFORE_WAY = 0.35;

/** "Something online for my nerves" is about nerves: a way of meeting stands behind a need that is likely meant. */
export function waysLast(candidates: Candidate[], lexicon: Lexicon): Candidate[] {
  const isWay = (each: Candidate): boolean => lexicon.needs[each.need]?.type === "way";
  if (!candidates.some((each) => !isWay(each) && each.strength >= NEED_BEFORE_WAY)) return candidates;
  return [...candidates.filter((each) => !isWay(each)), ...candidates.filter(isWay)];
}

/** Ways that the words turn down: "not online" is not a wish to be online, nor is "face to face". A way's id is the mode it is about. */
export function waysNotWanted(attributes: readonly AttributeReading[]): ReadonlySet<string> {
  const turned = attributes.filter((each) => each.kind === "not_modes").map((each) => String(each.value));
  const wished = attributes.filter((each) => each.kind === "modes").map((each) => each.value);
  const offline = attributes.some((each) => each.kind === "digital" && each.value === "not-online");
  const onlyThere = wished.includes("in-person") && !wished.includes("online") && !wished.includes("video");
  if (offline || onlyThere || turned.includes("video")) turned.push("online");
  return new Set(turned);
}
