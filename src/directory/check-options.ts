import type { DirectoryOptions } from "./directory.js";
import { checkToday } from "./today.js";

/** What a directory cannot be made without is not there, or is something else. */
export class OptionError extends Error {
  override readonly name = "OptionError";
  readonly code = "option-missing";
}

type Needed = "vocabulary" | "places" | "urgent";

/** By option: one of the fields that are in it, and what makes it. */
const NEEDED: Readonly<Record<Needed, readonly [fields: string[], maker: string]>> = {
  vocabulary: [["needs"], "builtVocabulary"],
  places: [["find", "packed", "sectors"], "createPlaces"],
  urgent: [["notice", "lines"], "createUrgent"],
};

/** Lets options through that hold what is needed of them. @throws OptionError */
export function checkOptions(options: Partial<DirectoryOptions> | null | undefined, needed: readonly Needed[]): void {
  for (const name of needed) {
    const [fields, maker] = NEEDED[name];
    const given: object = Object(options?.[name]);
    if (!fields.some((field) => field in given))
      throw new OptionError(`\`${name}\` is missing: \`${maker}\` makes it.`);
  }
}

/** Lets through what a directory is made or opened with. @throws TodayError @throws OptionError */
export function checkGiven(options: DirectoryOptions): void {
  checkToday(options.today);
  checkOptions(options, ["vocabulary", "places", "urgent"]);
}
