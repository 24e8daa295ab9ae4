import type { PlaceOutcome } from "./outcome.js";

/**
 * Why a list cannot be made around a place. Of several places of one name each is named as it can be given back.
 * @param unknown what to say of a place that is none
 */
export function whichPlace(place: PlaceOutcome, unknown: string): string {
  if (place.status !== "ambiguous") return unknown;
  const labels = place.choices.map(({ label }) => `"${label}"`).join(", ");
  return `This can be one of several places: ${labels}. Give the one that is meant, as it is written here, or its postcode.`;
}
