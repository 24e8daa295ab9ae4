import type { Span } from "./automaton.js";
import type { Token } from "./tokens.js";

export type About = "self" | "someone" | "child";

/** How many words before what was matched may name its subject. */
const LOOKS_BACK = 7;
/** Childline answers anyone under 19. */
const GROWN_UP = 18;

type TerminalsAt = (at: number) => ReadonlyMap<string, readonly number[]>;

/**
 * Whom a matched pattern is about. A pattern may say so itself; `by-words` looks first for "myself" or "herself"
 * inside the match, then for the subject before it. A person who gives their own age as under 18 is a child.
 */
export function whoIsInDanger(
  tokens: readonly Token[],
  span: Span,
  written: About | "by-words",
  terminalsAt: TerminalsAt,
): About {
  const has = (at: number, name: string): boolean => terminalsAt(at).has(`<${name}>`);
  const about = written === "by-words" ? fromWords(tokens, span, has) : written;
  if (about === "self" && ownAgeIsYoung(tokens, has)) return "child";
  if (about === "someone" && namesChild(tokens, has)) return "child";
  return about;
}

type Has = (at: number, name: string) => boolean;

function fromWords(tokens: readonly Token[], span: Span, has: Has): About {
  for (let at = span.end - 1; at >= span.start; at--) {
    if (has(at, "myself")) return "self";
    if (has(at, "themself")) return "someone";
  }
  for (let at = span.start; at < span.end; at++) {
    if (has(at, "child") && !has(at, "self-pronoun")) return "child";
    if (has(at, "other")) return "someone";
    if (has(at, "self-pronoun") && !isTheirs(at, has)) return "self";
  }
  for (let at = span.start - 1; at >= Math.max(0, span.start - LOOKS_BACK); at--) {
    if (has(at, "child")) return "child";
    if (has(at, "other")) return "someone";
    if (has(at, "subject-i")) return "self";
  }
  // "having chest pains, she is 70": the person may be named after.
  for (let at = span.end; at < Math.min(tokens.length, span.end + 5); at++) {
    if (has(at, "child")) return "child";
    if (has(at, "other-subject")) return "someone";
    if (has(at, "subject-i")) return "self";
  }
  return "self";
}

/** "my mum": "my" says whose she is, not that it is about me. */
function isTheirs(at: number, has: Has): boolean {
  return has(at, "my") && (has(at + 1, "other") || has(at + 1, "child") || has(at + 2, "other") || has(at + 2, "child"));
}

function numberAt(tokens: readonly Token[], at: number): number {
  return Number(tokens[at]?.readings.find((reading) => /^\d{1,3}$/.test(reading)) ?? Number.NaN);
}

function ownAgeIsYoung(tokens: readonly Token[], has: Has): boolean {
  for (let at = 0; at < tokens.length; at++) {
    // "I am 14", "I am only 14", "14 and I", "me 14f": an age said of oneself; "for 14 years" is none.
    const age = numberAt(tokens, at);
    if (age >= 6 && age < GROWN_UP) {
      const am = tokens[at - 1]?.readings.includes("am") || tokens[at - 2]?.readings.includes("am");
      if (am && !has(at + 1, "time-unit")) return true;
    }
    if (has(at, "i-am-a-child")) return true;
  }
  return false;
}

function namesChild(tokens: readonly Token[], has: Has): boolean {
  let child = false;
  for (let at = 0; at < tokens.length; at++) {
    const age = numberAt(tokens, at);
    const isAge =
      has(at + 1, "years-old") || tokens[at - 1]?.readings.includes("is") || tokens[at - 1]?.readings.includes("aged");
    if (isAge && age >= GROWN_UP && age < 120 && !has(at + 1, "time-unit")) return false;
    if (isAge && age < GROWN_UP) child = true;
    if (has(at, "grown-up-child")) return false;
    if (has(at, "child")) child = true;
  }
  return child;
}
