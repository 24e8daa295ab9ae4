import { access, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { todayInLondon } from "../directory/today.js";
import { servedFiles } from "../node/page/served-files.js";
import { type Served, servePage } from "../node/page/server.js";
import { recordsToShow } from "./records-from.js";
import { paths, readArguments, refuseWords, UsageError, wholeNumber } from "./usage.js";

const HELP = `fingerpost serve shows the page on this computer, for trying it out and for using it with someone.
Nobody else can reach it. It sends nothing anywhere, and nothing that is typed is kept or printed.
With your own records the pages name no surgery to ring; while some are invented samples, they say so.

  --data PATH    your own records, a folder or a file; may be given more than once
                 (without it: an invented neighbourhood to try it with, and real national lines)
  --leave-out-problems   show the records without a problem, and say which were left out and why
  --port N       the port (default 4173; 0 for any that is free)

Example: fingerpost serve --data my-records`;

const OPTIONS = {
  data: { type: "string", multiple: true },
  "leave-out-problems": { type: "boolean" },
  port: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The port when none is given. */
const PORT = 4173;
/** The highest there is. */
const MOST_PORTS = 65_535;

/** `fingerpost serve`: runs until it is stopped. @returns 0, or 1 when it cannot start */
export async function serveCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "serve");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  refuseWords(positionals, "serve", "data");
  const data = paths(values.data);
  const port = wholeNumber(values.port, "port") ?? PORT;
  if (port > MOST_PORTS) throw new UsageError(`--port needs a number of at most ${MOST_PORTS}.`);
  const folder = await pageFolder();
  if (folder === undefined) {
    console.error("The page has not been built yet. In a copy of the source, run: npm run build");
    return 1;
  }
  let made: ReadonlyMap<string, string> = new Map();
  if (data !== undefined) {
    const today = todayInLondon();
    const records = await recordsToShow(data, { today, leaveOut: values["leave-out-problems"] === true });
    if (records === undefined) return 1;
    made = await servedFiles(records, (file) => readFile(`${folder}${file}`, "utf8"), today);
  }
  let served: Served;
  try {
    served = await servePage(folder, made, port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    console.error(`Port ${port} cannot be used (${code}). Try another: fingerpost serve --port 0`);
    return 1;
  }
  console.log(`The page is at ${served.url}\nPress Ctrl+C to stop it.`);
  await new Promise<void>((stopped) => {
    process.once("SIGINT", () => stopped());
    process.once("SIGTERM", () => stopped());
  });
  await served.close();
  return 0;
}

/** `page` beside the built command, or `dist/page` when run from the source. */
async function pageFolder(): Promise<string | undefined> {
  for (const path of ["./page/", "../../dist/page/"]) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    if (
      await access(`${folder}records.js`).then(
        () => true,
        () => false,
      )
    )
      return folder;
  }
  return undefined;
}
