/**
 * How the signs do on a writer they were not fitted on: `npx tsx test/bench/signs/leave-one-out.ts [--show=SET]`.
 * The patterns and the families stay as they are.
 */
import { writeFileSync, existsSync, readFileSync } from "node:fs";
import { nearWords, needsWords, readUrgentFolder } from "../../../src/node/urgent/index.js";
import { createUrgent } from "../../../src/urgent/index.js";
import { UrgentReader } from "../../../src/urgent/reader.js";
import { shipped } from "../../../src/urgent/urgent-folder.js";
import { fitLists, LEVELS, most, type Seen, sumOf } from "./fit.js";
import { material, mayBeSign } from "./material.js";

const folder = await readUrgentFolder("data/urgent");
const rows = await material(folder);
const may = mayBeSign(folder);
interface Pat { level: string; about: string; panel: string; n: number }
interface Cached { names: string[]; pat: Pat | null; typo: string[]; typoPat: boolean }
const CACHE = "/tmp/dg/seen.json";
function make(): Cached[] {
  const t0 = Date.now();
  const known = nearWords(folder, [...folder.known.split(/\s+/), ...knownMore]);
  const data = shipped({ ...folder, known: known.join(" ") });
  const reader = new UrgentReader(data);
  const urgent = createUrgent({ ...data, patterns: data.patterns.filter((p) => p.panel === "hard" || p.lang === "cy"), signs: undefined } as never);
  const sets = new Set(held);
  const random = generator(20_261_122);
  const made = rows.map((row): Cached => {
    const first = urgent.notice({ words: row.q })[0];
    const typo = sets.has(row.writer) && row.danger ? withTypo(row.q, random) : undefined;
    return {
      names: [...reader.shows(row.q).names],
      pat: first ? { level: first.level, about: first.about, panel: first.panel, n: 1 } : null,
      typo: typo === undefined ? [] : [...reader.shows(typo).names],
      typoPat: typo !== undefined && urgent.notice({ words: typo }).length > 0,
    };
  });
  writeFileSync(CACHE, JSON.stringify(made));
  console.log("made in", Date.now() - t0);
  return made;
}
const held = ["fourth", "fifth", "sixth", "seventh"];
const knownMore = await needsWords("data/needs");
const cached = existsSync(CACHE) && !process.argv.includes("--fresh") ? (JSON.parse(readFileSync(CACHE, "utf8")) as Cached[]) : make();
const seen: Seen[] = rows.map((row, at) => ({ row, names: cached[at]!.names }));
const out: { at: number; sum: number; level: string; about: string; typo: number }[] = [];
for (const [fold, writer] of held.entries()) {
  const test = (at: number) => rows[at]!.writer === writer || (rows[at]!.writer === "lay" && at % held.length === fold);
  const lists = fitLists(seen.filter((_, at) => !test(at)), may);
  if (fold === 3) console.log("list lengths", lists.danger.size, LEVELS.map((l) => lists.level[l].words.size), Object.values(lists.about).map((l) => l.words.size), "bias", lists.bias);
  for (const [at, { names }] of seen.entries()) if (test(at)) {
    out.push({ at, sum: sumOf(names, lists.danger, lists.bias), level: most(names, lists.level), about: most(names, lists.about), typo: sumOf(cached[at]!.typo, lists.danger, lists.bias) });
  }
}
const sets = out.filter(({ at }) => rows[at]!.writer !== "lay");
const pct = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}`;
for (const threshold of [-4, -3, -2, -1, 0, 1, 2, 3, 4]) {
  const per = [...held, "all"].map((w) => {
    const of = sets.filter(({ at }) => w === "all" || rows[at]!.writer === w);
    const p = of.filter(({ at }) => rows[at]!.danger), n = of.filter(({ at }) => !rows[at]!.danger);
    const hit = p.filter(({ at, sum }) => sum > threshold || cached[at]!.pat);
    const typo = p.filter(({ at, typo }) => typo > threshold || cached[at]!.typoPat);
    const fp = n.filter(({ at, sum }) => sum > threshold || cached[at]!.pat);
    const bySign = n.filter(({ sum }) => sum > threshold);
    const sev = (l: string) => LEVELS.indexOf(l as never);
    const lev = (f: (o: (typeof hit)[number]) => string) => pct(hit.filter((o) => f(o) === rows[o.at]!.level).length, hit.length);
    const abo = (f: (o: (typeof hit)[number]) => string) => pct(hit.filter((o) => f(o) === rows[o.at]!.about).length, hit.length);
    return `${w} ${pct(hit.length, p.length)} typo ${pct(typo.length, p.length)} fp ${pct(fp.length, n.length)} (signs ${pct(bySign.length, n.length)})` + (threshold === 0 ? ` level pat-first ${lev((o) => cached[o.at]!.pat?.level ?? o.level)} sign ${lev((o) => o.level)} max ${lev((o) => { const p = cached[o.at]!.pat; return p && sev(p.level) <= sev(o.level) ? p.level : o.level; })} hard-pat ${lev((o) => { const p = cached[o.at]!.pat; return p && p.panel === "hard" ? p.level : o.level; })} | about pat ${abo((o) => cached[o.at]!.pat?.about ?? o.about)} sign ${abo((o) => o.about)}` : "");
  });
  const lay = out.filter(({ at }) => rows[at]!.writer === "lay" && rows[at]!.weight >= 1);
  console.log(`threshold ${threshold}: ${per.join(threshold === 0 ? "\n   " : " | ")}  lay ${pct(lay.filter(({ sum }) => sum > threshold).length, lay.length)} pat ${pct(lay.filter(({ at }) => cached[at]!.pat).length, lay.length)}`);
}

for (const gate of [-99, -20, -16, -12, -10, -8, -6, -4, -2, 0, 4]) {
  const h = sets.filter(({ at, sum }) => cached[at]!.pat?.panel === "hard" && sum > gate);
  const p = h.filter(({ at }) => rows[at]!.danger).length, n = h.filter(({ at }) => !rows[at]!.danger).length;
  console.log("hard gate", gate, "positives hard", pct(p, sets.filter(({ at }) => rows[at]!.danger).length), "near misses hard", pct(n, sets.filter(({ at }) => !rows[at]!.danger).length));
}
for (const g of [8, 12, 16, 20, 24, 28, 32]) {
  const h = sets.filter(({ sum }) => sum > g);
  console.log("sum over", g, "positives", pct(h.filter(({ at }) => rows[at]!.danger).length, sets.filter(({ at }) => rows[at]!.danger).length), "near", h.filter(({ at }) => !rows[at]!.danger).length);
}
function withTypo(text: string, next: () => number): string {
  const places = [...text].flatMap((letter, at) => (/[a-z]/i.test(letter) ? [at] : []));
  const at = places[Math.floor(next() * places.length)] ?? 0;
  const kind = Math.floor(next() * 4);
  const other = String.fromCharCode(97 + Math.floor(next() * 26));
  const letter = text.charAt(at);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + other + text.slice(at);
  if (kind === 2 && /[a-z]/i.test(text.charAt(at + 1))) return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
  return text.slice(0, at) + other + text.slice(at + 1);
}
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
