import { inQuotes } from "../quote.js";
import { tidyWebAddress } from "./phones.js";

/** What can be reached, wherever it stands among other words. An extension belongs to its number. */
const PARTS = {
  email: /[^\s,;:<>()@]{1,64}@[^\s,;<>()@]{1,250}[^\s,;<>()@.]/,
  website: /(?:https?:\/\/|www\.)[^\s,;<>()]{1,300}[^\s,;<>().]/i,
  phone: /[+0(][0-9 ()-]{8,20}[0-9](?: ?(?:ext|extension|option)\.? ?[0-9]{1,6})?/i,
} as const;

/** Words that only lead to a part or join it to the next, and say nothing without it. */
const JOINING =
  /^(?:and|or|on|at|to|call|ring|contact|tel|telephone|phone|mobile|e-?mail|website|web|via)$|^[^\p{L}\p{N}]*$/iu;

/**
 * Lines for what stands in one text about getting in touch: "Ring Pat on 01756 792927 after 6pm" has a number, somebody
 * who answers, and a time. What is a second of its kind stays among the words.
 * @returns no lines when nothing in it can be reached
 */
export function contactParts(written: string): string[] {
  let rest = written.slice(0, 500);
  const lines: string[] = [];
  for (const [key, form] of Object.entries(PARTS)) {
    const found = form.exec(rest)?.[0];
    if (found === undefined) continue;
    rest = rest.replace(found, "\n");
    lines.push(`${key}: ${inQuotes(key === "website" ? (tidyWebAddress(found) ?? found) : found.trim())}`);
  }
  if (lines.length === 0) return [];
  const said = rest
    .split(/[\n,;]/)
    .map(withoutJoining)
    .filter((words) => words !== "");
  // A name or a role is who answers; anything else is kept where it is shown beside the number.
  const who = said.filter((words) => words.split(" ").every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)));
  const when = said.filter((words) => !who.includes(words));
  if (who.length > 0) lines.push(`who: ${inQuotes(who.join(", "))}`);
  if (when.length > 0) lines.push(`hours: ${inQuotes(when.join(", "))}`);
  return lines;
}

/** "Ring Pat on" is "Pat", and "or just turn up" "just turn up". */
export function withoutJoining(text: string): string {
  const words = text.split(/[\s:]/).filter((word) => word !== "");
  while (JOINING.test(words[0] ?? "x")) words.shift();
  while (JOINING.test(words.at(-1) ?? "x")) words.pop();
  return words.join(" ");
}
