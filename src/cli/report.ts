import { coverageTable, welcomeTable } from "../directory/coverage.js";
import { fillTable } from "../directory/fill.js";
import { builtVocabulary, createPlaces, placeTables, type Resource } from "../index.js";
import { dayFrom } from "./clock.js";
import { DEFAULT_DATA, recordsFrom } from "./records-from.js";
import { paths, readArguments, UsageError } from "./usage.js";

const HELP = `fingerpost report fill|coverage [--data PATH]... [--by-area] [--near PLACE] [--json]

Says how much the records say, and where nothing is listed.

  fill       for each field, how many records state it
  coverage   for each need, how many running records state it, by how many organisations, and how many
             nobody has checked for a year; then the needs with none, and the groups of people no record names

  --data PATH    a folder or file of records; may be given more than once (default: data/resources)
  --by-area      a table for each area that records cover
  --near PLACE   only records that serve a postcode, district or town
  --today DATE   judges freshness on that day
  --json         the tables as JSON

Example: fingerpost report fill --data examples/neighbourhood --by-area`;

const OPTIONS = {
  data: { type: "string", multiple: true },
  "by-area": { type: "boolean" },
  near: { type: "string" },
  today: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const REPORTS = ["fill", "coverage"] as const;

interface Section {
  area: string;
  records: Resource[];
}

/** `fingerpost report`. @returns 0; 1 when no record could be read; 2 for wrong use */
export async function reportCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "report");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const report = REPORTS.find((name) => name === positionals[0]);
  if (report === undefined || positionals.length > 1)
    throw new UsageError(`Say which report: fill or coverage.\n\n${HELP}`);
  const today = dayFrom(values.today);

  const data = paths(values.data) ?? [DEFAULT_DATA];
  const { records, problems } = await recordsFrom(data);
  // A table of what broken records do not say would read as what is missing in the area.
  if (records.length === 0 && problems > 0) return 1;
  const chosen = typeof values.near === "string" ? servingPlace(records, values.near) : records;
  const sections = values["by-area"] === true ? byArea(chosen) : [{ area: "All areas", records: chosen }];
  const tables = sections.map((section) => ({
    area: section.area,
    records: section.records.length,
    ...tableOf(report, section, today),
  }));
  if (values.json === true) console.log(JSON.stringify(tables, null, 2));
  else for (const table of tables) console.log(`${printed(table)}\n`);
  return 0;
}

function servingPlace(records: readonly Resource[], near: string): Resource[] {
  const places = createPlaces(placeTables);
  const place = places.find(near);
  if (place.status !== "found" && place.status !== "approximate") {
    throw new UsageError("The place after --near is not known. Give a postcode, a district such as S8, or a town.");
  }
  return records.filter(
    ({ covers }) => covers?.some((area) => area === "anyone" || places.covers(area, place) !== "no") === true,
  );
}

/** Records by each area they cover, in the order of the areas' names; a record stands in every area it covers. */
function byArea(records: readonly Resource[]): Section[] {
  const places = createPlaces(placeTables);
  const areas = new Map<string, Resource[]>();
  for (const record of records) {
    const covered = record.covers ?? (record.places ?? []).flatMap(({ covers }) => covers ?? []);
    for (const area of covered.length > 0 ? new Set(covered) : ["no area stated"]) {
      const here = areas.get(area);
      if (here === undefined) areas.set(area, [record]);
      else here.push(record);
    }
  }
  return [...areas]
    .map(([area, here]) => ({ area: places.areaLabel(area), records: here }))
    .sort((a, b) => (a.area < b.area ? -1 : 1));
}

type Table =
  | { fill: ReturnType<typeof fillTable> }
  | { coverage: ReturnType<typeof coverageTable>; groups: ReturnType<typeof welcomeTable> };

function tableOf(report: (typeof REPORTS)[number], { records }: Section, today: string): Table {
  if (report === "fill") return { fill: fillTable(records) };
  const { needs } = builtVocabulary();
  const groups = needs.filter(({ type }) => type === "people").map(({ id }) => id);
  return {
    coverage: coverageTable(
      records,
      needs.map(({ id }) => id),
      today,
    ),
    groups: welcomeTable(records, groups),
  };
}

function printed(table: Table & { area: string; records: number }): string {
  const lines = [`${table.area}: ${table.records} ${table.records === 1 ? "record" : "records"}`];
  if ("fill" in table) {
    for (const { field, stated, total, share } of table.fill) {
      lines.push(
        `  ${field.padEnd(36)}${`${stated} of ${total}`.padStart(14)}${`${Math.round(share * 100)} %`.padStart(7)}`,
      );
    }
    return lines.join("\n");
  }
  const covered = table.coverage.filter(({ records }) => records > 0);
  for (const { need, records, organisations, stale } of covered) {
    const only = organisations === 1 ? "; one organisation only" : "";
    const old = stale === 0 ? "" : `; ${stale} not checked for a year`;
    lines.push(`  ${need.padEnd(28)}${String(records).padStart(4)}${only}${old}`);
  }
  const none = (list: readonly string[]): string => (list.length === 0 ? "none" : list.join(", "));
  lines.push(
    `  Needs without any: ${none(table.coverage.filter(({ records }) => records === 0).map(({ need }) => need))}`,
  );
  lines.push(
    `  Groups that no record names: ${none(table.groups.filter(({ records }) => records === 0).map(({ group }) => group))}`,
  );
  return lines.join("\n");
}
