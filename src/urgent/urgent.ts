import { alwaysShown } from "./actions.js";
import type { Ages } from "./ages.js";
import { unpackParts } from "./packed-parts.js";
import { type Danger, panelsOf } from "./panels.js";
import { UrgentReader } from "./reader.js";
import type { PackedUrgentData, UrgentData } from "./urgent-data.js";
import { URGENT_LEVELS, type Urgent, type UrgentHelp } from "./urgent-help.js";

export interface UrgentOptions {
  /** `false` switches noticing off; the help lines stand all the same. */
  detect?: boolean;
}

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
    helpLines: (nation) => alwaysShown(data, nation, "en"),
  };
}

/**
 * Hard patterns always come forward, softly when all else in the request is ordinary. Soft patterns and signs add up.
 * What nothing but signs noticed is one soft line at the level and topic they point to.
 */
function fromWords(
  { soft_from, soft_pattern, hard_from }: UrgentData["signs"],
  { noticed, weighed, evidence, ages }: ReturnType<UrgentReader["read"]>,
  words: string,
): Danger[] {
  // An age that is said outranks what the words weigh: "my daughter is 26 and wants to die".
  const about = weighed.about === "child" && ages.onlyGrown ? "someone" : weighed.about;
  const soft = noticed.some(({ pattern }) => pattern.panel === "soft");
  const enough = weighed.sum + (soft ? soft_pattern : 0) >= soft_from;
  const shown = noticed.filter(({ pattern }) => pattern.panel === "hard" || enough);
  // All of the words say how pressing it is and whom it is about. Nothing takes a hard emergency down, and what was
  // eased as past stays so.
  const dangers = shown.map(({ pattern, level, panel, from, to }): Danger => {
    const kept = level !== pattern.level || (level === "emergency" && panel === "hard");
    return {
      topic: pattern.topic,
      level: kept ? level : weighed.level,
      panel: weighed.sum < hard_from ? "soft" : panel,
      about,
      words: words.slice(from, to),
    };
  });
  if (dangers.length > 0 || !enough) return dangers;
  const { topic, level, strongest } = weighed;
  // Where only small words added up, the whole of them is the cause.
  const from = strongest && evidence.tokens[strongest.start]?.from;
  const to = strongest && evidence.tokens[strongest.end - 1]?.to;
  return [{ topic, level, panel: "soft", about, words: words.slice(from, to) }];
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
