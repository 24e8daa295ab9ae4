import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CorpusQuestion } from "../corpus.js";
import { type Engine, MOST } from "../engine.js";
import { kilometres } from "./minisearch-well.js";
import { loadSqlite } from "./packages.js";

const KM_PER_DEGREE = 110.5;
const RADIAN = Math.PI / 180;
const MODE_BIT: Readonly<Record<string, number>> = { "in-person": 1, phone: 2, online: 4, "home-visit": 8 };
const RANK = "bm25(words, 3.0, 1.0, 1.0, 2.0)";

const SCHEMA = `
  create virtual table words using fts5(title, organisation, description, tags, content='', tokenize='porter unicode61');
  create table record(id integer primary key, lat real, lng real, mode int, elig text, national int);
  create virtual table spot using rtree(id, south, north, west, east);`;

const QUERY = `select words.rowid id from words join record on record.id = words.rowid where words match ?`;
const CIRCLE = `(record.lat between ? and ? and record.lng between ? and ? and km(?, ?, record.lat, record.lng) <= ?)`;

/** SQLite's full text search, with the box of the circle as a plain condition and the haversine as a function of ours. */
export const sqlite: Engine = {
  name: "SQLite FTS5 + R-tree",
  async build(records) {
    const Database = await loadSqlite();
    const file = join(mkdtempSync(join(tmpdir(), "speed-")), "index.db");
    const db = new Database(file);
    db.pragma("journal_mode = off");
    db.pragma("synchronous = off");
    db.exec(SCHEMA);
    const words = db.prepare("insert into words(rowid, title, organisation, description, tags) values (?, ?, ?, ?, ?)");
    const row = db.prepare("insert into record values (?, ?, ?, ?, ?, ?)");
    const spot = db.prepare("insert into spot values (?, ?, ?, ?, ?)");
    db.transaction(() => {
      for (const { id, title, organisation, description, tags, lat, lng, mode, eligibility, national } of records) {
        words.run(id, title, organisation, description, tags.join(" "));
        row.run(
          id,
          lat,
          lng,
          mode.reduce((sum, each) => sum | (MODE_BIT[each] ?? 0), 0),
          eligibility,
          Number(national),
        );
        spot.run(id, lat, lat, lng, lng);
      }
    })();
    db.exec("insert into words(words) values ('optimize')");
    db.exec("vacuum");
    db.close();
    const bytes = readFileSync(file);
    rmSync(file);
    return bytes;
  },
  async open(saved) {
    const Database = await loadSqlite();
    const file = join(mkdtempSync(join(tmpdir(), "speed-")), "index.db");
    writeFileSync(file, saved);
    const db = new Database(file, { readonly: true });
    db.pragma("mmap_size = 2000000000");
    db.function("km", { deterministic: true }, kilometres as (...values: number[]) => number);
    const byWords = db.prepare(`select rowid id from words where words match ? order by ${RANK} limit ${MOST}`);
    const byPlace = db.prepare(`${QUERY} and ${CIRCLE} order by ${RANK} limit ${MOST}`);
    const whole = db.prepare(
      `${QUERY} and (record.mode & ?) and record.elig in ('anyone', ?) and (record.national = 1 or ${CIRCLE})
       order by ${RANK} limit ${MOST}`,
    );
    const ids = (rows: { id: number }[]): number[] => rows.map(({ id }) => id);
    return {
      multi: ({ q }) => ids(byWords.all(anyOf(q))),
      typo: ({ q }) => ids(byWords.all(anyOf(q))),
      geotext: (question) => ids(byPlace.all(anyOf(question.q), ...circleOf(question))),
      full: (question) =>
        ids(whole.all(anyOf(question.q), MODE_BIT[question.mode], question.elig, ...circleOf(question))),
    };
  },
};

const anyOf = (text: string): string =>
  text
    .replace(/[^a-z ]/gi, " ")
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `"${word}"`)
    .join(" OR ");

function circleOf({ lat, lng, km }: CorpusQuestion): number[] {
  const high = km / KM_PER_DEGREE;
  const wide = high / Math.cos(lat * RADIAN);
  return [lat - high, lat + high, lng - wide, lng + wide, lat, lng, km];
}
