import { type BitCoder, Chances, type Prose } from "../../coding/index.js";
import { foldPlaceName } from "../place-name.js";
import type { DraftDistrict, SectorDraft } from "../sector-draft.js";
import { cellsOf, stepOfClass } from "../table.js";
import type { DraftTown, TownDraft } from "../town-draft.js";

/** A point in steps of the table. */
interface Spot {
  y: number;
  x: number;
  radiusClass: number;
}

/**
 * Walks over the towns: writes `given`, or reads. A town stands in its district, and its place is told from the
 * nearest of that district's sectors: so towns can be read only beside the very sectors they were packed with.
 */
export function walkTowns(
  coder: BitCoder,
  letters: Prose,
  sectors: SectorDraft,
  given: TownDraft | undefined,
): TownDraft {
  const counts = new Chances(coder, 4);
  const walk = new TownWalk(coder, letters);
  const towns: DraftTown[] = [];
  let count = 0;
  for (const [district, cells] of inOrderOfName(sectors)) {
    const inside = given?.towns.filter((town) => town.district === district.code) ?? [];
    count = counts.in(Math.min(3, count)).number(inside.length);
    for (let at = 0; at < count; at++) towns.push(walk.town(district, cells, inside[at]));
  }
  const aliases = letters
    .text(given?.aliases.map(([from, to]) => `${from}>${to.join(";")}`).join("|") ?? "")
    .split("|")
    .filter((alias) => alias !== "")
    .map((alias): [string, string[]] => {
      const [from = "", to = ""] = alias.split(">");
      return [from, to.split(";")];
    });
  return { towns, aliases, ordinary: walkOrdinary(coder, towns, given) };
}

/** Which of the names are everyday words. */
function walkOrdinary(coder: BitCoder, towns: readonly DraftTown[], given: TownDraft | undefined): string[] {
  const wanted = new Set(given?.ordinary);
  const names = new Set(towns.flatMap(({ name, other = "" }) => [foldPlaceName(name), foldPlaceName(other)]));
  const flags = new Chances(coder, 16, 1);
  return [...names]
    .filter((name) => name !== "" && !name.includes(" "))
    .filter((name) => flags.in(Math.min(15, name.length)).bit(0, wanted.has(name) ? 1 : 0) === 1)
    .sort();
}

/** Towns stand in the order of their district's letters and digits, as in `towns.txt`. */
function inOrderOfName(sectors: SectorDraft): [DraftDistrict, Spot[]][] {
  let cell = 0;
  return sectors.districts
    .map((district): [DraftDistrict, Spot[]] => {
      const spots = sectors.cells.slice(cell, cell + cellsOf(district.sectors)).map(({ y, x, radiusClass }) => {
        const step = stepOfClass(radiusClass);
        return { y: district.y + y * step, x: district.x + x * step, radiusClass };
      });
      cell += spots.length;
      return [district, spots];
    })
    .sort(([a], [b]) => (a.code < b.code ? -1 : 1));
}

class TownWalk {
  private readonly letters: Prose;
  private readonly ranks: Chances;
  private readonly nearest: Chances;
  private readonly lats: Chances;
  private readonly lngs: Chances;
  private readonly radii: Chances;

  constructor(coder: BitCoder, letters: Prose) {
    this.letters = letters;
    this.ranks = new Chances(coder, 1);
    this.nearest = new Chances(coder, 11);
    this.lats = new Chances(coder, 64);
    this.lngs = new Chances(coder, 16);
    this.radii = new Chances(coder, 8);
  }

  town({ code, radiusClass: size }: DraftDistrict, cells: readonly Spot[], given: DraftTown | undefined): DraftTown {
    const [name = "", other] = this.letters
      .text(given ? (given.other === undefined ? given.name : `${given.name}=${given.other}`) : "")
      .split("=");
    const rank = this.ranks.in(0).number(given?.rank ?? 0);
    const at = this.nearest.in(Math.min(10, cells.length)).number(given ? nearestTo(given, cells) : 0);
    const cell = cells[at] ?? { y: 0, x: 0, radiusClass: 0 };
    const y = this.lats.in(Math.min(63, cell.radiusClass)).signed((given?.y ?? 0) - cell.y);
    const x = this.lngs.in(32 - Math.clz32(Math.abs(y))).signed((given?.x ?? 0) - cell.x);
    const radiusClass = size + this.radii.in(rank).signed((given?.radiusClass ?? 0) - size);
    const where = { rank, y: cell.y + y, x: cell.x + x, radiusClass, district: code };
    return other === undefined ? { name, ...where } : { name, other, ...where };
  }
}

function nearestTo({ y, x }: DraftTown, cells: readonly Spot[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  cells.forEach((cell, at) => {
    const away = (cell.y - y) ** 2 + (cell.x - x) ** 2;
    if (away < least) {
      least = away;
      best = at;
    }
  });
  return best;
}
