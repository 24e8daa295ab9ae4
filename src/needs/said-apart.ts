import { listed, type Token } from "../words/index.js";
import { denialsIn } from "./denials.js";
import { type PhraseReading, standApart } from "./phrase-reader.js";
import { isJoined } from "./turned.js";
import type { Need } from "./vocabulary.js";

/** From this weight on a phrase that was found whole says plainly what it is about: "lonely" does, and "job" does not. */
const PLAIN = 0.38;
/** These, and every stop, go on to something else: "autistic adult no friends", "asylum seeker need english lessons". */
const JOINING = listed("and also but plus or since no need needs want wants");

/**
 * Which needs are said beside one another, each plainly, as two things: their phrases stand whole on different words,
 * and a word or a stop between their beginnings goes on from one to the other ("copd and need a lift to hospital"). What runs on
 * is one thing: "cocaine addict", "volunteer at a food bank". A way of meeting is how somebody asks for the rest, and
 * what is denied ("not in debt but skint") is no second need.
 * @returns whether two needs, by number, are
 */
export function saidApart(
  text: string,
  words: readonly Token[],
  phrases: ReadonlyMap<number, PhraseReading>,
  needs: readonly Need[],
): (one: number, other: number) => boolean {
  const denials = denialsIn(text, words);
  const plainlySaid = (need: number): PhraseReading | undefined => {
    const reading = needs[need]?.type === "way" ? undefined : phrases.get(need);
    if (reading === undefined || reading.whole <= PLAIN) return undefined;
    // "My husband was violent once" tells of hurt that is not over for them: only what may be denied is past.
    const own = denials.filter(({ kind }) => kind !== "past" || needs[need]?.deniable === true);
    return own.some(({ at, to }) => reading.wholeFrom > at && reading.wholeFrom <= to) ? undefined : reading;
  };
  // Every two of the likeliest are asked about, and few are plainly said: those are found once.
  const plain = new Map<number, PhraseReading>();
  for (const need of phrases.keys()) {
    const reading = plainlySaid(need);
    if (reading !== undefined) plain.set(need, reading);
  }
  return (one, other) => {
    const mine = plain.get(one);
    const theirs = mine === undefined ? undefined : plain.get(other);
    if (mine === undefined || theirs === undefined || !standApart(mine, theirs)) return false;
    const next = Math.min(mine.wholeFrom, theirs.wholeFrom) + 1;
    const between = words.slice(next, Math.max(mine.wholeFrom, theirs.wholeFrom) + 1);
    return between.some((word, i) => JOINING.has(word.word) || !isJoined(text, words[next + i - 1], word));
  };
}
