import type { Prepared } from "../find/index.js";
import {
  createFrozenEngine,
  createFrozenNames,
  createLexicon,
  openIndex,
  type Unsealed,
  unseal,
} from "../match/frozen/index.js";
import { type Point, toMetres } from "../place/index.js";
import { datesOf } from "./age.js";
import {
  type Directory,
  type DirectoryOptions,
  directoryOf,
  nameFinder,
  namesOf,
  numbersByNeed,
  placesFor,
  type Stock,
} from "./directory.js";
import { createFacts } from "./facts.js";
import { byNeedIn, nearestIn } from "./frozen-needs.js";
import { type FrozenRecords, openRecords } from "./frozen-records.js";
import { createShortlister } from "./frozen-shortlist.js";
import { MANIFEST_FILE, openSlice, readManifest, slicesWithin } from "./slices.js";

/** A frozen directory in slices: where its files come from, and which area is wanted. */
export interface SlicedSource {
  /** Gets a file by its name, from wherever the host keeps it. */
  load(file: string): Promise<Uint8Array>;
  /** The middle of the area: a postcode, district, town or point. */
  near: string | Point;
  /** Miles around it. All slices of the area are loaded before anything is typed, and none later. */
  within: number;
}

/** The area of a sliced directory is not a place that is known. */
export class AreaError extends Error {
  override readonly name = "AreaError";
  readonly code = "area-unknown";
}

/**
 * Opens a directory that `fingerpost build` froze.
 * @param source the bytes of a whole one; or a loader of slices and the area that is wanted, for which a promise
 *   comes back
 * @throws FrozenError with a stable `code` for bytes that are not, or no longer, what was built
 * @throws AreaError when `near` is no place
 */
export function openDirectoryWith(source: Uint8Array, options: DirectoryOptions): Directory;
export function openDirectoryWith(source: SlicedSource, options: DirectoryOptions): Promise<Directory>;
export function openDirectoryWith(
  source: Uint8Array | SlicedSource,
  options: DirectoryOptions,
): Directory | Promise<Directory> {
  if (source instanceof Uint8Array) return openAll([unseal(source)], options);
  return loadArea(source, options).then((files) => openAll(files, options));
}

/** The national slice and those of the area. */
async function loadArea({ load, near, within }: SlicedSource, options: DirectoryOptions): Promise<Unsealed[]> {
  const place = placesFor(options).find(near);
  if (place.status !== "found" && place.status !== "approximate") {
    throw new AreaError("The area of this directory is not a place that is known. Give a postcode, a town or a point.");
  }
  const manifest = readManifest(await load(MANIFEST_FILE));
  const wanted = [manifest.national, ...slicesWithin(manifest, place.point, toMetres(within) + place.radius)];
  return Promise.all(wanted.map(async (entry) => openSlice(await load(entry.file), entry)));
}

/** Up to so many records are read at once when a directory is opened, and all looked at: a few milliseconds. */
const READ_AT_ONCE = 2000;

function openAll(files: readonly Unsealed[], options: DirectoryOptions): Directory {
  const indexes = files.map(openIndex);
  const lexicon = createLexicon(indexes);
  const parts = files.map((file, n) => openRecords(file, indexes[n]?.records ?? 0));
  const common = {
    byId: byIdIn(parts),
    engine: createFrozenEngine(indexes, lexicon),
    nameWords: { has: lexicon.inName },
    issues: [],
  };
  const [index, ...others] = indexes;
  const [only] = parts;
  // A part of a directory has no labels to tell its records apart by.
  const hasLabels = index !== undefined && index.labels.size > 0;
  if (!hasLabels || only === undefined || others.length > 0 || index.records <= READ_AT_ONCE) {
    return directoryOf({ ...common, ...readAtOnce(parts.flatMap(everyRecord)) }, options);
  }
  const facts = createFacts(index);
  const stock: Stock = {
    ...common,
    records: { length: only.size, at: only.at },
    names: createFrozenNames(index, (number) => namesOf(only.at(number))),
    byNeed: byNeedIn(index),
    nearestWith: nearestIn(index, facts),
    dates: only.dates,
    shortlist: createShortlister(index, lexicon, facts),
  };
  return directoryOf(stock, options);
}

function readAtOnce(records: Prepared[]): Pick<Stock, "records" | "names" | "byNeed" | "dates"> {
  return { records, names: nameFinder(records), byNeed: numbersByNeed(records), dates: datesOf(records) };
}

function everyRecord(part: FrozenRecords): Prepared[] {
  return Array.from({ length: part.size }, (_, number) => part.at(number));
}

/** The number of an id over all parts, numbered through. */
function byIdIn(parts: readonly FrozenRecords[]): Pick<ReadonlyMap<string, number>, "get" | "has"> {
  const get = (id: string): number | undefined => {
    let first = 0;
    for (const part of parts) {
      const number = part.numberOf(id);
      if (number !== undefined) return first + number;
      first += part.size;
    }
    return undefined;
  };
  return { get, has: (id) => get(id) !== undefined };
}
