/** Streets and postcodes as they stand in other words. */
import { isFunctionWord } from "../words/index.js";

const STREET_WORDS: ReadonlySet<string> = new Set(
  "road street avenue close drive lane way crescent gardens grove terrace court place rise walk row view mews square rd st ave".split(
    " ",
  ),
);
/** What streets and houses are called, with the short forms of it. */
const SHORT_FORMS: readonly (readonly string[])[] =
  "road rd|street st|avenue ave av|lane ln|drive dr|close cl|crescent cres|gardens gdns|grove gr|terrace terr ter|court ct|place pl|square sq|house hse"
    .split("|")
    .map((forms) => forms.split(" "));

/** Words that hardly mean anything but a street; a house, a court or a close is also something else. */
const PLAINLY = /\s(?:road|street|lane|avenue|crescent|terrace|rd|ave|ln)$/i;

const NUMBER = "(?<![\\p{L}\\p{N}£]|\\d[ -])\\d{1,4}[a-z]?(?: ?[-–/] ?\\d{1,4}[a-z]?)?";
const END = "(?![\\p{L}\\p{N}])";
/** A number with the name of a street after it. In Welsh the word for a street comes first. Digits of a phone are no such number. */
const NUMBERED = new RegExp(
  `${NUMBER},?\\s+(?:((?:st\\.\\s+)?(?:[\\p{L}'’-]+\\s+){1,3})(?:${[...STREET_WORDS, ...SHORT_FORMS.flat()].join("|")})|(?:heol|stryd|ffordd|l[oô]n|rhodfa|clos)(?:\\s+[\\p{L}'’-]+){1,2})${END}`,
  "giu",
);
/** What a number counts that is no number of a house. */
const MEASURED = /^(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?|miles?|yards?|metres?)['’]?$/i;
/** What is counted stands right behind a Court or a Drive, as several: "5 Family Court supporters". A time is not counted. */
const COUNTED =
  /^\s(?!\S*(?:day|week|month|morning|afternoon|evening|night)s)(?:\p{Ll}{5,}s|staff|people)(?![\p{L}\p{N}])/u;
const POSTCODES = /\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b/gi;

/** These have other meanings in a name, unless they end it: "Number 7 St Helens", "The 3 Rise Centre". */
const ENDING: ReadonlySet<string> = new Set(["st", "rise", "view", "close"]);

/** `14 Example Road`: a number, and a word for a street after it. */
export function looksLikeStreet(text: string, counts = (_word: string, _ends: boolean): boolean => true): boolean {
  const words = text
    .slice(0, 200)
    .toLowerCase()
    .split(",")
    .flatMap((part) => {
      const own = part.split(/[\s.]/).filter((word) => word !== "");
      return own.map((word, at) => ({ word, ends: at === own.length - 1 }));
    });
  const number = words.findIndex(({ word }) => /^\d{1,4}[a-z]?$/.test(word));
  return (
    number !== -1 &&
    words.slice(number + 1, number + 6).some(({ word, ends }) => STREET_WORDS.has(word) && counts(word, ends))
  );
}

/** A street in the name of a place or a town. */
export function namesStreet(text: string): boolean {
  return looksLikeStreet(text, (word, ends) => ends || !ENDING.has(word));
}

/** Of what stands where a town should, that which is no street and has no number. Chester le Street is a town. */
export function townIn(text: string): string | undefined {
  const towns = text.split(",").filter((part) => {
    const words = part.trim().toLowerCase().split(/\s+/);
    const isStreet = words.length > 1 && STREET_WORDS.has(words.at(-1) ?? "") && words.at(-2) !== "le";
    return !isStreet && !/\d/.test(part);
  });
  return towns.join(",").trim() || undefined;
}

/** Puts other words in place of every postcode, and of every street that has a number before it. */
export function withoutAddresses(text: string, instead: string): string {
  return text
    .replace(POSTCODES, instead)
    .replace(NUMBERED, (whole: string, between: string | undefined) => (isStreet(whole, between) ? instead : whole));
}

/** Whether a street with a number stands in a text, for whoever can put it right: a count, of whatever, is none. */
export function hasNumberedStreet(text: string): boolean {
  return [...text.matchAll(NUMBERED)].some(
    ({ 0: whole, 1: between, index }) =>
      isStreet(whole, between) && (PLAINLY.test(whole) || !COUNTED.test(text.slice(index + whole.length))),
  );
}

/**
 * Whether a number and a word for a street are an address: not "6 rooms in a quiet close", "5 minutes walk", "a 6 bed
 * house" or "in 2023 Family Court staff". Names of streets have capitals, but where somebody writes none.
 */
function isStreet(whole: string, between = ""): boolean {
  if (/^(?:19|20)\d\d\s/.test(whole) || /\shouse$/i.test(whole)) return false;
  const words = between.split(/\s+/).filter((word) => word !== "");
  if (words.some((word) => MEASURED.test(word) || (/^\p{Ll}/u.test(word) && isFunctionWord(word)))) return false;
  return PLAINLY.test(whole) || /\s\p{Lu}\S*$/u.test(whole);
}

/**
 * What finds the parts of an address in other words: each that stands between commas, with or without the number of
 * the house, its street written in full or short, in a sentence or in a web address.
 * @returns the source of a pattern for each part
 */
export function partsOfAddress(address: string): { part: string; pattern: string }[] {
  return address.split(/[,;\n]/).map((each) => {
    const whole = each.trim();
    const bare = whole.replace(/^\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?\s+/i, "");
    const part = (bare.length < 5 ? whole : bare).replace(/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/i, "$1 $2");
    return { part, pattern: patternOf(part) };
  });
}

function patternOf(part: string): string {
  const words = part.split(/[\s.]+/).filter((word) => word !== "");
  const either = words.map((word, at) => {
    const forms = at === 0 ? undefined : SHORT_FORMS.find((each) => each.includes(word.toLowerCase()));
    return forms === undefined ? word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&") : `(?:${forms.join("|")})`;
  });
  return `(?:${NUMBER}[,\\s]+)?(?<![\\p{L}\\p{N}])${either.join("(?:[\\s,._+-]|%20)*")}${END}`;
}
