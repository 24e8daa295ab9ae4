import { labelsOf } from "../../directory/directory.js";
import { pointOf } from "../../directory/labels.js";
import { writeSlice } from "../../directory/slice-records.js";
import {
  type Box,
  DICTIONARY_PART,
  MANIFEST_FILE,
  type Manifest,
  packManifest,
  RECORDS_PART,
  type SliceEntry,
  sealSlice,
} from "../../directory/slices.js";
import { textOf } from "../../directory/text-of.js";
import type { Prepared } from "../../find/index.js";
import { curveOf, Dictionary, packDictionary, printOf, WordTable } from "../../match/frozen/index.js";
import type { Point } from "../../place/index.js";
import { cutByPlace, type Placed } from "./cut.js";
import type { FreezeOptions } from "./freeze.js";
import { type FreezeStock, stockOf } from "./part.js";

/**
 * Records to a slice. Fewer make a local question fetch less that is not near, and more repeat their words in more
 * files; from 125 to 500 the sum changes little (test/bench/RESULTS.md).
 */
const PER_SLICE = 250;

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
  const files = new Map<string, Uint8Array>();
  const placed: { record: Prepared; point: Point }[] = [];
  const unplaced: Prepared[] = [];
  for (const record of records) {
    const point = pointOf(record);
    if (point === undefined) unplaced.push(record);
    else placed.push({ record, point });
  }

  const data = dataPrint(records);
  const put = (file: string, some: readonly Prepared[], parts: readonly [string, Uint8Array][]): SliceEntry => {
    files.set(file, sealSlice({ data }, file, parts));
    return { file, records: some.length };
  };
  const { held, experience } = writeSlice(unplaced, words);
  const manifest: Manifest = {
    data,
    records: records.length,
    national: put("national.fpz", unplaced, [
      [DICTIONARY_PART, packed],
      [RECORDS_PART, held],
    ]),
    slices: [],
  };
  for (const some of cutByPlace(placed, PER_SLICE)) {
    const file = `area-${String(manifest.slices.length).padStart(4, "0")}.fpz`;
    const inOrder = alongTheCurve(some).map(({ record }) => record);
    const entry = put(file, inOrder, [[RECORDS_PART, writeSlice(inOrder, words, experience).held]]);
    manifest.slices.push({ ...entry, box: boxOf(some.map(({ point }) => point)) });
  }
  files.set(MANIFEST_FILE, packManifest(manifest));
  return { files, manifest, issues };
}

/** Neighbours beside neighbours: a place is written as the step from the one before. */
function alongTheCurve<T extends Placed>(some: readonly T[]): T[] {
  const along = new Map(some.map((each) => [each, curveOf(each.point)]));
  return [...some].sort((a, b) => (along.get(a) ?? 0) - (along.get(b) ?? 0));
}

/** Parts of a degree that a box is written in, outward: about 100 metres, which loads no slice too few. */
const PER_DEGREE = 1000;

function boxOf(points: readonly Point[]): Box {
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)];
  const below = (value: number): number => Math.floor(value * PER_DEGREE) / PER_DEGREE;
  const above = (value: number): number => Math.ceil(value * PER_DEGREE) / PER_DEGREE;
  return [below(Math.min(...lats)), below(Math.min(...lngs)), above(Math.max(...lats)), above(Math.max(...lngs))];
}

/** Stands for all that the records say. */
function dataPrint(records: readonly Prepared[]): string {
  const encoder = new TextEncoder();
  const prints = records.map(({ resource }) => printOf(encoder.encode(JSON.stringify(resource))));
  return printOf(encoder.encode(prints.join()));
}
