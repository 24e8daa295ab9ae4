import { DAYS, type Day } from "../../resource/lists.js";
import { NUMBERS } from "../../words/index.js";

/** Words that carry no meaning of their own in "we meet every Tuesday at 2pm". */
export const FILLER: ReadonlySet<string> = new Set(
  "on at in the of a we meet meets meeting meetings session sessions plus also open opens held for runs running group drop dates date are is only".split(
    " ",
  ),
);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["1st", 1],
  ["second", 2],
  ["2nd", 2],
  ["third", 3],
  ["3rd", 3],
  ["fourth", 4],
  ["4th", 4],
  ["last", -1],
]);

const COUNTS: ReadonlyMap<string, number> = new Map(NUMBERS.slice(1, 12).map((word, at) => [word, at + 2]));

/** `first` is 1, `last` is -1. */
export function ordinal(word: string | undefined): number | undefined {
  return word === undefined ? undefined : ORDINALS.get(word);
}

/** `six` and `6` are 6. */
export function wholeNumber(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  return /^\d{1,2}$/.test(word) ? Number(word) : COUNTS.get(word);
}

/** `Tues`, `Weds`, `Tuesday` and `Tuesdays` are days, whatever ends them. */
export function dayOf(word: string | undefined): Day | undefined {
  if (word === undefined || !/^[a-z]{3,10}$/.test(word)) return undefined;
  const bare = word.length > 3 && word.endsWith("s") && word !== "tues" && word !== "thurs" ? word.slice(0, -1) : word;
  return DAYS.find((day) => day === bare || (bare.length <= 5 && day.startsWith(bare)));
}

/** The days from one to another, over the end of the week if need be. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let at = DAYS.indexOf(from); days.length < 7; at = (at + 1) % 7) {
    const day = DAYS[at];
    if (day === undefined) break;
    days.push(day);
    if (day === to) break;
  }
  return days;
}

/**
 * Cuts a text about times into words, numbers and signs.
 * @param text at most its first 500 characters are looked at
 */
export function scheduleTokens(text: string): string[] {
  const folded = text
    .slice(0, 500)
    .toLowerCase()
    .replace(/[\u2013\u2014\u2212]/g, "-")
    .replace(/a\.m\.?/g, "am")
    .replace(/p\.m\.?/g, "pm")
    .replace(/&/g, " and ")
    .replace(/['\u2018\u2019]s?\b/g, "")
    .replace(/\btil\b/g, "till")
    .replace(/[()]/g, " ")
    .replace(/12 ?(noon|midnight)/g, "$1")
    .replace(/term-time/g, "term time")
    .replace(/drop-in/g, "drop")
    .replace(/bi-weekly/g, "biweekly");
  return (
    folded.match(
      /\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}(?:st|nd|rd|th)|\d{4}|\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?|[a-z]+|[-;,\n]|\S/g,
    ) ?? []
  ).map((token) => token.replace(" ", ""));
}
