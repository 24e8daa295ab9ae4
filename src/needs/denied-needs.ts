import { listed, type Token } from "../words/index.js";
import { isContrast } from "./contrast.js";
import { type Denial, denialsIn } from "./denials.js";
import { explained } from "./explained.js";
import type { Heard } from "./heard.js";
import type { Candidate } from "./judge.js";
import type { PhraseReading } from "./phrase-reader.js";
import { NOWHERE, type Span } from "./span.js";
import { standsOn } from "./stands-on.js";
import { isJoined } from "./turned.js";

/**
 * The readings that stand on words which say that it is not so, or that something else is wanted ("not homeless, need
 * furniture"), and the words without those: what is left is read as if it were all.
 * @returns undefined where nothing is denied
 */
export function withoutDenied(
  heard: Heard,
  text: string,
  words: readonly Token[],
): { denied: ReadonlyMap<Candidate, Denial[]>; words: Token[] } | undefined {
  const { candidates, evidence, lexicon } = heard;
  // "No money" and "no friends" are phrases of a need: their "no" belongs to it, and denies no other.
  const isNeed = ({ at, from }: Denial): boolean =>
    candidates.some(({ need, strength }) => {
      const { whole = 0, wholeFrom = 0, wholeTo = 0, phrase = -1 } = evidence.phrases.get(need) ?? {};
      if (strength < PLAIN || whole === 0 || wholeFrom > at || wholeTo < from) return false;
      // "Grief support not religious": "religious support" goes over a "not" that it does not have.
      const no = lexicon.stemOf(words[at]?.word ?? "") ?? -1;
      if (wholeFrom < at && lexicon.phrases[phrase]?.stems.includes(no) !== true) return false;
      return words.slice(at, wholeTo).every((each, i) => isJoined(text, each, words[at + i + 1]));
    });
  const said = denialsIn(text, words).filter((each) => !isNeed(each));
  const names = new Map(candidates.map((each) => [each, denialsOf(each, said, heard, text, words)]));
  // "Dont want to drink any more" is about drinking: nothing lesser that stands on those words is turned down by them.
  const isOfFirst = (denial: Denial): boolean => {
    const about = (each: Candidate): boolean => names.get(each)?.includes(denial) === true;
    const first = candidates.find(
      (each) => about(each) || standsOn(each.parts, heard.slots, words, [spanOf(denial, words)]),
    );
    return first !== undefined && about(first);
  };
  // "I don't want a lunch club, I've got diabetes": of what tells why, only words for what is denied are left out.
  const whyOf = ({ need, parts }: Candidate, denial: Denial): number[] => {
    if (isState(lexicon.needs[need]?.type)) return [];
    const least = NAMES_AGAIN * Math.max(...parts);
    // Said twice, a word speaks once: it is known by what it is, and not by its place.
    const names = new Set(heard.slots.flatMap(({ index }, i) => ((parts[i] ?? 0) > least ? [words[index]?.word] : [])));
    return explained(text, words, denial).filter((index) => names.has(words[index]?.word));
  };
  const denied = new Map<Candidate, Denial[]>();
  for (const [candidate, all] of names) {
    const own = all.filter(isOfFirst);
    if (own.length > 0) denied.set(candidate, own);
  }
  if (denied.size === 0) return undefined;
  const left = [...denied.values()].flat();
  const why = new Set([...denied].flatMap(([candidate, own]) => own.flatMap((each) => whyOf(candidate, each))));
  return { denied, words: words.filter((_, i) => !why.has(i) && !left.some(({ at, to }) => i >= at && i <= to)) };
}

/** From this likelihood on a phrase is plainly what it says. */
const PLAIN = 0.3;
/** A word names a need again when it says this share of what its most telling word says. */
const NAMES_AGAIN = 0.3;

/** Help that is named by what is done. */
const HELP_IN_ING = listed("counselling befriending");

function isState(type: string | undefined): boolean {
  return type === "condition" || type === "situation";
}

/** Whether it is there already, or was: who says nothing else is still about that. */
export function isHad({ kind }: Denial): boolean {
  return kind === "had" || kind === "goes" || kind === "past" || kind === "left";
}

function denialsOf(
  { need, parts }: Candidate,
  denials: readonly Denial[],
  { lexicon, evidence, slots }: Heard,
  text: string,
  words: readonly Token[],
): Denial[] {
  const { type, deniable, careful } = lexicon.needs[need] ?? {};
  const others = denials.filter((denial) => {
    // What is not liked is no activity for them; "I hate my job" and "hate crime" are about it.
    if ((denial.kind === "disliked" || denial.kind === "left") && type !== "activity") return false;
    if (denial.kind === "past" || careful === true || (isState(type) && denial.kind !== "goes")) return false;
    // "Not counselling" names all of it; "not working", "not eating" is how somebody is.
    const { whole = 0, wholeFrom = -1, wholeTo = -1 } = evidence.phrases.get(need) ?? {};
    const isNamed =
      (wholeFrom === denial.from && wholeTo === denial.to) || explained(text, words, denial).includes(wholeFrom);
    const name = words[denial.from]?.word ?? "";
    const isDoing = denial.from === denial.to && name.endsWith("ing") && !HELP_IN_ING.has(name);
    const isAll = whole > 0 && isNamed && !isDoing && words[denial.at]?.word === "not";
    const isRefused = deniable === true || ((type === "activity" || isAll) && isContrast(text, words, denial));
    return denial.kind !== "not" || isRefused;
  });
  // "No knitting, no crafts": each says half of it.
  const spans = others.map((each) => spanOf(each, words));
  const why = others.flatMap((each) => explained(text, words, each)).map((index) => words[index] ?? NOWHERE);
  const own = standsOn(parts, slots, words, isState(type) ? spans : [...spans, ...why])
    ? others.filter((_, i) => standsOn(parts, slots, words, spans.slice(i, i + 1), 0))
    : [];
  return deniable === true ? [...own, ...denialsOfWhole(denials, evidence.phrases.get(need), text, words)] : own;
}

/** What somebody is free of, or was once, is named in full, and first: "no energy" is how it is to be ill, and "no" is part of that. */
function denialsOfWhole(
  denials: readonly Denial[],
  phrase: PhraseReading | undefined,
  text: string,
  words: readonly Token[],
): Denial[] {
  if (phrase === undefined || phrase.whole === 0) return [];
  const { wholeFrom, wholeTo } = phrase;
  const nots = denials.filter(({ kind }) => kind === "not" || kind === "past");
  const isStopped = (to: number): boolean => !isJoined(text, words[to], words[to + 1]);
  const [first, last] = [
    // "An alcoholic, ten years sober": what says that it is over may name it plainer.
    nots.find(({ kind, at, from, to }) => wholeFrom > at && wholeFrom <= (kind === "past" ? to : from)),
    // "Not debt, benefits advice": a stop ends what it names, though a phrase goes on over it.
    nots.find(({ from, to }) => wholeTo >= from && (wholeTo <= to || isStopped(to))),
  ];
  return first === undefined || last === undefined ? [] : [first, last];
}

function spanOf({ from, to }: Denial, words: readonly Token[]): Span {
  return { start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
}
