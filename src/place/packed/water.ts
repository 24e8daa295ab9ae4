import { type BitCoder, Chances, type Prose } from "../../coding/index.js";
import type { Water } from "../water.js";

/** Points are thousandths of a degree. */
const STEPS = 1000;

/** Walks over the waters, without their names: writes `given`, or reads. */
export function walkWaters(coder: BitCoder, letters: Prose, given: readonly Water[] | undefined): Water[] {
  const count = new Chances(coder, 1).in(0).number(given?.length ?? 0);
  const lengths = new Chances(coder, 1);
  const lngs = new Chances(coder, 2);
  const lats = new Chances(coder, 2);
  const waters: Water[] = [];
  for (let at = 0; at < count; at++) {
    const water = given?.[at];
    const id = letters.text(water?.id ?? "");
    const line: [number, number][] = [];
    let lng = 0;
    let lat = 0;
    for (let left = lengths.in(0).number(water?.line.length ?? 0); left > 0; left--) {
      const [nextLng, nextLat] = water?.line[line.length] ?? [0, 0];
      const context = line.length === 0 ? 0 : 1;
      lng += lngs.in(context).signed(Math.round(nextLng * STEPS) - lng);
      lat += lats.in(context).signed(Math.round(nextLat * STEPS) - lat);
      line.push([lng / STEPS, lat / STEPS]);
    }
    waters.push({ id, line });
  }
  return waters;
}
