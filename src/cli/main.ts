import { nearest } from "../words/nearest.js";
import { packageVersion } from "./package-files.js";
import { UsageError } from "./usage.js";

/** Each command is loaded when it is asked for, so that `find` does not wait for the checker. */
const COMMANDS: Readonly<Record<string, { says: string; run: () => Promise<(argv: string[]) => Promise<number>> }>> = {
  find: {
    says: "find support for a need, in everyday words",
    run: async () => (await import("./find.js")).findCommand,
  },
  check: {
    says: "check records, with the line and the fix for each mistake",
    run: async () => (await import("./check.js")).checkCommand,
  },
  new: { says: "write a new record by answering questions", run: async () => (await import("./new.js")).newCommand },
  import: {
    says: "turn other people's data into records",
    run: async () => (await import("./import.js")).importCommand,
  },
  build: {
    says: "make of many records what a page can load at once",
    run: async () => (await import("./build.js")).buildCommand,
  },
  report: {
    says: "say how much the records say, and where nothing is listed",
    run: async () => (await import("./report.js")).reportCommand,
  },
  serve: { says: "show the page on this computer", run: async () => (await import("./serve.js")).serveCommand },
  places: {
    says: "build place tables and practice packs from official downloads",
    run: async () => (await import("./places.js")).placesCommand,
  },
};

const HELP = `fingerpost points people to the support near them.

${Object.entries(COMMANDS)
  .map(([name, { says }]) => `  fingerpost ${name.padEnd(8)} ${says}`)
  .join("\n")}

  fingerpost COMMAND --help says more, with an example. fingerpost --version says which one this is.
  Nothing that is typed is stored or sent anywhere.`;

/**
 * Runs the command line.
 * @param argv the words after the program's name
 * @returns the exit code: 0 done, 1 problems found, 2 used wrongly
 */
export async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    console.log(HELP);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    console.log(packageVersion());
    return 0;
  }
  if (!Object.hasOwn(COMMANDS, name)) {
    // What was written is not repeated: it may be words about somebody, with `find` left out.
    const near = nearest(name, Object.keys(COMMANDS));
    const meant = near === undefined ? "" : ` Did you mean: fingerpost ${near}?`;
    console.error(`There is no command of that name.${meant}\n\n${HELP}`);
    return 2;
  }
  try {
    const run = await COMMANDS[name]?.run();
    return (await run?.(rest)) ?? 2;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}
