/** Longest word that is compared, in letters; longer ones are never within a few changes of anything useful. */
const LONGEST = 40;

/**
 * Letters that are often written for one another: vowels, letters that sound alike, and neighbours on a keyboard.
 * Putting one for another is one change; any other letter for a letter is two, which keeps "fact" from "face".
 */
const ALIKE: readonly string[] = [
  "aeiouy",
  ..."sc sz ck kq gj fv td bp mn xc".split(" "),
  ..."qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm".split(
    " ",
  ),
];
const A = 97;
const alikeBits: Int32Array = Int32Array.from({ length: 26 }, (_, i) => {
  const letter = String.fromCharCode(A + i);
  let bits = 0;
  for (const group of ALIKE) {
    if (!group.includes(letter)) continue;
    for (const other of group) bits |= 1 << (other.charCodeAt(0) - A);
  }
  return bits;
});

function change(a: number, b: number): number {
  if (a === b) return 0;
  return ((alikeBits[a - A] ?? 0) & (1 << (b - A))) !== 0 ? 1 : 2;
}

/** Three rows of the table that two words make: the same for all of them, as thousands are compared. */
const rows = new Uint8Array((LONGEST + 1) * 3);

/**
 * How many changes part two words: a letter added or lost, one put for another that is like it, or two neighbours
 * swapped, are one change each (optimal string alignment, Damerau 1964); any other letter put for a letter is two.
 * Stops as soon as the bound is passed.
 * @param a a folded word
 * @param b a folded word
 * @param most the largest number of changes that counts
 * @returns the number of changes, or `most + 1` when there are more
 */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const n = a.length;
  const m = b.length;
  if (Math.abs(n - m) > most || n > LONGEST || m > LONGEST) return most + 1;
  const width = m + 1;
  for (let j = 0; j <= m; j++) rows[j] = j;
  let lastBest = 0;
  for (let i = 1; i <= n; i++) {
    const now = (i % 3) * width;
    const last = ((i + 2) % 3) * width;
    const before = ((i + 1) % 3) * width;
    rows[now] = i;
    let best = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (rows[last + j] ?? 0) + 1,
        (rows[now + j - 1] ?? 0) + 1,
        (rows[last + j - 1] ?? 0) + change(letter, other),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (rows[before + j - 2] ?? 0) + 1);
      }
      rows[now + j] = cost;
      if (cost < best) best = cost;
    }
    // A swap reaches back two rows, so both must have passed the bound.
    if (best > most && lastBest > most) return most + 1;
    lastBest = best;
  }
  const total = rows[(n % 3) * width + m] ?? most + 1;
  return total > most ? most + 1 : total;
}

/**
 * How many changes a misspelt word may have: none below four letters, one up to seven, two from eight. A letter more
 * than ALISS asks for (Elasticsearch's AUTO:4,7), because so many everyday words lie two changes from one of ours.
 */
export function editsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}
