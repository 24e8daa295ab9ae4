import { execFileSync } from "node:child_process";
import { bundled } from "./bundled.js";
import type { Timed } from "./measure.js";

/** The middle and the high end of a figure over the questions. */
export interface Spread {
  p50: number;
  p95: number;
}

/** What is measured of the whole library: reading, danger, gate, ranking and reasons included. */
export interface DirectoryMeasured {
  frozen: {
    gzip: number;
    ready: number;
    memory: number;
    find: Timed;
    /** Questions that the live directory answers with the same first twenty, ties apart. */
    same?: { asked: number; equal: number };
  };
  /** Only up to a size that a live directory is meant for. */
  live?: { ready: number; memory: number; find: Timed };
  /** For one local question. Bytes are as a host sends them (brotli), times in milliseconds. */
  sliced: {
    /** The slices of its area, whole: with every record that may be shown. */
    local: Spread;
    /** How many records these hold. */
    records: Spread;
    requests: Spread;
    /** To read the records of one slice. */
    decode: Spread;
    /** From bytes to a directory: the national slice and those of the area, read, and their index made. */
    opening: Spread;
    /** Once for all areas: the words of the whole directory, the national slice's records, and the manifest. */
    dictionary: number;
    national: number;
    manifest: number;
    /** Questions, and how many get the same first twenty as from the whole directory, elsewhere's and ties apart. */
    same: { asked: number; equal: number };
  };
}

/** Measures the directory in a process of its own. */
export async function measureDirectory(folder: string, size: number, today: string): Promise<DirectoryMeasured> {
  const args = ["--expose-gc", "--max-old-space-size=6000", bundled("whole"), folder, String(size), today];
  const out = execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as DirectoryMeasured;
}
