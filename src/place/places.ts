import { type PlaceMessage, placeMessage } from "../language/places.js";
import { type Area, AreaIndex, type Spot } from "./areas.js";
import { isPoint } from "./distance.js";
import { family, groundOf, nearestCell, roughMetres, spotOf, spotsOf } from "./ground.js";
import { findMentions } from "./mentions.js";
import type { LocatedPlace, Nation, PlaceMention, PlaceOutcome, Places, Point } from "./outcome.js";
import { LONGEST_TYPED, type PostcodeReading, readPostcode } from "./postcode.js";
import { cellOf, type District, decodeSectors, pointOf, radiusOf, type SectorTable } from "./table.js";
import { TownIndex, type TownMatch } from "./towns.js";
import { UNIT_RADIUS, type UnitTable } from "./units.js";
import { crossedWater, type Water } from "./water.js";

/** The built tables. All are text that is read when first needed, and not before. */
export interface PlaceTables {
  /** `data/places/sectors.txt`. */
  sectors: string;
  /** `data/places/towns.txt`: cities and towns. */
  towns?: string;
  /** `data/places/all-places.txt`: every village and hamlet too; replaces `towns`. */
  villages?: string;
  /** JSON of the areas in `data/places/areas`. */
  areas?: string;
  /** JSON of `data/places/water.yaml`. */
  water?: string;
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

type Lang = "en" | "cy";

/** Nine in ten of a place's postcodes inside an area: the same measure as its radius. */
const MOSTLY = 0.9;

/**
 * Makes the places from tables. Nothing is decoded until the first question.
 * @throws never for what a person types; a table of another layout throws at the first question
 */
export function createPlaces(tables: PlaceTables, options: PlacesOptions = {}): Places {
  return new TablePlaces(tables, options);
}

class TablePlaces implements Places {
  private readonly tables: PlaceTables;
  private readonly options: PlacesOptions;
  private sectorTable: SectorTable | undefined;
  private areaIndex: AreaIndex | undefined;
  private townIndex: TownIndex | undefined;
  private waters: readonly Water[] | undefined;
  /** One search asks of one place about thousands of records, which mostly name the same few areas. */
  private readonly covered = new WeakMap<
    LocatedPlace,
    { ground: Spot[]; areas: Map<string, "yes" | "no" | "unknown"> }
  >();
  /** Finding a town's areas looks at every sector: done once a town. */
  private readonly locatedTowns = new WeakMap<TownMatch, LocatedPlace>();

  constructor(tables: PlaceTables, options: PlacesOptions) {
    this.tables = tables;
    this.options = options;
  }

  private get table(): SectorTable {
    this.sectorTable ??= decodeSectors(this.tables.sectors);
    return this.sectorTable;
  }

  private get areas(): AreaIndex {
    this.areaIndex ??= new AreaIndex(
      [...(this.options.areas ?? []), ...(JSON.parse(this.tables.areas ?? "[]") as Area[])],
      this.table,
    );
    return this.areaIndex;
  }

  private get towns(): TownIndex {
    this.townIndex ??= new TownIndex(this.tables.villages ?? this.tables.towns ?? "", (district) =>
      this.describe(district),
    );
    return this.townIndex;
  }

  find(near: string | Point | undefined, lang: Lang = "en"): PlaceOutcome {
    if (near === undefined || near === null) return { status: "not-given" };
    if (typeof near === "object") return this.atPoint(near, lang);
    const typed = String(near).slice(0, LONGEST_TYPED).trim();
    if (typed === "") return { status: "not-given" };
    const readings = readPostcode(typed);
    const special = this.special(readings, lang);
    if (special) return special;
    return (
      this.byReadings(
        readings.filter((reading) => !("corrected" in reading && reading.corrected)),
        typed,
      ) ??
      this.byName(typed, lang) ??
      this.byReadings(readings, typed) ??
      this.firstMentioned(typed, lang) ??
      refuse(
        readings.some((reading) => reading.shape !== "area")
          ? "unknown-postcode"
          : isName(typed)
            ? "unknown-name"
            : "not-understood",
        lang,
      )
    );
  }

  mentions(text: string, lang: Lang = "en"): PlaceMention[] {
    return findMentions(text, {
      postcode: (words) => {
        const readings = readPostcode(words).filter((reading) => !("corrected" in reading && reading.corrected));
        return this.byReadings(readings, words);
      },
      towns: () => this.towns,
      outcome: (matches) => this.fromTowns(matches, lang),
    });
  }

  locate(place: {
    postcode?: string;
    lat?: number;
    lng?: number;
    town?: string;
  }): { point: Point; uncertainty: number } | undefined {
    const own = { lat: place.lat, lng: place.lng };
    if (isPoint(own)) return { point: { lat: own.lat, lng: own.lng }, uncertainty: 0 };
    const found = place.postcode ? this.byReadings(readPostcode(place.postcode), place.postcode) : undefined;
    const located = found ?? (place.town ? this.find(place.town) : undefined);
    if (located?.status !== "found" && located?.status !== "approximate") return undefined;
    return { point: located.point, uncertainty: located.radius };
  }

