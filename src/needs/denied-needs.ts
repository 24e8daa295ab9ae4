import type { Token } from "../words/index.js";
import { type Denial, denialsIn, isContrast } from "./denials.js";
import type { Heard } from "./heard.js";
import type { Candidate } from "./judge.js";
import type { PhraseReading } from "./phrase-reader.js";
import type { Span } from "./span.js";
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
  const denied = new Map<Candidate, Denial[]>();
  for (const [candidate, all] of names) {
    const own = all.filter(isOfFirst);
    if (own.length > 0) denied.set(candidate, own);
  }
  if (denied.size === 0) return undefined;
  const left = [...denied.values()].flat();
  return { denied, words: words.filter((_, i) => !left.some(({ at, to }) => i >= at && i <= to)) };
}

/** From this likelihood on a phrase is plainly what it says. */
const PLAIN = 0.3;

/** Whether it is there already, or was: who says nothing else is still about that. */
export function isHad({ kind }: Denial): boolean {
  return kind === "had" || kind === "goes" || kind === "past";
}

function denialsOf(
  { need, parts }: Candidate,
  denials: readonly Denial[],
  { lexicon, evidence, slots }: Heard,
  text: string,
  words: readonly Token[],
): Denial[] {
  const { type, deniable, careful } = lexicon.needs[need] ?? {};
  const isState = type === "condition" || type === "situation";
  const others = denials.filter((denial) => {
    // What is not liked is no activity for them; "I hate my job" and "hate crime" are about it.
    if (denial.kind === "disliked" && type !== "activity") return false;
    if (denial.kind === "past" || careful === true || (isState && denial.kind !== "goes")) return false;
    const isRefused = deniable === true || (type === "activity" && isContrast(text, words, denial));
    if (denial.kind === "not" && !isRefused) return false;
    return standsOn(parts, slots, words, [spanOf(denial, words)]);
  });
  return deniable === true ? [...others, ...denialsOfWhole(denials, evidence.phrases.get(need), text, words)] : others;
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
