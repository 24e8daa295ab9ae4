import { writeNumber, writeSigned } from "../../place/column.js";
import { distanceMetres } from "../../place/distance.js";
import type { Nation, Point } from "../../place/outcome.js";
import { LAT_STEPS, LNG_STEPS, NATION_LETTERS, radiusOfClass, SHARE_CLASSES, stepOfClass } from "../../place/table.js";
import { geometricMedian, percentile } from "./median.js";
import type { PostcodeRow, PostcodeSource } from "./postcode-row.js";
import { PlacesSourceError } from "./source.js";

/** A district that is not in the postcode download: set by hand, or made from venues. */
export interface ExtraDistrict {
  /** `BT48`. */
  code: string;
  point: Point;
  /** Metres. */
  radius: number;
  /** Council or nation ids with their share, 0 to 1. */
  councils: { id: string; share: number }[];
}

/** A council's id and nation by its GSS code. */
export type CouncilsByCode = ReadonlyMap<string, { id: string; nation: Nation }>;

/** Geodesic formulas differ by a third of a per cent: the stated radius must hold with any of them. */
const FORMULA_DOUBT = 1.004;

interface Centre {
  y: number;
  x: number;
  radiusClass: number;
}

interface SectorParts {
  digit: number;
  rows: PostcodeRow[];
}

/** The text of `sectors.txt`: what `decodeSectors` reads. */
export function writeSectorTable(
  source: PostcodeSource,
  councils: CouncilsByCode,
  extra: readonly ExtraDistrict[],
  header: readonly string[],
): string {
  const byDistrict = groupRows(source.rows);
  const extras = new Map(extra.map((district) => [district.code, district]));
  const codes = [...new Set([...byDistrict.keys(), ...extras.keys()])].sort(byAreaThenNumber);
  const columns = { districts: "", sectors: "", dLat: "", dLng: "", dRadius: "", lat: "", lng: "", radius: "" };
  const shares = councilWriter();
  let area = "";
  let before = { y: 0, x: 0 };
  for (const code of codes) {
    const letters = areaOf(code);
    if (letters !== area) columns.districts += `${area === "" ? "" : " "}${letters}`;
    area = letters;
    columns.districts += ` ${code.slice(letters.length)}`;
    const parts = byDistrict.get(code) ?? [];
    const set = extras.get(code);
    const centre = set ? quantise(set.point, classFor(set.radius)) : centreOf(parts.flatMap((part) => part.rows));
    columns.dLat += writeSigned(centre.y - before.y);
    columns.dLng += writeSigned(centre.x - before.x);
    columns.dRadius += writeNumber(centre.radiusClass);
    before = centre;
    const surveyed = parts.filter((part) => part.rows.some((row) => row.surveyed));
    columns.sectors += writeNumber(surveyed.reduce((mask, part) => mask | (1 << part.digit), 0));
    const cells = surveyed.length > 0 ? surveyed : [undefined];
    for (const cell of cells) {
      const at = cell ? cellCentre(cell.rows, centre) : { ...centre, dy: 0, dx: 0 };
      columns.lat += writeSigned(at.dy);
      columns.lng += writeSigned(at.dx);
      columns.radius += writeNumber(at.radiusClass);
      shares.write(set ? set.councils : countCouncils(cell?.rows ?? parts.flatMap((part) => part.rows), councils));
    }
  }
  const nations = new Map([...councils.values()].map((council) => [council.id, council.nation]));
  return [
    ...header.map((line) => `# ${line}`),
    "layout:1",
    `edition:${source.edition}`,
    `unplaced:${source.unplaced.join(" ")}`,
    `councils:${shares.order.map((id) => `${id}.${letterOf(nations.get(id) ?? (id as Nation))}`).join(" ")}`,
    `districts:${columns.districts}`,
    `sectors:${columns.sectors}`,
    `district-lat:${columns.dLat}`,
    `district-lng:${columns.dLng}`,
    `district-radius:${columns.dRadius}`,
    `cell-lat:${columns.lat}`,
    `cell-lng:${columns.lng}`,
    `cell-radius:${columns.radius}`,
    `council:${shares.main}`,
    `others:${shares.others}`,
    "",
  ].join("\n");
}

function groupRows(rows: readonly PostcodeRow[]): Map<string, SectorParts[]> {
  const bySector = new Map<string, PostcodeRow[]>();
  for (const row of rows) {
    const sector = row.postcode.slice(0, -2);
    const list = bySector.get(sector);
    if (list) list.push(row);
    else bySector.set(sector, [row]);
  }
  const byDistrict = new Map<string, SectorParts[]>();
  for (const [sector, list] of [...bySector].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const district = sector.slice(0, -2);
    const parts = byDistrict.get(district) ?? [];
    parts.push({ digit: Number(sector.slice(-1)), rows: list });
    byDistrict.set(district, parts);
  }
  return byDistrict;
}

/** The middle of the well-surveyed rows, on the grid of steps. */
function centreOf(all: readonly PostcodeRow[]): Centre {
  const rows = bestRows(all);
  const { y, x } = quantise(middleOf(rows), 0);
  return { y, x, radiusClass: spreadAround(rows, y, x) };
}

/** Where to look around the rounded centre, nearest first. */
const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

