import { type PlaceMessage, placeMessage } from "../language/places.js";
import type { Spot } from "./areas.js";
import { isPoint } from "./distance.js";
import { choicesOf, fromArea, fromBeginning, fromGuess, fromName, fromSlip, fromTowns } from "./from-name.js";
import { fromReadings } from "./from-postcode.js";
import { nearestCell, spotOf, spotsOf } from "./ground.js";
import { findMentions, POSTCODE } from "./mentions.js";
import type { LocatedPlace, Nation, PlaceMention, PlaceOutcome, Places, Point } from "./outcome.js";
import { PlaceIndex, type PlacesOptions, type PlaceTables } from "./place-index.js";
import { foldPlaceName } from "./place-name.js";
import { LONGEST_TYPED, type PostcodeReading, readPostcode } from "./postcode.js";
import { crossedWater } from "./water.js";

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

/** What a part of an area is told by. */
const PART = /\b(?:north|south|east|west|mid|central)\W*$/i;

class TablePlaces implements Places {
  private readonly index: PlaceIndex;
  /** One search asks of one place about thousands of records, which mostly name the same few areas. */
  private readonly covered = new WeakMap<
    LocatedPlace,
    { ground: Spot[]; areas: Map<string, "yes" | "no" | "unknown"> }
  >();

