/**
 * Letters to add, drop, change or swap with a neighbour to make one word the other (optimal string alignment,
 * Damerau 1964). Unlike `edits` of words/, every change of a letter counts one: a slip of the thumb in a cry for
 * help is as likely to hit a far key as a near one, and the whole pattern has to fit all the same.
 * @param limit stops counting above this; the answer is then `limit + 1`
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let oneBack: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j - 1] ?? 0) + 1, (oneBack[j] ?? 0) + 1, (oneBack[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    twoBack = oneBack;
    oneBack = row;
  }
  return Math.min(oneBack[b.length] ?? limit + 1, limit + 1);
}
