import type { Point } from "../../place/index.js";
import { ByteReader, ByteWriter } from "./bytes.js";
import { curveOf } from "./hilbert.js";

/** Degrees are written as whole numbers of so many to a degree: 1.1 metres, finer than any postcode. */
const PER_DEGREE = 1e5;
/** Metres: the sphere that geolib measures on, so that what is found here is what is shown. */
const EARTH = 6_378_137;
const RADIAN = Math.PI / 180;

/** Points in order along the curve, as small steps from one to the next. */
export function packPoints(points: readonly Point[]): Uint8Array {
  const writer = new ByteWriter();
  let [lat, lng] = [0, 0];
  for (const point of points) {
    const [north, east] = [Math.round(point.lat * PER_DEGREE), Math.round(point.lng * PER_DEGREE)];
    writer.signed(north - lat);
    writer.signed(east - lng);
    [lat, lng] = [north, east];
  }
  return writer.done();
}

/**
 * Where the records are that have a place. Points are kept as places on a unit globe (x, y, z): the square of the
 * straight line between two of them takes three multiplications and no sine, and grows with the distance.
 */
export class Points {
  readonly size: number;
  /** The number along the curve of each, in order. */
  readonly curve: Uint32Array;
  private readonly xyz: Float32Array;

  constructor(bytes: Uint8Array, size: number) {
    this.size = size;
    this.curve = new Uint32Array(size);
    this.xyz = new Float32Array(size * 3);
    const reader = new ByteReader(bytes);
    let [lat, lng] = [0, 0];
    for (let n = 0; n < size; n++) {
      lat += reader.signed();
      lng += reader.signed();
      const point = { lat: lat / PER_DEGREE, lng: lng / PER_DEGREE };
      this.curve[n] = curveOf(point);
      this.xyz.set(onGlobe(point), n * 3);
    }
  }

  /** A ruler from one point. Square lines are for comparing; `metres` makes one a distance. */
  from(point: Point): (n: number) => number {
    const [x, y, z] = onGlobe(point);
    const { xyz } = this;
    return (n) => {
      const dx = (xyz[n * 3] ?? 0) - x;
      const dy = (xyz[n * 3 + 1] ?? 0) - y;
      const dz = (xyz[n * 3 + 2] ?? 0) - z;
      return dx * dx + dy * dy + dz * dz;
    };
  }
}

/** The square of the straight line through the unit globe that spans so many metres along the ground. */
export function squareOf(metres: number): number {
  const line = 2 * Math.sin(Math.min(Math.PI / 2, metres / (2 * EARTH)));
  return line * line;
}

/** Metres along the ground of a square line (the haversine formula, read from its end). */
export function metresOf(square: number): number {
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square) / 2));
}

function onGlobe({ lat, lng }: Point): [number, number, number] {
  const [north, east] = [lat * RADIAN, lng * RADIAN];
  const inward = Math.cos(north);
  return [inward * Math.cos(east), inward * Math.sin(east), Math.sin(north)];
}
