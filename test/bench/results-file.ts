import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("RESULTS.md", import.meta.url));
const TOP =
  "# Results of the benches\n\nWhat was measured, on what, on which day. Each bench writes its own section; run it again rather than editing here.\n";

/**
 * Writes one section of `test/bench/RESULTS.md`; the other sections stay as they are.
 * @param heading without its `##`
 * @param body Markdown without headings of the second level
 */
export function writeSection(heading: string, body: string): void {
  const text = existsSync(FILE) ? readFileSync(FILE, "utf8") : TOP;
  const [top = "", ...sections] = text.trimEnd().split("\n## ");
  const section = `${heading}\n\n${body.trim()}\n`;
  const at = sections.findIndex((each) => each.split("\n", 1)[0] === heading);
  if (at === -1) sections.push(section);
  else sections[at] = section;
  writeFileSync(FILE, `${[top, ...sections].map((each) => each.trimEnd()).join("\n\n## ")}\n`);
}
