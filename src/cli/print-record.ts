import { createDirectory, type Resource } from "../index.js";
import { elementWords } from "../language/element.js";
import { elementMore } from "../language/element-more.js";
import { pageWords } from "../language/pages.js";
import { factRows, lineText } from "../resource/fact-rows.js";
import { commas, kindLine, type Telling } from "../resource/lines.js";
import { labelOf, wrap } from "./print-findings.js";

const TOLD: Telling = { lang: "en", words: elementWords("en", {}, elementMore) };
const INDENT = "   ";

/**
 * Prints records for whoever reads them over before people see them: each with the rows that stand on its page, and
 * without what is withheld. Whether it runs is said as on the day, first.
 */
export function printRecords(records: readonly Resource[], today: string): void {
  const all = createDirectory(records, { today });
  const shown = new Set<string>();
  const texts = records.flatMap((record) => {
    // Two records may have the same id by mistake, and both are to be read: a directory holds only the first.
    const others = records.filter(({ id }) => shown.has(record.id) && id !== record.id);
    const directory = shown.has(record.id) ? createDirectory([record, ...others], { today }) : all;
    shown.add(record.id);
    const resource = directory.get(record.id);
    return resource === undefined ? [] : [recordText(resource, directory.statusOf(record.id))];
  });
  console.log(texts.join("\n\n"));
}

function recordText(resource: Resource, status: readonly { text: string }[]): string {
  const { name, summary, description, helps_with: needs = [] } = resource;
  const about = [kindLine(TOLD, resource) || undefined, summary, description].filter((each) => each !== undefined);
  const rows = factRows(TOLD, resource, labelOf).map(({ term, lines }) => ({ term, lines: lines.map(lineText) }));
  if (needs.length > 0) rows.push({ term: pageWords("en").helpsWith, lines: [commas(needs.map(labelOf))] });
  return [
    name,
    ...[...status.map(({ text }) => text), ...about].map((each) => wrap(each, "")),
    ...rows.flatMap(({ term, lines }) => [`${term}:`, ...lines.map((line) => wrap(line, INDENT))]),
  ].join("\n");
}
