import type { DirectoryOptions } from "../../directory/directory.js";
import { placesFor } from "../../directory/directory.js";
import { AreaError, checkWithin } from "../../directory/open-directory.js";
import { toMetres, whichPlace } from "../../place/index.js";
import type { Resource } from "../../resource/resource.js";
import { inArea } from "./area.js";
import { type FreezeStock, freezeWhole, stockOf } from "./part.js";

/** What a directory is frozen with: the same vocabulary and places as it will be opened with. */
export interface FreezeOptions extends Pick<DirectoryOptions, "vocabulary" | "places" | "areas"> {
  /** Only one area and what serves it: for the page of one practice. */
  only?: { near: string; within: number };
}

/** The area to freeze is not a place that is known or can be several, or it is not said how far it reaches. */
export { AreaError as FreezeAreaError };

/**
 * Compiles records into one artefact, which `openDirectory` opens in a browser or in Node.
 * @param resources records, checked or thin; what is withheld stays out of the artefact
 * @returns the bytes, the records in them, and what was left out of them or is doubtful
 * @throws FreezeAreaError when the area is not a place that is known or can be several (the message says which), or
 *   `within` is no number of 0 or more
 */
export function freeze(
  resources: readonly unknown[],
  options: FreezeOptions,
): { bytes: Uint8Array; records: Resource[] } & Pick<FreezeStock, "issues"> {
  const stock = stockOf(resources, options);
  const records = options.only === undefined ? stock.records : stock.records.filter(areaTest(options));
  return {
    bytes: freezeWhole(records, options),
    records: records.map(({ resource }) => resource),
    issues: stock.issues,
  };
}

function areaTest(options: FreezeOptions): (record: FreezeStock["records"][number]) => boolean {
  const places = placesFor({ ...options });
  const { near = "", within } = options.only ?? {};
  checkWithin(within);
  const place = places.find(near);
  if (place.status !== "found" && place.status !== "approximate") {
    throw new AreaError(
      "area-unknown",
      whichPlace(place, "This is not a place that is known. Give a postcode, a district such as WR14, or a town."),
    );
  }
  return (record) => inArea(record, place, toMetres(within) + place.radius, places);
}
