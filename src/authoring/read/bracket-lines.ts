import type { Issue } from "../../issue/issue.js";
import type { Node } from "../tree.js";
import type { Reading } from "./reading.js";

/** What is to stand in the place of an item of a list in brackets. */
interface Change {
  item: Node;
  text: string;
  severity: Issue["severity"];
}

/**
 * `- gp`, said about an item of `by: [self, pg]`, as the whole line: pasted over it, a dash would break the file. What
 * is said about the other items of the line is in it too, or pasting one line would undo the one before. A suggestion
 * is in no line but those of suggestions.
 * @param issues all of a file, as they were noted
 */
export function withWholeLines(issues: readonly Issue[], reading: Reading): Issue[] {
  if (reading.inBrackets.size === 0) return [...issues];
  const changes = new Map<string, Change>();
  for (const { path = "", paste, severity } of issues) {
    const item = reading.inBrackets.get(path);
    const [first] = itemsIn(paste ?? "");
    if (item !== undefined && first?.items !== undefined && !changes.has(path))
      changes.set(path, { item, text: first.items, severity });
  }
  return issues.map((issue) => {
    const item = reading.inBrackets.get(issue.path ?? "");
    if (item === undefined || issue.paste === undefined) return issue;
    const others = [...changes.values()].filter(
      (change) => change.item !== item && (change.severity === "problem" || issue.severity === "suggestion"),
    );
    const line = (text: string): string | undefined =>
      lineWith(reading, { item, text, severity: issue.severity }, others);
    const paste = itemsIn(issue.paste).map(({ items, words }) => (items === undefined ? words : line(items)));
    return paste.includes(undefined) ? issue : { ...issue, paste: paste.join("\n") };
  });
}

/** Each run of lines with a dash as the items of a list in brackets, and every other line as it is. */
function itemsIn(paste: string): { items?: string; words?: string }[] {
  const parts: { items?: string; words?: string }[] = [];
  for (const line of paste.split("\n")) {
    const last = parts[parts.length - 1];
    if (!line.startsWith("- ")) parts.push({ words: line });
    else if (last?.items === undefined) parts.push({ items: line.slice(2) });
    else last.items += `, ${line.slice(2)}`;
  }
  return parts;
}

/** The line of an item with what belongs there, or undefined when the item goes on below it. */
function lineWith({ lines }: Reading, own: Change, others: readonly Change[]): string | undefined {
  const { line } = lines.at(own.item.from);
  const text = lines.text(line);
  const start = lines.start(line);
  const end = start + text.length;
  if (own.item.to > end) return undefined;
  const apart = ({ item }: Change): boolean => item.to <= own.item.from || item.from >= own.item.to;
  const here = others.filter((change) => apart(change) && change.item.from >= start && change.item.to <= end);
  let written = "";
  let done = start;
  for (const { item, text: instead } of [own, ...here].sort((a, b) => a.item.from - b.item.from)) {
    if (item.from < done) continue;
    written += text.slice(done - start, item.from - start) + instead;
    done = item.to;
  }
  return (written + text.slice(done - start)).trim();
}
