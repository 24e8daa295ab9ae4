import type { Session } from "../../resource/resource.js";

/** What could be read of words that could not be read as a whole. */
export interface UnderstoodPart {
  sessions: Session[];
  /** The words that were not understood, as they were written. */
  unread: string;
}

/** More parts than any timetable has; keeps the tries below eighty. */
const MOST_PARTS = 12;

/**
 * Finds what can be understood of a text about times when one stretch of it is passed over: of "every Wednesday, 10am
 * to 12 (not the last two weeks of December)" the part before the bracket. Nothing is added, and single words are
 * never passed over, because "not" is one.
 * @param read reads a text; undefined when it is not understood
 * @returns the reading that leaves out least, or undefined when there is none
 */
export function understoodPart(
  text: string,
  read: (shorter: string) => Session[] | undefined,
): UnderstoodPart | undefined {
  const parts = partsOf(text);
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  // The shortest stretch first; among equals the last, since exceptions stand at the end.
  const stretches = parts
    .flatMap((_, from) => parts.slice(from).map((_last, more) => ({ from, to: from + more + 1 })))
    .map(({ from, to }) => ({ from, to, length: parts.slice(from, to).join("").length }))
    .sort((a, b) => a.length - b.length || b.from - a.from);
  for (const { from, to } of stretches) {
    const sessions = read(`${parts.slice(0, from).join("")} ${parts.slice(to).join("")}`);
    if (sessions === undefined) continue;
    return { sessions, unread: trimmed(parts.slice(from, to).join("")) };
  }
  return undefined;
}

/** Words before which a part ends: they limit or add to what was said. */
const PART_WORDS: ReadonlySet<string> = new Set(["not", "except", "but", "excluding", "unless", "at", "closed", "no"]);

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let current = "";
  for (const piece of text.split(/([\s,;()])/)) {
    if (PART_WORDS.has(piece.toLowerCase()) && current.trim() !== "") {
      parts.push(current);
      current = "";
    }
    current += piece;
    if (piece === "," || piece === ";" || piece === "(" || piece === ")" || piece === "\n") {
      parts.push(current);
      current = "";
    }
  }
  parts.push(current);
  return parts.filter((part) => part !== "");
}

/** Without the signs that joined it to the rest. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && " ,;()\n".includes(text.charAt(from))) from++;
  while (to > from && " ,;()\n".includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
