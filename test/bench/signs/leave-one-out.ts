/**
 * How the whole layer does on a writer that the weights were not fitted on:
 * `npx tsx test/bench/signs/leave-one-out.ts [--from=-1] [--writers=twentieth,fiftysecond] [--misses]`. The patterns and the families stay as they are,
 * so what their author had read of a set still helps there.
 */
import { nearWords, needsWords, readUrgentFolder } from "../../../src/node/urgent/index.js";
import { createUrgent, type UrgentSigns } from "../../../src/urgent/index.js";
import { UrgentReader } from "../../../src/urgent/reader.js";
import { toldBy } from "../../../src/urgent/signs.js";
import { shipped } from "../../../src/urgent/urgent-folder.js";
import type { UrgentHelp } from "../../../src/urgent/urgent-help.js";
import { generator, share, withTypo } from "../typo.js";
import { fitLists, type Lists, type Seen } from "./fit.js";
import {
  isAlarming,
  isOrdinary,
  material,
  mayBeSign,
  ORDINARY_SETS,
  type Row,
  typedAlone,
  WRITERS_LEFT_OUT,
} from "./material.js";

const SEED = 20_261_122;
/** Writers to leave out, and no others: all of them take a quarter of an hour. */
const some = process.argv
  .find((one) => one.startsWith("--writers="))
  ?.slice("--writers=".length)
  .split(",");
const HELD: readonly string[] = some ?? WRITERS_LEFT_OUT;
/** Sets of ordinary requests alone. */
const ORDINARY: readonly string[] = some === undefined ? ORDINARY_SETS : [];
const FOLDS = [...HELD, ...ORDINARY];
const folder = await readUrgentFolder("data/urgent");
const from = Number(process.argv.find((one) => one.startsWith("--from="))?.slice(7) ?? folder.signs.soft_from);
const known = nearWords(folder, [...folder.known.split(/\s+/), ...(await needsWords("data/needs"))]);
const data = shipped({ ...folder, known: known.join(" ") });
const reader = new UrgentReader(data);

/** Fitted lists as the library reads them. Which topic a sign points to is left out: nothing here is judged by it. */
function asSigns({ bias, danger, level, about }: Lists): UrgentSigns {
  const some = (sign: 1 | -1): Record<string, number> =>
    Object.fromEntries(
      [...danger].filter(([, weight]) => weight * sign > 0).map(([name, weight]) => [name, weight * sign]),
    );
  const lists = (of: Readonly<Record<string, { bias: number; words: ReadonlyMap<string, number> }>>) =>
    Object.fromEntries(
      Object.entries(of).map(([name, { bias: start, words }]) => [name, { start, words: Object.fromEntries(words) }]),
    );
  return {
    ...data.signs,
    start: bias,
    soft_from: from,
    danger: { any: some(1), against: some(-1) },
    level: lists(level) as UrgentSigns["level"],
    about: lists(about) as UrgentSigns["about"],
  };
}

const rows = await material();
rows.push(...typedAlone(rows, folder));
const seen: Seen[] = rows.map((row) => {
  const { noticed, evidence } = reader.read(row.q);
  return { row, names: [...evidence.names], told: toldBy(noticed) };
});
const random = generator(SEED);
const results: { row: Row; clean: UrgentHelp[]; slipped: boolean }[] = [];
for (const [fold, writer] of FOLDS.entries()) {
  const isHeld = (row: Row, at: number): boolean =>
    row.writer === writer || (row.writer === "lay" && at % FOLDS.length === fold);
  const rest = seen.filter(({ row }, at) => !isHeld(row, at));
  const urgent = createUrgent({
    ...data,
    signs: asSigns(fitLists(rest, mayBeSign(folder), isAlarming(folder), isOrdinary(folder))),
  });
  for (const [at, row] of rows.entries()) {
    if (!isHeld(row, at)) continue;
    const slipped = row.danger && urgent.notice({ words: withTypo(row.q, random) }).length > 0;
    results.push({ row, clean: urgent.notice({ words: row.q }), slipped });
  }
}

const isSet = ({ row }: { row: Row }): boolean => HELD.includes(row.writer);
const isHard = ({ clean }: { clean: UrgentHelp[] }): boolean => clean.some(({ panel }) => panel === "hard");
console.log(
  "| set left out | recall | level right | about right | with one typo | hard on near misses | soft on near misses |",
);
console.log("|---|---|---|---|---|---|---|");
for (const writer of [...HELD, "all of these"]) {
  const of = results.filter((one) => (writer === "all of these" ? isSet(one) : one.row.writer === writer));
  const dangers = of.filter(({ row }) => row.danger);
  const ordinary = of.filter(({ row }) => !row.danger);
  const caught = dangers.filter(({ clean }) => clean.length > 0);
  const fired = ordinary.filter(({ clean }) => clean.length > 0);
  const cells = [
    share(caught.length, dangers.length),
    share(caught.filter(({ row, clean }) => clean[0]?.level === row.level).length, caught.length),
    share(caught.filter(({ row, clean }) => clean[0]?.about === row.about).length, caught.length),
    share(dangers.filter(({ slipped }) => slipped).length, dangers.length),
    ordinary.length === 0 ? "–" : share(fired.filter(isHard).length, ordinary.length),
    ordinary.length === 0 ? "–" : share(fired.filter((one) => !isHard(one)).length, ordinary.length),
  ];
  console.log(`| ${writer} | ${cells.join(" | ")} |`);
}
console.log("\n| ordinary requests left out | hard | soft |\n|---|---|---|");
for (const writer of [...ORDINARY, "lay"]) {
  const of = results.filter(({ row }) => row.writer === writer);
  const fired = of.filter(({ clean }) => clean.length > 0);
  console.log(
    `| ${writer} | ${share(fired.filter(isHard).length, of.length)} | ${share(fired.filter((one) => !isHard(one)).length, of.length)} |`,
  );
}
console.log("\n| soft lines by kind | near | ordinary | wants |\n|---|---|---|---|");
const byKind = results.filter(({ row }) => row.kind !== undefined);
for (const writer of [...HELD.filter((one) => byKind.some(({ row }) => row.writer === one)), "all of these"]) {
  const cells = (["near", "ordinary", "wants"] as const).map((kind) => {
    const of = byKind.filter(({ row }) => row.kind === kind && (writer === "all of these" || row.writer === writer));
    return share(of.filter((one) => one.clean.length > 0 && !isHard(one)).length, of.length);
  });
  console.log(`| ${writer} | ${cells.join(" | ")} |`);
}
if (process.argv.includes("--misses")) {
  for (const { row, clean } of results) {
    if (row.writer !== "lay" && row.danger !== clean.length > 0) {
      console.log(
        `${row.danger ? "MISSED" : (clean[0]?.panel ?? "").toUpperCase()} ${row.id} ${row.level ?? ""} ${row.q}`,
      );
    }
  }
}