/**
 * A cell's centre as steps from its district's. How long the steps are depends on the radius, which depends on
 * where the rounded centre falls: the shortest step that agrees with its own radius is taken, if need be on a
 * neighbouring point of the grid.
 */
function cellCentre(all: readonly PostcodeRow[], district: Centre): { dy: number; dx: number; radiusClass: number } {
  const rows = bestRows(all);
  const middle = middleOf(rows);
  for (const [ny, nx] of NEIGHBOURS) {
    for (const step of [1, 2, 4]) {
      const dy = Math.round((middle.lat * LAT_STEPS - district.y) / step) + ny;
      const dx = Math.round((middle.lng * LNG_STEPS - district.x) / step) + nx;
      const radiusClass = spreadAround(rows, district.y + dy * step, district.x + dx * step);
      if (stepOfClass(radiusClass) === step) return { dy, dx, radiusClass };
    }
  }
  throw new PlacesSourceError(
    "A sector fits no step of the table: this should not happen; please report it with the edition of the download.",
  );
}

function bestRows(rows: readonly PostcodeRow[]): readonly PostcodeRow[] {
  const surveyed = rows.filter((row) => row.surveyed);
  return surveyed.length > 0 ? surveyed : rows;
}

function middleOf(rows: readonly PostcodeRow[]): Point {
  const middle = geometricMedian(rows);
  const nearest = rows.reduce((best, row) => (away(row, middle) < away(best, middle) ? row : best));
  const lat = nearest.point.lat + (middle.y - nearest.y) / 111_250;
  const lng = nearest.point.lng + (middle.x - nearest.x) / (111_320 * Math.cos((lat * Math.PI) / 180));
  return { lat, lng };
}

/** The class of the radius that holds nine in ten of the rows. */
function spreadAround(rows: readonly PostcodeRow[], y: number, x: number): number {
  const point = { lat: y / LAT_STEPS, lng: x / LNG_STEPS };
  const distances = rows.map((row) => distanceMetres(point, row.point) ?? 0);
  return classFor(percentile(distances, 0.9) * FORMULA_DOUBT);
}

function away(row: PostcodeRow, middle: { x: number; y: number }): number {
  return Math.hypot(row.x - middle.x, row.y - middle.y);
}

function quantise(point: Point, radiusClass: number): Centre {
  return { y: Math.round(point.lat * LAT_STEPS), x: Math.round(point.lng * LNG_STEPS), radiusClass };
}

/** The smallest class whose radius is at least so many metres. */
export function classFor(metres: number): number {
  let radiusClass = 0;
  while (radiusOfClass(radiusClass) < metres) radiusClass++;
  return radiusClass;
}

function shareClass(share: number): number {
  let best = 0;
  SHARE_CLASSES.forEach((percent, at) => {
    if (Math.abs(percent - share * 100) < Math.abs((SHARE_CLASSES[best] ?? 0) - share * 100)) best = at;
  });
  return best;
}

function countCouncils(rows: readonly PostcodeRow[], councils: CouncilsByCode): { id: string; share: number }[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const row of rows) {
    if (row.council === "") continue;
    const known = councils.get(row.council);
    if (known === undefined) {
      throw new PlacesSourceError(
        `The council code ${row.council} (of ${row.postcode}) is not in data/places/areas. Add the council there with its id, name and code, then build again.`,
      );
    }
    counts.set(known.id, (counts.get(known.id) ?? 0) + 1);
    total++;
  }
  return [...counts]
    .map(([id, count]) => ({ id, share: count / total }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
}

function councilWriter(): {
  main: string;
  others: string;
  order: string[];
  write(list: { id: string; share: number }[]): void;
} {
  const recent: string[] = [];
  const order: string[] = [];
  const place = (id: string): number => {
    const at = recent.indexOf(id);
    if (at >= 0) recent.splice(at, 1);
    else order.push(id);
    const value = at >= 0 ? at : recent.length;
    recent.unshift(id);
    return value;
  };
  const writer = {
    main: "",
    others: "",
    order,
    write(list: { id: string; share: number }[]): void {
      const [first, ...rest] = list;
      if (first === undefined) throw new PlacesSourceError("A sector has no postcode with a council code.");
      writer.main += writeNumber(place(first.id) * 2 + (rest.length > 0 ? 1 : 0));
      if (rest.length === 0) return;
      writer.others += writeNumber(rest.length);
      for (const { id, share } of rest) writer.others += writeNumber(shareClass(share)) + writeNumber(place(id));
    },
  };
  return writer;
}

function letterOf(nation: Nation): string {
  return Object.entries(NATION_LETTERS).find(([, name]) => name === nation)?.[0] ?? "e";
}

export function areaOf(code: string): string {
  return /^[A-Z]+/.exec(code)?.[0] ?? code;
}

function byAreaThenNumber(a: string, b: string): number {
  const areaA = areaOf(a);
  const areaB = areaOf(b);
  if (areaA !== areaB) return areaA < areaB ? -1 : 1;
  const numberA = Number.parseInt(a.slice(areaA.length), 10);
  const numberB = Number.parseInt(b.slice(areaB.length), 10);
  return numberA - numberB || (a < b ? -1 : 1);
}
