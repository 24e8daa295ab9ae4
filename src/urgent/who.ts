import type { Span } from "./automaton.js";
import type { Token } from "./tokens.js";
import type { UrgentPattern, UrgentTopic } from "./urgent-data.js";

export type About = "self" | "someone" | "child";

/** How many words before what was matched may name its subject. */
const LOOKS_BACK = 12;
const NEAR = 4;
/** Childline answers anyone under 19; a child is under 18. */
const GROWN_UP = 18;
/** A need of a whole household: "no food for the kids" is the writer's own. */
const HOUSEHOLD: readonly UrgentTopic[] = ["homeless", "food", "heating", "medicines"];

/** Done by one person to another: "my husband makes me" is about the writer, though he is named first. */
const DONE_TO: readonly UrgentTopic[] = ["sexual-violence", "exploitation"];

const PASSIVE: readonly string[] = ["been", "was", "got", "gets", "getting"];

type TerminalsAt = (at: number) => ReadonlyMap<string, readonly number[]>;
type Has = (at: number, name: string) => boolean;

/**
 * Whom a matched pattern is about. A pattern may say so itself; else `by-words` looks for "myself" or "herself"
 * in the match, then for its subject, and `victim` for the person it is done to. A writer under 18 is a child.
 */
export function whoIsInDanger(
  tokens: readonly Token[],
  span: Span,
  pattern: Pick<UrgentPattern, "about" | "topic">,
  terminalsAt: TerminalsAt,
): About {
  const has: Has = (at, name) => terminalsAt(at).has(`<${name}>`);
  const about = aboutOf(tokens, span, pattern, has);
  if (about !== "child" && writerIsYoung(tokens, has)) return "child";
  if (about === "self" && pattern.topic === "domestic-abuse" && isByParent(tokens, span, has)) return "child";
  if (about === "child" && pattern.about === "child" && writerIsGrown(tokens))
    return anyIn(span, "me", has) ? "self" : about;
  // "my daughter, she is 26": grown up, whatever she is to the writer.
  if (about === "child" && namesOnlyGrown(tokens, has)) return "someone";
  return about === "someone" && !HOUSEHOLD.includes(pattern.topic) && namesChild(tokens, span, has) ? "child" : about;
}

function aboutOf(
  tokens: readonly Token[],
  span: Span,
  pattern: Pick<UrgentPattern, "about" | "topic">,
  has: Has,
): About {
  if (pattern.about === "victim") return victim(tokens, span, has);
  if (pattern.about !== "by-words") return pattern.about;
  if (HOUSEHOLD.includes(pattern.topic)) return household(tokens, span, pattern.topic, has);
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
  if (has(at, "years-old")) return numberAt(tokens, at - 1) < GROWN_UP;
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
  return "self";
}

function household(tokens: readonly Token[], span: Span, topic: UrgentTopic, has: Has): About {
  const so = tokens.slice(span.start, span.end).findIndex((_, at) => is(tokens, span.start + at, "so"));
  if (topic === "food" && so < 0 && anyIn(span, "child", has)) return "child";
  const first = (name: string): number => {
    for (let at = 0; at < tokens.length; at++)
      if (has(at, name) && !(name === "writer" && isTheirs(at, has))) return at;
    return tokens.length;
  };
  const writer = first("writer");
  // "boiler packed in and the baby is cold": the child is named before the writer, or the writer not at all.
  if (topic !== "homeless" && first("child") < writer && !writerIsLater(tokens, span, has)) return "child";
  const other = first("loved-one-s");
  // "my mum kicked me out": named first, yet not the one who needs a bed.
  if (writer < tokens.length && (writer < other || (topic === "homeless" && writer < span.end))) return "self";
  return other < tokens.length ? "someone" : "self";
}

/** "my mum": "my" says whose she is, not that it is about me. */
function isTheirs(at: number, has: Has): boolean {
  return (
    has(at, "my") && (has(at + 1, "other") || has(at + 1, "child") || has(at + 2, "other") || has(at + 2, "child"))
  );
}

function numberAt(tokens: readonly Token[], at: number): number {
  return Number(tokens[at]?.readings.find((reading) => /^\d{1,3}$/.test(reading)) ?? Number.NaN);
}

