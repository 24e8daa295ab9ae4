import { type Ages, ageAt, agesIn, GROWN_UP, type Has, is, isChildAt } from "./ages.js";
import type { Span } from "./automaton.js";
import type { Token } from "./tokens.js";
import type { UrgentPattern, UrgentTopic } from "./urgent-data.js";

export type About = "self" | "someone" | "child";

/** How many words before what was matched may name its subject. */
const LOOKS_BACK = 12;
const NEAR = 4;
/** A need of a whole household: "no food for the kids" is the writer's own. */
export const HOUSEHOLD: readonly UrgentTopic[] = ["homeless", "food", "heating", "medicines"];

/** Done by one person to another: "my husband makes me" is about the writer, though he is named first. */
const DONE_TO: readonly UrgentTopic[] = ["sexual-violence", "exploitation"];

const PASSIVE: readonly string[] = ["been", "was", "got", "gets", "getting"];

/** Whom all of the words name, read once for every pattern that matched: a letter may match hundreds. */
export interface Named {
  ages: Ages;
  /** Where the writer, a child and somebody loved are first named; the number of tokens where they are not. */
  writer: number;
  child: number;
  lovedOne: number;
  /** A grown-up child is said, by age or by name. */
  grownUp: boolean;
  /** A child is spoken of, and not only as somebody's ("my son's friend"). */
  aChild: boolean;
}

export function namedIn(tokens: readonly Token[], has: Has): Named {
  const first = (isIt: (at: number) => boolean): number => {
    const at = tokens.findIndex((_, index) => isIt(index));
    return at < 0 ? tokens.length : at;
  };
  const ages = agesIn(tokens, has);
  return {
    ages,
    writer: first((at) => has(at, "writer") && !isTheirs(at, has)),
    child: first((at) => has(at, "child")),
    lovedOne: first((at) => has(at, "loved-one-s")),
    grownUp: ages.onlyGrown || tokens.some((_, at) => has(at, "grown-up-child")),
    aChild: ages.someChild || tokens.some((_, at) => isChildAt(tokens, at, has) && !has(at, "child-s")),
  };
}

/**
 * Whom a matched pattern is about. A pattern may say so itself; else `by-words` looks for "myself" or "herself"
 * in the match, then for its subject, and `victim` for the person it is done to. A writer under 18 is a child.
 */
export function whoIsInDanger(
  tokens: readonly Token[],
  span: Span,
  pattern: Pick<UrgentPattern, "about" | "topic">,
  has: Has,
  named: Named,
): About {
  const { ages } = named;
  const about = aboutOf(tokens, span, pattern, has, named);
  if (about !== "child" && ages.writerIsChild) return "child";
  if (about === "self" && pattern.topic === "domestic-abuse" && !writerIsGrown(ages) && isByParent(tokens, span, has))
    return "child";
  if (about === "child" && pattern.about === "child" && writerIsGrown(ages))
    return anyIn(span, "me", has) ? "self" : about;
  // "my daughter, she is 26": grown up, whatever she is to the writer.
  if (about === "child" && ages.onlyGrown) return "someone";
  return about === "someone" && !HOUSEHOLD.includes(pattern.topic) && namesChild(tokens, span, has, named)
    ? "child"
    : about;
}

function aboutOf(
  tokens: readonly Token[],
  span: Span,
  pattern: Pick<UrgentPattern, "about" | "topic">,
  has: Has,
  named: Named,
): About {
  if (pattern.about === "victim") return victim(tokens, span, has);
  if (pattern.about !== "by-words") return pattern.about;
  if (HOUSEHOLD.includes(pattern.topic)) return household(tokens, span, pattern.topic, has, named);
  if (DONE_TO.includes(pattern.topic) && namesWriter(tokens, span, has)) return "self";
  return fromWords(tokens, span, pattern.topic, has);
}

function fromWords(tokens: readonly Token[], span: Span, topic: UrgentTopic, has: Has): About {
  for (let at = span.end - 1; at >= span.start; at--) {
    if (has(at, "myself")) return "self";
    if (has(at, "themself")) return "someone";
  }
  for (let at = span.start; at < span.end; at++) {
    if (is(tokens, at, "me") && is(tokens, at - 1, "without", "miss", "over", "notice", "about")) return "self";
  }
  const opening = subjectAt(tokens, span.start, has) ?? subjectAt(tokens, span.start + 1, has);
  if (opening !== undefined) return opening;
  const before = subjectBefore(tokens, span.start, NEAR, has);
  if (before !== undefined) return before;
  let me = false;
  for (let at = span.start; at < span.end; at++) {
    const subject = subjectAt(tokens, at, has);
    if (subject !== undefined) return subject;
    // "asked me to help her": "me" gives way to another who is named.
    if (has(at, "self-pronoun") && !isTheirs(at, has)) me = true;
  }
  if (me) return "self";
  const far = subjectBefore(tokens, span.start, LOOKS_BACK, has);
  if (far !== undefined) return far;
  // "having chest pains, she is 70": the person may be named after.
  for (let at = span.end; topic === "medical" && at < Math.min(tokens.length, span.end + 3); at++) {
    if (has(at, "other-subject") && !has(at, "child-s")) return "someone";
    if (has(at, "subject-i")) return "self";
  }
  return "self";
}

