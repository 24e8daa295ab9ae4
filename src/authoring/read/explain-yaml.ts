import { type Field, fieldsCalled, knownKeys } from "../../resource/field-shapes.js";
import type { Code } from "../codes.js";
import { MAX_ISSUES } from "../limits.js";
import { fieldName, inQuotes, type LineParts, NO_COLON, partsOf, quotedLine, shown, withoutBullet } from "../quote.js";
import type { YamlTrouble } from "../read-yaml.js";
import { writtenScalar } from "../written-scalar.js";
import type { Reading, Remark } from "./reading.js";

/** What the yaml package says, in words that a volunteer can act on. */
interface Explained extends Remark {
  code: Code;
  line: number;
}

const LOST = "Until it is mended, nothing of this record can be shown.";

/**
 * Reports what stopped YAML from being read. One mistake often makes several errors: after the first, only
 * those are told whose cause is plain.
 */
export function explainTrouble(reading: Reading, trouble: readonly YamlTrouble[]): void {
  let told = reading.issues.some(({ code }) => code === "space-after-colon");
  // A tab pulls lines apart that belong together; what else is said then is not the writer's mistake.
  const tabs = trouble.filter(({ code }) => code === "TAB_AS_INDENT");
  for (const each of firstOnLines(reading, tabs.length > 0 ? tabs : trouble)) {
    const explained = explain(reading, each);
    const certain = explained.code !== "not-yaml" && explained.code !== "uneven-indent";
    if (told && !certain) continue;
    const offset = reading.lines.start(explained.line);
    if (reading.issues.some((issue) => issue.line === explained.line)) continue;
    const column = reading.lines.text(explained.line).search(/\S/);
    reading.report(explained.code, offset + Math.max(column, 0), [], explained);
    told = true;
  }
}

/** The first trouble of each line, and no more than anyone reads: one long line can hold thousands. */
function firstOnLines(reading: Reading, trouble: readonly YamlTrouble[]): YamlTrouble[] {
  const byLine = new Map<number, YamlTrouble>();
  for (const each of trouble) {
    const { line } = reading.lines.at(each.offset);
    if (!byLine.has(line)) byLine.set(line, each);
    if (byLine.size >= MAX_ISSUES) break;
  }
  return [...byLine.values()];
}

function explain(reading: Reading, { code, offset, message }: YamlTrouble): Explained {
  let { line } = reading.lines.at(offset);
  // A comment is no mistake: what is wrong is the line below it.
  while (line < reading.lines.count && reading.lines.text(line).trimStart().startsWith("#")) line++;
  const text = reading.lines.text(line);
  const bullets = bulletList(reading, line);
  if (bullets !== undefined) return bullets;
  const own = byCode(reading, code, line, text, message);
  if (own !== undefined) return own;
  // The cause stands on the line itself or, when an error was noticed late, on a line before it.
  for (let at = line; at >= Math.max(1, line - 3); at--) {
    const found = byLine(reading.lines.text(at), at);
    if (found !== undefined) return found;
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    const deeper = deeperLine(reading, line);
    const { key } = partsOf(reading.lines.text(deeper ?? 0));
    if (deeper !== undefined && key !== undefined && !knownKeys().has(key)) return wrapped(reading, line);
    if (deeper !== undefined) return uneven(reading, deeper);
  }
  if (code === "BAD_INDENT" || message.includes("indent") || message.includes("same column"))
    return uneven(reading, line);
  if (code === "MISSING_CHAR" || code === "MULTILINE_IMPLICIT_KEY" || code === "BLOCK_AS_IMPLICIT_KEY") {
    if (partsOf(text).key === undefined) {
      return neither(reading, line, text);
    }
    return uneven(reading, line);
  }
  return { code: "not-yaml", line, message: `This line could not be read: "${shown(text)}".`, why: LOST };
}

