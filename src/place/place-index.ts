import { type Area, AreaIndex, type Spot } from "./areas.js";
import { family, groundOf, spotsOf } from "./ground.js";
import type { LocatedPlace, Nation, Point } from "./outcome.js";
import { type UnpackedTables, unpackPlaces } from "./packed/index.js";
import { decodeSectors, type SectorTable, tableOf } from "./table.js";
import { readTownText } from "./town-text.js";
import { TownIndex, type TownMatch } from "./towns.js";
import type { UnitTable } from "./units.js";
import type { Water } from "./water.js";

/** Tables of places, all of them text that is read when first needed and not before. */
export interface PlaceTables {
  /** All built tables in one, packed: what `fingerpost` carries. Any table beside it is used instead of its own. */
  packed?: string;
  /** `data/places/sectors.txt`, or what `fingerpost places build` made; needed where there is no `packed`. */
  sectors?: string;
  /** `data/places/towns.txt`: cities and towns. */
  towns?: string;
  /** `data/places/all-places.txt`: every village and hamlet too; replaces `towns`. */
  villages?: string;
  /** JSON of the areas in `data/places/areas`. */
  areas?: string;
  /** JSON of `data/places/water.yaml`. */
  water?: string;
}

/** Unpacked once for each tables, however many directories share them. */
const unpackedTables = new WeakMap<PlaceTables, UnpackedTables>();

function unpacked(tables: PlaceTables): UnpackedTables | undefined {
  if (tables.packed === undefined) return undefined;
  let found = unpackedTables.get(tables);
  if (found === undefined) {
    found = unpackPlaces(tables.packed);
    unpackedTables.set(tables, found);
  }
  return found;
}

/** The areas of tables, without a host's own. */
export function builtAreas(tables: PlaceTables): readonly Area[] {
  return tables.areas === undefined ? (unpacked(tables)?.areas ?? []) : (JSON.parse(tables.areas) as Area[]);
}

function builtWaters(tables: PlaceTables): readonly Water[] {
  return tables.water === undefined ? (unpacked(tables)?.water ?? []) : (JSON.parse(tables.water) as Water[]);
}

export interface PlacesOptions {
  /** Where to measure from when a person has no address (the ZZ99 postcodes): the practice's own place. */
  home?: Point | string;
  /** A host's own areas, beside the built ones. An id used twice keeps the host's. */
  areas?: readonly Area[];
  /** A host's own waters, beside the built ones. */
  water?: readonly Water[];
  /** Unit postcodes, from `readUnits`. */
  units?: readonly UnitTable[];
}

/** The tables of one `createPlaces`, each decoded at the first question that needs it, and what they say of a spot. */
export class PlaceIndex {
  private readonly tables: PlaceTables;
  readonly options: PlacesOptions;
  private sectorTable: SectorTable | undefined;
  private areaIndex: AreaIndex | undefined;
  private townIndex: TownIndex | undefined;
  /** Finding a town's areas, or an area's middle, looks at every sector: done once each. */
  readonly locatedOnce: WeakMap<TownMatch | Area, LocatedPlace> = new WeakMap();
  private waterLines: readonly Water[] | undefined;

  constructor(tables: PlaceTables, options: PlacesOptions) {
    this.tables = tables;
    this.options = options;
  }

  get table(): SectorTable {
    this.sectorTable ??= this.tables.sectors === undefined ? this.packedSectors() : decodeSectors(this.tables.sectors);
    return this.sectorTable;
  }

  private packedSectors(): SectorTable {
    const found = unpacked(this.tables);
    if (found === undefined) throw new Error("These places tables have neither `packed` nor `sectors`.");
    return tableOf(found.sectors);
  }

  get areas(): AreaIndex {
    this.areaIndex ??= new AreaIndex([...(this.options.areas ?? []), ...builtAreas(this.tables)], this.table);
    return this.areaIndex;
  }

  get towns(): TownIndex {
    const text = this.tables.villages ?? this.tables.towns;
    this.townIndex ??= new TownIndex(
      () => (text === undefined ? unpacked(this.tables)?.towns() : undefined) ?? readTownText(text ?? ""),
      (district) => this.describe(district),
    );
    return this.townIndex;
  }

  get waters(): readonly Water[] {
    this.waterLines ??= [...builtWaters(this.tables), ...(this.options.water ?? [])];
    return this.waterLines;
  }

  /** An outcome with the nation and the areas of its spots. Its point is a copy, since answers are the caller's own. */
  located(
    status: LocatedPlace["status"],
    label: string,
    point: Point,
    radius: number,
    precision: LocatedPlace["precision"],
    spots: readonly Spot[],
  ): LocatedPlace {
    const nation = this.nation(spots, 0.5);
    return {
      status,
      label,
      point: { ...point },
      radius,
      precision,
      ...(nation ? { nation } : {}),
      areas: this.areas.around(spots, precision !== "town"),
    };
  }

  /** The nation that at least such a share of the spots lies in. */
  nation(spots: readonly Spot[], least: number): Nation | undefined {
    const sums = new Map<Nation, number>();
    for (const spot of spots) {
      if (spot.council !== undefined) {
        const nation = this.areas.nationOf(spot.council);
        if (nation) sums.set(nation, (sums.get(nation) ?? 0) + 1);
        continue;
      }
      for (const { council, share } of this.table.cells.councilsOf(spot.cell)) {
        const nation = this.table.councils[council]?.nation;
        if (nation) sums.set(nation, (sums.get(nation) ?? 0) + share);
      }
    }
    for (const [nation, sum] of sums) if (sum / spots.length >= least) return nation;
    return undefined;
  }

  /** The spots that a located place may lie in. */
  ground(place: LocatedPlace): Spot[] {
    return groundOf(place, this.table, (unit) => {
      for (const units of this.options.units ?? []) {
        const found = units.get(unit);
        if (found) return found.council;
      }
      return undefined;
    });
  }

  /** What tells a place from its namesakes: council, county and nation of its district. */
  private describe(code: string): { council: string; county: string; words: string } {
    const [district] = family(code, this.table);
    const spots = district ? spotsOf(district) : [];
    const council = this.areas.mainCouncil(spots);
    const chain = council === undefined ? [] : this.areas.chain(council);
    const county =
      chain.find((id) => this.areas.get(id)?.kind === "county") ??
      chain.find((id) => this.areas.get(id)?.kind === "nation");
    const nameOf = (id: string | undefined): string => (id === undefined ? "" : (this.areas.get(id)?.name ?? id));
    // "England and Wales" tells no town of the one from a town of the other.
    const words = chain
      .map((id) => this.areas.get(id))
      .filter((area) => area?.kind !== "group")
      .flatMap((area) => [area?.name, area?.name_cy, ...(area?.other_names ?? [])])
      .join(" ");
    return { council: nameOf(council), county: nameOf(county), words };
  }
}
