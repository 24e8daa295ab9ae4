import { ColumnReader } from "./column.js";
import type { Nation, Point } from "./outcome.js";

/**
 * The default table: every postcode sector and district with a centre, a radius and its councils, decoded from
 * the text of `data/places/sectors.txt` (how it is laid out is in `data/places/README.md`).
 */

/** Steps of latitude and longitude: about 111 metres, and about 115. */
export const LAT_STEPS = 1000;
export const LNG_STEPS = 600;

/** Each radius class is 1.4 times the one below, so that a stated radius is never 1.5 times the true one. */
const RADIUS_RATIO = 1.4;

/** Metres of a radius class: 1, 1.4, 2 ... 43,000. */
export function radiusOfClass(radiusClass: number): number {
  const metres = RADIUS_RATIO ** radiusClass;
  return metres < 10 ? Math.ceil(metres * 10) / 10 : Math.ceil(metres);
}

/** The first classes of a radius above 1,000 and 2,000 metres. */
const CLASS_OF_1000 = 21;
const CLASS_OF_2000 = 23;

/** Steps of a cell's place from its district's: coarser where the radius is so large that it cannot matter. */
export function stepOfClass(radiusClass: number): number {
  return radiusClass < CLASS_OF_1000 ? 1 : radiusClass < CLASS_OF_2000 ? 2 : 4;
}

/** Shares of a council that is not a sector's largest, in hundredths: one of these stands for the nearest. */
export const SHARE_CLASSES: readonly number[] = [1, 3, 6, 10, 16, 24, 33, 45];

/** The nation's letter behind a council's id in the table. */
export const NATION_LETTERS: Readonly<Record<string, Nation>> = {
  e: "england",
  s: "scotland",
  w: "wales",
  n: "northern-ireland",
  i: "isle-of-man",
  j: "jersey",
  g: "guernsey",
};

/** A council and its share, 0 to 1, of a sector's postcodes. */
export interface CouncilShare {
  council: number;
  share: number;
}

/** All cells: a cell is a sector, or the whole of a district that has no sectors here (Northern Ireland, Crown Dependencies). */
export interface Cells {
  count: number;
  /** WGS84 degrees, by cell. */
  lat: Float64Array;
  lng: Float64Array;
  /** Radius class, by cell. */
  radiusClass: Uint8Array;
  /** Largest share first. The councils of all cells are decoded at the first question. */
  councilsOf(cell: number): readonly CouncilShare[];
}

export interface District {
  code: string;
  point: Point;
  radius: number;
  /** True where the centre was not made from postcodes. */
  approximate: boolean;
  /** Indexes of its cells: from `firstCell`, `cells` of them. */
  firstCell: number;
  cells: number;
  /** Bit n is set when sector n exists; 0 for a district without sectors. */
  sectors: number;
}

export interface SectorTable {
  edition: string;
  districts: readonly District[];
  cells: Cells;
  councils: readonly { id: string; nation: Nation }[];
  /** `M33` to the index of its district. */
  districtIndex: ReadonlyMap<string, number>;
  /** Postcode areas: `M`, `WR`. */
  areas: ReadonlySet<string>;
  /** Districts that exist for post alone. */
  unplaced: ReadonlySet<string>;
}

