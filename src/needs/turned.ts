import type { Token } from "../words/index.js";

/** "Not online", "I don't want it on zoom": these turn round what they belong to. */
const NOT: ReadonlySet<string> = new Set(
  (
    "not no dont doesnt cant wont never without hate cannot didnt nothing isnt arent havent hasnt than instead " +
    "dim ddim nid"
  ).split(" "),
);
/**
 * What may stand between: words that hold together what is turned down, and wanting, using and going somewhere. Any
 * other word has a "not" of its own: "can't get out, come to me", "no friends, online group".
 */
const BETWEEN: ReadonlySet<string> = new Set(
  (
    "a an any the it that this them you me my of on in to at by for with via as be being do doing have having or nor " +
    "want wants wanting wanted like likes liking fancy need needs use uses using make makes manage know how really " +
    "very too good great keen free able available into talk talking speak speaking meet meeting " +
    "go going come coming get getting anything something group groups class classes meetings sessions appointments " +
    "ar ei yn y mewn ir fo fe eisiau isio isho moyn defnyddio gwneud neud angen"
  ).split(" "),
);
const MOST_BETWEEN = 5;
/** Whoever cannot go or come somewhere is who a visit is for. */
const MOVING: ReadonlySet<string> = new Set(["go", "going", "come", "coming", "get", "getting"]);
const VISIT = "home-visit";
/** These turn a way to take part down, and no time: who hates weekends, with nothing to do, may want company then. */
const OF_WAYS: ReadonlySet<string> = new Set(["without", "hate", "nothing"]);
/** "Not online or by phone" turns both down. */
const OR: ReadonlySet<string> = new Set(["or", "nor"]);
/** "Why not online", "there is nothing in Welsh": that is missed, not turned down. */
const MISSED: ReadonlySet<string> = new Set(["why", "there", "theres"]);

/**
 * Where the word stands that turns round what is named, or -1.
 * @param at where that begins
 * @param before where each word that was turned down already has its "not"
 */
export function turnedAt(
  text: string,
  words: readonly Token[],
  at: number,
  { kind, value }: { kind: string; value: string | boolean },
  before: ReadonlyMap<number, number>,
): number {
  for (let i = at - 1; i >= Math.max(0, at - 1 - MOST_BETWEEN) && isJoined(text, words[i], words[i + 1]); i--) {
    const word = words[i]?.word ?? "";
    const either = before.get(i);
    if (either !== undefined) return OR.has(words[i + 1]?.word ?? "") ? either : -1;
    if (NOT.has(word)) return turns(word, words, i, kind) ? i : -1;
    if (!BETWEEN.has(word) || (value === VISIT && MOVING.has(word))) return -1;
  }
  return -1;
}

function turns(word: string, words: readonly Token[], at: number, kind: string): boolean {
  // "Instead" by itself is a wish for what follows.
  if (word === "instead" && words[at + 1]?.word !== "of") return false;
  if (OF_WAYS.has(word) && kind !== "modes") return false;
  return !words.slice(Math.max(0, at - 2), at).some((each) => MISSED.has(each.word));
}

/** Whether no more than a space or a hyphen parts two words: not a comma, nor a place's name that was taken out. */
export function isJoined(text: string, first: Token | undefined, second: Token | undefined): boolean {
  return first !== undefined && second !== undefined && /^(\s*|-)$/.test(text.slice(first.end, second.start));
}
