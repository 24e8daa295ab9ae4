import { NUMBERS, TENS, UNITS } from "../words/index.js";
import type { Token } from "./tokens.js";

/** Whether the reading of a class of `words.yaml` starts at a token. */
export type Has = (at: number, name: string) => boolean;

/** The ages that a request says. */
export interface Ages {
  /** The writer's own: "I'm thirteen", "aged 14", "my age is 13", "year 9", "I turned 13". */
  writer?: number;
  /** The writer says that they are a child, with an age or without. */
  writerIsChild: boolean;
  /** A child's age is said, whoever's it is: "my friend is 14". */
  someChild: boolean;
  /**
   * "My daughter is 26", "my son and his wife": whom the words call a child is grown up, and no other child is named.
   * The age of anybody else says nothing here: an abuser's makes no child a grown-up.
   */
  onlyGrown: boolean;
}

/** A child is under 18. */
export const GROWN_UP = 18;
/** Younger ones write nothing. */
const YOUNGEST_WRITER = 6;
/** Who writes "I'm 100" is sure, tired or fed up by so many per cent. */
const OLDEST_WRITER = 99;
const OLDEST = 119;
/** How old the youngest are in a year at school: those of year 9 are 13 and 14. */
const OVER_YEAR = 4;
/** The years of a secondary school: a lower number counts years of a course, an illness or a marriage as often. */
const FIRST_YEAR = 7;
const LAST_YEAR = 13;
/** "I am in year 5" is said of a school all the same. */
const FIRST_YEAR_AM = 5;
/** How many words before an age may say whose it is, or that it is of the past. */
const WHOSE = 4;
/** How many words before "she is 26" she may be named. */
const NAMED_BEFORE = 12;

export function agesIn(tokens: readonly Token[], has: Has): Ages {
  const ages: Ages = { writerIsChild: false, someChild: false, onlyGrown: false };
  let once: number | undefined;
  const grown: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (has(at, "i-am-a-child")) ages.writerIsChild = true;
    if (has(at, "grown-up-life") && !has(at, "young-life")) grown.push(...grownBefore(tokens, at, has));
    const said = saidAt(tokens, at, has);
    if (said === undefined) continue;
    const { age, whose } = said;
    if (whose === "writer" || whose === "once") {
      if (age < YOUNGEST_WRITER || age > OLDEST_WRITER) continue;
      if (whose === "writer") ages.writer ??= age;
      else once ??= age;
    } else if (age < GROWN_UP) ages.someChild = true;
    else if (whose !== "other") grown.push(whose);
  }
  const writer = ages.writer ?? once ?? yearAtSchool(tokens, has);
  if (writer !== undefined) ages.writer = writer;
  if (writer !== undefined && writer < GROWN_UP) ages.writerIsChild = true;
  ages.onlyGrown = grown.length > 0 && !ages.someChild && !namesOtherChild(tokens, grown, has);
  return ages;
}

/** A number of years that ends at a token, in figures or in words; NaN where there is none. */
export function ageAt(tokens: readonly Token[], at: number): number {
  for (const reading of tokens[at]?.readings ?? []) {
    if (/^\d{1,3}$/.test(reading)) return Number(reading);
    const number = NUMBERS.indexOf(reading) + 1;
    if (startOf(tokens, at) < at) return ageAt(tokens, at - 1) + number;
    // "This one", "those two": below six a word tells of no age by itself.
    if (number > 5) return number;
    if (TENS.includes(reading)) return (TENS.indexOf(reading) + 2) * 10;
  }
  return Number.NaN;
}

/** Where the number that ends at a token starts: "twenty six" is one. */
function startOf(tokens: readonly Token[], at: number): number {
  return is(tokens, at, ...UNITS) && is(tokens, at - 1, ...TENS) ? at - 1 : at;
}

/** "Since she lost the bairn": the child is not the one in danger. */
export function isChildAt(tokens: readonly Token[], at: number, has: Has): boolean {
  return has(at, "child") && !is(tokens, at - 1, "lost") && !is(tokens, at - 2, "lost");
}

export function is(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.some((word) => tokens[at]?.readings.includes(word) === true);
}

