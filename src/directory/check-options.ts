import type { DirectoryOptions } from "./directory.js";
import { checkToday } from "./today.js";

/** What a directory cannot be made without is not there, or is something else. */
export class OptionError extends Error {
  override readonly name = "OptionError";
  readonly code = "option-missing";
}

type Needed = "vocabulary" | "places" | "urgent";

/** By option: what one of is in it, and where it comes from. */
const NEEDED: Readonly<Record<Needed, readonly [fields: readonly string[], from: string]>> = {
  vocabulary: [["needs"], "what `builtVocabulary` gives"],
  places: [["find", "packed", "sectors"], "`placeTables`, or what `createPlaces` makes of them"],
  urgent: [["notice", "lines"], "what `createUrgent` makes"],
};

/** Lets options through that hold what is needed of them. @throws OptionError */
export function checkOptions(options: Partial<DirectoryOptions>, needed: readonly Needed[]): void {
  for (const name of needed) {
    const [fields, from] = NEEDED[name];
    const given: unknown = (options as typeof options | null | undefined)?.[name];
    if (typeof given === "object" && given !== null && fields.some((field) => field in given)) continue;
    throw new OptionError(`\`${name}\` is missing, or is something else. Give ${from}.`);
  }
}

/** Lets through what a directory is made or opened with. @throws TodayError @throws OptionError */
export function checkGiven(options: DirectoryOptions): void {
  checkToday(options.today);
  checkOptions(options, ["vocabulary", "places", "urgent"]);
}
