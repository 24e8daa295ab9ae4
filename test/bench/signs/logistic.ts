/** A request as the numbers of the features that it shows. */
export interface Example {
  features: readonly number[];
  yes: boolean;
  weight: number;
}

export interface Penalty {
  /** What a weight costs by its size: most become nought (Tibshirani 1996). */
  l1: number;
  /** What a weight costs by its square. */
  l2: number;
}

/** Most weights are nought and stay so: all are tried in so many passes at first, then in one of so many, and in the last. */
const FIRST = 3;
const SELDOM = 6;

/** Whether a pass tries every weight, or those alone that are not nought. */
export function triesAll(pass: number, passes: number): boolean {
  return pass < FIRST || pass % SELDOM === 0 || pass >= passes - 2;
}

export interface Fitted {
  weights: Float64Array;
  bias: number;
}

/**
 * Logistic regression with both penalties, by cyclic coordinate descent with a bound on the curvature
 * (Genkin, Lewis and Madigan 2007). The same rows in the same order give the same weights.
 * @param count how many features there are
 * @param passes over all features
 * @param floor the least that each weight may be
 * @param ceiling the most that each weight may be
 * @param scale how strongly each feature is held back; 1 when not given
 */
export function fitLogistic(
  examples: readonly Example[],
  count: number,
  { l1, l2 }: Penalty,
  passes = 60,
  scale?: Float64Array,
  floor?: Float64Array,
  ceiling?: Float64Array,
): Fitted {
  const rowsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [row, { features }] of examples.entries()) for (const feature of features) rowsOf[feature]?.push(row);
  const weights = new Float64Array(count);
  const sign = Float64Array.from(examples, ({ yes }) => (yes ? 1 : -1));
  const mass = Float64Array.from(examples, ({ weight }) => weight);
  const margin = new Float64Array(examples.length);
  let bias = 0;
  const step = (rows: readonly number[]): { slope: number; bend: number } => {
    let slope = 0;
    let bend = 1e-6;
    for (const row of rows) {
      const p = 1 / (1 + Math.exp((margin[row] ?? 0) * (sign[row] ?? 0)));
      slope += (mass[row] ?? 0) * (sign[row] ?? 0) * p;
      bend += (mass[row] ?? 0) * p * (1 - p);
    }
    return { slope, bend };
  };
  const all = examples.map((_, row) => row);
  const move = (rows: readonly number[], by: number): void => {
    for (const row of rows) margin[row] = (margin[row] ?? 0) + by;
  };
  for (let pass = 0; pass < passes; pass++) {
    const { slope, bend } = step(all);
    const by = Math.max(-1, Math.min(1, slope / bend));
    bias += by;
    move(all, by);
    for (let feature = 0; feature < count; feature++) {
      const rows = rowsOf[feature];
      if (rows === undefined || rows.length === 0) continue;
      const held = scale?.[feature] ?? 1;
      const now = weights[feature] ?? 0;
      if (now === 0 && !triesAll(pass, passes)) continue;
      const { slope, bend } = step(rows);
      const curve = bend + l2 * held;
      const pull = slope - l2 * held * now;
      const target = now * curve + pull;
      const soft = Math.sign(target) * Math.max(0, Math.abs(target) - l1 * held);
      const wanted = Math.min(
        ceiling?.[feature] ?? Number.POSITIVE_INFINITY,
        Math.max(floor?.[feature] ?? Number.NEGATIVE_INFINITY, soft / curve),
      );
      const change = Math.max(-0.5, Math.min(0.5, wanted - now));
      if (change === 0) continue;
      weights[feature] = now + change;
      move(rows, change);
    }
  }
  return { weights, bias };
}
