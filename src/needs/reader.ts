import {
  createSpelling,
  fold,
  isFunctionWord,
  listed,
  looksWelsh,
  type Spelling,
  type Token,
  tokens,
  unpackWords,
  type WordSet,
  wordsOf,
} from "../words/index.js";
import { type AttributeReader, createAttributeReader, type SaidAt } from "./attributes.js";
import { childDeath } from "./child-death.js";
import { createCourtesies } from "./courtesies.js";
import { isHad, withoutDenied } from "./denied-needs.js";
import { createErrandReader, type ErrandReader } from "./errands.js";
import { type Candidate, judge } from "./judge.js";
import { createLexicon, type Lexicon } from "./lexicon.js";
import { CLUE_WEIGHT, type PhraseReading } from "./phrase-reader.js";
import { quotedSlots } from "./quoted.js";
import { saidApart } from "./said-apart.js";
import { silenced, withFewer } from "./silenced.js";
import { type Slot, slotsOf } from "./slots.js";
import { isWithin, standsOn } from "./stands-on.js";
import { isSure } from "./sure.js";
import type { AttributeReading, Correction, NeedReading, ReadUnderstood, Understood } from "./understood.js";
import { type Abbreviation, type Need, sameWordsOf, type Vocabulary } from "./vocabulary.js";
import { createWeigher, type Evidence, type Weigher } from "./weigh.js";

/** A stretch of the text that is not about a need: a place's name, an organisation's name. */
export interface Span {
  start: number;
  end: number;
}

export interface ReadOptions {
  lang?: "en" | "cy";
  /** Ids of readings that the person took back. */
  decline?: readonly string[];
  /** Stretches to leave out: places and names that were recognised. */
  leaveOut?: readonly Span[];
}

/** Reads a person's words into needs and attributes. Made by {@link createNeedsReader}. */
export interface NeedsReader {
  read(text: string, options?: ReadOptions): ReadUnderstood;
  /** The need of an id, or undefined. */
  need(id: string): Need | undefined;
  /** True when the phrases or stories of a language hold the word, or its stem, or the common words do. */
  knows(word: string): boolean;
}

/** Below this likelihood nothing was understood; Welsh, with fewer words, is less sure of what it reads right. */
const NOTHING = { en: 0.06, cy: 0.02 };
/** How many readings are named, and the least share of the first one's likelihood for a further one. */
const MOST = 5;
const ECHO = 0.03;

/** Set on the project's Welsh development queries. */
const WELSH_TRUST = 0.7;

/** Needs of those who have a child or await one. */
const OF_CHILD: ReadonlySet<string> = listed(
  "parent-baby playgroup baby-bank infant-feeding pregnancy perinatal-mh parenting childcare",
);
/** Needs of mothers and fathers. "My dad" is no word for them: it is a son or a daughter who says it. */
const OF_PARENTS: ReadonlySet<string> = listed(
  "parent-baby playgroup perinatal-mh parenting childcare lone-parent dads",
);
/** Needs of children and young people. "45 year old" is no word for them, nor for those of parents. */
const OF_YOUNG: ReadonlySet<string> = listed(
  "young-people-mh youth-group young-carers school-worries care-leavers autism-parents send-parents",
);
/** Those that a grown person's age speaks for neither of. */
const OF_UNGROWN: ReadonlySet<string> = new Set([...OF_PARENTS, ...OF_YOUNG]);
/** Nobody is a child or a young person from this age on. */
const GROWN = 26;
/** Of these a language may be the point, as of who somebody is: for any other need it says how, not what. */
const OF_LANGUAGE: ReadonlySet<string> = listed("interpreting esol hearing-loss");
const PARENT: ReadonlySet<string> = listed("mum dad parent parents");
const OWN: ReadonlySet<string> = listed("my our");
const NOWHERE: Span = { start: -1, end: -1 };
/** "Used to be depressed and need help now": what reads as these names nothing else that is wanted. */
const OF_ANY: ReadonlySet<string> = listed("crisis listening");
/** The need of those who lost a baby. */
const BABY_LOSS = "baby-loss";
interface Language {
  lexicon: Lexicon;
  weigher: Weigher;
  spelling: Spelling;
}

