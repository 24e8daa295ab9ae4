/**
 * Welsh changes the first consonant of a word by what stands before it ("pryder" but "fy mhryder", "o bryder").
 * Soft, nasal and aspirate mutations, turned round: from what was typed to what it may have been.
 * Source: the three mutation tables that any Welsh grammar gives.
 */
const TURNED_ROUND: readonly (readonly [string, readonly string[]])[] = [
  ["ngh", ["c"]],
  ["mh", ["p"]],
  ["nh", ["t"]],
  ["ng", ["g"]],
  ["ch", ["c"]],
  ["ph", ["p"]],
  ["th", ["t"]],
  ["dd", ["d"]],
  ["g", ["c"]],
  ["b", ["p"]],
  ["d", ["t"]],
  ["f", ["b", "m"]],
  ["l", ["ll", "gl"]],
  ["r", ["rh", "gr"]],
  ["m", ["b"]],
  ["n", ["d"]],
];

/**
 * The words that a mutated Welsh word may stand for, without the word itself. Many are not words at all:
 * the caller keeps those that it knows.
 * @param word a folded word
 */
export function unmutated(word: string): string[] {
  const found: string[] = [];
  for (const [typed, radicals] of TURNED_ROUND) {
    if (!word.startsWith(typed) || word.length <= typed.length + 1) continue;
    for (const radical of radicals) found.push(radical + word.slice(typed.length));
    break;
  }
  // Soft mutation drops a first g altogether: "gofalwr" is heard as "ofalwr".
  if (/^[aeiouwylr]/.test(word)) found.push(`g${word}`);
  // An h is put before a vowel after "ei" (her) and "ein": "ei hiselder".
  if (/^h[aeiouwy]/.test(word)) found.push(word.slice(1));
  return found;
}
