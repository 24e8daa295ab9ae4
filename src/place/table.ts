import type { Nation, Point } from "./outcome.js";
import type { SectorDraft } from "./sector-draft.js";
import { readSectorText } from "./sector-text.js";

/** The default table: every postcode sector and district with a centre, a radius and its councils. */

/** The last digit's code: letters come after it. */
const DIGITS = 57;

/** Steps of latitude and longitude: about 111 metres, and about 115. */
export const LAT_STEPS = 1000;
export const LNG_STEPS = 600;

/** Each radius class is 1.4 times the one below, so that a stated radius is never 1.5 times the true one. */
const RADIUS_RATIO = 1.4;

/** Classes that a table may hold: the last is more than a thousand kilometres. */
const CLASSES = 48;
const RADII: readonly number[] = Array.from({ length: CLASSES }, (_, radiusClass) => {
  const metres = RADIUS_RATIO ** radiusClass;
  return metres < 10 ? Math.ceil(metres * 10) / 10 : Math.ceil(metres);
});

/** Metres of a radius class: 1, 1.4, 2 ... 43,000. */
export function radiusOfClass(radiusClass: number): number {
  return RADII[radiusClass] ?? RADII[CLASSES - 1] ?? 0;
}

/** A centre lies on a grid whose step is this share of its radius: at most 0.15 of it off in each direction. */
const STEP_OF_RADIUS = 0.3;
/** Metres of a step of latitude; a step of longitude is within a tenth of it everywhere but in the far north. */
const STEP_METRES = 111;

const STEPS: readonly number[] = RADII.map((radius) =>
  Math.max(1, Math.floor((STEP_OF_RADIUS * radius) / STEP_METRES)),
);

/** Steps between neighbouring points of the grid that a centre of this radius class lies on. */
export function stepOfClass(radiusClass: number): number {
  return STEPS[radiusClass] ?? 1;
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
  /** Index of the first of its cells; the others follow it. */
  firstCell: number;
  /** Bit n is set when sector n exists; 0 for a district without sectors. */
  sectors: number;
}

export interface SectorTable {
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

/** Reads the text of `sectors.txt`. A text of another layout is a programmer's mistake and throws. */
export function decodeSectors(text: string): SectorTable {
  return tableOf(readSectorText(text));
}

/** The table as look-ups want it: degrees, metres and indexes. */
export function tableOf(draft: SectorDraft): SectorTable {
  const count = draft.cells.length;
  const lat = new Float64Array(count);
  const lng = new Float64Array(count);
  const radiusClass = new Uint8Array(count);
  const districtIndex = new Map<string, number>();
  const areas = new Set<string>();
  const districts: District[] = [];
  let cell = 0;
  for (const { code, sectors, y, x, radiusClass: size } of draft.districts) {
    districtIndex.set(code, districts.length);
    areas.add(areaOf(code));
    const firstCell = cell;
    const cells = cellsOf(sectors);
    for (; cell < firstCell + cells; cell++) {
      const at = draft.cells[cell];
      if (at === undefined) break;
      const step = stepOfClass(at.radiusClass);
      lat[cell] = (y + at.y * step) / LAT_STEPS;
      lng[cell] = toLng(x + at.x * step);
      radiusClass[cell] = at.radiusClass;
    }
    districts.push({
      code,
      point: { lat: y / LAT_STEPS, lng: toLng(x) },
      radius: radiusOfClass(size),
      approximate: sectors === 0,
      firstCell,
      sectors,
    });
  }
  const known = new Map<number, readonly CouncilShare[]>();
  const councilsOf = (at: number): readonly CouncilShare[] => {
    let shares = known.get(at);
    if (shares === undefined) {
      shares = sharesOf(draft.cells[at]?.councils ?? []);
      known.set(at, shares);
    }
    return shares;
  };
  return {
    districts,
    cells: { count, lat, lng, radiusClass, councilsOf },
    councils: draft.councils.map(({ id, letter }) => ({ id, nation: NATION_LETTERS[letter] ?? "england" })),
    districtIndex,
    areas,
    unplaced: new Set(draft.unplaced),
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

/** `WR` of `WR14`. */
export function areaOf(code: string): string {
  return code.charCodeAt(1) > DIGITS ? code.slice(0, 2) : code.slice(0, 1);
}

/** Five decimals are a metre. */
function toLng(steps: number): number {
  return Math.round((steps / LNG_STEPS) * 1e5) / 1e5;
}

/** How many cells a district has whose sectors are such a mask: one when it has no sectors. */
export function cellsOf(sectors: number): number {
  return Math.max(1, bits(sectors));
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}

function sharesOf(councils: readonly number[]): CouncilShare[] {
  const [first = 0] = councils;
  const list: CouncilShare[] = [];
  let left = 100;
  for (let at = 1; at < councils.length; at += 2) {
    const share = SHARE_CLASSES[councils[at + 1] ?? 0] ?? 0;
    list.push({ council: councils[at] ?? 0, share: share / 100 });
    left -= share;
  }
  return [{ council: first, share: left / 100 }, ...list];
}
