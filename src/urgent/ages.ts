import type { Token } from "./tokens.js";

/** Whether the reading of a class of `words.yaml` starts at a token. */
export type Has = (at: number, name: string) => boolean;

/** The ages that a request says. */
export interface Ages {
  /** The writer's own: "I'm thirteen", "aged 14", "my age is 13", "year 9", "I turned 13". */
  writer?: number;
  /** The writer says that they are a child, with an age or without. */
  writerIsChild: boolean;
  /** Those of others: "my daughter is 26", "my 45 year old son". */
  others: number[];
}

/** A child is under 18. */
export const GROWN_UP = 18;
/** Younger ones write nothing. */
const YOUNGEST_WRITER = 6;
const OLDEST = 119;
/** How old the youngest are in a year at school: those of year 9 are 13 and 14. */
const OVER_YEAR = 4;
const LAST_YEAR = 13;
/** How many words before an age may say whose it is. */
const WHOSE = 4;
const FROM_SIX =
  "six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export function agesIn(tokens: readonly Token[], has: Has): Ages {
  const ages: Ages = { writerIsChild: false, others: [] };
  for (let at = 0; at < tokens.length; at++) {
    if (has(at, "i-am-a-child")) ages.writerIsChild = true;
    const age = ageAt(tokens, at);
    if (Number.isNaN(age) || age > OLDEST) continue;
    const whose = saidOf(tokens, at, has);
    if (whose === "other") ages.others.push(age);
    if (whose === "writer" && age >= YOUNGEST_WRITER) ages.writer ??= age;
  }
  const year = yearAtSchool(tokens, has);
  if (year !== undefined) ages.writer ??= year + OVER_YEAR;
  if (ages.writer !== undefined && ages.writer < GROWN_UP) ages.writerIsChild = true;
  return ages;
}

/** A number of years, in figures or in a word; NaN where there is none. */
export function ageAt(tokens: readonly Token[], at: number): number {
  for (const reading of tokens[at]?.readings ?? []) {
    if (/^\d{1,3}$/.test(reading)) return Number(reading);
    if (FROM_SIX.includes(reading)) return FROM_SIX.indexOf(reading) + 6;
    if (TENS.includes(reading)) return (TENS.indexOf(reading) + 2) * 10;
  }
  return Number.NaN;
}

export function is(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.some((word) => tokens[at]?.readings.includes(word) === true);
}

/** Whose age a number is, if it is one: "I am 14 weeks pregnant" is none. */
function saidOf(tokens: readonly Token[], at: number, has: Has): "writer" | "other" | undefined {
  const years = has(at + 1, "years-old");
  if (has(at + 1, "time-unit") && !years) return undefined;
  const before = is(tokens, at - 1, "only", "just", "nearly") ? at - 2 : at - 1;
  if (is(tokens, before, "am")) return "writer";
  if (is(tokens, before, "is") && is(tokens, before - 1, "age"))
    return isAnothers(tokens, before, has) ? "other" : "writer";
  if (is(tokens, before, "aged", "turned")) return isAnothers(tokens, before, has) ? "other" : "writer";
  if (is(tokens, before, "is", "who") || years) return "other";
  // "Son (22)", "my daughter, 26": the number stands right behind the one it speaks of.
  return has(at - 1, "child") && is(tokens, at - 2, "my", "our", "^") ? "other" : undefined;
}

/** "Year 9" of one who names nobody else: their year at school. */
function yearAtSchool(tokens: readonly Token[], has: Has): number | undefined {
  for (let at = 1; at < tokens.length; at++) {
    const year = ageAt(tokens, at + 1);
    if (!is(tokens, at, "year", "yr") || !(year <= LAST_YEAR) || has(at + 2, "time-unit")) continue;
    if ((is(tokens, at - 1, "^", "in") || is(tokens, at - 2, "am")) && !isAnothers(tokens, at, has)) return year;
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
