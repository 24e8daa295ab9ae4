import { UrgentReader } from "../../urgent/reader.js";
import type { UrgentData } from "../../urgent/urgent-data.js";

/** A word this close to alarming by itself is kept too: it would alarm beside almost anything. */
const ALMOST = 3;

/**
 * Of many real words, those that the matcher would otherwise take for a misspelling of one of its own
 * ("aped" for "raped"), and the short ones that it would otherwise pass over. Only these need to ship.
 * @param common words that people use: kept when they would be misread at all
 * @param rare words and names: kept only when one alone would set off a pattern
 * @returns in alphabetical order
 */
export function nearWords(data: UrgentData, common: readonly string[], rare: readonly string[] = []): string[] {
  const reader = new UrgentReader({ ...data, known: "" });
  const often = plain(common).filter((word) => reader.misreads(word));
  const seldom = plain(rare).filter((word) => reader.misreads(word) && alarms(reader.read(word), data));
  return [...new Set([...often, ...seldom])].sort();
}

function plain(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => /^[a-z]{2,}$/.test(word));
}

/** Whether one word alone would bring help forward. */
function alarms({ noticed, weighed }: ReturnType<UrgentReader["read"]>, { signs }: UrgentData): boolean {
  return noticed.some(({ pattern }) => pattern.panel === "hard") || weighed.sum >= signs.soft_from - ALMOST;
}
