import type { Token } from "../words/index.js";
import type { Slot } from "./slots.js";
import { NOWHERE, type Span } from "./span.js";

/** A need stands on some words when these say more for it than this share of what all say. */
const STANDS_ON = 0.5;

export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end);
}

/** Whether the word of a slot stands within some stretches of the text. */
export function isSaidIn({ index }: Slot, words: readonly Token[], spans: readonly Span[]): boolean {
  return isWithin(words[index] ?? NOWHERE, spans);
}

/** Whether what speaks for a need is mostly said by words within some stretches of the text. */
export function standsOn(
  parts: Float64Array,
  slots: readonly Slot[],
  words: readonly Token[],
  spans: readonly Span[],
  share: number = STANDS_ON,
): boolean {
  if (spans.length === 0) return false;
  let [within, all] = [0, 0];
  slots.forEach(({ index }, slot) => {
    const token = words[index];
    all += parts[slot] ?? 0;
    if (token !== undefined && isWithin(token, spans)) within += parts[slot] ?? 0;
  });
  return within > share * all;
}
