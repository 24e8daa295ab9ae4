import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { distanceMetres, toMetres } from "../../place/distance.js";
import { INWARD_LETTERS, STEP_SCALE, UNIT_MAGIC, UNIT_VERSION } from "../../place/units.js";
import { type AreaEntry, councilsByCode, readAreas } from "./area-files.js";
import { attribution } from "./build.js";
import { readCodePoint } from "./code-point.js";
import { fromBritishGrid } from "./grid.js";
import { geometricMedian } from "./median.js";
import { readOnspd } from "./onspd.js";
import type { PostcodeRow, PostcodeSource } from "./postcode-row.js";
import { areaOf } from "./sector-table.js";
import { PlacesSourceError } from "./source.js";

/** Which unit postcodes to pack. */
export interface PackRequest {
  codePoint?: string;
  onspd?: string;
  withNorthernIreland?: boolean;
  /** The folder with `areas`. */
  data: string;
  /** District in the middle, with `within` in miles. */
  of?: string;
  within?: number;
  /** One postcode area: `WR`. */
  area?: string;
}

/** A file of unit postcodes, and what it was made of. */
export interface Pack {
  /** The file, packed with gzip. */
  bytes: Uint8Array;
  /** How many postcodes are in it. */
  postcodes: number;
  /** The edition of the download, as its publisher names it. */
  edition: string;
  /** What the licence asks to be passed on with it. */
  notices: string[];
}

/** Makes a file of unit postcodes from a download. */
export async function packUnits(request: PackRequest, say: (line: string) => void = () => {}): Promise<Pack> {
  const areas = await readAreas(join(request.data, "areas"));
  say("reading postcodes");
  const source =
    request.codePoint === undefined
      ? await readOnspd(request.onspd ?? "", request.withNorthernIreland === true)
      : await readCodePoint(request.codePoint);
  return packRows(source, areas, request);
}

/** As `packUnits`, from rows that have been read. */
export function packRows(
  source: PostcodeSource,
  areas: readonly AreaEntry[],
  choice: Pick<PackRequest, "of" | "within" | "area">,
): Pack {
  const rows = choose(source.rows, choice);
  if (rows.length === 0)
    throw new PlacesSourceError(
      "No postcode is there to pack. Check the district or the area, such as --of WR14 or --area WR.",
    );
  const notices = [
    ...(source.redistributable
      ? []
      : ["NOT FOR REDISTRIBUTION: made with the Northern Ireland rows of the ONSPD, for internal business use only."]),
    ...attribution(source.edition.slice(0, 4), {}),
  ];
  return {
    bytes: gzipSync(encodeUnits(rows, areas, source), { level: 9 }),
    postcodes: rows.length,
    edition: source.edition,
    notices,
  };
}

function choose(
  rows: readonly PostcodeRow[],
  { of, within, area }: Pick<PackRequest, "of" | "within" | "area">,
): PostcodeRow[] {
  if (area !== undefined) {
    const letters = area.toUpperCase();
    return rows.filter(({ postcode }) => areaOf(postcode) === letters);
  }
  if (of === undefined || within === undefined) return [...rows];
  const district = of.toUpperCase().replace(/\s/g, "");
  const inside = rows.filter((row) => row.surveyed && row.postcode.slice(0, -4) === district);
  if (inside.length === 0)
    throw new PlacesSourceError(
      `${of} is not a postcode district with places in this download. Give one such as WR14.`,
    );
  const middle = geometricMedian(inside);
  const centre = fromBritishGrid(middle.x, middle.y);
  return rows.filter((row) => (distanceMetres(centre, row.point) ?? Number.POSITIVE_INFINITY) <= toMetres(within));
}

/** Ten metres, in degrees of the longest degree there is on these islands, so that no half step is above five metres. */
const LAT_STEP = 10 / 111_420;
const METRES_PER_DEGREE_AT_EQUATOR = 111_700;

/** The bytes that `readUnits` reads. */
function encodeUnits(
  rows: readonly PostcodeRow[],
  areas: readonly AreaEntry[],
  source: Pick<PostcodeSource, "edition" | "redistributable">,
): Uint8Array {
  const sorted = [...rows].sort((a, b) => (a.postcode < b.postcode ? -1 : 1));
  const south = sorted.reduce((lat, row) => Math.min(lat, row.point.lat), 90);
  // As the reader will see them: whole parts of a degree.
  const latStep = Math.floor(LAT_STEP * STEP_SCALE) / STEP_SCALE;
  const lngStep =
    Math.floor((10 / (METRES_PER_DEGREE_AT_EQUATOR * Math.cos((south * Math.PI) / 180))) * STEP_SCALE) / STEP_SCALE;
  const councilIds = councilsByCode(areas);
  const councils: string[] = [];
  const sectors: string[] = [];
  const counts: number[] = [];
  const inward = new ByteWriter();
  const lat = new ByteWriter();
  const lng = new ByteWriter();
  const council = new ByteWriter();
  let before = { inward: -1, lat: 0, lng: 0, council: 0 };
  for (const row of sorted) {
    const sector = row.postcode.slice(0, -2).replace(" ", ".");
    if (sectors[sectors.length - 1] !== sector) {
      sectors.push(sector);
      counts.push(0);
      before = { ...before, inward: -1 };
    }
    counts[counts.length - 1] = (counts[counts.length - 1] ?? 0) + 1;
    const letters =
      INWARD_LETTERS.indexOf(row.postcode.slice(-2, -1)) * INWARD_LETTERS.length +
      INWARD_LETTERS.indexOf(row.postcode.slice(-1));
    const y = Math.round(row.point.lat / latStep);
    const x = Math.round(row.point.lng / lngStep);
    const id = councilIds.get(row.council)?.id ?? "";
    let at = councils.indexOf(id);
    if (at < 0) at = councils.push(id) - 1;
    inward.number(letters - before.inward - 1);
    lat.signed(y - before.lat);
    lng.signed(x - before.lng);
    council.number(at === before.council ? 0 : at + 1);
    before = { inward: letters, lat: y, lng: x, council: at };
  }
  const head = new ByteWriter();
  head.ascii(UNIT_MAGIC);
  head.byte(UNIT_VERSION);
  head.byte(source.redistributable ? 1 : 0);
  head.text(source.edition);
  head.number(Math.round(latStep * STEP_SCALE));
  head.number(Math.round(lngStep * STEP_SCALE));
  head.text(councils.join(" "));
  head.text(sectors.join(" "));
  for (const count of counts) head.number(count);
  return Buffer.concat([head, inward, lat, lng, council].map((column) => Buffer.from(column.bytes)));
}

/** Whole numbers as bytes of seven bits, the eighth saying that more follow. */
class ByteWriter {
  readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value);
  }

  number(value: number): void {
    let left = value;
    while (left > 127) {
      this.bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    this.bytes.push(left);
  }

  signed(value: number): void {
    this.number(value >= 0 ? value * 2 : -value * 2 - 1);
  }

  ascii(text: string): void {
    for (let at = 0; at < text.length; at++) this.bytes.push(text.charCodeAt(at));
  }

  text(text: string): void {
    this.number(text.length);
    this.ascii(text);
  }
}
