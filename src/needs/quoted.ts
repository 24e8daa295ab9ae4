import type { Candidate } from "./judge.js";
import type { PhraseReading } from "./phrase-reader.js";
import type { Slot } from "./slots.js";

/** What a word passed over takes off the evidence beyond it, as a share of what the most telling word says. */
const PASSED_OVER = 0.2;
/** Longest stretch of the person's words that is said back, in characters. */
export const LONGEST_QUOTE = 48;

/**
 * The words that speak for a need, as they are quoted: the best phrase's, or the most telling one, and those beside it
 * for as long as their evidence outweighs what is passed over on the way to them. Nothing is added that only holds the
 * sentence together.
 * @returns the first and the last slot
 */
export function quotedSlots(
  { parts }: Pick<Candidate, "parts">,
  phrase: Pick<PhraseReading, "from" | "to"> | undefined,
  slots: readonly Slot[],
): [from: number, to: number] {
  const most = Math.max(0, ...parts);
  const telling = Math.max(0, parts.indexOf(most));
  let [from, to] = phrase === undefined ? [telling, telling] : [phrase.from, phrase.to];
  for (const step of [-1, 1]) {
    let [evidence, best] = [0, 0];
    let length = slots.slice(from, to + 1).reduce((sum, { word }) => sum + word.length + 1, 0);
    for (let slot = (step < 0 ? from : to) + step; slot >= 0 && slot < slots.length; slot += step) {
      length += (slots[slot]?.word.length ?? 0) + 1;
      if (length > LONGEST_QUOTE) break;
      evidence += (parts[slot] ?? 0) - PASSED_OVER * most;
      if (evidence <= best || slots[slot]?.functional === true) continue;
      best = evidence;
      if (step < 0) from = slot;
      else to = slot;
    }
  }
  return [from, to];
}
