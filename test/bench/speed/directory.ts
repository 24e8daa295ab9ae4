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
  /** Bytes as a host sends them (brotli), for one local question. */
  sliced: {
    index: Spread;
    records: Spread;
    requests: Spread;
    /** Milliseconds. */
    decode: Spread;
    nationalIndex: number;
    nationalRecords: number;
    manifest: number;
  };
}

/** Measures the directory in a process of its own. */
export async function measureDirectory(folder: string, size: number, today: string): Promise<DirectoryMeasured> {
  const args = ["--expose-gc", "--max-old-space-size=6000", bundled("whole"), folder, String(size), today];
  const out = execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(out.trim().split("\n").at(-1) ?? "") as DirectoryMeasured;
}
