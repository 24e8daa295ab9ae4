import { is } from "./ages.js";
import type { Span } from "./automaton.js";
import type { Token } from "./tokens.js";
import type { UrgentTopic } from "./urgent-data.js";

/** How far from what was matched, in words, the past or a denial still softens it. */
export const SOFTENS_WITHIN = 4;

/** Topics that the past or a denial can ease. A body in danger, a fire or a missing child is never eased. */
export const EASED: readonly UrgentTopic[] = [
  "suicide",
  "self-harm",
  "mind",
  "domestic-abuse",
  "sexual-violence",
  "child-harm",
  "adult-harm",
  "exploitation",
];
const STILL_SO: ReadonlySet<string> = new Set(["again", "tonight", "relapsed", "restarted"]);

/** Whether a guard overlaps a match or stands right before it. */
export function leadsInto(guard: Span, span: Span): boolean {
  return guard.start < span.end && span.start <= guard.end;
}

/** From the last token of the first to the first token of the last: nothing where they overlap. */
export function between(one: Span, other: Span): Pick<Span, "start" | "end"> {
  return { start: Math.min(one.end, other.end) - 1, end: Math.max(one.start, other.start) + 1 };
}

/** "I used to cut and I am doing it again": the past does not soften what goes on. */
export function isStillSo(tokens: readonly Token[], span: Span): boolean {
  const around = tokens.slice(Math.max(0, span.start - SOFTENS_WITHIN), span.end + SOFTENS_WITHIN);
  return around.some(({ readings }) => readings.some((reading) => STILL_SO.has(reading)));
}

/**
 * "He does not hit me but he raped me": a denial that names what it denies eases that and nothing beside it, and less
 * still where it is only told ("he says he does not") or no longer so.
 */
export function isDenied(request: string, tokens: readonly Token[], span: Span, denial: Span): boolean {
  if (denial.start >= span.end || span.start >= denial.end || isStillSo(tokens, span)) return false;
  const after = tokens.slice(denial.end, span.end);
  const turns = after.some((_, at) => is(tokens, denial.end + at, "but")) || is(tokens, span.end, "until");
  const stretch = request.slice(tokens[denial.end - 1]?.to ?? 0, tokens[span.end - 1]?.to ?? 0);
  return !turns && !/[,;.!?\n]/.test(stretch) && !is(tokens, denial.start - 1, "says", "said", "claims", "swears");
}
