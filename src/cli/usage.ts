import { existsSync, statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";

/** The command line was used wrongly; the message says how to use it. Never holds what a person typed as a need. */
export class UsageError extends Error {
  readonly code = "USAGE";
  override readonly name = "UsageError";
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads a command's words and options.
 * @throws {UsageError} for an option that does not exist or has no value
 */
export function readArguments<T extends Options>(
  argv: string[],
  options: T,
  command: string,
): { values: Partial<Record<keyof T & string, string | boolean | (string | boolean)[]>>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    return { values: values as Partial<Record<keyof T & string, string | boolean>>, positionals };
  } catch (error) {
    const detail = error instanceof Error ? (/'(-[^']*)'/.exec(error.message)?.[1] ?? "") : "";
    throw new UsageError(
      `${detail === "" ? "The options" : `The option ${detail.split(/[ =]/)[0]}`} cannot be used like that. See: fingerpost ${command} --help`,
    );
  }
}

/**
 * Refuses words that a command has no use for: passed over, they would leave it to work on other records than were meant.
 * @throws {UsageError} when there are any; what was written is repeated only where a file or folder has that name
 */
export function refuseWords(words: readonly string[], command: string, option: string): void {
  const [word] = words;
  if (word === undefined) return;
  const meant = existsSync(word) ? ` Did you mean --${option} ${word}?` : "";
  throw new UsageError(
    `fingerpost ${command} takes options alone, and there is a word that belongs to none.${meant} See: fingerpost ${command} --help`,
  );
}

/** A whole number of at least `least`, or undefined when the option was not given. */
export function wholeNumber(value: unknown, option: string, least = 0): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isFinite(number) || number < least || !Number.isInteger(number)) {
    throw new UsageError(`--${option} needs a whole number, ${least} or more.`);
  }
  return number;
}

/** Words parted by commas, or undefined when the option was not given. */
export function list(value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  const parts = (Array.isArray(value) ? value : [value]).flatMap((each) => String(each).split(","));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/**
 * Paths parted by commas, or undefined when the option was not given. A path that is there with its comma is one path.
 */
export function paths(value: unknown): string[] | undefined {
  if (value === undefined) return undefined;
  const given: string[] = (Array.isArray(value) ? value : [value]).map(String);
  return given.flatMap((each) => (existsSync(each) ? [each] : (list(each) ?? [])));
}

/** @throws {UsageError} when what should be a folder is a file */
export function refuseFile(folder: string, option: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`--${option} needs a folder, and ${folder} is a file.`);
}
