import { listed } from "../words/index.js";
import { alwaysShown } from "./actions.js";
import { type Ages, GROWN_UP } from "./ages.js";
import { unpackParts } from "./packed/index.js";
import { type Danger, panelsOf } from "./panels.js";
import { isReadable } from "./readable.js";
import { type Noticed, UrgentReader } from "./reader.js";
import { HARM_BY_SOMEBODY, type PackedUrgentData, type UrgentData, type UrgentTopic } from "./urgent-data.js";
import { URGENT_LEVELS, type Urgent, type UrgentHelp } from "./urgent-help.js";
import { type About, HOUSEHOLD } from "./who.js";

export interface UrgentOptions {
  /** `false` switches noticing off; the help lines stand all the same. */
  detect?: boolean;
}

/**
 * From this sum on a sentence is a danger by itself, whatever the rest of a letter says. Far above `soft_from`: a letter
 * has many sentences, and each is one more chance of a false alarm.
 */
const PLAIN_ALONE = 15;
/** At most so many panels: more would hide the first. */
const MOST_SHOWN = 3;

/** Topics whose lines are for a body in danger: nobody there listens to distress. */
const FOR_THE_BODY: readonly UrgentTopic[] = ["medical", "medicines"];

/** Childline and the lines beside it answer anyone under 19. */
const YOUNG = 19;

/**
 * The danger layer. It brings the help lines forward; it can miss, and nothing may rely on it.
 * @param data what `urgentModules` makes of `data/urgent`
 */
export function createUrgent(data: UrgentData | PackedUrgentData, options: UrgentOptions = {}): Urgent {
  let reader: UrgentReader | undefined;
  let signs: UrgentData["signs"] | undefined;
  const small = { read: listed(data.small_words.read), others: listed(data.small_words.others) };
  return {
    notice({ words = "", needs = [], nation, likely, age, lang = "en" }): UrgentHelp[] {
      if (options.detect === false) return [];
      if (reader === undefined || signs === undefined) {
        const whole = "packed" in data ? unpackParts(data) : data;
        reader = new UrgentReader(whole);
        signs = whole.signs;
      }
      const read = reader.read(words);
      const dangers = [...fromWords(signs, read, words), ...fromNeeds(data, needs)];
      return panelsOf(data, mostPressing(dangers), { nation, likely, lang, young: isYoung(read.ages, age) });
    },
    isReadable: (words, knows = () => false) => isReadable(words, small, knows),
    helpLines: (nation) => alwaysShown(data, nation, "en"),
  };
}

/**
 * Hard patterns always come forward, softly when all else is ordinary, in their own sentence too. Soft patterns and
 * signs add up. What nothing but signs noticed is one soft line at the level and topic they point to; a harm
 * that they do not point to plainly is not named. What a sentence
 * (or a stretch of a long one) says plainly enough by itself, the rest of a letter does not outweigh.
 */
function fromWords(
  { soft_from, soft_pattern, soft_perhaps, quiet_below, hard_from }: UrgentData["signs"],
  { noticed, weighed, alone, evidence, ages, aChild }: ReturnType<UrgentReader["read"]>,
  words: string,
): Danger[] {
  const isSoft = ({ pattern }: Noticed): boolean => pattern.panel === "soft";
  const adds = (one: Noticed): number => (!isSoft(one) ? 0 : one.perhaps ? soft_perhaps : soft_pattern);
  const enough = weighed.sum + Math.max(0, ...noticed.map(adds)) >= soft_from;
  const shown = noticed.filter((one) => !isSoft(one) || enough || one.own.sum + adds(one) >= PLAIN_ALONE);
  // All of the words say how pressing it is and whom it is about, or the sentence that is plain by itself. Nothing takes
  // a hard emergency down, no grief beside it "i want to die", and what was eased as past stays so.
  const isGrown = (ages.writer ?? 0) >= GROWN_UP;
  const dangers = shown.map((one): Danger => {
    const { pattern, level, panel, about, now, from, to, own } = one;
    const told = enough ? weighed : own;
    const isOrdinary = Math.max(weighed.sum, own.sum) < hard_from;
    const isCry = pattern.topic === "suicide" && now && !isOrdinary && told.level === "distress";
    const kept = level !== pattern.level || (panel === "hard" && (level === "emergency" || isCry));
    return {
      // "My dad hits me and I am 45": what is done to a grown-up is harm at home.
      topic: pattern.topic === "child-harm" && about === "self" && isGrown ? "domestic-abuse" : pattern.topic,
      level: kept ? level : told.level,
      panel: isOrdinary ? "soft" : panel,
      about: isSaid(one, told.about, ages, aChild) ? about : grown(told.about, ages),
      words: words.slice(from, to),
    };
  });
  const isChild = aChild || noticed.some(({ about }) => about === "child");
  if (dangers.length > 0) return dangers.map((danger) => harmTo(danger, isChild));
  const cause = enough ? weighed : alone.find(({ sum }) => sum >= PLAIN_ALONE);
  if (cause === undefined) return [];
  const { topic, isPlain, level, about, strongest } = cause;
  // Where only small words added up, the whole of them is the cause.
  const from = strongest && evidence.tokens[strongest.start]?.from;
  const to = strongest && evidence.tokens[strongest.end - 1]?.to;
  // "She is 12 and sleeping with him": small words do not outweigh an age.
  const isAChild = about === "someone" && ages.someChild && !HOUSEHOLD.includes(topic);
  const whom = isAChild ? "child" : grown(about, ages);
  const danger = harmTo({ topic, level, panel: "soft", about: whom, words: words.slice(from, to) }, isChild);
  const frightens = HARM_BY_SOMEBODY.includes(topic);
  // An emergency is never quiet. A harm that is named needs more than its first line: of two that fit only one may answer.
  if (frightens && isPlain) return [danger];
  const line: Danger = cause.sum < quiet_below && level !== "emergency" ? { ...danger, quiet: true } : danger;
  // Named wrongly, harm frightens: "my son told me he is gay" is no abuse. And "you can talk to someone now" must lead to somebody who listens.
  const misleads = level === "distress" && FOR_THE_BODY.includes(topic);
  if (isPlain || !(frightens || misleads)) return [line];
  return [{ ...line, topic: "distress", guess: topic }];
}

