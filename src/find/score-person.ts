import { findWords } from "../language/find.js";
import type { Asked } from "./asked.js";
import type { Prepared } from "./prepared.js";
import type { Saying } from "./saying.js";
import type { Weights } from "./weights.js";

/** What the record says about the first visit: nobody should stay at home for not knowing. */
export function scoreFirstTime(record: Prepared, asked: Asked, weights: Weights): Saying[] {
  const first = record.resource.first_time;
  if (first === undefined) return [];
  const words = findWords(asked.lang);
  const lines: [stated: boolean, code: string, say: () => string][] = [
    [first.meet_at_door === true, "met", () => (first.met_by === undefined ? words.met : words.metBy(first.met_by))],
    [first.bring_someone === true, "bring-someone", () => words.bringSomeone],
    [first.just_watch === true, "just-watch", () => words.justWatch],
    [first.text !== undefined, "first-time", () => words.firstText],
  ];
  const stated = lines.filter(([is]) => is);
  const [best] = stated;
  if (best === undefined) return [];
  // One sentence is enough: the others stand on the card.
  const points = Math.min(weights.firstTimeMost, stated.length * weights.firstTime);
  return [{ part: "first-time", code: best[1], points, say: best[2] }];
}

/**
 * Which kinds come first for how a person is getting on, from "overwhelmed" (1) to "has habits, may slip" (4).
 * A default to be co-designed, not evidence. The sentence says what the record offers, not what the host set.
 */
const ACTIVATION: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>> = {
  1: ["befriending", "advocacy", "helpline", "practical-help", "coaching", "counselling", "advice"],
  2: ["peer-group", "coaching", "activity", "drop-in", "befriending"],
  3: ["course", "recovery-college", "peer-group", "activity"],
  4: ["drop-in", "self-guided", "online-community", "text-programme", "activity"],
};
/** How many of them come first of all, and what each is worth. */
const FOREMOST = 3;
const POINTS_FOREMOST = 6;
const POINTS_NEXT = 4;

/** Kinds that bring people together, or one person to another. */
const COMPANY_KINDS: ReadonlySet<string> = new Set([
  "befriending",
  "peer-group",
  "activity",
  "drop-in",
  "online-community",
]);
/** What each answer "rarely" is worth, and being met the first time on top of it. */
const POINTS_RARELY = 2;
const POINTS_MET = 1;

/** How the record fits how the person said they are getting on: reorders, never removes. */
export function scorePerson(record: Prepared, asked: Asked, weights: Weights): Saying[] {
  const { activation, company } = asked.request;
  if (activation === undefined && company === undefined) return [];
  const words = findWords(asked.lang);
  const { kind, first_time: first, led_by: ledBy } = record.resource;
  const met = first?.meet_at_door === true;
  const found: Saying[] = [];
  let left = weights.personMost;
  const put = (code: string, wanted: number, say: () => string): void => {
    const points = Math.min(left, wanted);
    left -= points;
    if (points > 0) found.push({ part: "person", code, points, say });
  };
  const order = activation === undefined || !Object.hasOwn(ACTIVATION, activation) ? [] : ACTIVATION[activation];
  const at = kind === undefined ? -1 : order.indexOf(kind);
  if (at !== -1 && kind !== undefined) {
    put(`activation-${activation}`, at < FOREMOST ? POINTS_FOREMOST : POINTS_NEXT, () => words.offers[kind] ?? "");
  } else if (activation !== undefined && activation <= 2 && (met || ledBy?.includes("peers") === true)) {
    put(
      `activation-${activation}`,
      POINTS_NEXT,
      () => (ledBy?.includes("peers") === true ? words.ledBy.peers : words.eases["going-alone"]) ?? "",
    );
  }
  const rarely = Object.values(company ?? {}).filter((often) => often === "rarely").length;
  if (rarely > 0 && kind !== undefined && COMPANY_KINDS.has(kind)) {
    const points = rarely * POINTS_RARELY + (met ? POINTS_MET : 0);
    put("company", points, () => (kind === "befriending" ? words.companyOfOne : words.company));
  }
  return found;
}
