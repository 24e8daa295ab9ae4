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
import { material, isAlarming, mayBeSign } from "./material.js";

const folder = await readUrgentFolder("data/urgent");
const rows = await material();
const may = mayBeSign(folder);
interface Pat { level: string; about: string; panel: string }
interface Told { names: string[]; all: Pat | null; hard: Pat | null }
interface Cached extends Told { typo: Told | null }
const CACHE = "/tmp/dg/seen.json";
function make(): Cached[] {
  const known = nearWords(folder, [...folder.known.split(/\s+/), ...knownMore]);
  const data = shipped({ ...folder, known: known.join(" ") });
  const keep = process.env["KEEP"] ? new Set(JSON.parse(readFileSync(process.env["KEEP"], "utf8")) as string[]) : undefined;
  if (keep) (data as { patterns: unknown }).patterns = data.patterns.map((p) => ({ ...p, any: p.any.filter((l) => keep.has(`${p.id}\t${l}`)) })).filter((p) => p.any.length > 0);
  const reader = new UrgentReader(data);
  const none = { ...data.signs, hard_from: -1e9, soft_pattern: 0 };
  const all = createUrgent({ ...data, signs: { ...none, soft_from: -1e9 } });
  const hard = createUrgent({ ...data, signs: { ...none, soft_from: 1e9 } });
  const sets = new Set(held);
  const random = generator(20_261_122);
  const tell = (q: string): Told => {
    const read = reader.read(q);
    const pat = (urgent: typeof all, n: number): Pat | null => {
      const first = n === 0 ? undefined : urgent.notice({ words: q })[0];
      return first ? { level: first.level, about: first.about, panel: first.panel } : null;
    };
    return { names: [...read.evidence.names], all: pat(all, read.noticed.length), hard: pat(hard, read.noticed.length) };
  };
  const made = rows.map((row): Cached => ({ ...tell(row.q), typo: sets.has(row.writer) && row.danger ? tell(withTypo(row.q, random)) : null }));
  writeFileSync(CACHE, JSON.stringify(made));
  return made;
}
const held = ["fourth", "fifth", "sixth", "seventh"];
const knownMore = await needsWords("data/needs");
const cached = existsSync(CACHE) && !process.argv.includes("--fresh") ? (JSON.parse(readFileSync(CACHE, "utf8")) as Cached[]) : make();
const seen: Seen[] = rows.map((row, at) => ({ row, names: cached[at]!.names }));
const out: { at: number; sum: number; level: string; about: string; typo: number }[] = [];
for (const [fold, writer] of held.entries()) {
  const test = (at: number) => rows[at]!.writer === writer || (rows[at]!.writer === "lay" && at % held.length === fold);
  const lists = fitLists(seen.filter((_, at) => !test(at)), may, isAlarming(folder));
  if (fold === 3) console.log("list lengths", lists.danger.size, LEVELS.map((l) => lists.level[l].words.size), Object.values(lists.about).map((l) => l.words.size), "bias", lists.bias);
  for (const [at, { names }] of seen.entries()) if (test(at)) {
    out.push({ at, sum: sumOf(names, lists.danger, lists.bias), level: most(names, lists.level), about: most(names, lists.about), typo: sumOf(cached[at]!.typo?.names ?? [], lists.danger, lists.bias) });
  }
}
const sets = out.filter(({ at }) => rows[at]!.writer !== "lay");
const pct = (a: number, b: number) => `${((100 * a) / b).toFixed(1)}`;
for (const S of [8]) for (const T of [-4, -3, -2, -1, 0, 2]) {
  const enough = (sum: number, told: Told) => sum + (told.all && !told.hard ? S : 0) >= T;
  const per = [...held, "all"].map((w) => {
    const of = sets.filter(({ at }) => w === "all" || rows[at]!.writer === w);
    const p = of.filter(({ at }) => rows[at]!.danger), n = of.filter(({ at }) => !rows[at]!.danger);
    const fires = (o: (typeof out)[number]) => enough(o.sum, cached[o.at]!) || cached[o.at]!.hard;
    const hit = p.filter(fires);
    const typo = p.filter(({ at, typo }) => enough(typo, cached[at]!.typo!) || cached[at]!.typo!.hard);
    const pat = (o: (typeof out)[number]) => (enough(o.sum, cached[o.at]!) ? cached[o.at]!.all : cached[o.at]!.hard);
    const hard = (o: (typeof out)[number]) => cached[o.at]!.hard?.panel === "hard" && o.sum >= -8;
    return `${w} ${pct(hit.length, p.length)} typo ${pct(typo.length, p.length)} hard ${pct(n.filter(hard).length, n.length)} soft ${pct(n.filter((o) => fires(o) && !hard(o)).length, n.length)} level ${pct(hit.filter((o) => (pat(o)?.level ?? o.level) === rows[o.at]!.level).length, hit.length)} about ${pct(hit.filter((o) => (pat(o)?.about ?? o.about) === rows[o.at]!.about).length, hit.length)}`;
  });
  const lay = out.filter(({ at }) => rows[at]!.writer === "lay" && rows[at]!.weight >= 1);
  console.log(`S ${S} T ${T}: ${process.argv.includes("--per") ? per.join("\n   ") : per.at(-1)}  lay ${pct(lay.filter((o) => enough(o.sum, cached[o.at]!) || cached[o.at]!.hard).length, lay.length)}`);
}
const shown = process.argv.find((a) => a.startsWith("--show="))?.split("=")[1];
if (shown)
  for (const o of sets.filter(({ at }) => shown.split(",").includes(rows[at]!.writer))) {
    const told = cached[o.at]!;
    const fires = told.hard || o.sum + (told.all ? 8 : 0) >= -3;
    if (!!fires !== rows[o.at]!.danger) console.log(rows[o.at]!.danger ? "MISS" : "FP", o.sum, rows[o.at]!.id, `[${rows[o.at]!.level}]`, rows[o.at]!.q.slice(0, 230));
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
