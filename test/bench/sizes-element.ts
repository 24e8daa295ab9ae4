/**
 * Weighs what a visitor's browser loads, gzipped: `npx tsx test/bench/sizes-element.ts`. Budgets from issue 8.
 */
import { gzipSync } from "node:zlib";
import { styleText } from "../../src/element/styles.js";
import { bundle } from "../../src/node/page/bundle.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { loadRecords } from "../../src/node/records/index.js";

const kilobytes = (text: string): number => Math.round(gzipSync(text, { level: 9 }).length / 100) / 10;

const whole = await bundle("src/element/support-finder-file.ts");
const code = await bundle("src/element/support-finder-file.ts", { data: false });
const engine = await bundle("src/index.ts", { data: false });
const { records } = await loadRecords(["examples/neighbourhood", "data/resources"]);
// Samples stand in for an area of 300: the same records again under other ids and names.
const area = Array.from({ length: 300 }, (_, at) => {
  const record = records[at % records.length];
  return record === undefined ? [] : [{ ...record, id: `${record.id}-${at}`, name: `${record.name} ${at}` }];
}).flat();
const list = kilobytes(recordsModule(area, "2026-11-22"));

const rows: [string, number, number | undefined][] = [
  ["element with engine and strings", kilobytes(code), 40],
  ["  of which the engine", kilobytes(engine), undefined],
  ["styles", kilobytes(styleText), 6],
  ["vocabulary, danger and places", Math.round((kilobytes(whole) - kilobytes(code)) * 10) / 10, 130],
  ["300 records", list, undefined],
  ["cold embed to the first answer", Math.round((kilobytes(whole) + list) * 10) / 10, 250],
];
for (const [what, weight, budget] of rows) {
  console.log(
    `${what.padEnd(34)} ${String(weight).padStart(6)} kB${budget === undefined ? "" : `   budget ${budget} kB ${weight <= budget ? "kept" : "NOT KEPT"}`}`,
  );
}
