import { findWords } from "../language/find.js";
import type { TextEngine } from "../match/index.js";
import type { NeedsReader, Statement, Understood } from "../needs/index.js";
import type { Nation, PlaceMention, PlaceOutcome, Places } from "../place/outcome.js";
import { LONGEST_TYPED } from "../place/postcode.js";
import { isSensitive } from "../resource/sensitive.js";
import type { UrgentTopic } from "../urgent/urgent-data.js";
import type { Urgent } from "../urgent/urgent-help.js";
import { isFunctionWord, listed, looksWelsh, MAX_TEXT, stem, type Token, tokens, wordsOf } from "../words/index.js";
import { accessBeside } from "./access.js";
import { type Asked, type AskedNeed, labelOf, preferencesOf, readAsRequest, relatedNeeds } from "./asked.js";
import { askedNeeds } from "./asked-needs.js";
import { isFiller } from "./filler.js";
import type { Findings, Note } from "./findings.js";
import { genderOf } from "./gender.js";
import { givenBy, saysTime } from "./given.js";
import type { FindRequest } from "./request.js";

/** What a request is read with. */
export interface Readers {
  reader: NeedsReader;
  statements: readonly Statement[];
  places: Places;
  urgent: Urgent;
  engine: Pick<TextEngine, "knows">;
  today: string;
  /** Whether some record states a need id. */
  stated(id: string): boolean;
}

/** A request, read. */
export interface Read {
  asked: Asked;
  understood: Understood;
  urgent: Findings["urgent"];
  /** The nation whose help lines stand; undefined: those of all, each labelled. */
  nation: Nation | undefined;
  notes: Note[];
}

/** The need of those who want to get on better with a partner. */
const COUPLES = "relationship";
/** The need that stands in its place where they are hurt. */
const HURT = "domestic-abuse";
/** The danger of one who harms others: they are not the one who is hurt. */
const HARMS = "harming-others";
/** What is looked for when danger was plainly noticed and the reading of the words missed it. */
const NEED_OF: Readonly<Partial<Record<UrgentTopic, string>>> = {
  "domestic-abuse": HURT,
  "sexual-violence": "sexual-violence",
  suicide: "crisis",
  "self-harm": "self-harm",
};
/** The need of those whom somebody left by suicide, and words that say so: without them, whoever a panel is about is alive. */
const LEFT_BY_SUICIDE = "suicide-bereavement";
const IS_DEAD: ReadonlySet<string> = listed(
  "died dead killed hanged hung topped bereaved funeral passed survive survived buried lost farw lladd colli collais galar",
);
/** How likely such a reading is at least: what a panel says plainly is no guess. */
const NOTICED = 0.5;
/** A weak second reading does not make a whole answer sensitive. */
const SENSITIVE_FROM = 0.3;
/** From this strength on a reading is plain. */
const PLAIN = 0.3;
/** Longest value that is said back, in characters. */
const LONGEST_SAID = 80;

