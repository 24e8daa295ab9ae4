import { listed, type Token } from "../words/index.js";
import type { Span } from "./span.js";

/** Needs whose words also say where other things happen: halls, libraries, churches. */
export const VENUES: ReadonlySet<string> = listed("community-space reading-group faith");

const AT: ReadonlySet<string> = listed("at in down");
const THE: ReadonlySet<string> = listed("the our a my local");
/** So many words after it name the place: "village hall", "old church hall". */
const NAME_OF_PLACE = 3;

/**
 * Where something happens, in the words that say so: "free meals at the church hall".
 * @returns the stretches of the text
 */
export function venuesIn(words: readonly Token[]): Span[] {
  return words.flatMap(({ word }, at) => {
    const first = words[at + 1];
    const last = words[Math.min(words.length - 1, at + 1 + NAME_OF_PLACE)];
    if (!AT.has(word) || first === undefined || !THE.has(first.word) || last === undefined) return [];
    return [{ start: first.start, end: last.end }];
  });
}
