/**
 * How the whole layer does on a writer that the weights were not fitted on:
 * `npx tsx test/bench/signs/leave-one-out.ts [--from=-2] [--misses]`. The patterns and the families stay as they are,
 * so what their author had read of a set still helps there.
 */
import { nearWords, needsWords, readUrgentFolder } from "../../../src/node/urgent/index.js";
import { createUrgent } from "../../../src/urgent/index.js";
import { UrgentReader } from "../../../src/urgent/reader.js";
import { shipped } from "../../../src/urgent/urgent-folder.js";
import type { UrgentHelp } from "../../../src/urgent/urgent-help.js";
import { generator, share, withTypo } from "../typo.js";
import { fitLists, type Lists, most, type Seen, sumOf } from "./fit.js";
import { isAlarming, material, mayBeSign, type Row } from "./material.js";

const SEED = 20_261_122;
const HELD = ["fourth", "fifth", "sixth", "seventh"];
const folder = await readUrgentFolder("data/urgent");
const { soft_pattern, hard_from } = folder.signs;
const from = Number(process.argv.find((one) => one.startsWith("--from="))?.slice(7) ?? folder.signs.soft_from);
const known = nearWords(folder, [...folder.known.split(/\s+/), ...(await needsWords("data/needs"))]);
const data = shipped({ ...folder, known: known.join(" ") });
const reader = new UrgentReader(data);
const never = { ...data.signs, hard_from: Number.NEGATIVE_INFINITY, soft_pattern: 0 };
const everySoft = createUrgent({ ...data, signs: { ...never, soft_from: Number.NEGATIVE_INFINITY } });
const hardAlone = createUrgent({ ...data, signs: { ...never, soft_from: Number.POSITIVE_INFINITY } });

/** What the patterns make of a request, with and without the soft ones, and what it shows for the signs. */
interface Told {
  names: readonly string[];
  all: UrgentHelp | undefined;
  hard: UrgentHelp | undefined;
}
interface Answer {
  noticed: boolean;
  panel: "hard" | "soft";
  level: string;
  about: string;
}

function tell(words: string): Told {
  const { noticed, evidence } = reader.read(words);
  const any = noticed.length > 0;
  return {
    names: [...evidence.names],
    all: any ? everySoft.notice({ words })[0] : undefined,
    hard: any ? hardAlone.notice({ words })[0] : undefined,
  };
}

/** As `createUrgent` decides it, with these weights. */
function answer({ names, all, hard }: Told, lists: Lists): Answer {
  const sum = sumOf(names, lists.danger, lists.bias);
  const enough = sum + (all !== undefined && hard === undefined ? soft_pattern : 0) >= from;
  const first = enough ? all : hard;
  return {
    noticed: enough || hard !== undefined,
    panel: hard?.panel === "hard" && sum >= hard_from ? "hard" : "soft",
    level: first?.level ?? most(names, lists.level),
    about: first?.about ?? most(names, lists.about),
  };
}

const rows = await material();
const told = rows.map(({ q }) => tell(q));
const seen: Seen[] = rows.map((row, at) => ({ row, names: told[at]?.names ?? [] }));
const random = generator(SEED);
const results: { row: Row; clean: Answer; slipped: Answer | undefined }[] = [];
for (const [fold, writer] of HELD.entries()) {
  const isHeld = (row: Row, at: number): boolean =>
    row.writer === writer || (row.writer === "lay" && at % HELD.length === fold);
  const rest = seen.filter(({ row }, at) => !isHeld(row, at));
  const lists = fitLists(rest, mayBeSign(folder), isAlarming(folder));
  for (const [at, row] of rows.entries()) {
    const one = told[at];
    if (one === undefined || !isHeld(row, at)) continue;
    const slipped = row.danger ? answer(tell(withTypo(row.q, random)), lists) : undefined;
    results.push({ row, clean: answer(one, lists), slipped });
  }
}

console.log(
  "| set left out | recall | level right | about right | with one typo | hard on near misses | soft on near misses |",
);
console.log("|---|---|---|---|---|---|---|");
for (const writer of [...HELD, "all four"]) {
  const of = results.filter(({ row }) => row.writer === writer || (writer === "all four" && row.writer !== "lay"));
  const dangers = of.filter(({ row }) => row.danger);
  const ordinary = of.filter(({ row }) => !row.danger);
  const caught = dangers.filter(({ clean }) => clean.noticed);
  const fired = ordinary.filter(({ clean }) => clean.noticed);
  const cells = [
    share(caught.length, dangers.length),
    share(caught.filter(({ row, clean }) => clean.level === row.level).length, caught.length),
    share(caught.filter(({ row, clean }) => clean.about === row.about).length, caught.length),
    share(dangers.filter(({ slipped }) => slipped?.noticed).length, dangers.length),
    share(fired.filter(({ clean }) => clean.panel === "hard").length, ordinary.length),
    share(fired.filter(({ clean }) => clean.panel === "soft").length, ordinary.length),
  ];
  console.log(`| ${writer} | ${cells.join(" | ")} |`);
}
const lay = results.filter(({ row }) => row.writer === "lay" && row.weight >= 1);
console.log(
  `A line above lay requests far from danger: ${share(lay.filter(({ clean }) => clean.noticed).length, lay.length)}`,
);
if (process.argv.includes("--misses")) {
  for (const { row, clean } of results) {
    if (row.writer !== "lay" && row.danger !== clean.noticed) {
      console.log(`${row.danger ? "MISSED" : clean.panel.toUpperCase()} ${row.id} ${row.level ?? ""} ${row.q}`);
    }
  }
}
