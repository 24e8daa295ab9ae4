import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readPlaceTables } from "./places-module.js";

/** What each table weighs, in bytes. */
export interface TableSize {
  name: string;
  bytes: number;
  gzipped: number;
}

/** The sizes of the tables in `data/places`, as committed, and of all of them packed, as they are carried. */
export async function placeSizes(folder: string): Promise<TableSize[]> {
  const sizes: TableSize[] = [];
  const weigh = (name: string, text: string): void => {
    sizes.push({ name, bytes: Buffer.byteLength(text), gzipped: gzipSync(text, { level: 9 }).length });
  };
  for (const name of ["sectors.txt", "towns.txt", "all-places.txt"])
    weigh(name, await readFile(join(folder, name), "utf8"));
  weigh("packed", (await readPlaceTables(folder)).packed ?? "");
  return sizes;
}
