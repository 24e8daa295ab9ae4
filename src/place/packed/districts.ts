import { type BitCoder, Chances } from "../../coding/index.js";
import { areaOf } from "../table.js";

/** A district behind its area's letters: 1 and "A" of `EC1A`. */
interface Outward {
  number: number;
  letter: number;
}

/** Where letters begin: 0 is a district without one. */
const BEFORE_A = 64;

/** Prose of a postcode area as a number: A is 27, AA 28, AB 29, B 54. */
const BASE = 27;

/** The codes of all districts: areas in the order of their letters, in each its districts by number. */
export class DistrictCodes {
  private readonly areas: Chances;
  private readonly steps: Chances;
  private readonly letters: Chances;

  constructor(coder: BitCoder) {
    this.areas = new Chances(coder, 1);
    this.steps = new Chances(coder, 2);
    this.letters = new Chances(coder, 4);
  }

  /** @param codes all of them when writing, none when reading */
  walk(codes: readonly string[]): string[] {
    const given = new Map<string, string[]>();
    for (const code of codes) {
      const inside = given.get(areaOf(code));
      if (inside) inside.push(code);
      else given.set(areaOf(code), [code]);
    }
    const areas = [...given.keys()];
    const found: string[] = [];
    let before = 0;
    for (let at = 0; ; at++) {
      const area = areas[at];
      // Each area is the step from the one before, 0 the end.
      const step = this.areas.in(0).number(area === undefined ? 0 : numberOf(area) - before);
      if (step === 0) return found;
      before += step;
      found.push(...this.inArea(lettersOf(before), given.get(area ?? "") ?? []));
    }
  }

  private inArea(area: string, codes: readonly string[]): string[] {
    const found: string[] = [];
    let before: Outward = { number: -1, letter: 0 };
    for (;;) {
      const given = outward(codes[found.length]?.slice(area.length));
      const lettered = before.letter > 0 ? 1 : 0;
      const step = this.steps.in(lettered).number(given ? given.number - before.number + 1 : 0);
      if (step === 0) return found;
      const number = before.number + step - 1;
      const same = step === 1;
      const from = same ? before.letter : 0;
      const letter = from + this.letters.in(lettered * 2 + (same ? 1 : 0)).number((given?.letter ?? 0) - from);
      found.push(area + number + (letter > 0 ? String.fromCharCode(BEFORE_A + letter) : ""));
      before = { number, letter };
    }
  }
}

function numberOf(area: string): number {
  return (area.charCodeAt(0) - BEFORE_A) * BASE + (area.length > 1 ? area.charCodeAt(1) - BEFORE_A : 0);
}

function lettersOf(number: number): string {
  const second = number % BASE;
  return String.fromCharCode(BEFORE_A + Math.floor(number / BASE), ...(second > 0 ? [BEFORE_A + second] : []));
}

function outward(code: string | undefined): Outward | undefined {
  if (code === undefined) return undefined;
  const number = Number.parseInt(code, 10);
  const letter = code.slice(String(number).length);
  return { number, letter: letter === "" ? 0 : letter.charCodeAt(0) - BEFORE_A };
}
