import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sameValue } from "../../authoring/same-value.js";
import type { Area } from "../../place/areas.js";
import { type PackedTables, packPlaces, unpackPlaces } from "../../place/packed/index.js";
import type { PlaceTables } from "../../place/place-index.js";
import { readSectorText } from "../../place/sector-text.js";
import { readTownText } from "../../place/town-text.js";
import type { Water } from "../../place/water.js";
import { type AreaEntry, readAreas, readYamlFile } from "./area-files.js";
import { noticesOf } from "./build.js";
import { PlacesSourceError } from "./source.js";

/** Reads `data/places` into tables of whole numbers. */
export async function readDrafts(folder: string): Promise<PackedTables> {
  const water = (await readYamlFile(join(folder, "water.yaml"))) as Water[];
  return {
    sectors: readSectorText(await readFile(join(folder, "sectors.txt"), "utf8")),
    towns: readTownText(await readFile(join(folder, "towns.txt"), "utf8")),
    areas: (await readAreas(join(folder, "areas"))).map(carried),
    water: water.map(({ id, line }) => ({ id, line })),
  };
}

/**
 * Packs `data/places` into the tables that the library carries, and reads them back to be sure.
 * @param folder the folder `data/places`
 */
export async function readPlaceTables(folder: string): Promise<PlaceTables> {
  const drafts = await readDrafts(folder);
  const packed = packPlaces(drafts);
  const { towns, ...others } = unpackPlaces(packed);
  for (const [name, read] of Object.entries({ ...others, towns: towns() })) {
    if (!sameValue(read, drafts[name as keyof PackedTables]))
      throw new PlacesSourceError(`The ${name} in ${folder} cannot be packed as they are. Build the tables again.`);
  }
  return { packed };
}

/**
 * The source of `src/built/places.ts`. The notices go on top, in a comment that bundlers keep, because the
 * licence asks for them wherever the data goes.
 */
export async function placesModule(folder: string): Promise<string> {
  const tables = await readPlaceTables(folder);
  const notices = await noticesOf(join(folder, "towns.txt"));
  return [
    "/*! Places:",
    ...notices.map((line) => ` * ${line}`),
    " */",
    "// Made by `npm run data` from data/places. Do not edit by hand.",
    'import type { PlaceTables } from "../place/index.js";',
    "",
    "/** The built-in tables of places: postcode sectors of Great Britain, towns, areas and water, packed. */",
    `export const placeTables: PlaceTables = ${JSON.stringify(tables)};`,
    "",
  ].join("\n");
}

/** What a browser has a use for: codes and the download's own names stay behind. */
function carried(area: AreaEntry): Area {
  return {
    id: area.id,
    name: area.name,
    ...(area.name_cy === undefined ? {} : { name_cy: area.name_cy }),
    ...(area.other_names?.length ? { other_names: area.other_names.map(String) } : {}),
    kind: area.kind,
    ...(area.within?.length ? { within: area.within } : {}),
    ...(area.made_of?.length ? { made_of: area.made_of.map(String) } : {}),
  };
}
