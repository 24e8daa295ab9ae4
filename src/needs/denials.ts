import { isFunctionWord, type Token } from "../words/index.js";
import { isJoined } from "./turned.js";

/**
 * How something is said not to be the point: somebody is free of it, does not want it, has or tried it, or goes to it
 * and says what they need besides.
 */
export type DenialKind = "not" | "unwanted" | "had" | "goes";

/** Words that name what is not the point. All are places among the request's words. */
export interface Denial {
  kind: DenialKind;
  /** Where the saying begins, where what it names does, and where that ends. */
  at: number;
  from: number;
  to: number;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** "Not homeless", "I don't gamble": what somebody is free of. "Can't" denies nothing: it is what is hard. */
const NOT = listed("no not dont doesnt didnt never isnt arent wasnt havent hasnt");
/** What stands between. Wanting does not: who does not want to drink any more has not stopped. */
const BETWEEN_NOT = listed("a an any the it got have having been being be do doing really actually in into on even");
/** "There is no dementia group", "why not": that is missed. So is "no cancer support", by a word after it. */
const MISSED = listed("why there theres");
const SUPPLY = listed(
  "support group groups help service services nurse nurses doctor doctors clinic advice meeting meetings team care " +
    "treatment therapy counselling counsellor medication meds tablets diagnosis appointment",
);

/** "Not drinking for three weeks" is about drinking all the same. */
const SINCE = listed("for since any anymore enough");

const SAYINGS: readonly (readonly [DenialKind, readonly string[]])[] = [
  ...sayings("unwanted", [
    "anything but",
    "anything except",
    "rather than",
    "instead of",
    "not a",
    "not interested in",
  ]),
  ...sayings("unwanted", ["dont want", "dont need", "dont fancy"]),
  ...sayings("had", ["already got", "already have", "already had", "already get", "already tried", "already done"]),
  ...sayings("had", ["already do", "already go to", "already been to"]),
  ...sayings("goes", ["go to", "been to"]),
];
const BETWEEN_OTHER = listed("a an any another the my some of to for on with at in it go going do doing got been");
const NEEDS = listed("need needs want wants looking");

function sayings(kind: DenialKind, phrases: string[]): [DenialKind, string[]][] {
  return phrases.map((phrase) => [kind, phrase.split(" ")]);
}

/** Finds what a request says that it is not about, or no longer. */
export function denialsIn(text: string, words: readonly Token[]): Denial[] {
  const word = (at: number): string => words[at]?.word ?? "";
  const goesOn = (at: number): boolean => isJoined(text, words[at], words[at + 1]);
  const found: Denial[] = [];
  const starts = (phrase: readonly string[], at: number): boolean =>
    phrase.every((each, i) => word(at + i) === each && (i === 0 || goesOn(at + i - 1)));
  /** What is named from a word on, after what may stand between. */
  const put = (kind: Denial["kind"], at: number, last: number, between: ReadonlySet<string>): void => {
    let from = last + 1;
    while (between.has(word(from)) && goesOn(from - 1)) from++;
    let to = from - 1;
    while (goesOn(to) && !isFunctionWord(word(to + 1))) to++;
    if (to < from) return;
    if (kind === "not" && (isSupply(words.slice(from + 1, to + 1)) || SINCE.has(word(to + 1)))) return;
    found.push({ kind, at, from, to });
    if (word(to + 1) === "or" && goesOn(to)) put(kind, to + 1, to + 1, between);
  };
  words.forEach((_, at) => {
    const isMissed = words.slice(Math.max(0, at - 2), at).some((each) => MISSED.has(each.word));
    if (NOT.has(word(at)) && !isMissed) put("not", at, at, BETWEEN_NOT);
    const [kind, phrase] = SAYINGS.find((each) => starts(each[1], at)) ?? ["not", []];
    if (kind === "goes" && !needsMore(words, at)) return;
    if (phrase.length > 0) put(kind, at, at + phrase.length - 1, BETWEEN_OTHER);
  });
  return found;
}

/** Whether "but" follows, and a need after it. */
function needsMore(words: readonly Token[], at: number): boolean {
  const but = words.findIndex((each, i) => i > at && each.word === "but");
  return but !== -1 && words.some((each, i) => i > but && NEEDS.has(each.word));
}

function isSupply(words: readonly Token[]): boolean {
  return words.some((each) => SUPPLY.has(each.word));
}
