import { unmutated } from "../words/index.js";
import type { Area } from "./areas.js";
import type { PlaceMention, PlaceOutcome } from "./outcome.js";
import { foldPlaceName } from "./place-name.js";
import { isMajor, type TownIndex, type TownMatch } from "./towns.js";

/** What the reader of sentences asks of the tables. */
export interface MentionSource {
  /** A located postcode or district; undefined when there is no such place. */
  postcode(words: string): PlaceOutcome | undefined;
  /** Asked for only when a sentence has a word that may lead to a name. */
  towns(): TownIndex;
  /** A nation, county, council or island by its name. */
  area(name: string): Area | undefined;
  outcome(named: Named): PlaceOutcome;
}

/** What a name stands for: towns or an area; no towns for a place that no table draws. */
export type Named = readonly TownMatch[] | Area;

interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
}

/** No more of a text is read. */
const LONGEST_TEXT = 1000;
const LONGEST_NAME = 6;

const POSTCODE = /(?<![A-Za-z0-9])[A-Za-z]{1,2}\d[A-Za-z0-9]?(?:[ \u00a0-]?\d[A-Za-z]{2})?(?![A-Za-z0-9])/g;
const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*/gu;

/** Words that a name may follow. */
const LEADS = new Set(["near", "in", "on", "at", "around", "from", "to", "nr", "ger", "yn", "ym", "yng", "o", "i"]);
/** Those that speak of places alone, so that even an ordinary word behind them is a name ("worried around deal" is not). */
const SURE_LEADS = new Set(["near", "nr", "ger"]);
/** "I live in reading": the verb makes the lead sure. */
const LIVING = new Set(["live", "lives", "living", "based", "stay", "staying", "moved", "byw"]);
/** Who says so of a place is there themselves: "lives" speaks of somebody else. */
const BEING = new Set(["live", "living", "based", "stay", "staying", "byw", "am", "im"]);
/** Who "served in Northern Ireland" speaks of the army and not of where they are. */
const SERVING = new Set(["served", "tour", "tours"]);
/** Areas that are first names or everyday words as well: at the end of a sentence, or after "from", not read as areas. */
const PERSONS = new Set("angus arran borders brent devon harris hart kent lewis mull skye tyrone".split(" "));
/** The one month that is a town as well. */
const MONTH = "march";

/** Places named inside a sentence, in the order they stand: postcodes anywhere, names where a sentence puts them. */
export function findMentions(text: string, source: MentionSource): PlaceMention[] {
  const read = text.slice(0, LONGEST_TEXT);
  const mentions = postcodesIn(read, source);
  const words = wordsOf(read);
  if (words.length > 0)
    mentions.push(...namesIn(read, words, source).filter((name) => !mentions.some((other) => overlap(name, other))));
  return mentions.sort((a, b) => a.start - b.start);
}

function postcodesIn(text: string, source: MentionSource): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  if (!/\d/.test(text)) return mentions;
  for (const found of text.matchAll(POSTCODE)) {
    const words = found[0];
    const start = found.index;
    const whole = /\d[A-Za-z]{2}$/.test(words) && words.length >= 5;
    if (!whole && !isDistrictHere(text, words, start)) continue;
    const outcome = source.postcode(words);
    if (outcome) mentions.push({ words, start, end: start + words.length, outcome });
  }
  return mentions;
}

/** B12 is also a vitamin, M25 a motorway, "m8" a mate: such a code must be written or led like a place. */
function isDistrictHere(text: string, words: string, start: number): boolean {
  const before = text.slice(0, start).toLowerCase().trimEnd();
  const after = text.slice(start + words.length).toLowerCase();
  const last = /[a-z]{1,20}$/.exec(before)?.[0] ?? "";
  if (
    last === "the" ||
    last === "vitamin" ||
    last === "vit" ||
    /^\s*(?:vitamin|motorway|deficiency|injection|form\b|road)/.test(after)
  )
    return false;
  if (LEADS.has(last) || last === "postcode") return true;
  return !/^(?:[a-z]\d{1,2}|B\d{1,2}|M\d{1,2}|E\d{2})$/.test(words);
}

function namesIn(text: string, words: readonly Word[], source: MentionSource): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  let towns: TownIndex | undefined;
  for (let at = 0; at < words.length; at++) {
    const lead = leadBefore(words, at);
    const closing = endsSentence(text, words, at);
    if (lead === "none" && closing === 0) continue;
    towns ??= source.towns();
    const longest = Math.min(LONGEST_NAME, words.length - at);
    for (let length = longest; length >= 1; length--) {
      if (lead === "none" && length !== closing) continue;
      const named = nameAt(source, towns, words, at, length, lead);
      if (named === undefined || !allowed(named, towns, words, at, length, lead)) continue;
      const start = words[at]?.start ?? 0;
      const end = words[at + length - 1]?.end ?? start;
      const home = isHome(words, at);
      const served = SERVING.has(words[at - 2]?.folded ?? "");
      at += length - 1;
      if (served) break;
      mentions.push({
        words: text.slice(start, end),
        start,
        end,
        outcome: source.outcome(named),
        ...(home === undefined ? {} : { home }),
      });
      break;
    }
  }
  return mentions;
}

