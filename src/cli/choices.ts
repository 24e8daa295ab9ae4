import { isLanguageCode, languageCodeOf } from "../authoring/languages.js";
import { orList } from "../authoring/read/read-choice.js";
import { genderOf } from "../find/index.js";
import { GENDERS, type Gender } from "../index.js";
import { chosen } from "../resource/written-choice.js";
import { nearest } from "../words/nearest.js";
import { list, UsageError } from "./usage.js";

/**
 * Values of a closed list, spelled in the ways that `check` takes them: `in person` is `in-person`.
 * @throws {UsageError} for any other, with the list: `find` would look for what no record can say
 */
export function choices<T extends string>(value: unknown, option: string, allowed: readonly T[]): T[] | undefined {
  return list(value)?.map((written) => onTheList(written, option, allowed));
}

/** One value of a closed list. @throws {UsageError} as for {@link choices} */
export function choice<T extends string>(value: unknown, option: string, allowed: readonly T[]): T | undefined {
  return value === undefined ? undefined : onTheList(String(value), option, allowed);
}

/** A gender as records state it: `female` is `women`. @throws {UsageError} where it is not certain which is meant */
export function gender(value: unknown): Gender | undefined {
  return value === undefined ? undefined : (genderOf(value) ?? onTheList(String(value), "gender", GENDERS));
}

/** Codes of languages. @throws {UsageError} for what `check` would not take in a record */
export function languages(value: unknown): string[] | undefined {
  const codes = list(value);
  const odd = codes?.find((code) => !isLanguageCode(code));
  if (odd === undefined) return codes;
  throw new UsageError(
    `--languages takes codes, as records do, such as ur, pl, or bfi for British Sign Language: nothing would be found by anything else.${didYouMean(languageCodeOf(odd))}`,
  );
}

/** What was written is not repeated: it may be about somebody. */
function onTheList<T extends string>(written: string, option: string, allowed: readonly T[]): T {
  const slug = chosen(written, allowed);
  const found = allowed.find((each) => each === slug);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} has a value that it cannot have, and nothing would be found by it. It can be ${orList(allowed)}.${didYouMean(nearest(written, allowed))}`,
  );
}

/** ` Did you mean ...?`, or nothing. */
export function didYouMean(value: string | undefined): string {
  return value === undefined ? "" : ` Did you mean ${value}?`;
}