/** Reads the request: danger first, then the place, then needs and attributes. Never throws. */
export function understand(readers: Readers, asIs: FindRequest): Read {
  const notes: Note[] = [];
  const { request, unknown } = givenBy(asIs);
  const lang = request.lang === "cy" ? "cy" : "en";
  const words = findWords(lang);
  const ofNothing = [
    ...(request.interests ?? []).filter((id) => !readers.statements.some((each) => each.id === id)),
    ...(request.decline ?? []).filter((id) => !namesReading(id, readers.reader)),
  ];
  for (const value of new Set([...unknown, ...ofNothing])) {
    notes.push({ code: "unknown-value", text: words.notes.unknownValue(value.slice(0, LONGEST_SAID)) });
  }
  if (request.open_now === true && !saysTime(request.now)) notes.push({ code: "no-time", text: words.notes.noTime });
  const typed = typeof request.words === "string" ? request.words : "";
  if (typed.length > MAX_TEXT) notes.push({ code: "words-cut", text: words.notes.cut });
  const text = typed.slice(0, MAX_TEXT);
  if (typeof request.near === "string" && request.near.length > LONGEST_TYPED) {
    notes.push({ code: "place-cut", text: words.notes.placeCut });
  }
  const declined = new Set(request.decline ?? []);
  // "In dispair" is a slip for a word of a need, "edinbrugh" one for a name that stands in one.
  const isWord = (word: string): boolean =>
    readers.reader.knows(word) ||
    readers.reader.read(word).corrections.some(({ to }) => !("label" in readers.places.find(to)));
  const mentions =
    text === ""
      ? []
      : readers.places.mentions(text, lang, isWord).filter(({ words }) => !declined.has(`near:${words}`));
  const { place, mention } = placeOf(readers.places, request.near, mentions, notes, lang);
  const located = place.status === "found" || place.status === "approximate" ? place : undefined;
  if ("text" in place) notes.push({ code: "place-unknown", text: words.notes.unplaced });
  const nation = mention === undefined || isTheirs(mention) ? located?.nation : undefined;
  const urgent = readers.urgent.notice({
    words: typed,
    ...(request.needs === undefined ? {} : { needs: request.needs }),
    ...(nation === undefined ? {} : { nation }),
    ...(located?.nation === undefined ? {} : { likely: located.nation }),
    ...(typeof request.age === "number" ? { age: request.age } : {}),
    ...(request.lang === undefined ? {} : { lang: request.lang }),
  });
  const { language, turned, ...all } = readers.reader.read(text, {
    ...(request.lang === undefined ? {} : { lang: request.lang }),
    ...(request.decline === undefined ? {} : { decline: request.decline }),
    leaveOut: mentions,
  });
  const isTurned = (at: Stretch): boolean => turned.some(({ start, end }) => at.start >= start && at.end <= end);
  const read = { ...all, needs: all.needs.filter(({ words }) => !isTurned(stretchOf(words, text))) };
  // Only where it is plain: "we argue all the time" brings a soft line, and is no abuse for that.
  const isHurt = urgent.some(({ sensitive, panel, topic }) => sensitive && panel === "hard" && topic !== HARMS);
  const single = isHurt ? withoutCouples(read, readers.reader, lang) : read;
  const alive = withLiving(withWayInLast(single), urgent, text);
  const understood = withNoticed(alive, urgent, readers.reader, lang, declined);
  // Silence about danger says nothing where the words could not be read. "Ni alla" is Welsh on a Welsh page; on others
  // such short words may be of any language.
  const isRead =
    understood.needs.some(({ strength }) => strength >= PLAIN) ||
    readers.urgent.isReadable(text, (word) => readers.reader.knows(word) || readers.engine.knows(word)) ||
    (lang === "cy" && looksWelsh(wordsOf(text)));
  if (urgent.length === 0 && !isRead) {
    notes.push({ code: "not-readable", text: words.notes.notReadable });
  }
  const { gender } = request;
  if (typeof gender === "string" && gender.trim() !== "" && genderOf(gender) === undefined) {
    notes.push({ code: "unknown-gender", text: words.notes.unknownGender(gender.slice(0, LONGEST_SAID)) });
  }
  if (language === "cy" && lang !== "cy") notes.push({ code: "read-as-welsh", text: words.notes.readAsWelsh });
  const content = tokens(text).filter((token) => !isFunctionWord(token.word) && !isTurned(token));
  const about = content.filter(
    (token) => !isFiller(token.word) && !mentions.some((each) => token.start >= each.start && token.end <= each.end),
  );
  const known = { reader: readers.reader, statements: readers.statements, stated: readers.stated };
  const asks = askedNeeds(known, request, understood, text, notes);
  const hurt = isHurt || asks.some((need) => isSensitive(need.id) && need.strength >= SENSITIVE_FROM);
  const sensitive = hurt || urgent.some((each) => each.sensitive);
  // Nobody who is hurt by a partner is sent to help with getting on together, however they put it.
  const fitting = (need: AskedNeed): boolean => !hurt || need.id !== COUPLES || need.words === undefined;
  const needs = asks.filter(fitting);
  const beside = accessBeside(needs).map((value) => ({ kind: "access", value }));
  const preferences = preferencesOf(request, [...understood.attributes, ...beside]);
  const asked: Asked = {
    request,
    lang,
    needs,
    typeOf: (id) => readers.reader.need(id)?.type,
    related: relatedNeeds(needs, readers.reader.need, lang, declined).filter(({ id }) => !hurt || id !== COUPLES),
    preferences,
    asRead: readAsRequest(preferences),
    words: distinct(about),
    nameWords: distinct(content),
    explained: stemsRead(understood),
    place,
    ...(located === undefined ? {} : { located }),
    forSomeone: isForSomeone(request, needs, understood),
    travelIsHard: preferences.some((each) => each.kind === "travel" && each.value !== "can"),
    wants: needs.length > 0 || content.length > 0,
    sensitive,
    hurt,
    today: readers.today,
    now: request.now ?? readers.today,
  };
  return { asked, understood: withPlaces(understood, mentions), urgent, nation, notes };
}