  covers(area: string, place: LocatedPlace): "yes" | "no" | "unknown" {
    let answers = this.covered.get(place);
    if (answers === undefined) {
      answers = { ground: this.ground(place), areas: new Map() };
      this.covered.set(place, answers);
    }
    const known = answers.areas.get(area);
    if (known) return known;
    const share = this.areas.share(area, answers.ground);
    const answer = share === undefined ? "unknown" : share >= MOSTLY ? "yes" : share > 0 ? "unknown" : "no";
    answers.areas.set(area, answer);
    return answer;
  }

  areaLabel(area: string, lang: Lang = "en"): string {
    const meaning = this.areas.read(area);
    if (meaning === undefined) return area;
    if ("area" in meaning) return (lang === "cy" ? meaning.area.name_cy : undefined) ?? meaning.area.name;
    if ("letters" in meaning) return meaning.letters;
    if ("district" in meaning) return meaning.district;
    return "sector" in meaning ? meaning.sector : area;
  }

  areaNation(area: string): Nation | undefined {
    const meaning = this.areas.read(area);
    if (meaning === undefined || "everyone" in meaning) return undefined;
    if ("area" in meaning) return this.areas.nationOf(meaning.area.id);
    const spots = this.table.districts
      .filter(({ code }) =>
        "letters" in meaning
          ? /^[A-Z]+/.exec(code)?.[0] === meaning.letters
          : code === ("district" in meaning ? meaning.district : meaning.sector.slice(0, -2)),
      )
      .flatMap(spotsOf)
      .filter((spot) => !("sector" in meaning) || spot.sector === undefined || spot.sector === meaning.sector);
    return this.nation(spots, 0.98);
  }

  crossesWater(from: Point, to: Point): boolean {
    this.waters ??= [...(JSON.parse(this.tables.water ?? "[]") as Water[]), ...(this.options.water ?? [])];
    return crossedWater(from, to, this.waters) !== undefined;
  }

  private special(readings: readonly PostcodeReading[], lang: Lang): PlaceOutcome | undefined {
    const shape = readings[0]?.shape;
    if (shape === "overseas") return refuse("outside", lang, "outside");
    if (shape === "forces") return refuse("forces", lang, "not-a-place");
    if (shape === "non-geographic") return refuse("no-place", lang, "not-a-place");
    if (shape === "no-fixed-abode") return this.home(lang);
    const [first] = readings;
    if (first && "district" in first && this.table.unplaced.has(first.district))
      return refuse("no-place", lang, "not-a-place");
    if (first?.shape === "area" && this.table.areas.has(first.area)) {
      const towns = this.towns.inArea(first.area, 8);
      return {
        status: "ambiguous",
        choices: towns.map((match) => ({ label: this.towns.label(match), point: match.town.point })),
        text: placeMessage("area-only", lang),
      };
    }
    return undefined;
  }

  private home(lang: Lang): PlaceOutcome {
    const { home } = this.options;
    if (home === undefined || (typeof home === "string" && readPostcode(home)[0]?.shape === "no-fixed-abode"))
      return { status: "not-given" };
    const found = this.find(home, lang);
    if (found.status !== "found" && found.status !== "approximate") return { status: "not-given" };
    return {
      ...found,
      status: "approximate",
      ...(typeof home === "string" ? {} : { label: placeMessage("home", lang) }),
    };
  }

  /** The first reading that exists. */
  private byReadings(readings: readonly PostcodeReading[], typed: string): LocatedPlace | undefined {
    let coarser: LocatedPlace | undefined;
    for (const reading of readings) {
      if (reading.shape !== "unit" && reading.shape !== "sector" && reading.shape !== "district") continue;
      const corrected = reading.corrected ? { corrected_from: typed } : {};
      if (reading.shape === "unit") {
        const unit = this.unit(reading.unit);
        if (unit) return { ...unit, ...corrected };
      }
      const [district, ...more] = family(reading.district, this.table);
      if (district === undefined) continue;
      if (reading.shape === "district")
        return { ...this.wholeDistrict(reading.district, [district, ...more]), ...corrected };
      const cell = more.length > 0 ? undefined : cellOf(district, Number(reading.sector.slice(-1)));
      if (cell !== undefined)
        return { ...this.sector(reading.sector, district, cell, reading.shape === "sector"), ...corrected };
      if (reading.shape === "unit" && coarser === undefined && more.length === 0) {
        coarser = { ...this.wholeDistrict(reading.district, [district]), status: "approximate", ...corrected };
      }
    }
    return coarser;
  }

  private unit(code: string): LocatedPlace | undefined {
    for (const units of this.options.units ?? []) {
      const found = units.get(code);
      if (!found) continue;
      const spots = groundOf(
        { status: "found", label: code, point: found.point, radius: UNIT_RADIUS, precision: "unit", areas: [] },
        this.table,
        () => found.council,
      );
      return this.located("found", code, found.point, UNIT_RADIUS, "unit", spots);
    }
    return undefined;
  }

