import { NOTHING } from "./heard.js";
import type { Candidate } from "./judge.js";
import type { Lexicon } from "./lexicon.js";
import { CLUE_WEIGHT } from "./phrase-reader.js";
import type { Evidence } from "./weigh.js";

/**
 * A need that hurts to be told by mistake is named beside another from this likelihood on; from the second on, when a
 * phrase of it, more than a clue, was found whole. Set on the project's own requests.
 */
const CAREFUL = 0.55;
const CAREFUL_WHOLE = 0.3;

/**
 * How much likelier than nothing such a need must be to be told first where only stories speak for it, in logarithms of
 * odds: the first where it stands on no more than a scrap of words. Set on the project's own requests, so that of those
 * that tell such a thing in a story hardly any come to it second.
 */
const CAREFUL_SCRAP = 3;
const CAREFUL_STORY = 1;
const SCRAP = 2;
/** Another stands before it that is this much as likely: "frightened of my partner" is told, though nothing names it. */
const RIVAL = 0.5;
/** A word is one of them when it adds this much. */
const TELLING = 1;

/** Whether the words name a need: a phrase of it, more than a clue, was found whole. */
export function isNamed({ need }: Candidate, { phrases }: Evidence): boolean {
  return (phrases.get(need)?.whole ?? 0) > CLUE_WEIGHT;
}

/**
 * Whether a reading may be told: one to be careful with only where it is likely meant, and where nothing names it, only
 * where it is likelier than nothing at all.
 */
export function mayBeNamed(each: Candidate, place: number, evidence: Evidence, lexicon: Lexicon): boolean {
  if (lexicon.needs[each.need]?.careful !== true) return true;
  const named = isNamed(each, evidence);
  if (place === 0) return named || each.score > evidence.nothing;
  return each.strength >= (named ? CAREFUL_WHOLE : CAREFUL);
}

/**
 * A need to be careful with that nothing names, and little of a story speaks for, stands behind another that is at least
 * half as likely, and is no likelier: who tells that story still comes to it, and who does not is not told it first. In Welsh, with its few
 * phrases and stories, next to everything is little, and it is left where it is.
 */
export function carefulSecond(
  candidates: Candidate[],
  evidence: Evidence,
  { needs }: Lexicon,
  lang: "en" | "cy",
): Candidate[] {
  const [first, ...others] = candidates;
  if (lang === "cy" || first === undefined || needs[first.need]?.careful !== true) return candidates;
  const isScrap = first.parts.filter((part) => part > TELLING).length <= SCRAP;
  if (isNamed(first, evidence) || first.score - evidence.nothing >= (isScrap ? CAREFUL_SCRAP : CAREFUL_STORY))
    return candidates;
  const least = Math.max(NOTHING[lang], first.strength * RIVAL);
  const next = others.find(({ need, strength }) => strength >= least && needs[need]?.type !== "way");
  if (next === undefined) return candidates;
  const second = { ...first, strength: Math.min(first.strength, next.strength) };
  return [next, second, ...others.filter((each) => each !== next)];
}
