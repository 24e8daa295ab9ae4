/**
 * Rivals' packages live in this bench's own folder and may not be installed; so they are loaded by name, and only
 * what is used of them is written down here.
 */
const load = async (name: string): Promise<unknown> => import(name);

export interface Tree {
  add(x: number, y: number): void;
  finish(): void;
  range(minX: number, minY: number, maxX: number, maxY: number): number[];
}

export async function loadKdBush(): Promise<new (size: number, node: number, array: typeof Float64Array) => Tree> {
  return ((await load("kdbush")) as { default: new () => Tree }).default as never;
}

export interface Statement {
  run(...values: unknown[]): void;
  all(...values: unknown[]): { id: number }[];
}
export interface Database {
  pragma(text: string): void;
  exec(text: string): void;
  prepare(text: string): Statement;
  transaction(work: () => void): () => void;
  function(name: string, options: object, work: (...values: number[]) => number): void;
  close(): void;
}

export async function loadSqlite(): Promise<new (file: string, options?: object) => Database> {
  return ((await load("better-sqlite3")) as { default: never }).default;
}

export interface Orama {
  create(options: object): unknown;
  insertMultiple(db: unknown, records: object[], batch: number): Promise<unknown>;
  save(db: unknown): unknown;
  load(db: unknown, saved: unknown): void;
  search(db: unknown, query: object): Found | Promise<Found>;
}
export interface Found {
  hits: { id: string }[];
}

export const loadOrama = async (): Promise<Orama> => (await load("@orama/orama")) as Orama;