  constructor(tables: PlaceTables, options: PlacesOptions) {
    this.index = new PlaceIndex(tables, options);
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
      fromReadings(
        this.index,
        readings.filter((reading) => !("corrected" in reading && reading.corrected)),
        typed,
      ) ??
      this.besideTown(typed, lang) ??
      fromName(this.index, typed, lang) ??
      fromReadings(this.index, readings, typed) ??
      (isName(typed) ? fromBeginning(this.index, typed, lang) : undefined) ??
      this.firstMentioned(typed, lang) ??
      (isName(typed) ? fromGuess(this.index, typed, lang) : undefined) ??
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

  mentions(text: string, lang: Lang = "en", isWord: (word: string) => boolean = () => true): PlaceMention[] {
    return findMentions(text, {
      postcode: (words) => {
        const readings = readPostcode(words).filter((reading) => !("corrected" in reading && reading.corrected));
        return fromReadings(this.index, readings, words);
      },
      towns: () => this.index.towns,
      misspelt: (word) => (isWord(word) ? undefined : fromSlip(this.index, word, lang)),
      area: (name) => this.index.areas.named(name),
      outcome: (named) => ("id" in named ? fromArea(this.index, named, lang) : fromTowns(this.index, named, lang)),
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
    const found = place.postcode ? fromReadings(this.index, readPostcode(place.postcode), place.postcode) : undefined;
    const located = found ?? (place.town ? this.find(place.town) : undefined);
    if (located?.status !== "found" && located?.status !== "approximate") return undefined;
    return { point: located.point, uncertainty: located.radius };
  }

  covers(area: string, place: LocatedPlace): "yes" | "no" | "unknown" {
    return this.coversAny([area], place);
  }

  coversAny(references: readonly string[], place: LocatedPlace): "yes" | "no" | "unknown" {
    let answers = this.covered.get(place);
    if (answers === undefined) {
      answers = { ground: this.index.ground(place), areas: new Map() };
      this.covered.set(place, answers);
    }
    const asked = references.join("|");
    const known = answers.areas.get(asked);
    if (known) return known;
    const share = this.index.areas.share(references, answers.ground);
    const isNo = share === 0 && references.every((each) => this.index.areas.isKnown(each));
    const answer = share !== undefined && share >= MOSTLY ? "yes" : isNo ? "no" : "unknown";
    answers.areas.set(asked, answer);
    return answer;
  }

  areaLabel(area: string, lang: Lang = "en"): string {
    const meaning = this.index.areas.read(area);
    if (meaning === undefined) return area;
    if ("area" in meaning) return (lang === "cy" ? meaning.area.name_cy : undefined) ?? meaning.area.name;
    if ("letters" in meaning) return meaning.letters;
    if ("district" in meaning) return meaning.district;
    return "sector" in meaning ? meaning.sector : area;
  }

  areaNation(area: string): Nation | undefined {
    const meaning = this.index.areas.read(area);
    if (meaning === undefined || "everyone" in meaning) return undefined;
    if ("area" in meaning) return this.index.areas.nationOf(meaning.area.id);
    const spots = this.index.table.districts
      .filter(({ code }) =>
        "letters" in meaning
          ? /^[A-Z]+/.exec(code)?.[0] === meaning.letters
          : code === ("district" in meaning ? meaning.district : meaning.sector.slice(0, -2)),
      )
      .flatMap(spotsOf)
      .filter((spot) => !("sector" in meaning) || spot.sector === undefined || spot.sector === meaning.sector);
    return this.index.nation(spots, 0.98);
  }

  knowsArea(area: string): boolean {
    return this.index.areas.isKnown(area);
  }

  crossesWater(from: Point, to: Point): boolean {
    return crossedWater(from, to, this.index.waters) !== undefined;
  }

  private special(readings: readonly PostcodeReading[], lang: Lang): PlaceOutcome | undefined {
    const shape = readings[0]?.shape;
    if (shape === "overseas") return refuse("outside", lang, "outside");
    if (shape === "forces") return refuse("forces", lang, "not-a-place");
    if (shape === "non-geographic") return refuse("no-place", lang, "not-a-place");
    if (shape === "no-fixed-abode") return this.home(lang);
    const [first] = readings;
    if (first && "district" in first && this.index.table.unplaced.has(first.district))
      return refuse("no-place", lang, "not-a-place");
    if (first?.shape === "area" && this.index.table.areas.has(first.area)) {
      return {
        status: "ambiguous",
        choices: choicesOf(this.index, this.index.towns.inArea(first.area, 8)),
        text: placeMessage("area-only", lang),
      };
    }
    return undefined;
  }

  private home(lang: Lang): PlaceOutcome {
    const { home } = this.index.options;
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

  private atPoint(near: Point, lang: Lang): PlaceOutcome {
    if (!isPoint(near)) return refuse("not-understood", lang, "not-understood");
    const nearest = nearestCell(near, this.index.table);
    if (nearest === undefined) return refuse("outside", lang, "outside");
    const point = { lat: near.lat, lng: near.lng };
    const ground = [spotOf(nearest.cell, this.index.table)];
    const place = this.index.located("found", placeMessage("point", lang), point, 0, "point", ground);
    // The same spot is asked about when areas are: it is not looked for twice.
    this.covered.set(place, { ground, areas: new Map() });
    return place;
  }

  /** "Sheffield S8", "S8 0AA, Sheffield": the postcode says more than the town. */
  private besideTown(typed: string, lang: Lang): PlaceOutcome | undefined {
    const code = typed.match(POSTCODE)?.[0];
    // "Richmond (DL10)" is a town with what tells it apart.
    if (code === undefined || /[()]/.test(typed) || !fromName(this.index, typed.replace(code, ""), lang))
      return undefined;
    return fromReadings(this.index, readPostcode(code), code);
  }

  private firstMentioned(typed: string, lang: Lang): PlaceOutcome | undefined {
    const sure = this.mentions(typed, lang).find(
      ({ outcome, home }) =>
        home !== false && (!("precision" in outcome && outcome.precision === "district") || /,/.test(typed)),
    );
    const outcome = sure?.outcome;
    // "South Cumbria" is a part of Cumbria: its middle is somewhere else. "South Belfast" is in the town.
    const isArea = outcome?.status === "approximate" && !this.index.towns.exact(foldPlaceName(outcome.label));
    if (isArea && PART.test(typed.slice(0, sure?.start))) return refuse("undrawn", lang);
    // "Cherry Burton" is read as Burton, and says so.
    return outcome && "label" in outcome && outcome.precision === "town"
      ? { ...outcome, corrected_from: typed }
      : outcome;
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