/** A line with no colon and no dash: a field without its colon, an item without its dash, or a text that goes on. */
function neither(reading: Reading, line: number, text: string): Explained {
  const { indent } = partsOf(text);
  const word = /^[A-Za-z_]{2,30}/.exec(text.trim())?.[0] ?? "";
  const [field] = fieldsCalled(word.toLowerCase());
  const rest = text.trim().slice(word.length).trim().replace(NO_COLON, "");
  const item = Array.from({ length: Math.min(line - 1, 20) }, (_, back) =>
    partsOf(reading.lines.text(line - 1 - back)),
  );
  const above = item.find((parts) => parts.indent.length <= indent.length);
  const paste =
    field !== undefined
      ? `${word.toLowerCase()}: ${asValue(rest, field)}`.trim()
      : above?.dash === true && above.indent === indent
        ? `- ${inQuotes(text.trim())}`
        : undefined;
  return {
    code: "not-yaml",
    line,
    message: `"${shown(text)}" is neither a field with a colon nor an item with a dash.`,
    why: `${LOST}${paste === undefined ? " If it goes on with the text above it, put both on one line, in quotes." : ""}`,
    ...(paste === undefined ? {} : { paste }),
  };
}

/** What stands after a missing colon: a list and what has quotes stay as they are. */
function asValue(rest: string, field: Field): string {
  return rest === "" || /^["[{]/.test(rest) || field.kind !== "text" ? rest : (writtenScalar(rest, field, 0)[0] ?? "");
}

/** The line below a whole field that is a field too, and stands further right than the first. */
function deeperLine(reading: Reading, line: number): number | undefined {
  const above = partsOf(reading.lines.text(line));
  for (let at = line + 1; at <= reading.lines.count; at++) {
    const { indent, key, value } = partsOf(reading.lines.text(at));
    if (value.startsWith("#") || (key === undefined && value === "")) continue;
    if (indent.length <= above.indent.length) return undefined;
    if (key !== undefined) return at;
  }
  return undefined;
}

/** A text that goes on in the line below it, where a colon makes a field of it. */
function wrapped(reading: Reading, line: number): Explained {
  const first = partsOf(reading.lines.text(line));
  let value = first.value;
  for (let at = line + 1; at <= reading.lines.count; at++) {
    const text = reading.lines.text(at);
    if (text.trim() === "" || partsOf(text).indent.length <= first.indent.length) break;
    value += ` ${text.trim()}`;
  }
  return {
    code: "uneven-indent",
    line,
    message:
      "This text goes on in the next line, and has a colon and a space in it, so YAML takes that line for a field.",
    why: `${LOST} Put all of it on one line, in quotes, in the place of these lines.`,
    paste: quotedLine({ ...first, value }),
  };
}

/**
 * Items below a field that have a bullet, or a dash without its space: all of them at once, since one that is mended
 * alone breaks the others.
 */
function bulletList(reading: Reading, line: number): Explained | undefined {
  const itemAt = (at: number): string | undefined => {
    const text = reading.lines.text(at).trim();
    const item = withoutBullet(text).trim();
    return item === text || item === "" || text.startsWith("---") ? undefined : item;
  };
  let from = line;
  while (from > 1 && itemAt(from - 1) !== undefined) from--;
  const { key, value } = partsOf(reading.lines.text(from - 1));
  const first = reading.lines.text(from).trim();
  if (key === undefined || value !== "" || itemAt(from) === undefined || first.startsWith("- ")) return undefined;
  const items: string[] = [];
  for (let at = from; itemAt(at) !== undefined; at++) items.push(itemAt(at) ?? "");
  return {
    code: "list-needs-dashes",
    line: from,
    message: `"${shown(first)}" has no dash and space before it, which is how YAML knows an item of a list.`,
    why: LOST,
    paste: `${key}:${items.map((item) => `\n  - ${writtenScalar(item, undefined, 0)[0] ?? ""}`).join("")}`,
  };
}

/** The line itself is not offered: where a message stands, nobody sees how many spaces it has. */
function uneven(reading: Reading, line: number): Explained {
  let at = line - 1;
  while (at > 1 && /^\s*(?:#|$)/.test(reading.lines.text(at))) at--;
  const [own, above] = [partsOf(reading.lines.text(line)), partsOf(reading.lines.text(at))];
  const has = own.indent.length;
  // The fields of an item start past its dash.
  const there = above.indent.length + (above.dash && !own.dash ? 2 : 0);
  // Below a field with a value nothing starts further right; further left it may belong to several lines above.
  const way = has > there && above.value !== "" ? `: take ${has - there} away` : "";
  return {
    code: "uneven-indent",
    line,
    message:
      at < 1 || has === there
        ? "This line starts further left or right than the lines it belongs to."
        : `This line starts with ${spaces(has)}, and what stands above it with ${spaces(there)}${way}.`,
    why: `Fields that belong together start in the same column. ${LOST}`,
  };
}

function spaces(count: number): string {
  return count === 0 ? "no space" : `${count} space${count === 1 ? "" : "s"}`;
}

function tab(text: string, line: number): Explained {
  return {
    code: "tab-indent",
    line,
    message: "This line starts with a tab.",
    why: `YAML only knows spaces. ${LOST}`,
    paste: text.replaceAll("\t", "  ").trimEnd(),
  };
}

function byCode(reading: Reading, code: string, line: number, text: string, message: string): Explained | undefined {
  const parts = partsOf(text);
  if (code === "TAB_AS_INDENT") return tab(text, line);
  if (code === "DUPLICATE_KEY") {
    const name = parts.key ?? shown(text);
    const outer = emptyAbove(reading, line, parts);
    return {
      code: "repeated-key",
      line,
      message: `"${name}" is here twice${firstLineOf(reading, name, line, parts.indent.length)}.`,
      why: `Only one of the two would be shown, and nobody could tell which. ${
        outer === undefined
          ? "Keep one, or put both values into it."
          : `If this one belongs to "${outer}" above it, start it two spaces further right; otherwise keep one.`
      }`,
      ...(outer === undefined ? {} : { paste: `  ${text.trimEnd()}` }),
    };
  }
  if (code === "SEVERAL") {
    return {
      code: "several-records",
      line,
      message: "A second record starts here.",
      why: "A file holds one record, so that its name can be the id. Put this one into a file of its own.",
    };
  }
  if (code === "MISSING_CHAR" && message.includes("closing")) {
    const opened = openedAt(reading, line, message.includes('"') ? '"' : "'");
    const cut = partsOf(reading.lines.text(opened));
    const value = /^'(?:tis|twas|til|em|bout|cos|cause|round|ome)\b/i.test(cut.value) ? cut.value : cut.value.slice(1);
    return {
      code: "quote-not-closed",
      line: opened,
      message: "A quote is opened here and never closed.",
      why: `Everything up to the end of the file became part of it. ${LOST}`,
      paste: quotedLine({ ...cut, value }),
    };
  }
  if (message.includes("end with a ]") || message.includes("end with a }")) {
    return bracket(reading, line, message.includes("]") ? ["[", "]"] : ["{", "}"]);
  }
  return undefined;
}

/** A bracket that was never closed: on a line above, because it is noticed where the next field starts. */
function bracket(reading: Reading, until: number, [open, close]: readonly [string, string]): Explained | undefined {
  let line = until;
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  const isOpen = ({ value }: LineParts): boolean => value.startsWith(open) && count(value, open) > count(value, close);
  while (line >= 1 && !isOpen(partsOf(reading.lines.text(line)))) line--;
  if (line === 0) return undefined;
  const text = reading.lines.text(line);
  const { key } = partsOf(text);
  const fields = key === undefined ? [] : fieldsCalled(key);
  const kind = open === "[" ? "list" : "map";
  // Where a text belongs, the sign is a part of it and wants quotes.
  const meant = key === undefined ? open === "{" : fields.length === 0 || fields.some((field) => field.kind === kind);
  if (!meant) return byLine(text, line);
  let whole = text.trim();
  for (let at = line + 1; at <= until && partsOf(reading.lines.text(at)).key === undefined; at++) {
    whole += ` ${reading.lines.text(at).trim()}`;
  }
  return {
    code: "bracket-not-closed",
    line,
    message: `A ${open} is opened here and never closed.`,
    why: LOST,
    ...(whole.includes("#") ? {} : { paste: `${whole.trim().replace(/,$/, "")}${close}` }),
  };
}

/** Causes that can be read off one line. */
function byLine(text: string, line: number): Explained | undefined {
  const parts = partsOf(text);
  const { value, key } = parts;
  const first = value.slice(0, 1);
  if (parts.indent.includes("\t")) return tab(text, line);
  if (value === "" || text.trimStart().startsWith("#")) return undefined;
  if (value.startsWith("```")) {
    return {
      code: "not-yaml",
      line,
      message: `"${shown(value)}" is no part of the record: such lines mark where a text starts and ends in a chat or on a web page.`,
      why: `${LOST} Delete the lines that start with \`\`\`, and keep what is between them.`,
    };
  }
  if (first === '"' || first === "'") {
    const closing = value.indexOf(first, 1);
    const after = closing === -1 ? "" : value.slice(closing + 1).trim();
    if (after === "" || after.startsWith("#")) return undefined;
    const { inside, comment } = insideQuotes(value, first);
    return {
      code: "text-after-quote",
      line,
      message: `There is text after the closing quotation mark: ${shown(after)}.`,
      why: `YAML stops at the second ${first} and cannot read the rest. ${LOST}`,
      paste: quotedLine({ ...parts, value: inside }) + comment,
    };
  }
  const structural = (first === "[" && value.endsWith("]")) || (first === "{" && value.endsWith("}"));
  const blockHeader = /^[|>][-+0-9]{0,2}$/.test(value);
  if (key !== undefined && /^[-?]$/.test(value)) {
    return {
      code: "starts-with-symbol",
      line,
      message: `"${value}" alone means something else in YAML, and tells people nothing.`,
      why: `${LOST} Write what you know or, if you do not know yet, take the line out.`,
    };
  }
  const symbol = "*@%`{}[]!|>&,".includes(first) || (/^[-?]\s/.test(value) && key !== undefined);
  if (symbol && !structural && !blockHeader) {
    return {
      code: "starts-with-symbol",
      line,
      message: `The text starts with ${first}, which means something else in YAML.`,
      why: LOST,
      paste: quotedLine(parts),
    };
  }
  if (!structural && /:(?:\s|$)/.test(value) && (key !== undefined || parts.dash)) {
    return {
      code: "colon-in-text",
      line,
      message: "The text has a colon and a space in it, so YAML takes it for a field.",
      why: LOST,
      paste: quotedLine(parts),
    };
  }
  return undefined;
}

/** A text without the quotes round it or round a part of it. An apostrophe inside a word is none. */
function insideQuotes(value: string, quote: string): { inside: string; comment: string } {
  const last = value.lastIndexOf(quote);
  const tail = value.slice(last + 1).trim();
  const comment = tail.startsWith("#") ? ` ${tail}` : "";
  if (last === value.length - 1 || comment !== "") return { inside: value.slice(1, last), comment };
  const inside = [...value].filter((sign, at) => {
    const inWord = quote === "'" && /\p{L}/u.test(value.charAt(at - 1)) && /\p{L}/u.test(value.charAt(at + 1));
    return sign !== quote || inWord;
  });
  return { inside: inside.join(""), comment };
}

/** The field on the line above in the same column, when nothing stands after it: this one may belong to it. */
function emptyAbove(reading: Reading, line: number, { key, indent, dash }: LineParts): string | undefined {
  const above = partsOf(reading.lines.text(line - 1));
  const same = above.key !== key && above.indent === indent && !above.dash && !dash;
  return same && above.value === "" ? above.key : undefined;
}

function firstLineOf(reading: Reading, name: string, before: number, indent: number): string {
  for (let line = before - 1; line >= 1; line--) {
    const parts = partsOf(reading.lines.text(line));
    if (parts.key === name && parts.indent.length + (parts.dash ? 2 : 0) === indent) return `, first on line ${line}`;
  }
  return "";
}

/** The line on which a quote that was never closed began: the first whose value opens one and does not close it. */
function openedAt(reading: Reading, until: number, quote: string): number {
  for (let line = 1; line <= until; line++) {
    const { value } = partsOf(reading.lines.text(line));
    if (value.startsWith(quote) && value.indexOf(quote, 1) === -1) return line;
  }
  return until;
}

/** What was swallowed by &, * or !, which YAML takes for instructions. */
export function explainSymbol(reading: Reading, { code, offset, message }: YamlTrouble): void {
  const { line } = reading.lines.at(offset);
  const bullets = message.startsWith("*") ? bulletList(reading, line) : undefined;
  if (bullets !== undefined) {
    const start = reading.lines.start(bullets.line);
    if (!reading.saidOnLine(start)) reading.report(bullets.code, start, [], bullets);
    return;
  }
  const parts = partsOf(reading.lines.text(line));
  const sign = message.slice(0, 1);
  reading.report("symbol-swallowed", offset, [], {
    message: `"${shown(message)}" was thrown away, because a word that starts with ${sign} is an instruction in YAML.`,
    why: `People would not see it${parts.key === undefined ? "" : ` in "${fieldName([parts.key])}"`}.`,
    ...(code === "FAILED" ? {} : { paste: quotedLine(parts) }),
  });
}
