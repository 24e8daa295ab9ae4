import { type Fitted, type Penalty, triesAll } from "./logistic.js";

/**
 * One answer of many: the sums of all answers are compared, so they are fitted together. Both penalties, by cyclic
 * coordinate descent (Genkin, Lewis and Madigan 2007), an answer at a time.
 * @param count how many features there are
 * @param passes over all features
 * @param scale how strongly each feature is held back
 */
export function fitOneOfMany<T extends string>(
  rows: readonly { features: readonly number[]; answer: T; weight: number }[],
  answers: readonly T[],
  count: number,
  { l1, l2 }: Penalty,
  passes: number,
  scale: Float64Array,
): Record<T, Fitted> {
  const rowsOf: number[][] = Array.from({ length: count }, () => []);
  for (const [row, { features }] of rows.entries()) for (const feature of features) rowsOf[feature]?.push(row);
  const all = rows.map((_, row) => row);
  const exps = answers.map(() => new Float64Array(rows.length).fill(1));
  const whole = new Float64Array(rows.length).fill(answers.length);
  const fitted = answers.map(() => ({ weights: new Float64Array(count), bias: 0 }));
  const slopeAt = (answer: number, among: readonly number[]): { slope: number; bend: number } => {
    let slope = 0;
    let bend = 1e-6;
    for (const row of among) {
      const one = rows[row];
      if (one === undefined) continue;
      const p = (exps[answer]?.[row] ?? 0) / (whole[row] ?? 1);
      slope += one.weight * ((one.answer === answers[answer] ? 1 : 0) - p);
      bend += one.weight * p * (1 - p);
    }
    return { slope, bend };
  };
  const move = (answer: number, among: readonly number[], by: number): void => {
    const own = exps[answer];
    if (own === undefined) return;
    const times = Math.exp(by);
    for (const row of among) {
      const before = own[row] ?? 0;
      own[row] = before * times;
      whole[row] = (whole[row] ?? 0) + before * (times - 1);
    }
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const [answer, one] of fitted.entries()) {
      const { slope, bend } = slopeAt(answer, all);
      const by = Math.max(-1, Math.min(1, slope / bend));
      one.bias += by;
      move(answer, all, by);
      for (let feature = 0; feature < count; feature++) {
        const among = rowsOf[feature];
        if (among === undefined || among.length === 0) continue;
        const held = scale[feature] ?? 1;
        const now = one.weights[feature] ?? 0;
        if (now === 0 && !triesAll(pass, passes)) continue;
        const { slope, bend } = slopeAt(answer, among);
        const curve = bend + l2 * held;
        const target = now * curve + slope - l2 * held * now;
        const wanted = (Math.sign(target) * Math.max(0, Math.abs(target) - l1 * held)) / curve;
        const change = Math.max(-0.5, Math.min(0.5, wanted - now));
        if (change === 0) continue;
        one.weights[feature] = now + change;
        move(answer, among, change);
      }
    }
  }
  return Object.fromEntries(answers.map((answer, at) => [answer, fitted[at]])) as Record<T, Fitted>;
}
