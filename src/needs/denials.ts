import { isFunctionWord, listed, RELATIVES, type Token } from "../words/index.js";
import { leftAt, notSoAt, overAt } from "./over.js";
import { rowOf } from "./row.js";

/**
 * How something is said not to be the point: somebody is free of it, does not want it, does not like it, has or tried
 * it, goes to it and says what they need besides, had it once and says what they want now, or gave it up.
 */
export type DenialKind = "not" | "unwanted" | "disliked" | "had" | "goes" | "past" | "left";

/** Words that name what is not the point. All are places among the request's words. */
export interface Denial {
  kind: DenialKind;
  /** Where the saying begins, where what it names does, and where that ends. */
  at: number;
  from: number;
  to: number;
  /** Where its "no" stands: for what comes after an "or", where that of the whole list does. */
  no: number;
}

/** "Not homeless", "I don't gamble": what somebody is free of. "Can't" denies nothing: it is what is hard. */
const NOT = listed("no not non dont doesnt didnt never isnt arent wasnt havent hasnt");
/** What stands between. Wanting does not: who does not want to drink any more has not stopped. */
const BETWEEN_NOT = listed(
  "a an any the for it got have having been being be do doing really actually in into on even",
);
/** "There is no dementia group", "why not": that is missed. So is "no cancer support", by a word after it. */
const MISSED = listed("why there theres");
const SUPPLY = listed(
  "support group groups help service services nurse nurses doctor doctors clinic advice meeting meetings team care " +
    "treatment therapy counselling counsellor medication meds tablets diagnosis appointment cafe cafes club clubs " +
    "centre centres course courses class classes charity charities choir choirs line helpline",
);
/** "No carers nearby", "no autism help": what is not to be had here is missed too. Only "no" says so. */
const HERE = listed("round around near nearby locally");
const PLACES = ["town", "area", "village", "city"].flatMap((place) =>
  ["my", "our"].map((whose) => ["in", whose, place]),
);

/** "Not drinking for three weeks", "not homeless yet" are about it all the same, and so is what comes soon. */
const SINCE = listed("for since any anymore left enough yet until till before always");
const FOR_NOW = ["at the moment", "at the minute", "as much"].map((each) => each.split(" "));
const SOON = listed("soon might");
const ABOUT_TO = ["about", "to"];

/** "Not gay friendly here", "no women allowed" tell of a place, and of who is not welcome there. */
const WELCOMED = listed("friendly allowed accepted welcome welcomed");

/** "I don't gamble but my husband does": somebody else is asked for, and it is about that. */
const OTHERS = listed("he she they");
const IS_SO = listed("does do is are has have");
const AFTER_SO = listed("it and but so");

/** Of somebody else only what they do not need: "she doesn't want carers" is why they ask. */
const WISHES = ["want", "need", "require", "wish", "seek", "fancy"];
const NOT_WISHED = [
  ...["dont", "do not"].flatMap((not) => WISHES.map((wish) => `${not} ${wish}`)),
  ...["doesnt", "does not"].flatMap((not) => [`${not} need`, `${not} require`]),
];
const SAYINGS: readonly (readonly [DenialKind, readonly string[]])[] = [
  ...sayings("unwanted", [
    "anything but",
    "anything except",
    "rather than",
    "rather not",
    "instead of",
    "not a",
    "not interested in",
  ]),
  ...sayings("unwanted", NOT_WISHED),
  ...sayings("unwanted", ["no need", "no wish", "no desire", "no interest", "require no", "requires no", "needs no"]),
  ...sayings("unwanted", ["not in need of", "not looking for", "not asking for", "im not after", "am not after"]),
  ...sayings("disliked", ["dont like", "do not like", "cant stand", "cannot stand", "hate", "not into", "not keen on"]),
  ...sayings("had", ["already got", "already have", "already had", "already get", "already tried", "already done"]),
  ...sayings("had", ["already do", "already go to", "already been to"]),
  ...sayings("goes", ["go to", "been to"]),
  ...sayings("past", ["used to", "was", "were"]),
  ...sayings("left", ["gave up", "given up", "stopped going to", "packed in", "dropped out of"]),
  ...sayings("not", ["out not to be", "out not to have"]),
  ...sayings(
    "not",
    ["it was", "it might be", "i had", "he had", "she had"].map((what) => `thought ${what}`),
  ),
];
const BETWEEN_OTHER = listed(
  "a an any another anything the my some of to for on with at in it go going do doing got been join attend see",
);
const NEEDS = listed("need needs want wants looking");
/** "Hate walking on my own", "dont like to sing in front of people": what goes on is how it is not liked, not what. */
const AFTER_DISLIKED = listed("but and or so just because cos want wants need needs");
const ALONE = listed("alone solo");
/** "I go to a choir". Who would like to go, asks whether they can or has never been wants just that. */
const GOERS = listed("i we already also");
const ASKS = listed("can could do should would might where how when");
const NEVER = listed("never not havent hasnt");

/** "It isn't counselling I need": so said, it is not wanted. */
const WHO_WANTS = listed("i we he she");
const IT = listed("it its that thats is was");

function sayings(kind: DenialKind, phrases: string[]): [DenialKind, string[]][] {
  return phrases.map((phrase) => [kind, phrase.split(" ")]);
}