function subjectAt(tokens: readonly Token[], at: number, has: Has): About | undefined {
  if (oneChild(tokens, at, has)) return "child";
  if (has(at, "other") && !has(at, "child-s")) return "someone";
  if (has(at, "some-one") && (is(tokens, at + 1, "is", "has", "was", "in") || is(tokens, at - 1, "found", "seen")))
    return "someone";
  return has(at, "writer") && !has(at, "me") ? "self" : undefined;
}

function subjectBefore(tokens: readonly Token[], start: number, reach: number, has: Has): About | undefined {
  for (let at = start - 1; at >= Math.max(0, start - reach); at--) {
    const subject = subjectAt(tokens, at, has);
    if (subject !== undefined) return subject;
    if (has(at, "subject-i") && !isTheirs(at, has)) return "self";
  }
  return undefined;
}

function oneChild(tokens: readonly Token[], at: number, has: Has): boolean {
  if (has(at, "years-old")) return ageAt(tokens, at - 1) < GROWN_UP;
  return has(at, "child") && !has(at, "child-s");
}

/** Who it is done to: "me" first, then a person named inside the match; "he has got a knife" is about the writer. */
function victim(tokens: readonly Token[], span: Span, has: Has): About {
  const end = Math.min(tokens.length, span.end + 2);
  for (let at = span.start; at < end; at++) if (has(at, "me")) return "self";
  // "someone has been stabbed": the subject is the victim.
  for (let at = Math.max(0, span.start - 2); at <= span.start; at++) {
    if (has(at, "victim-other") && (is(tokens, at + 1, ...PASSIVE) || is(tokens, at + 2, "been"))) return "someone";
  }
  // "my sister's boyfriend": whose partner it is.
  if (has(span.start, "partner") && has(span.start - 1, "victim-other")) return "someone";
  for (let at = span.end - 1; at > span.start; at--) {
    if (has(at, "victim-other")) return "someone";
    if (has(at, "writer")) return "self";
    if (has(at, "child")) return "child";
    if (has(at, "my") && !isTheirs(at, has)) return "self";
  }
  // "his wife, and she is hit": nobody hits another there.
  const last = tokens[span.end - 1]?.readings[0] ?? "";
  const isHit = has(span.end - 1, "hurts") && is(tokens, span.end - 2, "is") && !last.endsWith("ing");
  return isHit ? "someone" : "self";
}

function household(tokens: readonly Token[], span: Span, topic: UrgentTopic, has: Has, named: Named): About {
  const { ages, writer, child, lovedOne } = named;
  const so = tokens.slice(span.start, span.end).findIndex((_, at) => is(tokens, span.start + at, "so"));
  if (topic === "food" && so < 0 && anyIn(span, "child", has)) return "child";
  // "boiler packed in and the baby is cold": the child is named before the writer, or the writer not at all.
  if (topic !== "homeless" && child < writer && !ages.onlyGrown && !writerIsLater(tokens, span, has)) return "child";
  // "my mum kicked me out": named first, yet not the one who needs a bed.
  if (writer < tokens.length && (writer < lovedOne || (topic === "homeless" && writer < span.end))) return "self";
  return lovedOne < tokens.length ? "someone" : "self";
}

/** "my mum": "my" says whose she is, not that it is about me. */
function isTheirs(at: number, has: Has): boolean {
  return (
    has(at, "my") && (has(at + 1, "other") || has(at + 1, "child") || has(at + 2, "other") || has(at + 2, "child"))
  );
}

function writerIsGrown({ writer }: Ages): boolean {
  return writer !== undefined && writer >= GROWN_UP;
}

/** "My dad hits me", from one who gives no grown-up age: Childline comes first. Never for a parent with dementia. */
function isByParent(tokens: readonly Token[], span: Span, has: Has): boolean {
  for (let at = Math.max(0, span.start - 1); at < Math.min(span.end, span.start + 3); at++) {
    if (has(at, "parent-now") && !is(tokens, at + 1, "in", "and")) return true;
  }
  return fearsParent(tokens, span, has);
}

/** "Scared of my dad": whom one fears is named last. */
export function fearsParent(tokens: readonly Token[], { end }: Span, has: Has): boolean {
  return has(end - 1, "parent-now") && has(end - 2, "my") && is(tokens, end - 3, "of") && !is(tokens, end, "in");
}

/** "so the kids can eat", said of oneself: the child is named, yet it is the writer who goes without. */
function writerIsLater(tokens: readonly Token[], span: Span, has: Has): boolean {
  for (let at = span.start; at < span.end; at++)
    if (has(at, "child") && is(tokens, at - 1, "so", "the") && is(tokens, at - 2, "so")) return true;
  return false;
}

/** Whether the match says "me", or "i", or "my" with nobody whose. "Told me" passes on another's words. */
function namesWriter(tokens: readonly Token[], span: Span, has: Has): boolean {
  for (let at = span.start; at < span.end; at++) {
    if (has(at, "me") && !is(tokens, at - 1, "told", "tells", "telling", "asked")) return true;
    if (is(tokens, at, "i") || (is(tokens, at, "my") && !isTheirs(at, has) && at > span.start)) return true;
  }
  return false;
}

/** Whether a word of a class stands in a match. */
export function anyIn(span: Span, name: string, has: Has): boolean {
  for (let at = span.start; at < span.end; at++) if (has(at, name)) return true;
  return false;
}

function namesChild(tokens: readonly Token[], span: Span, has: Has, { grownUp, aChild }: Named): boolean {
  if (grownUp || aChild) return !grownUp;
  for (let at = span.start; at < span.end; at++) if (isChildAt(tokens, at, has)) return true;
  return false;
}