/**
 * Whose age is said at a token: the writer's, theirs by a word that tells of the past as well ("aged 14"), another's,
 * or that of a child, a friend or one called "she" alone, at the token given.
 */
type Whose = "writer" | "once" | "other" | number;

/** The age that is said at a token, if one is: "I am 14 weeks pregnant" says none. */
function saidAt(tokens: readonly Token[], at: number, has: Has): { age: number; whose: Whose } | undefined {
  const age = ageAt(tokens, at);
  if (Number.isNaN(age) || age > OLDEST || startOf(tokens, at + 1) === at) return undefined;
  if (isMeasure(tokens, at, has)) {
    const isBaby =
      is(tokens, at - 1, "is", "aged", "only") &&
      is(tokens, at + 1, "week", "weeks", "month", "months", "days") &&
      !is(tokens, at + 2, "gone", "pregnant", "ago") &&
      !has(at - 2, "partner");
    return isBaby ? { age: 0, whose: "other" } : undefined;
  }
  const whose = whoseAt(tokens, at, has);
  return whose === undefined ? undefined : { age, whose };
}

/** "I'm 9 pints in", "10 yrs into this marriage", "10/10": the number counts something else. */
function isMeasure(tokens: readonly Token[], at: number, has: Has): boolean {
  if (has(at + 1, "years-old")) return is(tokens, at + 2, "into", "ago", "sober", "clean");
  return has(at + 1, "time-unit") || !Number.isNaN(ageAt(tokens, at + 1));
}

function whoseAt(tokens: readonly Token[], at: number, has: Has): Whose | undefined {
  const years = has(at + 1, "years-old");
  const from = startOf(tokens, at);
  const before = is(tokens, from - 1, "only", "just", "nearly", "almost", "now", "a") ? from - 2 : from - 1;
  if (is(tokens, before, "am")) return years || isWhole(tokens, at) ? "writer" : undefined;
  // "16f here", "me (15m)", "as a 14 year old i want".
  if (is(tokens, at + 1, "f", "m") && is(tokens, before, "^", "i", "me")) return "writer";
  if (years && is(tokens, before, "as") && isNowAfter(tokens, at)) return "writer";
  if (is(tokens, before, "is") && is(tokens, before - 1, "age"))
    return isAnothers(tokens, before, has) ? "other" : "writer";
  if (is(tokens, before, "age", "aged", "turned", "turning") && !isAnothers(tokens, before, has)) {
    if (is(tokens, before - 1, "am")) return "writer";
    return isPast(tokens, before) ? undefined : "once";
  }
  const afterWho = is(tokens, before - 1, "who") ? before - 2 : before - 1;
  if (is(tokens, before, "is", "who", "age", "aged", "turned", "turning")) return subjectAt(tokens, afterWho, has);
  if (years) {
    // "My 45 year old son", "my 35 year old partner": who it is stands behind.
    const named = [at + 2, at + 3].find((each) => has(each, "other") && !has(each, "pronoun"));
    return named === undefined ? subjectAt(tokens, from - 1, has) : childOr(named, has);
  }
  // "Son (22)", "my daughter, 26": the number stands right behind the one it speaks of.
  if (has(from - 2, "child") && is(tokens, from - 2, "my", "our")) return from - 2;
  return has(from - 1, "child") && is(tokens, from - 2, "my", "our", "^") ? from - 1 : undefined;
}

/** "I'm thirteen and": a number in words is an age where no more is said of it. The speller parts "seven teen". */
function isWhole(tokens: readonly Token[], at: number): boolean {
  return is(tokens, at, ...NUMBERS, ...TENS)
    ? isApart(tokens, at + 1) || is(tokens, at + 1, "$", "and", "but", "i", "teen")
    : true;
}

/** Whether more than a space parts a token from the one before it. */
function isApart(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.from ?? 0) - (tokens[at - 1]?.to ?? 0) > 1;
}

/** "As a 14 year old I want to die" is of now, "as a 14 year old I was raped" of then. */
function isNowAfter(tokens: readonly Token[], at: number): boolean {
  const i = [at + 2, at + 3, at + 4].find((each) => is(tokens, each, "i")) ?? tokens.length;
  return is(tokens, i + 1, "am", "want", "feel", "need", "have", "can", "do", "think", "keep", "hate", "should");
}