/** A request as heard in one language. */
export interface Heard {
  language: "en" | "cy";
  lexicon: Lexicon;
  slots: Slot[];
  evidence: Evidence;
  candidates: Candidate[];
  corrections: Correction[];
}

/** The English phrases of a vocabulary, indexed when they are first asked for: for its reader and its inferrer. */
export function englishOf(vocabulary: Vocabulary): () => Lexicon {
  let made: Lexicon | undefined;
  return () => {
    const { needs, elsewhere, told } = vocabulary;
    made ??= createLexicon(needs, "en", sameWordsOf(vocabulary), elsewhere, told?.en);
    return made;
  };
}

/**
 * Makes the reader. Its indexes are built at the first question, not here.
 * @param vocabulary the needs and their words
 * @param names further known words, such as those of the directory's own records: never corrected
 * @param english where its English phrases are indexed already
 */
export function createNeedsReader(
  vocabulary: Vocabulary,
  names: ReadonlySet<string> = new Set(),
  english: () => Lexicon = englishOf(vocabulary),
): NeedsReader {
  const byId = new Map(vocabulary.needs.map((need) => [need.id, need]));
  const languages = new Map<"en" | "cy", Language>();
  const common = new Map<"en" | "cy", WordSet>();
  let attributeReader: AttributeReader | undefined;
  let errandReader: ErrandReader | undefined;
  let withoutCourtesies: ReturnType<typeof createCourtesies> | undefined;

  const commonWords = (lang: "en" | "cy"): WordSet => {
    let made = common.get(lang);
    if (made === undefined) {
      const packed = lang === "cy" ? commonWords("en") : unpackWords(vocabulary.common);
      const told = vocabulary.told?.[lang]?.words ?? {};
      made = { has: (word) => packed.has(word) || names.has(word) || Object.hasOwn(told, word) };
      common.set(lang, made);
    }
    return made;
  };
  const language = (lang: "en" | "cy"): Language => {
    let made = languages.get(lang);
    if (made === undefined) {
      const lexicon =
        lang === "en"
          ? english()
          : createLexicon(vocabulary.needs, lang, undefined, vocabulary.elsewhere, vocabulary.told?.cy);
      made = {
        lexicon,
        weigher: createWeigher(lexicon, lang === "cy" ? WELSH_TRUST : 1, vocabulary.told?.[lang]?.pairs),
        spelling: createSpelling(lexicon.words, commonWords(lang)),
      };
      languages.set(lang, made);
    }
    return made;
  };

  /** @param word a folded word */
  const knownInEnglish = (word: string): boolean =>
    isFunctionWord(word) || english().stemOf(word) !== undefined || commonWords("en").has(word);

  const hasWelsh =
    vocabulary.told?.cy !== undefined || vocabulary.needs.some(({ phrases }) => phrases.cy !== undefined);
  /**
   * Whether words are Welsh as they stand: two of them, or one that is written alone and is a whole phrase. By a mutation
   * or a letter any short word may be: "FND", "cannae".
   */
  function areWelsh(words: readonly Token[]): boolean {
    const { lexicon } = language("cy");
    const [first, ...others] = words;
    if (others.length === 0) return lexicon.phrases.some(({ word }) => word === first?.word);
    const told = vocabulary.told?.cy?.words ?? {};
    return words.filter(({ word }) => lexicon.words.has(word) || Object.hasOwn(told, word)).length >= LEAST_WELSH;
  }
  /** Whether half of the words are no English, not even misspelt, and they may be Welsh. */
  function isForeign(words: readonly Token[]): boolean {
    const unknown = words.filter(({ word }) => !knownInEnglish(word));
    if (!hasWelsh || unknown.length < FOREIGN * words.length) return false;
    if (!areWelsh(words)) return false;
    const { spelling } = language("en");
    return unknown.filter(({ word }) => spelling.correct(word) === undefined).length >= FOREIGN * words.length;
  }

  function attributesOf(text: string, words: readonly Token[]): ReturnType<AttributeReader["read"]> {
    attributeReader ??= createAttributeReader(vocabulary.attributes, sameWordsOf(vocabulary));
    return attributeReader.read(text, words);
  }

  function hear(
    text: string,
    words: readonly Token[],
    lang: "en" | "cy",
    declined: ReadonlySet<string>,
    notWanted: ReadonlySet<string>,
    lost: readonly Span[],
    { ways, grown, spoken }: { ways: readonly Span[]; grown: readonly Span[]; spoken: readonly Span[] },
  ): Heard {
    const { lexicon, weigher, spelling } = language(lang);
    const { slots, corrections } = slotsOf(words, lexicon, spelling, lang === "cy", declined);
    errandReader ??= createErrandReader(vocabulary.errands ?? []);
    const doubt = errandReader.read(words);
    const isWay = (need: number): boolean => lexicon.needs[need]?.type === "way";
    const isOf = (ids: ReadonlySet<string>) => (need: number) => ids.has(lexicon.needs[need]?.id ?? "");
    const isSaidIn = ({ index }: Slot, spans: readonly Span[]): boolean => isWithin(words[index] ?? NOWHERE, spans);
    const isGrown = (slot: Slot): boolean => isSaidIn(slot, grown);
    const isOwnParent = ({ word }: Slot, at: number): boolean => PARENT.has(word) && OWN.has(slots[at - 1]?.word ?? "");
    const weigh = (some: readonly Slot[]): Evidence => {
      let evidence = weigher.weigh(some, doubt);
      const without = (isOfThem: (need: number) => boolean, isSilent: (slot: Slot, at: number) => boolean): void => {
        if (!some.some(isSilent)) return;
        evidence = withFewer(evidence, weigher.weigh(silenced(some, isSilent), doubt), isOfThem);
      };
      without(isOf(OF_UNGROWN), isGrown);
      if (some.some(isOwnParent)) without(isOf(OF_PARENTS), (slot, at) => isOwnParent(slot, at) || isGrown(slot));
      without(
        (need) => lexicon.needs[need]?.type !== "people" && !isOf(OF_LANGUAGE)(need),
        (slot) => isSaidIn(slot, spoken),
      );
      return evidence;
    };
    const judged = (evidence: Evidence, apart: ReturnType<typeof saidApart>): Candidate[] => {
      const left = (need: number): boolean => {
        const { id } = lexicon.needs[need] ?? { id: "" };
        if (declined.has(`need:${id}`) || (isWay(need) && notWanted.has(id))) return true;
        return OF_CHILD.has(id) && standsOn(evidence.parts(need), slots, words, lost);
      };
      return judge(evidence, apart, left, MOST).filter(
        (each, i) => isTold(each) || mayBeNamed(each, i, evidence, lexicon),
      );
    };
    // Whose baby died is told so, whatever else is likelier.
    const isTold = ({ need }: Candidate): boolean => lost.length > 0 && lexicon.needs[need]?.id === BABY_LOSS;
    let evidence = withoutFrame(weigh(slots), slots, words, lexicon, weigh);
    let named = judged(evidence, saidApart(text, words, evidence.phrases, lexicon.needs));
    const isPlain = named.some(({ need, strength }) => !isWay(need) && strength >= PLAIN);
    if (ways.length > 0 && !isPlain && named[0] !== undefined && isWay(named[0].need)) {
      // "Can someone come to my house, my wife died": what is named is told by the words that do not say how, unless
      // it is plain with them: "bereavement by video".
      const rest = weigh(silenced(slots, (slot) => isSaidIn(slot, ways)));
      const both = withFewer(evidence, rest, (need) => !isWay(need));
      const apart = saidApart(text, words, both.phrases, lexicon.needs);
      const found = judged(both, (one, other) => isWay(one) !== isWay(other) || apart(one, other));
      if (found.some((each) => !isWay(each.need) && isNamed(each, both))) [evidence, named] = [both, found];
    }
    const [first] = named;
    const inOrder = first !== undefined && isTold(first) ? named : carefulSecond(named, evidence, lexicon, lang);
    const candidates = waysLast(inOrder, lexicon);
    return { language: lang, lexicon, slots, evidence, candidates, corrections };
  }

  function read(text: string, options: ReadOptions = {}): ReadUnderstood {
    const declined = new Set(options.decline ?? []);
    const typed = tokens(text).filter((token) => !isWithin(token, options.leaveOut ?? []));
    const said = attributesOf(text, typed);
    const attributes = said.attributes.filter((each) => !declined.has(each.id));
    const choices = choicesIn(text, typed, vocabulary);
    const death = childDeath(text, typed);
    withoutCourtesies ??= createCourtesies(vocabulary.courtesies ?? []);
    const words = spelledOut(withoutCourtesies(death?.words ?? typed), vocabulary);
    const lost = death?.child ?? [];
    const saidAt = (kind: string): SaidAt[] =>
      said.saidAt.filter((each) => each.kind === kind && !declined.has(each.id));
    const ages = saidAt("age");
    const aside = {
      ways: saidAt("modes"),
      spoken: saidAt("languages"),
      grown: ages.every(({ value }) => Number(value) >= GROWN) ? ages : [],
    };
    const refused = said.turned.filter(({ id }) => id === undefined || !declined.has(id));
    const turned = [...refused, ...lost].map(({ start, end }) => ({ start, end }));
    // English phrases are looked through in Welsh too, and the other way round when the words look Welsh, or foreign.
    const welsh = options.lang === "cy" || looksWelsh(words.map((token) => token.word));
    const languages: ("en" | "cy")[] = welsh || isForeign(words) ? ["cy", "en"] : ["en"];
    const notWanted = waysNotWanted(attributes);
    const heard =
      words.length === 0 ? [] : languages.map((lang) => hear(text, words, lang, declined, notWanted, lost, aside));
    // Of two languages the one that explains more is taken, whole: half a reading in each would be neither.
    const taken = heard.sort((a, b) => strongest(b) - strongest(a))[0];
    const top = taken?.candidates[0];
    if (taken === undefined || top === undefined || top.strength < NOTHING[taken.language]) {
      return {
        needs: [],
        attributes,
        turned,
        corrections: [],
        choices,
        band: "none",
        unsure: true,
        language: welsh && words.length > 0 ? "cy" : "en",
      };
    }
    const told = withoutDenied(taken, text, words);
    const rest =
      told === undefined ? undefined : hear(text, told.words, taken.language, declined, notWanted, lost, aside);
    // What somebody had once is still what they may be about, until something else is likely.
    const isPast = [...(told?.denied.values() ?? [])].flat().some(({ kind }) => kind === "past");
    const next = rest?.candidates.find((each) => !isPast || !OF_ANY.has(rest.lexicon.needs[each.need]?.id ?? ""));
    const isRest = rest !== undefined && (next?.strength ?? 0) >= (isPast ? LIKELY : NOTHING[rest.language]);
    const [meant, left] = isRest ? [rest, told?.words ?? words] : [taken, words];
    // Who has something and says nothing else that is understood is still about that.
    const denied = keptOf(taken.candidates).filter((each) =>
      told?.denied.get(each)?.some((it) => isRest || !isHad(it)),
    );
    const kept = keptOf(meant.candidates).filter((each) => !denied.includes(each));
    const last = denied.filter(({ need }) => !kept.some((each) => each.need === need));
    const most = kept[0]?.strength ?? 0;
    // "Not suicidal but very low": nobody is led away from it by a reading that is hardly likely.
    const leads = (each: Candidate): boolean => isUnlikely(most) && taken.lexicon.needs[each.need]?.careful === true;
    const toDenied = (each: Candidate): NeedReading => {
      const reading = toReading(each, taken, text, words);
      return { ...reading, strength: Math.min(reading.strength, deniedAt(most)), denied: true };
    };
    const needs = [
      ...last.filter(leads).map(toDenied),
      ...kept.map((each) => toReading(each, meant, text, left)),
      ...last.filter((each) => !leads(each)).map(toDenied),
    ];
    const asked = taken.language === "en" || options.lang === "cy";
    const isPlain =
      kept.length > 0 && !last.some(leads) && isSure(meant.candidates, meant.evidence, meant.slots, meant.lexicon);
    const band = isPlain && (isRest || denied.length === 0) && choices.length === 0 && asked ? "sure" : "maybe";
    const corrections = [...keepUsed(meant, kept), ...(isRest ? keepUsed(taken, last) : [])];
    return { needs, attributes, turned, corrections, choices, band, unsure: band !== "sure", language: taken.language };
  }

  return {
    read,
    need: (id) => byId.get(id),
    knows: (word) => knownInEnglish(fold(word)) || language("cy").spelling.knows(fold(word)),
  };
}

