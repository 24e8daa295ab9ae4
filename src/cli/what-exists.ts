import { readFile } from "node:fs/promises";
import type { RuleContext } from "../authoring/index.js";
import { builtVocabulary, createPlaces, placeTables } from "../index.js";
import { loadContext } from "../node/records/index.js";
import { builtAreas, type Places, postcodeConflict, readUnits, type UnitTable } from "../place/index.js";
import { UsageError } from "./usage.js";

/** What exists, for the rules and the questions of `check` and `new`. */
export interface WhatExists {
  /** Each need id with its English phrases. */
  needs: ReadonlyMap<string, readonly string[]>;
  areas: ReadonlyMap<string, readonly string[]>;
  places: NonNullable<RuleContext["places"]>;
}

/**
 * Needs and areas from a `data` folder, so that one just added counts; what is not there comes with the program.
 * @param folder the folder that holds `needs/` and `places/areas/`
 * @param unitFiles packs of unit postcodes, from `fingerpost places pack`: with them a place is known to the street
 * @throws {UsageError} when a pack cannot be read
 */
export async function whatExists(folder: string, unitFiles: readonly string[] = []): Promise<WhatExists> {
  const found = await loadContext(folder);
  const places = createPlaces(placeTables, { units: await unitsFrom(unitFiles) });
  return {
    needs: found.needs ?? new Map(builtVocabulary().needs.map(({ id, phrases }) => [id, phrases.en])),
    areas: found.areas ?? areasAround(),
    places: knownPlaces(places),
  };
}

/** What the rules ask of places. Sectors are what the table knows: a wrong last letter goes unseen. */
export function knownPlaces(places: Places): NonNullable<RuleContext["places"]> {
  return {
    knows: (postcode) => places.find(postcode).status !== "unknown",
    knowsArea: (area) => (places.knowsArea?.(area) ?? true) && (!/\d/.test(area) || isItself(area, places)),
    conflict: (place) => postcodeConflict(place, places),
  };
}

/** Whether a postcode district is the one that is written: a search reads W1O as W10 and S55 as S5 5, and here a slip shows. */
function isItself(district: string, places: Places): boolean {
  const found = places.find(district);
  return "label" in found && found.label === district;
}

async function unitsFrom(files: readonly string[]): Promise<UnitTable[]> {
  return Promise.all(
    files.map(async (file) => {
      try {
        return await readUnits(await readFile(file));
      } catch {
        throw new UsageError(`${file} is not a pack of unit postcodes. Make one with: fingerpost places pack`);
      }
    }),
  );
}

function areasAround(): ReadonlyMap<string, readonly string[]> {
  const areas = builtAreas(placeTables);
  const within = new Map(areas.map((area) => [area.id, area.within ?? []]));
  const outer = (id: string, depth: number): string[] =>
    depth === 0 ? [] : (within.get(id) ?? []).flatMap((each) => [each, ...outer(each, depth - 1)]);
  // Ten levels: deeper than any chain, and a ring of areas ends.
  return new Map(areas.map(({ id }) => [id, [...new Set(outer(id, 10))]]));
}
