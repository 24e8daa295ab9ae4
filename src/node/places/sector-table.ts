import type { Nation, Point } from "../../place/outcome.js";
import type { SectorDraft } from "../../place/sector-draft.js";
import { LAT_STEPS, LNG_STEPS, NATION_LETTERS, SHARE_CLASSES } from "../../place/table.js";
import { classFor, gridCentre } from "./grid-centre.js";
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

interface SectorParts {
  digit: number;
  rows: PostcodeRow[];
}

/** The sectors and districts of a download, and those beside it, in whole numbers. */
export function draftSectors(
  source: PostcodeSource,
  councils: CouncilsByCode,
  extra: readonly ExtraDistrict[],
): SectorDraft {
  const byDistrict = groupRows(source.rows);
  const extras = new Map(extra.map((district) => [district.code, district]));
  const codes = [...new Set([...byDistrict.keys(), ...extras.keys()])].sort(byAreaThenNumber);
  const nations = new Map([...councils.values()].map((council) => [council.id, council.nation]));
  const named = new Map<string, number>();
  const draft: SectorDraft = {
    edition: source.edition,
    unplaced: [...source.unplaced],
    councils: [],
    districts: [],
    cells: [],
  };
  const numberOf = (id: string): number => {
    const known = named.get(id);
    if (known !== undefined) return known;
    named.set(id, draft.councils.length);
    draft.councils.push({ id, letter: letterOf(nations.get(id) ?? (id as Nation)) });
    return draft.councils.length - 1;
  };
  const shares = (list: readonly { id: string; share: number }[]): number[] => {
    const [first, ...rest] = list;
    if (first === undefined) throw new PlacesSourceError("A sector has no postcode with a council code.");
    return [numberOf(first.id), ...rest.flatMap(({ id, share }) => [numberOf(id), shareClass(share)])];
  };
  for (const code of codes) {
    const set = extras.get(code);
    if (set) {
      const radiusClass = classFor(set.radius);
      const y = Math.round(set.point.lat * LAT_STEPS);
      const x = Math.round(set.point.lng * LNG_STEPS);
      draft.districts.push({ code, sectors: 0, y, x, radiusClass });
      draft.cells.push({ y: 0, x: 0, radiusClass, councils: shares(set.councils) });
      continue;
    }
    const parts = byDistrict.get(code) ?? [];
    const surveyed = parts.filter((part) => part.rows.some((row) => row.surveyed));
    const rows = parts.flatMap((part) => part.rows);
    const centre = gridCentre(rows, { y: 0, x: 0 });
    const district = {
      code,
      sectors: surveyed.reduce((mask, part) => mask | (1 << part.digit), 0),
      y: centre.dy * centre.step,
      x: centre.dx * centre.step,
      radiusClass: centre.radiusClass,
    };
    draft.districts.push(district);
    for (const cell of surveyed.length > 0 ? surveyed : [{ rows }]) {
      const councilShares = shares(countCouncils(cell.rows, councils));
      const own =
        surveyed.length > 0 ? gridCentre(cell.rows, district) : { dy: 0, dx: 0, radiusClass: centre.radiusClass };
      draft.cells.push({ y: own.dy, x: own.dx, radiusClass: own.radiusClass, councils: councilShares });
    }
  }
  return draft;
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

function letterOf(nation: Nation): string {
  return Object.entries(NATION_LETTERS).find(([, name]) => name === nation)?.[0] ?? "e";
}

/** The letters with which a postcode, a district or a sector begins: `S` of `S8 0AA`; the text itself when it begins with none. */
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
