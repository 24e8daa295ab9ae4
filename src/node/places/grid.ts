import type { Point } from "../../place/outcome.js";

/**
 * National grid references to WGS84. A seven-parameter Helmert change of datum is within about five metres
 * of the surveyors' own grid file over Great Britain, and needs no data.
 * Constants: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexes A to C.
 */
interface Grid {
  /** Semi-axes of the ellipsoid, metres. */
  a: number;
  b: number;
  /** Scale on the central meridian. */
  f0: number;
  /** True origin, degrees. */
  lat0: number;
  lng0: number;
  /** Easting and northing of the true origin, metres. */
  e0: number;
  n0: number;
  /** To WGS84: shifts in metres, turns in seconds of arc, scale in parts per million. */
  shift: readonly [number, number, number];
  turn: readonly [number, number, number];
  scale: number;
}

const BRITISH: Grid = {
  a: 6377563.396,
  b: 6356256.909,
  f0: 0.9996012717,
  lat0: 49,
  lng0: -2,
  e0: 400000,
  n0: -100000,
  shift: [446.448, -125.157, 542.06],
  turn: [0.1502, 0.247, 0.8421],
  scale: -20.4894,
};

const IRISH: Grid = {
  a: 6377340.189,
  b: 6356034.447,
  f0: 1.000035,
  lat0: 53.5,
  lng0: -8,
  e0: 200000,
  n0: 250000,
  shift: [482.53, -130.596, 564.557],
  turn: [-1.042, -0.214, -0.631],
  scale: 8.15,
};

const WGS84_A = 6378137;
const WGS84_B = 6356752.3142;
const DEGREE = Math.PI / 180;
const SECOND = DEGREE / 3600;

/** A point of the British National Grid (OSGB36), in metres, as WGS84 degrees. */
export function fromBritishGrid(easting: number, northing: number): Point {
  return fromGrid(BRITISH, easting, northing);
}

/** A point of the Irish Grid (TM65), in metres, as WGS84 degrees. */
export function fromIrishGrid(easting: number, northing: number): Point {
  return fromGrid(IRISH, easting, northing);
}

function fromGrid(grid: Grid, easting: number, northing: number): Point {
  const local = unproject(grid, easting, northing);
  return toWgs84(grid, local.lat, local.lng);
}

/** Inverse transverse Mercator, answering radians on the grid's own ellipsoid. */
function unproject(grid: Grid, easting: number, northing: number): { lat: number; lng: number } {
  const { a, b, f0 } = grid;
  const lat0 = grid.lat0 * DEGREE;
  const n = (a - b) / (a + b);
  const e2 = 1 - (b * b) / (a * a);
  let lat = lat0;
  let arc = 0;
  do {
    lat += (northing - grid.n0 - arc) / (a * f0);
    arc = meridianArc(b * f0, n, lat, lat0);
  } while (Math.abs(northing - grid.n0 - arc) >= 0.0001);
  const sin = Math.sin(lat);
  const tan = Math.tan(lat);
  const sec = 1 / Math.cos(lat);
  const nu = (a * f0) / Math.sqrt(1 - e2 * sin * sin);
  const rho = (a * f0 * (1 - e2)) / (1 - e2 * sin * sin) ** 1.5;
  const eta2 = nu / rho - 1;
  const t2 = tan * tan;
  const t4 = t2 * t2;
  const d = easting - grid.e0;
  const seven = tan / (2 * rho * nu);
  const eight = (tan / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2);
  const nine = (tan / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4);
  const ten = sec / nu;
  const eleven = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t2);
  const twelve = (sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4);
  const twelveA = (sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t4 + 720 * t4 * t2);
  return {
    lat: lat - seven * d ** 2 + eight * d ** 4 - nine * d ** 6,
    lng: grid.lng0 * DEGREE + ten * d - eleven * d ** 3 + twelve * d ** 5 - twelveA * d ** 7,
  };
}

function meridianArc(bf0: number, n: number, lat: number, lat0: number): number {
  const minus = lat - lat0;
  const plus = lat + lat0;
  return (
    bf0 *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

function toWgs84(grid: Grid, lat: number, lng: number): Point {
  const e2 = 1 - (grid.b * grid.b) / (grid.a * grid.a);
  const nu = grid.a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2);
  const x1 = nu * Math.cos(lat) * Math.cos(lng);
  const y1 = nu * Math.cos(lat) * Math.sin(lng);
  const z1 = nu * (1 - e2) * Math.sin(lat);
  const [tx, ty, tz] = grid.shift;
  const rx = grid.turn[0] * SECOND;
  const ry = grid.turn[1] * SECOND;
  const rz = grid.turn[2] * SECOND;
  const s = 1 + grid.scale * 1e-6;
  const x = tx + s * x1 - rz * y1 + ry * z1;
  const y = ty + rz * x1 + s * y1 - rx * z1;
  const z = tz - ry * x1 + rx * y1 + s * z1;
  const we2 = 1 - (WGS84_B * WGS84_B) / (WGS84_A * WGS84_A);
  const p = Math.hypot(x, y);
  let phi = Math.atan2(z, p * (1 - we2));
  for (let turn = 0; turn < 6; turn++) {
    const wnu = WGS84_A / Math.sqrt(1 - we2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z + we2 * wnu * Math.sin(phi), p);
  }
  return { lat: phi / DEGREE, lng: Math.atan2(y, x) / DEGREE };
}
