import { listed, type Token } from "../words/index.js";
import type { Row } from "./row.js";

/** "Used to swim but can't now": it is given up. */
const GIVEN_UP = [
  ...["gave it up", "given it up", "packed it in", "stopped", "had to stop", "had to give up"],
  ...["cant now", "cant anymore", "cant any more", "dont now"],
].map((each) => each.split(" "));
/** "Stopped when mum died, want to get back to it". */
const INTO = listed("to in into");
/** "Thought it was cancer but it wasn't". "It isn't going away" goes on to something else. */
const NOT_SO = listed("isnt wasnt hasnt havent hadnt doesnt didnt");
const ENDS = listed("it its and but so");

/** "I was an alcoholic once", in one breath with what was. Who "used to" be it needs no such word. */
const OVER = ["once", "not now", "not anymore", "not any more"].map((each) => each.split(" "));
/** "I was an alcoholic, ten years sober": these say what they are about, so a comma may stand before them. */
const SOBER = ["years sober", "years clean", "sober for", "clean for", "sober now", "clean now"].map((each) =>
  each.split(" "),
);
const SO_SOON = 4;
/** What somebody was told that they have, or was born with, they have still. */
const LASTING = listed("diagnosed told born");
/** "Used to be depressed, feel it creeping in again and want help" is about it. */
const RETURNING = listed("again still coming comes relapsed relapse slipped craving cravings");
export const WANTS: ReadonlySet<string> = listed("want wants wanting need needs looking like love");

/** The last word that says of something named that it is over, where something else is wanted now; or -1. */
export function overAt({ words, word, goesOn, starts }: Row, at: number, to: number): number {
  let [over, marked, joined] = [to, word(at) === "used", true];
  if (LASTING.has(word(at - 2)) || LASTING.has(word(at + 1))) return -1;
  for (let i = at + 1; i <= to + SO_SOON; i++) {
    joined &&= goesOn(i - 1);
    const mark = [...(joined || marked ? OVER : []), ...SOBER].find((each) => starts(each, i));
    if (mark !== undefined) [over, marked] = [Math.max(over, i + mark.length - 1), true];
  }
  return marked && isWanting(words, over + 1) ? over : -1;
}

/** The last word that says of something done that it was given up, where something else is wanted now; or -1. */
export function leftAt({ words, word, starts }: Row, at: number, to: number): number {
  let end = word(at) === "used" ? -1 : to;
  for (let i = to + 1; i <= to + SO_SOON; i++) {
    const mark = GIVEN_UP.find((each) => starts(each, i));
    if (mark !== undefined) end = Math.max(end, i + mark.length - 1);
  }
  const isBack = words.some((_, i) => i > end && word(i) === "back" && INTO.has(word(i + 1)));
  return end > -1 && !isBack && isWanting(words, end + 1) ? end : -1;
}

/** Where it is said of what was thought that it is not so; or -1. */
export function notSoAt({ word, goesOn }: Row, to: number): number {
  for (let i = to + 1; i <= to + SO_SOON; i++)
    if (NOT_SO.has(word(i)) && (!goesOn(i) || ENDS.has(word(i + 1)))) return i;
  return -1;
}

/** Whether something is wanted from a word on, and not the old again. */
function isWanting(words: readonly Token[], from: number): boolean {
  const after = words.slice(from);
  return after.some(({ word }) => WANTS.has(word)) && !after.some(({ word }) => RETURNING.has(word));
}