/** Whether an id can be that of a reading. One of other words than these is no mistake: a page keeps what was taken back. */
function namesReading(id: string, { need }: Pick<NeedsReader, "need">): boolean {
  return id.startsWith("need:") ? need(id.slice("need:".length)) !== undefined : id.includes(":");
}

/** "He pushes me, couples counselling": what is read is the hurt, or else nothing would be left to look for. */
function withoutCouples<T extends Pick<Understood, "needs">>(
  read: T,
  { need }: Pick<NeedsReader, "need">,
  lang: "en" | "cy",
): T {
  const hurt = need(HURT);
  const others = read.needs.filter((each) => each.need !== COUPLES);
  const couples = read.needs.find((each) => each.need === COUPLES);
  if (couples === undefined || hurt === undefined) return read;
  const inItsPlace = { ...couples, need: HURT, label: labelOf(hurt, lang) };
  return { ...read, needs: others.some((each) => each.need === HURT) ? others : [inItsPlace, ...others] };
}

/**
 * "My friend wants to kill himself" has the words of those whose friend did: where a panel is plainly about somebody else
 * and nothing says that they are dead, nobody is told first that they are bereaved. What is noticed goes before it.
 */
function withLiving<T extends Pick<Understood, "needs">>(read: T, urgent: Findings["urgent"], text: string): T {
  const others = urgent.filter(
    ({ topic, panel, about }) => topic === "suicide" && panel === "hard" && about !== "self",
  );
  if (others.length === 0 || wordsOf(text).some((word) => IS_DEAD.has(word))) return read;
  const weak = PLAIN - 0.01;
  const needs = read.needs.map((each) =>
    each.need === LEFT_BY_SUICIDE && others.some(({ words }) => words.includes(each.words))
      ? { ...each, strength: Math.min(each.strength, weak) }
      : each,
  );
  return { ...read, needs };
}

/** How likely another need is at least, to be what is asked for. */
const ASKED = 0.25;

/**
 * "Lunch in a wheelchair": the word that was read of how somebody gets in is a wish. Where something else is asked, a need
 * that stands on that word alone is kept behind it.
 */
function withWayInLast<T extends Pick<Understood, "needs" | "attributes">>(read: T): T {
  const isLast = ({ because }: T["needs"][number]): boolean =>
    read.attributes.some(({ kind, words }) => kind === "access" && words === because);
  const others = read.needs.filter((each) => !isLast(each));
  const most = Math.max(0, ...others.map(({ denied, strength }) => (denied === true ? 0 : strength)));
  if (most < ASKED) return read;
  const last = read.needs.filter(isLast).map((each) => ({ ...each, strength: Math.min(each.strength, most / 2) }));
  return { ...read, needs: [...others, ...last] };
}

/**
 * "He locked me in the house", "the things I do to my arms": a panel that is plain and results that are about something
 * else would contradict one another. What it noticed is read as a need too; what was read besides stays. A soft line
 * adds nothing, but where it speaks of a crisis and nothing was read plainly ("I am afraid of my partner", with few words):
 * then it is the best guess. Nobody is taken for hurt beside harm that they do.
 */
