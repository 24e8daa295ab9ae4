/**
 * `fingerpost/core`: the functions of `fingerpost` without any built-in data. The caller brings the needs vocabulary,
 * the places table and the urgent lines. `helpLines`, which has nothing but that data, is a function of what
 * `createUrgent` makes.
 */

import { checkData } from "./directory/check-data.js";
import { OptionError } from "./directory/check-options.js";
import {
  createDirectoryWith,
  type Directory,
  type DirectoryOptions,
  directoryInSteps,
  openDirectoryWith,
  type SlicedSource,
  type Steps,
} from "./directory/index.js";
import { todayInLondon } from "./directory/today.js";
import { type NeedsReader, createNeedsReader as readerOf, type Vocabulary } from "./needs/index.js";
import {
  loadUnits as load,
  type Places,
  type PlacesOptions,
  type PlaceTables,
  createPlaces as placesOf,
  type UnitTable,
} from "./place/index.js";
import {
  type PackedUrgentData,
  type Urgent,
  type UrgentData,
  type UrgentOptions,
  createUrgent as urgentOf,
} from "./urgent/index.js";

/** Options of {@link createDirectory}; `today` may be left out, then it is today in London. */
export type CoreOptions = Omit<DirectoryOptions, "today"> & { today?: string };

function dated(options: CoreOptions | null | undefined): DirectoryOptions {
  return { ...options, today: options?.today ?? todayInLondon() } as DirectoryOptions;
}

/**
 * Makes a directory from records, with the caller's own vocabulary, places and urgent lines.
 * @param resources records, checked or thin
 * @param options vocabulary, places, urgent; see {@link DirectoryOptions}
 * @throws an error with the code `option-missing`, `today-unknown`, `records-not-a-list` or `places-made`
 */
export function createDirectory(resources: readonly unknown[], options: CoreOptions): Directory {
  return createDirectoryWith(resources, dated(options));
}

/**
 * Makes a directory bit by bit, for a page that has to stay ready for a person meanwhile: each call of `next` does some
 * milliseconds' work, and the last gives the directory, with all made that its first question would wait for.
 * @param resources records, checked or thin
 * @param options vocabulary, places, urgent; see {@link DirectoryOptions}
 */
export function createDirectoryInSteps(resources: readonly unknown[], options: CoreOptions): Steps<Directory> {
  return directoryInSteps(resources, dated(options));
}

/**
 * Opens a directory that `fingerpost build` made, in a browser or in Node.
 * @param source the bytes of a whole one; or where its slices come from and which area is wanted, for which a promise
 *   comes back
 * @throws an error with a `code` that starts with `frozen-` when the bytes are not what was built, never an empty answer;
 *   `option-missing`, `today-unknown` or `places-made`; and of slices `area-unknown` or `within-unknown`
 */
export function openDirectory(source: Uint8Array | ArrayBuffer, options: CoreOptions): Directory;
export function openDirectory(source: SlicedSource, options: CoreOptions): Promise<Directory>;
export function openDirectory(
  source: Uint8Array | ArrayBuffer | SlicedSource,
  options: CoreOptions,
): Directory | Promise<Directory> {
  const whole = dated(options);
  return source instanceof Uint8Array || source instanceof ArrayBuffer
    ? openDirectoryWith(source, whole)
    : openDirectoryWith(source, whole);
}

/**
 * The danger layer. It brings the help lines forward; it can miss, and nothing may rely on it.
 * @param data the patterns and the lines, as `fingerpost/data/urgent` has them
 * @throws an error with the code `option-missing` when `data` is something else
 */
export function createUrgent(data: UrgentData | PackedUrgentData, options?: UrgentOptions): Urgent {
  checkData("createUrgent", data);
  return urgentOf(data, options);
}

/**
 * The reader of needs in a person's own words.
 * @param vocabulary the needs and the words that people use for them
 * @throws an error with the code `option-missing` when it is no vocabulary
 */
export function createNeedsReader(vocabulary: Vocabulary): NeedsReader {
  checkData("createNeedsReader", vocabulary);
  return readerOf(vocabulary);
}

/**
 * Makes the places from tables. Nothing is decoded until the first question.
 * @param tables `placeTables`, or tables of that layout
 * @param options unit postcodes, areas of the host's own, and where to measure from for people with no address
 * @throws an error with the code `option-missing` when there are no tables in it; tables of another layout throw at the
 *   first question
 */
export function createPlaces(tables: PlaceTables, options?: PlacesOptions): Places {
  checkData("createPlaces", tables);
  return placesOf(tables, options);
}

/**
 * Loads unit postcodes area by area from wherever the caller keeps them.
 * @param areas names such as `WR`, handed on to `fetchArea` as they are
 * @param fetchArea gives the bytes of one file; undefined when there is none, and the sector is used instead
 * @throws an error with the code `option-missing` when either is not given, `unit-file` when a file is another
 */
export async function loadUnits(
  areas: readonly string[],
  fetchArea: (area: string) => Promise<Uint8Array | undefined>,
): Promise<UnitTable[]> {
  if (!Array.isArray(areas) || typeof fetchArea !== "function")
    throw new OptionError(
      "`loadUnits` takes a list of areas such as `WR`, and a function that gives the bytes of one.",
    );
  return load(areas, fetchArea);
}

export type { Directory, DirectoryOptions, DirectorySettings, SlicedSource, Steps, Why } from "./directory/index.js";
export type { Findings, FindRequest, Match, Note, Prompts, Reach, Reason, Weights } from "./find/index.js";
export { PROFILES } from "./find/index.js";
export type { Issue, Severity } from "./issue/issue.js";
export type { Need, NeedReading, Understood, Vocabulary } from "./needs/index.js";
export type {
  Area,
  Nation,
  PlaceOutcome,
  Places,
  PlacesOptions,
  PlaceTables,
  Point,
  UnitTable,
} from "./place/index.js";
export { distanceMetres, readPostcode, readUnits, UnitFileError } from "./place/index.js";
export * from "./resource/lists.js";
export type * from "./resource/resource.js";
export type { PackedUrgentData, Urgent, UrgentAction, UrgentData, UrgentHelp } from "./urgent/index.js";
