import { inQuotes } from "../quote.js";
import { isTime } from "../schedule/times.js";
import { dayOf, scheduleTokens } from "../schedule/words.js";
import { tidyWebAddress } from "./phones.js";

/** What can be reached, wherever it stands among other words. An extension belongs to its number. */
const PARTS = {
  email: /(?<![^\s,;:<>()@])[^\s,;:<>()@/]{1,64}@[^\s,;<>()@.]{1,63}(?:\.[^\s,;<>()@.]{1,63}){1,9}/g,
  website: /(?:https?:\/\/|www\.)[^\s,;<>()]{1,300}[^\s,;<>().]/gi,
  phone:
    /(?<![0-9])(?:(?:1800[12] )?\(?0(?:[ ()-]{0,3}[0-9]){9,10}|\+(?:[ ()-]{0,3}[0-9]){9,14})(?![0-9])(?: ?(?:ext|extension|option)\.? ?[0-9]{1,6})?/gi,
} as const;

/** Words that only lead to a part or join it to the next, and say nothing without it. */
const JOINING =
  /^(?:and|or|on|at|to|call|ring|contact|tel|telephone|phone|mobile|e-?mail|website|web|via)$|^[^\p{L}\p{N}]*$/iu;
/** More of them on one line of everything. Inside a field that is called phone they would be all that says it. */
const LEADING = /^(?:visit|see|freephone|sms|texts?|whatsapp)$/i;
const leads = (word: string): boolean => JOINING.test(word) || LEADING.test(word);

/** Where one thing that is said ends and another begins. */
const CUTS = /[\n,;/()]/;

/**
 * Lines for what stands in one text about getting in touch: "Ring Pat on 01756 792927 after 6pm" has a number, somebody
 * who answers, and a time. What is a second of its kind has a line of its own under "more", where the rules about
 * somebody's own mobile and address find it.
 * @returns no lines when nothing in it can be reached
 */
export function contactParts(written: string): string[] {
  let rest = written.slice(0, 500);
  const reached: { key: string; value: string; at: number }[] = [];
  for (const [key, form] of Object.entries(PARTS)) {
    rest = rest.replace(form, (value: string, at: number) => {
      reached.push({ key, value, at });
      return "\n".repeat(value.length);
    });
  }
  const lines = new Map<string, string>();
  const more: string[] = [];
  for (const { key, value, at } of reached) {
    const before = rest.slice(0, at).split(CUTS).pop() ?? "";
    const field = key === "phone" && isTexted(before) ? "text" : key;
    const line = inQuotes(key === "website" ? (tidyWebAddress(value) ?? value) : value);
    if (!lines.has(field)) {
      lines.set(field, line);
      continue;
    }
    // What it is for is said before it or in brackets behind it; a line that does not say it has dots.
    const [behind = "", note = ""] = /^ ?\(([^()\n]{1,80})\)/.exec(rest.slice(at + value.length)) ?? [];
    const label = [withoutJoining(before), note].filter((words) => words !== "").join(", ");
    more.push(`  - label: ${label === "" ? "..." : inQuotes(label)}`, `    ${field}: ${line}`);
    const [from, to] = [at - before.length, at + value.length + behind.length];
    rest = rest.slice(0, from) + "\n".repeat(to - from) + rest.slice(to);
  }
  if (lines.size === 0) return [];
  const said = rest
    .split(CUTS)
    .map((words) => withoutJoining(words, leads))
    .filter((words) => words !== "");
  for (const [key, words] of [
    ["who", said.filter((each) => !saysWhen(each))],
    ["hours", said.filter(saysWhen)],
  ] as const) {
    if (words.length > 0) lines.set(key, inQuotes(words.join(", ")));
  }
  return [...[...lines].map(([key, line]) => `${key}: ${line}`), ...(more.length === 0 ? [] : ["more:", ...more])];
}

/** "Text 07700 900123", but not "text or ring". */
function isTexted(before: string): boolean {
  return /\b(?:text|sms)\b/i.test(before) && !/\b(?:call|ring|phone)\b/i.test(before);
}

const PART_OF_WEEK = /^(?:week(?:day|end)|morning|afternoon|evening|night)s?$|^(?:daily|hours|anytime)$/;

/** Whether words name a day or a time: "weekdays", "after 6pm", "9 to 5". */
function saysWhen(words: string): boolean {
  const tokens = scheduleTokens(words);
  return tokens.some((token, at) => {
    const joined = /^(?:-|to)$/.test(tokens[at + 1] ?? "") && isTime(tokens[at + 2]);
    return PART_OF_WEEK.test(token) || dayOf(token) !== undefined || (isTime(token) && (joined || /\D/.test(token)));
  });
}

/** "Ring Pat on" is "Pat", and "or just turn up" "just turn up". */
export function withoutJoining(text: string, joins = (word: string): boolean => JOINING.test(word)): string {
  const words = text.split(/[\s:]/).filter((word) => word !== "");
  while (joins(words[0] ?? "x")) words.shift();
  while (joins(words.at(-1) ?? "x")) words.pop();
  return words.join(" ");
}