/** What a wish to meet others is put in, whatever it is about. */
const FRAME: ReadonlySet<string> = listed("group groups join");
/** From this weight on a phrase that was found whole says what the group is about. */
const ABOUT = 0.3;
/** Of a need that stands on other words but for this share, a wish to meet others takes nothing: "group for suicide loss". */
const OF_FRAME = 0.25;

/**
 * "Join a bereavement group" is about bereavement: where a whole phrase says what the group is for, "group" and "join" speak
 * only for needs of which a whole phrase says more with them ("walking group"), or that other words speak for by far.
 */
function withoutFrame(
  all: Evidence,
  slots: readonly Slot[],
  words: readonly Token[],
  { phrases, functional }: Lexicon,
  weigh: (slots: readonly Slot[]) => Evidence,
): Evidence {
  const isFrame = ({ word }: Slot): boolean => FRAME.has(word);
  const frame = new Set(slots.filter(isFrame).flatMap(({ stems }) => stems.map(({ stem }) => stem)));
  const telling = ({ phrase }: PhraseReading): number[] =>
    phrases[phrase]?.stems.filter((stem) => functional[stem] !== true) ?? [];
  const wholes = [...all.phrases.values()].filter(({ whole }) => whole > ABOUT);
  if (frame.size === 0 || !wholes.some((each) => telling(each).every((stem) => !frame.has(stem)))) return all;
  const saysMore = new Set(
    wholes.filter((each) => telling(each).some((stem) => !frame.has(stem))).map(({ need }) => need),
  );
  const said = slots.filter(isFrame).map(({ index }) => words[index] ?? NOWHERE);
  const isOfFrame = (need: number): boolean => standsOn(all.parts(need), slots, words, said, OF_FRAME);
  return withFewer(all, weigh(silenced(slots, isFrame)), (need) => !saysMore.has(need) && isOfFrame(need));
}

