/** A set of folded words that are written as one text, parted by spaces. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
