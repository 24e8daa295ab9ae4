import type { Token } from "../words/index.js";

/** An age read from the words, and which words. */
export interface AgeReading {
  age: number;
  from: number;
  to: number;
}

const OLDEST = 115;
const YEARS: ReadonlySet<string> = new Set(["years", "year", "yrs", "yr", "yo", "oed", "mlwydd"]);
const OLD: ReadonlySet<string> = new Set(["old", "olds", "oed"]);
const BEFORE: ReadonlySet<string> = new Set([
  "aged",
  "age",
  "im",
  "am",
  "hes",
  "shes",
  "is",
  "turning",
  "turned",
  "dwin",
  "rwyn",
]);
const COUNTED: ReadonlySet<string> = new Set(
  "weeks week wks months month mths days day miles mile minutes mins hours hrs hour percent stone kg quid pounds times people kids children".split(
    " ",
  ),
);
const LASTING: ReadonlySet<string> = new Set(["for", "since", "last", "past", "after", "in", "ers", "am"]);

/**
 * Finds the ages that are said: "im 14", "aged 82", "78f", "6 year old", "turned 50". Not "2 years ago", "for 30 years",
 * "10 miles": a number is an age only when something next to it says so.
 */
export function readAges(words: readonly Token[]): AgeReading[] {
  const found: AgeReading[] = [];
  words.forEach((token, i) => {
    const parts = /^(\d{1,3})(yo|yr|yrs|f|m)?$/.exec(token.word);
    const age = Number(parts?.[1] ?? 0);
    if (parts === null || age < 1 || age > OLDEST) return;
    const word = (offset: number): string => words[i + offset]?.word ?? "";
    const after = word(1);
    if (COUNTED.has(after) || word(2) === "ago" || after === "ago") return;
    const years = YEARS.has(after);
    const old = years && (OLD.has(word(2)) || after === "oed");
    // "m" and "f" stand for a sex only at an age that can be one: "5m" is five minutes or metres.
    const marked = parts[2] === "yo" || (parts[2] !== undefined && age >= 16) || after === "yo" || old;
    if (marked) {
      if (LASTING.has(word(-1)) && !old) return;
      found.push({ age, from: i, to: old && after !== "oed" ? i + 2 : parts[2] === undefined ? i + 1 : i });
    } else if (BEFORE.has(word(-1)) && !years) found.push({ age, from: i - 1, to: i });
  });
  return found;
}
