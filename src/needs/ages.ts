import { listed, RELATIVES, TENS, type Token, UNITS } from "../words/index.js";

/** An age read from the words, and which words. */
export interface AgeReading {
  age: number;
  from: number;
  to: number;
}

const OLDEST = 115;
const YEARS = listed("years year yrs yr yo oed mlwydd");
const OLD = listed("old olds oed");
const AGED = listed("aged age ages turning turned dwin rwyn");
/** Of these "is" tells an age: a flat that is 12 degrees and a pain that is 9 are no persons. */
const isPerson = (word: string): boolean => RELATIVES.has(word) || /^(?:s?he|who)$/.test(word);
const PERSONS = listed("they we kids children sons daughters boys girls twins parents grandchildren both");
const AM = listed("im am hes shes theyre whos");
/** A number before these counts something else. */
const COUNTED = listed(
  "weeks week wks months month mths days day miles mile minutes mins hours hrs hour percent stone kg quid pounds times " +
    "people kids children degrees out of per thousand hundred grand million k foot ft metres meters pm walk away",
);
const LASTING = listed("for since last past after in ers am");
const AND = listed("and to or a");
/** "A lady of 90", "man of 45". */
const SOMEBODY = listed("man woman lady gent gentleman bloke lad lass girl boy");

/**
 * Finds the ages that are said: "im 14", "aged 82", "78f", "6 year old", "turned 50", "my son, 10,", "kids aged 3 and
 * 14". Not "2 years ago", "for 30 years", "10 miles", "my flat is 12 degrees": a number is an age only when something
 * next to it says whose.
 */
export function readAges(words: readonly Token[]): AgeReading[] {
  const found: AgeReading[] = [];
  const [figures, at] = inFigures(words);
  figures.forEach((_, i) => {
    const reading = readAt(figures, i, found.at(-1));
    if (reading !== undefined) found.push(...(reading.old ? pairedWith(figures, reading) : []), reading);
  });
  return found.map(({ age, from, to }) => ({ age, from: at[from] ?? from, to: (at[to + 1] ?? words.length) - 1 }));
}

/** The words with "sixty five" as one, and where each of them stood. */
function inFigures(words: readonly Token[]): [Token[], number[]] {
  const figures: Token[] = [];
  const at: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const [token, next] = [words[i], words[i + 1]];
    if (token === undefined) continue;
    at.push(i);
    const unit = UNITS.indexOf(next?.word ?? "") + 1;
    const isBoth = next !== undefined && unit > 0 && TENS.includes(token.word) && next.start === token.end + 1;
    figures.push(isBoth ? { ...token, word: String(numberOf(token.word).age + unit), end: next.end } : token);
    if (isBoth) i++;
  }
  return [figures, at];
}

type Reading = AgeReading & { old?: boolean };

function readAt(words: readonly Token[], i: number, last: AgeReading | undefined): Reading | undefined {
  const word = (offset: number): string => words[i + offset]?.word ?? "";
  const { age, mark } = numberOf(word(0));
  if (age < 1 || age > OLDEST || isCounted(words, i)) return undefined;
  const years = YEARS.has(mark) || YEARS.has(word(1));
  const after = YEARS.has(mark) ? 1 : 2;
  const old = years && (OLD.has(word(after)) || word(1) === "oed");
  if (old) return { age, from: i, to: i + (word(1) === "oed" ? 1 : after), old };
  if (mark === "yo" || word(1) === "yo")
    return LASTING.has(word(-1)) ? undefined : { age, from: i, to: mark === "" ? i + 1 : i };
  const before = saidBefore(words, i);
  // "m" and "f" stand for a sex only at an age that can be one, and 50m is a distance but where a person stands before.
  if (mark === "f" || (mark === "m" && (i === 0 || before !== undefined || isPerson(word(-1)))))
    return age < 16 || LASTING.has(word(-1)) ? undefined : { age, from: i, to: i };
  if (mark !== "" || years) return undefined;
  if (before !== undefined) return { age, from: before, to: i };
  if (isPerson(word(-1)) && standsAlone(words, i)) return { age, from: gapAfter(words, i - 1) > 1 ? i : i - 1, to: i };
  // "kids aged 3, 7 and 14": what follows an age of children is one too.
  const gap = last === undefined ? 0 : i - last.to;
  const goesOn = gap === 1 || (gap === 2 && AND.has(word(-1)));
  return goesOn && last !== undefined && isOfSeveral(words, last) && !countsNext(words, i)
    ? { age, from: i, to: i }
    : undefined;
}

