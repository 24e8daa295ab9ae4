import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { isDay } from "../directory/today.js";
import { createDirectory, type Directory, type Findings, type FindRequest } from "../index.js";
import { loadRecords } from "../node/records/index.js";
import { printFindings } from "./print-findings.js";
import { list, readArguments, UsageError, wholeNumber } from "./usage.js";

const HELP = `fingerpost find WORDS... [--near PLACE] [--data PATH]...

Finds support for a need, in everyday words. Urgent help comes first, then results with the reasons.

  --near PLACE       a postcode (M33 2TF), a district (S8) or a town
  --within MILES     only places to go within this many miles
  --data PATH        a folder or file of records; may be given more than once (default: data/resources)
  --needs IDS        need ids instead of words, parted by commas
  --modes, --led-by, --kinds, --languages, --access, --eases, --when, --keeps-in-touch   values parted by commas
  --age N --gender G --carer --free --drop-in --open-now --digital D --travel T --activation 1-4
  --not IDS          records already tried
  --view professional
  --lang cy          Welsh, not yet reviewed by a speaker
  --limit N          how many results (default 20)
  --json             the whole answer as JSON
  --explain          every reason with its points, and what was understood
  --requests FILE    one request a line in JSON; with --json one answer a line out
  --today DATE --now DATE-TIME

Example: fingerpost find "nobody to natter to since I moved" --near "M33 2TF" --data examples/neighbourhood`;

const OPTIONS = {
  near: { type: "string" },
  within: { type: "string" },
  data: { type: "string", multiple: true },
  needs: { type: "string", multiple: true },
  interests: { type: "string", multiple: true },
  not: { type: "string", multiple: true },
  modes: { type: "string", multiple: true },
  "led-by": { type: "string", multiple: true },
  kinds: { type: "string", multiple: true },
  languages: { type: "string", multiple: true },
  access: { type: "string", multiple: true },
  eases: { type: "string", multiple: true },
  when: { type: "string", multiple: true },
  "keeps-in-touch": { type: "string", multiple: true },
  decline: { type: "string", multiple: true },
  age: { type: "string" },
  gender: { type: "string" },
  carer: { type: "boolean" },
  free: { type: "boolean" },
  "drop-in": { type: "boolean" },
  "open-now": { type: "boolean" },
  digital: { type: "string" },
  travel: { type: "string" },
  activation: { type: "string" },
  view: { type: "string" },
  lang: { type: "string" },
  limit: { type: "string" },
  offset: { type: "string" },
  json: { type: "boolean" },
  explain: { type: "boolean" },
  requests: { type: "string" },
  today: { type: "string" },
  now: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>["values"];

/** Where records are looked for without `--data`: never the fictional samples. */
const DEFAULT_DATA = "data/resources";

/** `fingerpost find`. @returns 0, or 2 for wrong use */
export async function findCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "find");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const request = requestOf(values, positionals);
  const requests = typeof values.requests === "string" ? values.requests : undefined;
  const asks = Object.keys(request).some((key) => !["limit", "offset", "view", "lang", "now"].includes(key));
  if (requests === undefined && !asks)
    throw new UsageError(`Say what would help, in words or with --needs.\n\n${HELP}`);
  if (requests !== undefined && values.json !== true)
    throw new UsageError("--requests needs --json: one answer a line comes out.");

  const data = list(values.data) ?? [DEFAULT_DATA];
  const { records, issues } = await loadRecords(data);
  const unreadable = issues.filter((issue) => issue.severity === "problem").length;
  if (unreadable > 0)
    console.error(`${unreadable} problems in the records. See them with: fingerpost check ${data.join(" ")}`);
  const today = typeof values.today === "string" ? values.today : undefined;
  if (today !== undefined && !isDay(today)) throw new UsageError("--today needs a date like 2026-11-22.");
  const directory = createDirectory(records, today === undefined ? {} : { today });

  if (requests !== undefined) return answerFile(directory, requests);
  const findings = directory.find(request);
  if (values.json === true) console.log(JSON.stringify(findings, null, 2));
  else printFindings(findings, directory, { explain: values.explain === true });
  return 0;
}

/** Answers a file of requests, one a line; a line that is no request gets an answer that says so, and the rest go on. */
async function answerFile(directory: Directory, file: string): Promise<number> {
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const line of lines) {
      number++;
      if (line.trim() === "") continue;
      console.log(JSON.stringify(answerLine(directory, line, number)));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(
      `The file of requests could not be read (${(error as NodeJS.ErrnoException).code}). Give the path of a file with one request a line.`,
    );
  }
  return 0;
}

function answerLine(
  directory: Directory,
  line: string,
  number: number,
): (Findings & { id?: unknown }) | { error: string; line: number } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "This line is not JSON.", line: number };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { error: "This line is not a request.", line: number };
  const { id, ...request } = value as FindRequest & { id?: unknown };
  const findings = directory.find(request);
  return id === undefined ? findings : { id, ...findings };
}

function requestOf(values: Values, positionals: readonly string[]): FindRequest {
  const words = positionals.join(" ").trim();
  const within = values.within === undefined ? undefined : Number(values.within);
  if (within !== undefined && !(within > 0)) throw new UsageError("--within needs a number of miles above 0.");
  const activation = wholeNumber(values.activation, "activation", 1);
  if (activation !== undefined && activation > 4) throw new UsageError("--activation is 1, 2, 3 or 4.");
  const given: Record<string, unknown> = {
    words: words === "" ? undefined : words,
    near: values.near,
    within,
    needs: list(values.needs),
    interests: list(values.interests),
    not: list(values.not),
    age: wholeNumber(values.age, "age"),
    gender: values.gender,
    carer: values.carer,
    modes: list(values.modes),
    led_by: list(values["led-by"]),
    kinds: list(values.kinds),
    languages: list(values.languages),
    access: list(values.access),
    eases: list(values.eases),
    when: list(values.when),
    keeps_in_touch: list(values["keeps-in-touch"]),
    decline: list(values.decline),
    free: values.free,
    drop_in: values["drop-in"],
    open_now: values["open-now"],
    digital: values.digital,
    travel: values.travel,
    activation,
    view: values.view,
    lang: values.lang,
    now: values.now,
    limit: wholeNumber(values.limit, "limit"),
    offset: wholeNumber(values.offset, "offset"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FindRequest;
}