  private sector(code: string, district: District, index: number, exact: boolean): LocatedPlace {
    const spots = [{ cell: index, district: district.code, sector: code }];
    return this.located(
      exact ? "found" : "approximate",
      code,
      pointOf(this.table, index),
      radiusOf(this.table, index),
      "sector",
      spots,
    );
  }

  private wholeDistrict(code: string, districts: readonly [District, ...District[]]): LocatedPlace {
    const [first, ...more] = districts;
    const spots = districts.flatMap(spotsOf);
    if (more.length === 0)
      return this.located(
        first.approximate ? "approximate" : "found",
        code,
        first.point,
        first.radius,
        "district",
        spots,
      );
    const lat = districts.reduce((sum, { point }) => sum + point.lat, 0) / districts.length;
    const lng = districts.reduce((sum, { point }) => sum + point.lng, 0) / districts.length;
    const radius = Math.ceil(
      Math.max(...districts.map((district) => roughMetres({ lat, lng }, district.point) + district.radius)),
    );
    return this.located("approximate", code, { lat, lng }, radius, "district", spots);
  }

  private atPoint(near: Point, lang: Lang): PlaceOutcome {
    if (!isPoint(near)) return refuse("not-understood", lang, "not-understood");
    const nearest = nearestCell(near, this.table);
    if (nearest === undefined) return refuse("outside", lang, "outside");
    const point = { lat: near.lat, lng: near.lng };
    return this.located("found", placeMessage("point", lang), point, 0, "point", [spotOf(nearest.cell, this.table)]);
  }

  private byName(typed: string, lang: Lang): PlaceOutcome | undefined {
    const matches = this.towns.find(typed);
    if (matches.length > 0) return this.fromTowns(matches, lang);
    return this.byArea(typed);
  }

  private fromTowns(matches: readonly TownMatch[], lang: Lang): PlaceOutcome {
    const clear = this.towns.clearlyMeant(matches);
    const choices = matches
      .filter((match) => match !== clear)
      .map((match) => ({ label: this.towns.label(match), point: match.town.point }));
    if (clear === undefined)
      return { status: "ambiguous", choices: choices.slice(0, 12), text: placeMessage("namesakes", lang) };
    const found = this.town(clear);
    return choices.length > 0 ? { ...found, choices: choices.slice(0, 12) } : found;
  }

  private town(match: TownMatch): LocatedPlace {
    const known = this.locatedTowns.get(match);
    if (known) return known;
    const { town, name } = match;
    const spots = groundOf(
      { status: "found", label: name, point: town.point, radius: town.radius, precision: "town", areas: [] },
      this.table,
      () => undefined,
    );
    const found = this.located("found", name, town.point, town.radius, "town", spots);
    this.locatedTowns.set(match, found);
    return found;
  }

  /** A council, county or island typed by its name: the middle of its sectors. */
  private byArea(typed: string): PlaceOutcome | undefined {
    const area = this.areas.named(typed);
    if (area === undefined || area.kind === "group" || area.kind === "nation") return undefined;
    const spots = this.table.districts
      .flatMap(spotsOf)
      .filter((spot) => (this.areas.share(area.id, [spot]) ?? 0) >= 0.5);
    if (spots.length === 0) return undefined;
    const points = spots.map((spot) => pointOf(this.table, spot.cell));
    const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length;
    const lng = points.reduce((sum, point) => sum + point.lng, 0) / points.length;
    const away = points.map((point) => roughMetres({ lat, lng }, point)).sort((a, b) => a - b);
    const radius = Math.ceil(away[Math.ceil(away.length * 0.9) - 1] ?? 0) + 500;
    return this.located("approximate", area.name, { lat, lng }, radius, "town", spots);
  }

  private firstMentioned(typed: string, lang: Lang): PlaceOutcome | undefined {
    const sure = this.mentions(typed, lang).find(
      ({ outcome }) => !("precision" in outcome && outcome.precision === "district") || /,/.test(typed),
    );
    return sure?.outcome;
  }

  private located(
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
      point,
      radius,
      precision,
      ...(nation ? { nation } : {}),
      areas: this.areas.around(spots, precision !== "town"),
    };
  }

  /** The nation that at least such a share of the spots lies in. */
  private nation(spots: readonly Spot[], least: number): Nation | undefined {
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

  private ground(place: LocatedPlace): Spot[] {
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
    const words = chain.flatMap((id) => [nameOf(id), this.areas.get(id)?.name_cy ?? ""]).join(" ");
    return { council: nameOf(council), county: nameOf(county), words };
  }
}

function refuse(
  message: PlaceMessage,
  lang: Lang,
  status?: "unknown" | "outside" | "not-a-place" | "not-understood",
): PlaceOutcome {
  return {
    status: status ?? (message === "not-understood" ? "not-understood" : "unknown"),
    text: placeMessage(message, lang),
  };
}

function isName(typed: string): boolean {
  return /^[\p{L}\p{M}\s'’.,&()/-]+$/u.test(typed);
}