/** Finds what a request says that it is not about, or no longer. */
export function denialsIn(text: string, words: readonly Token[]): Denial[] {
  const row = rowOf(text, words);
  const { word, goesOn, starts } = row;
  const found: Denial[] = [];
  const isOneOf = (phrases: readonly (readonly string[])[], at: number): boolean =>
    phrases.some((phrase) => starts(phrase, at));
  const isMissing = (at: number, from: number, to: number): boolean => {
    const named = words.slice(from + 1, to + 1);
    if (named.some((each) => SUPPLY.has(each.word))) return true;
    if (word(at) !== "no") return false;
    const follows = goesOn(to) && (word(to + 1) === "help" || isOneOf(PLACES, to + 1));
    return follows || named.some((each) => HERE.has(each.word));
  };
  const isSoOrSoon = (from: number, to: number): boolean => {
    if (words.slice(from + 1, to + 1).some((each) => SINCE.has(each.word) || WELCOMED.has(each.word))) return true;
    if (goesOn(to) && (SINCE.has(word(to + 1)) || isOneOf(FOR_NOW, to + 1))) return true;
    if (word(to + 1) !== "but") return false;
    for (let i = to + 2; goesOn(i - 1); i++) if (SOON.has(word(i)) || starts(ABOUT_TO, i)) return true;
    return false;
  };
  const isOfAnother = (next: number): boolean => {
    const who = next + (word(next) === "but" ? 1 : 0);
    const isMine = word(who) === "my" && RELATIVES.has(word(who + 1));
    if (!isMine && !OTHERS.has(word(who))) return false;
    const so = who + (isMine ? 2 : 1);
    return IS_SO.has(word(so)) && (!goesOn(so) || AFTER_SO.has(word(so + 1)));
  };
  const isDisliked = (from: number, to: number): boolean => {
    if (words.slice(from, to + 1).some((each) => ALONE.has(each.word))) return false;
    return !goesOn(to) || AFTER_DISLIKED.has(word(to + 1));
  };
  const endOf = (kind: DenialKind, at: number, to: number): number => {
    if (kind === "past") return overAt(row, at, to);
    if (kind === "left") return leftAt(row, at, to);
    return word(at) === "thought" ? notSoAt(row, to) : to;
  };
  /** Whether a list goes on after a comma, and comes to an "or": "no art, craft or bingo". */
  const isList = (to: number): boolean => {
    const [last, next] = [words[to], words[to + 1]];
    if (last === undefined || next === undefined || !/^, *$/.test(text.slice(last.end, next.start))) return false;
    let i = to + 1;
    while (i < words.length && !isFunctionWord(word(i))) i++;
    return i > to + 1 && word(i) === "or";
  };
  /** What is named from a word on, after what may stand between. */
  const put = (
    kind: DenialKind,
    at: number,
    last: number,
    between: ReadonlySet<string>,
    isListed = false,
    no = at,
  ): void => {
    let from = last + 1;
    while (between.has(word(from)) && goesOn(from - 1)) from++;
    // A list goes on over its comma.
    let to = isListed ? from : from - 1;
    const isNamed = (next: string): boolean => !isFunctionWord(next) || (to >= from && next === "people");
    // "Non" is part of one word: "non-religious bereavement group".
    if (word(at) === "non") to = from;
    else while (goesOn(to) && isNamed(word(to + 1))) to++;
    if (to < from) return;
    if (kind === "disliked" && !isDisliked(from, to)) return;
    // "Don't want my benefits stopped" is about what they have, and may lose.
    if (kind === "unwanted" && (word(from - 1) === "my" || isOfAnother(to + 1))) return;
    if (kind === "not" && IT.has(word(at - 1)) && WHO_WANTS.has(word(to + 1)) && WISHES.includes(word(to + 2))) {
      found.push({ kind: "unwanted", at, from, to: to + 2, no });
      return;
    }
    if (kind === "not" && (isMissing(at, from, to) || isSoOrSoon(from, to) || isOfAnother(to + 1))) return;
    const end = endOf(kind, at, to);
    if (end === -1) return;
    found.push({ kind, at, from, to: end, no });
    if (word(to + 1) === "or" && goesOn(to)) put(kind, to + 1, to + 1, between, false, no);
    else if (isList(to)) put(kind, at, to, between, true);
  };
  words.forEach((_, at) => {
    const isMissed = words.slice(Math.max(0, at - 2), at).some((each) => MISSED.has(each.word));
    if (NOT.has(word(at)) && !isMissed) put("not", at, at, BETWEEN_NOT);
    const [kind, phrase] = SAYINGS.find((each) => starts(each[1], at)) ?? ["not", []];
    if (kind === "goes" && !(isGoer(words, at) && needsMore(words, at))) return;
    const last = at + phrase.length - 1;
    if (phrase.length > 0) put(kind, at, last, kind === "past" || kind === "not" ? BETWEEN_NOT : BETWEEN_OTHER);
    if (word(at) === "used" && last > at) put("left", at, last, BETWEEN_OTHER);
  });
  return found;
}

/** Whether "but" follows, and a need after it. */
function needsMore(words: readonly Token[], at: number): boolean {
  const but = words.findIndex((each, i) => i > at && each.word === "but");
  return but !== -1 && words.some((each, i) => i > but && NEEDS.has(each.word));
}

function isGoer(words: readonly Token[], at: number): boolean {
  const [asks, before] = [words[at - 2]?.word ?? "", words[at - 1]?.word ?? ""];
  if (words[at]?.word === "been") return !NEVER.has(before);
  return GOERS.has(before) && !ASKS.has(asks);
}
