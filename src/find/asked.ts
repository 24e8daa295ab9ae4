import type { Need } from "../needs/index.js";
import type { PlaceOutcome } from "../place/outcome.js";
import type { FindRequest } from "./request.js";

/** One need of a request: read from the words, chosen, or standing for an interest. */
export interface AskedNeed {
  id: string;
  label: string;
  /** 0 to 1; chosen needs are 1. */
  strength: number;
  /** What the person wrote; absent when it was chosen. */
  words?: string;
  /** True when it is only related to what was asked. */
  related: boolean;
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
  needs: AskedNeed[];
  preferences: AskedPreference[];
  /** Folded content words, for the text engine. */
  words: string[];
  place: PlaceOutcome;
  /** Whether any need, word or interest was given: without it the answer is a list of what is there. */
  wants: boolean;
  today: string;
  /** Local date-time for "open now" and "next". */
  now: string;
  label(need: string): string;
}

/** Fields of a request that say how it should happen, and are asked of records one by one. */
const PREFERENCE_FIELDS = ["modes", "led_by", "kinds", "languages", "access", "eases", "when"] as const;

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
  if (request.gender !== undefined) put("gender", request.gender, true);
  if (request.carer !== undefined) put("carer", request.carer, true);
  const chosenKinds = new Set(list.map((each) => each.kind));
  for (const { kind, value } of read) if (!chosenKinds.has(kind)) put(kind, value, false);
  return list;
}

/** Needs that are related to those asked, weaker, each once. */
export function relatedNeeds(needs: readonly AskedNeed[], need: (id: string) => Need | undefined): AskedNeed[] {
  const asked = new Set(needs.map((each) => each.id));
  const found = new Map<string, AskedNeed>();
  for (const each of needs) {
    for (const id of need(each.id)?.related ?? []) {
      const other = need(id);
      if (asked.has(id) || other === undefined || (found.get(id)?.strength ?? 0) >= each.strength) continue;
      found.set(id, { id, label: other.label.en, strength: each.strength, related: true });
    }
  }
  return [...found.values()];
}
