/**
 * Weighs what a visitor's browser loads, gzipped: `npx tsx test/bench/sizes-element.ts [--write DATE]`. Budgets from
 * issue 8. With FINGERPOST_SHARED the 300 records are real ones beside the samples; without it the samples alone.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { styleText } from "../../src/element/styles.js";
import { moreStyleText } from "../../src/element/styles-more.js";
import { createPlaces, placeTables, type Resource } from "../../src/index.js";
import { BUNDLES, bundle } from "../../src/node/page/bundle.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { loadRecords } from "../../src/node/records/index.js";
import { readRealSets } from "./real-sets.js";
import { writeSection } from "./results-file.js";

/** How many bytes a host sends. */
export function weight(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** Weighs one of the page's files. @param data false to leave the built data out */
export async function weigh(file: string, data: boolean): Promise<number> {
  const made = BUNDLES[file];
  if (made === undefined) throw new Error(`There is no file ${file}.`);
  return weight(await bundle(made, { data }));
}

/**
 * Different records, rich and thin ones: the samples, the national ones and every real set in turn.
 * @param registers whether entries of charity registers are among them; an area's own list has few of those
 */
export async function areaOf(count: number, registers = false): Promise<Resource[]> {
  const { records } = await loadRecords(["examples/neighbourhood", "data/resources"]);
  const shared = process.env.FINGERPOST_SHARED;
  if (shared === undefined || shared === "") return records.slice(0, count);
  const places = createPlaces(placeTables);
  const sets = readRealSets(join(shared, "data/services"), (id) => places.areaLabel(id) !== id).filter(
    ({ set }) => registers || !["oscr_local_charities", "charities_dev"].includes(set),
  );
  const all = [...records];
  for (let at = 0; all.length < count && at < count; at++) all.push(...sets.flatMap((set) => set.records[at] ?? []));
  return all.slice(0, count);
}

interface Row {
  what: string;
  bytes: number;
  budget?: number;
}

async function rows(): Promise<Row[]> {
  const code = await weigh("support-finder-start.js", false);
  const start = await weigh("support-finder-start.js", true);
  const area = await areaOf(300);
  const list = weight(recordsModule(area, "2026-11-22"));
  return [
    { what: "first file without its data: engine, first screens, English", bytes: code, budget: 40_000 },
    {
      what: "  the engine alone without its data, English and Welsh (fingerpost.js)",
      bytes: await weigh("fingerpost.js", false),
    },
    { what: "second file: record page, list, paper, together", bytes: await weigh("support-finder-more.js", false) },
    { what: "third file, where asked for: Welsh", bytes: await weigh("support-finder-cy.js", false) },
    {
      what: "all of these in one file, without its data (support-finder.js)",
      bytes: await weigh("support-finder.js", false),
    },
    { what: "styles, in the above", bytes: weight(styleText + moreStyleText), budget: 6_000 },
    {
      what: "its data: vocabulary, danger and places, in the first file, fingerpost.js and support-finder.js",
      bytes: start - code,
      budget: 130_000,
    },
    { what: `${area.length} records (${Math.round(list / area.length)} B each)`, bytes: list },
    { what: "cold embed to the first answer", bytes: start + list, budget: 250_000 },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = (await rows()).map(
    ({ what, bytes, budget }) =>
      `| ${what} | ${(bytes / 1000).toFixed(1)} | ${budget === undefined ? "" : budget / 1000} | ${budget === undefined ? "" : bytes <= budget ? "kept" : "not kept"} |`,
  );
  const text = ["| gzip, kB | measured | budget | |", "| --- | ---: | ---: | --- |", ...table].join("\n");
  console.log(text);
  const date = process.argv[process.argv.indexOf("--write") + 1];
  if (process.argv.includes("--write") && date !== undefined)
    writeSection("What a visitor downloads", `Measured ${date} by \`npx tsx test/bench/sizes-element.ts\`.\n\n${text}`);
}
