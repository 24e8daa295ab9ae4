import type { Point } from "../../place/index.js";

/**
 * Hilbert's curve over a grid of the British Isles: cells that are near each other on the map have numbers that are
 * near each other, and every square of 2^n by 2^n cells is one unbroken run of numbers. Records in this order make
 * a circle on the map a few ranges, and a slice a cut.
 */

/** Cells along a side. 512 makes them about 2.4 by 1.4 kilometres: a few hundred to a ten-mile circle. */
export const SIDE = 512;

/** The box that holds the British Isles, in degrees. What lies outside counts to the cells on its edge. */
const BOX = { south: 49.7, north: 61, west: -8.8, east: 1.9 };

/** The column of a longitude, from the west. */
export function columnOf(lng: number): number {
  return cell((lng - BOX.west) / (BOX.east - BOX.west));
}

/** The row of a latitude, from the south. */
export function rowOf(lat: number): number {
  return cell((lat - BOX.south) / (BOX.north - BOX.south));
}

function cell(share: number): number {
  return Math.max(0, Math.min(SIDE - 1, Math.floor(share * SIDE)));
}

/** The number of a cell along the curve. */
export function curveAt(column: number, row: number): number {
  let x = column;
  let y = row;
  let along = 0;
  for (let half = SIDE >> 1; half > 0; half >>= 1) {
    const right = (x & half) > 0 ? 1 : 0;
    const upper = (y & half) > 0 ? 1 : 0;
    along += half * half * ((3 * right) ^ upper);
    if (upper === 0) {
      // The curve enters this quarter turned: mirror where it runs backwards, then swap the axes.
      if (right === 1) {
        x = SIDE - 1 - x;
        y = SIDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return along;
}

/** The number of the cell a point lies in. */
export function curveOf(point: Point): number {
  return curveAt(columnOf(point.lng), rowOf(point.lat));
}
