import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { nowInLondon } from "../element/clock.js";
import {
  ACCESS,
  builtVocabulary,
  createDirectory,
  DIGITAL,
  type Directory,
  EASES,
  type Findings,
  type FindRequest,
  KEEPS_IN_TOUCH,
  KINDS,
  LANGS,
  LED_BY,
  MODES,
  type Resource,
  TRAVEL,
  type UrgentAction,
  VIEWS,
  WHEN,
} from "../index.js";
import { nearest } from "../words/nearest.js";
import { choice, choices, didYouMean, gender, languages } from "./choices.js";
import { dayFrom, momentFrom } from "./clock.js";
import { printFindings } from "./print-findings.js";
import { recordsOrNational } from "./records-from.js";
import { list, paths, readArguments, UsageError, wholeNumber } from "./usage.js";

const HELP = `fingerpost find WORDS... [--near PLACE] [--data PATH]...

Finds support for a need, in everyday words. Urgent help comes first, then results with the reasons.

  --near PLACE       a postcode (M33 2TF), a district (S8) or a town
  --within MILES     only places to go within this many miles
  --data PATH        a folder or file of records; may be given more than once (default: data/resources
                     in this folder, else the national organisations that come with the program)
  --needs IDS        need ids instead of words, parted by commas
  --modes, --led-by, --kinds, --languages, --access, --eases, --when, --keeps-in-touch,
  --interests        values parted by commas
  --age N --gender G --carer --free --drop-in --open-now --digital D --travel T --activation 1-4
                     (spelled as in a record, or "in person"; what an option cannot have is refused with what it can)
  --not IDS          records already tried
  --view professional
  --lang cy          Welsh, not yet reviewed by a speaker
  --limit N, --offset N   how many results (default 20), and how many to pass over first
  --decline IDS      readings of the words to leave out, by the ids that --explain prints
  --json             the whole answer as JSON, with the help lines that always stand
  --explain          every reason with its points, and what was understood
  --requests FILE    one request a line in JSON (- for standard input); with --json one answer a line
                     out. Each line holds all that is asked: of the other options only --data, --today and --now go with it
  --today DATE       the day to answer for (2026-11-22; default: the day of --now, else today in London)
  --now DATE-TIME    the local time, for --open-now and what comes next (2026-11-22T14:30; default: now in London)

Example: fingerpost find "nobody to natter to since I moved" --near "S8 0AA" --data examples/neighbourhood`;

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

/** Ids of the "I would like..." statements. */
const statements = (): string[] => builtVocabulary().statements.map(({ id }) => id);

/** `fingerpost find`. @returns 0; 1 when no record could be read; 2 for wrong use */
export async function findCommand(argv: string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS, "find");
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const request = requestOf(values, positionals);
  const requests = typeof values.requests === "string" ? values.requests : undefined;
  const asks = Object.keys(request).some((key) => !["limit", "offset", "view", "lang"].includes(key));
  if (requests === undefined && !asks)
    throw new UsageError(`Say what would help, in words or with --needs.\n\n${HELP}`);
  if (requests !== undefined && values.json !== true)
    throw new UsageError("--requests needs --json: one answer a line comes out.");
  if (requests !== undefined && Object.keys(request).length > 0)
    throw new UsageError(
      "--requests holds each request whole, so words and options of a request beside it would be passed over. Write them into its lines.",
    );

  const clock = nowInLondon();
  const given = momentFrom(values.now);
  const today = dayFrom(values.today, (given ?? clock).slice(0, 10));
  const now = given ?? `${today}${clock.slice(10)}`;
  // With a day and no time an answer is the same at every hour, but for what is open.
  const timeless = given === undefined && values.today !== undefined;
  const timed = (asked: FindRequest): FindRequest =>
    !["", null, undefined].includes(asked.now) || (timeless && asked.open_now !== true) ? asked : { ...asked, now };

  const { records, problems } = await recordsOrNational(paths(values.data));
  const directory = createDirectory(records, { today });
  sayPassedOver(request, records);

  const unreadable = records.length === 0 && problems > 0;
  if (requests !== undefined) await answerFile(directory, requests, timed);
  else answerOne(directory, timed(request), values, unreadable);
  return unreadable ? 1 : 0;
}