/** Reads the table's text. A text of another layout is a programmer's mistake and throws. */
export function decodeSectors(text: string): SectorTable {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0 && !line.startsWith("# ")) lines.set(line.slice(0, colon), line.slice(colon + 1));
  }
  if (lines.get("layout") !== "1")
    throw new Error("This is not a places table that this version of fingerpost can read.");
  const column = (name: string): ColumnReader => new ColumnReader(lines.get(name) ?? "");
  const words = (name: string): string[] => (lines.get(name) ?? "").split(" ").filter((word) => word !== "");

  const councils = words("councils").map((word) => {
    const dot = word.lastIndexOf(".");
    return { id: word.slice(0, dot), nation: NATION_LETTERS[word.slice(dot + 1)] ?? "england" };
  });
  const districtIndex = new Map<string, number>();
  const areas = new Set<string>();
  const districts: District[] = [];
  const radiusColumn = column("cell-radius");
  const lat = new Float64Array(radiusColumn.text.length);
  const lng = new Float64Array(radiusColumn.text.length);
  const radiusClass = new Uint8Array(radiusColumn.text.length);
  const sectors = column("sectors");
  const districtLat = column("district-lat");
  const districtLng = column("district-lng");
  const radius = column("district-radius");
  const cellLat = column("cell-lat");
  const cellLng = column("cell-lng");
  let y = 0;
  let x = 0;
  let area = "";
  let cell = 0;
  for (const word of words("districts")) {
    if (word.charCodeAt(0) > 57) {
      area = word;
      areas.add(area);
      continue;
    }
    const code = area + word;
    const mask = sectors.number();
    y += districtLat.signed();
    x += districtLng.signed();
    const firstCell = cell;
    const count = Math.max(1, bits(mask));
    for (; cell < firstCell + count; cell++) {
      const size = radiusColumn.number();
      const step = stepOfClass(size);
      radiusClass[cell] = size;
      lat[cell] = (y + cellLat.signed() * step) / LAT_STEPS;
      lng[cell] = toLng(x + cellLng.signed() * step);
    }
    districtIndex.set(code, districts.length);
    districts.push({
      code,
      point: { lat: y / LAT_STEPS, lng: toLng(x) },
      radius: radiusOfClass(radius.number()),
      approximate: mask === 0,
      firstCell,
      cells: count,
      sectors: mask,
    });
  }
  let shares: CouncilShare[][] | undefined;
  const councilsOf = (at: number): readonly CouncilShare[] => {
    shares ??= readShares(cell, column("council"), column("others"));
    return shares[at] ?? [];
  };
  const cells = { count: cell, lat, lng, radiusClass, councilsOf };
  return {
    edition: lines.get("edition") ?? "",
    districts,
    cells,
    councils,
    districtIndex,
    areas,
    unplaced: new Set(words("unplaced")),
  };
}

/** The centre of a cell. */
export function pointOf({ cells }: SectorTable, cell: number): Point {
  return { lat: cells.lat[cell] ?? 0, lng: cells.lng[cell] ?? 0 };
}

/** Metres around a cell's centre that hold nine in ten of its postcodes. */
export function radiusOf({ cells }: SectorTable, cell: number): number {
  return radiusOfClass(cells.radiusClass[cell] ?? 0);
}

/** The index of a sector's cell (`M33`, 2), or undefined when there is no such sector. */
export function cellOf(district: District, digit: number): number | undefined {
  const bit = 1 << digit;
  if ((district.sectors & bit) === 0) return undefined;
  return district.firstCell + bits(district.sectors & (bit - 1));
}

/** Five decimals are a metre. */
function toLng(steps: number): number {
  return Math.round((steps / LNG_STEPS) * 1e5) / 1e5;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Councils are written as their place in a list that brings the last one named to the front: neighbours mostly
 * repeat it. A council not named before stands at the end of the list so far.
 */
function readShares(count: number, main: ColumnReader, others: ColumnReader): CouncilShare[][] {
  const recent: number[] = [];
  const next = (place: number): number => {
    const council = place >= recent.length ? recent.length : (recent[place] ?? 0);
    if (place < recent.length) recent.splice(place, 1);
    recent.unshift(council);
    return council;
  };
  const all: CouncilShare[][] = [];
  for (let cell = 0; cell < count; cell++) {
    const code = main.number();
    const council = next(code >> 1);
    const list: CouncilShare[] = [];
    let left = 100;
    for (let more = code & 1 ? others.number() : 0; more > 0; more--) {
      const share = SHARE_CLASSES[others.number()] ?? 0;
      list.push({ council: next(others.number()), share: share / 100 });
      left -= share;
    }
    list.unshift({ council, share: left / 100 });
    all.push(list);
  }
  return all;
}
