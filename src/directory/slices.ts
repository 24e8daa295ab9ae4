import { FrozenError, seal, type Unsealed, unseal } from "../match/frozen/index.js";
import { distanceMetres, type Point } from "../place/index.js";

/** One file of a directory in slices. */
export interface SliceEntry {
  file: string;
  records: number;
}

/** South, west, north, east in degrees. */
export type Box = [south: number, west: number, north: number, east: number];

/** What a directory in slices consists of. Slices are cut by place alone: asking for one tells where, never what for. */
export interface Manifest {
  /** Stands for all that the files hold: those of another edition do not mix. */
  data: string;
  records: number;
  /** Everything without one place: the national slice. */
  national: SliceEntry;
  /** The others, each with a box that its records lie in. */
  slices: (SliceEntry & { box: Box })[];
}

/** The name of the manifest's file. */
export const MANIFEST_FILE = "manifest.fpz";
/** What marks a slice as one of its directory. */
const MARK_PART = "mark";
/** The records of a slice. */
export const RECORDS_PART = "recs";
/** In the national slice alone: the words of the whole directory. */
export const DICTIONARY_PART = "dict";

/** The file of a manifest. */
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

/** What a slice says of itself: the edition it is of, and which file of that. */
const markOf = ({ data }: Pick<Manifest, "data">, file: string): string => `${data} ${file}`;

/** Seals the parts of a slice. */
export function sealSlice(
  manifest: Pick<Manifest, "data">,
  file: string,
  parts: readonly (readonly [string, Uint8Array])[],
): Uint8Array {
  return seal(new Map([[MARK_PART, new TextEncoder().encode(markOf(manifest, file))], ...parts]));
}

/** Opens a slice and makes sure that it is the one the manifest speaks of. @throws FrozenError */
export function openSlice(bytes: Uint8Array, manifest: Pick<Manifest, "data">, { file }: SliceEntry): Unsealed {
  const slice = unseal(bytes);
  if (new TextDecoder().decode(slice.part(MARK_PART)) !== markOf(manifest, file)) {
    throw new FrozenError("frozen-mismatch", `The file "${file}" belongs to another edition than its manifest.`);
  }
  return slice;
}
