import type { Nation } from "./outcome.js";
import { NATIONS } from "./outcome.js";
import { foldPlaceName } from "./place-name.js";
import { readPostcode } from "./postcode.js";
import type { SectorTable } from "./table.js";

/** A named area that a record can cover. */
export interface Area {
  /** `trafford`, `nhs-lothian`, `worcestershire-malvern-team-2018`. */
  id: string;
  /** As people say it: `Trafford`. */
  name: string;
  name_cy?: string;
  /** What else people write: `Lancs`, `East Yorkshire`. */
  other_names?: readonly string[];
  kind: "group" | "nation" | "county" | "council" | "health-board" | "neighbourhood" | "own";
  /** Ids of the areas it lies in. Several are fine: areas overlap. */
  within?: readonly string[];
  /** What it is made of, where it is not made of councils: area ids, postcode areas, districts and sectors. */
  made_of?: readonly string[];
}

/** One spot a person may be in: a cell of the table, and the council where that is known exactly. */
export interface Spot {
  cell: number;
  district: string;
  /** `WR15 8`, where it is known that closely. */
  sector?: string;
  council?: string;
}

/** What an area reference in a record means. */
type Reference = { area: Area } | { letters: string } | { district: string } | { sector: string } | { everyone: true };

const SIZE: Readonly<Record<Area["kind"], number>> = {
  own: 0,
  neighbourhood: 1,
  council: 2,
  county: 3,
  "health-board": 3,
  nation: 4,
  group: 5,
};
/** Deeper than any chain of areas; keeps a ring ("a lies in b lies in a") from turning for ever. */
const DEEPEST = 10;

/** "Isle of Man" stays whole: "man" is no place. */
function shortName(name: string): string {
  return foldPlaceName(name)
    .replace(/^the /, "")
    .replace(/^isles? of (?=\w{4})| islands?$/, "");
}

/** Answers questions about areas over one table. */
export class AreaIndex {
  private readonly byId: Map<string, Area>;
  private byName: Map<string, Area> | undefined;
  private readonly references = new Map<string, Reference>();
  private madeAreas: readonly Area[] | undefined;
  private readonly chains = new Map<string, readonly string[]>();
  /** What each area made of others is made of, read: every place that is found is held against all of them. */
  private readonly partsOf = new Map<Area, readonly Reference[]>();
  private withCouncils: ReadonlySet<string> | undefined;
  private readonly known = new Map<string, boolean>();
  private readonly table: SectorTable;

  constructor(areas: Iterable<Area>, table: SectorTable) {
    this.byId = new Map();
    for (const area of areas) if (!this.byId.has(area.id)) this.byId.set(area.id, area);
    this.table = table;
  }

  get(id: string): Area | undefined {
    return this.byId.get(id);
  }

  /** An area's own id and those of all it lies in. */
  chain(id: string): readonly string[] {
    const known = this.chains.get(id);
    if (known) return known;
    const found = [id];
    for (let at = 0; at < found.length && found.length < 64; at++) {
      for (const parent of this.byId.get(found[at] ?? "")?.within ?? [])
        if (!found.includes(parent)) found.push(parent);
    }
    this.chains.set(id, found);
    return found;
  }

  nationOf(id: string): Nation | undefined {
    const chain = this.chain(id);
    return NATIONS.find((nation) => chain.includes(nation));
  }

  /** An area that is no group, by its id or by a name in either language, with "the", "isle of" and "islands" or without. */
  named(typed: string): Area | undefined {
    if (this.byName === undefined) {
      this.byName = new Map();
      for (const area of this.byId.values())
        for (const name of [area.id, area.name, area.name_cy ?? area.id, ...(area.other_names ?? [])].map(shortName))
          if (area.kind !== "group" && !this.byName.has(name)) this.byName.set(name, area);
    }
    return this.byName.get(shortName(typed));
  }

  /** What a reference means, whatever its case and spacing; undefined when it is not known. */
  read(reference: string): Reference | undefined {
    const known = this.references.get(reference);
    if (known) return known;
    const meaning = this.readNew(reference);
    // Only what is known is kept, so that the memory is bounded by the table however much is asked.
    if (meaning && reference.length <= 80) this.references.set(reference, meaning);
    return meaning;
  }

  private readNew(reference: string): Reference | undefined {
    const id = reference.trim().toLowerCase();
    if (id === "anyone") return { everyone: true };
    const area = this.byId.get(reference.trim()) ?? this.byId.get(id) ?? this.byId.get(id.replace(/\s+/g, "-"));
    if (area) return { area };
    for (const reading of readPostcode(reference)) {
      if (reading.shape === "area" && this.table.areas.has(reading.area)) return { letters: reading.area };
      if (reading.shape === "district" && this.table.districtIndex.has(reading.district))
        return { district: reading.district };
      if (reading.shape === "sector" && this.table.districtIndex.has(reading.district))
        return { sector: reading.sector };
    }
    return undefined;
  }

