/**
 * How much real records say, and what ten people get from them. Run:
 * FINGERPOST_SHARED=... npx tsx test/bench/fill.ts --today 2026-11-22
 * Prints Markdown and writes it into RESULTS.md.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fillTable, hasUsableContact } from "../../src/directory/fill.js";
import { createDirectory, createPlaces, type Match, placeTables, type Resource } from "../../src/index.js";
import { PEOPLE } from "./people.js";
import { type RealSet, readRealSets } from "./real-sets.js";
import { writeSection } from "./results-file.js";

const FIRST = 5;
const REPEATS = 5;

/** Reach that is nothing but distance, or not even that. */
const DISTANCE: ReadonlySet<string> = new Set(["near", "venue", "reach-unknown"]);

/** A reason that rests on a stated field: not on the words of the record, not on distance, not on when it was checked. */
function beyondWords({ reasons }: Match): boolean {
  return reasons.some(
    ({ part, code, points }) =>
      points > 0 &&
      part !== "text" &&
      part !== "freshness" &&
      code !== "need-inferred" &&
      !(part === "reach" && DISTANCE.has(code)),
  );
}

/** A reason from a need that was read out of the record's own words. */
function inferredNeed({ reasons }: Match): boolean {
  return reasons.some(({ code }) => code === "need-inferred");
}

const { values } = parseArgs({ options: { today: { type: "string" } } });
const shared = process.env.FINGERPOST_SHARED;
if (shared === undefined || values.today === undefined) {
  throw new Error("Run: FINGERPOST_SHARED=folder npx tsx test/bench/fill.ts --today 2026-11-22");
}
const places = createPlaces(placeTables);
const sets = readRealSets(join(shared, "data/services"), (id) => places.areaLabel(id) !== id);
/** What a publisher stated: without what the list's title says of all. */
const stated = ({ records, from_title }: RealSet): Resource[] =>
  records.map(
    (record) =>
      Object.fromEntries(
        Object.entries(record).filter(([key]) => !from_title.includes(key as keyof Resource)),
      ) as unknown as Resource,
  );
const all: Resource[] = sets.flatMap((set) => set.records);

const percent = (share: number): string => (share === 0 ? "–" : share < 0.005 ? "<1" : String(Math.round(share * 100)));
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
const rule = (count: number): string => row(["---", ...Array.from({ length: count - 1 }, () => "---:")]);

const counts = [
  row(["set", "lines in", "records", "thin", "refused"]),
  rule(5),
  ...sets.map(({ set, rows, records, thin, refused }) => row([set, rows, records.length, thin.length, refused.length])),
  row([
    "**all**",
    sum(sets, (set) => set.rows),
    all.length,
    sum(sets, (set) => set.thin.length),
    sum(sets, (set) => set.refused.length),
  ]),
];

// The register of Scottish charities is four fifths of the records and says only names and points: told apart.
const withoutScale = sets.filter(({ set }) => set !== "oscr_local_charities").flatMap(stated);
const columns = [
  ...sets.map((set) => ({ name: set.set, records: stated(set) })),
  { name: "**all but oscr**", records: withoutScale },
  { name: "**all**", records: sets.flatMap(stated) },
];
const tables = columns.map(({ records }) => fillTable(records));
const fill = [
  row(["field", ...columns.map(({ name }) => name)]),
  rule(columns.length + 1),
  ...(tables[0] ?? []).map(({ field }, at) => row([field, ...tables.map((table) => percent(table[at]?.share ?? 0))])),
];

/** Milliseconds of processor time: other work on the machine does not count. */
const clock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const started = clock();
const directory = createDirectory(all, { today: values.today });
const made = clock() - started;

const times: number[] = [];
const shown = PEOPLE.map(({ who, request }) => {
  let findings = directory.find({ ...request, limit: FIRST });
  for (let i = 0; i < REPEATS; i++) {
    const start = clock();
    findings = directory.find({ ...request, limit: FIRST });
    times.push(clock() - start);
  }
  const cards = findings.results;
  return {
    who,
    total: findings.total,
    cards: cards.length,
    contact: cards.filter(({ resource }) => hasUsableContact(resource)).length,
    beyond: cards.filter(beyondWords).length,
    inferred: cards.filter(inferredNeed).length,
    first: sets.find(({ records }) => records.some(({ id }) => id === cards[0]?.resource.id))?.set ?? "–",
  };
});
times.sort((a, b) => a - b);
const cardCount = sum(shown, (each) => each.cards);
const of = (count: number): string => `${count} (${percent(cardCount === 0 ? 0 : count / cardCount)} %)`;
const people = [
  row([
    "person",
    "results",
    "first five",
    "usable contact",
    "reason beyond words and distance",
    "need read from its words",
    "first card from",
  ]),
  `| --- | ---: | ---: | ---: | ---: | ---: | --- |`,
  ...shown.map((each) => row([each.who, each.total, each.cards, each.contact, each.beyond, each.inferred, each.first])),
  row([
    "**all**",
    "",
    cardCount,
    of(sum(shown, (each) => each.contact)),
    of(sum(shown, (each) => each.beyond)),
    of(sum(shown, (each) => each.inferred)),
    "",
  ]),
];

const body = `Measured ${values.today} by \`npx tsx test/bench/fill.ts --today ${values.today}\` over the real sets (${all.length} records as read, ${directory.size} after repeated ids). The sets are not in the project, and no record of theirs stands here. Published by: ${[...new Set(all.map(({ source }) => `${source?.name} (${source?.licence})`))].join("; ")}.

### What came in

${counts.join("\n")}

Thin: no summary or description, or no phone, text, e-mail or postal address.

### Share of records that state a field, in per cent

${fill.join("\n")}

Not counted: what the title of a list says of all its records, set once by the import (\`helps_with\` of food banks and of mental health services, \`kind\` of food banks and sports clubs). The ten people below have the use of it. Register entries carry no \`covers\`: the place of a charity's letter box is not where it helps.

### What ten people get in their first five cards

${people.join("\n")}

"Beyond words and distance" counts a reason with points that rests on a stated field: a stated need, a preference, an area covered, a way to take part from home, the first time. A need read from a record's own words is counted apart: it is words still.

### How long it takes

\`createDirectory\` over ${all.length} records: ${(made / 1000).toFixed(1)} s. \`find\`: median ${median(times).toFixed(0)} ms, slowest ${(times[times.length - 1] ?? 0).toFixed(0)} ms of ${times.length} questions. Processor time, Node ${process.versions.node}, from source through tsx, which is slower than the built library.
`;
console.log(body);
writeSection("What the real world fills in", body);

function sum<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((total, each) => total + of(each), 0);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