/**
 * A need that hurts to be told by mistake is named beside another from this likelihood on; from the second on, when a
 * phrase of it, more than a clue, was found whole. Set on the project's own requests.
 */
const CAREFUL = 0.55;
const CAREFUL_WHOLE = 0.3;

/**
 * How much likelier than nothing such a need must be to be told first where only stories speak for it, in logarithms of
 * odds: the first where it stands on no more than a scrap of words. Set on the project's own requests, so that of those
 * that tell such a thing in a story hardly any come to it second.
 */
const CAREFUL_SCRAP = 3;
const CAREFUL_STORY = 1;
const SCRAP = 2;
/** Another stands before it that is this much as likely: "frightened of my partner" is told, though nothing names it. */
const RIVAL = 0.5;
/** A word is one of them when it adds this much. */
const TELLING = 1;

/** Whether the words name a need: a phrase of it, more than a clue, was found whole. */
function isNamed({ need }: Candidate, { phrases }: Evidence): boolean {
  return (phrases.get(need)?.whole ?? 0) > CLUE_WEIGHT;
}

/**
 * Whether a reading may be told: one to be careful with only where it is likely meant, and where nothing names it, only
 * where it is likelier than nothing at all.
 */
function mayBeNamed(each: Candidate, place: number, evidence: Evidence, lexicon: Lexicon): boolean {
  if (lexicon.needs[each.need]?.careful !== true) return true;
  const named = isNamed(each, evidence);
  if (place === 0) return named || each.score > evidence.nothing;
  return each.strength >= (named ? CAREFUL_WHOLE : CAREFUL);
}

