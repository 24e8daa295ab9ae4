import type { Candidate } from "./judge.js";
import type { Lexicon } from "./lexicon.js";
import type { Slot } from "./slots.js";
import { type Evidence, slotWeight } from "./weigh.js";

/**
 * From this likelihood on a reading may stand by itself. This and the next three were set on the project's own
 * requests, about a need and about something else: of those about a need that are called sure, 1 in 100 are wrong.
 */
const LIKELY = 0.92;
/** So many telling words of the request, each heard as the need's, are enough. */
const PIECES = 4;
/** Or so much more that speaks for the need than for none, on the scale of the readers' scores. */
const MARGIN = 8;
/** On fewer, a phrase must be found whole that is worth this, more than most clues are, or so many words be in phrases. */
const WHOLE = 0.4;
const IN_PHRASES = 2;
/** A word counts as heard when it adds this much to the need's score, for each unit of what it weighs. */
const HEARD = 1.5;
/** A further reading this likely explains its words too. */
const ALSO = 0.3;

/**
 * True when the first reading may be acted on without asking: it is likely, and it does not hang on one or two words
 * beside others that nothing explains. "Guitar group" is sure, "the hoover bags for a henry" is not, nor is what one
 * word of a longer phrase says: "rough cough" is no "sleeping rough". Of a need that hurts to be told by mistake, each
 * telling word must be one of its phrases': "the cat is dying" is not sure of a person's end.
 */
export function isSure(
  candidates: readonly Candidate[],
  evidence: Evidence,
  slots: readonly Slot[],
  lexicon: Lexicon,
): boolean {
  const top = candidates[0];
  if (top === undefined || top.strength < LIKELY) return false;
  if (top.score - evidence.nothing >= MARGIN) return true;
  const heard = (candidate: Candidate, slot: number): boolean =>
    (candidate.parts[slot] ?? 0) > HEARD * slotWeight(slots[slot], lexicon);
  const named = evidence.phrases.get(top.need);
  const telling = slots.flatMap((slot, i) => (slot.functional ? [] : [i]));
  const others = candidates.filter((each) => each.strength > ALSO);
  if (telling.filter((slot) => heard(top, slot)).length >= PIECES) return true;
  const inPhrases = telling.filter((slot) => (named?.parts[slot] ?? 0) > 0);
  if ((named?.whole ?? 0) <= WHOLE && inPhrases.length < Math.min(IN_PHRASES, telling.length)) return false;
  if (lexicon.needs[top.need]?.careful === true) return inPhrases.length === telling.length;
  return telling.every((slot) => heard(top, slot) || others.some((each) => heard(each, slot)));
}
