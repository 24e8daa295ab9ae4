import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { TOWN_RANKS, type Town } from "../../place/towns.js";
import { councilsByCode, readAreas, readYamlFile } from "./area-files.js";
import { readCodePoint } from "./code-point.js";
import { readActivePlaces } from "./northern-ireland.js";
import { readOnspd } from "./onspd.js";
import type { PostcodeSource } from "./postcode-row.js";
import { draftSectors, type ExtraDistrict } from "./sector-table.js";
import { sectorText } from "./sector-text.js";
import { readCsv } from "./source.js";
import { readOpenNames, type TownAliases, writeTownTable } from "./town-table.js";

/** Where the official downloads are, and where the tables go. */
export interface BuildRequest {
  /** OS Code-Point Open: zip, tar or folder. */
  codePoint?: string;
  /** ONS Postcode Directory or NSPL, as CSV: instead of Code-Point Open. */
  onspd?: string;
  /** Take the Northern Ireland rows of the ONSPD too; the table may then not be passed on. */
  withNorthernIreland?: boolean;
  /** OS Open Names, populated places: CSV or zip. */
  openNames?: string;
  /** Year of that edition, for its notice. */
  openNamesYear?: string;
  /** Sport NI Active Places: CSV. */
  activePlaces?: string;
  /** The folder with `areas`, `aliases.yaml` and `crown-dependencies.yaml`. */
  data: string;
  /** The folder the tables are written to. */
  out: string;
}

/** One file that was written. */
export interface BuiltFile {
  name: string;
  bytes: number;
  gzipped: number;
  /** Sectors, towns: what is in it. */
  holds: string;
}

interface CrownDependencies {
  districts: Record<string, { island: string; lat: number; lng: number; radius: number }>;
  towns: { name: string; district: string; lat: number; lng: number; radius: number }[];
  unplaced: string[];
}

/** Lines that must travel with a table, by the editions it was made from. */
export function attribution(year: string, parts: { openNames?: string; northernIreland?: boolean }): string[] {
  return [
    `Contains OS data © Crown copyright and database right ${year}`,
    ...(parts.openNames && parts.openNames !== year
      ? [`Contains OS data © Crown copyright and database right ${parts.openNames}`]
      : []),
    `Contains Royal Mail data © Royal Mail copyright and database right ${year}`,
    `Contains National Statistics data © Crown copyright and database right ${year}`,
    ...(parts.northernIreland ? ["Northern Ireland districts: contains Sport NI Active Places NI data"] : []),
    "Licensed under the Open Government Licence v3.0 (https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/)",
  ];
}

/** Builds the tables from official downloads. Long: `say` is told what is being done. */
export async function buildPlaces(request: BuildRequest, say: (line: string) => void = () => {}): Promise<BuiltFile[]> {
  const areas = await readAreas(join(request.data, "areas"));
  const islands = (await readYamlFile(join(request.data, "crown-dependencies.yaml"))) as CrownDependencies;
  const aliases = (await readYamlFile(join(request.data, "aliases.yaml"))) as TownAliases;
  const ordinary = (await readFile(join(request.data, "ordinary-names.txt"), "utf8"))
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .join(" ")
    .split(/\s+/)
    .filter(Boolean);
  say("reading postcodes");
  const source = await readPostcodes(request);
  const ni =
    request.activePlaces === undefined
      ? { districts: [], towns: [] }
      : readActivePlaces(await readCsv(request.activePlaces), areas);
  const present = new Set(source.rows.map((row) => row.postcode.slice(0, -4)));
  const extra: ExtraDistrict[] = [...ni.districts, ...islandDistricts(islands)].filter(
    ({ code }) => !present.has(code),
  );
  source.unplaced = [...source.unplaced, ...islands.unplaced].sort();
  const warning = source.redistributable
    ? []
    : ["NOT FOR REDISTRIBUTION: made with the Northern Ireland rows of the ONSPD, for internal business use only."];
  const northernIreland = ni.districts.length > 0;
  const header = [...warning, ...attribution(source.edition.slice(0, 4), { northernIreland })];
  await mkdir(request.out, { recursive: true });
  const files: BuiltFile[] = [];
  const write = async (name: string, text: string, holds: string): Promise<void> => {
    await writeFile(join(request.out, name), text);
    files.push({ name, bytes: Buffer.byteLength(text), gzipped: gzipSync(text, { level: 9 }).length, holds });
  };
  say("finding the middle of each sector");
  await write(
    "sectors.txt",
    sectorText(draftSectors(source, councilsByCode(areas), extra), header),
    `${present.size + extra.length} districts`,
  );
  if (request.openNames !== undefined) {
    say("reading place names");
    const openNames = request.openNamesYear ?? source.edition.slice(0, 4);
    const townHeader = [...warning, ...attribution(source.edition.slice(0, 4), { northernIreland, openNames })];
    const secondNames = new Set(Object.values(aliases.other_names));
    const towns: Town[] = [
      ...readOpenNames(await readCsv(request.openNames), source.rows, aliases.promote),
      ...ni.towns
        .filter(({ name }) => !secondNames.has(name))
        .map(({ name, district, point, radius }) => ({ name, district, point, radius, rank: 1 })),
      ...islands.towns.map(({ lat, lng, ...town }) => ({ ...town, point: { lat, lng }, rank: 1 })),
    ];
    const major = towns.filter(({ rank }) => rank <= TOWN_RANKS.indexOf("Town"));
    await write("towns.txt", writeTownTable(major, aliases, ordinary, townHeader), `${major.length} cities and towns`);
    await write("all-places.txt", writeTownTable(towns, aliases, ordinary, townHeader), `${towns.length} places`);
  }
  return files;
}

function readPostcodes(request: BuildRequest): Promise<PostcodeSource> {
  if (request.codePoint !== undefined) return readCodePoint(request.codePoint);
  return readOnspd(request.onspd ?? "", request.withNorthernIreland === true);
}

function islandDistricts(islands: CrownDependencies): ExtraDistrict[] {
  return Object.entries(islands.districts).map(([code, { island, lat, lng, radius }]) => ({
    code,
    point: { lat, lng },
    radius,
    councils: [{ id: island, share: 1 }],
  }));
}

/** The lines of a table that must stay with it wherever it goes. */
export async function noticesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("# "))
    .map((line) => line.slice(2));
}