function withNoticed<T extends Pick<Understood, "needs">>(
  read: T,
  urgent: Findings["urgent"],
  { need }: Pick<NeedsReader, "need">,
  lang: "en" | "cy",
  declined: ReadonlySet<string>,
): T {
  const most = Math.max(0, ...read.needs.map((each) => each.strength));
  const harms = urgent.some(({ topic }) => topic === HARMS);
  const noticed = urgent.flatMap(({ topic, panel, level, quiet, words }) => {
    const isHard = panel === "hard";
    const isBest = most < PLAIN && quiet !== true && (level === "emergency" || level === "crisis");
    if ((!isHard && !isBest) || (harms && topic === "domestic-abuse")) return [];
    const found = need(NEED_OF[topic] ?? "");
    const strength = isHard ? Math.max(NOTICED, most) : PLAIN;
    if (found === undefined || declined.has(`need:${found.id}`)) return [];
    if (read.needs.some((each) => each.need === found.id && each.strength >= PLAIN)) return [];
    return [{ id: `need:${found.id}`, need: found.id, label: labelOf(found, lang), words, because: words, strength }];
  });
  const others = read.needs.filter((each) => noticed.every(({ need }) => need !== each.need));
  const plain = others.filter((each) => each.strength >= PLAIN);
  const unsure = others.filter((each) => each.strength < PLAIN);
  return { ...read, needs: [...plain, ...noticed, ...unsure] };
}

/** A stretch of the text. */
type Stretch = Pick<Token, "start" | "end">;

function stretchOf(words: string, text: string): Stretch {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** Stems of the vocabulary's phrases that plain readings stand on: what was typed as a need, word by word. */
function stemsRead({ needs }: Pick<Understood, "needs">): Set<string> {
  const plain = needs.filter(({ strength }) => strength >= PLAIN);
  return new Set(plain.flatMap(({ because }) => wordsOf(because).map(stem)));
}

/** Whoever types for a patient has no relative in mind: that one is the person themselves. */
const THEMSELVES = "patient";

function isForSomeone(
  request: FindRequest,
  needs: readonly AskedNeed[],
  { attributes }: Pick<Understood, "attributes">,
): boolean {
  return (
    request.carer === true ||
    needs.some(({ id }) => id === "carers") ||
    attributes.some(({ kind, value }) => kind === "about" && value !== THEMSELVES)
  );
}

function distinct(list: readonly Token[]): string[] {
  return [...new Set(list.map((token) => token.word))];
}

/** Places in the words are readings too, that can be taken back. */
function withPlaces(understood: Understood, mentions: readonly PlaceMention[]): Understood {
  const near = mentions.flatMap(({ words, outcome }) =>
    "label" in outcome ? [{ id: `near:${words}`, kind: "near", value: outcome.label, words }] : [],
  );
  return near.length === 0 ? understood : { ...understood, attributes: [...understood.attributes, ...near] };
}

function placeOf(
  places: Places,
  near: FindRequest["near"],
  mentions: readonly PlaceMention[],
  notes: Note[],
  lang: "en" | "cy",
): { place: PlaceOutcome; mention?: PlaceMention } {
  const given = places.find(near, lang);
  if (given.status !== "not-given") return { place: given };
  // Where somebody does not live any more, or never did, they are not looked for.
  const theirs = mentions.filter(({ home }) => home !== false);
  const mention = theirs.sort((a, b) => closeness(b) - closeness(a))[0];
  if (mention === undefined) return { place: given };
  if ("label" in mention.outcome) {
    notes.push({ code: "place-in-words", text: findWords(lang).notes.placeInWords(mention.outcome.label) });
  }
  return { place: mention.outcome, mention };
}

/** "My mum is in Belfast": a place that is only named takes nobody's help lines away. A postcode is written for being found by. */
function isTheirs({ home, words }: PlaceMention): boolean {
  return home === true || /\d/.test(words);
}

/** The place where the person says they live, known or not, goes before one that is only named, and that before an unknown one. */
function closeness({ home, outcome }: PlaceMention): number {
  if (home === true) return 2;
  return outcome.status === "unknown" ? 0 : 1;
}
