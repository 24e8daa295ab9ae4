import { type BitCoder, Chances } from "../../coding/index.js";

/** A district behind its area's letters: 1 and "A" of `EC1A`. */
interface Outward {
  number: number;
  letter: number;
}

/** Where letters begin: 0 is a district without one. */
const BEFORE_A = 64;

/**
 * The districts of one postcode area, by number: each is the step from the one before, 0 the end.
 * @param codes those of the area when writing, none when reading
 */
export class DistrictCodes {
  private readonly steps: Chances;
  private readonly letters: Chances;

  constructor(coder: BitCoder) {
    this.steps = new Chances(coder, 2);
    this.letters = new Chances(coder, 4);
  }

  walk(area: string, codes: readonly string[]): string[] {
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

function outward(code: string | undefined): Outward | undefined {
  if (code === undefined) return undefined;
  const number = Number.parseInt(code, 10);
  const letter = code.slice(String(number).length);
  return { number, letter: letter === "" ? 0 : letter.charCodeAt(0) - BEFORE_A };
}
