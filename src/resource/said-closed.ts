import type { Resource } from "./resource.js";

/**
 * What says that something has ended or stands still. What follows may tell of a time, of some people alone, or
 * of a person's life ("closed on bank holidays", "has closed its waiting list", "no longer open to new members", "have
 * shut yourself away"): then it goes on all the same.
 */
const ENDED =
  /\b(?:no longer (?:open|runs?|running|operat\w+|meets?|meeting|exists?|active)|not currently (?:open|running|meeting)|(?:now|permanently|temporarily|currently|reported(?: to be)?|believed to be) (?:closed|shut)|ha(?:s|ve|d)(?: \w+ly| now| since| been| had to)* (?:closed?|shut|ceased|folded|disbanded|wound up)|(?:closed|closing|shut) (?:down|permanently|for good|its doors|until further notice)|in the process of closing|ceased (?:trading|operating|to (?:exist|operate|run))|(?:told|heard|understand|believe)\b.{0,40} (?:closed|shut)|wedi cau)(?! (?:to|on|for|at|between|during|over|in|every|from|as|off|out|away|up|the|you\w*|them\w*|people|ar|dros|(?:its|our|their) (?!doors))\b|[\w’'-])/i;
/** A part of every way to say it. */
const MAY_END = /clos|shut|no longer|not currently|ceas|folded|disband|wound|wedi cau/i;
/** Before it: what may close while the rest goes on, or what closed elsewhere and brought people here ("when the pit closed down"). */
const ELSEWHERE =
  /\b(?:lists?|referrals?|applications?|bookings?|registrations?|office|reception|shop|facebook group|people|(?:other|many|most|several)(?: [\w’']+){1,3}|who|that|which|(?:when|if|until|after|since|because|whose)(?: (?!we\b)[\w’']+){0,4})(?: (?:is|are|was|were))? $/i;
/** A text that is the one word. */
const ALONE = /^\W*closed\W*$/i;
/** A name that begins or ends with it: "CLOSED - Tea at Two", "Tea at Two (closed)". */
const IN_NAME = /^\W*closed ?[-–—:)\]]|[-–—:([] ?closed\W*$/i;

/** What is not about the record itself. */
const NOT_ITS_OWN: ReadonlySet<string> = new Set(["story", "evidence", "source", "organisation", "id"]);

/** What a record says of its own end, and where: `["join", "how"]`. */
export interface SaidClosed {
  path: (string | number)[];
  /** The sentence that says it, as it stands there. */
  words: string;
}

/**
 * The words of a record that is not marked as closed, moved, paused or full and says itself, in any of its texts, that it
 * is no longer there: "We have been told that this food bank is no longer open". Words can be misread, so this is for a
 * person to look at, and no reason to leave a record out of an answer.
 * @param record as written or imported
 * @returns undefined when it says nothing of the kind, and for a record whose `status` says it
 */
export function saidClosed(record: Resource): SaidClosed | undefined {
  if (record.status !== undefined && record.status !== "open") return undefined;
  return within(record, "");
}

/** The words of {@link saidClosed} alone, as they are shown. */
export function closingWords(record: Resource): string | undefined {
  return saidClosed(record)?.words;
}

/** @param at under which name it stands in the record, when right in it */
function within(value: unknown, at: string): SaidClosed | undefined {
  if (typeof value === "string") {
    // Nearly no text has any of these words, and every card asks.
    if (!MAY_END.test(value)) return undefined;
    const isAlone = ALONE.test(value) || (at === "name" && IN_NAME.test(value));
    const words = isAlone ? value : value.split(/(?<=[.!?;])\s|\n/).find(isEnd);
    return words === undefined ? undefined : { path: [], words: words.trim() };
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const key of Object.keys(value)) {
    if (NOT_ITS_OWN.has(key)) continue;
    const found = within((value as Record<string, unknown>)[key], at === "" ? key : " ");
    if (found !== undefined)
      return { path: [Array.isArray(value) ? Number(key) : key, ...found.path], words: found.words };
  }
  return undefined;
}

function isEnd(sentence: string): boolean {
  const ended = ENDED.exec(sentence);
  return ended !== null && !ELSEWHERE.test(sentence.slice(0, ended.index));
}
