/** `fingerpost`: the directory with the built-in needs vocabulary, urgent lines and places. */
import { builtVocabulary } from "./built/needs.js";
import { placeTables } from "./built/places.js";
import { urgentData } from "./built/urgent.js";
import {
  type CoreOptions,
  createDirectory as createWith,
  createDirectoryInSteps as inSteps,
  type Nation,
  openDirectory as openWith,
  type UrgentAction,
} from "./core.js";
import type { Directory, SlicedSource, Steps } from "./directory/index.js";
import type { Vocabulary } from "./needs/index.js";
// Not that of `core.ts`, which looks at what it is given: a page would load that for data of our own.
import { createUrgent as urgentOf } from "./urgent/index.js";

/** Read when the first directory is made without another, and once: later ones share what is worked out from it. */
let vocabulary: Vocabulary | undefined;

/** Options of {@link createDirectory}: everything may be left out. */
export type CreateOptions = Partial<CoreOptions>;

/**
 * Makes a directory from records.
 *
 * @example
 * const directory = createDirectory(resources, { today: "2026-11-22" });
 * const findings = directory.find({ words: "nobody to natter to since I moved", near: "M33 2TF" });
 *
 * @param resources records, checked or thin: only `id`, `name` and `organisation.name` are needed
 * @param options today's date, the host's settings, or other data than the built-in
 * @returns the directory; what was left out of it is in `directory.issues`
 * @throws an error with the code `today-unknown` when `today` is no day of the calendar like `2026-11-22`;
 *   `records-not-a-list` when `resources` is none; `places-made` when `areas` or a home stand beside places that
 *   `createPlaces` made, which takes them itself; `option-missing` when other data was given that is none
 */
export function createDirectory(resources: readonly unknown[], options: CreateOptions = {}): Directory {
  return createWith(resources, withBuiltIn(options));
}

/**
 * Makes a directory bit by bit, for a page that has to stay ready for a person meanwhile.
 *
 * @example
 * const steps = createDirectoryInSteps(resources);
 * let step = steps.next();
 * while (!step.done) {
 *   await new Promise((resolve) => setTimeout(resolve));
 *   step = steps.next();
 * }
 * const directory = step.value;
 *
 * @param resources records, as for {@link createDirectory}
 * @param options as for {@link createDirectory}
 * @returns what does some milliseconds' work at each call of `next`; the last gives the directory, with all made that
 *   its first question would otherwise wait for
 */
export function* createDirectoryInSteps(resources: readonly unknown[], options: CreateOptions = {}): Steps<Directory> {
  const whole = withBuiltIn(options);
  yield;
  return yield* inSteps(resources, whole);
}

/** The help lines that stand on every screen, for a nation or for all, without a directory. */
export function helpLines(nation?: Nation): UrgentAction[] {
  return urgentOf(urgentData).helpLines(nation);
}

/**
 * Opens a directory that `fingerpost build` made, in a browser or in Node.
 *
 * @example
 * const response = await fetch("/support/directory.fpz");
 * const directory = openDirectory(new Uint8Array(await response.arrayBuffer()));
 *
 * @param source the bytes of a whole one; or where its slices come from and which area is wanted, for which a promise
 *   comes back
 * @throws an error with a `code` that starts with `frozen-` when the bytes are not what was built, never an empty answer;
 *   with the code `today-unknown` or `places-made` as for {@link createDirectory}; and of slices `area-unknown` when
 *   `near` is no place or can be several, `within-unknown` when `within` is no number of 0 or more
 */
export function openDirectory(source: Uint8Array | ArrayBuffer, options?: CreateOptions): Directory;
export function openDirectory(source: SlicedSource, options?: CreateOptions): Promise<Directory>;
export function openDirectory(
  source: Uint8Array | ArrayBuffer | SlicedSource,
  options: CreateOptions = {},
): Directory | Promise<Directory> {
  return source instanceof Uint8Array || source instanceof ArrayBuffer
    ? openWith(source, withBuiltIn(options))
    : openWith(source, withBuiltIn(options));
}

function ownVocabulary(): Vocabulary {
  vocabulary ??= builtVocabulary();
  return vocabulary;
}

function withBuiltIn(options: CreateOptions | null): CoreOptions {
  return {
    ...options,
    vocabulary: options?.vocabulary ?? ownVocabulary(),
    places: options?.places ?? placeTables,
    urgent: options?.urgent ?? urgentData,
  };
}

export { builtVocabulary } from "./built/needs.js";
export { placeTables } from "./built/places.js";
export type * from "./core.js";
export {
  createNeedsReader,
  createPlaces,
  createUrgent,
  distanceMetres,
  loadUnits,
  PROFILES,
  readPostcode,
  readUnits,
  UnitFileError,
} from "./core.js";
export * from "./resource/lists.js";
