import { labelsOf } from "../../directory/directory.js";
import { writeSlice } from "../../directory/slice-records.js";
import {
  type Box,
  DICTIONARY_PART,
  MANIFEST_FILE,
  type Manifest,
  packManifest,
  RECORDS_PART,
  sealSlice,
} from "../../directory/slices.js";
import { textOf } from "../../directory/text-of.js";
import { type Prepared, pointOf } from "../../find/index.js";
import { curveOf, Dictionary, packDictionary, printOf, WordTable } from "../../match/frozen/index.js";
import type { Point } from "../../place/index.js";
import { cutByPlace, type Placed } from "./cut.js";
import type { FreezeOptions } from "./freeze.js";
import { type FreezeStock, stockOf } from "./part.js";

/**
 * Most records of a slice. Fewer make a local question fetch less that is not near, in more requests: of 100,000
 * records, slices of 125, 250 and 500 give 820, 990 and 1,360 records in 11, 8 and 6 requests at the median of the
 * speed bench's questions. And one slice is read in a few milliseconds.
 */
const PER_SLICE = 250;

const NATIONAL_FILE = "national.fpz";

interface PlacedRecord extends Placed {
  record: Prepared;
}

/**
 * Compiles records into slices by place, one national slice and a manifest, for any static host. Never by need: the
 * request for such a slice would tell the host what was typed.
 * @returns the files by name, and what was left out or is doubtful
 */
export function freezeSlices(
  resources: readonly unknown[],
  options: Omit<FreezeOptions, "only">,
): { files: Map<string, Uint8Array>; manifest: Manifest; issues: FreezeStock["issues"] } {
  const { records, issues } = stockOf(resources, options);
  const label = labelsOf(options.vocabulary);
  const table = new WordTable();
  for (const record of records) table.add(textOf(record, label));
  const packed = packDictionary(table);
  const words = new Dictionary(packed).common(true);
  const placed: PlacedRecord[] = [];
  const unplaced: Prepared[] = [];
  for (const record of records) {
    const point = pointOf(record);
    if (point === undefined) unplaced.push(record);
    else placed.push({ record, point });
  }

  const national = writeSlice(unplaced, words);
  const areas = cutByPlace(placed, PER_SLICE).map((some, n) => ({
    file: `area-${String(n).padStart(4, "0")}.fpz`,
    records: some.length,
    box: boxOf(some.map(({ point }) => point)),
    held: writeSlice(alongTheCurve(some), words, national.experience).held,
  }));
  const manifest: Manifest = {
    data: editionOf([packed, national.held, ...areas.map(({ held }) => held)]),
    records: records.length,
    national: { file: NATIONAL_FILE, records: unplaced.length },
    slices: areas.map(({ file, records, box }) => ({ file, records, box })),
  };
  const files = new Map<string, Uint8Array>([[MANIFEST_FILE, packManifest(manifest)]]);
  const nationalParts: [string, Uint8Array][] = [
    [DICTIONARY_PART, packed],
    [RECORDS_PART, national.held],
  ];
  files.set(NATIONAL_FILE, sealSlice(manifest, NATIONAL_FILE, nationalParts));
  for (const { file, held } of areas) files.set(file, sealSlice(manifest, file, [[RECORDS_PART, held]]));
  return { files, manifest, issues };
}

/** Neighbours beside neighbours: a place is written as the step from the one before. */
function alongTheCurve(some: readonly PlacedRecord[]): Prepared[] {
  const along = new Map(some.map((each) => [each, curveOf(each.point)]));
  return [...some].sort((a, b) => (along.get(a) ?? 0) - (along.get(b) ?? 0)).map(({ record }) => record);
}

/** Parts of a degree that a box is written in, outward: about 100 metres, which loads no slice too few. */
const PER_DEGREE = 1000;

function boxOf(points: readonly Point[]): Box {
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)];
  const below = (value: number): number => Math.floor(value * PER_DEGREE) / PER_DEGREE;
  const above = (value: number): number => Math.ceil(value * PER_DEGREE) / PER_DEGREE;
  return [below(Math.min(...lats)), below(Math.min(...lngs)), above(Math.max(...lats)), above(Math.max(...lngs))];
}

/** Stands for all that the files hold: a word's number means something in the very dictionary only that it came from. */
function editionOf(parts: readonly Uint8Array[]): string {
  return printOf(new TextEncoder().encode(parts.map(printOf).join()));
}
