/**
 * What a word that is drawn out may be meant as, the likelier first: "goooood" is "good", and "sooo" is "so".
 * @returns nothing for a word without three of one letter in a row
 */
export function drawnIn(word: string): string[] {
  const twice = word.replace(/(.)\1{2,}/g, "$1$1");
  // A key that was held down is no word: "aaaa" says neither "AA" nor "a".
  return twice === word || twice.length < 3 ? [] : [twice, word.replace(/(.)\1{2,}/g, "$1")];
}
