import { type Example, type Fitted, fitLogistic, type Penalty } from "./logistic.js";

/** One answer against the rest, for each answer: the sums are compared, so that each list can be read by itself. */
export function fitOneOfMany<T extends string>(
  rows: readonly { features: readonly number[]; answer: T; weight: number }[],
  answers: readonly T[],
  count: number,
  penalty: Penalty,
  passes: number,
  scale: Float64Array,
): Record<T, Fitted> {
  const fitted = answers.map((answer) => {
    const examples = rows.map(
      ({ features, answer: own, weight }): Example => ({ features, yes: own === answer, weight }),
    );
    return [answer, fitLogistic(examples, count, penalty, passes, scale)] as const;
  });
  return Object.fromEntries(fitted) as Record<T, Fitted>;
}
