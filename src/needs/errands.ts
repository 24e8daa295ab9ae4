import type { Token } from "../words/index.js";
import { createTurnsReader } from "./turns-of-speech.js";

/**
 * How much one turn of speech that asks for an errand adds to what speaks for no need at all, on the scale of the
 * readers' scores, and how many are counted. Set on the project's own requests: of those about a need one in twenty
 * is put so, of those about something else four in ten.
 */
const DOUBT = 3;
const MOST = 2;

/** Hears whether something is asked for that is a fact, a purchase or an errand, whatever it is about. */
export interface ErrandReader {
  /** @returns how much less sure a need is, 0 when nothing of the kind is said */
  read(words: readonly Token[]): number;
}

/** @param phrases the turns of speech of `data/needs/lists/errands.yaml` */
export function createErrandReader(phrases: readonly string[]): ErrandReader {
  const turnsIn = createTurnsReader(phrases);
  return { read: (words) => Math.min(MOST, turnsIn(words).length) * DOUBT };
}
