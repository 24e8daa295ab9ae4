import { urgentText } from "../language/urgent.js";
import { actionsFor, alwaysShown, EMERGENCY } from "./actions.js";
import { unpackParts } from "./packed-parts.js";
import { UrgentReader } from "./reader.js";
import { type PackedUrgentData, SENSITIVE_TOPICS, type UrgentData, type UrgentTopic } from "./urgent-data.js";
import { URGENT_LEVELS, type Urgent, type UrgentHelp, type UrgentLevel } from "./urgent-help.js";

export interface UrgentOptions {
  /** `false` switches noticing off; the help lines stand all the same. */
  detect?: boolean;
}

/** At most so many panels: more would hide the first. */
const MOST_SHOWN = 3;

interface Danger {
  topic: UrgentTopic;
  level: UrgentLevel;
  panel: "hard" | "soft";
  about: UrgentHelp["about"];
  words: string;
}

/**
 * The danger layer. It brings the help lines forward; it can miss, and nothing may rely on it.
 * @param data what `urgentModule` makes of `data/urgent`
 */
export function createUrgent(data: UrgentData | PackedUrgentData, options: UrgentOptions = {}): Urgent {
  let reader: UrgentReader | undefined;
  let signs: UrgentData["signs"] | undefined;
  return {
    notice({ words = "", needs = [], nation, likely, lang = "en" }): UrgentHelp[] {
      if (options.detect === false) return [];
      if (reader === undefined || signs === undefined) {
        const whole = "packed" in data ? unpackParts(data) : data;
        reader = new UrgentReader(whole);
        signs = whole.signs;
      }
      const dangers = [...fromWords(signs, reader.read(words), words), ...fromNeeds(data, needs)];
      return mostPressing(dangers).map(({ topic, level, panel, about, words: cause }) => {
        const actions = actionsFor(data, { topic, level, about }, { nation, likely }, lang);
        const alone = actions.every(({ value }) => value === EMERGENCY);
        return {
          level,
          panel,
          about,
          words: cause,
          sensitive: SENSITIVE_TOPICS.includes(topic),
          text: urgentText({ topic, level, about, panel }, lang, alone),
          actions,
        };
      });
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
  { noticed, weighed, evidence }: ReturnType<UrgentReader["read"]>,
  words: string,
): Danger[] {
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
      about: weighed.about,
      words: words.slice(from, to),
    };
  });
  if (dangers.length > 0 || !enough) return dangers;
  const { topic, level, about, strongest } = weighed;
  // Where only small words added up, the whole of them is the cause.
  const from = strongest && evidence.tokens[strongest.start]?.from;
  const to = strongest && evidence.tokens[strongest.end - 1]?.to;
  return [{ topic, level, panel: "soft", about, words: words.slice(from, to) }];
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
