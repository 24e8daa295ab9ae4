/**
 * The two curves that mixing of probabilities stands on, as whole numbers: `stretch` is ln(p / (1 - p)), `squash`
 * its inverse. They are tables made by plain arithmetic, because Math.exp and Math.log may differ in the last digit
 * from one engine to the next, and a reader must come to the very probability that the writer had.
 */

/** Steps of the stretched axis in one unit of ln; the axis runs from -8 to 8. */
const STRETCH_UNIT = 256;
const LAST = 2047;

/** Probability in 65536ths by stretched value + 2048. */
const squashed = new Uint16Array(4096);
/** Stretched value by probability in 4096ths. */
const stretched = new Int16Array(4096);

function fill(): void {
  // e to the power of one step, from its series: the next term is below 1e-12.
  const step = 1 / STRETCH_UNIT;
  const growth = 1 + step + (step * step) / 2 + (step * step * step) / 6 + (step * step * step * step) / 24;
  let odds = 1;
  for (let at = 0; at <= LAST; at++) {
    const chance = Math.floor((odds / (1 + odds)) * 65536);
    squashed[2048 + at] = Math.min(65535, chance);
    squashed[2048 - at] = Math.max(1, 65536 - chance);
    odds *= growth;
  }
  squashed[0] = squashed[1] ?? 1;
  let at = -LAST;
  for (let chance = 0; chance < 4096; chance++) {
    while (at < LAST && (squashed[2048 + at] ?? 0) < chance * 16 + 8) at++;
    stretched[chance] = at;
  }
}
fill();

/** Probability, in 65536ths, of a stretched value; values beyond the axis count as its ends. */
export function squash(value: number): number {
  return squashed[value > LAST ? LAST + 2048 : value < -LAST ? 2048 - LAST : value + 2048] ?? 1;
}

/** Stretched value of a probability in 65536ths. */
export function stretch(chance: number): number {
  return stretched[chance >> 4] ?? 0;
}
