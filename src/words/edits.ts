/**
 * Whether two words are within a number of single-letter changes: a letter added, lost, changed, or two
 * neighbours swapped (optimal string alignment, Damerau 1964). Stops as soon as the bound is passed.
 * @param a a folded word
 * @param b a folded word
 * @param most the largest number of changes that counts
 * @returns the number of changes, or `most + 1` when there are more
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const n = a.length;
  const m = b.length;
  if (Math.abs(n - m) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: m + 1 }, (_, j) => j);
  for (let i = 1; i <= n; i++) {
    const row: number[] = [i];
    let best = i;
    for (let j = 1; j <= m; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  const total = last[m] ?? most + 1;
  return total > most ? most + 1 : total;
}

/**
 * How many changes a misspelt word may have: none below four letters, one up to six, two from seven.
 * The same bounds as Elasticsearch's AUTO:4,7, which ALISS uses.
 */
export function editsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
}
