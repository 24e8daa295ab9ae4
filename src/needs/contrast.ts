import { isFunctionWord, listed, type Token } from "../words/index.js";
import type { Denial } from "./denials.js";
import { BECAUSE } from "./explained.js";
import { WANTS } from "./over.js";
import { isJoined } from "./turned.js";

/** What may follow all that is refused: "not art please". */
const AFTER_BARE = listed("and or but please thanks");
const ONLY = listed("just only");

/**
 * "Walking not swimming", "a choir but not a church one": another thing is named before, which is what is wanted. "Not
 * art", "no knitting, just company": it is all that is said up to a stop, and after a "no" something else is.
 */
export function isContrast(text: string, words: readonly Token[], { no, to }: Denial): boolean {
  const [before, not] = [words[no - 1], words[no]?.word];
  if (before === undefined || !isJoined(text, before, words[no]) || before.word === "and") {
    const after = words.slice(to + 1);
    const next = after[0]?.word ?? "";
    const isAll = !isJoined(text, words[to], words[to + 1]) || AFTER_BARE.has(next) || BECAUSE.has(next);
    return isAll && (not === "not" || (not === "no" && after.some(({ word }) => WANTS.has(word) || ONLY.has(word))));
  }
  return not === "not" && (before.word === "but" ? no > 1 : !isFunctionWord(before.word));
}