function is(tokens: readonly Token[], at: number, ...words: readonly string[]): boolean {
  return words.some((word) => tokens[at]?.readings.includes(word) === true);
}

function writerIsYoung(tokens: readonly Token[], has: Has): boolean {
  for (let at = 0; at < tokens.length; at++) {
    // "I am 14", "I am only 14": an age said of oneself; "I am 14 weeks pregnant" is none.
    const age = numberAt(tokens, at);
    const said = is(tokens, at - 1, "am") || (is(tokens, at - 2, "am") && is(tokens, at - 1, "only", "just", "nearly"));
    if (age >= 6 && age < GROWN_UP && said && (!has(at + 1, "time-unit") || has(at + 1, "years-old"))) return true;
    if (has(at, "i-am-a-child")) return true;
  }
  return false;
}

/** "I am 24": an age said of oneself. */
function writerIsGrown(tokens: readonly Token[]): boolean {
  return tokens.some(
    (_, at) => numberAt(tokens, at) >= GROWN_UP && numberAt(tokens, at) < 120 && is(tokens, at - 1, "am"),
  );
}

/** "My dad hits me", from one who gives no grown-up age: Childline comes first. Never for a parent with dementia. */
function isByParent(tokens: readonly Token[], span: Span, has: Has): boolean {
  if (writerIsGrown(tokens)) return false;
  for (let at = Math.max(0, span.start - 1); at < Math.min(span.end, span.start + 3); at++) {
    if (has(at, "parent-now") && !is(tokens, at + 1, "in", "and")) return true;
  }
  return false;
}

/** "so the kids can eat", said of oneself: the child is named, yet it is the writer who goes without. */
function writerIsLater(tokens: readonly Token[], span: Span, has: Has): boolean {
  for (let at = span.start; at < span.end; at++)
    if (has(at, "child") && is(tokens, at - 1, "so", "the") && is(tokens, at - 2, "so")) return true;
  return namesOnlyGrown(tokens, has);
}

/** Whether the match says "me", or "i", or "my" with nobody whose. "Told me" passes on another's words. */
function namesWriter(tokens: readonly Token[], span: Span, has: Has): boolean {
  for (let at = span.start; at < span.end; at++) {
    if (has(at, "me") && !is(tokens, at - 1, "told", "tells", "telling", "asked")) return true;
    if (is(tokens, at, "i") || (is(tokens, at, "my") && !isTheirs(at, has) && at > span.start)) return true;
  }
  return false;
}

/** "She is 26", and no younger age: nobody named is a child. */
function namesOnlyGrown(tokens: readonly Token[], has: Has): boolean {
  let grown = false;
  for (let at = 0; at < tokens.length; at++) {
    const age = numberAt(tokens, at);
    const said = is(tokens, at - 1, "is", "aged", "who") || has(at + 1, "years-old");
    if (Number.isNaN(age) || !said || (has(at + 1, "time-unit") && !has(at + 1, "years-old"))) continue;
    if (age < GROWN_UP) return false;
    if (age < 120) grown = true;
  }
  return grown;
}

function anyIn(span: Span, name: string, has: Has): boolean {
  for (let at = span.start; at < span.end; at++) if (has(at, name)) return true;
  return false;
}

function namesChild(tokens: readonly Token[], span: Span, has: Has): boolean {
  let child = false;
  for (let at = 0; at < tokens.length; at++) {
    const age = numberAt(tokens, at);
    const said = is(tokens, at - 1, "is", "aged", "only") || has(at + 1, "years-old");
    const young =
      is(tokens, at + 1, "week", "weeks", "month", "months", "days") && !is(tokens, at + 2, "gone", "pregnant", "ago");
    if (said && has(at + 1, "time-unit") && !has(at + 1, "years-old")) child ||= young;
    else if (said && age >= GROWN_UP && age < 120) return false;
    else if (said && age < GROWN_UP) child = true;
    if (has(at, "grown-up-child")) return false;
    const inside = at >= span.start && at < span.end;
    // "Since she lost the bairn": the child is not the one in danger.
    const lost = is(tokens, at - 1, "lost") || is(tokens, at - 2, "lost");
    if (!lost && has(at, "child") && (inside || !has(at, "child-s"))) child = true;
  }
  return child;
}
