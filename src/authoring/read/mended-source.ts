import type { Issue } from "../../issue/issue.js";
import { partsOf, quotedLine } from "../quote.js";
import type { Edit, Reading } from "./reading.js";

/** Mistakes on one line for which quotes round the value are certain to be what was meant. */
const QUOTED: ReadonlySet<string> = new Set(["colon-in-text", "starts-with-symbol"]);

/**
 * A text that could not be read as YAML, with those lines mended about which there is no doubt. Lines stay where they
 * are, so that what is found afterwards stands on the right one.
 * @returns undefined when nothing is certain
 */
export function mendedSource(
  source: string,
  { issues, edits, reading }: { issues: readonly Issue[]; edits: readonly Edit[]; reading: Reading },
): string | undefined {
  const lines = new Set(issues.flatMap(({ code, line }) => (QUOTED.has(code) && line !== undefined ? [line] : [])));
  const changes: Edit[] = edits.filter(
    ({ from, text }) => !text.includes("\n") && !lines.has(reading.lines.at(from).line),
  );
  for (const line of lines) {
    const text = reading.lines.text(line);
    const from = reading.lines.start(line);
    changes.push({ from, to: from + text.length, text: partsOf(text).indent + quotedLine(partsOf(text)) });
  }
  if (changes.length === 0) return undefined;
  let mended = "";
  let done = 0;
  for (const { from, to, text } of changes.sort((a, b) => a.from - b.from)) {
    if (from < done) continue;
    mended += source.slice(done, from) + text;
    done = to;
  }
  return mended + source.slice(done);
}