function nameAt(
  source: MentionSource,
  towns: TownIndex,
  words: readonly Word[],
  at: number,
  length: number,
  lead: Lead,
): Named | undefined {
  const first = words[at]?.folded ?? "";
  const rest = words
    .slice(at + 1, at + length)
    .map((word) => ` ${word.folded}`)
    .join("");
  for (const word of lead === "welsh" ? [first, ...unmutated(first)] : [first]) {
    const found = nameOf(source, towns, word + rest);
    if (found) return found;
  }
  return undefined;
}

function nameOf(source: MentionSource, towns: TownIndex, folded: string): Named | undefined {
  const bare = folded.replace(/^the /, "");
  const found = towns.exact(bare);
  const area = isMajor(found) ? undefined : source.area(bare);
  if (area) return area;
  // "The Isle of Man" and "the Midlands" are places, "the reading" is not.
  return folded === bare || bare.includes(" ") || found?.length === 0 ? found : undefined;
}

type Lead = "sure" | "usual" | "on" | "welsh" | "none";

function leadBefore(words: readonly Word[], at: number): Lead {
  const before = words[at - 1]?.folded ?? "";
  const earlier = words[at - 2]?.folded ?? "";
  if (before === "to") return earlier === "close" || earlier === "next" || earlier === "moved" ? "sure" : "none";
  if (!LEADS.has(before)) return "none";
  if (before === "on") return "on";
  if (before === "o" || before === "i" || before === "yn" || before === "ym" || before === "yng" || before === "ger")
    return "welsh";
  return SURE_LEADS.has(before) || LIVING.has(earlier) ? "sure" : "usual";
}

/** Whether the words before a name say that the person is there or near it; false when they say that they left it. */
function isHome(words: readonly Word[], at: number): boolean | undefined {
  const [used, to, verb = "", lead = ""] = [4, 3, 2, 1].map((back) => words[at - back]?.folded);
  if (lead === "from" && verb === "moved") return false;
  if (used === "used" && to === "to") return false;
  if (SURE_LEADS.has(lead) || (lead === "to" && leadBefore(words, at) === "sure")) return true;
  return (LEADS.has(lead) && BEING.has(verb)) || undefined;
}

/** How many words are left in the sentence when it is few enough to be a name that closes it; else 0. */
function endsSentence(text: string, words: readonly Word[], at: number): number {
  for (let length = 1; length <= 4; length++) {
    const last = words[at + length - 1];
    if (last === undefined) return 0;
    const next = words[at + length];
    const gap = text.slice(last.end, next?.start ?? text.length);
    if (next === undefined || /[.!?;\n]/.test(gap)) return length;
  }
  return 0;
}

function allowed(
  named: Named,
  towns: TownIndex,
  words: readonly Word[],
  at: number,
  length: number,
  lead: Lead,
): boolean {
  const first = words[at];
  const name = length === 1 ? (first?.folded ?? "") : "";
  const before = words[at - 1]?.folded;
  const capital = /^\p{Lu}/u.test(first?.text ?? "");
  if ("id" in named || named.length === 0)
    return PERSONS.has(name)
      ? lead !== "none" && (before !== "from" || isHome(words, at) === true)
      : lead !== "none" || capital || at > 0;
  if (lead === "on") return false;
  // "In March" and "moved in March" tell when, "near March" and "I live in March" where.
  if (name === MONTH && (!isHome(words, at) || before === "to")) return false;
  const ordinary = towns.isOrdinary(name);
  const major = isMajor(named);
  // "near bath" is the city; "near home" is not the hamlet.
  if (lead === "sure") return !ordinary || capital || major;
  if (lead !== "none") return !ordinary || capital;
  return (major || named.length === 1) && !ordinary && (capital || at > 0);
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(WORD)) {
    const trimmed = withoutTrailingMarks(found[0]);
    words.push({
      text: trimmed,
      folded: foldPlaceName(trimmed),
      start: found.index,
      end: found.index + trimmed.length,
    });
  }
  return words;
}

function withoutTrailingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && "'’.-".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function overlap(a: PlaceMention, b: PlaceMention): boolean {
  return a.start < b.end && b.start < a.end;
}