/** What names no record is said: an answer that passed it over looks like one that kept to it. It is not repeated. */
function sayPassedOver({ not = [] }: FindRequest, records: readonly Resource[]): void {
  const ids = new Set(records.map(({ id }) => id));
  for (const odd of not.filter((id) => !ids.has(id)))
    console.error(
      `--not names a record that is not here, so nothing was left out for it.${didYouMean(nearest(odd, ids))}`,
    );
}

/** Findings as `--json` prints them: the lines that always stand are part of the answer. */
type FindingsWithLines = Findings & { help_lines: UrgentAction[] };

function answerWithLines(directory: Directory, request: FindRequest): FindingsWithLines {
  const findings = directory.find(request);
  return { ...findings, help_lines: directory.helpLines(findings.nation) };
}

/** @param unreadable true when there are records, and none could be read: then it is not said that there are none yet */
function answerOne(directory: Directory, request: FindRequest, values: Values, unreadable: boolean): void {
  const { notes, ...rest } = answerWithLines(directory, request);
  if (request.within !== undefined && rest.place.status === "not-given")
    console.error(
      "--within counts miles from a place, and none was given: it was passed over. Say where, with --near.",
    );
  const findings = { ...rest, notes: notes.filter(({ code }) => !(unreadable && code === "empty-directory")) };
  if (values.json === true) console.log(JSON.stringify(findings, null, 2));
  else printFindings(findings, directory, { explain: values.explain === true });
}

const NOT_UTF8 =
  "The file of requests is not text in UTF-8, so nothing in it was read. Save it again as UTF-8; Windows PowerShell does with: Set-Content -Encoding utf8";

/** Answers a file of requests, one a line; a line that is no request gets an answer that says so, and the rest go on. */
async function answerFile(
  directory: Directory,
  file: string,
  timed: (asked: FindRequest) => FindRequest,
): Promise<void> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  try {
    for await (const written of lines) {
      number++;
      // A byte-order mark, which Windows puts before a text.
      const line = number === 1 ? written.replace(/^\uFEFF/, "") : written;
      if (number === 1 && line.includes("\0")) throw new UsageError(NOT_UTF8);
      if (line.trim() === "") continue;
      console.log(JSON.stringify(answerLine(directory, line, number, timed)));
      // Nobody reads any more, as after `| head`.
      if (process.stdout.destroyed) return;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(
      `The file of requests could not be read (${(error as NodeJS.ErrnoException).code}). Give the path of a file with one request a line.`,
    );
  }
}

function answerLine(
  directory: Directory,
  line: string,
  number: number,
  timed: (asked: FindRequest) => FindRequest,
): (FindingsWithLines | { error: string; line: number }) & { id?: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: "This line is not JSON.", line: number };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { error: "This line is not a request.", line: number };
  const { id, ...request } = value as FindRequest & { id?: unknown };
  const echo = id === undefined ? {} : { id };
  try {
    return { ...echo, ...answerWithLines(directory, timed(request)) };
  } catch {
    // Whoever wrote the other lines waits for their answers. The reason is not repeated: it may hold what was typed.
    const error =
      "This request could not be answered: a field of it has a value that it cannot have. Leave out what is not known, and see FindRequest in the type declarations.";
    return { ...echo, error, line: number };
  }
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
    interests: values.interests === undefined ? undefined : choices(values.interests, "interests", statements()),
    not: list(values.not),
    age: wholeNumber(values.age, "age"),
    gender: gender(values.gender),
    carer: values.carer,
    modes: choices(values.modes, "modes", MODES),
    led_by: choices(values["led-by"], "led-by", LED_BY),
    kinds: choices(values.kinds, "kinds", KINDS),
    languages: languages(values.languages),
    access: choices(values.access, "access", ACCESS),
    eases: choices(values.eases, "eases", EASES),
    when: choices(values.when, "when", WHEN),
    keeps_in_touch: choices(values["keeps-in-touch"], "keeps-in-touch", KEEPS_IN_TOUCH),
    decline: list(values.decline),
    free: values.free,
    drop_in: values["drop-in"],
    open_now: values["open-now"],
    digital: choice(values.digital, "digital", DIGITAL),
    travel: choice(values.travel, "travel", TRAVEL),
    activation,
    view: choice(values.view, "view", VIEWS),
    lang: choice(values.lang, "lang", LANGS),
    limit: wholeNumber(values.limit, "limit"),
    offset: wholeNumber(values.offset, "offset"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FindRequest;
}
