import { ColumnReader } from "./column.js";
import type { DraftCell, DraftDistrict, SectorDraft } from "./sector-draft.js";

/** The layout of `sectors.txt` that is read: `data/places/README.md` says what its lines are. */
export const SECTOR_LAYOUT = "2";

/**
 * Reads the text of `data/places/sectors.txt`.
 * @throws when it is of another layout
 */
export function readSectorText(text: string): SectorDraft {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0 && !line.startsWith("# ")) lines.set(line.slice(0, colon), line.slice(colon + 1));
  }
  if (lines.get("layout") !== SECTOR_LAYOUT)
    throw new Error("This is not a places table that this version of fingerpost can read.");
  const column = (name: string): ColumnReader => new ColumnReader(lines.get(name) ?? "");
  const words = (name: string): string[] => (lines.get(name) ?? "").split(" ").filter((word) => word !== "");
  return {
    edition: lines.get("edition") ?? "",
    unplaced: words("unplaced"),
    councils: words("councils").map((word) => {
      const dot = word.lastIndexOf(".");
      return { id: word.slice(0, dot), letter: word.slice(dot + 1) };
    }),
    districts: readDistricts(words("districts"), column),
    cells: readCells(column),
  };
}

function readDistricts(codes: readonly string[], column: (name: string) => ColumnReader): DraftDistrict[] {
  const sectors = column("sectors");
  const lat = column("district-lat");
  const lng = column("district-lng");
  const radius = column("district-radius");
  const districts: DraftDistrict[] = [];
  let area = "";
  let y = 0;
  let x = 0;
  for (const word of codes) {
    if (word.charCodeAt(0) > 57) {
      area = word;
      continue;
    }
    y += lat.signed();
    x += lng.signed();
    districts.push({ code: area + word, sectors: sectors.number(), y, x, radiusClass: radius.number() });
  }
  return districts;
}

function readCells(column: (name: string) => ColumnReader): DraftCell[] {
  const lat = column("cell-lat");
  const lng = column("cell-lng");
  const radius = column("cell-radius");
  const main = column("council");
  const others = column("others");
  const recent = new RecentCouncils();
  const cells: DraftCell[] = [];
  while (!radius.done) {
    const cell = { y: lat.signed(), x: lng.signed(), radiusClass: radius.number(), councils: [] as number[] };
    const code = main.number();
    cell.councils.push(recent.take(code >> 1));
    for (let more = code & 1 ? others.number() : 0; more > 0; more--) {
      const share = others.number();
      cell.councils.push(recent.take(others.number()), share);
    }
    cells.push(cell);
  }
  return cells;
}

/**
 * Councils are written as their place in a list that brings the last one named to the front: neighbours mostly
 * repeat it. A council not named before stands at the end of the list so far.
 */
export class RecentCouncils {
  private readonly list: number[] = [];

  /** How many there are so far: the place of one not named before. */
  get count(): number {
    return this.list.length;
  }

  /** The council at a place, which is brought to the front. */
  take(place: number): number {
    const council = this.list[place] ?? this.list.length;
    for (let at = place; at > 0; at--) this.list[at] = this.list[at - 1] ?? 0;
    this.list[0] = council;
    return council;
  }

  /** The place of a council; the number of councils so far when it is new. */
  placeOf(council: number): number {
    const place = this.list.indexOf(council);
    return place < 0 ? this.list.length : place;
  }
}
