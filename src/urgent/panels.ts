import { EMERGENCY, hasOwnText, seenOf, urgentText } from "../language/urgent.js";
import type { Nation } from "../place/outcome.js";
import { actionsFor, type Lines } from "./actions.js";
import { SENSITIVE_TOPICS, type UrgentTopic } from "./urgent-data.js";
import type { UrgentAction, UrgentHelp } from "./urgent-help.js";

/** One danger, before it is put into words. */
export interface Danger extends Pick<UrgentHelp, "topic" | "level" | "panel" | "quiet" | "about" | "words"> {
  /** What it may be and is not named: a quick way out is offered all the same. */
  guess?: UrgentTopic;
}

/** Whom the panels are for. */
export interface Person {
  nation: Nation | undefined;
  likely: Nation | undefined;
  lang: "en" | "cy";
  /** Young enough for the lines of the young, whomever it is about. */
  young: boolean;
}

/** So many lines of a panel, at the least, are seen before anybody asks for more. */
const SEEN = 4;

/**
 * What is shown of each danger, most pressing first. No sentence comes twice, and no line that is seen already: a second
 * danger with the sentence of one above says what its topic says below an emergency, if that is its own, or else only
 * lends it its lines.
 */
export function panelsOf(data: Lines, dangers: readonly Danger[], person: Person): UrgentHelp[] {
  const panels: UrgentHelp[] = [];
  for (const { topic, guess, level, panel, quiet, about, words } of dangers) {
    const lines = actionsFor(data, { topic, level, about: person.young ? "child" : about }, person, person.lang);
    const alone = lines.every(({ value }) => value === EMERGENCY);
    const textAt = (at: UrgentHelp["level"]): string =>
      urgentText({ topic, level: at, about, panel }, person.lang, alone);
    const sensitive = SENSITIVE_TOPICS.includes(guess ?? topic);
    const texts = [textAt(level), ...(hasOwnText(topic, "crisis", about) ? [textAt("crisis")] : [])];
    const text = texts.find((one) => panels.every((above) => above.text !== one));
    if (text !== undefined) {
      const seen = panels.flatMap((above) => above.actions.slice(0, above.panel === "hard" ? SEEN : seenOf(above)));
      const shown = quiet === true ? { quiet } : {};
      panels.push({ topic, level, panel, ...shown, about, words, sensitive, text, actions: without(lines, seen) });
      continue;
    }
    const above = panels.find((one) => one.text === texts[0]);
    if (above === undefined) continue;
    above.actions.push(...without(lines, above.actions));
    above.sensitive ||= sensitive;
    if (quiet !== true) delete above.quiet;
  }
  return panels.filter(({ actions }) => actions.length > 0);
}

function without(lines: readonly UrgentAction[], seen: readonly UrgentAction[]): UrgentAction[] {
  return lines.filter(({ id }) => seen.every((one) => one.id !== id));
}
