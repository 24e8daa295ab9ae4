import { splitRow } from "./csv.js";
import { fromBritishGrid, fromIrishGrid } from "./grid.js";
import { type PostcodeRow, type PostcodeSource, tidyPostcode } from "./postcode-row.js";
import { PlacesSourceError, readCsv } from "./source.js";

/** What a person is told before the Northern Ireland rows are read. */
export const NORTHERN_IRELAND_TERMS: string =
  "The BT rows of the ONSPD and NSPL are outside the Open Government Licence: they may be used inside your own organisation only " +
  "(Northern Ireland End User Licence). Do not publish or pass on any file made with them.";

/** Names of the columns over the years: `pcds` stayed, the codes took a two-digit year (`lad25cd`, `oslaua`). */
const COLUMNS = {
  postcode: /^(?:pcds|pcd|pcd\d|postcode)$/i,
  easting: /^(?:oseast1m|east1m|easting)$/i,
  northing: /^(?:osnrth1m|north1m|northing)$/i,
  quality: /^(?:osgrdind|gridind|grid_ind)$/i,
  council: /^(?:oslaua|laua|lad\d{2}cd)$/i,
  ended: /^(?:doterm|dateterm)$/i,
};

/**
 * Reads an ONS Postcode Directory or National Statistics Postcode Lookup CSV, with headers old or new. It was
 * tested on rows made by hand, not on a download. Ended postcodes are left out. Grid quality 8 and 9 mean
 * inferred and none.
 */
export async function readOnspd(path: string, withNorthernIreland: boolean): Promise<PostcodeSource> {
  return readOnspdText(await readCsv(path), path, withNorthernIreland);
}

/** As `readOnspd`, from the text of the file. */
export function readOnspdText(csv: string, path: string, withNorthernIreland: boolean): PostcodeSource {
  const lines = csv.replace(/^\ufeff/, "").split(/\r?\n/);
  const header = splitRow(lines[0] ?? "").map((cell) => cell.trim());
  const find = (shape: RegExp): number => header.findIndex((name) => shape.test(name));
  // pcds carries the space where it belongs; the older spellings pad to seven characters.
  const postcodeAt = header.findIndex((name) => /^pcds$/i.test(name));
  const at = {
    postcode: postcodeAt >= 0 ? postcodeAt : find(COLUMNS.postcode),
    easting: find(COLUMNS.easting),
    northing: find(COLUMNS.northing),
    quality: find(COLUMNS.quality),
    council: find(COLUMNS.council),
    ended: find(COLUMNS.ended),
  };
  for (const [name, index] of Object.entries(at)) {
    if (index < 0 && name !== "quality" && name !== "ended") {
      throw new PlacesSourceError(
        `${path}: no column for the ${name}. Its first line should name columns as the ONS Postcode Directory does (pcds, oseast1m, osnrth1m, oslaua or lad25cd).`,
      );
    }
  }
  const rows: PostcodeRow[] = [];
  const districts = new Map<string, boolean>();
  let usedNorthernIreland = false;
  for (const line of lines.slice(1)) {
    if (line === "") continue;
    const cells = splitRow(line);
    if ((cells[at.ended] ?? "").trim() !== "") continue;
    const postcode = tidyPostcode(cells[at.postcode] ?? "");
    const irish = postcode.startsWith("BT");
    if (irish && !withNorthernIreland) continue;
    const x = Number(cells[at.easting]);
    const y = Number(cells[at.northing]);
    const quality = at.quality < 0 ? 1 : Number(cells[at.quality]);
    const placed = x > 0 && y > 0 && quality !== 9;
    const district = postcode.slice(0, -4);
    districts.set(district, placed || districts.get(district) === true);
    if (!placed) continue;
    usedNorthernIreland ||= irish;
    const point = irish ? fromIrishGrid(x, y) : fromBritishGrid(x, y);
    rows.push({ postcode, point, x, y, council: (cells[at.council] ?? "").trim(), surveyed: quality < 8 });
  }
  return {
    rows,
    edition: /(20\d{2})/.exec(path.split(/[\\/]/).pop() ?? "")?.[1] ?? "unknown",
    unplaced: [...districts]
      .filter(([, placed]) => !placed)
      .map(([district]) => district)
      .sort(),
    redistributable: !usedNorthernIreland,
  };
}