/**
 * A need to be careful with that nothing names, and little of a story speaks for, stands behind another that is at least
 * half as likely, and is no likelier: who tells that story still comes to it, and who does not is not told it first. In Welsh, with its few
 * phrases and stories, next to everything is little, and it is left where it is.
 */
function carefulSecond(
  candidates: Candidate[],
  evidence: Evidence,
  { needs }: Lexicon,
  lang: "en" | "cy",
): Candidate[] {
  const [first, ...others] = candidates;
  if (lang === "cy" || first === undefined || needs[first.need]?.careful !== true) return candidates;
  const isScrap = first.parts.filter((part) => part > TELLING).length <= SCRAP;
  if (isNamed(first, evidence) || first.score - evidence.nothing >= (isScrap ? CAREFUL_SCRAP : CAREFUL_STORY))
    return candidates;
  const least = Math.max(NOTHING[lang], first.strength * RIVAL);
  const next = others.find(({ need, strength }) => strength >= least && needs[need]?.type !== "way");
  if (next === undefined) return candidates;
  const second = { ...first, strength: Math.min(first.strength, next.strength) };
  return [next, second, ...others.filter((each) => each !== next)];
}

/** From this likelihood on a need is plain beside a way of meeting that is likelier. */
const PLAIN = 0.5;
/** From this likelihood on, what a person needs goes before the way they would like it. */
const NEED_BEFORE_WAY = 0.35;

