import type { Slot } from "./slots.js";
import type { Evidence } from "./weigh.js";

/** The slots of a request of which some say nothing. They keep their places. */
export function silenced(slots: readonly Slot[], isSilent: (slot: Slot, at: number) => boolean): Slot[] {
  return slots.map((slot, at) => (isSilent(slot, at) ? { ...slot, functional: true, stems: [] } : slot));
}

/** The evidence of all words, but for some needs that of fewer words: of the same slots with some silenced. */
export function withFewer(all: Evidence, fewer: Evidence, isOfFewer: (need: number) => boolean): Evidence {
  const of = (need: number): Evidence => (isOfFewer(need) ? fewer : all);
  const phrases = [...all.phrases, ...fewer.phrases].filter(
    ([need, reading]) => of(need).phrases.get(need) === reading,
  );
  return {
    scores: all.scores.map((_, need) => of(need).scores[need] ?? 0),
    phrases: new Map(phrases),
    parts: (need) => of(need).parts(need),
    nothing: all.nothing,
  };
}
