import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { buildPlaces } from "../node/places/build.js";
import { NORTHERN_IRELAND_TERMS } from "../node/places/onspd.js";
import { packUnits } from "../node/places/pack.js";
import { PlacesSourceError } from "../node/places/source.js";
import { readArguments, UsageError } from "./usage.js";

const HELP = `fingerpost places: place tables and packs from official downloads

  fingerpost places build --code-point FILE [--open-names FILE --open-names-year YEAR] [--active-places FILE] [--out DIR]
      the default tables: sectors.txt, towns.txt, all-places.txt
  fingerpost places pack --code-point FILE --of WR14 --within 25 --out FILE
      every unit postcode within so many miles of a district
  fingerpost places pack --code-point FILE --area WR --out FILE      one postcode area
  fingerpost places pack --code-point FILE --out FILE                the whole country

Options
  --code-point FILE         OS Code-Point Open: the zip or tar as downloaded, or its folder
  --onspd FILE              ONS Postcode Directory or NSPL (CSV or zip), instead of --code-point
  --with-northern-ireland   take the BT rows of --onspd; the result must not be passed on
  --open-names FILE         OS Open Names, populated places (CSV or zip)
  --open-names-year YEAR    the year in that edition's notice
  --active-places FILE      Sport NI Active Places (CSV), for Northern Ireland's districts
  --data DIR                areas, aliases and islands [data/places, which a copy of the source has and the package not]
  --of DISTRICT --within MILES     the middle and reach of a practice pack
  --area LETTERS            one postcode area
  --out PATH                where to write [data/places for build]

Example
  fingerpost places pack --code-point codepo_gb.zip --of WR14 --within 25 --out malvern.bin.gz
`;

/**
 * Runs `fingerpost places ...`.
 * @param argv what follows `places`
 * @returns 0, 1 when a file could not be read, 2 for wrong use
 */
export async function placesCommand(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [command] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  if (positionals.length > 1) return wrongUse("places takes one word, build or pack, and options.");
  if (command !== "build" && command !== "pack") return wrongUse("places needs to know what to do: build or pack.");
  if (values["code-point"] === undefined && values.onspd === undefined)
    return wrongUse("Give the postcodes: --code-point FILE or --onspd FILE.");
  if (!existsSync(join(values.data, "areas")))
    return wrongUse(
      `There is no folder ${join(values.data, "areas")} here. It comes with the source and not with the package: run this in a copy of the source, or say where its data/places is, with --data DIR.`,
    );
  if (values["with-northern-ireland"]) process.stderr.write(`${NORTHERN_IRELAND_TERMS}\n`);
  try {
    return await (command === "build" ? build(values) : pack(values));
  } catch (error) {
    if (!(error instanceof PlacesSourceError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  "code-point": { type: "string" },
  onspd: { type: "string" },
  "with-northern-ireland": { type: "boolean" },
  "open-names": { type: "string" },
  "open-names-year": { type: "string" },
  "active-places": { type: "string" },
  data: { type: "string", default: "data/places" },
  of: { type: "string" },
  within: { type: "string" },
  area: { type: "string" },
  out: { type: "string" },
} as const;

/** The options as given; each stands at most once. */
interface Values {
  data: string;
  help?: boolean;
  "with-northern-ireland"?: boolean;
  "code-point"?: string;
  onspd?: string;
  "open-names"?: string;
  "open-names-year"?: string;
  "active-places"?: string;
  of?: string;
  within?: string;
  area?: string;
  out?: string;
}

/** @throws {UsageError} for an option that does not exist or has no value */
function read(argv: string[]): { values: Values; positionals: string[] } {
  const { values, positionals } = readArguments(argv, OPTIONS, "places");
  return { values: values as unknown as Values, positionals };
}

async function build(values: Values): Promise<number> {
  const year = values["open-names-year"];
  if (values["open-names"] !== undefined && !/^20\d\d$/.test(year ?? ""))
    return wrongUse(
      "--open-names needs --open-names-year, the year of its edition: the licence asks for it in the notice.",
    );
  const files = await buildPlaces(
    {
      ...sources(values),
      ...named(values, "open-names", "openNames"),
      ...named(values, "open-names-year", "openNamesYear"),
      ...named(values, "active-places", "activePlaces"),
      out: values.out ?? "data/places",
    },
    progress,
  );
  for (const file of files)
    process.stdout.write(`${file.name}: ${file.holds}, ${file.bytes} bytes, ${file.gzipped} with gzip\n`);
  return 0;
}

async function pack(values: Values): Promise<number> {
  if (values.out === undefined) return wrongUse("Say where the pack goes: --out FILE.");
  if ((values.of === undefined) !== (values.within === undefined))
    return wrongUse("--of and --within go together: --of WR14 --within 25.");
  const within = values.within === undefined ? undefined : Number(values.within);
  if (within !== undefined && !(within > 0)) return wrongUse("--within is a number of miles, such as 25.");
  const made = await packUnits(
    {
      ...sources(values),
      ...named(values, "of", "of"),
      ...(within === undefined ? {} : { within }),
      ...named(values, "area", "area"),
    },
    progress,
  );
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, made.bytes);
  process.stdout.write(
    `${values.out}: ${made.postcodes} postcodes of edition ${made.edition}, ${made.bytes.length} bytes\n`,
  );
  for (const notice of made.notices) process.stdout.write(`  ${notice}\n`);
  return 0;
}

function sources(values: Values): { codePoint?: string; onspd?: string; withNorthernIreland?: boolean; data: string } {
  return {
    data: values.data,
    ...named(values, "code-point", "codePoint"),
    ...named(values, "onspd", "onspd"),
    ...(values["with-northern-ireland"] ? { withNorthernIreland: true } : {}),
  };
}

function named<K extends string>(
  values: Values,
  option: "code-point" | "onspd" | "open-names" | "open-names-year" | "active-places" | "of" | "area",
  key: K,
): Partial<Record<K, string>> {
  const value = values[option];
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line} ...\n`);
}

function wrongUse(message: string): number {
  process.stderr.write(`${message}\nSee fingerpost places --help.\n`);
  return 2;
}
