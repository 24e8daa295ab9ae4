import type { Span } from "./automaton.js";
import type { Token } from "./tokens.js";

/** A sentence of a request, by its tokens. */
export interface Sentence {
  start: number;
  end: number;
}

/**
 * A sentence of more words is weighed in stretches too: who is in distress or dictates may put no full stop in a whole
 * letter, and its ordinary words would outweigh the cry. Few requests are as long; in shorter ones more jests than cries
 * would be hard ("the wife says she'll kill me if i bring home another clock").
 */
const LONG_SENTENCE = 30;
/** So many words before a match and after it; a stretch without a match is of twice as many. */
export const AROUND = 6;

/** Whether a sentence ends inside: "I can't breathe. When is the walking group?" has nothing to do with walking. */
export function isBroken(
  request: string,
  tokens: readonly Token[],
  { start, end }: Pick<Span, "start" | "end">,
): boolean {
  const inside = request.slice(tokens[start]?.to ?? 0, tokens[end - 1]?.from ?? 0);
  return /[.!?][ \t]|\n/.test(inside);
}

/** The sentence that each token stands in. */
export function sentencesOf(request: string, tokens: readonly Token[]): Sentence[] {
  let sentence: Sentence = { start: 0, end: 0 };
  return tokens.map((_, at) => {
    if (isBroken(request, tokens, { start: at - 1, end: at + 1 })) sentence = { start: at, end: at };
    sentence.end = at + 1;
    return sentence;
  });
}

export function isLong({ start, end }: Sentence): boolean {
  return end - start > LONG_SENTENCE;
}

/** Who writes commas tells long harmless stories too: where no pattern matched, their stretches are no evidence. */
export function hasComma(request: string, tokens: readonly Token[], { start, end }: Sentence): boolean {
  return request.slice(tokens[start]?.from, tokens[end - 1]?.to).includes(",");
}

/** Stretches of a long sentence, each half over the one before it: no cry is cut in two by where they begin. */
export function stretchesOf({ start, end }: Sentence): Pick<Span, "start" | "end">[] {
  return Array.from({ length: Math.ceil((end - start) / AROUND) - 1 }, (_, at) => ({
    start: start + at * AROUND,
    end: Math.min(end, start + (at + 2) * AROUND),
  }));
}
