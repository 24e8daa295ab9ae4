import { FrozenError, seal, type Unsealed, unseal } from "../match/frozen/index.js";
import { distanceMetres, type Point } from "../place/index.js";

/** One file of a directory in slices. */
export interface SliceEntry {
  file: string;
  /** What its bytes must come to. */
  print: string;
  records: number;
}

/** What a directory in slices consists of. Slices are cut by place alone: asking for one tells where, never what for. */
export interface Manifest {
  /** Stands for the records of the whole directory: files of another edition do not mix. */
  data: string;
  records: number;
  /** Everything without one place: the national slice. */
  national: SliceEntry;
  /** The others, each with the box its records lie in: south, west, north, east in degrees. */
  slices: (SliceEntry & { box: [number, number, number, number] })[];
}

/** The name of the manifest's file. */
export const MANIFEST_FILE = "manifest.fpz";
/** The parts of a slice: its records, and in the national one the words of the whole directory. */
export const RECORDS_PART = "recs";
export const DICTIONARY_PART = "dict";

export function packManifest(manifest: Manifest): Uint8Array {
  return seal(new Map([["mani", new TextEncoder().encode(JSON.stringify(manifest))]]));
}

/** @throws FrozenError */
export function readManifest(bytes: Uint8Array): Manifest {
  return JSON.parse(new TextDecoder().decode(unseal(bytes).part("mani"))) as Manifest;
}

/** Metres: the nearest point of a box in degrees is not quite its nearest along the ground. */
const SLACK = 100;

/** The slices that hold records within so many metres of a point, in the order of the manifest. */
export function slicesWithin(manifest: Manifest, point: Point, metres: number): Manifest["slices"] {
  return manifest.slices.filter(({ box: [south, west, north, east] }) => {
    const nearest = {
      lat: Math.min(north, Math.max(south, point.lat)),
      lng: Math.min(east, Math.max(west, point.lng)),
    };
    const away = distanceMetres(point, nearest);
    return away !== undefined && away <= metres + SLACK;
  });
}

/** Opens a slice and makes sure that it is the one the manifest speaks of. @throws FrozenError */
export function openSlice(bytes: Uint8Array, entry: SliceEntry): Unsealed {
  const file = unseal(bytes);
  if (file.print !== entry.print) {
    throw new FrozenError("frozen-mismatch", `The file "${entry.file}" belongs to another edition than its manifest.`);
  }
  return file;
}
