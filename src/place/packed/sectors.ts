import { type BitCoder, Chances, type Prose } from "../../coding/index.js";
import type { DraftCell, DraftDistrict, SectorDraft } from "../sector-draft.js";
import { areaOf, cellsOf, stepOfClass } from "../table.js";
import { CouncilShares } from "./councils.js";
import { DistrictCodes } from "./districts.js";

/**
 * Walks over the table of sectors: writes `given`, or reads what was written and takes no notice of what is given.
 * Everything is expected from what stands before it: a district from the one before, a cell's radius from its
 * siblings', its place from where its siblings leave the middle to be.
 * @param areas ids that councils are named by
 */
export function walkSectors(
  coder: BitCoder,
  letters: Prose,
  areas: readonly string[],
  given: SectorDraft | undefined,
): SectorDraft {
  const edition = letters.text(given?.edition ?? "");
  const unplaced = wordsOf(letters.text(given?.unplaced.join(" ") ?? ""));
  const codes = new DistrictCodes(coder).walk(given?.districts.map(({ code }) => code) ?? []);
  const walk = new DistrictWalk(coder);
  const shares = new CouncilShares(coder, areas, given?.councils ?? []);
  const districts: DraftDistrict[] = [];
  const cells: DraftCell[] = [];
  for (const code of codes) {
    const district = walk.district(code, given?.districts[districts.length]);
    districts.push(district);
    const count = cellsOf(district.sectors);
    for (let left = count; left > 0; left--) {
      const from = given?.cells[cells.length];
      const cell = walk.cell(district, left, from);
      cell.councils = shares.walk(cell.radiusClass, left === count, from?.councils);
      cells.push(cell);
    }
  }
  return { edition, unplaced, councils: shares.councils, districts, cells };
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** A middle class, from which the first district's is told. */
const MIDDLE_CLASS = 20;
const SECTORS = 10;
/** A sector so many classes below its district is one building's or post boxes: it tells nothing of its siblings. */
const SMALL = 6;
/** A cell's councils until they are read. */
const NONE: number[] = [];

class DistrictWalk {
  private readonly masks: Chances;
  private readonly radii: Chances;
  private readonly lats: Chances;
  private readonly lngs: Chances;
  private readonly cellRadii: Chances;
  private readonly cellLats: Chances;
  private readonly cellLngs: Chances;
  /** Of the cells of this district so far that are not small: how many, the sums of their places, in steps, and classes. */
  private count = 0;
  private y = 0;
  private x = 0;
  private classes = 0;
  private afterSmall = false;
  private before: DraftDistrict = { code: "", sectors: 0, y: 0, x: 0, radiusClass: MIDDLE_CLASS };

  constructor(coder: BitCoder) {
    this.masks = new Chances(coder, 8 * 11, SECTORS);
    this.radii = new Chances(coder, 64);
    this.lats = new Chances(coder, 32);
    this.lngs = new Chances(coder, 32);
    this.cellRadii = new Chances(coder, 7 * 4 * 6);
    this.cellLats = new Chances(coder, 32);
    this.cellLngs = new Chances(coder, 32 * 8);
  }

  district(code: string, given: DraftDistrict | undefined): DraftDistrict {
    const { before } = this;
    const sectors = this.sectors(given?.sectors ?? 0);
    const radiusClass =
      MIDDLE_CLASS + this.radii.in(before.radiusClass).signed((given?.radiusClass ?? 0) - MIDDLE_CLASS);
    const step = sectors === 0 ? 1 : stepOfClass(radiusClass);
    const nextArea = areaOf(code) === areaOf(before.code) ? 0 : 1;
    const size = clamp(before.radiusClass - radiusClass + 8, 15) * 2 + nextArea;
    const fromY = Math.round(before.y / step);
    const fromX = Math.round(before.x / step);
    const y = this.lats.in(size).signed((given?.y ?? 0) / step - fromY);
    const x = this.lngs.in(magnitude(y) * 2 + nextArea).signed((given?.x ?? 0) / step - fromX);
    this.count = this.y = this.x = this.classes = 0;
    this.afterSmall = false;
    this.before = { code, sectors, y: (fromY + y) * step, x: (fromX + x) * step, radiusClass };
    return this.before;
  }

  private sectors(given: number): number {
    let mask = 0;
    let count = 0;
    for (let digit = 0; digit < SECTORS; digit++) {
      const last = digit < 3 ? mask << (3 - digit) : mask >> (digit - 3);
      const bit = this.masks.in((last & 7) * 11 + count).bit(digit, (given >> digit) & 1);
      mask |= bit << digit;
      count += bit;
    }
    return mask;
  }

  /** @param left how many cells of the district are to come, with this one */
  cell(district: DraftDistrict, left: number, given: DraftCell | undefined): DraftCell {
    const size = district.radiusClass;
    if (district.sectors === 0) return { y: 0, x: 0, radiusClass: size, councils: NONE };
    // A cell is expected to be as large as its siblings on average, the first a class below the district.
    const expected = this.count === 0 ? Math.max(0, size - 1) : Math.round(this.classes / this.count);
    const sibling = clamp(size - expected + 3, 6) * 4 + Math.min(3, this.count);
    const context = sibling * 6 + (this.afterSmall ? 3 : 0) + Math.min(left, 3) - 1;
    const radiusClass = expected + this.cellRadii.in(context).signed((given?.radiusClass ?? 0) - expected);
    const step = stepOfClass(radiusClass);
    // The middle of all cells lies near the district's: what the siblings leave over is shared among those to come.
    const fromY = Math.round(-this.y / (left + 1) / step);
    const fromX = Math.round(-this.x / (left + 1) / step);
    const spread = clamp(size - radiusClass + 8, 31);
    const dy = this.cellLats.in(spread).signed((given?.y ?? 0) - fromY, signOf(fromY));
    const across = spread * 8 + Math.min(7, magnitude(dy));
    const dx = this.cellLngs.in(across).signed((given?.x ?? 0) - fromX, signOf(fromX));
    const cell = { y: fromY + dy, x: fromX + dx, radiusClass, councils: NONE };
    this.afterSmall = radiusClass <= size - SMALL;
    if (!this.afterSmall) {
      this.count++;
      this.classes += radiusClass;
      this.y += cell.y * step;
      this.x += cell.x * step;
    }
    return cell;
  }
}

/** 0, 1 or 2 for nothing, more and less. */
function signOf(value: number): number {
  return value > 0 ? 1 : value < 0 ? 2 : 0;
}

/** The length of a number in bits. */
function magnitude(value: number): number {
  return Math.min(15, 32 - Math.clz32(Math.abs(value)));
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