/** "Something online for my nerves" is about nerves: a way of meeting stands behind a need that is likely meant. */
function waysLast(candidates: Candidate[], lexicon: Lexicon): Candidate[] {
  const isWay = (each: Candidate): boolean => lexicon.needs[each.need]?.type === "way";
  if (!candidates.some((each) => !isWay(each) && each.strength >= NEED_BEFORE_WAY)) return candidates;
  return [...candidates.filter((each) => !isWay(each)), ...candidates.filter(isWay)];
}

/** Ways that the words turn down: "not online" is not a wish to be online, nor is "face to face". A way's id is the mode it is about. */
function waysNotWanted(attributes: readonly AttributeReading[]): ReadonlySet<string> {
  const turned = attributes.filter((each) => each.kind === "not_modes").map((each) => String(each.value));
  const wished = attributes.filter((each) => each.kind === "modes").map((each) => each.value);
  const offline = attributes.some((each) => each.kind === "digital" && each.value === "not-online");
  const onlyThere = wished.includes("in-person") && !wished.includes("online") && !wished.includes("video");
  if (offline || onlyThere || turned.includes("video")) turned.push("online");
  return new Set(turned);
}

/** A further reading is named only where a word speaks for it: "it sounds like" is reason enough for one. */
function keptOf(candidates: readonly Candidate[]): Candidate[] {
  const top = candidates[0];
  return candidates.filter(
    (each) => each === top || (each.strength >= (top?.strength ?? 0) * ECHO && each.parts.some((part) => part > 0)),
  );
}

