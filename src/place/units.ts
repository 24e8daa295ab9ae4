import type { Point } from "./outcome.js";

/**
 * Unit postcodes of one area, of a practice's surroundings or of all Great Britain, in one compact file:
 * "FPUP", a version byte, then the columns that `data/places/README.md` lists. Gzip does the packing.
 */
export const UNIT_MAGIC = "FPUP";
export const UNIT_VERSION = 1;
/** Metres: points are rounded to a grid of ten, so that none is more than 7.1 off. */
export const UNIT_RADIUS = 8;
/** Letters of the last two places, in order; the inward part is a digit (in the sector) and two of these. */
export const INWARD_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
/** Degrees are written as whole numbers of this many to a degree in the header. */
export const STEP_SCALE = 1e9;

/** Unit postcodes that have been read. Made by `readUnits`. */
export interface UnitTable {
  /** `2025.4`. */
  edition: string;
  /** How many unit postcodes it holds. */
  size: number;
  /** False when the terms of the source forbid passing the file on. */
  redistributable: boolean;
  /** The point and council of `M33 2TF`, written with its one space; undefined when it is not in the file. */
  get(unit: string): { point: Point; council?: string } | undefined;
}

/** What was wrong with a file of unit postcodes. */
export class UnitFileError extends Error {
  override readonly name = "UnitFileError";
  readonly code = "unit-file";
}

/**
 * Reads a file of unit postcodes, packed with gzip or not.
 * @throws UnitFileError when it is another kind of file or of a later version
 */
export async function readUnits(bytes: Uint8Array): Promise<UnitTable> {
  if (!((bytes as unknown) instanceof Uint8Array))
    throw new UnitFileError("A file of postcodes is read from its bytes, a Uint8Array, and this is something else.");
  return decodeUnits(bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzip(bytes) : bytes);
}

/**
 * Loads unit postcodes area by area from wherever the caller keeps them.
 * @param areas names such as `WR`, handed on to `load` as they are
 * @param load fetches one file; undefined when there is none, and the sector is used instead
 */
export async function loadUnits(
  areas: readonly string[],
  load: (area: string) => Promise<Uint8Array | undefined>,
): Promise<UnitTable[]> {
  const files = await Promise.all(areas.map((area) => load(area)));
  return Promise.all(files.filter((file) => file !== undefined).map(readUnits));
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined)
      throw new UnitFileError(
        "This file of postcodes ends too early. Load it again, or make it again with `fingerpost places pack`.",
      );
    return value;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(length: number): string {
    let text = "";
    for (let n = 0; n < length; n++) text += String.fromCharCode(this.byte());
    return text;
  }
}

/** Reads an unpacked file of unit postcodes. */
function decodeUnits(bytes: Uint8Array): UnitTable {
  const reader = new ByteReader(bytes);
  if (bytes.length < 8 || reader.text(4) !== UNIT_MAGIC)
    throw new UnitFileError("This is not a file of unit postcodes made by `fingerpost places pack`.");
  const version = reader.byte();
  if (version !== UNIT_VERSION) {
    throw new UnitFileError(
      `This file of postcodes has version ${version}; this fingerpost reads version ${UNIT_VERSION}. Make the file again with \`fingerpost places pack\`.`,
    );
  }
  const redistributable = reader.byte() === 1;
  const edition = reader.text(reader.number());
  const latStep = reader.number() / STEP_SCALE;
  const lngStep = reader.number() / STEP_SCALE;
  const councils = reader.text(reader.number()).split(" ");
  const sectors = reader.text(reader.number()).split(" ");
  const starts = new Uint32Array(sectors.length + 1);
  sectors.forEach((_, index) => {
    starts[index + 1] = (starts[index] ?? 0) + reader.number();
  });
  const size = starts[sectors.length] ?? 0;
  const inward = new Uint16Array(size);
  for (let s = 0; s < sectors.length; s++) {
    let last = -1;
    for (let n = starts[s] ?? 0; n < (starts[s + 1] ?? 0); n++) {
      last += reader.number() + 1;
      inward[n] = last;
    }
  }
  const lat = running(reader, size);
  const lng = running(reader, size);
  const council = new Uint16Array(size);
  let same = 0;
  for (let n = 0; n < size; n++) {
    const code = reader.number();
    if (code > 0) same = code - 1;
    council[n] = same;
  }
  const bySector = new Map(sectors.map((sector, index) => [sector.replace(".", " "), index]));
  return {
    edition,
    size,
    redistributable,
    get(unit) {
      const s = bySector.get(unit.slice(0, -2));
      if (s === undefined) return undefined;
      const wanted =
        INWARD_LETTERS.indexOf(unit.slice(-2, -1)) * INWARD_LETTERS.length + INWARD_LETTERS.indexOf(unit.slice(-1));
      let low = starts[s] ?? 0;
      let high = (starts[s + 1] ?? 0) - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = inward[middle] ?? 0;
        if (found === wanted) {
          const id = councils[council[middle] ?? 0];
          const point = { lat: round((lat[middle] ?? 0) * latStep), lng: round((lng[middle] ?? 0) * lngStep) };
          return { point, ...(id ? { council: id } : {}) };
        }
        if (found < wanted) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}

function running(reader: ByteReader, size: number): Int32Array {
  const values = new Int32Array(size);
  let at = 0;
  for (let n = 0; n < size; n++) {
    at += reader.signed();
    values[n] = at;
  }
  return values;
}

/** Six decimals are a tenth of a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
