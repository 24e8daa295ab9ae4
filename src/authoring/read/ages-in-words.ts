import { agesIn } from "../../resource/written-ages.js";

/** Up to this age somebody else asks, with an age of their own that would put the group aside. */
const ASKED_FOR = 10;

/**
 * The lines for an age that stands in words alone: `Over 50s` is `min_age: 50`. None for small children, whose parents
 * look for a group and say how old they are themselves.
 */
export function agesInWords(text: string): string[] {
  const ages = agesIn(text);
  if (ages === undefined || (ages.max_age !== undefined && ages.max_age <= ASKED_FOR)) return [];
  return Object.entries(ages).map(([key, age]) => `${key}: ${age}`);
}
