import { upperFirst } from "../../language/speaking.js";
import { DAYS } from "../../resource/lists.js";
import { edits } from "../../words/edits.js";
import { parseSchedule } from "./parse-schedule.js";
import { dayOf } from "./words.js";

/** Words about times as they were most likely meant, and which words were taken for which. */
export interface LikelySchedule {
  /** The whole text with those words mended. It can be read. */
  text: string;
  /** `Tuesday` for "Tusday". */
  meant: string;
}

const MONTHS = "january february march april june july august september october november december".split(" ");

/** Days in Welsh, also as they begin after "ar". March is "Mawrth" too, so that "dydd" must stand before them. */
const WELSH_DAYS: readonly (readonly [RegExp, string])[] = [
  [/\bd{1,2}ydd llun\b/gi, "Monday"],
  [/\bd{1,2}ydd [mf]awrth\b/gi, "Tuesday"],
  [/\bd{1,2}ydd [mf]ercher\b/gi, "Wednesday"],
  [/\bd{1,2}ydd iau\b/gi, "Thursday"],
  [/\bd{1,2}ydd g?wener\b/gi, "Friday"],
  [/\bd{1,2}ydd sadwrn\b/gi, "Saturday"],
  [/\bd{1,2}ydd sul\b/gi, "Sunday"],
];

/** The words round them: every; in the morning; in the afternoon; until; and. */
const WELSH_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pob|bob) (?=[A-Z])/g, "every "],
  [/(\d) ?(?:yb|y bore)\b/gi, "$1am"],
  [/(\d) ?(?:yp|y prynhawn)\b/gi, "$1pm"],
  [/ (?:tan|hyd at|hyd|i) (?=\d)/gi, " to "],
  [/ (?:ac|a) (?=[A-Z])/g, " and "],
];

/**
 * Words about times with the slips in the names of days and months put right, or with Welsh days in English: "every
 * Tusday, 2pm", "bob dydd Mawrth, 2yp".
 * @param written what could not be read
 * @returns undefined unless all of it can be read then, so that nothing is offered that is half a guess
 */
export function likelySchedule(written: string): LikelySchedule | undefined {
  const text = written.slice(0, 500);
  const english = inEnglish(text);
  const found: string[] = [];
  const mended = english.replace(/[A-Za-z]{5,12}/g, (word) => {
    const name = nearDayOrMonth(word.toLowerCase());
    if (name === undefined) return word;
    found.push(upperFirst(name));
    return upperFirst(name);
  });
  if (mended === text || !("sessions" in parseSchedule(mended))) return undefined;
  return { text: mended, meant: found.length > 0 ? found.join(", ") : mended };
}

/** The text with Welsh days, and the words round them, in English; the text itself where no Welsh day stands in it. */
function inEnglish(text: string): string {
  const days = WELSH_DAYS.reduce((said, [welsh, english]) => said.replace(welsh, english), text);
  return days === text ? text : WELSH_WORDS.reduce((said, [welsh, english]) => said.replace(welsh, english), days);
}

/** Words of a schedule that are near to a day and are none: "midday" is two letters from "Monday". */
const OTHERS: ReadonlySet<string> = new Set(["midday", "today", "noonday", "someday", "mayday", "payday", "birthday"]);

/** The day or month that a word is nearest to, within two changes, when it is none itself and no other is as near. */
function nearDayOrMonth(word: string): string | undefined {
  if (dayOf(word) !== undefined || MONTHS.includes(word) || OTHERS.has(word)) return undefined;
  const bare = word.endsWith("s") ? word.slice(0, -1) : word;
  const costs = [...DAYS, ...MONTHS].map((name) => (name.length < 5 ? 3 : edits(bare, name, 2)));
  const least = Math.min(...costs);
  return least <= 2 && costs.filter((cost) => cost === least).length === 1
    ? [...DAYS, ...MONTHS][costs.indexOf(least)]
    : undefined;
}
