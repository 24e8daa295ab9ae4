import { listed } from "../words/index.js";
import { alwaysShown } from "./actions.js";
import type { Ages } from "./ages.js";
import { unpackParts } from "./packed-parts.js";
import { type Danger, panelsOf } from "./panels.js";
import { isReadable } from "./readable.js";
import { UrgentReader } from "./reader.js";
import type { PackedUrgentData, UrgentData } from "./urgent-data.js";
import { URGENT_LEVELS, type Urgent, type UrgentHelp } from "./urgent-help.js";

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

/** Childline and the lines beside it answer anyone under 19. */
const YOUNG = 19;

/**
 * The danger layer. It brings the help lines forward; it can miss, and nothing may rely on it.
 * @param data what `urgentModule` makes of `data/urgent`
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
 * signs add up. What nothing but signs noticed is one soft line at the level and topic they point to. What a sentence
 * says plainly enough by itself, the rest of a letter does not outweigh.
 */
function fromWords(
  { soft_from, soft_pattern, hard_from }: UrgentData["signs"],
  { noticed, weighed, alone, evidence, ages }: ReturnType<UrgentReader["read"]>,
  words: string,
): Danger[] {
  const soft = new Set(noticed.flatMap(({ pattern, sentence }) => (pattern.panel === "soft" ? [sentence] : [])));
  const enough = weighed.sum + (soft.size > 0 ? soft_pattern : 0) >= soft_from;
  const plain = alone.map(({ sum }, at) => sum + (soft.has(at) ? soft_pattern : 0) >= PLAIN_ALONE);
  const shown = noticed.filter(({ pattern, sentence }) => pattern.panel === "hard" || enough || plain[sentence]);
  // All of the words say how pressing it is and whom it is about, or the sentence that is plain by itself. Nothing takes
  // a hard emergency down, and what was eased as past stays so.
  const dangers = shown.map(({ pattern, level, panel, about, from, to, sentence }): Danger => {
    const kept = level !== pattern.level || (level === "emergency" && panel === "hard");
    const own = alone[sentence] ?? weighed;
    return {
      topic: pattern.topic,
      level: kept ? level : (enough ? weighed : own).level,
      panel: Math.max(weighed.sum, own.sum) < hard_from ? "soft" : panel,
      about: isHarmedByChild(pattern, about, ages) ? about : grown((enough ? weighed : own).about, ages),
      words: words.slice(from, to),
    };
  });
  if (dangers.length > 0) return dangers;
  const cause = enough ? weighed : alone.find((_, at) => plain[at]);
  if (cause === undefined) return [];
  const { topic, level, about, strongest } = cause;
  // Where only small words added up, the whole of them is the cause.
  const from = strongest && evidence.tokens[strongest.start]?.from;
  const to = strongest && evidence.tokens[strongest.end - 1]?.to;
  return [{ topic, level, panel: "soft", about: grown(about, ages), words: words.slice(from, to) }];
}

/** An age that is said outranks what the words weigh: "my daughter is 26 and wants to die". */
function grown(about: Danger["about"], { onlyGrown }: Ages): Danger["about"] {
  return about === "child" && onlyGrown ? "someone" : about;
}

/** "My 15 year old daughter is violent to me": the child's age is said, and who is hurt is the one who writes. */
function isHarmedByChild({ topic }: { topic: string }, about: Danger["about"], ages: Ages): boolean {
  return topic === "domestic-abuse" && about === "self" && ages.someChild && !ages.writerIsChild;
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

/** One danger a topic, the most pressing; by level, then hard before soft, then as they stand in the request. */
function mostPressing(dangers: readonly Danger[]): Danger[] {
  const rank = (danger: Danger): number => URGENT_LEVELS.indexOf(danger.level) * 2 + (danger.panel === "hard" ? 0 : 1);
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
