import { join } from "node:path";
import { readPlaceTables } from "../../src/node/places/places-module.js";
import type { PlaceTables } from "../../src/place/index.js";
import { unpackPlaces } from "../../src/place/packed/index.js";
import { type SectorTable, tableOf } from "../../src/place/table.js";

/** The folder of the committed place data. */
export const PLACES_FOLDER: string = join(import.meta.dirname, "../../data/places");

/** The tables as they are built into the library. */
export function builtTables(): Promise<PlaceTables> {
  return readPlaceTables(PLACES_FOLDER);
}

/** The sectors as they are built into the library. */
export async function builtSectors(): Promise<SectorTable> {
  return tableOf(unpackPlaces((await builtTables()).packed ?? "").sectors);
}

/** The folder of real files that are not part of the project. */
export const SHARED: string | undefined = process.env.FINGERPOST_SHARED;
