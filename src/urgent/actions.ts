import { confirmFirst, labelFor } from "../language/urgent.js";
import type { Nation } from "../place/outcome.js";
import type { UrgentData, UrgentLine, UrgentTopic } from "./urgent-data.js";
import type { UrgentAction, UrgentLevel } from "./urgent-help.js";

type Lang = "en" | "cy";
type Lines = Pick<UrgentData, "lines" | "offers" | "emergency_first" | "always">;

/** The lines for a danger, in order: those of the nation when it is known, else those of every nation, each labelled. */
export function actionsFor(
  data: Lines,
  danger: { topic: UrgentTopic; level: UrgentLevel; about: "self" | "someone" | "child" },
  nation: Nation | undefined,
  lang: Lang,
): UrgentAction[] {
  const offered = data.offers[danger.topic][danger.about];
  const first = danger.level === "emergency" ? data.emergency_first : [];
  return pick(data, [...first, ...offered], nation, lang);
}

/** The lines that stand on every screen. */
export function alwaysShown(data: Lines, nation: Nation | undefined, lang: Lang): UrgentAction[] {
  return pick(data, data.always, nation, lang);
}

function pick(data: Lines, ids: readonly string[], nation: Nation | undefined, lang: Lang): UrgentAction[] {
  const actions: UrgentAction[] = [];
  for (const id of new Set(ids)) {
    const line = data.lines.find((one) => one.id === id);
    if (line === undefined || (nation !== undefined && !line.nations.includes(nation))) continue;
    actions.push(toAction(line, nation, lang));
  }
  return actions;
}

function toAction(line: UrgentLine, nation: Nation | undefined, lang: Lang): UrgentAction {
  const label = labelFor(line.label[lang] ?? line.label.en, nation === undefined ? line.nations : undefined, lang);
  return {
    id: line.id,
    kind: line.kind,
    label: line.confidence === "medium" ? confirmFirst(label, lang) : label,
    value: line.value,
    nations: [...line.nations],
    ...(line.hours === undefined ? {} : { hours: line.hours }),
    ...(line.cost === undefined ? {} : { cost: line.cost }),
    confidence: line.confidence,
  };
}
