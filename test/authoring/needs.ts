/** A few need ids, for tests that must not move when the vocabulary grows. */
export const NEEDS: ReadonlySet<string> = new Set([
  "asthma",
  "anxiety",
  "breathlessness",
  "carers",
  "chronic-pain",
  "copd",
  "domestic-abuse",
  "fatigue",
  "fibromyalgia",
  "loneliness",
]);