/** What is denied counts so much of what is meant, and is told as a guess where nothing else is likely. */
const DENIED_SHARE = 0.3;
const DENIED_ALONE = 0.29;
/** What is meant goes before what is denied and needs care, or is past, only from this likelihood on. */
const LIKELY = 0.3;

function isUnlikely(strongest: number): boolean {
  return strongest < LIKELY;
}

function deniedAt(strongest: number): number {
  return isUnlikely(strongest) ? DENIED_ALONE : Math.ceil(strongest * DENIED_SHARE * 1000) / 1000;
}

/** From this share of words on that are no English, and so many that are Welsh, Welsh is tried. */
const FOREIGN = 0.5;
const LEAST_WELSH = 2;

function strongest(heard: Heard): number {
  return (heard.candidates[0]?.score ?? 0) / (heard.language === "cy" ? WELSH_TRUST : 1);
}

function toReading(candidate: Candidate, heard: Heard, text: string, words: readonly Token[]): NeedReading {
  const need = heard.lexicon.needs[candidate.need];
  const id = need?.id ?? "";
  const label = need?.label.en ?? id;
  const reading = heard.evidence.phrases.get(candidate.need);
  const phrase = heard.lexicon.phrases[reading?.phrase ?? -1];
  const [from, to] = quotedSlots(candidate, reading, heard.slots);
  const first = words[heard.slots[from]?.index ?? 0];
  const last = words[heard.slots[to]?.index ?? words.length - 1];
  const isHear = phrase?.kind === "hear";
  const hurts = isHear || heard.slots.slice(from, to + 1).some(({ word }) => heard.lexicon.words.get(word) === 0);
  return {
    id: `need:${id}`,
    need: id,
    label,
    words: first !== undefined && last !== undefined ? text.slice(first.start, last.end) : text,
    because: phrase === undefined || isHear ? label : phrase.text,
    ...(hurts ? { unshown: true } : {}),
    strength: Math.round(candidate.strength * 1000) / 1000,
  };
}

/** Only corrections that a reading stands on are shown; the rest changed nothing. */
function keepUsed(heard: Heard, kept: readonly Candidate[]): Correction[] {
  const used = new Set<string>();
  heard.slots.forEach((slot, i) => {
    if (kept.some((each) => (each.parts[i] ?? 0) > 0)) used.add(slot.word);
  });
  return heard.corrections.filter((each) => used.has(each.to));
}

/** Initials with dots are no ordinary word: where they stand for one need alone there is nothing to choose. */
function isOneNeed(token: Token, { needs }: Abbreviation): boolean {
  return token.raw.includes(".") && needs.length === 1;
}

/** Such initials are read as the first phrase of their need: folded, "M.E." would be a word about oneself. */
function spelledOut(words: readonly Token[], { abbreviations, needs }: Vocabulary): readonly Token[] {
  if (!words.some(({ raw }) => raw.includes("."))) return words;
  return words.flatMap((token) => {
    const short = abbreviations.find(({ word }) => word === token.word);
    if (short === undefined || !isOneNeed(token, short)) return [token];
    const [phrase = token.word] = needs.find(({ id }) => id === short.needs[0])?.phrases.en ?? [];
    return wordsOf(phrase).map((word) => ({ ...token, word }));
  });
}

function choicesIn(text: string, words: readonly Token[], vocabulary: Vocabulary): Understood["choices"] {
  const shouting = text === text.toUpperCase();
  return words.flatMap((token) => {
    const short = vocabulary.abbreviations.find((each) => each.word === token.word);
    if (short === undefined || isOneNeed(token, short)) return [];
    const isShort = token.raw.includes(".") || (!shouting && token.raw === token.raw.toUpperCase());
    if (short.capitals === true && words.length > 1 && !isShort) return [];
    return [{ words: token.raw, needs: [...short.needs] }];
  });
}