/** Harm to "someone" is harm to a child where one is named, and else to a grown-up: "mum's got bruises and the home won't say how". */
function harmTo(danger: Danger, aChild: boolean): Danger {
  if (danger.topic !== "child-harm" || danger.about !== "someone") return danger;
  return aChild ? { ...danger, about: "child" } : { ...danger, topic: "adult-harm" };
}

/** An age that is said outranks what the words weigh: "my daughter is 26 and wants to die". */
function grown(about: Danger["about"], { onlyGrown }: Ages): Danger["about"] {
  return about === "child" && onlyGrown ? "someone" : about;
}

/**
 * Whether what the words say of whom it is about outranks what they weigh: a child whose age is said is a child, "i hit
 * my wife" is of the writer, in "my 15 year old daughter is violent to me" the one who is hurt writes, and who has a
 * husband and speaks of no child is none.
 */
function isSaid(one: Noticed, weighed: About, { someChild, writerIsChild }: Ages, aChild: boolean): boolean {
  const { about, spouse, pattern } = one;
  if (weighed === "child" && spouse && !aChild) return true;
  if (about === "self" && pattern.topic === "harming-others") return weighed === "someone";
  if (about === "self") return pattern.topic === "domestic-abuse" && someChild && !writerIsChild;
  return about === "child" && (someChild || one.fearsParent);
}

/** By the age that was given, or else the one that was said. */
function isYoung({ writer, writerIsChild }: Ages, given: number | undefined): boolean {
  return given === undefined ? writerIsChild || (writer !== undefined && writer < YOUNG) : given < YOUNG;
}

function fromNeeds(data: Pick<UrgentData, "needs">, needs: readonly string[]): Danger[] {
  return needs.flatMap((id): Danger[] => {
    const need = Object.hasOwn(data.needs, id) ? data.needs[id] : undefined;
    return need === undefined ? [] : [{ ...need, panel: "soft", about: "self", words: id }];
  });
}

/** One danger a topic, the most pressing; quiet ones last, by level, then hard before soft, then as they stand in the request. */
function mostPressing(dangers: readonly Danger[]): Danger[] {
  const rank = ({ level, panel, quiet }: Danger): number =>
    URGENT_LEVELS.indexOf(level) * 2 + (panel === "hard" ? 0 : 1) + (quiet === true ? 2 * URGENT_LEVELS.length : 0);
  const sorted = dangers
    .map((danger, index) => ({ danger, index }))
    .sort(
      (a, b) => rank(a.danger) - rank(b.danger) || b.danger.words.length - a.danger.words.length || a.index - b.index,
    )
    .map(({ danger }) => danger);
  const first = sorted.filter((danger, at) => sorted.findIndex((other) => other.topic === danger.topic) === at);
  // General distress says nothing beside a danger that has a name.
  const named = first.filter((danger) => danger.topic !== "distress");
  return (named.length > 0 ? named : first).slice(0, MOST_SHOWN);
}
