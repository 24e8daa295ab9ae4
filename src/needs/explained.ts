import { listed, type Token } from "../words/index.js";
import type { Denial } from "./denials.js";
import { isJoined } from "./turned.js";

/** Words that tell how it is, and words that ask for something. "Is" in front asks. */
const TELLS = listed("im ive am is has have had got hes shes already");
const ASKS = listed("want wants need needs like love looking but");
export const BECAUSE: ReadonlySet<string> = listed("because as since cause");

/**
 * The words behind a denial that tell why: "not counselling, I've got a counsellor". They name again what is not wanted,
 * and ask for none of it. "Not a choir, a singing group" names what is.
 * @returns their places among the words
 */
export function explained(text: string, words: readonly Token[], { to }: Denial): number[] {
  const from = to + 1;
  const goesOn = (at: number): boolean => isJoined(text, words[at], words[at + 1]);
  if (goesOn(to) && !BECAUSE.has(words[from]?.word ?? "")) return [];
  let last = from;
  while (goesOn(last)) last++;
  const clause = words.slice(from, last + 1).map(({ word }) => word);
  const tells = clause.some((word, i) => TELLS.has(word) && (word !== "is" || i > 0));
  return tells && !clause.some((word) => ASKS.has(word)) ? clause.map((_, i) => from + i) : [];
}
