/**
 * `fingerpost/core`: the functions of `fingerpost` without any built-in data. The caller brings the needs vocabulary,
 * the places table and the urgent lines. `helpLines`, which has nothing but that data, is a function of what
 * `createUrgent` makes.
 */
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

export type { Directory, DirectoryOptions, DirectorySettings, SlicedSource, Steps, Why } from "./directory/index.js";
export type { Findings, FindRequest, Match, Note, Prompts, Reach, Reason, Weights } from "./find/index.js";
export { PROFILES } from "./find/index.js";
export type { Issue, Severity } from "./issue/issue.js";
export type { Need, NeedReading, Understood, Vocabulary } from "./needs/index.js";
export { createNeedsReader } from "./needs/index.js";
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
export { createPlaces, distanceMetres, loadUnits, readPostcode, readUnits, UnitFileError } from "./place/index.js";
export * from "./resource/lists.js";
export type * from "./resource/resource.js";
export type { PackedUrgentData, Urgent, UrgentAction, UrgentData, UrgentHelp } from "./urgent/index.js";
export { createUrgent } from "./urgent/index.js";
