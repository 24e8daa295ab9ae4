import { judgeFirst, type Prepared } from "../find/index.js";
import {
  createFrozenEngine,
  createFrozenNames,
  createLexicon,
  Dictionary,
  indexTexts,
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
  labelsOf,
  nameFinder,
  namesOf,
  numbersByNeed,
  placesFor,
  type Stock,
} from "./directory.js";
import { createFacts } from "./facts.js";
import { byNeedIn, nearestIn } from "./frozen-needs.js";
import { openRecords } from "./frozen-records.js";
import { createShortlister } from "./frozen-shortlist.js";
import { readSlice } from "./slice-records.js";
import { DICTIONARY_PART, MANIFEST_FILE, openSlice, RECORDS_PART, readManifest, slicesWithin } from "./slices.js";
import { textOf } from "./text-of.js";
import { checkToday } from "./today.js";

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
 * @throws TodayError when `today` is no day
 */
export function openDirectoryWith(source: Uint8Array, options: DirectoryOptions): Directory;
export function openDirectoryWith(source: SlicedSource, options: DirectoryOptions): Promise<Directory>;
export function openDirectoryWith(
  source: Uint8Array | SlicedSource,
  options: DirectoryOptions,
): Directory | Promise<Directory> {
  if (source instanceof Uint8Array) {
    checkToday(options.today);
    return openWhole(unseal(source), options);
  }
  return loadArea(source, options).then((area) => openArea(area, options));
}

/** What was loaded of a directory in slices. */
interface LoadedArea {
  national: Unsealed;
  slices: Unsealed[];
  /** Records of the whole directory. */
  directory: number;
}

/** The national slice and those of the area. */
async function loadArea({ load, near, within }: SlicedSource, options: DirectoryOptions): Promise<LoadedArea> {
  checkToday(options.today);
  const place = placesFor(options).find(near);
  if (place.status !== "found" && place.status !== "approximate") {
    throw new AreaError("The area of this directory is not a place that is known. Give a postcode, a town or a point.");
  }
  const manifest = readManifest(await load(MANIFEST_FILE));
  const around = slicesWithin(manifest, place.point, toMetres(within) + place.radius);
  const [national, ...slices] = await Promise.all(
    [manifest.national, ...around].map(async (entry) => openSlice(await load(entry.file), manifest, entry)),
  );
  return { national: national as Unsealed, slices, directory: manifest.records };
}

/** Reads the records of an area and makes their index: a slice holds nothing that can be told from its records. */
function openArea({ national, slices, directory }: LoadedArea, options: DirectoryOptions): Directory {
  const dictionary = new Dictionary(national.part(DICTIONARY_PART));
  const words = dictionary.common();
  const { held, experience } = readSlice(national.part(RECORDS_PART), words);
  const records = [held, ...slices.map((slice) => readSlice(slice.part(RECORDS_PART), words, experience).held)].flat();
  const label = labelsOf(options.vocabulary);
  const index = indexTexts(
    records.map((record) => textOf(record, label)),
    directory,
  );
  const lexicon = createLexicon([index], dictionary);
  const stock: Stock = {
    ...readAtOnce(records),
    byId: new Map(records.map(({ resource }, number) => [resource.id, number])),
    engine: createFrozenEngine([index], lexicon),
    nameWords: { has: lexicon.inName },
    issues: [],
  };
  return directoryOf(stock, options);
}

/** Up to so many records are read at once when a directory is opened, and all looked at: a few milliseconds. */
const READ_AT_ONCE = 2000;

function openWhole(file: Unsealed, options: DirectoryOptions): Directory {
  const index = openIndex(file);
  const lexicon = createLexicon([index]);
  const records = openRecords(file, index.records);
  const common = {
    byId: { get: records.numberOf, has: (id: string): boolean => records.numberOf(id) !== undefined },
    engine: createFrozenEngine([index], lexicon),
    nameWords: { has: lexicon.inName },
    issues: [],
  };
  if (index.records <= READ_AT_ONCE) {
    const every = Array.from({ length: records.size }, (_, number) => records.at(number));
    return directoryOf({ ...common, ...readAtOnce(every) }, options);
  }
  const facts = createFacts(index);
  const shortlist = createShortlister(index, lexicon, facts);
  const stock: Stock = {
    ...common,
    records: { length: records.size, at: records.at },
    names: createFrozenNames(index, (number) => namesOf(records.at(number))),
    byNeed: byNeedIn(index),
    nearestWith: nearestIn(index, facts),
    dates: records.dates,
    judgeFirst(finder, asked, weights, wanted) {
      const list = shortlist(asked, weights, finder);
      return list && judgeFirst(finder, asked, weights, list, wanted);
    },
  };
  return directoryOf(stock, options);
}

function readAtOnce(records: Prepared[]): Pick<Stock, "records" | "names" | "byNeed" | "dates"> {
  return { records, names: nameFinder(records), byNeed: numbersByNeed(records), dates: datesOf(records) };
}