/** "I was raped when I turned 15", "abused from aged 8", "left school age 16": the age of then. */
function isPast(tokens: readonly Token[], before: number): boolean {
  if (is(tokens, before - 1, "at")) return true;
  // "Age 13" is of now where it begins, or stands by itself: "I want to die (age 13)".
  if (is(tokens, before, "age") && !is(tokens, before - 1, "^") && !isApart(tokens, before)) return true;
  for (let back = before - 1; back >= before - WHOSE; back--)
    if (is(tokens, back, "was", "when", "from", "since", "until")) return true;
  return false;
}

/** Where the one is named whose age follows a token; "she" is the one who was named last, or nobody else. */
function subjectAt(tokens: readonly Token[], at: number, has: Has): number | "other" {
  let back = at;
  if (has(at, "pronoun")) {
    while (back > 0 && back > at - NAMED_BEFORE && (has(back, "pronoun") || !has(back, "other"))) back--;
    if (!has(back, "other")) return at;
    // "He hits my son, he is 40": named by "he" before the son was.
    const before = tokens.slice(Math.max(0, back - NAMED_BEFORE), back);
    if (before.some(({ readings }) => readings[0] === tokens[at]?.readings[0])) return "other";
  }
  // "My little sister is 25", "my lad": the name has two words.
  return has(back - 1, "child") && !has(back - 1, "child-s") ? back - 1 : childOr(back, has);
}

/** A parent, a partner or a stranger may be who does the harm: their age tells of nobody else. */
function childOr(at: number, has: Has): number | "other" {
  return (has(at, "child") && !has(at, "child-s")) || has(at, "friend") ? at : "other";
}

/** "My son at uni", "my daughter and her husband": the child whose grown-up life it is, where nobody else comes between. */
function grownBefore(tokens: readonly Token[], at: number, has: Has): number[] {
  for (let back = at - 1; back > Math.max(0, at - WHOSE - 2); back--) {
    if (has(back, "child") && !has(back, "child-s")) return [back];
    if (is(tokens, back, "be", "want", "wants", "i")) return [];
    if (is(tokens, back, "and") ? !has(back - 1, "child") : has(back, "other") && !has(back, "pronoun")) return [];
  }
  return [];
}

/** Whether a child is named beside those who are grown up, each by a word that is not theirs, nor "he has kids". */
function namesOtherChild(tokens: readonly Token[], grown: readonly number[], has: Has): boolean {
  const theirs = new Set(grown.flatMap((at) => [at - 1, at, at + 1].map((each) => tokens[each]?.readings[0])));
  return tokens.some(
    (token, at) =>
      isChildAt(tokens, at, has) &&
      !theirs.has(token.readings[0]) &&
      ![at - 1, at - 2].some((back) => is(tokens, back, "has", "have")),
  );
}

/** "Year 9" of one who names nobody else: their year at school. */
function yearAtSchool(tokens: readonly Token[], has: Has): number | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const year = ageAt(tokens, at + 1);
    const first = is(tokens, at - 1, "in") && is(tokens, at - 2, "am") ? FIRST_YEAR_AM : FIRST_YEAR;
    if (!is(tokens, at, "year", "yr") || !(year >= first && year <= LAST_YEAR)) continue;
    if (is(tokens, at + 2, "of", "without", "into", "since")) continue;
    if (is(tokens, at + 2, "at") && !is(tokens, at + 3, "school")) continue;
    if (is(tokens, at - 2, "work", "teach")) continue;
    if ((is(tokens, at - 1, "^", "in") || is(tokens, at - 2, "am")) && !isAnothers(tokens, at, has))
      return year + OVER_YEAR;
  }
  return undefined;
}

/** Whether one who is not the writer is named just before. */
function isAnothers(tokens: readonly Token[], at: number, has: Has): boolean {
  for (let back = at - 1; back >= Math.max(0, at - WHOSE); back--) {
    if (has(back, "other") || has(back, "child")) return true;
    if (is(tokens, back, "i")) return false;
  }
  return false;
}