/** The number that a word is, and the letters behind it: "82", "14yo", "eighty". */
function numberOf(word: string): { age: number; mark: string } {
  const parts = /^(\d{1,3})(yo|yrs?|f|m)?$/.exec(word);
  const tens = TENS.indexOf(word);
  return { age: parts ? Number(parts[1]) : tens < 0 ? 0 : tens * 10 + 20, mark: parts?.[2] ?? "" };
}

/** Whether what stands behind a number says that it counts something else, or that it is half of one: "9/10". */
function isCounted(words: readonly Token[], i: number): boolean {
  const word = (offset: number): string => words[i + offset]?.word ?? "";
  const [token, next] = [words[i], words[i + 1]];
  const joined = next !== undefined && next.start === (token?.end ?? 0) + 1 && /^\d+$/.test(next.word);
  return (
    COUNTED.has(word(1)) ||
    word(1) === "ago" ||
    word(2) === "ago" ||
    (word(1) === "a" && /^(?:day|week|month|year)$/.test(word(2))) ||
    (word(1) === "in" && /^(?:morning|afternoon|evening|night)$/.test(word(3))) ||
    (joined && !AGED.has(word(-1)))
  );
}

/** Where the words begin that say a number is an age, or undefined: "aged", "I am", "my son is". */
function saidBefore(words: readonly Token[], i: number): number | undefined {
  const word = (offset: number): string => words[i + offset]?.word ?? "";
  if (AGED.has(word(-1))) return i - 1;
  // "I'm 100% alone": nothing else tells a share from an age.
  if (word(0) === "100" && gapAfter(words, i) > 1) return undefined;
  if (word(-1) === "of" && SOMEBODY.has(word(-2))) return i;
  if (AM.has(word(-1))) return word(-1) === "am" && word(-2) !== "i" ? undefined : i - 1;
  if (word(-1) === "is" && (isPerson(word(-2)) || isPerson(word(-3)))) return i - 1;
  return word(-1) === "are" && (PERSONS.has(word(-2)) || word(-2) === "you") ? i - 1 : undefined;
}

/** After "my son" a number is his age when nothing is counted by it: not "my mum 12 falls". */
function standsAlone(words: readonly Token[], i: number): boolean {
  return words[i + 1] === undefined || gapAfter(words, i) > 1 || (words[i]?.word.length === 2 && !countsNext(words, i));
}

/** Whether what comes next looks like several things: "3 dogs". */
function countsNext(words: readonly Token[], i: number): boolean {
  return /^(?!this|does|goes).*..[^s]s$/.test(words[i + 1]?.word ?? "");
}

function gapAfter(words: readonly Token[], i: number): number {
  return (words[i + 1]?.start ?? 0) - (words[i]?.end ?? 0);
}

/** Whether an age is one of several: after "aged" or "are", or itself behind such a one. */
function isOfSeveral(words: readonly Token[], { from, to }: AgeReading): boolean {
  return from === to || /^(?:aged|ages?|are)$/.test(words[from]?.word ?? "");
}

/** The first age of "my 3 and 5 year olds". */
function pairedWith(words: readonly Token[], { from }: AgeReading): AgeReading[] {
  const { age, mark } = numberOf(words[from - 2]?.word ?? "");
  const isPair = AND.has(words[from - 1]?.word ?? "") && age > 0 && age <= OLDEST && mark === "";
  return isPair ? [{ age, from: from - 2, to: from - 2 }] : [];
}
