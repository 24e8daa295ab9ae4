import type { Need, NeedType } from "../needs/index.js";
import type { LocatedPlace, PlaceOutcome } from "../place/outcome.js";
import { type HelpsWith, isStated, SAID } from "./prepared.js";
import type { FindRequest } from "./request.js";

/** One need of a request: read from the words, chosen, or standing for an interest. */
export interface AskedNeed {
  id: string;
  label: string;
  type?: NeedType;
  /** 0 to 1, beside the strongest; chosen needs are 1. */
  strength: number;
  /** What the person wrote; absent when it was only chosen, empty when it is not read back. */
  words?: string;
  /** The reading is a guess, and is told as one. */
  guessed?: boolean;
  /** A guess beside a likelier reading. */
  aside?: boolean;
  /** The same, word by word, folded. */
  said?: readonly string[];
  /** The "I would like..." statement it stands for. */
  statement?: string;
  /** Asked for because the request is about somebody they look after. */
  asCarer?: boolean;
  /** Who somebody is or what they live with, beside something to do that they want: it should welcome them. */
  beside?: true;
  /** True when it is only related to what was asked. */
  related: boolean;
  /** Needs of one group are readings of the same words: one need seen twice, not two. */
  group: string;
}

/** Whether how a record has a need is enough for how the need was asked: see {@link asksForStated}. */
export function counts(helps: HelpsWith, need: AskedNeed): boolean {
  return isStated(helps) || !asksForStated(need) || (need.related && helps.said === "mainly");
}

/**
 * How far a record's having a need is trusted for how it was asked. What is close to what was asked, and not stated, stands
 * behind what was asked and is only mentioned: two guesses on one another.
 * @param strength as in {@link HelpsWith}
 */
export function trustIn(strength: number, need: AskedNeed): number {
  return need.related && strength < 1 ? Math.min(strength, SAID.also) : strength;
}

/**
 * Whether only records that state the need answer it. What is merely close to what was asked, or perhaps meant beside
 * it, is a guess: with a need that was itself read out of a record's text it would be two guesses on one another.
 */
export function asksForStated(need: AskedNeed): boolean {
  return need.related || (need.aside === true && need.asCarer !== true);
}

/** Something the person wants of how it happens: chosen (it may exclude) or read in their words (it never does). */
export interface AskedPreference {
  kind: string;
  value: string | number | boolean;
  chosen: boolean;
}

/** A request as understood: the one thing that gate, limits and score look at. */
export interface Asked {
  request: FindRequest;
  lang: "en" | "cy";
  needs: AskedNeed[];
  /** What sort of need an id names: a condition, a group of people, a situation; undefined when it is not known. */
  typeOf(need: string): NeedType | undefined;
  /** Needs close to the strongest of those asked. */
  related: AskedNeed[];
  preferences: AskedPreference[];
  /** The same as a request, of what was read and was not chosen: what a record states against it is said. */
  asRead: FindRequest;
  /** Folded words that say what it is about, for the text engine: no function words, no fillers, no places. */
  words: string[];
  /** All folded words but function words: what may be a name. */
  nameWords: string[];
  /** Stems of the vocabulary's words that a need was plainly read by. */
  explained: ReadonlySet<string>;
  place: PlaceOutcome;
  /** The place, when it is known well enough to measure from. */
  located?: LocatedPlace;
  /** It is about somebody else whom they care for, or they said that they are a carer. */
  forSomeone: boolean;
  /** To go somewhere is hard: chosen or read. */
  travelIsHard: boolean;
  /** Whether any need, word or interest was given: without it the answer is a list of what is there. */
  wants: boolean;
  /** Offer a quick way out, show nothing for couples. */
  sensitive: boolean;
  /** Somebody is plainly hurt by another, by a hard panel or by what was read: more than a soft line says. */
  hurt: boolean;
  today: string;
  /** Local date-time for "open now" and "next". */
  now: string;
}

/** Fields of a request that say how it should happen, and are asked of records one by one. */
const PREFERENCE_FIELDS = [
  "modes",
  "led_by",
  "kinds",
  "languages",
  "access",
  "eases",
  "when",
  "keeps_in_touch",
] as const;

/** What was chosen in the request, and what was read in its words, as one list; the chosen word wins. */
export function preferencesOf(
  request: FindRequest,
  read: readonly { kind: string; value: string | number | boolean }[],
): AskedPreference[] {
  const list: AskedPreference[] = [];
  const put = (kind: string, value: string | number | boolean, chosen: boolean): void => {
    if (!list.some((each) => each.kind === kind && each.value === value)) list.push({ kind, value, chosen });
  };
  for (const field of PREFERENCE_FIELDS) for (const value of request[field] ?? []) put(field, value, true);
  for (const field of ["open_now", "drop_in", "free"] as const) if (request[field] === true) put(field, true, true);
  if (request.digital !== undefined) put("digital", request.digital, true);
  if (request.travel !== undefined) put("travel", request.travel, true);
  if (request.age !== undefined) put("age", request.age, true);
  if (request.carer === true) put("carer", true, true);
  const chosenKinds = new Set(list.map((each) => each.kind));
  for (const { kind, value } of read) if (!chosenKinds.has(kind)) put(kind, value, false);
  return list;
}

/**
 * What was read of what somebody cannot do or does not have, as though they had chosen it. Times and ways are left out:
 * "worse in the evening" is no wish for one, and whoever writes "ring me" may still come to a group.
 */
export function readAsRequest(preferences: readonly AskedPreference[]): FindRequest {
  const request: Record<string, unknown> = {};
  for (const { kind, value, chosen } of preferences) {
    if (chosen) continue;
    if (kind === "access" || kind === "languages") request[kind] = [...((request[kind] as unknown[]) ?? []), value];
    else if (AS_ONE.has(kind)) request[kind] ??= value;
  }
  return request;
}

/** Kinds of which a request holds one value. */
const AS_ONE: ReadonlySet<string> = new Set(["digital", "travel", "drop_in", "free"]);

/** A need must be asked this plainly, beside the strongest, for what is close to it to be offered too. */
const RELATED_FROM = 0.6;

/** What is close to what somebody wants to do comes after what is for people like them. */
const CLOSE_BESIDE = 0.6;

/**
 * Needs that are related to those asked plainly, each once.
 * @param declined ids of readings that were taken back: none returns as close to another
 */
export function relatedNeeds(
  needs: readonly AskedNeed[],
  need: (id: string) => Need | undefined,
  lang: "en" | "cy",
  declined: ReadonlySet<string>,
): AskedNeed[] {
  const asked = new Set(needs.map((each) => each.id));
  const share = needs.some(({ beside }) => beside) ? CLOSE_BESIDE : 1;
  const found = new Map<string, AskedNeed>();
  for (const each of needs) {
    if (each.strength < RELATED_FROM || each.asCarer === true) continue;
    const own = need(each.id);
    for (const id of own?.related ?? []) {
      const other = need(id);
      // A way of meeting is close to no need: half of all there is is online.
      if (other === undefined || other.type === "way" || (other.careful === true && own?.careful !== true)) continue;
      if (asked.has(id) || declined.has(`need:${id}`) || (found.get(id)?.strength ?? 0) >= share * each.strength)
        continue;
      const { group } = each;
      const strength = share * each.strength;
      found.set(id, { id, label: labelOf(other, lang), type: other.type, strength, related: true, group });
    }
  }
  return [...found.values()];
}

/** A need's label in a language, English where there is no other. */
export function labelOf(need: Need, lang: "en" | "cy"): string {
  return (lang === "cy" ? need.label.cy : undefined) ?? need.label.en;
}
