import type { Edit } from "./read/reading.js";
import { type FullReading, type ReadOptions, readOnce } from "./read-record.js";
import { sameValue } from "./same-value.js";
import type { Node } from "./tree.js";

/** Mending one line can let the next mistake be seen; no file needed more than three rounds. */
const ROUNDS = 6;

/** What `fixSource` gives. */
export interface Fixed {
  source: string;
  /** How many places were changed. */
  changes: number;
}

/**
 * Rewrites what is certain in a file: UK dates, times, Yes/No, spaces in phone numbers and postcodes, quotes
 * round numbers that are texts, missing spaces after colons, spaces at the ends of lines. Every other byte
 * stays, comments included. What the record says never changes, and doing it twice changes nothing.
 * @param source the text of one file
 */
export function fixSource(source: string, options: ReadOptions = {}): Fixed {
  let fixed = source;
  let changes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = readOnce(fixed, options);
    const edits = [...before.edits, ...trailingSpaces(before)]
      .map(withLineEndsOf(source))
      .filter(({ from, to, text }) => fixed.slice(from, to) !== text);
    const [text, count] = applied(fixed, separate(edits), before, options);
    if (count === 0) break;
    fixed = text;
    changes += count;
  }
  return { source: fixed, changes };
}

/** Files written on Windows keep their line ends. */
function withLineEndsOf(source: string): (edit: Edit) => Edit {
  return (edit) => (source.includes("\r\n") ? { ...edit, text: edit.text.replace(/\r?\n/g, "\r\n") } : edit);
}

/** All edits at once or, if together they would change what the record says, those that alone do not. */
function applied(source: string, edits: readonly Edit[], before: FullReading, options: ReadOptions): [string, number] {
  if (edits.length === 0) return [source, 0];
  const all = withEdits(source, edits);
  if (keepsMeaning(before, all, options)) return [all, edits.length];
  const kept = edits.filter((edit) => keepsMeaning(before, withEdits(source, [edit]), options));
  const text = withEdits(source, kept);
  return kept.length > 0 && keepsMeaning(before, text, options) ? [text, kept.length] : [source, 0];
}

function keepsMeaning(before: FullReading, text: string, options: ReadOptions): boolean {
  const after = readOnce(text, options);
  if (before.record !== undefined) return sameValue(before.record, after.record);
  // A file that could not be read may become readable; it must not get worse.
  const problems = (full: FullReading): number => full.issues.filter(({ severity }) => severity === "problem").length;
  const wasBroken = before.tree === undefined;
  return wasBroken || problems(after) <= problems(before);
}

/** Edits in order, without those that touch one before. */
function separate(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const kept: Edit[] = [];
  let end = -1;
  for (const edit of sorted) {
    if (edit.from < end) continue;
    kept.push(edit);
    end = Math.max(edit.to, edit.from + 1);
  }
  return kept;
}

function withEdits(source: string, edits: readonly Edit[]): string {
  let text = "";
  let done = 0;
  for (const edit of edits) {
    text += source.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return text + source.slice(done);
}

/** Spaces at the ends of lines, outside comments and outside texts of several lines. */
function trailingSpaces({ reading, tree }: FullReading): Edit[] {
  if (tree === undefined) return [];
  const texts = severalLines(tree);
  const edits: Edit[] = [];
  for (let line = 1; line <= reading.lines.count; line++) {
    const text = reading.lines.text(line);
    const bare = text.trimEnd();
    const from = reading.lines.start(line) + bare.length;
    if (bare.length === text.length || bare === "" || bare.includes("#")) continue;
    if (!texts.some((node) => from >= node.from && from < node.to)) {
      edits.push({ from, to: from + text.length - bare.length, text: "" });
    }
  }
  return edits;
}

function severalLines(node: Node): Node[] {
  if (node.kind === "scalar") return node.raw.includes("\n") ? [node] : [];
  return node.kind === "list"
    ? node.items.flatMap(severalLines)
    : node.entries.flatMap(({ value }) => severalLines(value));
}
