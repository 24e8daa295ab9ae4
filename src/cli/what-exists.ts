import type { RuleContext } from "../authoring/index.js";
import { builtVocabulary, createPlaces, placeTables } from "../index.js";
import { loadContext } from "../node/records/index.js";
import type { Area } from "../place/index.js";

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
 */
export async function whatExists(folder: string): Promise<WhatExists> {
  const found = await loadContext(folder);
  const places = createPlaces(placeTables);
  return {
    needs: found.needs ?? new Map(builtVocabulary().needs.map(({ id, phrases }) => [id, phrases.en])),
    areas: found.areas ?? builtAreas(),
    // Sectors are what the table knows: a wrong last letter goes unseen.
    places: { knows: (postcode) => places.find(postcode).status !== "unknown" },
  };
}

function builtAreas(): ReadonlyMap<string, readonly string[]> {
  const areas = JSON.parse(placeTables.areas ?? "[]") as Area[];
  const within = new Map(areas.map((area) => [area.id, area.within ?? []]));
  const outer = (id: string, depth: number): string[] =>
    depth === 0 ? [] : (within.get(id) ?? []).flatMap((each) => [each, ...outer(each, depth - 1)]);
  // Ten levels: deeper than any chain, and a ring of areas ends.
  return new Map(areas.map(({ id }) => [id, [...new Set(outer(id, 10))]]));
}
