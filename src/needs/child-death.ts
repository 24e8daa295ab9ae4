import { isFunctionWord, listed, type Token } from "../words/index.js";
import type { Span } from "./span.js";
import { isJoined } from "./turned.js";

const BABY = listed("baby babies newborn newborns unborn bairn twin twins triplets pregnancy");
const CHILD = listed("child toddler teenager");
/** "My little girl", where "girl" alone may be anybody. */
const LITTLE = listed("little wee");
const LITTLE_ONE = listed("girl boy one lad lass");
/** What is said of a baby. It asks for no group of such babies where it died: "our premature baby died". */
const EARLY = listed("new premature prem");

/** "My 3 year old died". */
const YEARS = listed("year years yr yrs");
const GROWN = 18;

/** What may stand between a child and "died". Nobody else may: "new baby, mum died". */
const UNTIL_DIED = listed(
  "was were is has have had just sadly suddenly also both at of old week weeks day days month months year years hours " +
    "she he they then boy girl son daughter",
);
const DIED = listed("died dies stillborn");
/** These are plain already: "stillborn", "baby loss". */
const AS_IT_IS = listed("stillborn loss");
/** "Passed out" and "dead tired" are no deaths: these follow one, or nothing does. */
const DIED_PERHAPS = listed("passed dead");
const SINCE = listed("away and last in at on this when yesterday before now so i we its recently suddenly");
const NOT = listed("didnt never not");
const MADE_IT = listed("make survive live");

const LOST = listed("lost lose losing loss bury buried burying death funeral miscarried");
const WHOSE = listed("of for my our the a his her their one first second third new own precious beautiful both two");
/** A further noun is what was lost: "lost my baby blanket". These say which child, or when. */
const OF_CHILD = listed("boy girl son daughter last recently yesterday today two three four five six suddenly");

/** A death as it is told, put plainly. */
export interface ChildDeath {
  /** "Baby died" for "new baby passed away": what is left of the words, each where it stands in the text. */
  words: Token[];
  /** Where the child is named. It asks for nothing that is for babies and children. */
  child: Span[];
}

/**
 * Finds the death of a baby or a child in ordinary words, so that nobody whose newborn died is sent to a baby group.
 * @returns undefined where none is told
 */
export function childDeath(text: string, words: readonly Token[]): ChildDeath | undefined {
  const word = (at: number): string => words[at]?.word ?? "";
  const goesOn = (at: number): boolean => isJoined(text, words[at], words[at + 1]);
  const plain = new Map<number, string>();
  const child: Span[] = [];
  words.forEach(({ end }, at) => {
    const isOne = BABY.has(word(at)) || CHILD.has(word(at));
    const isLittle = LITTLE.has(word(at - 1)) && LITTLE_ONE.has(word(at));
    const isYoung = word(at) === "old" && YEARS.has(word(at - 1)) && Number(word(at - 2)) < GROWN;
    if (!isOne && !isLittle && !isYoung) return;
    const died = deathAfter(at, word, goesOn);
    const lost = died === undefined ? lostBefore(at, word, goesOn) : undefined;
    if (died === undefined && lost === undefined) return;
    const from = isYoung ? at - 2 : isLittle || EARLY.has(word(at - 1)) ? at - 1 : at;
    child.push({ start: words[from]?.start ?? 0, end });
    for (let i = from; i < (died?.from ?? at); i++) if (i < at || EARLY.has(word(i))) plain.set(i, "");
    plain.set(at, BABY.has(word(at)) ? "baby" : "child");
    if (lost !== undefined && !BABY.has(word(at))) plain.set(lost, "died");
    if (died === undefined || AS_IT_IS.has(word(died.from))) return;
    for (let i = died.from; i <= died.to; i++) plain.set(i, i === died.from ? "died" : "");
  });
  if (child.length === 0) return undefined;
  const put = words.map((token, at) => ({ ...token, word: plain.get(at) ?? token.word }));
  return { words: put.filter(({ word }) => word !== ""), child };
}

/** Where "died" stands after a child, in whatever words. */
function deathAfter(
  child: number,
  word: (at: number) => string,
  goesOn: (at: number) => boolean,
): { from: number; to: number } | undefined {
  let at = child;
  // "Was premature and died", where "had a baby and died" is said of somebody else.
  const isAfterEarly = (and: number): boolean => word(and) === "and" && EARLY.has(word(and - 1));
  if (goesOn(at) && word(at + 1) === "loss" && word(at + 2) !== "of") return { from: at + 1, to: at + 1 };
  do {
    if (!goesOn(at)) return undefined;
    at++;
  } while (UNTIL_DIED.has(word(at)) || EARLY.has(word(at)) || isAfterEarly(at) || /^\d+$/.test(word(at)));
  if (DIED.has(word(at))) return { from: at, to: word(at + 1) === "at" && word(at + 2) === "birth" ? at + 2 : at };
  if (DIED_PERHAPS.has(word(at)) && (!goesOn(at) || SINCE.has(word(at + 1)))) {
    return { from: at, to: word(at + 1) === "away" ? at + 1 : at };
  }
  if (!NOT.has(word(at)) || !MADE_IT.has(word(at + 1))) return undefined;
  return { from: at, to: word(at + 2) === "it" ? at + 2 : at + 1 };
}

/** Where "lost" stands before a child: "lost my newborn", and not "lost my baby blanket". */
function lostBefore(child: number, word: (at: number) => string, goesOn: (at: number) => boolean): number | undefined {
  let at = child - 1;
  while (WHOSE.has(word(at)) || LITTLE.has(word(at))) at--;
  for (let i = at; i < child; i++) if (!goesOn(i)) return undefined;
  const next = word(child + 1);
  const isOfThem = !goesOn(child) || isFunctionWord(next) || OF_CHILD.has(next);
  return LOST.has(word(at)) && isOfThem ? at : undefined;
}
