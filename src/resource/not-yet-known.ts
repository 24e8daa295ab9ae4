/**
 * What people put where they do not know yet, alone and with nothing else; `iw gadarnhau` is Welsh for "to be confirmed".
 * "None" and "NA" are not among them: the one answers a question, the other is the name of a group.
 */
const NOT_YET: ReadonlySet<string> = new Set([
  ...["tbc", "tba", "tbd", "todo", "to do", "to be confirmed", "to be announced", "to be decided", "to be agreed"],
  ...["to be advised", "to follow", "not known", "not known yet", "unknown", "dont know", "not sure", "not stated"],
  ...["n/a", "not applicable", "iw gadarnhau"],
]);

/** Longest text that is looked at; all of it must be such words. */
const LONGEST = 40;

/**
 * Whether a text only says that somebody does not know it yet: `TBC`, `Date to be confirmed`, `?`, `xxx`, `-`, or the
 * Latin of an empty form. On a card it would read as the answer.
 * @param text any text; an empty one says nothing at all and is not meant
 */
export function notYetKnown(text: string): boolean {
  const words = text.replace(/\s+/g, " ").trim();
  if (/^lorem ipsum\b/i.test(words)) return true;
  if (words === "" || words.length > LONGEST) return false;
  if (/^(?:[?\u2026_\u2013\u2014-]+|\.{2,}|x{3,})$/i.test(words)) return true;
  // "£5 (TBC)" says something: what is known is not thrown away with what is not.
  if (/[\d$£€]/.test(words)) return false;
  const plain = words
    .toLowerCase()
    .replace(/['.\u2018\u2019]/g, "")
    .replace(/[^a-z/]+/g, " ")
    .trim();
  return NOT_YET.has(plain.replace(/^(?:date|time|venue) /, ""));
}
