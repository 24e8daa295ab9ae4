import { writeNumber, writeSigned } from "../../place/column.js";
import { distanceMetres } from "../../place/distance.js";
import type { Point } from "../../place/outcome.js";
import { foldPlaceName } from "../../place/place-name.js";
import { LAT_STEPS, LNG_STEPS } from "../../place/table.js";
import { TOWN_RANKS, type Town } from "../../place/towns.js";
import { keyedRows } from "./csv.js";
import { fromBritishGrid } from "./grid.js";
import { classFor } from "./grid-centre.js";
import { percentile } from "./median.js";
import type { PostcodeRow } from "./postcode-row.js";
import { areaOf } from "./sector-table.js";

/** `data/places/aliases.yaml`. */
export interface TownAliases {
  /** Short names: each stands for one place, or for several that a person must choose from. `Name@DISTRICT`. */
  aliases: Record<string, string[]>;
  /** Places that Open Names files lower, but that people look for as towns. `Name@DISTRICT`. */
  promote: string[];
  /** A second name of a place: `Londonderry` of `Derry`. */
  other_names: Record<string, string>;
}

// A name's point alone says nothing of its spread: a radius below this would promise too much.
const LEAST_RADIUS = 250;
const BUCKET = 1000;

/** Reads Ordnance Survey Open Names (populated places) into towns, each with the radius of its own postcodes. */
export function readOpenNames(csv: string, rows: readonly PostcodeRow[], promote: readonly string[]): Town[] {
  const buckets = bucketRows(rows);
  const promoted = new Set(promote);
  const types: readonly string[] = TOWN_RANKS;
  const towns: Town[] = [];
  for (const row of keyedRows(csv)) {
    const x = Number(row.X);
    const y = Number(row.Y);
    const name = row.NAME1 ?? "";
    const district = row.POSTCODE_DISTRICT ?? "";
    const rank = types.indexOf(row.LOCAL_TYPE ?? "");
    if (name === "" || district === "" || rank < 0 || !(x > 0)) continue;
    const point = fromBritishGrid(x, y);
    const box = [row.MBRXMIN, row.MBRYMIN, row.MBRXMAX, row.MBRYMAX].map(Number) as [number, number, number, number];
    towns.push({
      name,
      ...(row.NAME2 ? { other: row.NAME2 } : {}),
      rank: promoted.has(`${name}@${district}`) ? 1 : rank,
      point,
      radius: radiusIn(box, point, buckets),
      district,
    });
  }
  return towns;
}

function bucketRows(rows: readonly PostcodeRow[]): Map<string, PostcodeRow[]> {
  const buckets = new Map<string, PostcodeRow[]>();
  for (const row of rows) {
    const key = `${Math.floor(row.x / BUCKET)} ${Math.floor(row.y / BUCKET)}`;
    const list = buckets.get(key);
    if (list) list.push(row);
    else buckets.set(key, [row]);
  }
  return buckets;
}

function radiusIn(
  [x1, y1, x2, y2]: [number, number, number, number],
  point: Point,
  buckets: Map<string, PostcodeRow[]>,
): number {
  const distances: number[] = [];
  for (let bx = Math.floor(x1 / BUCKET); bx <= Math.floor(x2 / BUCKET); bx++) {
    for (let by = Math.floor(y1 / BUCKET); by <= Math.floor(y2 / BUCKET); by++) {
      for (const row of buckets.get(`${bx} ${by}`) ?? []) {
        if (row.x >= x1 && row.x <= x2 && row.y >= y1 && row.y <= y2)
          distances.push(distanceMetres(point, row.point) ?? 0);
      }
    }
  }
  return Math.max(LEAST_RADIUS, distances.length > 0 ? percentile(distances, 0.9) : Math.hypot(x2 - x1, y2 - y1) / 2);
}

/** The text of `towns.txt` or `all-places.txt`: what `readTownText` reads. */
export function writeTownTable(
  towns: readonly Town[],
  aliases: TownAliases,
  ordinary: readonly string[],
  header: readonly string[],
): string {
  const sorted = [...towns].sort(byDistrictThenName);
  const columns = { rank: "", lat: "", lng: "", radius: "" };
  const districts: string[] = [];
  let y = 0;
  let x = 0;
  for (const town of sorted) {
    const townY = Math.round(town.point.lat * LAT_STEPS);
    const townX = Math.round(town.point.lng * LNG_STEPS);
    columns.rank += writeNumber(town.rank);
    columns.lat += writeSigned(townY - y);
    columns.lng += writeSigned(townX - x);
    columns.radius += writeNumber(classFor(town.radius));
    districts.push(town.district);
    y = townY;
    x = townX;
  }
  const other = new Map(Object.entries(aliases.other_names));
  const names = sorted.map((town) => {
    const second = town.other ?? other.get(town.name);
    return second ? `${town.name}=${second}` : town.name;
  });
  const short = Object.entries(aliases.aliases).map(
    ([alias, targets]) => `${foldPlaceName(alias)}>${targets.join(";")}`,
  );
  return [
    ...header.map((line) => `# ${line}`),
    "layout:1",
    `names:${names.join("|")}`,
    `districts:${inRuns(districts)}`,
    `rank:${columns.rank}`,
    `lat:${columns.lat}`,
    `lng:${columns.lng}`,
    `radius:${columns.radius}`,
    `aliases:${short.join("|")}`,
    `ordinary:${ordinaryNames(sorted, ordinary).join(" ")}`,
    "",
  ].join("\n");
}

/** The ordinary words that are names in this table. */
function ordinaryNames(towns: readonly Town[], ordinary: readonly string[]): string[] {
  const names = new Set(towns.flatMap(({ name, other }) => [foldPlaceName(name), foldPlaceName(other ?? "")]));
  return ordinary.filter((word) => names.has(word));
}

/** AB10, AB10, AB11 as `AB 10*2 11`. */
function inRuns(districts: readonly string[]): string {
  const words: string[] = [];
  let area = "";
  for (let at = 0; at < districts.length; ) {
    const district = districts[at] ?? "";
    let times = 1;
    while (districts[at + times] === district) times++;
    const letters = areaOf(district);
    if (letters !== area) words.push(letters);
    area = letters;
    words.push(district.slice(letters.length) + (times > 1 ? `*${times}` : ""));
    at += times;
  }
  return words.join(" ");
}

function byDistrictThenName(a: Town, b: Town): number {
  if (a.district !== b.district) return a.district < b.district ? -1 : 1;
  return a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.point.lat - b.point.lat);
}