  /**
   * Whether all that a reference means is known: an area with a part that means nothing, or with nothing in it, may
   * hold somebody all the same.
   */
  isKnown(reference: string): boolean {
    const meaning = this.read(reference);
    if (meaning === undefined || !("area" in meaning)) return meaning !== undefined;
    const { id, made_of: parts = [] } = meaning.area;
    const found = this.known.get(id);
    if (found !== undefined) return found;
    // Areas that are made of each other have nothing in them.
    this.known.set(id, false);
    const known = parts.every((part) => this.isKnown(part)) && (parts.length > 0 || this.holdsCouncil(id));
    this.known.set(id, known);
    return known;
  }

  private holdsCouncil(id: string): boolean {
    this.withCouncils ??= new Set(this.table.councils.flatMap((council) => this.chain(council.id)));
    return this.withCouncils.has(id);
  }

  /** How much of the spots (0 to 1) lies in what any reference means; undefined when no reference is known. */
  share(references: readonly string[], spots: readonly Spot[]): number | undefined {
    const meanings = references.flatMap((each) => this.read(each) ?? []);
    if (meanings.length === 0 || spots.length === 0) return undefined;
    let sum = 0;
    for (const spot of spots) {
      const most = Math.max(...meanings.map((each) => this.inside(each, spot, 0)));
      sum += meanings.length === 1 ? most : Math.max(most, this.councilsInAny(meanings, spot));
    }
    return sum / spots.length;
  }

  /** The share of a spot whose council lies in any of several areas: what lies in two of them counts once. */
  private councilsInAny(meanings: readonly Reference[], spot: Spot): number {
    let sum = 0;
    for (const { id, share } of this.councilsOf(spot)) {
      const chain = this.chain(id);
      if (meanings.some((each) => "area" in each && chain.includes(each.area.id))) sum += share;
    }
    return sum;
  }

  private inside(meaning: Reference, spot: Spot, depth: number): number {
    if ("everyone" in meaning) return 1;
    if ("letters" in meaning) return /^[A-Z]+/.exec(spot.district)?.[0] === meaning.letters ? 1 : 0;
    if ("district" in meaning) return spot.district === meaning.district ? 1 : 0;
    if ("sector" in meaning) {
      if (spot.sector !== undefined) return spot.sector === meaning.sector ? 1 : 0;
      return meaning.sector.startsWith(`${spot.district} `) ? 0.5 : 0;
    }
    return this.insideArea(meaning.area, spot, depth);
  }

  private insideArea(area: Area, spot: Spot, depth: number): number {
    if (depth > DEEPEST) return 0;
    let share = 0;
    for (const part of this.parts(area)) share += this.inside(part, spot, depth + 1);
    for (const { id, share: part } of this.councilsOf(spot)) if (this.chain(id).includes(area.id)) share += part;
    return Math.min(1, share);
  }

  /** What an area is made of, but for what is not known, and for everyone, who is no part of a place. */
  private parts(area: Area): readonly Reference[] {
    let parts = this.partsOf.get(area);
    if (parts === undefined) {
      parts = (area.made_of ?? []).flatMap((part) => this.read(part) ?? []).filter((part) => !("everyone" in part));
      this.partsOf.set(area, parts);
    }
    return parts;
  }

  /** The councils a spot may lie in, with their shares. */
  councilsOf(spot: Spot): { id: string; share: number }[] {
    if (spot.council !== undefined) return [{ id: spot.council, share: 1 }];
    return this.table.cells
      .councilsOf(spot.cell)
      .map(({ council, share }) => ({ id: this.table.councils[council]?.id ?? "", share }));
  }

  /**
   * The areas that at least half of the spots lie in, smallest first: own lists, neighbourhoods, council, county,
   * board, nation, groups.
   * @param always whether the largest council counts even below a half
   */
  around(spots: readonly Spot[], always: boolean): string[] {
    const sums = new Map<string, number>();
    const council = this.mainCouncil(spots);
    for (const spot of spots) {
      for (const { id, share } of this.councilsOf(spot))
        for (const area of this.chain(id)) sums.set(area, (sums.get(area) ?? 0) + share);
    }
    const found = new Set<string>(always && council !== undefined ? this.chain(council) : []);
    for (const [id, sum] of sums) if (sum >= spots.length / 2) found.add(id);
    for (const area of this.made()) {
      const meaning = this.read(area.id);
      let within = 0;
      if (meaning !== undefined) for (const spot of spots) within += this.inside(meaning, spot, 0);
      if (spots.length > 0 && within / spots.length >= 0.5) for (const id of this.chain(area.id)) found.add(id);
    }
    const size = (id: string): number => SIZE[this.byId.get(id)?.kind ?? "council"] * 100 - this.chain(id).length;
    return [...found].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
  }

  /** Areas made of postcodes or of other areas. */
  private made(): readonly Area[] {
    this.madeAreas ??= [...this.byId.values()].filter((area) => area.made_of !== undefined);
    return this.madeAreas;
  }

  /** The council with the largest share of the spots. */
  mainCouncil(spots: readonly Spot[]): string | undefined {
    const sums = new Map<string, number>();
    for (const spot of spots)
      for (const { id, share } of this.councilsOf(spot)) sums.set(id, (sums.get(id) ?? 0) + share);
    let best: string | undefined;
    for (const [id, sum] of sums) if (best === undefined || sum > (sums.get(best) ?? 0)) best = id;
    return best;
  }
}
