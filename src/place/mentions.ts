import { isFunctionWord, looksWelsh, RELATIVES, unmutated } from "../words/index.js";
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
  /** The town that a word is likely a slip for, as a choice to be made; undefined for an ordinary word. */
  misspelt(word: string): PlaceOutcome | undefined;
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

/** What may be a postcode or a district. */
export const POSTCODE: RegExp =
  /(?<![A-Za-z0-9])[A-Za-z]{1,2}\d[A-Za-z0-9]?(?:[ \u00a0-]?\d[A-Za-z]{2})?(?![A-Za-z0-9])/g;
const WORD = /[\p{L}\p{M}\d]+(?:['’.-]+[\p{L}\p{M}\d]+)*/gu;

// What a name may follow. The words before it are joined by spaces, with one in front.
const GONE = "(?:moved|moving|relocat(?:ed|ing)|fled)(?: (?:up|down|over|here|back|away|out|off))?";
/** What speaks of places alone, so that even an ordinary word behind it is a name: "I live in reading". */
const SURE = new RegExp(
  ` (?:near|nr|(?:close|next|${GONE}) to|(?:lives?|living|based|stay|staying|moved) (?:in|at|around|from))$`,
);
const WELSH = / (?:ger|o|i|yn|ym|yng)$/;
/** Behind these "i" is the Welsh "to", however few words there are. */
const WELSH_TO = /^(?:symud|mynd|dod|nol|agos|bws)$/;
const USUAL = / (?:in|at|around|from)$/;
/** The person is there or near it: "lives" speaks of somebody else. */
const HOME = new RegExp(
  `(?<! (?:lives|lived|son|daughter|mum|dad|brother|sister|friend|family|he|she|they|has)) (?:near|nr|ger|(?:close|next|${GONE}) to|(?:live|living|based|stay|staying|byw|am|im) (?:in|at|around|from|yn|ym|yng|o))$`,
);
/** They left it, fled it, or were born there. */
const LEFT = new RegExp(
  ` (?:(?:flee|fleeing|escap(?:e|ed|ing)|leaving|left|fled)(?: from)?|(?:${GONE}|(?:ran|run|running|got|get) (?:away|out)|new here|originally) from|(?<! (?:baby|son|daughter|child|twins|kids)(?: was| were)? )(?:born|grew up|(?<! born and )(?:brought up|raised)) in|used to [a-z]{1,9} [a-z]{1,9}|(?:dont|not|never|longer) (?:live|living|stay|staying) [a-z]{1,9}|(?<! (?:have|ive|always) )lived [a-z]{1,9})$`,
);
/** Where they were born and still are: read in what follows the name. */
const BORN = / (?:born|grew up|brought up|raised) in$/;
const STAYED =
  /\b(?:still (?:here|there|live|living|in)|never (?:left|moved)|(?:all my|my whole|my entire) life|lived? here (?:since|ever))\b/;
const WENT = /(?<!never )\b(?:moved|came)\b/;
/**
 * Where an abuser or an ex is, the person is not looked for: "my ex and I live in Leeds" speaks of the person. "Ex" is a
 * former partner behind "my" or before a verb; "ex miner" and "ex army" are the person.
 */
const THEIRS =
  /(?: (?:my|her|his|our|the|abusive|violent|controlling) ex| ex (?:husband|wife|partner|boyfriend|girlfriend|lives|is|was|moved|works|stays|who)| abuser| stalker| rapist| attacker)(?: (?!(?:im?|ive|we|were|me|my|and|but|so)\b)[a-z]{1,9}){0,4} (?:in|at|near|from|around)$/;
/** Whether a person's name comes next, where no "in" or "near" says that it is a place's. */
const namesPerson = (before: string): boolean =>
  RELATIVES.has(before.slice(before.lastIndexOf(" ") + 1)) || / (?:named|called|mrs?|miss)$/.test(before);
/** Who "served in Northern Ireland" speaks of the army and not of where they are. */
const SERVED = / (?:served|tours?) [a-z]{1,9}$/;
/** Areas that are first names or everyday words as well: at the end of a sentence, or after "from", not read as areas. */
const PERSONS = /^(?:angus|brent|devon|harris|hart|kent|lewis|mull|skye|tyrone)$/;
/** Short names of areas that are everyday words in small letters, and Welsh for "we". */
const SMALL_WORDS = /^(?:beds|berks|bucks|ni)$/;

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

// What a code is that looks like a district and is none, by the word before it and by the words behind it.
const NO_DISTRICT_AFTER = /^(?:the|vit|vitamin|discs?|ward|level|form|section|served|grade|type|room)$/;
const NO_DISTRICT_BEFORE =
  /^\s*(?:vitamin|motorway|deficiency|injections?|form|road|notices?|evict\w*|discs?|alarms?|detector|poisoning|levels?|maths|course|fractures?|vertebra\w*|nerve|spin\w+|injur\w+)\b/;
/** L4-L5 and "C5 C6" are bones of the back. */
const CODE = /^[\s/-]*[a-z]{1,2}\d/;
const CODE_END = /\b[a-z]{1,2}\d[a-z\d]?[\s/-]*$/;
/** A vitamin, motorways, routes, "m8" and "me2", a gas, a notice to quit: read only where a word leads to them. */
const OFTEN_NONE = /^(?:[a-z]\d{1,2}|me2|co2|CO2|B\d{1,2}|M\d{1,2}|E\d{2})$/;

/** "An S4 pupil", "a B1 course"; what has two letters is a district there too: "an SE5 food bank". */
const ARTICLE = /^an?$/;
const ONE_LETTER = /^[a-z]\d/i;
/** Section 21 is a notice to quit, and S21 a district beside Sheffield: the words around tell which it is. */
const NOTICE =
  /\b(?:landlord|landlady|evict|tenan|(?:notices?|given?|gave|got|sent|serv(?:ed|ing)|issued|received)\b)/i;

/** B12 is also a vitamin, M25 a motorway, "m8" a mate: such a code must be written or led like a place. */
function isDistrictHere(text: string, words: string, start: number): boolean {
  const before = text.slice(0, start).toLowerCase();
  const after = text.slice(start + words.length).toLowerCase();
  const last = /[a-z]{1,20}$/.exec(before.trimEnd())?.[0] ?? "";
  if (NO_DISTRICT_AFTER.test(last) || NO_DISTRICT_BEFORE.test(after)) return false;
  if (ARTICLE.test(last) && ONE_LETTER.test(words)) return false;
  if (/^(?:to|postcode)$/.test(last) || (last !== "on" && leadOf(` ${last}`) !== "none")) return true;
  return (
    !CODE.test(after) && !CODE_END.test(before) && !OFTEN_NONE.test(words) && !(words === "S21" && NOTICE.test(text))
  );
}

function namesIn(text: string, words: readonly Word[], source: MentionSource): PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const welsh = looksWelsh(words.map(({ folded }) => folded));
  let towns: TownIndex | undefined;
  let left: { before: string; next: number } | undefined;
  for (let at = 0; at < words.length; at++) {
    const before = beforeOf(words, at, welsh, left);
    const lead = leadOf(before);
    const closing = endsSentence(text, words, at);
    if (lead === "none" && closing === 0 && at > 0) continue;
    towns ??= source.towns();
    const longest = Math.min(LONGEST_NAME, words.length - at);
    let length = longest;
    for (; length >= 1; length--) {
      if (lead === "none" && length !== closing && !(at === 0 && opensText(text, words, length))) continue;
      const named = nameAt(source, towns, words.slice(at, at + length), lead);
      const alone = length === words.length;
      if (named === undefined || !allowed(named, towns, words.slice(at, at + length), before, alone)) continue;
      const start = words[at]?.start ?? 0;
      const end = words[at + length - 1]?.end ?? start;
      const home = isHome(before, sentenceAfter(text, end));
      if (!SERVED.test(before)) {
        mentions.push({ words: text.slice(start, end), start, end, outcome: source.outcome(named), home });
      }
      if (home === false) left = { before, next: at + length };
      at += length - 1;
      break;
    }
    const slip = length === 0 ? slipAt(words[at], lead, before, closing, source) : undefined;
    if (slip) mentions.push({ ...slip, home: isHome(before) });
  }
  return mentions;
}

/** Shorter words are too near to too many names. */
const SHORTEST_SLIP = 6;

/** A misspelt town where only a place can stand: after "live in" or "near", or after "in" at a sentence's end. */
function slipAt(
  word: Word | undefined,
  lead: Lead,
  before: string,
  closing: number,
  source: MentionSource,
): PlaceMention | undefined {
  if (word === undefined || word.folded.length < SHORTEST_SLIP || !/^[a-z]+$/.test(word.folded)) return undefined;
  if (lead !== "sure" && !(closing === 1 && before.endsWith(" in"))) return undefined;
  const outcome = source.misspelt(word.folded);
  return outcome && { words: word.text, start: word.start, end: word.end, outcome };
}

/**
 * The words before a name, each with a space in front. "I moved from Leeds to York" is "I moved to York" once Leeds is
 * read. An "i" that is no Welsh "to" stands as a capital: "should I marry" is no journey to Barry.
 */
function beforeOf(
  words: readonly Word[],
  at: number,
  welsh: boolean,
  left: { before: string; next: number } | undefined,
): string {
  if (left?.next === at - 1 && words[at - 1]?.folded === "to") return `${left.before.replace(/ from$/, "")} to`;
  const isTo = (index: number): boolean =>
    words[index]?.text === "i" && (welsh || WELSH_TO.test(words[index - 1]?.folded ?? ""));
  const from = Math.max(0, at - 7);
  return words
    .slice(from, at)
    .map(({ folded }, index) => (folded === "i" && !isTo(from + index) ? " I" : ` ${folded}`))
    .join("");
}

/** Whether a name of so many words, at the start of a text, stands apart or before what is asked for: "Leeds food bank". */
function opensText(text: string, words: readonly Word[], length: number): boolean {
  const next = words[length];
  const gap = text.slice(words[length - 1]?.end, next?.start);
  return next !== undefined && (/[,:\u2013-]/.test(gap) || !isFunctionWord(next.folded));
}

function nameAt(source: MentionSource, towns: TownIndex, words: readonly Word[], lead: Lead): Named | undefined {
  const folded = words.map((word) => word.folded).join(" ");
  const bare = folded.replace(/^the /, "");
  for (const name of lead === "welsh" ? [bare, ...unmutated(bare)] : [bare]) {
    const found = towns.exact(name);
    // "The Isle of Man" and "the Midlands" are places, "the reading" is not.
    const town = folded === bare || bare.includes(" ") || found?.length === 0 ? found : undefined;
    const named = (isMajor(found) ? undefined : source.area(name)) ?? town;
    if (named) return named;
  }
  return undefined;
}

type Lead = "sure" | "usual" | "on" | "welsh" | "none";

function leadOf(before: string): Lead {
  if (WELSH.test(before)) return "welsh";
  if (SURE.test(before)) return "sure";
  return before.endsWith(" on") ? "on" : USUAL.test(before) ? "usual" : "none";
}

/** Whether the words before a name say that the person is there or near it; false when they left it, or an abuser is there. */
function isHome(before: string, after = ""): boolean | undefined {
  if (BORN.test(before) && STAYED.test(after) && !WENT.test(after)) return undefined;
  return LEFT.test(before) || THEIRS.test(before) ? false : HOME.test(before) || undefined;
}

/** The rest of the sentence behind a name, in small letters. */
function sentenceAfter(text: string, end: number): string {
  return (/^[^.!?;\n]*/.exec(text.slice(end))?.[0] ?? "").toLowerCase();
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

/** @param alone nothing else was typed: "essex" in small letters is then the place, "rugby" is still the sport */
function allowed(
  named: Named,
  towns: TownIndex,
  [first, ...more]: readonly Word[],
  before: string,
  alone: boolean,
): boolean {
  const name = more.length === 0 ? (first?.folded ?? "") : "";
  const lead = leadOf(before);
  const capital = /^\p{Lu}/u.test(first?.text ?? "");
  if (SMALL_WORDS.test(name) && (lead === "none" || !capital)) return false;
  if ("id" in named || named.length === 0)
    return lead === "none"
      ? !PERSONS.test(name) && !namesPerson(before) && (capital || before !== "" || (alone && !towns.isOrdinary(name)))
      : !PERSONS.test(name) || isHome(before) === true || !before.endsWith("from");
  // "In March" and "moved to March" tell when, "near March" and "I live in March" where.
  if (name === "march" && (!isHome(before) || before.endsWith("to"))) return false;
  const ordinary = towns.isOrdinary(name);
  const major = isMajor(named);
  // "near bath" is the city; "near home" is not the hamlet.
  if (lead === "sure") return !ordinary || capital || major;
  if (lead !== "none" && lead !== "on") return !ordinary || capital;
  return (major || (named.length === 1 && (capital || before !== ""))) && !ordinary && !namesPerson(before);
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    folded: foldPlaceName(word),
    start: index,
    end: index + word.length,
  }));
}

function overlap(a: PlaceMention, b: PlaceMention): boolean {
  return a.start < b.end && b.start < a.end;
}
