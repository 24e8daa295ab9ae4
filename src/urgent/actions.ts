import { doubtAbout, EMERGENCY, labelFor } from "../language/urgent.js";
import { NATIONS, type Nation } from "../place/outcome.js";
import type { UrgentData, UrgentLine, UrgentTopic } from "./urgent-data.js";
import type { UrgentAction, UrgentLevel } from "./urgent-help.js";

const UK: readonly Nation[] = ["england", "scotland", "wales", "northern-ireland"];

type Lang = "en" | "cy";
export type Lines = Pick<UrgentData, "lines" | "offers" | "emergency_first" | "always">;

/** Where a person is, or may be. */
type Where = Record<"nation" | "likely", Nation | undefined>;

/**
 * The lines for a danger, in order: those of the nation when it is known, else those of every nation, each labelled,
 * and of those that are not for everyone the ones of the likely nation first.
 */
export function actionsFor(
  data: Lines,
  danger: { topic: UrgentTopic; level: UrgentLevel; about: "self" | "someone" | "child" },
  { nation, likely }: Where,
  lang: Lang,
): UrgentAction[] {
  const offered = data.offers[danger.topic][danger.about];
  const first = danger.level === "emergency" ? data.emergency_first : [];
  const actions = pick(data, [...first, ...offered], nation, lang);
  return likely === undefined ? actions : nearestFirst(actions, likely);
}

/** The lines that stand on every screen. */
export function alwaysShown(data: Lines, nation: Nation | undefined, lang: Lang): UrgentAction[] {
  return pick(data, data.always, nationIn(nation), lang);
}

/** A nation however it is written. One that is not known has all the lines: too many is better than none. */
function nationIn(given: unknown): Nation | undefined {
  const written = String(given).trim().toLowerCase().replace(/\s+/g, "-");
  return NATIONS.find((nation) => nation === written);
}

/** Lines for all of the UK keep their places; in the places of the others, those of the likely nation come first. */
function nearestFirst(actions: readonly UrgentAction[], likely: Nation): UrgentAction[] {
  const isForSome = ({ nations }: UrgentAction): boolean => !UK.every((nation) => nations.includes(nation));
  const some = actions.filter(isForSome);
  const sorted = [
    ...some.filter(({ nations }) => nations.includes(likely)),
    ...some.filter(({ nations }) => !nations.includes(likely)),
  ];
  return actions.map((action) => (isForSome(action) ? (sorted.shift() ?? action) : action));
}

function pick(data: Lines, ids: readonly string[], nation: Nation | undefined, lang: Lang): UrgentAction[] {
  const actions: UrgentAction[] = [];
  for (const id of new Set(ids)) {
    const line = data.lines.find((one) => one.id === id);
    if (line === undefined || (nation !== undefined && !line.nations.includes(nation))) continue;
    const emergency = line.value === EMERGENCY || data.emergency_first.includes(id);
    actions.push(toAction(line, emergency, nation, lang));
  }
  return actions;
}

function toAction(line: UrgentLine, emergency: boolean, nation: Nation | undefined, lang: Lang): UrgentAction {
  const label = labelFor(line.label[lang] ?? line.label.en, nation === undefined ? line.nations : undefined, lang);
  const thin =
    line.confidence === "medium"
      ? emergency
        ? "emergency"
        : "line"
      : line.hours_unsure === true
        ? "hours"
        : undefined;
  const note = thin === undefined ? undefined : doubtAbout(thin, lang);
  return {
    id: line.id,
    kind: line.kind,
    label,
    ...(line.label[lang] === undefined ? { label_lang: "en" } : {}),
    value: line.value,
    nations: [...line.nations],
    ...(line.hours === undefined ? {} : { hours: line.hours }),
    ...(line.cost === undefined ? {} : { cost: line.cost }),
    ...(note === undefined ? {} : { note }),
    confidence: line.confidence,
  };
}
