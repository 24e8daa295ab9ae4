import { readFile } from "node:fs/promises";
import { splitRow } from "./csv.js";
import { fromBritishGrid } from "./grid.js";
import { type PostcodeRow, type PostcodeSource, tidyPostcode } from "./postcode-row.js";
import { filesBelow, PlacesSourceError, withUnpacked } from "./source.js";

/**
 * Reads Ordnance Survey Code-Point Open: the zip or tar as downloaded, or its folder. Its CSV files have no
 * header: postcode, positional quality, easting, northing, country, two NHS codes, county, district, ward.
 * Quality 90 means no position (0,0); 50 and 60 are inferred from other postcodes.
 */
export function readCodePoint(path: string): Promise<PostcodeSource> {
  return withUnpacked(path, async (folder) => {
    const files = await filesBelow(folder, /[\\/][a-z]{1,2}\.csv$/i);
    if (files.length === 0) {
      throw new PlacesSourceError(
        `${path}: no area files (ab.csv ... ze.csv) inside. Is it Code-Point Open in CSV form?`,
      );
    }
    const rows: PostcodeRow[] = [];
    const districts = new Map<string, boolean>();
    for (const file of files) {
      for (const line of (await readFile(file, "latin1")).split(/\r?\n/)) {
        if (line !== "") readLine(splitRow(line), rows, districts);
      }
    }
    return {
      rows,
      edition: await editionOf(folder),
      unplaced: [...districts]
        .filter(([, placed]) => !placed)
        .map(([district]) => district)
        .sort(),
      redistributable: true,
    };
  });
}

function readLine(cells: string[], rows: PostcodeRow[], districts: Map<string, boolean>): void {
  const postcode = tidyPostcode(cells[0] ?? "");
  const quality = Number(cells[1]);
  const x = Number(cells[2]);
  const y = Number(cells[3]);
  const district = postcode.slice(0, -4);
  const placed = quality !== 90 && x > 0;
  if (placed) districts.set(district, true);
  else if (!districts.has(district)) districts.set(district, false);
  if (!placed) return;
  rows.push({ postcode, point: fromBritishGrid(x, y), x, y, council: cells[8] ?? "", surveyed: quality < 50 });
}

async function editionOf(folder: string): Promise<string> {
  const [file] = await filesBelow(folder, /metadata\.txt$/i);
  if (file === undefined) return "unknown";
  return /DATASET VERSION NUMBER:\s*(\d{4}\.\d+)/.exec(await readFile(file, "latin1"))?.[1] ?? "unknown";
}
