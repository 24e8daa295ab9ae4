import { judgeFirst, type LoadedCircle, type Prepared } from "../find/index.js";
import {
  createFrozenEngine,
  createFrozenNames,
  createLexicon,
  Dictionary,
  FrozenError,
  indexTexts,
  NameRoots,
  openIndex,
  type Unsealed,
  unseal,
} from "../match/frozen/index.js";
import type { NamesBeyond } from "../match/index.js";
import { type Places, type Point, toMetres, whichPlace } from "../place/index.js";
import { datesOf } from "./age.js";
import { checkGiven } from "./check-options.js";
import {
  type Directory,
  type DirectoryOptions,
  directoryOf,
  labelsOf,
  nameFinder,
  numbersByNeed,
  placesFor,
  type Stock,
} from "./directory.js";
import { createFacts } from "./facts.js";
import { byNeedIn, nearestIn } from "./frozen-needs.js";
import { openRecords, readOnce } from "./frozen-records.js";
import { createShortlister } from "./frozen-shortlist.js";
import { readSlice } from "./slice-records.js";
import { DICTIONARY_PART, MANIFEST_FILE, openSlice, RECORDS_PART, readManifest, slicesWithin } from "./slices.js";
import { textOf } from "./text-of.js";

/** A frozen directory in slices: where its files come from, and which area is wanted. */
export interface SlicedSource {
  /** Gets the bytes of a file by its name, from wherever the host keeps it. */
  load(file: string): Promise<Uint8Array | ArrayBuffer>;
  /** The middle of the area: a postcode, district, town or point. */
  near: string | Point;
  /** Miles around it. All slices of the area are loaded before anything is typed, and none later. */
  within: number;
}

/** The area of a sliced directory is not a place that is known or can be several, or it is not said how far it reaches. */
export class AreaError extends Error {
  override readonly name = "AreaError";
  readonly code: "area-unknown" | "within-unknown";

  constructor(code: AreaError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Lets through how far an area reaches. @throws AreaError */
export function checkWithin(within: unknown): asserts within is number {
  if (typeof within === "number" && within >= 0) return;
  throw new AreaError("within-unknown", "`within` says how many miles around `near` are taken: a number of 0 or more.");
}

/**
 * Opens a directory that `fingerpost build` froze.
 * @param source the bytes of a whole one; or a loader of slices and the area that is wanted, for which a promise
 *   comes back
 * @throws FrozenError with a stable `code` for bytes that are not, or no longer, what was built
 * @throws AreaError when `near` is no place or can be several (the message says which), or `within` no number of 0 or more
 * @throws TodayError when `today` is no day
 * @throws OptionError when the vocabulary, the places or the urgent lines are not given
 */
export function openDirectoryWith(source: Uint8Array | ArrayBuffer, options: DirectoryOptions): Directory;
export function openDirectoryWith(source: SlicedSource, options: DirectoryOptions): Promise<Directory>;
export function openDirectoryWith(
  source: Uint8Array | ArrayBuffer | SlicedSource,
  options: DirectoryOptions,
): Directory | Promise<Directory> {
  if (isLoader(source)) return loadArea(source, options).then((area) => openArea(area, options));
  checkGiven(options);
  return openWhole(unseal(bytesOf(source, "A frozen directory without `load`")), options);
}

function isLoader(source: unknown): source is SlicedSource {
  return typeof source === "object" && source !== null && "load" in source && typeof source.load === "function";
}

/** The bytes that were given. @param what names them in the error @throws FrozenError */
function bytesOf(given: unknown, what: string): Uint8Array {
  if (given instanceof Uint8Array) return given;
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  const kind = given === null ? "null" : typeof given;
  throw new FrozenError("frozen-not", `${what} has to be bytes, a Uint8Array or an ArrayBuffer: this is ${kind}.`);
}

/** What was loaded of a directory in slices. */
interface LoadedArea {
  national: Unsealed;
  slices: Unsealed[];
  /** Records of the whole directory. */
  directory: number;
  area: LoadedCircle;
}

/** The national slice and those of the area. */
async function loadArea({ load, near, within }: SlicedSource, options: DirectoryOptions): Promise<LoadedArea> {
  checkGiven(options);
  const place = placesFor(options).find(near);
  if (place.status !== "found" && place.status !== "approximate") {
    throw new AreaError(
      "area-unknown",
      whichPlace(place, "The area of this directory is not a place that is known. Give a postcode, a town or a point."),
    );
  }
  checkWithin(within);
  const bytes = async (file: string): Promise<Uint8Array> =>
    bytesOf(await load(file), `What \`load\` gives for "${file}"`);
  const manifest = readManifest(await bytes(MANIFEST_FILE));
  const metres = toMetres(within) + place.radius;
  const around = slicesWithin(manifest, place.point, metres);
  const [national, ...slices] = await Promise.all(
    [manifest.national, ...around].map(async (entry) => openSlice(await bytes(entry.file), manifest, entry)),
  );
  const area = { label: place.label, point: place.point, metres };
  return { national: national as Unsealed, slices, directory: manifest.records, area };
}

/** Reads the records of an area and makes their index: a slice holds nothing that can be told from its records. */
function openArea({ national, slices, directory, area }: LoadedArea, options: DirectoryOptions): Directory {
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
    ...readAtOnce(records, () => ({
      directory,
      nameWords: dictionary.nameWords,
      namesWith: (stem) => dictionary.namesWith(stem),
    })),
    byId: new Map(records.map(({ resource }, number) => [resource.id, number])),
    engine: createFrozenEngine([index], lexicon),
    nameWords: { has: lexicon.inName },
    issues: [],
    area,
  };
  return directoryOf(stock, settled(options));
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
    return directoryOf({ ...common, ...readAtOnce(every) }, settled(options));
  }
  const facts = createFacts(index);
  const shortlist = createShortlister(index, lexicon, facts);
  const stock: Stock = {
    ...common,
    records: { length: records.size, at: records.at },
    names: createFrozenNames(index, new NameRoots(file.part("nrts"), index.records)),
    byNeed: byNeedIn(index),
    nearestWith: nearestIn(index, facts),
    dates: records.dates,
    judgeFirst(finder, asked, weights, wanted) {
      // Who is looked at for their name is mostly judged too.
      const once = { ...finder, records: readOnce(records) };
      const list = shortlist(asked, weights, once);
      return list && judgeFirst(once, asked, weights, list, wanted);
    },
  };
  return directoryOf(stock, settled(options));
}

function settled(options: DirectoryOptions): DirectoryOptions & { places: Places } {
  return { ...options, places: placesFor(options) };
}

function readAtOnce(
  records: Prepared[],
  beyond?: () => NamesBeyond,
): Pick<Stock, "records" | "names" | "byNeed" | "dates"> {
  return { records, names: nameFinder(records, beyond), byNeed: numbersByNeed(records), dates: datesOf(records) };
}
