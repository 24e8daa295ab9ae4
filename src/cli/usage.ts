import { existsSync, statSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { nearest } from "../words/nearest.js";

/** The command line was used wrongly; the message says how to use it. Never holds what a person typed as a need. */
export class UsageError extends Error {
  readonly code = "usage";
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
    throw new UsageError(`${whatIsWrong(error, options)} See: fingerpost ${command} --help`);
  }
}

/** What `parseArgs` objects to, in plain words. Of what was written only the option is repeated, never its value. */
function whatIsWrong(error: unknown, options: Options): string {
  const { code = "", message = "" } = Object(error) as { code?: string; message?: string };
  const option = /--?[a-z][a-z0-9-]*/i.exec(message)?.[0];
  if (option === undefined) return "The options cannot be used like that.";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const near = nearest(option.replace(/^-+/, ""), Object.keys(options));
    return `There is no option ${option}.${near === undefined ? "" : ` Did you mean --${near}?`}`;
  }
  const given = options[option.replace(/^-+/, "")];
  if (given?.type === "boolean") return `The option ${option} takes no value.`;
  return `The option ${option} needs a value behind it${message.includes("ambiguous") ? `; one that begins with - is written ${option}=-...` : ""}.`;
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
